/**
 * The calendar of a simulated period: which days are worked, counted once into typed arrays so that every
 * question the model asks per event is one or two array reads.
 *
 * Days count from 0 at `from`; minutes count from 0 at `from` 00:00. The tables reach from `tableFromDay`
 * (before the period, so that cases registered earlier can be counted) to `tableToDay` (after it, so that
 * waits which end later can). A question outside the tables throws RangeError: no answer is made up.
 *
 * The wait in working days is the number of working days d with registration < d <= first conversation;
 * on the same day it is 0.
 */

import { ProblemError, type Problem } from '../problem/problem.ts';
import { dayNumber, isoDate, parseIsoDate, type IsoDate } from './civil-date.ts';
import { checkDaysOff, daysOffTable } from './days-off.ts';
import { DEFAULT_DAYS_OFF, FIRST_HOLIDAY_YEAR, LAST_HOLIDAY_YEAR } from './holidays.ts';
import { monthsOf, weeksOf, type CalendarMonth, type CalendarWeek } from './periods.ts';
import { SCHOOL_HOLIDAY_IDS, type SchoolHolidayId, type SchoolHolidays } from './school-holidays.ts';

export const MINUTES_PER_DAY = 1440;
/** Office hours of a buurtteam: 08:30 to 17:00, in minutes of the day. */
export const OFFICE_OPEN = 510;
export const OFFICE_CLOSE = 1020;

const MARGIN_BEFORE = 400;
const MARGIN_AFTER = 800;
const WEEK = 7;

/** The period and how far the tables reach around it. */
export interface PeriodSpec {
  /** First and last day of the period, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Days before and after the period that the tables cover, at least 7; 400 and 800 unless given. */
  readonly marginBefore?: number | undefined;
  readonly marginAfter?: number | undefined;
}

export interface DutchCalendarSpec extends PeriodSpec {
  /** Days off besides the weekend: holiday ids (every year) and dates; DEFAULT_DAYS_OFF unless given. */
  readonly daysOff?: readonly string[] | undefined;
  readonly schoolHolidays?: SchoolHolidays | undefined;
  /** Office hours in minutes of the day, 0 <= open < close <= 1440; 510 and 1020 unless given. */
  readonly officeOpen?: number | undefined;
  readonly officeClose?: number | undefined;
}

interface Parts {
  readonly kind: 'dutch' | 'continuous';
  readonly firstDay: number;
  readonly days: number;
  readonly before: number;
  readonly after: number;
  readonly officeOpen: number;
  readonly officeClose: number;
  /** Per day of the table: 1 if worked. */
  readonly working: Uint8Array;
  readonly schoolHolidays: SchoolHolidays | undefined;
}

/** Immutable. Made by `Calendar.dutch` or `Calendar.continuous`. */
export class Calendar {
  readonly kind: 'dutch' | 'continuous';
  /** Day number (days since 1970-01-01) of day 0. */
  readonly firstDay: number;
  /** First and last date of the period, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Days of the period: 0 .. days - 1. */
  readonly days: number;
  /** Working days of the period. */
  readonly workingDays: number;
  /** First day of the tables (negative) and the day after their last. */
  readonly tableFromDay: number;
  readonly tableToDay: number;
  /** Office hours on a working day, in minutes of the day, and their length in minutes. */
  readonly officeOpen: number;
  readonly officeClose: number;
  readonly officeMinutes: number;
  /** Months of the period by date; the first and last are cut to the period. */
  readonly months: readonly CalendarMonth[];
  /** ISO weeks that touch the period by date; whole weeks, so the first may start before day 0. */
  readonly weeks: readonly CalendarWeek[];
  /** First and last date (both included) for which school holidays are known; null if none were given. */
  readonly schoolHolidaysKnownFrom: IsoDate | null;
  readonly schoolHolidaysKnownUntil: IsoDate | null;

  // One entry per day of the tables, at day - tableFromDay.
  readonly #working: Uint8Array;
  readonly #index: Int32Array;
  readonly #next: Int32Array;
  readonly #monthOf: Int32Array;
  readonly #weekOf: Int32Array;
  readonly #schoolHoliday: Uint8Array;
  /** Day of the k-th working day of the tables, k from 0. */
  readonly #dayOfWorkingDay: Int32Array;

