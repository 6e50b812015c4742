/** Months and ISO weeks of a calendar, in its own days (0 = first day of the period). */

import { civilDate, daysInMonth, isoMonth, isoWeekName, weekday } from './civil-date.ts';

/** A calendar month, cut to the period. */
export interface CalendarMonth {
  /** `2017-01` */
  readonly month: string;
  readonly fromDay: number;
  /** The day after the last. */
  readonly toDay: number;
  readonly workingDays: number;
  /** Whether the period holds the whole month. */
  readonly complete: boolean;
}

/** An ISO week, Monday to Sunday, whole even where the period starts or ends within it. */
export interface CalendarWeek {
  /** `2017-W01` */
  readonly week: string;
  readonly fromDay: number;
  /** The day after the last. */
  readonly toDay: number;
  readonly workingDays: number;
}

/** Working days from day `from` to before day `to`. */
type CountDays = (from: number, to: number) => number;

/** The months of a period of `days` days that starts on day number `firstDay`. */
export function monthsOf(firstDay: number, days: number, count: CountDays): readonly CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let fromDay = 0; fromDay < days;) {
    const { year, month, day } = civilDate(firstDay + fromDay);
    const end = fromDay - day + 1 + daysInMonth(year, month);
    const toDay = Math.min(end, days);
    const name = isoMonth(firstDay + fromDay);
    const complete = day === 1 && toDay === end;
    months.push(Object.freeze({ month: name, fromDay, toDay, workingDays: count(fromDay, toDay), complete }));
    fromDay = toDay;
  }
  return Object.freeze(months);
}

/** The weeks that touch a period of `days` days that starts on day number `firstDay`. */
export function weeksOf(firstDay: number, days: number, count: CountDays): readonly CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  for (let fromDay = 0 - weekday(firstDay); fromDay < days; fromDay += 7) {
    const toDay = fromDay + 7;
    const week = isoWeekName(firstDay + fromDay);
    weeks.push(Object.freeze({ week, fromDay, toDay, workingDays: count(fromDay, toDay) }));
  }
  return Object.freeze(weeks);
}
