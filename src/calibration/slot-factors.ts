/**
 * The lasting effect of each team on its intake slots, fitted so that the simulated mean of the log monthly wait
 * equals a given target per team. Teams do not touch one another without a pool, so all are fitted at once:
 * bisection on the log of the factor under common random numbers, on which the wait falls monotonically but for
 * chance.
 */
import { exp, ln } from '../engine/index.ts';
import { prepare, summariseRun } from '../model/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';

export interface SlotFactorTarget {
  readonly team: string;
  /** Mean over months of the log of the month's mean wait, working days. */
  readonly logWait: number;
}

export interface SlotFactorFit {
  readonly team: string;
  readonly factor: number;
  /** Reached by the simulation at `factor`, and what was asked. */
  readonly logWait: number;
  readonly target: number;
}

export interface SlotFactorOptions {
  readonly seed: string | number;
  readonly replications: number;
  /** Search range of the factor. */
  readonly lowest: number;
  readonly highest: number;
  /** Halvings of the range of the log factor. */
  readonly steps: number;
  readonly onStep?: ((step: number) => void) | undefined;
}

/** Fits the slot factors of the named teams; the others keep theirs. */
export function fitSlotFactors(
  scenario: ResolvedScenario,
  targets: readonly SlotFactorTarget[],
  options: SlotFactorOptions,
): readonly SlotFactorFit[] {
  const low = targets.map(() => ln(options.lowest));
  const high = targets.map(() => ln(options.highest));
  const middle = (i: number): number => ((low[i] ?? 0) + (high[i] ?? 0)) / 2;
  const factors = (): Map<string, number> => new Map(targets.map((t, i) => [t.team, exp(middle(i))]));
  for (let step = 0; step < options.steps; step++) {
    const waits = logWaits(withFactors(scenario, factors()), options);
    targets.forEach((target, i) => {
      // A longer wait than asked means too few slots.
      if ((waits.get(target.team) ?? -Infinity) > target.logWait) low[i] = middle(i);
      else high[i] = middle(i);
    });
    options.onStep?.(step + 1);
  }
  const found = factors();
  const reached = logWaits(withFactors(scenario, found), options);
  return targets.map((target) => ({
    team: target.team,
    factor: found.get(target.team) ?? NaN,
    logWait: reached.get(target.team) ?? NaN,
    target: target.logWait,
  }));
}

/** The scenario with other slot factors. */
export function withFactors(
  scenario: ResolvedScenario,
  factors: ReadonlyMap<string, number>,
): ResolvedScenario {
  const teams = scenario.teams.map((team) => ({
    ...team,
    slotFactor: factors.get(team.id) ?? team.slotFactor,
  }));
  return { ...scenario, teams };
}

/** Per team: mean over replications and months of the log of the month's mean wait; months without one left out. */
export function logWaits(
  scenario: ResolvedScenario,
  options: { readonly seed: string | number; readonly replications: number },
): ReadonlyMap<string, number> {
  const prepared = prepare(scenario);
  const { layout } = prepared;
  const sums = new Float64Array(layout.areas.length);
  const counts = new Float64Array(layout.areas.length);
  for (let replication = 0; replication < options.replications; replication++) {
    const { summary } = summariseRun(prepared, options.seed, replication);
    for (let area = 1; area < layout.areas.length; area++) {
      for (let month = 0; month < layout.months.length; month++) {
        const wait = summary[layout.month(area, month, 'wait')] ?? NaN;
        if (!(wait > 0)) continue;
        sums[area] = (sums[area] ?? 0) + ln(wait);
        counts[area] = (counts[area] ?? 0) + 1;
      }
    }
  }
  return new Map(scenario.teams.map((team, i) => [team.id, (sums[i + 1] ?? 0) / (counts[i + 1] ?? 1)]));
}
