/**
 * Monday morning: which deployment of the ambulant pool keeps most residents within the norm in the coming weeks.
 * Every plan is simulated from the state that the organisation sees, on the same chance events, and held for all
 * those weeks. In two stages: all plans on a few replications, then the best on fresh chance, so that the gain of
 * the winner is not the luck by which it won (Nelson and Matejcik 1995: screening and selection apart).
 */
import { DEFAULT_SEED, ENGINE_VERSION, estimate, type Estimate, type Seed } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { candidatePlans, type CandidatePlan } from './candidate-plans.ts';
import { chanceBest } from './chance-best.ts';
import type { PoolState } from './pool-state.ts';
import { meanOf, minus, PoolRuns, type Columns, type PoolStudyOptions } from './run-all.ts';
import { startScenario, type Placement } from './start-scenario.ts';

export const ADVICE_SCHEMA = 'buurtsim.advice/1';

const DEFAULT_WEEKS = 8;
const DAYS_PER_WEEK = 5;
const DEFAULT_ADVICE_REPLICATIONS = 100;
/** Plans that are looked at anew, beside `stay`. */
const FINALISTS = 4;

export interface AdviceOptions extends PoolStudyOptions {
  /** Weeks ahead, 1 to 26; 8 where it is absent. */
  readonly weeks?: number | undefined;
}

/** Where one worker is and goes. */
export interface AdvisedWorker {
  readonly worker: string;
  readonly fte: number;
  /** Ids of teams; null = at rest. */
  readonly from: string | null;
  readonly to: string | null;
  /** False: the minimum stay is not over. */
  readonly movable: boolean;
}

export interface AdvisedPlan {
  /** Names of policies, `stay` (nobody moves) or `variant`. */
  readonly proposedBy: readonly string[];
  readonly workers: readonly AdvisedWorker[];
  /** Residents kept within the norm over the weeks, more than when nobody moves. */
  readonly kept: Estimate;
  /** Mean wait of the city, and its change by the plan, working days. */
  readonly wait: Estimate;
  readonly waitChange: Estimate;
  /**
   * Working days of waiting saved by all residents together. The norm alone says nothing of those who are past it:
   * a plan that helps a team with a long queue can save most days and keep few within the norm.
   */
  readonly daysSaved: Estimate;
  readonly chanceBest: number;
}

/** One step of the best plan: so many workers from one place to another. */
export interface AdvisedMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly workers: readonly string[];
  readonly fte: number;
  /** Residents that this step keeps within the norm, beyond the rest of the plan. */
  readonly kept: Estimate;
}

/** Why: what is seen at a team, and what the plan does there. */
export interface AdvisedTeam {
  readonly team: string;
  readonly waiting: number;
  /** Longest wait so far, working days; null where nobody waits. */
  readonly longestWait: number | null;
  readonly overTarget: number;
  readonly absentFte: number;
  readonly fte: number;
  /** Slots of own staff that is there in the coming week, and registrations expected. */
  readonly slotsPerWeek: number;
  readonly registrationsPerWeek: number;
  /** Mean wait over the weeks when nobody moves, and with the plan. */
  readonly waitStay: Estimate;
  readonly waitPlan: Estimate;
  readonly poolFte: number;
  readonly poolFtePlan: number;
}

export interface AdviceResult {
  readonly schema: typeof ADVICE_SCHEMA;
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly date: string;
  readonly weeks: number;
  readonly form: 'intake' | 'full';
  readonly target: number;
  readonly seed: Seed;
  /** Replications of the figures below; all plans were first compared on fewer. */
  readonly replications: number;
  readonly plansTried: number;
  /** Residents beyond the norm over the weeks when nobody moves. */
  readonly overTargetStay: Estimate;
  /** Best first. */
  readonly plans: readonly AdvisedPlan[];
  /** Steps of the best plan, the one that keeps most first. */
  readonly moves: readonly AdvisedMove[];
  readonly teams: readonly AdvisedTeam[];
}

/**
 * Advice for the week of a state.
 * @throws RangeError for weeks or replications out of range; the signal's reason when it is aborted
 */
