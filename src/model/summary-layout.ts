/**
 * The shape of one replication's summary: a flat Float64Array, so that it crosses threads without copying
 * and folds over replications are loops over numbers. NaN means "not defined here" (no conversation in that
 * month, a team without hours).
 */

/** Figures over the whole period, for the city and for each team. */
export const AREA_MEASURES = [
  /** Mean fte under contract over the period, vacancies excluded, pool excluded (city: pool included apart in months). */
  'fte',
  'registered',
  /** First conversations held. */
  'started',
  'closed',
  'withdrawn',
  'redirected',
  /** Wait of the conversations held in the period, working days (published definition). */
  'waitMean',
  'waitP50',
  'waitP80',
  'waitP90',
  /** Share of those conversations that waited at most the target. */
  'withinTarget',
  /** Share of the months whose mean wait exceeds the target. */
  'monthMeanOverTarget',
  /** Residents waiting at the end. */
  'stillWaiting',
  /** Time averages. */
  'caseload',
  'queue',
  /** Client hours asked / client hours available. */
  'utilisation',
  'slotsOffered',
  'slotsUsed',
  'slotsLost',
  /** Open cases at the start and at the end. */
  'carriedIn',
  'caseloadEnd',
  'returned',
  /** Assessments with a term: done in the period, not done on a last day in the period, and waiting at the end. */
  'assessed',
  'assessedLate',
  'toAssess',
  /** carriedIn + transferred + started - closed - caseloadEnd: must be 0. */
  'flowResidual',
  /** carried-in queue + registered - started - withdrawn - redirected - stillWaiting: must be 0. */
  'queueResidual',
  /**
   * Little's law on the queue over the period: time-average queue (from the months) - rate of clients x their mean
   * time in the queue within the period (from the cases), residents. 0 but for rounding.
   */
  'littleResidual',
] as const;
export type AreaMeasure = (typeof AREA_MEASURES)[number];

/** Figures per calendar month, for the city and for each team. */
export const MONTH_MEASURES = [
  'registered',
  'started',
  'closed',
  /** Open at any moment of the month. */
  'running',
  /** Time-average open cases. */
  'caseload',
  /** Open at the end of the month. */
  'stock',
  /** Mean wait of conversations held in the month, working days. */
  'wait',
  'withinTarget',
  'queue',
  'slotsOffered',
  'slotsUsed',
  'utilisation',
  'poolFte',
  'presentFte',
] as const;
export type MonthMeasure = (typeof MONTH_MEASURES)[number];

export class SummaryLayout {
  /** `city` first, then the teams in the scenario's order. */
  readonly areas: readonly string[];
  readonly months: readonly string[];
  readonly size: number;
  readonly #stride: number;
  readonly #area = new Map<string, number>();
  readonly #scalar = new Map<string, number>();
  readonly #monthly = new Map<string, number>();

  constructor(teams: readonly string[], months: readonly string[]) {
    this.areas = ['city', ...teams];
    this.months = months;
    this.#stride = AREA_MEASURES.length + MONTH_MEASURES.length * months.length;
    this.size = this.#stride * this.areas.length;
    // Teams are addressed by position; a team that is called "city" would shadow the city.
    this.areas.forEach((area, i) => this.#area.set(area, i));
    AREA_MEASURES.forEach((measure, i) => this.#scalar.set(measure, i));
    MONTH_MEASURES.forEach((measure, i) => this.#monthly.set(measure, i));
  }

  /** Index of a whole-period figure. Area by position: 0 = city, i + 1 = team i. */
  area(areaIndex: number, measure: AreaMeasure): number {
    return areaIndex * this.#stride + (this.#scalar.get(measure) ?? 0);
  }

  /** Index of a monthly figure; `month` counts from 0. */
  month(areaIndex: number, month: number, measure: MonthMeasure): number {
    return (
      areaIndex * this.#stride +
      AREA_MEASURES.length +
      month * MONTH_MEASURES.length +
      (this.#monthly.get(measure) ?? 0)
    );
  }

  /** Position of an area by name, or undefined. */
  indexOfArea(area: string): number | undefined {
    return this.#area.get(area);
  }
}
