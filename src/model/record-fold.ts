/**
 * Folds the records of one replication, one at a time, into sums per team. Everything counts from the end of the
 * warm-up to the end of the run.
 */
import type { Calendar } from '../calendar/index.ts';
import { AreaSums } from './area-sums.ts';
import type { AssessmentTable } from './assessment-table.ts';
import { CaseFlag, CaseState, NEVER, type CaseTable } from './case-table.ts';
import type { PreparedScenario } from './prepared.ts';
import type { RecordReader } from './record-reader.ts';
import type { ContractChange, DayTable, Deployment, Pause, Step } from './records.ts';
import { SlotOutcome, type SlotTable } from './slot-table.ts';

const MINUTES_PER_DAY = 1440;

/** Whole numbers in which waits are counted, per day: working days are counted whole, other days by the minute. */
export const waitUnit = (calendar: Calendar): number => (calendar.kind === 'dutch' ? 1 : MINUTES_PER_DAY);

export class RecordFold implements RecordReader {
  /** Sums per team, in the scenario's order. */
  readonly teams: readonly AreaSums[];
  readonly #calendar: Calendar;
  readonly #firstDay: number;
  readonly #endDay: number;
  /** Minutes that count: [from, to). */
  readonly #from: number;
  readonly #to: number;
  readonly #target: number;
  readonly #monthOfDay: Int16Array;
  /** Minute at which each month that counts is over. */
  readonly #monthEnds: Float64Array;

  constructor(prepared: PreparedScenario) {
    const { scenario, calendar, firstDay, endDay, endMinute, months } = prepared;
    this.#calendar = calendar;
    this.#firstDay = firstDay;
    this.#endDay = endDay;
    this.#from = firstDay * MINUTES_PER_DAY;
    this.#to = endMinute;
    this.#target = scenario.target.wait;
    this.#monthOfDay = prepared.monthOfDay;
    this.#monthEnds = Float64Array.from(months, ({ toDay }) => toDay * MINUTES_PER_DAY);
    this.teams = scenario.teams.map(() => new AreaSums(months.length));
  }

