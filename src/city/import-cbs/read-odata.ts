import { describeValue } from '../../problem/problem.ts';
import type { CbsCell, CbsRow, HeaderTest, SheetResult } from './sheet.ts';
import { MAX_CBS_CELLS, MAX_CBS_COLUMNS, MAX_CBS_ROWS } from './sheet.ts';

/**
 * Reads the JSON of a table of CBS open data (OData version 3, `TypedDataSet` or `UntypedDataSet`): an object
 * with the records in `value`, or the list by itself. Version 4 gives one record a figure and is refused.
 */
export function readOdata(text: string, file: string, isHeader: HeaderTest): SheetResult {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch (error) {
    const actual = describeValue((error as Error).message);
    return { ok: false, problem: { code: 'file.syntax', file, expected: 'JSON', actual } };
  }
  const list: unknown = Array.isArray(data) ? data : isRecord(data) ? data['value'] : undefined;
  if (!Array.isArray(list)) {
    const expected = 'a list of records, or an object with the list in "value"';
    return { ok: false, problem: { code: 'type.wrong', file, path: ['value'], expected } };
  }
  if (list.length === 0) return { ok: false, problem: { code: 'file.empty', file, expected: '>= 1 record' } };
  if (list.length > MAX_CBS_ROWS) {
    const expected = `<= ${MAX_CBS_ROWS} records`;
    return { ok: false, problem: { code: 'file.too-large', file, expected, actual: `${list.length}` } };
  }
  const columns = new Map<string, number>();
  for (const record of list as unknown[]) {
    if (!isRecord(record)) continue;
    for (const key of Object.keys(record)) {
      if (!columns.has(key) && columns.size < MAX_CBS_COLUMNS) columns.set(key, columns.size);
    }
  }
  const header = [...columns.keys()];
  if (columns.has('Measure') && columns.has('Value')) {
    const expected = 'TypedDataSet of OData version 3, one record an area';
    return {
      ok: false,
      problem: { code: 'value.conflict', file, expected, actual: 'Observations of version 4' },
    };
  }
  if (!isHeader(header)) {
    const expected = 'column WijkenEnBuurten or Codering';
    return {
      ok: false,
      problem: { code: 'table.column-missing', file, column: 'WijkenEnBuurten', expected },
    };
  }
  if (list.length * header.length > MAX_CBS_CELLS) {
    const actual = `${list.length * header.length}`;
    return {
      ok: false,
      problem: { code: 'file.too-large', file, expected: `at most ${MAX_CBS_CELLS} cells`, actual },
    };
  }
  const rows: CbsRow[] = [];
  for (const [index, record] of (list as unknown[]).entries()) {
    if (!isRecord(record)) {
      const actual = describeValue(record);
      return { ok: false, problem: { code: 'type.wrong', file, row: index + 1, expected: 'object', actual } };
    }
    rows.push({
      line: index + 1,
      cells: header.map((key) => cellOf(Object.hasOwn(record, key) ? record[key] : null)),
    });
  }
  return { ok: true, sheet: { file, form: 'odata', header, rows } };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellOf(value: unknown): CbsCell {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : describeValue(value);
}
