/**
 * When are there enough replications? Sequential stopping on the half-widths of several figures at once.
 * Replications come in stages; after each stage the goals that are not yet met say how many more they need
 * (half-widths shrink with the square root of the number). The rule looks at counts and figures only, so the
 * number of replications does not depend on the number of workers.
 *
 * A minimum of 20 keeps the interval honest: stopping at the first moment when an interval happens to be
 * short makes it cover less than it says, an effect that is small once the variance is estimated from some
 * twenty values (Law, Simulation Modeling and Analysis, section 9.4.1).
 */
import type { AreaMeasure } from '../model/summary-layout.ts';
import { DEFAULT_MAXIMUM } from './defaults.ts';
import { halfWidth, moments } from './estimate.ts';
import type { SummaryMatrix } from './summary-matrix.ts';

export interface PrecisionGoal {
  /** 0 = city, i + 1 = team i. */
  readonly area: number;
  readonly measure: AreaMeasure;
  /** `relative`: half-width as a share of the mean. `absolute`: in the unit of the figure. */
  readonly kind: 'relative' | 'absolute';
  readonly halfWidth: number;
}

export interface PrecisionRule {
  readonly goals: readonly PrecisionGoal[];
  /** Replications of the first stage. */
  readonly minimum: number;
  /** Replications that may be spent. */
  readonly maximum: number;
}

/** Where a rule stands. */
export interface PrecisionState {
  readonly met: boolean;
  /** Replications that all goals together ask for, as far as can be seen now; null if that cannot be told. */
  readonly needed: number | null;
}

export const DEFAULT_MINIMUM = 20;

/**
 * The rule behind `--precision`: the city's mean wait to within `share` of its value, and its share within
 * the target to within half of that, in absolute terms (5 % asks for 2.5 percentage points).
 */
export function cityPrecision(share: number, maximum: number = DEFAULT_MAXIMUM): PrecisionRule {
  return {
    goals: [
      { area: 0, measure: 'waitMean', kind: 'relative', halfWidth: share },
      { area: 0, measure: 'withinTarget', kind: 'absolute', halfWidth: share / 2 },
    ],
    minimum: Math.min(DEFAULT_MINIMUM, maximum),
    maximum,
  };
}

/** Compares the replications done with the goals. */
export function precisionState(matrix: SummaryMatrix, goals: readonly PrecisionGoal[]): PrecisionState {
  let met = true;
  let needed: number | null = matrix.replications;
  for (const goal of goals) {
    const found = moments(matrix.column(matrix.layout.area(goal.area, goal.measure)));
    const half = halfWidth(found);
    const wanted = goal.kind === 'relative' ? goal.halfWidth * Math.abs(found.mean) : goal.halfWidth;
    if (half <= wanted) continue;
    met = false;
    const ratio = half / wanted;
    if (!Number.isFinite(ratio)) needed = null;
    else if (needed !== null) needed = Math.max(needed, Math.ceil(matrix.replications * ratio * ratio));
  }
  return { met, needed };
}

/** The number of replications after which to look again; the present number when it is time to stop. */
export function nextStage(matrix: SummaryMatrix, rule: PrecisionRule): number {
  const done = matrix.replications;
  if (done < rule.minimum) return Math.min(rule.minimum, rule.maximum);
  const { met, needed } = precisionState(matrix, rule.goals);
  if (met || done >= rule.maximum) return done;
  // A tenth more than needed, since the estimate of the variance may be low; at most twice, since it may be high.
  const aim = needed === null ? 2 * done : Math.ceil(1.1 * needed);
  return Math.min(rule.maximum, Math.max(done + 5, Math.min(aim, 2 * done)));
}
