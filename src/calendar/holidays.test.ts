import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate, weekday } from './civil-date.ts';
import { DEFAULT_DAYS_OFF, dutchHolidays, easterSunday, HOLIDAY_IDS, holidayDays } from './holidays.ts';

const dateOf = (year: number, id: string): string | undefined =>
  dutchHolidays(year).find((holiday) => holiday.id === id)?.date;

describe('Easter', () => {
  // Dates of published Easter tables, each compared with a second implementation (easter of python-dateutil).
  // The earliest and the latest date that Easter can have are among them, and 1954, 1981, 2049 and 2076, in
  // which Gauss's rule needs its exceptions.
  it.each(
    [
      '1818-03-22 1886-04-25 1900-04-15 1913-03-23 1943-04-25 1954-04-18 1961-04-02 1970-03-29 1981-04-19',
      '1990-04-15 2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08',
      '2008-03-23 2009-04-12 2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27',
      '2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20',
      '2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2038-04-25 2049-04-18 2076-04-19',
    ].flatMap((line) => line.split(' ')),
  )('falls on %s', (date) => {
    expect(isoDate(easterSunday(Number(date.slice(0, 4))))).toBe(date);
  });

  it('is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1583; year <= 4000; year++) {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(6);
      const date = isoDate(easter).slice(5);
      expect(date >= '03-22' && date <= '04-25').toBe(true);
    }
  });
});

describe('Dutch holidays', () => {
  it('lists those of 2017 by date', () => {
    expect(dutchHolidays(2017).map(({ date, id }) => [date, id])).toEqual([
      ['2017-01-01', 'new-year'],
      ['2017-04-14', 'good-friday'],
      ['2017-04-16', 'easter-sunday'],
      ['2017-04-17', 'easter-monday'],
      ['2017-04-27', 'kings-day'],
      ['2017-05-25', 'ascension-day'],
      ['2017-06-04', 'whit-sunday'],
      ['2017-06-05', 'whit-monday'],
      ['2017-12-25', 'christmas-day'],
      ['2017-12-26', 'second-christmas-day'],
    ]);
  });

  it.each([
    [2014, '2014-04-26'], // 27 April was a Sunday
    [2015, '2015-04-27'],
    [2017, '2017-04-27'],
    [2025, '2025-04-26'], // Sunday
    [2031, '2031-04-26'], // Sunday
    [2013, '2013-04-30'],
    [2006, '2006-04-29'], // 30 April was a Sunday
    [2000, '2000-04-29'], // Sunday
    [1989, '1989-04-29'], // Sunday
    [1978, '1978-05-01'], // Sunday, moved to Monday until 1979
    [1948, '1948-08-31'],
    [1947, '1947-09-01'], // 31 August was a Sunday
  ])("King's or Queen's Day of %i is %s", (year, date) => {
    expect(dateOf(year, 'kings-day')).toBe(date);
  });

  it('is never on a Sunday', () => {
    for (let year = 1900; year <= 2200; year++) {
      expect(weekday(dayNumber(dateOf(year, 'kings-day') ?? ''))).not.toBe(6);
    }
  });

  it("was called Queen's Day before 2014", () => {
    const name = (year: number) => dutchHolidays(year).find(({ id }) => id === 'kings-day')?.name;
    expect(name(2013)).toEqual({ nl: 'Koninginnedag', en: "Queen's Day" });
    expect(name(2014)).toEqual({ nl: 'Koningsdag', en: "King's Day" });
  });

  it('has Liberation Day in lustrum years only', () => {
    const years = Array.from({ length: 301 }, (_, i) => 1900 + i);
    const expected = years.filter((year) => year >= 1950 && year % 5 === 0);
    expect(years.filter((year) => dateOf(year, 'liberation-day') !== undefined)).toEqual(expected);
    expect(dateOf(2015, 'liberation-day')).toBe('2015-05-05');
  });

  it('has every other holiday once a year', () => {
    for (let year = 1900; year <= 2200; year++) {
      const ids = holidayDays(year).map(({ id }) => id);
      expect(ids.filter((id) => id !== 'liberation-day')).toEqual(DEFAULT_DAYS_OFF);
    }
    expect(DEFAULT_DAYS_OFF).toHaveLength(HOLIDAY_IDS.length - 1);
  });

  it('follows Easter through Whitsun', () => {
    expect(dateOf(2008, 'ascension-day')).toBe('2008-05-01');
    expect(dateOf(2008, 'whit-sunday')).toBe('2008-05-11');
    expect(dateOf(2011, 'whit-monday')).toBe('2011-06-13');
    expect(dateOf(2018, 'good-friday')).toBe('2018-03-30');
  });

  it.each([1899, 2201, 2017.5, Number.NaN])('refuses year %d', (year) => {
    expect(() => dutchHolidays(year)).toThrow(RangeError);
  });
});
