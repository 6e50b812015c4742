/**
 * The summary of one replication: folds over its records, laid out as `SummaryLayout` says. Everything counts
 * from the end of the warm-up to the end of the run.
 */
import { CaseFlag, CaseState, NEVER } from './case-table.ts';
import type { PreparedScenario } from './prepared.ts';
import { SlotOutcome, type Records } from './records.ts';
import type { AreaMeasure, MonthMeasure } from './summary-layout.ts';

const MINUTES_PER_DAY = 1440;

/** @returns a new array of `prepared.layout.size` numbers; NaN where a figure is not defined */
export function summarise(prepared: PreparedScenario, records: Records): Float64Array {
  return new Summary(prepared, records).write();
}

/** Sums of one team, or of the city, from which its figures follow. */
class AreaSums {
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
  /** Minutes spent in the queue by those who left it in the period, and their number. */
  queueMinutes = 0;
  leftQueue = 0;
  fteMinutes = 0;
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
  'leftQueue',
  'fteMinutes',
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
type MonthSum = (typeof MONTH_SUMS)[number];

class Summary {
  readonly #prepared: PreparedScenario;
  readonly #records: Records;
  readonly #teams: readonly AreaSums[];
  readonly #from: number;
  readonly #to: number;

  constructor(prepared: PreparedScenario, records: Records) {
    this.#prepared = prepared;
    this.#records = records;
    this.#from = prepared.firstDay * MINUTES_PER_DAY;
    this.#to = prepared.endMinute;
    this.#teams = prepared.scenario.teams.map(() => new AreaSums(prepared.months.length));
  }

  write(): Float64Array {
    const { layout } = this.#prepared;
    this.#foldCases();
    this.#foldPauses();
    this.#foldSlots();
    this.#foldDays();
    this.#foldStaff();
    this.#foldSteps();
    const out = new Float64Array(layout.size).fill(NaN);
    const city = new AreaSums(this.#prepared.months.length);
    this.#teams.forEach((team, i) => {
      this.#writeArea(out, i + 1, team);
      city.add(team);
    });
    this.#writeArea(out, 0, city);
    return out;
  }

  #foldCases(): void {
    const { cases } = this.#records;
    const { scenario, calendar } = this.#prepared;
    const target = scenario.target.wait;
    const counted = calendar.kind === 'dutch';
    for (let id = 0; id < cases.count; id++) {
      const area = this.#teams[cases.team[id] ?? -1];
      if (area === undefined) continue;
      const flags = cases.flags[id] ?? 0;
      const state = cases.state[id] ?? 0;
      const registered = cases.registered[id] ?? 0;
      const started = cases.started[id] ?? NEVER;
      const left = cases.left[id] ?? NEVER;
      const gone = left === NEVER ? Infinity : left;
      const carriedIn = (flags & CaseFlag.CarriedIn) !== 0;
      if (state === CaseState.Waiting || state === CaseState.Booked) area.waitingByState++;
      else if (state === CaseState.Open || state === CaseState.Ended || state === CaseState.Paused)
        area.openByState++;
      if (!carriedIn) {
        this.#foldQueue(area, registered, started === NEVER ? gone : started, state);
        if (this.#inPeriod(registered) && (flags & CaseFlag.Queued) === 0) {
          area.registered++;
          if ((flags & CaseFlag.Returning) !== 0) area.returned++;
          this.#addAt(area.month.registered, registered, 1);
        }
      }
      if (started === NEVER) continue;
      if (carriedIn) {
        if ((flags & CaseFlag.Transferred) !== 0 && this.#inPeriod(started)) {
          area.transferred++;
          this.#addAt(area.month.transferred, started, 1);
        } else if (this.#from === 0) area.openAtStart++;
      } else if (this.#inPeriod(started)) {
        const wait = counted
          ? calendar.workingDaysBetween(registered, started)
          : (started - registered) / MINUTES_PER_DAY;
        const within = wait <= target ? 1 : 0;
        area.started++;
        area.waits.push(wait);
        area.withinTarget += within;
        this.#addAt(area.month.started, started, 1);
        this.#addAt(area.month.wait, started, wait);
        this.#addAt(area.month.withinTarget, started, within);
      }
      if (this.#from > 0 && started < this.#from && gone >= this.#from) area.openAtStart++;
      if (gone !== Infinity && this.#inPeriod(gone)) {
        area.closed++;
        this.#addAt(area.month.closed, gone, 1);
      }
      this.#addSpan(area.month.openMinutes, started, gone, 1);
    }
  }

  #foldQueue(area: AreaSums, registered: number, end: number, state: number): void {
    if (registered < this.#from && end >= this.#from) area.queueAtStart++;
    if (this.#inPeriod(end)) {
      if (state === CaseState.Withdrawn) area.withdrawn++;
      else if (state === CaseState.Redirected) area.redirected++;
      area.leftQueue++;
      area.queueMinutes += end - registered;
    }
    this.#addSpan(area.month.queueMinutes, registered, end, 1);
  }

  /** An interrupted case counts in the queue, not in the caseload. */
  #foldPauses(): void {
    for (const pause of this.#records.pauses) {
      const area = this.#teams[pause.team];
      if (area === undefined) continue;
      const to = pause.to < 0 ? this.#to : pause.to;
      this.#addSpan(area.month.openMinutes, pause.from, to, -1);
      this.#addSpan(area.month.queueMinutes, pause.from, to, 1);
    }
  }

