import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError, type Problem } from '../problem/problem.ts';
import { isoMonth, isoWeekName } from './civil-date.ts';
import { DEFAULT_DAYS_OFF } from './holidays.ts';
import type { SchoolHolidays } from './school-holidays.ts';
import { Calendar, MINUTES_PER_DAY, type DutchCalendarSpec } from './working-calendar.ts';

const year2017 = { from: '2017-01-01', to: '2017-12-31' };
const calendar = Calendar.dutch(year2017);
const at = (iso: string, clock = 0, of = calendar): number => of.minuteOfDay(of.dayOfDate(iso)) + clock;

function problemsOf(make: () => unknown): readonly Problem[] {
  try {
    make();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('case PUB-33: working days between registration and first conversation', () => {
  // The case lists the holidays of 2017 alone, so that Monday 1 January 2018 counts as worked in it.
  const listed = Calendar.dutch({
    ...year2017,
    daysOff: [
      ...['2017-01-01', '2017-04-14', '2017-04-16', '2017-04-17', '2017-04-27'],
      ...['2017-05-25', '2017-06-05', '2017-12-25', '2017-12-26'],
    ],
  });

  it.each([
    ['2017-02-10', '2017-02-17', 5],
    ['2017-04-13', '2017-04-18', 1],
    ['2017-04-26', '2017-04-28', 1],
    ['2017-12-22', '2018-01-02', 5],
    ['2017-02-11', '2017-02-13', 1],
  ])('%s -> %s: %i', (registration, meeting, expected) => {
    const days = listed.workingDaysBetween(at(registration, 600, listed), at(meeting, 540, listed));
    expect(days).toBe(expected);
  });

  it('counts 253 working days in 2017', () => {
    expect(listed.workingDays).toBe(253);
    expect(calendar.workingDays).toBe(253);
  });

  it("knows that New Year's Day 2018 is not worked", () => {
    expect(calendar.workingDaysBetween(at('2017-12-22'), at('2018-01-02'))).toBe(4);
  });
});

describe('days and dates', () => {
  it('counts days and minutes from the first day', () => {
    expect([calendar.days, calendar.from, calendar.to]).toEqual([365, '2017-01-01', '2017-12-31']);
    expect(calendar.dayOfMinute(0)).toBe(0);
    expect(calendar.dayOfMinute(1439)).toBe(0);
    expect(calendar.dayOfMinute(1440)).toBe(1);
    expect(calendar.dayOfMinute(-1)).toBe(-1);
    expect(calendar.dateOfDay(31)).toBe('2017-02-01');
    expect(calendar.dateOfDay(-1)).toBe('2016-12-31');
    expect(calendar.dayOfDate('2018-01-01')).toBe(365);
    expect([calendar.tableFromDay, calendar.tableToDay]).toEqual([-400, 365 + 800]);
  });

  it('has 260 or 261 weekdays less the holidays that fall on them in other years', () => {
    // Weekdays of the year; less Good Friday, Easter Monday, Ascension, Whit Monday, and what falls on a weekday
    // of New Year's Day, King's Day and both Christmas days.
    const workingDays = (year: number) =>
      Calendar.dutch({ from: `${year}-01-01`, to: `${year}-12-31` }).workingDays;
    expect(workingDays(2015)).toBe(261 - 4 - 3); // Second Christmas Day on Saturday
    expect(workingDays(2016)).toBe(261 - 4 - 3); // Christmas Day on Sunday
    expect(workingDays(2018)).toBe(261 - 4 - 4);
    expect(workingDays(2019)).toBe(261 - 4 - 3); // King's Day on Saturday
    expect(workingDays(2020)).toBe(262 - 4 - 3); // leap year; Second Christmas Day on Saturday
  });

  it('takes a day off by id or by date, and needs neither', () => {
    const count = (daysOff: readonly string[]) => Calendar.dutch({ ...year2017, daysOff }).workingDays;
    expect(count([])).toBe(260);
    expect(count(['christmas-day'])).toBe(259);
    expect(count(['christmas-day', '2017-12-25', '2017-12-24', '2031-01-01'])).toBe(259);
    expect(count([...DEFAULT_DAYS_OFF, 'liberation-day'])).toBe(253);
    const lustrum = { from: '2015-01-01', to: '2015-12-31' };
    const off = [...DEFAULT_DAYS_OFF, 'liberation-day'];
    expect(Calendar.dutch({ ...lustrum, daysOff: off }).workingDays).toBe(253);
  });

  it('finds the next working day and adds working days', () => {
    const day = (iso: string) => calendar.dayOfDate(iso);
    expect(calendar.nextWorkingDay(day('2017-04-14'))).toBe(day('2017-04-18'));
    expect(calendar.nextWorkingDay(day('2017-04-18'))).toBe(day('2017-04-18'));
    expect(calendar.addWorkingDays(day('2017-04-13'), 1)).toBe(day('2017-04-18'));
    expect(calendar.addWorkingDays(day('2017-04-15'), 1)).toBe(day('2017-04-18'));
    expect(calendar.addWorkingDays(day('2017-04-15'), 0)).toBe(day('2017-04-15'));
    expect(calendar.addWorkingDays(day('2017-04-18'), -1)).toBe(day('2017-04-13'));
    expect(calendar.addWorkingDays(day('2017-12-22'), 5)).toBe(day('2018-01-03'));
  });

  it('refuses days outside its tables and fractions of days', () => {
    const last = calendar.tableToDay - 1;
    expect(() => calendar.isWorkingDay(-401)).toThrow(RangeError);
    expect(() => calendar.isWorkingDay(last + 1)).toThrow(RangeError);
    expect(() => calendar.workingDayIndex(0.5)).toThrow(RangeError);
    expect(() => calendar.schoolHolidayOfDay(last + 1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(last, 1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(0, -1000)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(0, 0.5)).toThrow(RangeError);
    expect(() => calendar.addWorkingTime(0, 1000)).toThrow(RangeError);
    expect(() => calendar.addWorkingTime(0, Number.NaN)).toThrow(RangeError);
    const weekend = Calendar.dutch({
      from: '2017-01-01',
      to: '2017-01-01',
      marginBefore: 7,
      marginAfter: 14,
    });
    expect(weekend.dateOfDay(weekend.tableToDay - 1)).toBe('2017-01-15'); // a Sunday
    expect(() => weekend.nextWorkingDay(weekend.tableToDay - 1)).toThrow(RangeError);
  });

  it('cannot be changed', () => {
    const open: { days: number; months: unknown[] } = calendar as never;
    expect(() => (open.days = 1)).toThrow(TypeError);
    expect(() => open.months.push(1)).toThrow(TypeError);
  });
});

describe('working time', () => {
  const days = fc.integer({ min: -300, max: 700 });
  const minutes = fc.integer({ min: -300 * MINUTES_PER_DAY, max: 700 * MINUTES_PER_DAY });

  it('adds office time across nights, weekends and holidays', () => {
    // Thursday 13 April 2017, before Good Friday and Easter.
    expect(calendar.addWorkingTime(at('2017-04-13', 600), 1)).toBe(at('2017-04-18', 600));
    expect(calendar.addWorkingTime(at('2017-04-13', 600), 0)).toBe(at('2017-04-13', 600));
    expect(calendar.addWorkingTime(at('2017-04-13', 1010), 0.5)).toBe(at('2017-04-18', 510 + 245));
    expect(calendar.addWorkingTime(at('2017-04-13', 300), 0)).toBe(at('2017-04-13', 510));
    expect(calendar.addWorkingTime(at('2017-04-13', 1020), 0)).toBe(at('2017-04-18', 510));
    expect(calendar.addWorkingTime(at('2017-04-15', 700), 2)).toBe(at('2017-04-20', 510));
    expect(calendar.addWorkingTime(at('2017-04-18', 600), -1)).toBe(at('2017-04-13', 600));
    expect(calendar.isOfficeTime(at('2017-04-13', 510))).toBe(true);
    expect(calendar.isOfficeTime(at('2017-04-13', 1020))).toBe(false);
    expect(calendar.isOfficeTime(at('2017-04-14', 600))).toBe(false);
  });

  it('takes other office hours', () => {
    const short = Calendar.dutch({ ...year2017, officeOpen: 540, officeClose: 972 }); // 7.2 hours
    expect([short.officeMinutes, calendar.officeMinutes]).toEqual([432, 510]);
    expect(short.addWorkingTime(at('2017-04-13', 0), 1.5)).toBe(at('2017-04-18', 540 + 216));
  });

  it('counts working days as the definition says', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 60 * MINUTES_PER_DAY }), (from, length) => {
        let count = 0;
        const last = calendar.dayOfMinute(from + length);
        for (let d = calendar.dayOfMinute(from) + 1; d <= last; d++) if (calendar.isWorkingDay(d)) count++;
        expect(calendar.workingDaysBetween(from, from + length)).toBe(count);
      }),
    );
  });

  it('is additive, monotone, and zero within a day', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, (a, b, c) => {
        const between = (x: number, y: number) => calendar.workingDaysBetween(x, y);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        if (b <= c) expect(between(a, b)).toBeLessThanOrEqual(between(a, c));
        const start = calendar.minuteOfDay(calendar.dayOfMinute(a));
        expect(between(start, start + MINUTES_PER_DAY - 1)).toBe(0);
      }),
    );
  });

  it('is inverted by addWorkingDays, which lands on working days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -50, max: 200 }), (day, n) => {
        const there = calendar.addWorkingDays(day, n);
        expect(calendar.workingDaysBetween(calendar.minuteOfDay(day), calendar.minuteOfDay(there))).toBe(n);
        if (n !== 0) expect(calendar.isWorkingDay(there)).toBe(true);
      }),
    );
  });

  it('adds working time to the minute, within office hours, in any number of steps', () => {
    const office = fc.integer({ min: 0, max: 510 * 60 }); // up to 60 working days
    fc.assert(
      fc.property(minutes, office, office, (minute, first, second) => {
        const once = calendar.addWorkingTime(minute, first / 510);
        expect(calendar.isOfficeTime(once)).toBe(true);
        expect(once).toBeGreaterThanOrEqual(minute);
        expect(calendar.workingTimeBetween(minute, once)).toBeCloseTo(first / 510, 9);
        const twice = calendar.addWorkingTime(once, second / 510);
        expect(twice).toBe(calendar.addWorkingTime(minute, (first + second) / 510));
      }),
    );
  });

  it('waits for the next working day and never beyond', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = calendar.nextWorkingDay(day);
        expect(calendar.isWorkingDay(next)).toBe(true);
        for (let d = day; d < next; d++) expect(calendar.isWorkingDay(d)).toBe(false);
      }),
    );
  });
});

