/** What the forecast of a team adds up, by month of the period. */

/** Sums per month of the period. */
export interface MonthSums {
  readonly registered: Float64Array;
  readonly started: Float64Array;
  readonly slots: Float64Array;
  /** Slots that those who became ready ask, missed appointments included. */
  readonly asked: Float64Array;
  readonly demandHours: Float64Array;
  readonly availableHours: Float64Array;
  /** Sum over working days of the mean number waiting, and the working days. */
  readonly queueDays: Float64Array;
  readonly days: Float64Array;
  readonly fteDays: Float64Array;
}

/** All zero. */
export function monthSums(months: number): MonthSums {
  const column = (): Float64Array => new Float64Array(months);
  return {
    registered: column(),
    started: column(),
    slots: column(),
    asked: column(),
    demandHours: column(),
    availableHours: column(),
    queueDays: column(),
    days: column(),
    fteDays: column(),
  };
}