  #foldSlots(): void {
    const { slots } = this.#records;
    for (let slot = 0; slot < slots.count; slot++) {
      const minute = slots.minute[slot] ?? 0;
      const outcome = slots.outcome[slot];
      const area = this.#teams[slots.team[slot] ?? -1];
      if (area === undefined || outcome === SlotOutcome.Cancelled || !this.#inPeriod(minute)) continue;
      const used = outcome === SlotOutcome.Held || outcome === SlotOutcome.NoShow;
      this.#addAt(area.month.slotsOffered, minute, 1);
      this.#addAt(used ? area.month.slotsUsed : area.month.slotsLost, minute, 1);
    }
  }

  #foldDays(): void {
    const { days } = this.#records;
    const { firstDay, endDay, monthOfDay, calendar } = this.#prepared;
    const teams = this.#teams.length;
    for (let day = firstDay; day < endDay; day++) {
      if (!calendar.isWorkingDay(day)) continue;
      const month = monthOfDay[day] ?? -1;
      this.#teams.forEach((area, team) => {
        const row = day * teams + team;
        const sums = area.month;
        sums.demandHours[month] = (sums.demandHours[month] ?? 0) + (days.demandHours[row] ?? 0);
        sums.availableHours[month] = (sums.availableHours[month] ?? 0) + (days.availableHours[row] ?? 0);
        sums.presentFteDays[month] = (sums.presentFteDays[month] ?? 0) + (days.presentFte[row] ?? 0);
        sums.days[month] = (sums.days[month] ?? 0) + 1;
      });
    }
  }

  #foldStaff(): void {
    for (const change of this.#records.contracts) {
      const area = this.#teams[change.team];
      if (area !== undefined)
        area.fteMinutes += change.fte * (this.#to - Math.max(change.minute, this.#from));
    }
    for (const stay of this.#records.deployments) {
      const area = this.#teams[stay.team];
      if (area === undefined) continue;
      this.#addSpan(area.month.poolMinutes, stay.from, stay.to < 0 ? this.#to : stay.to, stay.fte);
    }
  }

  #foldSteps(): void {
    for (const step of this.#records.steps) {
      const area = this.#teams[step.team];
      if (area === undefined || step.began < 0) continue;
      const from = Math.max(step.began, this.#from);
      const to = Math.min(step.ended < 0 ? this.#to : step.ended, this.#to);
      area.busyMinutes += Math.max(0, to - from);
    }
  }

  #writeArea(out: Float64Array, index: number, area: AreaSums): void {
    const { layout, scenario } = this.#prepared;
    const put = (measure: AreaMeasure, value: number): void => {
      out[layout.area(index, measure)] = value;
    };
    const minutes = this.#to - this.#from;
    const sum = (name: MonthSum): number => area.month[name].reduce((a, b) => a + b, 0);
    const waits = Float64Array.from(area.waits).sort();
    const means = Array.from(area.month.started, (n, m) => (n > 0 ? (area.month.wait[m] ?? 0) / n : NaN));
    const known = means.filter((mean) => !Number.isNaN(mean));
    const queue = sum('queueMinutes') / minutes;
    put('fte', area.fteMinutes / minutes);
    put('registered', area.registered);
    put('started', area.started);
    put('closed', area.closed);
    put('withdrawn', area.withdrawn);
    put('redirected', area.redirected);
    put('waitMean', ratio(sum('wait'), area.started));
    put('waitP50', quantile(waits, 0.5));
    put('waitP80', quantile(waits, 0.8));
    put('waitP90', quantile(waits, 0.9));
    put('withinTarget', ratio(area.withinTarget, area.started));
    put(
      'monthMeanOverTarget',
      ratio(known.filter((mean) => mean > scenario.target.wait).length, known.length),
    );
    put('stillWaiting', area.waitingByState);
    put('caseload', sum('openMinutes') / minutes);
    put('queue', queue);
    put('utilisation', this.#utilisation(area, sum));
    put('slotsOffered', sum('slotsOffered'));
    put('slotsUsed', sum('slotsUsed'));
    put('slotsLost', sum('slotsLost'));
    put('carriedIn', area.openAtStart);
    put('caseloadEnd', area.openByState);
    put('returned', area.returned);
    put('flowResidual', area.openAtStart + area.transferred + area.started - area.closed - area.openByState);
    put(
      'queueResidual',
      area.queueAtStart +
        area.registered -
        area.started -
        area.withdrawn -
        area.redirected -
        area.waitingByState,
    );
    // Little: L against lambda W, with W from those who left the queue in the period.
    put('littleResidual', queue - (area.registered / minutes) * ratio(area.queueMinutes, area.leftQueue, 0));
    this.#writeMonths(out, index, area, means);
  }

  /** Client hours asked over available; for casework in steps the busy share of the workers. */
  #utilisation(area: AreaSums, sum: (name: MonthSum) => number): number {
    if (this.#prepared.scenario.casework.kind === 'planned')
      return ratio(sum('demandHours'), sum('availableHours'));
    const heads = this.#prepared.scenario.teams.map(
      (t) => t.workers.employed + t.workers.seconded + t.workers.intern,
    );
    const place = this.#teams.indexOf(area);
    const workers = place >= 0 ? (heads[place] ?? 0) : heads.reduce((a, b) => a + b, 0);
    return ratio(area.busyMinutes, workers * (this.#to - this.#from));
  }

  #writeMonths(out: Float64Array, index: number, area: AreaSums, means: readonly number[]): void {
    const { layout, months } = this.#prepared;
    const sums = area.month;
    let stock = area.openAtStart;
    months.forEach((month, m) => {
      const put = (measure: MonthMeasure, value: number): void => {
        out[layout.month(index, m, measure)] = value;
      };
      const minutes = (month.toDay - month.fromDay) * MINUTES_PER_DAY;
      const at = (name: MonthSum): number => sums[name][m] ?? 0;
      const running = stock + at('started') + at('transferred');
      stock = running - at('closed');
      put('registered', at('registered'));
      put('started', at('started'));
      put('closed', at('closed'));
      put('running', running);
      put('caseload', at('openMinutes') / minutes);
      put('stock', stock);
      put('wait', means[m] ?? NaN);
      put('withinTarget', ratio(at('withinTarget'), at('started')));
      put('queue', at('queueMinutes') / minutes);
      put('slotsOffered', at('slotsOffered'));
      put('slotsUsed', at('slotsUsed'));
      put('utilisation', ratio(at('demandHours'), at('availableHours')));
      put('poolFte', at('poolMinutes') / minutes);
      // The city adds the days of all teams; a day is one day.
      put('presentFte', ratio(at('presentFteDays') * (index === 0 ? this.#teams.length : 1), at('days')));
    });
  }

  #inPeriod(minute: number): boolean {
    return minute >= this.#from && minute < this.#to;
  }

  #monthAt(minute: number): number {
    return this.#prepared.monthOfDay[Math.floor(minute / MINUTES_PER_DAY)] ?? -1;
  }

  #addAt(sums: Float64Array, minute: number, value: number): void {
    const month = this.#monthAt(minute);
    if (month >= 0) sums[month] = (sums[month] ?? 0) + value;
  }

  /** Adds `value` times the minutes of [from, to) to each month that it touches. */
  #addSpan(sums: Float64Array, from: number, to: number, value: number): void {
    const { months } = this.#prepared;
    let start = Math.max(from, this.#from);
    const end = Math.min(to, this.#to);
    if (end <= start) return;
    for (let m = this.#monthAt(start); start < end; m++) {
      const stop = Math.min(end, (months[m]?.toDay ?? Infinity) * MINUTES_PER_DAY);
      sums[m] = (sums[m] ?? 0) + value * (stop - start);
      start = stop;
    }
  }
}

const ratio = (value: number, by: number, otherwise = NaN): number => (by > 0 ? value / by : otherwise);

/** Sample quantile, type 7 (Hyndman and Fan 1996), of sorted values; NaN of none. */
function quantile(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * p;
  const low = Math.floor(place);
  const a = sorted[low] ?? NaN;
  const b = sorted[Math.min(low + 1, sorted.length - 1)] ?? NaN;
  return a + (place - low) * (b - a);
}
