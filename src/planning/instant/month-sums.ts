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

/** Sums of some teams together; of one, its own. */
export function sumsTogether(teams: readonly MonthSums[]): MonthSums {
  const [first, ...others] = teams;
  if (first === undefined || others.length === 0) return first ?? monthSums(0);
  const all = monthSums(first.days.length);
  for (const name of Object.keys(all) as (keyof MonthSums)[]) {
    const to = all[name];
    for (const team of teams) {
      const from = team[name];
      for (let month = 0; month < to.length; month++) to[month] = to[month]! + from[month]!;
    }
  }
  return all;
}

/** Over all months. */
export function totalOf(months: Float64Array): number {
  let total = 0;
  for (let month = 0; month < months.length; month++) total += months[month]!;
  return total;
}
