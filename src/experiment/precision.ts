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

/** How precise the figures of a run must be. What is absent is not asked. */
export interface Precision {
  /** Half-width of the city's mean wait as a share of its value, e.g. 0.05. */
  readonly wait?: number | undefined;
  /** Half-width of the city's share within the target, in absolute terms: 0.025 is 2.5 percentage points. */
  readonly share?: number | undefined;
  /** Half-width of each team's mean wait as a share of its value. */
  readonly teams?: number | undefined;
  /** Fewest replications, 20 where it is absent. */
  readonly minimum?: number | undefined;
}

/** Where one goal stands. */
export interface GoalState extends PrecisionGoal {
  /** The half-width now, as `kind` says; null where it cannot be told. */
  readonly reached: number | null;
  readonly met: boolean;
  /** Replications that it asks for, as far as can be seen now; null where that cannot be told. */
  readonly needed: number | null;
}

/** Where a rule stands. */
export interface PrecisionState {
  readonly met: boolean;
  /** Replications that all goals together ask for, as far as can be seen now; null if that cannot be told. */
  readonly needed: number | null;
  readonly goals: readonly GoalState[];
}

export const DEFAULT_MINIMUM = 20;

/**
 * The rule behind `--precision`: the city's mean wait to within `wait` of its value, and its share within the
 * target to within `share`; where only `wait` is asked, the share to within half of that in absolute terms (5 %
 * asks for 2.5 percentage points). On demand the mean wait of every team.
 * @param teams number of teams
 */
export function precisionRule(asked: Precision, teams: number, maximum = DEFAULT_MAXIMUM): PrecisionRule {
  const { wait, teams: perTeam, minimum = DEFAULT_MINIMUM } = asked;
  const share = asked.share ?? (wait === undefined ? undefined : wait / 2);
  const goals: PrecisionGoal[] = [];
  if (wait !== undefined) goals.push({ area: 0, measure: 'waitMean', kind: 'relative', halfWidth: wait });
  if (share !== undefined) {
    goals.push({ area: 0, measure: 'withinTarget', kind: 'absolute', halfWidth: share });
  }
  for (let team = 1; perTeam !== undefined && team <= teams; team++) {
    goals.push({ area: team, measure: 'waitMean', kind: 'relative', halfWidth: perTeam });
  }
  return { goals, minimum: Math.min(minimum, maximum), maximum };
}

/** Compares the replications done with the goals. */
export function precisionState(matrix: SummaryMatrix, goals: readonly PrecisionGoal[]): PrecisionState {
  const states = goals.map((goal) => goalState(matrix, goal));
  const unmet = states.filter(({ met }) => !met);
  const known = unmet.map(({ needed }) => needed ?? NaN);
  const needed = Math.max(matrix.replications, ...known);
  return { met: unmet.length === 0, needed: Number.isNaN(needed) ? null : needed, goals: states };
}

function goalState(matrix: SummaryMatrix, goal: PrecisionGoal): GoalState {
  const found = moments(matrix.column(matrix.layout.area(goal.area, goal.measure)));
  const half = halfWidth(found) / (goal.kind === 'relative' ? Math.abs(found.mean) : 1);
  // A mean of 0 that never varies is as precise as can be.
  const reached = halfWidth(found) === 0 ? 0 : half;
  const met = reached <= goal.halfWidth;
  const ratio = reached / goal.halfWidth;
  const known = Number.isFinite(ratio);
  return {
    ...goal,
    reached: known ? reached : null,
    met,
    needed: met
      ? matrix.replications
      : known
        ? Math.max(matrix.replications + 1, Math.ceil(matrix.replications * ratio * ratio))
        : null,
  };
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
