/**
 * Folds over the records of one replication into sums per team. Everything counts from the end of the warm-up
 * to the end of the run.
 */
import { AreaSums } from './area-sums.ts';
import { CaseFlag, CaseState, NEVER } from './case-table.ts';
import type { PreparedScenario } from './prepared.ts';
import { SlotOutcome, type Records } from './records.ts';

const MINUTES_PER_DAY = 1440;

/** Sums per team, in the scenario's order. */
export function foldRecords(prepared: PreparedScenario, records: Records): readonly AreaSums[] {
  return new RecordFold(prepared, records).run();
}

class RecordFold {
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

  run(): readonly AreaSums[] {
    this.#foldCases();
    this.#foldPauses();
    this.#foldSlots();
    this.#foldDays();
    this.#foldStaff();
    this.#foldSteps();
    this.#foldAssessments();
    return this.#teams;
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
    }
    area.queueMinutes += this.#minutesInPeriod(registered, end);
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
      area.queueMinutes += this.#minutesInPeriod(pause.from, to);
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

  #foldAssessments(): void {
    const { assessments } = this.#records;
    const { firstDay, endDay } = this.#prepared;
    const counts = (day: number): boolean => day >= firstDay && day < endDay;
    for (let row = 0; row < assessments.count; row++) {
      const area = this.#teams[assessments.team[row] ?? -1];
      if (area === undefined) continue;
      const done = assessments.done[row] ?? -1;
      const due = assessments.due[row] ?? -1;
      if (done < 0) area.toAssess++;
      else if (counts(done)) area.assessed++;
      if (counts(due) && (done < 0 || done > due)) area.assessedLate++;
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

  #minutesInPeriod(from: number, to: number): number {
    return Math.max(0, Math.min(to, this.#to) - Math.max(from, this.#from));
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