describe('months and weeks', () => {
  it('has the months of 2017', () => {
    const workingDays = [22, 20, 23, 17, 22, 21, 21, 23, 21, 22, 22, 19];
    expect(calendar.months.map((month) => month.workingDays)).toEqual(workingDays);
    const april = { month: '2017-04', fromDay: 90, toDay: 120, workingDays: 17, complete: true };
    expect(calendar.months[3]).toEqual(april);
    expect(calendar.monthOfDay(calendar.dayOfDate('2017-04-30'))).toBe(3);
    expect([calendar.monthOfDay(-1), calendar.monthOfDay(365), calendar.monthOfDay(99_999)]).toEqual([
      -1, -1, -1,
    ]);
    expect([calendar.workingDaysOfMonth(3), calendar.workingDaysOfMonth(-1)]).toEqual([17, 0]);
  });

  it('has whole weeks, also where the period cuts them', () => {
    expect(calendar.weeks).toHaveLength(53);
    expect(calendar.weeks[0]).toEqual({ week: '2016-W52', fromDay: -6, toDay: 1, workingDays: 4 });
    expect(calendar.weeks.at(-1)).toEqual({ week: '2017-W52', fromDay: 358, toDay: 365, workingDays: 3 });
    expect([calendar.weekOfDay(-6), calendar.weekOfDay(0), calendar.weekOfDay(1)]).toEqual([0, 0, 1]);
    expect([calendar.weekOfDay(-7), calendar.weekOfDay(365)]).toEqual([-1, -1]);
    expect([calendar.workingDaysOfWeek(0), calendar.workingDaysOfWeek(-1)]).toEqual([4, 0]);
  });

  it('cuts the first and last month to the period', () => {
    const part = Calendar.dutch({ from: '2016-02-15', to: '2016-04-10' });
    expect(
      part.months.map(({ month, fromDay, toDay, complete }) => [month, fromDay, toDay, complete]),
    ).toEqual([
      ['2016-02', 0, 15, false],
      ['2016-03', 15, 46, true],
      ['2016-04', 46, 56, false],
    ]);
    const day = Calendar.dutch({ from: '2016-02-29', to: '2016-02-29' });
    expect(day.months).toEqual([{ month: '2016-02', fromDay: 0, toDay: 1, workingDays: 1, complete: false }]);
    expect(day.weeks).toEqual([{ week: '2016-W09', fromDay: 0, toDay: 7, workingDays: 5 }]);
  });

  it('puts every day of any period in one month and one week, which add up', () => {
    const start = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 800 }), (shift, length) => {
        const reference = Calendar.continuous({ from: '1970-01-01', to: '1970-01-01' });
        const period = { from: reference.dateOfDay(shift), to: reference.dateOfDay(shift + length - 1) };
        const any = Calendar.dutch(period);
        for (let d = 0; d < any.days; d++) {
          expect(any.months[any.monthOfDay(d)]?.month).toBe(isoMonth(any.firstDay + d));
          expect(any.weeks[any.weekOfDay(d)]?.week).toBe(isoWeekName(any.firstDay + d));
        }
        expect(any.months.reduce((sum, month) => sum + month.workingDays, 0)).toBe(any.workingDays);
        expect(any.months.reduce((sum, month) => sum + month.toDay - month.fromDay, 0)).toBe(any.days);
        for (const [i, week] of any.weeks.entries())
          expect(week.fromDay).toBe((any.weeks[0]?.fromDay ?? 0) + 7 * i);
      }),
      { numRuns: 20 },
    );
  });
});

