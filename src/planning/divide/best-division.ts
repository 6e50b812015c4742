/**
 * The best division of a total over teams, given each team's curves of service against steps of staff. Exact on
 * the curves: whatever the goal, it is a search over one level with a sum of costs inside (`allocate`). Only under
 * a bound on P90/P10 the search over levels is followed by exchanges between two teams.
 */
import { exp, ln } from '../../engine/index.ts';
import { ABOVE, allocate, BELOW, WITHIN } from './allocate.ts';
import { spreadOf } from './spread.ts';

export type DivisionGoal =
  /** Least mean wait over all conversations of the city. */
  | 'mean'
  /** Least mean wait of the team that waits longest; what is left over goes to the mean. */
  | 'worst'
  /** Most clients who have their conversation within the norm. */
  | 'share'
  /** Waits of teams as alike as can be (least squares). */
  | 'equal';
export const DIVISION_GOALS: readonly DivisionGoal[] = ['mean', 'worst', 'share', 'equal'];

/** Curves of one team: entry k is at `least + k` steps. */
export interface TeamCurves {
  readonly least: number;
  /** Mean wait, working days. */
  readonly wait: Float64Array;
  /** Conversations within the norm over all that are asked. */
  readonly within: Float64Array;
  /** Conversations a year: the weight of the team. */
  readonly started: number;
}

export interface EquityBounds {
  /** No team's mean wait above this, working days. */
  readonly mostWait?: number | undefined;
  /** Longest over shortest team wait at most this. */
  readonly mostRatio?: number | undefined;
  /** P90 over P10 of the teams' mean waits at most this: one team in ten may lie outside on each side. */
  readonly mostSpread?: number | undefined;
}

/** Levels of the shortest wait, and of the common wait, that are tried. */
const LEVELS = 40;
/** How much wider than a bound on P90/P10 the range of the other teams is tried; the bound itself is judged apart. */
const WIDER = [1, 1.1, 1.25] as const;
/** Steps that two teams exchange. */
const EXCHANGED = [1, 2, 4] as const;

/** Steps per team; null where no division meets the bounds. */
export function bestDivision(
  teams: readonly TeamCurves[],
  total: number,
  goal: DivisionGoal,
  { mostWait = Infinity, mostRatio = Infinity, mostSpread = Infinity }: EquityBounds = {},
): readonly number[] | null {
  const free: Range = { low: 0, high: mostWait, most: mostWait, outside: 0 };
  if (mostRatio === Infinity && mostSpread === Infinity) return withinRange(teams, total, goal, free);
  const least = worstLevel(teams, total, free);
  if (least === null) return null;
  const found: (readonly number[])[] = [];
  // Nobody can wait shorter than the level that all reach: then the total would not be used up.
  if (mostRatio < Infinity) {
    for (const low of levels(least / mostRatio, least)) {
      const range = { ...free, low, high: Math.min(mostWait, low * mostRatio) };
      const steps = withinRange(teams, total, goal, range);
      if (steps !== null) found.push(steps);
    }
  } else {
    const outside = Math.floor((teams.length - 1) * 0.1 + 1e-9);
    for (const wider of WIDER) {
      for (const low of levels(least / (2 * mostSpread), 1.1 * least)) {
        const range = { ...free, low, high: Math.min(mostWait, low * mostSpread * wider), outside };
        const steps = withinRange(teams, total, goal, range);
        if (steps !== null) found.push(steps);
      }
    }
  }
  const keeps = (steps: readonly number[]): boolean => {
    const waits = waitsOf(teams, steps);
    return (
      waits.every((wait) => wait <= mostWait) &&
      Math.max(...waits) <= mostRatio * Math.min(...waits) * (1 + 1e-12) &&
      (mostSpread === Infinity || (spreadOf(waits) ?? Infinity) <= mostSpread)
    );
  };
  const kept = found.filter(keeps);
  if (kept.length === 0) return null;
  const best = kept.reduce((a, b) => (costOf(teams, b, goal) < costOf(teams, a, goal) ? b : a));
  return mostSpread === Infinity ? best : exchanged(teams, best, goal, keeps);
}

const waitsOf = (teams: readonly TeamCurves[], steps: readonly number[]): number[] =>
  teams.map(({ wait, least }, i) => wait[steps[i]! - least] ?? Infinity);

