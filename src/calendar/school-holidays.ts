/**
 * School holidays of a region, read from a table such as data/netherlands/school-holidays.csv. Workers with
 * children take their leave in them, so they shape the supply of the summer and the autumn.
 */

import { parse } from 'csv-parse/browser/esm/sync';
import { describeValue, failed, nearest, ok, type Problem, type Result } from '../problem/problem.ts';
import { isoDate, parseIsoDate, type IsoDate } from './civil-date.ts';

/** The five school holidays, in the order of a school year. */
export const SCHOOL_HOLIDAY_IDS = ['autumn', 'christmas', 'spring', 'may', 'summer'] as const;
export type SchoolHolidayId = (typeof SCHOOL_HOLIDAY_IDS)[number];

export interface SchoolHoliday {
  /** School year, `2016-17`. */
  readonly schoolYear: string;
  readonly holiday: SchoolHolidayId;
  /** First and last day, both included: a Saturday and a Sunday, as they are published. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly source: string;
  /** `assumed` where the published date could not be verified. */
  readonly status: 'published' | 'assumed';
}

/** The holidays of one region, by date, without a gap between `knownFrom` and `knownUntil` (both included). */
export interface SchoolHolidays {
  readonly region: string;
  readonly knownFrom: IsoDate;
  readonly knownUntil: IsoDate;
  readonly rows: readonly SchoolHoliday[];
}

const COLUMNS = ['region', 'year', 'holiday', 'from', 'to', 'source', 'status'] as const;
const STATUSES = ['published', 'assumed'] as const;

/** A line of the table by column name. */
interface Line {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Row extends SchoolHoliday {
  readonly region: string;
  readonly line: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads the CSV text (columns region, year, holiday, from, to, source, status) and keeps one region.
 * Every school year of the region must have all five holidays in order and years must follow each other, so
 * that a day between `knownFrom` and `knownUntil` that stands in no row is truly a school day.
 * All problems carry `file`, row and column.
 */
export function parseSchoolHolidays(
  text: string,
  options: { readonly region?: string; readonly file?: string } = {},
): Result<SchoolHolidays> {
  const region = options.region ?? 'midden';
  const file = options.file ?? 'school-holidays.csv';
  const lines = splitTable(text, file);
  if (!lines.ok) return lines;

  const problems: Problem[] = [];
  const rows: Row[] = [];
  const regions = new Set<string>();
  for (const line of lines.value) {
    const row = readRow(line, file, problems);
    regions.add(line.cells['region'] ?? '');
    if (row !== null && row.region === region) rows.push(row);
  }
  // A row that could not be read would put all the rows behind it out of step.
  if (problems.length === 0) checkSequence(rows, file, problems);
  const first = rows[0];
  const last = rows.at(-1);
  if (problems.length > 0) return failed(problems);
  if (first === undefined || last === undefined) {
    const suggestion = nearest(region, regions);
    return failed([
      {
        code: 'reference.unknown',
        file,
        column: 'region',
        expected: `one of: ${[...regions].sort().join(', ')}`,
        actual: describeValue(region),
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ]);
  }
  return ok({
    region,
    knownFrom: first.from,
    knownUntil: last.to,
    rows: rows.map(({ schoolYear, holiday, from, to, source, status }) => ({
      schoolYear,
      holiday,
      from,
      to,
      source,
      status,
    })),
  });
}

function splitTable(text: string, file: string): Result<Line[]> {
  let table: string[][];
  try {
    table = parse(text, { bom: true, relax_column_count: true, trim: true });
  } catch (error) {
    const actual = describeValue(error instanceof Error ? error.message : error);
    return failed([{ code: 'file.syntax', file, expected: 'CSV with commas and double quotes', actual }]);
  }
  // Blank lines are dropped only here, so that rows keep the numbers that an editor shows.
  const lines = table
    .map((cells, at) => ({ cells, row: at + 1 }))
    .filter(({ cells }) => cells.join('') !== '');
  const [header, ...body] = lines;
  const expected = COLUMNS.join(',');
  if (header === undefined) return failed([{ code: 'file.empty', file, expected }]);

  const problems: Problem[] = [];
  const width = header.cells.length;
  for (const column of COLUMNS) {
    if (header.cells.includes(column)) continue;
    const actual = describeValue(header.cells.join(','));
    problems.push({ code: 'table.column-missing', file, row: header.row, column, expected, actual });
  }
  for (const { row, cells } of body) {
    if (cells.length === width) continue;
    const actual = `${cells.length} columns`;
    problems.push({ code: 'table.row-length', file, row, expected: `${width} columns`, actual });
  }
  if (problems.length > 0) return failed(problems);
  return ok(
    body.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(header.cells.map((column, i) => [column, cells[i] ?? ''])),
    })),
  );
}