  /**
   * Monday-Friday, less the days off. The period and its margins lie within 1900-2200.
   * Throws ProblemError with every problem of the spec.
   */
  static dutch(spec: DutchCalendarSpec): Calendar {
    const daysOff = spec.daysOff ?? DEFAULT_DAYS_OFF;
    const officeOpen = spec.officeOpen ?? OFFICE_OPEN;
    const officeClose = spec.officeClose ?? OFFICE_CLOSE;
    const problems = [...checkDaysOff(daysOff), ...checkOffice(officeOpen, officeClose)];
    const period = checkPeriod(spec, `${FIRST_HOLIDAY_YEAR}-01-01`, `${LAST_HOLIDAY_YEAR}-12-31`, problems);
    const { firstDay, days, before, after } = period;
    const working = daysOffTable(firstDay - before, before + days + after, daysOff);
    const schoolHolidays = spec.schoolHolidays;
    return new Calendar({ kind: 'dutch', ...period, officeOpen, officeClose, working, schoolHolidays });
  }

  /**
   * Every day is worked, all 24 hours: for cases with a known exact answer, where time has no gaps.
   * Throws ProblemError with every problem of the spec.
   */
  static continuous(spec: PeriodSpec): Calendar {
    const period = checkPeriod(spec, '0001-01-01', '9999-12-31', []);
    const working = new Uint8Array(period.before + period.days + period.after).fill(1);
    const hours = { officeOpen: 0, officeClose: MINUTES_PER_DAY };
    return new Calendar({ kind: 'continuous', ...period, ...hours, working, schoolHolidays: undefined });
  }

  private constructor(parts: Parts) {
    const { firstDay, days, before, after, working } = parts;
    const size = before + days + after;
    this.kind = parts.kind;
    this.firstDay = firstDay;
    this.days = days;
    this.from = isoDate(firstDay);
    this.to = isoDate(firstDay + days - 1);
    this.tableFromDay = -before;
    this.tableToDay = days + after;
    this.officeOpen = parts.officeOpen;
    this.officeClose = parts.officeClose;
    this.officeMinutes = parts.officeClose - parts.officeOpen;

    this.#working = working;
    this.#index = new Int32Array(size);
    this.#next = new Int32Array(size);
    let count = 0;
    for (let i = 0; i < size; i++) {
      count += working[i] ?? 0;
      this.#index[i] = count;
    }
    this.#dayOfWorkingDay = new Int32Array(count);
    let next = this.tableToDay; // stands for "none within the tables"
    for (let i = size - 1; i >= 0; i--) {
      if (working[i] === 1) {
        next = i - before;
        this.#dayOfWorkingDay[--count] = next;
      }
      this.#next[i] = next;
    }
    this.workingDays = this.workingDayIndex(days - 1) - this.workingDayIndex(-1);

    const countDays = (from: number, to: number): number =>
      this.workingDayIndex(to - 1) - this.workingDayIndex(from - 1);
    this.months = monthsOf(firstDay, days, countDays);
    this.weeks = weeksOf(firstDay, days, countDays);
    this.#monthOf = spread(this.months, before, size);
    this.#weekOf = spread(this.weeks, before, size);

    const school = parts.schoolHolidays;
    this.schoolHolidaysKnownFrom = school?.knownFrom ?? null;
    this.schoolHolidaysKnownUntil = school?.knownUntil ?? null;
    this.#schoolHoliday = new Uint8Array(size);
    for (const row of school?.rows ?? []) {
      const start = dayNumber(row.from) - firstDay + before;
      const end = dayNumber(row.to) - firstDay + before + 1;
      if (end <= 0 || start >= size) continue;
      const code = SCHOOL_HOLIDAY_IDS.indexOf(row.holiday) + 1;
      this.#schoolHoliday.fill(code, Math.max(0, start), Math.min(size, end));
    }
    Object.freeze(this);
  }

  /** Day that holds a minute. */
  dayOfMinute(minute: number): number {
    return Math.floor(minute / MINUTES_PER_DAY);
  }

