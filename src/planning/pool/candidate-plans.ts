/** Deployments worth trying on a morning: what each policy would do, and what lies near the best of these. */
import { prepare, startView } from '../../model/index.ts';
import type { Seed } from '../../experiment/index.ts';
import { completeSettings, POLICIES, type PoolView, type TeamView } from '../../policy/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import type { PoolState } from './pool-state.ts';
import { startScenario, type Placement } from './start-scenario.ts';

/** Draws of leave over which what is seen is averaged: a state does not say who is on leave when. */
const VIEWS = 20;
/** Teams to which a worker is tried to be sent instead, longest expected wait first. */
const OTHER_TEAMS = 5;
const MOST_VARIANTS = 16;
/** Policies that go by the order of teams, not by their state. */
const BLIND: ReadonlySet<string> = new Set(['fixed', 'rotation']);

export interface CandidatePlan {
  /** Policies that would do this; `stay`: nobody moves; `variant`: one worker goes elsewhere than look-ahead says. */
  readonly proposedBy: readonly string[];
  readonly placement: Placement;
}

export interface Candidates {
  readonly view: PoolView;
  /** The first is `stay`. */
  readonly plans: readonly CandidatePlan[];
}

export function candidatePlans(
  base: ResolvedScenario,
  state: PoolState,
  weeks: number,
  seed: Seed,
): Candidates {
  const stay: Placement = state.pool.map(({ team }) => team);
  const view = averageView(startScenario(base, state, weeks, stay), seed);
  const ids = new Map(view.teams.map(({ index, id }) => [index, id]));
  const plans = new Map<string, { proposedBy: string[]; placement: Placement }>();
  const add = (by: string, placement: Placement): void => {
    const key = JSON.stringify(placement);
    const known = plans.get(key);
    if (known === undefined) plans.set(key, { proposedBy: [by], placement });
    else if (!known.proposedBy.includes(by)) known.proposedBy.push(by);
  };
  add('stay', stay);
  let best = stay;
  for (const policy of POLICIES.values()) {
    if (BLIND.has(policy.name)) continue;
    const own = policy.name === base.pool.policy.name;
    const settings = completeSettings(policy, own ? base.pool.policy.settings : {});
    const answer = policy.decide(view, { settings, shares: {} });
    const placement = view.workers.map(({ movable }, i) =>
      movable ? (ids.get(answer[i] ?? -1) ?? null) : (stay[i] ?? null),
    );
    add(policy.name, placement);
    if (policy.name === 'look-ahead') best = placement;
  }
  for (const placement of variants(view, best)) add('variant', placement);
  return { view, plans: [...plans.values()] };
}

/** Plans in which one worker goes to another of the teams that need it most; workers who are alike once. */
function variants(view: PoolView, plan: Placement): Placement[] {
  const needy = [...view.teams].sort((a, b) => b.expectedWait - a.expectedWait).slice(0, OTHER_TEAMS);
  const seen = new Set<string>();
  const found: Placement[] = [];
  view.workers.forEach((worker, i) => {
    if (!worker.movable) return;
    for (const { id } of needy) {
      const key = JSON.stringify([worker.team, plan[i], worker.fte, worker.present, id]);
      if (id === plan[i] || seen.has(key)) continue;
      seen.add(key);
      found.push(plan.map((team, k) => (k === i ? id : team)));
    }
  });
  return found.slice(0, MOST_VARIANTS);
}

/** What is seen at the start, with slots and absence averaged over draws of leave. */
function averageView(scenario: ResolvedScenario, seed: Seed): PoolView {
  const prepared = prepare(scenario);
  const views = Array.from({ length: VIEWS }, (_, r) => startView(prepared, seed, r));
  const [first] = views as [PoolView, ...PoolView[]];
  const mean = (of: (view: PoolView) => number): number =>
    views.reduce((sum, view) => sum + of(view), 0) / VIEWS;
  return {
    ...first,
    teams: first.teams.map((team, t): TeamView => {
      const at = (view: PoolView): TeamView => view.teams[t] ?? team;
      const slotsPerWeek = mean((view) => at(view).slotsPerWeek);
      return {
        ...team,
        slotsPerWeek,
        expectedWait:
          slotsPerWeek > 0 ? ((team.waiting + team.booked) * 5) / slotsPerWeek : team.expectedWait,
        plannedSlots: team.plannedSlots.map((_, w) => mean((view) => at(view).plannedSlots[w] ?? 0)),
        absentShare: mean((view) => at(view).absentShare),
      };
    }),
  };
}
