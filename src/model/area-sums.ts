/** Sums from which the figures of one area follow. */

/** Sums of one team, or of the city, from which its figures follow. */
export class AreaSums {
  registered = 0;
  started = 0;
  closed = 0;
  withdrawn = 0;
  redirected = 0;
  returned = 0;
  transferred = 0;
  withinTarget = 0;
  openAtStart = 0;
  queueAtStart = 0;
  openByState = 0;
  waitingByState = 0;
  /** Minutes spent in the queue within the period, added case by case. */
  queueMinutes = 0;
  fteMinutes = 0;
  assessed = 0;
  assessedLate = 0;
  toAssess = 0;
  busyMinutes = 0;
  readonly waits: number[] = [];
  readonly month: Readonly<Record<MonthSum, Float64Array>>;

  constructor(months: number) {
    const entries = MONTH_SUMS.map((name) => [name, new Float64Array(months)] as const);
    this.month = Object.fromEntries(entries) as Record<MonthSum, Float64Array>;
  }

  /** Adds the sums of a team to those of the city. */
  add(team: AreaSums): void {
    for (const key of COUNTS) this[key] += team[key];
    for (const wait of team.waits) this.waits.push(wait);
    for (const name of MONTH_SUMS) {
      const mine = this.month[name];
      team.month[name].forEach((value, i) => {
        mine[i] = (mine[i] ?? 0) + value;
      });
    }
  }
}

const COUNTS = [
  'registered',
  'started',
  'closed',
  'withdrawn',
  'redirected',
  'returned',
  'transferred',
  'withinTarget',
  'openAtStart',
  'queueAtStart',
  'openByState',
  'waitingByState',
  'queueMinutes',
  'fteMinutes',
  'assessed',
  'assessedLate',
  'toAssess',
  'busyMinutes',
] as const;

const MONTH_SUMS = [
  'registered',
  'started',
  'closed',
  'transferred',
  'wait',
  'withinTarget',
  'openMinutes',
  'queueMinutes',
  'slotsOffered',
  'slotsUsed',
  'slotsLost',
  'demandHours',
  'availableHours',
  'poolMinutes',
  'presentFteDays',
  'days',
] as const;
export type MonthSum = (typeof MONTH_SUMS)[number];
