/** Sums from which the figures of one area follow. Nearly all are whole numbers, so their order does not matter. */
import { ValueCounts } from './value-counts.ts';

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
  /** Waits of the conversations held, in working days, or in minutes where the calendar has no working days. */
  readonly waits = new ValueCounts();
  /** Minutes of pool workers per month, by the fte of their contract. */
  readonly poolMinutes = new Map<number, Float64Array>();
  readonly month: Readonly<Record<MonthSum, Float64Array>>;

  constructor(months: number) {
    const entries = MONTH_SUMS.map((name) => [name, new Float64Array(months)] as const);
    this.month = Object.fromEntries(entries) as Record<MonthSum, Float64Array>;
  }

  /** Minutes per month of pool workers with such a contract. */
  poolMinutesOf(fte: number): Float64Array {
    let minutes = this.poolMinutes.get(fte);
    if (minutes === undefined) {
      minutes = new Float64Array(this.month.days.length);
      this.poolMinutes.set(fte, minutes);
    }
    return minutes;
  }

  /** Fte of the pool times its minutes, of a month; contracts in order of size, so that the sum has one order. */
  poolFteMinutes(month: number): number {
    const contracts = [...this.poolMinutes].sort(([a], [b]) => a - b);
    return contracts.reduce((sum, [fte, minutes]) => sum + fte * (minutes[month] ?? 0), 0);
  }

  /** Adds the sums of a team to those of the city. */
  add(team: AreaSums): void {
    for (const key of COUNTS) this[key] += team[key];
    this.waits.addAll(team.waits);
    for (const [fte, minutes] of team.poolMinutes) {
      const mine = this.poolMinutesOf(fte);
      minutes.forEach((value, i) => {
        mine[i] = (mine[i] ?? 0) + value;
      });
    }
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
  /** In the unit of `waits`. */
  'wait',
  'withinTarget',
  'openMinutes',
  'queueMinutes',
  'slotsOffered',
  'slotsUsed',
  'slotsLost',
  'demandHours',
  'availableHours',
  'presentFteDays',
  'days',
] as const;
export type MonthSum = (typeof MONTH_SUMS)[number];
