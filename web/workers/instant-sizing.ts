/**
 * Required fte and the value of one fte more by the instant answer: formulas at some numbers of staff, and lines
 * between them. Share within the days against the logarithm of the fte is nearly straight on a logit scale, and the
 * wait on a logarithmic one. A first number, which simulation takes the place of.
 */
import { instantAnswer, withFte, type ResolvedScenario } from '../../src/index.ts';
import type { Goal } from '../scenario/goal.ts';

/** Staff as a multiple of what each team has. */
const MULTIPLES = [0.6, 0.75, 0.88, 1, 1.12, 1.25, 1.45, 1.8, 2.5];
const DAYS_PER_YEAR = 365.25;

interface Service {
  /** fte of the group. */
  readonly fte: number;
  /** Share within the days, and mean wait in working days. */
  readonly share: number;
  readonly wait: number;
}

export interface InstantGroup {
  readonly id: string;
  readonly now: number;
  /** Where the target is just met; null where no multiple that was tried reaches it. */
  readonly fte: number | null;
  /** Ascending in fte. */
  readonly curve: readonly Service[];
}

export interface InstantSizing {
  readonly groups: readonly InstantGroup[];
  readonly now: number;
  /** Sum of the groups; null where one is out of reach. */
  readonly fte: number | null;
  /** Curve of the whole city. */
  readonly city: readonly Service[];
  /** Saved a year by one fte more at each team; null with an ambulant team, which teams share. */
  readonly gains:
    readonly { readonly team: string; readonly clientDays: number; readonly overTarget: number }[] | null;
}

interface TeamService {
  readonly fte: number;
  readonly started: number;
  readonly share: number;
  readonly wait: number;
  readonly queue: number;
}

const kept = new Map<string, readonly (readonly TeamService[])[] | null>();

/** Null where the formulas do not know the waits of this scenario. */
export function instantSizing(scenario: ResolvedScenario, goal: Goal): InstantSizing | null {
  const key = `${scenario.hash} ${goal.days}`;
  const found = kept.get(key) ?? points(scenario, goal.days);
  if (kept.size > 20) kept.clear();
  kept.set(key, found);
  if (found === null) return null;
  const [more, ...levels] = found;
  if (more === undefined) return null;
  const { teams } = scenario;
  const members = new Map<string, number[]>();
  teams.forEach(({ id, wijk }, i) => {
    const group = goal.scope === 'team' ? id : goal.scope === 'wijk' ? wijk : 'city';
    members.set(group, [...(members.get(group) ?? []), i]);
  });
  const curveOf = (own: readonly number[]): Service[] =>
    levels.map((rows) => together(own.map((i) => rows[i]!)));
  const present = levels[MULTIPLES.indexOf(1)]!;
  const groups = [...members].map(([id, own]): InstantGroup => {
    const curve = curveOf(own);
    return { id, now: own.reduce((sum, i) => sum + present[i]!.fte, 0), fte: rootOf(curve, goal), curve };
  });
  const fte = groups.reduce<number | null>(
    (sum, group) => (sum === null || group.fte === null ? null : sum + group.fte),
    0,
  );
  return {
    groups,
    now: groups.reduce((sum, { now }) => sum + now, 0),
    fte,
    city: curveOf(teams.map((_, i) => i)),
    gains:
      scenario.pool.fte > 0
        ? null
        : teams
            .map(({ id }, i) => ({
              team: id,
              clientDays: (present[i]!.queue - more[i]!.queue) * DAYS_PER_YEAR,
              overTarget: (late(present[i]!) - late(more[i]!)) * perYear(scenario),
            }))
            .sort((a, b) => b.clientDays - a.clientDays),
  };
}

const late = ({ started, share }: TeamService): number => started * (1 - share);

function perYear({ period: { from, to } }: ResolvedScenario): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return DAYS_PER_YEAR / days;
}

/** First with one fte more at each team, then at the multiples. */
function points(scenario: ResolvedScenario, days: number): readonly (readonly TeamService[])[] | null {
  const fteOf = ({ staff }: ResolvedScenario['teams'][number]): number =>
    staff.employed + staff.seconded + staff.intern;
  const at = (fte: (now: number) => number): TeamService[] | null => {
    const wanted = new Map(scenario.teams.map((team) => [team.id, fte(fteOf(team))] as const));
    const rows: TeamService[] = [];
    for (const { team, started, queue, wait } of instantAnswer({
      ...withFte(scenario, wanted),
      target: { ...scenario.target, wait: days },
    }).teams) {
      if (wait.withinTarget === null || wait.mean === null || queue === null) return null;
      rows.push({ fte: wanted.get(team) ?? 0, started, share: wait.withinTarget, wait: wait.mean, queue });
    }
    return rows;
  };
  const all: TeamService[][] = [];
  for (const level of [(now: number) => now + 1, ...MULTIPLES.map((times) => (now: number) => times * now)]) {
    const rows = at(level);
    if (rows === null) return null;
    all.push(rows);
  }
  return all;
}

function together(rows: readonly TeamService[]): Service {
  const started = rows.reduce((sum, row) => sum + row.started, 0);
  const mean = (of: (row: TeamService) => number): number =>
    rows.reduce((sum, row) => sum + row.started * of(row), 0) / started;
  return {
    fte: rows.reduce((sum, row) => sum + row.fte, 0),
    share: mean(({ share }) => share),
    wait: mean(({ wait }) => wait),
  };
}

/** fte at which the curve first reaches the target. */
function rootOf(curve: readonly Service[], { kind, days, bound }: Goal): number | null {
  // What a month strays is chance, which formulas without chance do not tell.
  if (kind === 'month') return null;
  const height = ({ share, wait }: Service): number =>
    kind === 'share' ? logit(share) - logit(bound) : Math.log(days) - Math.log(wait);
  const at = curve.findIndex((point) => height(point) >= 0);
  const [low, high] = [curve[Math.max(0, at - 1)], curve[at]];
  if (low === undefined || high === undefined) return null;
  if (low === high) return high.fte;
  const part = -height(low) / (height(high) - height(low));
  return Math.exp(Math.log(low.fte) + part * (Math.log(high.fte) - Math.log(low.fte)));
}

const logit = (share: number): number => {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return Math.log(inside / (1 - inside));
};
