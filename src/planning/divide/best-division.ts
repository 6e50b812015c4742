/**
 * The best division of a total over teams, given each team's curves of service against steps of staff. Exact on
 * the curves: whatever the goal, it is a search over one level with a sum of costs inside (`allocate`).
 */
import { allocate } from './allocate.ts';

export type DivisionGoal =
  /** Least mean wait over all conversations of the city. */
  | 'mean'
  /** Least mean wait of the team that waits longest; what is left over goes to the mean. */
  | 'worst'
  /** Fewest conversations over the norm. */
  | 'share'
  /** Waits of teams as alike as can be (least squares). */
  | 'equal';
export const DIVISION_GOALS: readonly DivisionGoal[] = ['mean', 'worst', 'share', 'equal'];

/** Curves of one team: entry k is at `least + k` steps. */
export interface TeamCurves {
  readonly least: number;
  /** Mean wait, working days. */
  readonly wait: Float64Array;
  /** Share within the norm. */
  readonly within: Float64Array;
  /** Conversations a year: the weight of the team. */
  readonly started: number;
}

export interface EquityBounds {
  /** No team's mean wait above this, working days. */
  readonly mostWait?: number | undefined;
  /** Longest over shortest team wait at most this: P90/P10 is then no more. */
  readonly mostRatio?: number | undefined;
}

/** Levels of the shortest wait, and of the common wait, that are tried. */
const LEVELS = 30;

/** Steps per team; null where no division meets the bounds. */
export function bestDivision(
  teams: readonly TeamCurves[],
  total: number,
  goal: DivisionGoal,
  { mostWait = Infinity, mostRatio = Infinity }: EquityBounds = {},
): readonly number[] | null {
  if (mostRatio === Infinity) return within(teams, total, goal, 0, mostWait);
  let best: readonly number[] | null = null;
  let bestCost = Infinity;
  for (const low of levels(teams)) {
    const found = within(teams, total, goal, low, Math.min(mostWait, low * mostRatio));
    if (found === null) continue;
    const cost = costOf(teams, found, goal);
    if (cost < bestCost) {
      best = found;
      bestCost = cost;
    }
  }
  return best;
}

/** What a division costs under a goal, on the curves. */
export function costOf(teams: readonly TeamCurves[], steps: readonly number[], goal: DivisionGoal): number {
  const waits = teams.map(({ wait, least }, i) => wait[steps[i]! - least] ?? Infinity);
  if (goal === 'worst') return Math.max(...waits);
  if (goal === 'equal') {
    const mean = waits.reduce((a, b) => a + b, 0) / waits.length;
    return waits.reduce((sum, wait) => sum + (wait - mean) * (wait - mean), 0);
  }
  return teams.reduce((sum, team, i) => sum + costAt(team, steps[i]! - team.least, goal), 0);
}

const costAt = ({ wait, within, started }: TeamCurves, k: number, goal: 'mean' | 'share'): number =>
  started * (goal === 'mean' ? wait[k]! : 1 - within[k]!);

/** All team waits between `low` and `high`. */
function within(
  teams: readonly TeamCurves[],
  total: number,
  goal: DivisionGoal,
  low: number,
  high: number,
): readonly number[] | null {
  const costs = (of: (team: TeamCurves, k: number) => number, most: number): readonly number[] | null =>
    allocate(
      teams.map((team) => ({
        least: team.least,
        costs: Float64Array.from(team.wait, (wait, k) =>
          wait < low || wait > most ? Infinity : of(team, k),
        ),
      })),
      total,
    );
  if (goal === 'mean' || goal === 'share') return costs((team, k) => costAt(team, k, goal), high);
  if (goal === 'worst') {
    // The lowest level that the total can hold, by halving over the waits that occur.
    const candidates = [...new Set(teams.flatMap(({ wait }) => [...wait]))].filter((wait) => wait <= high);
    candidates.sort((a, b) => a - b);
    const at = (place: number): readonly number[] | null =>
      costs((team, k) => costAt(team, k, 'mean'), candidates[place]!);
    let from = 0;
    let to = candidates.length - 1;
    if (to < 0 || at(to) === null) return null;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (at(middle) === null) from = middle + 1;
      else to = middle;
    }
    return at(from);
  }
  let best: readonly number[] | null = null;
  let bestCost = Infinity;
  for (const level of levels(teams)) {
    const found = costs(({ wait }, k) => (wait[k]! - level) * (wait[k]! - level), high);
    if (found === null) continue;
    const cost = costOf(teams, found, 'equal');
    if (cost < bestCost) {
      best = found;
      bestCost = cost;
    }
  }
  return best;
}

/** Levels of wait between the shortest that any team can have and the longest that all can. */
function levels(teams: readonly TeamCurves[]): number[] {
  const shortest = Math.min(...teams.map(({ wait }) => Math.min(...wait)));
  const longest = Math.max(...teams.map(({ wait }) => Math.max(...wait)));
  const from = Math.max(shortest, longest / 1000);
  return Array.from(
    { length: LEVELS },
    (_, i) => from + ((longest - from) * i * i) / ((LEVELS - 1) * (LEVELS - 1)),
  );
}
