/**
 * CSV in two dialects. `machine`: commas, points, \n, UTF-8 without mark. `excel-nl`: semicolons, decimal
 * commas, \r\n and a byte-order mark, as Dutch Excel opens it with a double click.
 */
export type CsvDialect = 'machine' | 'excel-nl';
export const CSV_DIALECTS: readonly CsvDialect[] = ['machine', 'excel-nl'];

export type CsvCell = string | number | null;

/** A whole file, heading included. Numbers are written in full; null, NaN and infinities leave a cell empty. */
export function csvText(
  heading: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  dialect: CsvDialect,
): string {
  const excel = dialect === 'excel-nl';
  const separator = excel ? ';' : ',';
  const end = excel ? '\r\n' : '\n';
  const line = (cells: readonly CsvCell[]): string =>
    cells.map((cell) => cellText(cell, separator, excel)).join(separator) + end;
  const parts = [excel ? '\uFEFF' : '', line(heading)];
  for (const row of rows) parts.push(line(row));
  return parts.join('');
}

function cellText(cell: CsvCell, separator: string, excel: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '';
    const text = String(Object.is(cell, -0) ? 0 : cell);
    return excel ? text.replace('.', ',') : text;
  }
  // A spreadsheet would run such a text as a formula (OWASP, CSV Injection): an apostrophe keeps it text.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
