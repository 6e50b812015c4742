import { splitCsv } from '../csv.ts';
import { isCbsHeader } from './cbs-column.ts';
import { isZip } from './plain-zip.ts';
import { readOdata } from './read-odata.ts';
import { readWorkbook } from './read-workbook.ts';
import type { CbsFile, SheetResult } from './sheet.ts';
import { MAX_CBS_BYTES, MAX_CBS_ROWS } from './sheet.ts';

/** Reads the rows of a CBS file. What the file is shows in its first bytes, not in its name. */
export async function readSheet(file: CbsFile): Promise<SheetResult> {
  const { name, bytes } = file;
  if (bytes.length > MAX_CBS_BYTES) {
    const expected = `<= ${MAX_CBS_BYTES} bytes`;
    return {
      ok: false,
      problem: { code: 'file.too-large', file: name, expected, actual: `${bytes.length}` },
    };
  }
  if (isZip(bytes) || isOldWorkbook(bytes)) return readWorkbook(file, isCbsHeader);
  const text = decode(bytes);
  if (/^\uFEFF?\s*[[{]/.test(text)) return readOdata(text, name, isCbsHeader);
  const split = splitCsv(text, name);
  if (!split.ok) return { ok: false, problem: split.problem };
  const { header, rows } = split.csv;
  if (!isCbsHeader(header.cells)) {
    const expected = 'column gwb_code_10, WijkenEnBuurten or BU_CODE';
    const problem = { code: 'table.column-missing', file: name, row: header.line, expected } as const;
    return { ok: false, problem: { ...problem, column: 'gwb_code_10' } };
  }
  if (rows.length > MAX_CBS_ROWS) {
    const expected = `<= ${MAX_CBS_ROWS} rows`;
    return { ok: false, problem: { code: 'file.too-large', file: name, expected, actual: `${rows.length}` } };
  }
  return { ok: true, sheet: { file: name, form: 'csv', header: header.cells, rows } };
}

/** The compound file that `.xls` is. */
const isOldWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** UTF-8, or where it is not, the Windows code page in which spreadsheet programs save names with accents. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