  readCase(cases: CaseTable, id: number): void {
    const area = this.teams[cases.team[id] ?? -1];
    if (area === undefined) return;
    const flags = cases.flags[id] ?? 0;
    const state = cases.state[id] ?? 0;
    const registered = cases.registered[id] ?? 0;
    const started = cases.started[id] ?? NEVER;
    const left = cases.left[id] ?? NEVER;
    // What has not ended by the end of the run counts as long as what ends with it.
    const gone = left === NEVER ? this.#to : left;
    const carriedIn = (flags & CaseFlag.CarriedIn) !== 0;
    if (state === CaseState.Waiting || state === CaseState.Booked) area.waitingByState++;
    else if (
      state === CaseState.Open ||
      state === CaseState.Ended ||
      state === CaseState.Paused ||
      state === CaseState.Light
    )
      area.openByState++;
    if (!carriedIn) {
      this.#foldQueue(area, registered, started === NEVER ? gone : started, state);
      if (this.#inPeriod(registered) && (flags & CaseFlag.Queued) === 0) {
        area.registered++;
        if ((flags & CaseFlag.Returning) !== 0) area.returned++;
        this.#addAt(area.month.registered, registered, 1);
      }
    }
    if (started === NEVER) return;
    if (carriedIn) {
      if ((flags & CaseFlag.Transferred) !== 0 && this.#inPeriod(started)) {
        area.transferred++;
        this.#addAt(area.month.transferred, started, 1);
      } else if (this.#from === 0) area.openAtStart++;
    } else if (this.#inPeriod(started)) this.#foldWait(area, registered, started);
    if (this.#from > 0 && started < this.#from && gone >= this.#from) area.openAtStart++;
    if (this.#inPeriod(gone)) {
      area.closed++;
      this.#addAt(area.month.closed, gone, 1);
    }
    this.#addSpan(area.month.openMinutes, started, gone, 1);
  }

  /** An interrupted case counts in the queue, not in the caseload. */
  readPause(pause: Pause): void {
    const area = this.teams[pause.team];
    if (area === undefined) return;
    const to = pause.to < 0 ? this.#to : pause.to;
    this.#addSpan(area.month.openMinutes, pause.from, to, -1);
    this.#addSpan(area.month.queueMinutes, pause.from, to, 1);
    area.queueMinutes += this.#minutesInPeriod(pause.from, to);
  }

  readSlot(slots: SlotTable, slot: number): void {
    const minute = slots.minute[slot] ?? 0;
    const outcome = slots.outcome[slot];
    const area = this.teams[slots.team[slot] ?? -1];
    if (area === undefined || outcome === SlotOutcome.Cancelled || !this.#inPeriod(minute)) return;
    const used = outcome === SlotOutcome.Held || outcome === SlotOutcome.NoShow;
    this.#addAt(area.month.slotsOffered, minute, 1);
    this.#addAt(used ? area.month.slotsUsed : area.month.slotsLost, minute, 1);
  }

  readDay(days: DayTable, first: number, day: number): void {
    if (day < this.#firstDay) return;
    const month = this.#monthOfDay[day] ?? -1;
    this.teams.forEach(({ month: sums }, team) => {
      const row = first + team;
      sums.demandHours[month] = (sums.demandHours[month] ?? 0) + (days.demandHours[row] ?? 0);
      sums.availableHours[month] = (sums.availableHours[month] ?? 0) + (days.availableHours[row] ?? 0);
      sums.presentFteDays[month] = (sums.presentFteDays[month] ?? 0) + (days.presentFte[row] ?? 0);
      sums.days[month] = (sums.days[month] ?? 0) + 1;
    });
  }

  readContract(change: ContractChange): void {
    const area = this.teams[change.team];
    if (area !== undefined) area.fteMinutes += change.fte * (this.#to - Math.max(change.minute, this.#from));
  }

  readDeployment(stay: Deployment): void {
    const area = this.teams[stay.team];
    if (area === undefined) return;
    this.#addSpan(area.poolMinutesOf(stay.fte), stay.from, stay.to < 0 ? this.#to : stay.to, 1);
  }

  readAssessment(assessments: AssessmentTable, row: number): void {
    const area = this.teams[assessments.team[row] ?? -1];
    if (area === undefined) return;
    const done = assessments.done[row] ?? -1;
    const due = assessments.due[row] ?? -1;
    if (done < 0) area.toAssess++;
    else if (this.#dayCounts(done)) area.assessed++;
    if (this.#dayCounts(due) && (done < 0 || done > due)) area.assessedLate++;
  }

  readStep(step: Step): void {
    const area = this.teams[step.team];
    if (area === undefined || step.began < 0) return;
    const from = Math.max(step.began, this.#from);
    const to = Math.min(step.ended < 0 ? this.#to : step.ended, this.#to);
    area.busyMinutes += Math.max(0, to - from);
  }

  #foldQueue(area: AreaSums, registered: number, end: number, state: number): void {
    if (registered < this.#from && end >= this.#from) area.queueAtStart++;
    if (this.#inPeriod(end)) {
      if (state === CaseState.Withdrawn) area.withdrawn++;
      else if (state === CaseState.Redirected) area.redirected++;
    }
    area.queueMinutes += this.#minutesInPeriod(registered, end);
    this.#addSpan(area.month.queueMinutes, registered, end, 1);
  }

  #foldWait(area: AreaSums, registered: number, started: number): void {
    const counted = this.#calendar.kind === 'dutch';
    const minutes = started - registered;
    const wait = counted ? this.#calendar.workingDaysBetween(registered, started) : minutes;
    const within = (counted ? wait : minutes / MINUTES_PER_DAY) <= this.#target ? 1 : 0;
    area.started++;
    area.waits.add(wait);
    area.withinTarget += within;
    this.#addAt(area.month.started, started, 1);
    this.#addAt(area.month.wait, started, wait);
    this.#addAt(area.month.withinTarget, started, within);
  }

  #dayCounts(day: number): boolean {
    return day >= this.#firstDay && day < this.#endDay;
  }

  #minutesInPeriod(from: number, to: number): number {
    return Math.max(0, Math.min(to, this.#to) - Math.max(from, this.#from));
  }

  #inPeriod(minute: number): boolean {
    return minute >= this.#from && minute < this.#to;
  }

  #monthAt(minute: number): number {
    return this.#monthOfDay[Math.floor(minute / MINUTES_PER_DAY)] ?? -1;
  }

  #addAt(sums: Float64Array, minute: number, value: number): void {
    const month = this.#monthAt(minute);
    if (month >= 0) sums[month] = (sums[month] ?? 0) + value;
  }

  /** Adds `value` times the minutes of [from, to) to each month that it touches. */
  #addSpan(sums: Float64Array, from: number, to: number, value: number): void {
    let start = Math.max(from, this.#from);
    const end = Math.min(to, this.#to);
    if (end <= start) return;
    for (let m = this.#monthAt(start); start < end; m++) {
      const stop = Math.min(end, this.#monthEnds[m] ?? end);
      sums[m] = (sums[m] ?? 0) + value * (stop - start);
      start = stop;
    }
  }
}
