/**
 * Dutch public holidays of any year from 1900 to 2200, computed.
 *
 * Sources: Algemene termijnenwet, article 3 (New Year's Day, Christian second Easter and Whit days, both
 * Christmas days, Ascension Day, King's Day, and 5 May; Good Friday is named there as equal to them);
 * Easter by the algorithm of Meeus/Jones/Butcher (J. Meeus, "Astronomical Algorithms", chapter 8).
 */

import { dayNumberOf, isoDate, weekday, type IsoDate } from './civil-date.ts';

/** Name of a holiday in code and in scenarios. */
export type HolidayId =
  | 'new-year'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'second-christmas-day';

export interface Holiday {
  readonly date: IsoDate;
  readonly id: HolidayId;
  readonly name: { readonly nl: string; readonly en: string };
}

/** First and last year for which holidays are computed. */
export const FIRST_HOLIDAY_YEAR = 1900;
export const LAST_HOLIDAY_YEAR = 2200;

/** Every holiday id, in the order of a year with a usual Easter. */
export const HOLIDAY_IDS: readonly HolidayId[] = [
  'new-year',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'kings-day',
  'liberation-day',
  'ascension-day',
  'whit-sunday',
  'whit-monday',
  'christmas-day',
  'second-christmas-day',
];

/**
 * Days on which a buurtteam is closed unless a scenario says otherwise: every holiday but Liberation Day.
 * Good Friday is among them: with it, 2017 has 253 working days.
 */
export const DEFAULT_DAYS_OFF: readonly HolidayId[] = HOLIDAY_IDS.filter((id) => id !== 'liberation-day');

const NAMES: Readonly<Record<HolidayId, { readonly nl: string; readonly en: string }>> = {
  'new-year': { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
  'good-friday': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'easter-sunday': { nl: 'eerste paasdag', en: 'Easter Sunday' },
  'easter-monday': { nl: 'tweede paasdag', en: 'Easter Monday' },
  'kings-day': { nl: 'Koningsdag', en: "King's Day" },
  'liberation-day': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  'ascension-day': { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'whit-sunday': { nl: 'eerste pinksterdag', en: 'Whit Sunday' },
  'whit-monday': { nl: 'tweede pinksterdag', en: 'Whit Monday' },
  'christmas-day': { nl: 'eerste kerstdag', en: 'Christmas Day' },
  'second-christmas-day': { nl: 'tweede kerstdag', en: 'Second Day of Christmas' },
};
const QUEENS_DAY = { nl: 'Koninginnedag', en: "Queen's Day" } as const;

/** Day number of Easter Sunday (Gregorian) of a year from 1583 on. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeaps = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skippedLeaps - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return dayNumberOf(year, Math.floor(count / 31), (count % 31) + 1);
}

/**
 * The holidays of a year, by date. Throws RangeError outside 1900-2200.
 *
 * Liberation Day stands in the list in lustrum years only (from 1950 on, every fifth year), when most
 * collective agreements make it a day off.
 */
export function dutchHolidays(year: number): Holiday[] {
  return holidayDays(year)
    .sort((a, b) => a.day - b.day)
    .map(({ day, id }) => ({
      date: isoDate(day),
      id,
      name: id === 'kings-day' && year < 2014 ? QUEENS_DAY : NAMES[id],
    }));
}

/** Day numbers and ids of the holidays of a year, in the order of HOLIDAY_IDS. Throws RangeError outside 1900-2200. */
export function holidayDays(year: number): { readonly day: number; readonly id: HolidayId }[] {
  if (!Number.isInteger(year) || year < FIRST_HOLIDAY_YEAR || year > LAST_HOLIDAY_YEAR) {
    throw new RangeError(`year ${year} is not within ${FIRST_HOLIDAY_YEAR}-${LAST_HOLIDAY_YEAR}`);
  }
  const easter = easterSunday(year);
  const days: { day: number; id: HolidayId }[] = [
    { day: dayNumberOf(year, 1, 1), id: 'new-year' },
    { day: easter - 2, id: 'good-friday' },
    { day: easter, id: 'easter-sunday' },
    { day: easter + 1, id: 'easter-monday' },
    { day: kingsDay(year), id: 'kings-day' },
    { day: easter + 39, id: 'ascension-day' },
    { day: easter + 49, id: 'whit-sunday' },
    { day: easter + 50, id: 'whit-monday' },
    { day: dayNumberOf(year, 12, 25), id: 'christmas-day' },
    { day: dayNumberOf(year, 12, 26), id: 'second-christmas-day' },
  ];
  if (year >= 1950 && year % 5 === 0) days.push({ day: dayNumberOf(year, 5, 5), id: 'liberation-day' });
  return days;
}

/**
 * King's Day (27 April, from 2014) or Queen's Day (30 April from 1949, 31 August before). On a Sunday it
 * moves to the Saturday before; until 1979 it moved to the Monday after.
 */
function kingsDay(year: number): number {
  const day =
    year >= 2014
      ? dayNumberOf(year, 4, 27)
      : year >= 1949
        ? dayNumberOf(year, 4, 30)
        : dayNumberOf(year, 8, 31);
  if (weekday(day) !== 6) return day;
  return year >= 1980 ? day - 1 : day + 1;
}
