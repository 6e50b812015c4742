/**
 * Dates of the proleptic Gregorian calendar by integer arithmetic alone: no time zone, no daylight saving,
 * no locale can enter, so a date means the same in Node and in every browser.
 *
 * A day number counts days since 1970-01-01 (day 0, a Thursday). Years run from 1 to 9999.
 * Source of the conversions: E.M. Reingold and N. Dershowitz, "Calendrical Calculations", and the
 * era-of-400-years form of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

import { describeValue, failed, ok, ProblemError, type Place, type Result } from '../problem/problem.ts';

/** A date as ISO 8601 writes it: `YYYY-MM-DD`, year 0001 to 9999. */
export type IsoDate = string;

/** Year 1-9999, month 1-12, day of the month 1-31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** An ISO 8601 week: the week-numbering year (which may differ from the civil year) and week 1-53. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // from 0000-03-01 to 1970-01-01
const MIN_DAY = -719_162; // 0001-01-01
const MAX_DAY = 2_932_896; // 9999-12-31
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days (28-31) of a month 1-12. Throws RangeError for another month. */
export function daysInMonth(year: number, month: number): number {
  const length = MONTH_LENGTHS[month - 1];
  if (length === undefined) throw new RangeError(`month ${month} is not within 1-12`);
  return month === 2 && isLeapYear(year) ? 29 : length;
}

/** Day number of a civil date. Throws RangeError if there is no such date. */
export function dayNumberOf(year: number, month: number, day: number): number {
  if (!isCivilDate(year, month, day)) throw new RangeError(`no such date: ${year}-${month}-${day}`);
  // The year is taken to start in March, so that the leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** Civil date of a day number. Throws RangeError outside 0001-01-01 .. 9999-12-31 or for a fraction. */
export function civilDate(dayNumber: number): CivilDate {
  if (!Number.isInteger(dayNumber) || dayNumber < MIN_DAY || dayNumber > MAX_DAY) {
    throw new RangeError(`day number ${dayNumber} is not a date within the years 1-9999`);
  }
  const shifted = dayNumber + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD` of a day number. Throws RangeError outside the years 1-9999. */
export function isoDate(dayNumber: number): IsoDate {
  const { year, month, day } = civilDate(dayNumber);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** `YYYY-MM` of a day number. Throws RangeError outside the years 1-9999. */
export function isoMonth(dayNumber: number): string {
  return isoDate(dayNumber).slice(0, 7);
}

/**
 * Reads `YYYY-MM-DD` strictly (four, two and two digits; a date that exists) and gives its day number,
 * or one problem `value.format` that carries `place`.
 */
export function parseIsoDate(text: unknown, place: Place = {}): Result<number> {
  const match = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (match !== null) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (isCivilDate(year, month, day)) return ok(dayNumberOf(year, month, day));
  }
  return failed([
    { ...place, code: 'value.format', expected: 'date YYYY-MM-DD', actual: describeValue(text) },
  ]);
}

/** Day number of `YYYY-MM-DD`. Throws ProblemError (`value.format`) if it is not a date. */
export function dayNumber(iso: IsoDate): number {
  const parsed = parseIsoDate(iso);
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  return parsed.value;
}

/** Day of the week of a day number: 0 = Monday .. 6 = Sunday. */
export function weekday(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** ISO 8601 week of a day number: weeks start on Monday, week 1 holds the first Thursday of the year. */
export function isoWeek(dayNumber: number): IsoWeek {
  const thursday = dayNumber - weekday(dayNumber) + 3;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
}

/** ISO 8601 week of a day number as text: `2015-W53`. */
export function isoWeekName(dayNumber: number): string {
  const { year, week } = isoWeek(dayNumber);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
}

function isCivilDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