describe('school holidays', () => {
  const source = 'test';
  const schoolHolidays: SchoolHolidays = {
    region: 'midden',
    knownFrom: '2016-12-24',
    knownUntil: '2017-08-20',
    rows: [
      {
        schoolYear: '2016-17',
        holiday: 'christmas',
        from: '2016-12-24',
        to: '2017-01-08',
        source,
        status: 'published',
      },
      {
        schoolYear: '2016-17',
        holiday: 'summer',
        from: '2017-07-08',
        to: '2017-08-20',
        source,
        status: 'published',
      },
    ],
  };
  const known = Calendar.dutch({ ...year2017, schoolHolidays });
  const on = (iso: string) => known.schoolHolidayOfDay(known.dayOfDate(iso));

  it('holds from the first to the last day', () => {
    expect([on('2016-12-24'), on('2017-01-08'), on('2017-01-09')]).toEqual(['christmas', 'christmas', null]);
    expect([on('2017-07-07'), on('2017-07-08'), on('2017-08-20'), on('2017-08-21')]).toEqual([
      ...[null, 'summer', 'summer', null],
    ]);
    expect(known.workingDays).toBe(253);
  });

  it('says what it covers', () => {
    expect([known.schoolHolidaysKnownFrom, known.schoolHolidaysKnownUntil]).toEqual([
      '2016-12-24',
      '2017-08-20',
    ]);
    expect(known.schoolHolidaysKnownOn(known.dayOfDate('2017-08-20'))).toBe(true);
    expect(known.schoolHolidaysKnownOn(known.dayOfDate('2017-08-21'))).toBe(false);
    expect(known.schoolHolidaysKnownOn(known.dayOfDate('2016-12-23'))).toBe(false);
  });

  it('works without any, and with one that lies outside or across its tables', () => {
    expect(calendar.schoolHolidayOfDay(200)).toBeNull();
    expect(calendar.schoolHolidaysKnownUntil).toBeNull();
    expect(calendar.schoolHolidaysKnownOn(200)).toBe(false);
    const later = Calendar.dutch({ from: '2030-01-01', to: '2030-12-31', schoolHolidays });
    expect(later.schoolHolidayOfDay(0)).toBeNull();
    expect(later.schoolHolidaysKnownOn(0)).toBe(false);
    const cut = { from: '2017-07-20', to: '2017-07-21', marginBefore: 7, marginAfter: 7, schoolHolidays };
    const inside = Calendar.dutch(cut);
    expect([inside.schoolHolidayOfDay(-7), inside.schoolHolidayOfDay(8)]).toEqual(['summer', 'summer']);
  });
});

