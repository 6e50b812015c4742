/**
 * What a result says about its own soundness: conservation, Little's law, precision, and warnings as data.
 * Sentences are made of warnings in the report layer.
 */
import type { AreaMeasure } from '../model/summary-layout.ts';
import { halfWidth, moments } from './estimate.ts';
import type { SummaryMatrix } from './summary-matrix.ts';

/** `area` is `city` or the id of a team. */
export type Warning =
  /** Too few replications for intervals that mean much. */
  | { readonly code: 'replications.few'; readonly replications: number }
  /** The precision asked for was not reached; `needed` replications would be, as far as can be seen. */
  | {
      readonly code: 'precision.not-reached';
      readonly wanted: number;
      readonly reached: number | null;
      readonly replications: number;
      readonly needed: number | null;
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

/** How a run with `--precision` ended. */
export interface PrecisionOutcome {
  readonly wanted: number;
  readonly met: boolean;
  readonly needed: number | null;
}

/** Below this many, a t-interval says little about the tails. */
const FEW = 10;
/** Little's law holds exactly over a finite window; more than this, per resident in the queue, is not rounding. */
const ROUNDING = 1e-6;
/** Share of the conversations of the period above which a queue at the end counts as much. */
const MANY = 0.1;

export function checksOf(matrix: SummaryMatrix, precision: PrecisionOutcome | null): Checks {
  const { layout, replications } = matrix;
  const warnings: Warning[] = [];
  if (replications < FEW) warnings.push({ code: 'replications.few', replications });
  const wait = moments(matrix.column(layout.area(0, 'waitMean')));
  const reached = finite(halfWidth(wait) / wait.mean);
  if (precision !== null && !precision.met) {
    const { wanted, needed } = precision;
    warnings.push({ code: 'precision.not-reached', wanted, reached, replications, needed });
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
