/** Waits by month of registration over all replications, beside the field's own figure. */
import { CONFIDENCE, estimate, halfWidth, moments, spread, type Statistic } from './estimate.ts';
import type { SummaryMatrix } from './summary-matrix.ts';
import { CURVE_DAYS, REGISTRATION_MEASURES, WaitLayout, type RegistrationMeasure } from './wait-layout.ts';

export type RegistrationFigures = Readonly<Record<RegistrationMeasure, Statistic>>;

export interface RegistrationWaits {
  /** Those who registered in the period. */
  readonly period: RegistrationFigures;
  /** Those who registered in each month. */
  readonly months: readonly ({ readonly month: string } & RegistrationFigures)[];
  /** Share of those who registered in the period that waits longer than `day` days. */
  readonly curve: readonly { readonly day: number; readonly waiting: Statistic }[];
}

const SHARES: ReadonlySet<RegistrationMeasure> = new Set(['withinTarget', 'tail']);

/** Null where the replications tell no more than their summary. */
export function registrationWaits(matrix: SummaryMatrix, area: number): RegistrationWaits | null {
  const { layout } = matrix;
  if (!(layout instanceof WaitLayout)) return null;
  const figures = (month: number | null): RegistrationFigures =>
    Object.fromEntries(
      REGISTRATION_MEASURES.map((measure) => {
        const values = matrix.column(layout.registration(area, month, measure));
        return [measure, statistic(values, SHARES.has(measure) ? 1 : Infinity)];
      }),
    ) as RegistrationFigures;
  return {
    period: figures(null),
    months: layout.months.map((month, m) => ({ month, ...figures(m) })),
    curve: Array.from({ length: CURVE_DAYS + 1 }, (_, day) => ({
      day,
      waiting: statistic(matrix.column(layout.curve(area, day)), 1),
    })),
  };
}

function statistic(values: Float64Array, most: number): Statistic {
  return { ...estimate(values, [0, most]), spread: spread(values) };
}

/** A month in which the two ways to count tell different stories. */
export interface WaitStories {
  readonly month: string;
  /** Mean wait of the conversations held in the month: the field's own figure. */
  readonly held: number;
  /** Mean wait of those who registered in it. */
  readonly registered: number;
}

/** Working days, and share of the field's figure, from which on a difference is another story. */
const LEAST_DAYS = 1;
const LEAST_SHARE = 0.2;

/**
 * The month in which waits by month of registration differ most from those by month of first conversation; null
 * where no difference matters. One matters if it is at least a day and a fifth of the field's figure, and its
 * paired interval over the replications leaves 0 out: 95 % for all areas and months together (Bonferroni).
 */
export function differentStories(matrix: SummaryMatrix, area: number): WaitStories | null {
  const { layout } = matrix;
  if (!(layout instanceof WaitLayout)) return null;
  const confidence = 1 - (1 - CONFIDENCE) / (layout.areas.length * layout.months.length);
  let found: WaitStories | null = null;
  let most = 0;
  layout.months.forEach((month, m) => {
    const held = matrix.column(layout.month(area, m, 'wait'));
    const registered = matrix.column(layout.registration(area, m, 'mean'));
    const differences = moments(registered.map((value, i) => value - held[i]!));
    const gap = Math.abs(differences.mean);
    const field = moments(held).mean;
    const matters =
      gap >= Math.max(LEAST_DAYS, LEAST_SHARE * field) && gap > halfWidth(differences, confidence);
    if (!matters || gap <= most) return;
    most = gap;
    found = { month, held: field, registered: field + differences.mean };
  });
  return found;
}
