/**
 * The shape of a row that also tells the waits by month of registration: the summary of the model, and behind
 * it, for each area, figures of those who registered in the whole period and in each month, and how many of them
 * still waited after 0, 1, 2, ... days.
 *
 * Waits count from registration, with whoever still waits at the end as censored (Kaplan and Meier 1958), so a
 * growing queue shows at once. The field's own figure, by month of first conversation, shows it only when
 * those who waited long have had their conversation.
 */
import { SummaryLayout } from '../model/summary-layout.ts';

/** Figures of those who registered in a month or in the whole period; redirected residents are left out. */
export const REGISTRATION_MEASURES = [
  /** Residents who began to wait. */
  'registered',
  /** Of these still waiting at the end of the run. */
  'stillWaiting',
  /**
   * Kaplan-Meier mean and quantiles of the wait, in days of the calendar. Where the longest wait is one that
   * still runs, it counts as over (Efron 1967): these are then the least that it can be, and `tail` tells.
   */
  'mean',
  'p50',
  'p90',
  /** Kaplan-Meier share that waits at most the target. */
  'withinTarget',
  /** Share of whom nobody has seen how long they wait: the survival at the longest wait seen. */
  'tail',
] as const;
export type RegistrationMeasure = (typeof REGISTRATION_MEASURES)[number];

/** Days of waiting up to which the curve goes. */
export const CURVE_DAYS = 40;

export class WaitLayout extends SummaryLayout {
  override readonly size: number;
  readonly #from: number;
  readonly #stride: number;
  readonly #over: number;

  constructor(teams: readonly string[], months: readonly string[]) {
    super(teams, months);
    this.#from = new SummaryLayout(teams, months).size;
    this.#stride = (1 + months.length) * REGISTRATION_MEASURES.length + CURVE_DAYS + 1;
    this.#over = this.#from + this.#stride * this.areas.length;
    this.size = this.#over + this.areas.length;
  }

  /** Index of a figure of those who registered in a month (counted from 0), or in the whole period (null). */
  registration(areaIndex: number, month: number | null, measure: RegistrationMeasure): number {
    const row = month === null ? 0 : month + 1;
    return (
      this.#from +
      areaIndex * this.#stride +
      row * REGISTRATION_MEASURES.length +
      REGISTRATION_MEASURES.indexOf(measure)
    );
  }

  /** Index of the share of those who registered in the whole period that waits longer than `day` days. */
  curve(areaIndex: number, day: number): number {
    const months = (1 + this.months.length) * REGISTRATION_MEASURES.length;
    return this.#from + areaIndex * this.#stride + months + day;
  }

  /**
   * Index of the number of residents whose wait came to exceed the target: who registered or waited in the period,
   * whoever still waits included. Besides a share of the conversations held it also counts who has had none.
   */
  overTarget(areaIndex: number): number {
    return this.#over + areaIndex;
  }
}