describe('the continuous calendar', () => {
  const continuous = Calendar.continuous(year2017);

  it('works every day around the clock', () => {
    expect([continuous.kind, calendar.kind]).toEqual(['continuous', 'dutch']);
    expect([continuous.workingDays, continuous.officeMinutes]).toEqual([365, 1440]);
    expect(continuous.nextWorkingDay(0)).toBe(0);
    expect(continuous.months[1]?.workingDays).toBe(28);
    expect(continuous.weeks.every((week) => week.workingDays === 7)).toBe(true);
  });

  it('adds time without gaps', () => {
    const minutes = fc.integer({ min: -300 * 1440, max: 700 * 1440 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 300 * 1440 }), (minute, length) => {
        expect(continuous.addWorkingTime(minute, length / 1440)).toBe(minute + length);
        expect(continuous.workingTimeBetween(minute, minute + length)).toBe(length / 1440);
        expect(continuous.isOfficeTime(minute)).toBe(true);
      }),
    );
  });
});

describe('a wrong specification', () => {
  it.each<[string, Partial<DutchCalendarSpec>, object[]]>([
    ['two dates that are none', { from: '2017-02-29', to: 'soon' }, [{ path: ['from'] }, { path: ['to'] }]],
    ['an end before the start', { to: '2016-12-31' }, [{ code: 'value.order', path: ['to'] }]],
    ['a start too early for its margin', { from: '1901-01-01' }, [{ code: 'value.range', path: ['from'] }]],
    ['an end too late for its margin', { to: '2200-01-01' }, [{ code: 'value.range', path: ['to'] }]],
    ['a margin below a week', { marginAfter: 6 }, [{ code: 'value.range', path: ['marginAfter'] }]],
    [
      'an unknown day off',
      { daysOff: ['new-year', 'kingsday'] },
      [{ path: ['daysOff', 1], suggestion: 'kings-day' }],
    ],
    [
      'a day off that is no date',
      { daysOff: ['2017-02-30'] },
      [{ code: 'value.unknown', path: ['daysOff', 0] }],
    ],
    [
      'hours that end before they start',
      { officeOpen: 1020 },
      [{ code: 'value.range', path: ['officeOpen'] }],
    ],
    ['hours past midnight', { officeClose: 1441 }, [{ code: 'value.range', path: ['officeOpen'] }]],
  ])('reports %s', (_, change, expected) => {
    const found = problemsOf(() => Calendar.dutch({ ...year2017, ...change }));
    expect(found).toEqual(expected.map((problem): unknown => expect.objectContaining(problem)));
  });

  it('reports all at once', () => {
    const spec = { from: 'x', to: 'y', daysOff: ['z'], officeOpen: -1, marginBefore: 0.5 };
    expect(problemsOf(() => Calendar.dutch(spec))).toHaveLength(5);
    expect(problemsOf(() => Calendar.continuous({ from: 'x', to: '2017-01-01' }))).toHaveLength(1);
  });
});