/** What a division costs under a goal, on the curves. */
export function costOf(teams: readonly TeamCurves[], steps: readonly number[], goal: DivisionGoal): number {
  const waits = waitsOf(teams, steps);
  if (goal === 'worst') return Math.max(...waits);
  if (goal === 'equal') {
    const mean = waits.reduce((a, b) => a + b, 0) / waits.length;
    return waits.reduce((sum, wait) => sum + (wait - mean) * (wait - mean), 0);
  }
  return teams.reduce((sum, team, i) => sum + costAt(team, steps[i]! - team.least, goal), 0);
}

const costAt = ({ wait, within, started }: TeamCurves, k: number, goal: 'mean' | 'share'): number =>
  started * (goal === 'mean' ? wait[k]! : 1 - within[k]!);

/** Team waits from `low` to `high`, but for so many teams on each side; those too at most `most`. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly most: number;
  readonly outside: number;
}

function divided(
  teams: readonly TeamCurves[],
  total: number,
  { low, high, most, outside }: Range,
  of: (team: TeamCurves, k: number) => number,
): readonly number[] | null {
  const costs = teams.map((team) => ({
    least: team.least,
    costs: Float64Array.from(team.wait, (wait, k) => {
      const forbidden = wait > most || (outside === 0 && (wait < low || wait > high));
      return forbidden ? Infinity : of(team, k);
    }),
    places:
      outside === 0
        ? undefined
        : Uint8Array.from(team.wait, (wait) => (wait > high ? ABOVE : wait < low ? BELOW : WITHIN)),
  }));
  return allocate(costs, total, { above: outside, below: outside });
}

function withinRange(
  teams: readonly TeamCurves[],
  total: number,
  goal: DivisionGoal,
  range: Range,
): readonly number[] | null {
  if (goal === 'mean' || goal === 'share')
    return divided(teams, total, range, (team, k) => costAt(team, k, goal));
  const level = worstLevel(teams, total, range);
  if (level === null) return null;
  if (goal === 'worst')
    return divided(teams, total, atMost(range, level), (team, k) => costAt(team, k, 'mean'));
  let best: readonly number[] | null = null;
  let bestCost = Infinity;
  for (const common of levels(level / 2, 1.2 * level)) {
    const found = divided(teams, total, range, ({ wait }, k) => (wait[k]! - common) * (wait[k]! - common));
    if (found === null) continue;
    const cost = costOf(teams, found, 'equal');
    if (cost < bestCost) {
      best = found;
      bestCost = cost;
    }
  }
  return best;
}

const atMost = (range: Range, level: number): Range => ({
  ...range,
  high: Math.min(range.high, level),
  most: Math.min(range.most, level),
});

/** The lowest level that no team's wait exceeds, by halving over the waits that occur; null where there is none. */
function worstLevel(teams: readonly TeamCurves[], total: number, range: Range): number | null {
  const candidates = [...new Set(teams.flatMap(({ wait }) => [...wait]))].filter(
    (wait) => wait <= range.most,
  );
  candidates.sort((a, b) => a - b);
  const holds = (place: number): boolean =>
    divided(teams, total, atMost(range, candidates[place]!), (team, k) => costAt(team, k, 'mean')) !== null;
  let from = 0;
  let to = candidates.length - 1;
  if (to < 0 || !holds(to)) return null;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return candidates[from]!;
}

/** Levels from one wait to another, evenly on the logarithm. */
function levels(from: number, to: number): number[] {
  const least = Math.max(from, to / 1000, 1e-9);
  const most = Math.max(to, least);
  return Array.from({ length: LEVELS }, (_, i) => {
    const part = i / (LEVELS - 1);
    return i === LEVELS - 1 ? most : exp((1 - part) * ln(least) + part * ln(most));
  });
}

/** Better divisions from exchanges of some steps between two teams, until none helps. */
function exchanged(
  teams: readonly TeamCurves[],
  start: readonly number[],
  goal: DivisionGoal,
  keeps: (steps: readonly number[]) => boolean,
): readonly number[] {
  let best = start;
  let bestCost = costOf(teams, best, goal);
  for (let better = true; better;) {
    better = false;
    for (let i = 0; i < teams.length; i++) {
      for (let j = 0; j < teams.length; j++) {
        for (const moved of EXCHANGED) {
          const given = best[i]! - moved;
          const taken = best[j]! + moved;
          const most = teams[j]!.least + teams[j]!.wait.length - 1;
          if (i === j || given < teams[i]!.least || taken > most) continue;
          const next = best.map((steps, t) => (t === i ? given : t === j ? taken : steps));
          const cost = costOf(teams, next, goal);
          if (cost < bestCost - 1e-12 && keeps(next)) {
            best = next;
            bestCost = cost;
            better = true;
          }
        }
      }
    }
  }
  return best;
}
