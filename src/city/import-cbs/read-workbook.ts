import type { Problem } from '../../problem/problem.ts';
import { describeValue } from '../../problem/problem.ts';
import { isCompound, plainBiff, type Containers } from './plain-biff.ts';
import { isZip, plainZip } from './plain-zip.ts';
import type { CbsCell, CbsFile, CbsRow, HeaderTest, SheetResult } from './sheet.ts';
import { MAX_CBS_CELLS, MAX_CBS_COLUMNS, MAX_CBS_ROWS } from './sheet.ts';

/**
 * Reads the first sheet that has a header row with a region code. Takes `.xlsx` and the binary `.xls` of
 * the years up to about 2019. The parser is loaded only when a workbook comes, since it is large.
 *
 * Formulas are not computed: a cell has the value that was stored with it.
 */
export async function readWorkbook(file: CbsFile, isHeader: HeaderTest): Promise<SheetResult> {
  const fail = (problem: Omit<Problem, 'file'>): SheetResult => ({
    ok: false,
    problem: { file: file.name, ...problem },
  });
  let bytes = file.bytes;
  if (isZip(bytes)) {
    const plain = await plainZip(bytes);
    if (!plain.ok) return fail(plain.problem);
    bytes = plain.bytes;
  }
  const xlsx = await import('@e965/xlsx');
  const { parse_xlscfb, read, utils } = xlsx;
  let sheets: readonly (readonly CbsRow[])[];
  try {
    const options = {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellStyles: false,
      sheetRows: MAX_CBS_ROWS + 1,
    } as const;
    const container = isCompound(bytes) ? plainBiff(bytes, xlsx.CFB as Containers) : null;
    const book = container === null ? read(bytes, options) : parse_xlscfb(container, options);
    for (const sheet of Object.values(book.Sheets)) {
      // A sheet of one cell may claim any size, and every cell of that size would be made.
      const { s, e } = utils.decode_range(sheet['!ref'] ?? 'A1');
      const [rows, columns] = [e.r - s.r + 1, e.c - s.c + 1];
      if (columns > MAX_CBS_COLUMNS) {
        const expected = `<= ${MAX_CBS_COLUMNS} columns`;
        return fail({ code: 'file.too-large', expected, actual: `${columns} columns` });
      }
      if (rows * columns > MAX_CBS_CELLS) {
        const expected = `at most ${MAX_CBS_CELLS} cells`;
        return fail({ code: 'file.too-large', expected, actual: `${rows * columns}` });
      }
    }
    sheets = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      if (sheet === undefined) return [];
      const rows = utils.sheet_to_json<unknown[]>(sheet, {
        header: 1,
        raw: true,
        defval: null,
        blankrows: true,
      });
      const first = utils.decode_range(sheet['!ref'] ?? 'A1').s.r;
      return [rows.map((cells, index): CbsRow => ({ line: first + index + 1, cells: cells.map(cellOf) }))];
    });
  } catch (error) {
    return fail({
      code: 'file.syntax',
      expected: 'an .xls or .xlsx workbook',
      actual: describeValue(error instanceof Error ? error.message : String(error)),
    });
  }
  if (sheets.every((rows) => rows.length === 0))
    return fail({ code: 'file.empty', expected: 'header and rows' });
  for (const rows of sheets) {
    // A file that a person has opened may have a title above the header.
    const at = rows.slice(0, 20).findIndex((row) => isHeader(row.cells.map((cell) => String(cell ?? ''))));
    const head = rows[at];
    if (head === undefined) continue;
    if (rows.length > MAX_CBS_ROWS) {
      return fail({
        code: 'file.too-large',
        expected: `<= ${MAX_CBS_ROWS} rows`,
        actual: `${rows.length} rows`,
      });
    }
    return {
      ok: true,
      sheet: {
        file: file.name,
        form: 'workbook',
        header: head.cells.map((cell) => String(cell ?? '').trim()),
        rows: rows.slice(at + 1).filter((row) => row.cells.some((cell) => cell !== null && cell !== '')),
      },
    };
  }
  return fail({
    code: 'table.column-missing',
    column: 'gwb_code_10',
    expected: 'column gwb_code_10 or gwb_code',
  });
}

function cellOf(value: unknown): CbsCell {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim();
  return value === null || value === undefined ? null : describeValue(value);
}
