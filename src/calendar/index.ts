/** The calendar layer: dates, Dutch holidays, school holidays, working days. */

export {
  civilDate,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  isLeapYear,
  isoDate,
  isoMonth,
  isoWeek,
  isoWeekName,
  parseIsoDate,
  weekday,
  type CivilDate,
  type IsoDate,
  type IsoWeek,
} from './civil-date.ts';
export {
  DEFAULT_DAYS_OFF,
  dutchHolidays,
  easterSunday,
  HOLIDAY_IDS,
  type Holiday,
  type HolidayId,
} from './holidays.ts';
export type { CalendarMonth, CalendarWeek } from './periods.ts';
export {
  parseSchoolHolidays,
  SCHOOL_HOLIDAY_IDS,
  type SchoolHoliday,
  type SchoolHolidayId,
  type SchoolHolidays,
} from './school-holidays.ts';
export {
  Calendar,
  MINUTES_PER_DAY,
  OFFICE_CLOSE,
  OFFICE_OPEN,
  type DutchCalendarSpec,
  type PeriodSpec,
} from './working-calendar.ts';