export async function advise(
  scenario: ResolvedScenario,
  state: PoolState,
  options: AdviceOptions = {},
): Promise<AdviceResult> {
  const { weeks = DEFAULT_WEEKS, replications = DEFAULT_ADVICE_REPLICATIONS, seed = DEFAULT_SEED } = options;
  if (!(Number.isInteger(weeks) && weeks >= 1 && weeks <= 26))
    throw new RangeError(`Unexpected weeks: ${weeks}.`);
  const { view, plans } = candidatePlans(scenario, state, weeks, seed);
  const runs = new PoolRuns(options);
  const screening = Math.max(2, Math.ceil(replications / 4));
  runs.plan(plans.length * screening + (FINALISTS + 1 + state.pool.length) * replications);
  const scenarioOf = (placement: Placement): ResolvedScenario =>
    startScenario(scenario, state, weeks, placement);
  const first = await runs.run(
    plans.map(({ placement }) => scenarioOf(placement)),
    screening,
    seed,
  );
  const finalists = finalistsOf(plans, first);
  // Other chance than that on which they were chosen.
  const fresh = `${seed} fresh`;
  const columns = await runs.run(
    finalists.map(({ placement }) => scenarioOf(placement)),
    replications,
    fresh,
  );
  const stay = columns[0]!;
  const chances = chanceBest(columns.map(({ over }) => over));
  const ranked = finalists
    .map((plan, i) => ({ plan, columns: columns[i]!, chance: chances[i] ?? 0 }))
    .sort(
      (a, b) =>
        meanOf(a.columns.over) - meanOf(b.columns.over) || (a.plan.proposedBy.includes('stay') ? -1 : 0),
    );
  const best = ranked[0]!;
  const steps = stepsOf(state, best.plan.placement);
  const without = await runs.run(
    steps.map(({ rest }) => scenarioOf(rest)),
    replications,
    fresh,
  );
  const moves = steps
    .map(({ rest: _, ...step }, i) => ({
      ...step,
      kept: estimate(minus(without[i]!.over, best.columns.over)),
    }))
    .sort((a, b) => (b.kept.value ?? 0) - (a.kept.value ?? 0));
  const fteAt = (placement: Placement, team: string): number =>
    state.pool.reduce((sum, { fte }, i) => sum + (placement[i] === team ? fte : 0), 0);
  return {
    schema: ADVICE_SCHEMA,
    engine: ENGINE_VERSION,
    scenario: { name: scenario.name, hash: scenario.hash },
    date: state.date,
    weeks,
    form: scenario.pool.form,
    target: scenario.target.wait,
    seed,
    replications,
    plansTried: plans.length,
    overTargetStay: estimate(stay.over),
    plans: ranked.map(({ plan, columns: found, chance }) => ({
      proposedBy: plan.proposedBy,
      workers: state.pool.map(({ worker, fte, team }, i) => ({
        worker,
        fte,
        from: team,
        to: plan.placement[i] ?? null,
        movable: view.workers[i]?.movable ?? false,
      })),
      kept: estimate(minus(stay.over, found.over)),
      wait: estimate(found.wait),
      waitChange: estimate(minus(found.wait, stay.wait)),
      daysSaved: estimate(minus(stay.queue, found.queue).map((change) => change * weeks * DAYS_PER_WEEK)),
      chanceBest: chance,
    })),
    moves,
    teams: state.teams.map(({ team, waited, absentFte }, t) => {
      const seen = view.teams[t];
      return {
        team,
        waiting: waited.length,
        longestWait: waited[0] ?? null,
        overTarget: waited.filter((days) => days > scenario.target.wait).length,
        absentFte,
        fte: seen?.fte ?? 0,
        slotsPerWeek: (seen?.slotsPerWeek ?? 0) * (1 - (seen?.absentShare ?? 0)),
        registrationsPerWeek: seen?.expectedRegistrations[0] ?? 0,
        waitStay: estimate(stay.teamWaits[t] ?? []),
        waitPlan: estimate(best.columns.teamWaits[t] ?? []),
        poolFte: fteAt(
          state.pool.map((one) => one.team),
          team,
        ),
        poolFtePlan: fteAt(best.plan.placement, team),
      };
    }),
  };
}

/** `stay`, and the plans with the fewest residents beyond the norm. */
function finalistsOf(plans: readonly CandidatePlan[], columns: readonly Columns[]): CandidatePlan[] {
  const [stay, ...others] = plans.map((plan, i) => ({ plan, over: meanOf(columns[i]!.over) }));
  others.sort((a, b) => a.over - b.over);
  return [stay!, ...others.slice(0, FINALISTS)].map(({ plan }) => plan);
}

interface Step extends Omit<AdvisedMove, 'kept'> {
  /** The plan without this step. */
  readonly rest: Placement;
}

/** The moves of a plan by where they begin and end. */
function stepsOf({ pool }: PoolState, placement: Placement): Step[] {
  const steps = new Map<string, number[]>();
  pool.forEach(({ team }, i) => {
    const to = placement[i] ?? null;
    if (to === team) return;
    const key = JSON.stringify([team, to]);
    steps.set(key, [...(steps.get(key) ?? []), i]);
  });
  return [...steps.values()].map((members) => {
    const first = members[0] ?? 0;
    return {
      from: pool[first]?.team ?? null,
      to: placement[first] ?? null,
      workers: members.map((i) => pool[i]?.worker ?? ''),
      fte: members.reduce((sum, i) => sum + (pool[i]?.fte ?? 0), 0),
      rest: placement.map((to, i) => (members.includes(i) ? (pool[i]?.team ?? null) : to)),
    };
  });
}