function readRow(line: Line, file: string, problems: Problem[]): Row | null {
  const before = problems.length;
  const cell = (column: (typeof COLUMNS)[number]): string => line.cells[column] ?? '';
  const wrong = (code: Problem['code'], column: (typeof COLUMNS)[number], expected: string): void => {
    problems.push({ code, file, row: line.row, column, expected, actual: describeValue(cell(column)) });
  };

  const schoolYear = cell('year');
  const startYear = schoolYearStart(schoolYear);
  if (startYear === null) wrong('value.format', 'year', 'school year, e.g. 2016-17');
  const holiday = SCHOOL_HOLIDAY_IDS.find((id) => id === cell('holiday'));
  if (holiday === undefined) wrong('value.unknown', 'holiday', `one of: ${SCHOOL_HOLIDAY_IDS.join(', ')}`);
  const status = STATUSES.find((name) => name === cell('status'));
  if (status === undefined) wrong('value.unknown', 'status', `one of: ${STATUSES.join(', ')}`);
  if (cell('source') === '') wrong('key.missing', 'source', 'where the dates were published');
  const from = parseIsoDate(cell('from'), { file, row: line.row, column: 'from' });
  const to = parseIsoDate(cell('to'), { file, row: line.row, column: 'to' });
  if (!from.ok) problems.push(...from.problems);
  if (!to.ok) problems.push(...to.problems);
  if (from.ok && to.ok && to.value < from.value) wrong('value.order', 'to', `date >= ${cell('from')}`);
  if (from.ok && startYear !== null) {
    const year = Number(isoDate(from.value).slice(0, 4));
    const expected = holiday === 'autumn' || holiday === 'christmas' ? startYear : startYear + 1;
    if (holiday !== undefined && year !== expected) wrong('value.range', 'from', `a date in ${expected}`);
  }
  if (problems.length > before || !from.ok || !to.ok || holiday === undefined || status === undefined)
    return null;
  return {
    region: cell('region'),
    schoolYear,
    holiday,
    from: cell('from'),
    to: cell('to'),
    source: cell('source'),
    status,
    line: line.row,
    first: from.value,
    last: to.value,
  };
}

/** Rows must run autumn, christmas, spring, may, summer, autumn ..., each after the one before. */
function checkSequence(rows: readonly Row[], file: string, problems: Problem[]): void {
  for (const [at, row] of rows.entries()) {
    const expectedHoliday = SCHOOL_HOLIDAY_IDS[at % SCHOOL_HOLIDAY_IDS.length];
    const firstYear = schoolYearStart(rows[0]?.schoolYear ?? '') ?? 0;
    const expectedYear = schoolYearName(firstYear + Math.floor(at / SCHOOL_HOLIDAY_IDS.length));
    if (row.holiday !== expectedHoliday || row.schoolYear !== expectedYear) {
      const expected = `${expectedHoliday} of ${expectedYear}`;
      const actual = `${row.holiday} of ${row.schoolYear}`;
      problems.push({ code: 'value.order', file, row: row.line, column: 'holiday', expected, actual });
      return; // every later row would be out of step for the same reason
    }
    const previous = rows[at - 1];
    if (previous !== undefined && row.first <= previous.last) {
      const expected = `date > ${previous.to}`;
      problems.push({ code: 'value.order', file, row: row.line, column: 'from', expected, actual: row.from });
    }
  }
  const last = rows.at(-1);
  if (last !== undefined && last.holiday !== 'summer' && problems.length === 0) {
    const expected = `summer of ${last.schoolYear}`;
    problems.push({ code: 'key.missing', file, row: last.line + 1, column: 'holiday', expected });
  }
}

function schoolYearStart(text: string): number | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const start = Number(match[1]);
  return (start + 1) % 100 === Number(match[2]) ? start : null;
}

function schoolYearName(start: number): string {
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}
