/**
 * Days on which a worker is on leave: one row of days per worker, drawn when the worker is hired. A block of
 * leave begins on a random working day of its window (the summer holiday, the other school holidays, or the
 * whole year) and lasts its number of working days; leave in window `any` is taken in single days.
 */
import { civilDate, dayNumberOf, type Calendar } from '../calendar/index.ts';
import type { Stream } from '../engine/index.ts';
import type { ResolvedStaff } from '../scenario/index.ts';

type Window = ResolvedStaff['leave'][number]['window'];

/** The working days of one calendar year, by window; days before 0 or after the run included. */
type YearWindows = Readonly<Record<Window, Int32Array>>;

/** The windows of every calendar year that the run touches, whole years, so that a short run is not squeezed. */
export class LeaveWindows {
  readonly years: readonly YearWindows[];
  /** Days of the run: 0 .. days - 1. */
  readonly days: number;

  constructor(calendar: Calendar, days: number) {
    this.days = days;
    const first = civilDate(calendar.firstDay).year;
    const last = civilDate(calendar.firstDay + days - 1).year;
    this.years = Array.from({ length: last - first + 1 }, (_, i) => yearWindows(calendar, first + i));
  }
}

function yearWindows(calendar: Calendar, year: number): YearWindows {
  const any: number[] = [];
  const summer: number[] = [];
  const school: number[] = [];
  const from = Math.max(calendar.tableFromDay, dayNumberOf(year, 1, 1) - calendar.firstDay);
  const to = Math.min(calendar.tableToDay, dayNumberOf(year + 1, 1, 1) - calendar.firstDay);
  for (let day = from; day < to; day++) {
    if (!calendar.isWorkingDay(day)) continue;
    any.push(day);
    const holiday = calendar.schoolHolidayOfDay(day);
    if (holiday === 'summer') summer.push(day);
    else if (holiday !== null) school.push(day);
  }
  // Where school holidays are not known, leave is spread over the whole year.
  return {
    any: Int32Array.from(any),
    summer: Int32Array.from(summer.length > 0 ? summer : any),
    school: Int32Array.from(school.length > 0 ? school : any),
  };
}

/**
 * The days of leave of one worker, a bit for each day of the run (`isLeave`). A part of a working day is taken with its
 * own chance, so means are exact.
 */
export function drawLeave(windows: LeaveWindows, blocks: ResolvedStaff['leave'], stream: Stream): Uint8Array {
  const leave = new Uint8Array((windows.days + 7) >> 3);
  for (const year of windows.years) {
    for (const block of blocks) {
      const window = year[block.window];
      const length = Math.min(window.length, Math.floor(block.workingDays + stream.uniform()));
      if (block.window === 'any') {
        for (let i = 0; i < length; i++) mark(leave, windows.days, window[stream.below(window.length)]);
      } else {
        const first = stream.below(window.length - length + 1);
        for (let i = first; i < first + length; i++) mark(leave, windows.days, window[i]);
      }
    }
  }
  return leave;
}

/** Whether a day is one of leave; days outside the run are not. */
export const isLeave = (leave: Uint8Array, day: number): boolean =>
  day >= 0 && (((leave[day >> 3] ?? 0) >> (day & 7)) & 1) === 1;

function mark(leave: Uint8Array, days: number, day: number | undefined): void {
  if (day !== undefined && day >= 0 && day < days)
    leave[day >> 3] = (leave[day >> 3] ?? 0) | (1 << (day & 7));
}
