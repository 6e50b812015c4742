import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayNumber, weekday } from './civil-date.ts';
import { parseSchoolHolidays, type SchoolHolidays } from './school-holidays.ts';

const table = readFileSync(new URL('../../data/netherlands/school-holidays.csv', import.meta.url), 'utf8');

function read(text: string, region?: string): SchoolHolidays {
  const parsed = parseSchoolHolidays(text, region === undefined ? {} : { region });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function problems(text: string, region?: string) {
  const parsed = parseSchoolHolidays(
    text,
    region === undefined ? { file: 's.csv' } : { region, file: 's.csv' },
  );
  return parsed.ok ? [] : parsed.problems;
}

/** The shipped table with one line (1 = header) changed. */
function withLine(line: number, change: (text: string) => string): string {
  return table
    .split('\n')
    .map((text, i) => (i + 1 === line ? change(text) : text))
    .join('\n');
}

describe('the shipped table', () => {
  const holidays = read(table);

  it('covers the school years 2014-15 to 2024-25', () => {
    expect(holidays.region).toBe('midden');
    expect(holidays.knownFrom).toBe('2014-10-18');
    expect(holidays.knownUntil).toBe('2025-08-31');
    expect(holidays.rows).toHaveLength(11 * 5);
  });

  // Regeling vaststelling schoolvakanties 2016-2019, article 6 (Staatscourant 2015, 35695), region Midden.
  it.each([
    ['2016-17', '2017-07-08', '2017-08-20'],
    ['2017-18', '2018-07-14', '2018-08-26'],
    ['2018-19', '2019-07-20', '2019-09-01'],
  ])('has the summer of %s as the regulation fixes it', (schoolYear, from, to) => {
    const row = holidays.rows.find((r) => r.schoolYear === schoolYear && r.holiday === 'summer');
    expect(row).toMatchObject({ from, to, status: 'published' });
  });

  it('runs from a Saturday to a Sunday for 1, 2, 1, 1 and 6 weeks', () => {
    const weeks = { autumn: 1, christmas: 2, spring: 1, may: 1, summer: 6 };
    for (const { from, to, holiday } of holidays.rows) {
      expect([weekday(dayNumber(from)), weekday(dayNumber(to))]).toEqual([5, 6]);
      expect(dayNumber(to) - dayNumber(from) + 1).toBe(weeks[holiday] * 7 + 2);
    }
  });

  it('says which dates are assumed', () => {
    const assumed = holidays.rows.filter(({ status }) => status === 'assumed');
    expect(assumed.map(({ schoolYear, holiday }) => `${schoolYear} ${holiday}`)).toEqual([
      '2014-15 autumn',
      '2014-15 christmas',
      '2014-15 spring',
      '2014-15 may',
      '2014-15 summer',
      '2015-16 autumn',
    ]);
  });
});

describe('parseSchoolHolidays', () => {
  it('takes carriage returns and a byte order mark', () => {
    expect(read(`\uFEFF${table.replaceAll('\n', '\r\n')}`)).toEqual(read(table));
  });

  it('takes blank lines, and counts them as rows', () => {
    const spaced = table.replaceAll('\n', '\n\n');
    expect(read(spaced)).toEqual(read(table));
    expect(problems(spaced.replace('2014-12-20', 'x'))).toEqual([expect.objectContaining({ row: 5 })]);
  });

  it('names the regions there are', () => {
    const expected = { code: 'reference.unknown', expected: 'one of: midden', suggestion: 'midden' };
    expect(problems(table, 'miden')).toEqual([expect.objectContaining(expected)]);
  });

  it.each<[string, (text: string) => string, object]>([
    [
      'a date that is none',
      (t) => t.replace('2014-12-20', '2014-12-32'),
      { code: 'value.format', column: 'from' },
    ],
    [
      'an end before the start',
      (t) => t.replace('2015-01-04', '2014-12-19'),
      { code: 'value.order', column: 'to' },
    ],
    [
      'an unknown holiday',
      (t) => t.replace('christmas', 'xmas'),
      { code: 'value.unknown', column: 'holiday' },
    ],
    [
      'an unknown status',
      (t) => t.replace(',assumed', ',guess'),
      { code: 'value.unknown', column: 'status' },
    ],
    ['no source', (t) => t.replace(/Rijks[^,]*/, ''), { code: 'key.missing', column: 'source' }],
    ['a wrong school year', (t) => t.replace('2014-15', '2014-16'), { code: 'value.format', column: 'year' }],
    [
      'a date in another year',
      (t) => t.replace('2014-12-20', '2013-12-20'),
      { code: 'value.range', column: 'from' },
    ],
    [
      'a date of the row before',
      (t) => t.replace('2014-12-20', '2014-10-26'),
      { code: 'value.order', column: 'from' },
    ],
    ['a column too many', (t) => `${t},x`, { code: 'table.row-length' }],
  ])('reports %s, with its row', (_, change, expected) => {
    expect(problems(withLine(3, change))).toEqual([
      expect.objectContaining({ file: 's.csv', row: 3, ...expected }),
    ]);
  });

  it('reports a missing holiday, at its start and at its end', () => {
    const lines = table.trimEnd().split('\n');
    const expected = { code: 'value.order', row: 4, expected: 'spring of 2014-15', actual: 'may of 2014-15' };
    expect(problems(lines.filter((_, i) => i !== 3).join('\n'))).toEqual([expect.objectContaining(expected)]);
    const last = { code: 'key.missing', expected: 'summer of 2024-25' };
    expect(problems(lines.slice(0, -1).join('\n'))).toEqual([expect.objectContaining(last)]);
  });

  it('reports a school year left out', () => {
    const lines = table.split('\n').filter((line) => !line.includes(',2017-18,'));
    const expected = {
      code: 'value.order',
      row: 17,
      expected: 'autumn of 2017-18',
      actual: 'autumn of 2018-19',
    };
    expect(problems(lines.join('\n'))).toEqual([expect.objectContaining(expected)]);
  });

  it('reports every wrong cell, not the first alone', () => {
    const text = withLine(3, (t) => t.replace('2014-12-20', 'x').replace('christmas', 'y'));
    expect(problems(text).map(({ column }) => column)).toEqual(['holiday', 'from']);
  });

  it('reports a missing column, an empty file and broken quotes', () => {
    const missing = { code: 'table.column-missing', row: 1, column: 'source' };
    expect(problems(withLine(1, (t) => t.replace('source', 'bron')))).toEqual([
      expect.objectContaining(missing),
    ]);
    expect(problems('')).toEqual([expect.objectContaining({ code: 'file.empty' })]);
    expect(problems('region,year\n"midden')).toEqual([expect.objectContaining({ code: 'file.syntax' })]);
  });
});
