import { parse } from 'csv-parse/browser/esm/sync';
import type { Info, Options } from 'csv-parse/browser/esm/sync';
import type { Problem } from '../problem/problem.ts';

/** Most characters a table may have: some 100,000 buurten. */
export const MAX_TABLE_LENGTH = 30_000_000;

/** Most columns; the widest table of CBS has some 150. */
export const MAX_TABLE_COLUMNS = 1_000;

export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the file on which the row ends, counted from 1. */
  readonly line: number;
}

export interface CsvText {
  /** First row, in lower case. */
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
}

export type CsvResult =
  { readonly ok: true; readonly csv: CsvText } | { readonly ok: false; readonly problem: Problem };

/** Characters that a text only has if it was not UTF-8: the replacement mark, and the NUL of UTF-16. */
export const hasBrokenCharacters = (text: string): boolean => text.includes('\uFFFD') || text.includes('\0');

/**
 * Splits the text of a table into trimmed cells. Takes a byte order mark, LF, CRLF and CR (also mixed), the
 * separators comma, semicolon and tab (the one that the first line has most of), Excel's `sep=;` line, quoted
 * cells, and drops rows without any content as well as empty cells behind the last column.
 */
export function splitCsv(text: string, file: string): CsvResult {
  const fail = (problem: Omit<Problem, 'file'>): CsvResult => ({ ok: false, problem: { file, ...problem } });
  if (text.length > MAX_TABLE_LENGTH) {
    return fail({
      code: 'file.too-large',
      expected: `<= ${MAX_TABLE_LENGTH} characters`,
      actual: `${text.length}`,
    });
  }
  if (text.includes('\0')) return fail({ code: 'file.encoding', expected: 'UTF-8', actual: 'NUL' });

  let body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let dropped = 0;
  let delimiter = '';
  const declared = /^"?sep=([,;\t])"?(\r\n|\n|\r)/i.exec(body);
  if (declared) {
    delimiter = declared[1] ?? '';
    body = body.slice(declared[0].length);
    dropped = 1;
  }
  if (body.trim() === '') return fail({ code: 'file.empty', expected: 'header and rows' });
  if (delimiter === '') delimiter = separatorOf(body);

  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: delimiter !== '\t',
    info: true,
  };
  let records: readonly { readonly record: readonly string[]; readonly info: Info }[];
  try {
    records = parse(body, options) as unknown as typeof records;
  } catch (error) {
    const { lines: line, code } = error as { lines?: number; code?: string };
    return fail({
      code: 'file.syntax',
      expected: 'CSV (RFC 4180)',
      actual: code ?? 'error',
      ...(typeof line === 'number' ? { row: line + dropped } : {}),
    });
  }
  const [first, ...rest] = records.map(({ record, info }): CsvRow => ({
    cells: record.map((cell) => cell.trim()),
    line: info.lines + dropped,
  }));
  if (first === undefined) return fail({ code: 'file.empty', expected: 'header and rows' });
  const header = withoutEmptyTail(first.cells, 0).map((name) => name.toLowerCase());
  if (header.length > MAX_TABLE_COLUMNS) {
    const expected = `<= ${MAX_TABLE_COLUMNS} columns`;
    return fail({ code: 'file.too-large', row: first.line, expected, actual: `${header.length}` });
  }
  return {
    ok: true,
    csv: {
      header: { cells: header, line: first.line },
      rows: rest.map((row) => ({ cells: withoutEmptyTail(row.cells, header.length), line: row.line })),
    },
  };
}

/** The separator that the first line has most of, outside quotes; comma if it has none. */
function separatorOf(body: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (const character of body) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best = ',';
  for (const [separator, count] of counts) if (count > (counts.get(best) ?? 0)) best = separator;
  return best;
}

function withoutEmptyTail(cells: readonly string[], least: number): readonly string[] {
  let length = cells.length;
  while (length > least && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}
