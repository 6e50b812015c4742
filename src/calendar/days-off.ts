/** Days off of a calendar: a choice of holidays (each year) and single dates. */

import { describeValue, nearest, type Problem } from '../problem/problem.ts';
import { civilDate, dayNumber, parseIsoDate, weekday } from './civil-date.ts';
import { HOLIDAY_IDS, holidayDays } from './holidays.ts';

const SATURDAY = 5;

/** A problem for every entry that is neither a holiday id nor a date, at path `daysOff`, place. */
export function checkDaysOff(daysOff: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (const [place, entry] of daysOff.entries()) {
    if (isHolidayId(entry) || parseIsoDate(entry).ok) continue;
    const suggestion = nearest(entry, HOLIDAY_IDS);
    problems.push({
      code: 'value.unknown',
      path: ['daysOff', place],
      expected: `date YYYY-MM-DD, or one of: ${HOLIDAY_IDS.join(', ')}`,
      actual: describeValue(entry),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return problems;
}

/**
 * Per day from day number `first`, `size` days long: 1 if it is worked (Monday-Friday and not off), else 0.
 * `daysOff` has passed `checkDaysOff`; the days lie within the years of `holidayDays`.
 */
export function daysOffTable(first: number, size: number, daysOff: readonly string[]): Uint8Array {
  const working = new Uint8Array(size);
  let day = weekday(first);
  for (let i = 0; i < size; i++) {
    working[i] = day < SATURDAY ? 1 : 0;
    day = day === 6 ? 0 : day + 1;
  }
  // A write outside a typed array is ignored, so holidays beyond the table need no test.
  const ids = new Set<string>(daysOff.filter(isHolidayId));
  if (ids.size > 0) {
    const lastYear = civilDate(first + size - 1).year;
    for (let year = civilDate(first).year; year <= lastYear; year++) {
      for (const holiday of holidayDays(year)) if (ids.has(holiday.id)) working[holiday.day - first] = 0;
    }
  }
  for (const entry of daysOff) if (!isHolidayId(entry)) working[dayNumber(entry) - first] = 0;
  return working;
}

function isHolidayId(entry: string): boolean {
  return (HOLIDAY_IDS as readonly string[]).includes(entry);
}
