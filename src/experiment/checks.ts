/**
 * What a result says about its own soundness: conservation, Little's law, precision, and warnings as data.
 * Sentences are made of warnings in the report layer.
 */
import type { AreaMeasure } from '../model/summary-layout.ts';
import { halfWidth, moments } from './estimate.ts';
import type { PrecisionState } from './precision.ts';
import { differentStories, type WaitStories } from './registration-waits.ts';
import type { SummaryMatrix } from './summary-matrix.ts';

/** `area` is `city` or the id of a team. */
export type Warning =
  /** Too few replications for intervals that mean much. */
  | { readonly code: 'replications.few'; readonly replications: number }
  /** The period goes beyond the school holidays that are known, so there are none there. */
  | { readonly code: 'calendar.school-holidays'; readonly from: string; readonly until: string }
  /** The precision asked for was not reached; `needed` replications would be enough, as far as can be seen. */
  | {
      readonly code: 'precision.not-reached';
      readonly replications: number;
      readonly needed: number | null;
      readonly goals: readonly UnmetGoal[];
    }
  /** Cases appeared or vanished: an error in the model. */
  | { readonly code: 'flow.residual'; readonly area: string; readonly value: number }
  /** Little's law on the queue fails beyond chance. */
  | { readonly code: 'little.residual'; readonly area: string; readonly value: number }
  /** Teams that are asked for more client hours than they have, on average. */
  | { readonly code: 'load.over-one'; readonly area: string; readonly utilisation: number }
  /** Many residents still wait at the end: the mean wait of held conversations flatters. */
  | {
      readonly code: 'waiting.many';
      readonly area: string;
      readonly stillWaiting: number;
      readonly started: number;
    }
  /** Waits by month of registration and by month of first conversation tell different stories, most so in `month`. */
  | ({ readonly code: 'waits.differ'; readonly area: string } & WaitStories)
  /** In some replications there was no conversation at all, so the wait rests on fewer. */
  | {
      readonly code: 'figure.undefined';
      readonly area: string;
      readonly measure: AreaMeasure;
      readonly replications: number;
    };

export interface Checks {
  /** Largest |L - lambda W| of the queue over areas and replications, residents. */
  readonly littleResidual: number;
  /** Largest residual of the two stock-flow identities over areas and replications, cases. */
  readonly flowResidual: number;
  /** Half-width of the city's mean wait as a share of its value; null where there is none. */
  readonly precision: number | null;
  readonly warnings: readonly Warning[];
}

/** A figure that is not yet as precise as was asked. */
export interface UnmetGoal {
  readonly area: string;
  readonly measure: AreaMeasure;
  /** `relative`: half-widths are shares of the mean. `absolute`: they are in the unit of the figure. */
  readonly kind: 'relative' | 'absolute';
  readonly wanted: number;
  readonly reached: number | null;
}

/** Below this many, a t-interval says little about the tails. */
const FEW = 10;
/** Little's law holds exactly over a finite window; more than this, per resident in the queue, is not rounding. */
const ROUNDING = 1e-6;
/** Share of the conversations of the period above which a queue at the end counts as much. */
const MANY = 0.1;

export function checksOf(matrix: SummaryMatrix, precision: PrecisionState | null): Checks {
  const { layout, replications } = matrix;
  const warnings: Warning[] = [];
  if (replications < FEW) warnings.push({ code: 'replications.few', replications });
  const wait = moments(matrix.column(layout.area(0, 'waitMean')));
  const reached = finite(halfWidth(wait) / wait.mean);
  if (precision !== null && !precision.met) {
    const goals = precision.goals
      .filter(({ met }) => !met)
      .map(({ area, measure, kind, halfWidth: wanted, reached }) => {
        return { area: layout.areas[area] ?? '', measure, kind, wanted, reached };
      });
    warnings.push({ code: 'precision.not-reached', replications, needed: precision.needed, goals });
  }
  let littleResidual = 0;
  let flowResidual = 0;
  layout.areas.forEach((name, area) => {
    const column = (measure: AreaMeasure): Float64Array => matrix.column(layout.area(area, measure));
    const mean = (measure: AreaMeasure): number => moments(column(measure)).mean;

    const flow = Math.max(largest(column('flowResidual')), largest(column('queueResidual')));
    flowResidual = Math.max(flowResidual, flow);
    if (flow > 0) warnings.push({ code: 'flow.residual', area: name, value: flow });

    const little = column('littleResidual');
    littleResidual = Math.max(littleResidual, largest(little));
    const most = largest(little);
    if (most > ROUNDING * Math.max(1, mean('queue'))) {
      warnings.push({ code: 'little.residual', area: name, value: most });
    }

    const utilisation = mean('utilisation');
    if (area > 0 && utilisation > 1) warnings.push({ code: 'load.over-one', area: name, utilisation });

    const stillWaiting = mean('stillWaiting');
    const started = mean('started');
    if (stillWaiting > MANY * started) {
      warnings.push({ code: 'waiting.many', area: name, stillWaiting, started });
    }

    const stories = differentStories(matrix, area);
    if (stories !== null) warnings.push({ code: 'waits.differ', area: name, ...stories });

    const defined = moments(column('waitMean')).count;
    if (defined < replications) {
      warnings.push({ code: 'figure.undefined', area: name, measure: 'waitMean', replications: defined });
    }
  });
  return { littleResidual, flowResidual, precision: reached, warnings };
}

/** Largest absolute value; NaN entries do not count. */
function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