  /** Minute at which a day starts (00:00). */
  minuteOfDay(day: number): number {
    return day * MINUTES_PER_DAY;
  }

  /** ISO date of a day, also outside the tables. */
  dateOfDay(day: number): IsoDate {
    return isoDate(this.firstDay + day);
  }

  /** Day of an ISO date, also outside the tables. Throws ProblemError if it is not a date. */
  dayOfDate(iso: IsoDate): number {
    return dayNumber(iso) - this.firstDay;
  }

  isWorkingDay(day: number): boolean {
    const working = this.#working[day - this.tableFromDay];
    if (working === undefined) throw this.#outside(day);
    return working === 1;
  }

  /** Whether a minute lies within the office hours [open, close) of a working day. */
  isOfficeTime(minute: number): boolean {
    const day = this.dayOfMinute(minute);
    const clock = minute - day * MINUTES_PER_DAY;
    return this.isWorkingDay(day) && clock >= this.officeOpen && clock < this.officeClose;
  }

  /** Number of working days from the start of the tables up to and including a day. */
  workingDayIndex(day: number): number {
    const index = this.#index[day - this.tableFromDay];
    if (index === undefined) throw this.#outside(day);
    return index;
  }

  /** Working days d with day(minute1) < d <= day(minute2); negative if minute2 lies on an earlier day. */
  workingDaysBetween(minute1: number, minute2: number): number {
    return this.workingDayIndex(this.dayOfMinute(minute2)) - this.workingDayIndex(this.dayOfMinute(minute1));
  }

  /** First working day >= day. */
  nextWorkingDay(day: number): number {
    const next = this.#next[day - this.tableFromDay];
    if (next === undefined || next === this.tableToDay) throw this.#outside(day);
    return next;
  }

  /**
   * The working day that lies n working days after a day (n an integer): `workingDaysBetween` of the two is
   * n. For n = 0 the day itself, worked or not; a negative n goes back.
   */
  addWorkingDays(day: number, n: number): number {
    const index = this.workingDayIndex(day);
    if (n === 0) return day;
    const result = this.#dayOfWorkingDay[index + n - 1];
    if (result === undefined) throw this.#outside(day, ` plus ${n} working days`);
    return result;
  }

  /**
   * The minute at which `workingDays` (a real number, rounded to whole office minutes) of office time have
   * passed since `minute`. Time outside office hours counts for nothing; the result always lies within the
   * office hours [open, close) of a working day, also for 0 days from a minute outside them.
   */
  addWorkingTime(minute: number, workingDays: number): number {
    const total = this.#officeMinutesUntil(minute) + Math.round(workingDays * this.officeMinutes);
    const whole = Math.floor(total / this.officeMinutes);
    const day = this.#dayOfWorkingDay[whole];
    if (day === undefined) throw this.#outside(this.dayOfMinute(minute), ` plus ${workingDays} working days`);
    return day * MINUTES_PER_DAY + this.officeOpen + (total - whole * this.officeMinutes);
  }

