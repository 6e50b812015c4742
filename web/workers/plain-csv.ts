/**
 * Stands in for `csv-parse/sync` in the first worker of the page (vite.config.ts puts it there): the part of it
 * that the tables of a city need, for a tenth of its size. Files of the user are read by other workers, with the
 * library itself.
 */
export interface PlainOptions {
  readonly delimiter?: string | undefined;
  readonly columns?: boolean | undefined;
  readonly trim?: boolean | undefined;
  readonly info?: boolean | undefined;
  readonly bom?: boolean | undefined;
  readonly skip_records_with_empty_values?: boolean | undefined;
}

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** A quote that is not closed, or has something behind it. */
class QuoteError extends Error {
  readonly code = 'CSV_QUOTE';
  readonly lines: number;
  constructor(lines: number) {
    super(`quote on line ${lines}`);
    this.lines = lines;
  }
}

/** `lines` is the line on which a row ends. With `columns` the first row names the others' cells. */
export function parse(text: string, options: PlainOptions = {}): unknown[] {
  const body = options.bom === true && text.startsWith('\uFEFF') ? text.slice(1) : text;
  const all = rowsOf(body, options.delimiter ?? ',', options.trim === true);
  const rows =
    options.skip_records_with_empty_values === true
      ? all.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      : all;
  if (options.columns === true) {
    const [heading, ...others] = rows;
    return others.map(({ record }) =>
      Object.fromEntries((heading?.record ?? []).map((name, i) => [name, record[i] ?? ''])),
    );
  }
  return options.info === true ? rows : rows.map(({ record }) => record);
}

function rowsOf(text: string, delimiter: string, trim: boolean): Row[] {
  const rows: Row[] = [];
  let record: string[] = [];
  let line = 1;
  const endRow = (): void => {
    rows.push({ record, info: { lines: line } });
    record = [];
  };
  let at = 0;
  while (at < text.length) {
    let start = at;
    if (trim) while (text[start] === ' ' || text[start] === '\t') start++;
    let end = start;
    if (text[start] === '"') {
      let cell = '';
      end = start + 1;
      for (;;) {
        const quote = text.indexOf('"', end);
        if (quote < 0) throw new QuoteError(line);
        cell += text.slice(end, quote);
        end = quote + 1;
        if (text[end] !== '"') break;
        cell += '"';
        end++;
      }
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
      if (trim) while (text[end] === ' ' || text[end] === '\t') end++;
      if (end < text.length && text[end] !== delimiter && !isBreak(text[end])) throw new QuoteError(line);
      record.push(cell);
    } else {
      while (end < text.length && text[end] !== delimiter && !isBreak(text[end])) end++;
      const cell = text.slice(at, end);
      if (cell.includes('"')) throw new QuoteError(line);
      record.push(trim ? cell.trim() : cell);
    }
    at = end;
    if (text[at] === delimiter) {
      at++;
      // A row that ends on a delimiter at the end of the text has one more, empty cell.
      if (at === text.length) record.push('');
      else continue;
    }
    if (at >= text.length) break;
    endRow();
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line++;
  }
  if (record.length > 0) endRow();
  return rows;
}

const isBreak = (sign: string | undefined): boolean => sign === '\n' || sign === '\r';
