/** Required fte per group in one shape, by formula or by simulation. */
import type { ResolvedScenario, SizeResult } from '../../../src/index.ts';
import type { Dot } from '../../charts/rows-chart.ts';
import type { InstantSizing } from '../../workers/instant-sizing.ts';

export interface NeedRow {
  readonly id: string;
  readonly name: string;
  readonly now: number;
  /** Null where it is not known or out of reach. */
  readonly fte: number | null;
  readonly dot: Dot;
  readonly reachable: boolean;
  /** Chances that the target holds at the answer and a step below, by simulation. */
  readonly chance: number | null;
  readonly chanceLess: number | null;
  readonly inTime: Dot | null;
}

export interface Need {
  readonly simulated: boolean;
  readonly rows: readonly NeedRow[];
  readonly now: number;
  readonly fte: number | null;
}

const namesOf = ({ teams }: ResolvedScenario, city: string): ReadonlyMap<string, string> =>
  new Map([['city', city], ...teams.map(({ id, name }) => [id, name] as const)]);

export function simulatedNeed(result: SizeResult, scenario: ResolvedScenario, city: string): Need {
  const names = namesOf(scenario, city);
  return {
    simulated: true,
    now: result.now,
    fte: result.groups.every(({ reachable }) => reachable) ? result.fte : null,
    rows: result.groups.map(({ id, fte, now, interval, reachable, answer, stepLess, inTimePerYear }) => ({
      id,
      name: names.get(id) ?? id,
      now,
      fte: reachable ? fte : null,
      // The line runs from where the target may just be met to the number that holds with the confidence asked.
      dot: reachable
        ? {
            value: fte,
            lower: interval === null ? null : Math.min(fte, interval.lower),
            upper: interval === null ? null : Math.max(fte, interval.upper),
          }
        : { value: null, lower: null, upper: null },
      reachable,
      chance: answer.chance,
      chanceLess: stepLess?.chance ?? null,
      inTime: inTimePerYear,
    })),
  };
}

export function instantNeed(sizing: InstantSizing, scenario: ResolvedScenario, city: string): Need {
  const names = namesOf(scenario, city);
  return {
    simulated: false,
    now: sizing.now,
    fte: sizing.fte,
    rows: sizing.groups.map(({ id, now, fte }) => ({
      id,
      name: names.get(id) ?? id,
      now,
      fte,
      dot: { value: fte, lower: null, upper: null },
      reachable: true,
      chance: null,
      chanceLess: null,
      inTime: null,
    })),
  };
}

/** Who needs most fte more comes first; the order of the formulas stays when the simulation answers. */
export const byShortage = (rows: readonly NeedRow[]): readonly NeedRow[] =>
  rows.toSorted((a, b) => (b.fte ?? 1e6) - b.now - ((a.fte ?? 1e6) - a.now));