  /** Office time between two minutes in working days of officeMinutes each, a real number; inverts addWorkingTime. */
  workingTimeBetween(minute1: number, minute2: number): number {
    return (this.#officeMinutesUntil(minute2) - this.#officeMinutesUntil(minute1)) / this.officeMinutes;
  }

  /** Place of a day's month in `months`; -1 outside the period. */
  monthOfDay(day: number): number {
    return this.#monthOf[day - this.tableFromDay] ?? -1;
  }

  /** Place of a day's week in `weeks`; -1 outside the weeks that touch the period. */
  weekOfDay(day: number): number {
    return this.#weekOf[day - this.tableFromDay] ?? -1;
  }

  /** Working days of the month at a place in `months`; 0 for -1. */
  workingDaysOfMonth(month: number): number {
    return this.months[month]?.workingDays ?? 0;
  }

  /** Working days of the whole week at a place in `weeks`; 0 for -1. */
  workingDaysOfWeek(week: number): number {
    return this.weeks[week]?.workingDays ?? 0;
  }

  /** School holiday that a day falls in, or null: also where none are known (see `schoolHolidaysKnownOn`). */
  schoolHolidayOfDay(day: number): SchoolHolidayId | null {
    const code = this.#schoolHoliday[day - this.tableFromDay];
    if (code === undefined) throw this.#outside(day);
    return SCHOOL_HOLIDAY_IDS[code - 1] ?? null;
  }

  /** Whether the table of school holidays covers a day, so that a null of `schoolHolidayOfDay` means school. */
  schoolHolidaysKnownOn(day: number): boolean {
    if (this.schoolHolidaysKnownFrom === null || this.schoolHolidaysKnownUntil === null) return false;
    const date = this.dateOfDay(day); // ISO dates sort as text
    return date >= this.schoolHolidaysKnownFrom && date <= this.schoolHolidaysKnownUntil;
  }

  /** Office minutes from the start of the tables until a minute. */
  #officeMinutesUntil(minute: number): number {
    const day = this.dayOfMinute(minute);
    const index = this.workingDayIndex(day);
    if (!this.isWorkingDay(day)) return index * this.officeMinutes;
    const clock = minute - day * MINUTES_PER_DAY;
    const today = Math.min(this.officeMinutes, Math.max(0, clock - this.officeOpen));
    return (index - 1) * this.officeMinutes + today;
  }

  #outside(day: number, more = ''): RangeError {
    const tables = `${this.tableFromDay} to ${this.tableToDay - 1}`;
    return new RangeError(`day ${day}${more} is outside the calendar's tables (days ${tables})`);
  }
}

/** Place in `periods` per day of the table, -1 where there is none. */
function spread(
  periods: readonly { readonly fromDay: number; readonly toDay: number }[],
  before: number,
  size: number,
): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (const [place, { fromDay, toDay }] of periods.entries())
    places.fill(place, fromDay + before, toDay + before);
  return places;
}

function checkOffice(open: number, close: number): Problem[] {
  const right = Number.isInteger(open) && Number.isInteger(close) && open >= 0 && open < close;
  if (right && close <= MINUTES_PER_DAY) return [];
  const expected = `whole minutes, 0 <= open < close <= ${MINUTES_PER_DAY}`;
  return [{ code: 'value.range', path: ['officeOpen'], expected, actual: `${open}, ${close}` }];
}

/** Day 0, length and margins of a period; throws ProblemError with its problems and those found before. */
function checkPeriod(
  spec: PeriodSpec,
  earliest: IsoDate,
  latest: IsoDate,
  found: readonly Problem[],
): { readonly firstDay: number; readonly days: number; readonly before: number; readonly after: number } {
  const problems = [...found];
  const from = parseIsoDate(spec.from, { path: ['from'] });
  const to = parseIsoDate(spec.to, { path: ['to'] });
  if (!from.ok) problems.push(...from.problems);
  if (!to.ok) problems.push(...to.problems);
  const before = spec.marginBefore ?? MARGIN_BEFORE;
  const after = spec.marginAfter ?? MARGIN_AFTER;
  for (const [name, margin] of [['marginBefore', before] as const, ['marginAfter', after] as const]) {
    if (Number.isInteger(margin) && margin >= WEEK) continue;
    const expected = `integer >= ${WEEK}`;
    problems.push({ code: 'value.range', path: [name], expected, actual: String(margin) });
  }
  if (from.ok && to.ok && to.value < from.value) {
    problems.push({ code: 'value.order', path: ['to'], expected: `date >= ${spec.from}`, actual: spec.to });
  }
  if (from.ok && from.value - before < dayNumber(earliest)) {
    const expected = `date >= ${earliest} plus ${before} days`;
    problems.push({ code: 'value.range', path: ['from'], expected, actual: spec.from });
  }
  if (to.ok && to.value + after > dayNumber(latest)) {
    const expected = `date <= ${latest} minus ${after} days`;
    problems.push({ code: 'value.range', path: ['to'], expected, actual: spec.to });
  }
  if (problems.length > 0 || !from.ok || !to.ok) throw new ProblemError(problems);
  return { firstDay: from.value, days: to.value - from.value + 1, before, after };
}
