import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problem/problem.ts';
import {
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
} from './civil-date.ts';

const MIN_DAY = dayNumber('0001-01-01');
const MAX_DAY = dayNumber('9999-12-31');
const anyDay = fc.integer({ min: MIN_DAY, max: MAX_DAY });

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2017-01-01', 17_167],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (iso, day) => {
    expect(dayNumber(iso)).toBe(day);
    expect(isoDate(day)).toBe(iso);
  });

  it('agrees with the platform on every tenth day of 1600-2400', () => {
    for (let day = dayNumberOf(1600, 1, 1); day < dayNumberOf(2400, 1, 1); day += 10) {
      expect(isoDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it('turns into a civil date and back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: ofMonth } = civilDate(day);
        expect(dayNumberOf(year, month, ofMonth)).toBe(day);
        expect(dayNumber(isoDate(day))).toBe(day);
        expect(isoMonth(day)).toBe(isoDate(day).slice(0, 7));
      }),
    );
  });

  it('sorts as text in the order of the days', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => isoDate(a) < isoDate(b) === a < b));
  });

  it.each([MIN_DAY - 1, MAX_DAY + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses day %d', (day) => {
    expect(() => isoDate(day)).toThrow(RangeError);
  });
});

describe('leap years and months', () => {
  it.each([
    [1900, false],
    [2000, true],
    [2016, true],
    [2017, false],
    [2100, false],
    [2400, true],
  ])('%i: leap year %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
    expect(dayNumberOf(year + 1, 1, 1) - dayNumberOf(year, 1, 1)).toBe(leap ? 366 : 365);
  });

  it('knows the length of each month', () => {
    const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2017, i + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(() => daysInMonth(2017, 0)).toThrow(RangeError);
    expect(() => daysInMonth(2017, 13)).toThrow(RangeError);
  });

  it.each([
    [2017, 2, 29],
    [2017, 0, 1],
    [2017, 4, 31],
    [0, 1, 1],
    [10_000, 1, 1],
    [2017, 1.5, 1],
  ])('has no date %d-%d-%d', (year, month, day) => {
    expect(() => dayNumberOf(year, month, day)).toThrow(RangeError);
  });
});

describe('parseIsoDate', () => {
  it('reads a date', () => {
    expect(parseIsoDate('2017-04-27')).toEqual({ ok: true, value: 17_283 });
  });

  it.each([
    '2017-02-29',
    '2017-13-01',
    '2017-00-10',
    '2017-4-27',
    '27-04-2017',
    '2017-04-27T00:00',
    ' 2017-04-27',
    '2017-04-27\n',
    '٢٠١٧-٠٤-٢٧',
    '0000-01-01',
    '',
    20170427,
    null,
    undefined,
  ])('reports %j', (text) => {
    const parsed = parseIsoDate(text, { file: 'x.csv', row: 3, column: 'from' });
    if (parsed.ok) throw new Error('was read as a date');
    expect(parsed.problems).toHaveLength(1);
    const place = {
      code: 'value.format',
      file: 'x.csv',
      row: 3,
      column: 'from',
      expected: 'date YYYY-MM-DD',
    };
    expect(parsed.problems[0]).toMatchObject(place);
  });

  it('throws the problem from dayNumber', () => {
    expect(() => dayNumber('yesterday')).toThrow(ProblemError);
  });
});

describe('weekdays and ISO weeks', () => {
  it.each([
    ['1970-01-01', 3],
    ['2017-01-01', 6],
    ['2017-04-27', 3],
    ['2000-02-29', 1],
    ['1900-01-01', 0],
    ['0001-01-01', 0],
  ])('%s is weekday %i (0 = Monday)', (iso, expected) => {
    expect(weekday(dayNumber(iso))).toBe(expected);
  });

  // ISO 8601: a year has 53 weeks if it starts, or as a leap year ends, on a Thursday.
  it.each([
    ['2016-01-01', '2015-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2017-01-01', '2016-W52'],
    ['2017-01-02', '2017-W01'],
    ['2017-12-31', '2017-W52'],
    ['2018-01-01', '2018-W01'],
    ['2018-12-31', '2019-W01'],
    ['2005-01-01', '2004-W53'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (iso, week) => {
    expect(isoWeekName(dayNumber(iso))).toBe(week);
  });

  it('keeps a week whole, and the week changes on Monday only', () => {
    const day = fc.integer({ min: MIN_DAY + 7, max: MAX_DAY - 7 });
    fc.assert(
      fc.property(day, (n) => {
        const same = isoWeekName(n) === isoWeekName(n - 1);
        expect(same).toBe(weekday(n) !== 0);
        const { week } = isoWeek(n);
        expect(week).toBeGreaterThanOrEqual(1);
        expect(week).toBeLessThanOrEqual(53);
      }),
    );
  });
});
