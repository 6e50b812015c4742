import type { Problem } from '../problem/problem.ts';
import { describeValue, MAX_PROBLEMS, nearest } from '../problem/problem.ts';
import type { Column } from './column.ts';
import { hasBrokenCharacters, splitCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';

type Columns = Readonly<Record<string, Column<unknown>>>;

/** `mean_wait_days` in a file is `meanWaitDays` in code. */
type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

export type RowOf<C extends Columns> = {
  readonly [K in keyof C & string as Camel<K>]: C[K] extends Column<infer T> ? T : never;
};

/** What a table of the city looks like. */
export interface TableSpec<C extends Columns> {
  readonly file: string;
  /** Whether a city cannot be read without it. */
  readonly required: boolean;
  readonly columns: C;
  /** Columns that together name a row: no two rows may agree on all of them. */
  readonly key: readonly (keyof C & string)[];
  /** Column -> file whose first key column has the names that may stand there. */
  readonly references?: Readonly<Partial<Record<keyof C & string, string>>>;
}

export const table = <const C extends Columns>(spec: TableSpec<C>): TableSpec<C> => spec;

/** A table as read. Rows with a fault, and all where a column is missing, are left out of `rows`, but their names are in `names`. */
export interface ReadTable<C extends Columns> {
  readonly spec: TableSpec<C>;
  readonly rows: readonly RowOf<C>[];
  /** First key column of every row, faulty ones too; null if that column is missing. */
  readonly names: ReadonlySet<string> | null;
  /** Cells of the columns that refer to another table. */
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
}

export interface Mention {
  readonly target: string;
  readonly name: string;
  readonly line: number;
  readonly column: string;
}

const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Reads a table and reports every problem in it at once, up to `MAX_PROBLEMS`; then it stops. */
export function readTable<C extends Columns>(spec: TableSpec<C>, source: string): ReadTable<C> {
  const problems: Problem[] = [];
  const { file } = spec;
  const split = splitCsv(source, file);
  if (!split.ok) return { spec, rows: [], names: null, mentions: [], problems: [split.problem] };
  const { header, rows: raw } = split.csv;
  const place = placeColumns(spec, header, problems);
  const isWhole = Object.entries(spec.columns).every(
    ([column, reader]) => place.has(column) || reader.absent !== undefined,
  );

  const rows: RowOf<C>[] = [];
  const names = new Set<string>();
  const mentions: Mention[] = [];
  const seen = new Map<string, number>();
  const keyIndexes = spec.key.map((column) => place.get(column));
  for (const { cells, line } of raw) {
    if (problems.length >= MAX_PROBLEMS) break;
    if (cells.length !== header.cells.length) {
      problems.push({
        code: 'table.row-length',
        file,
        row: line,
        expected: `${header.cells.length} cells`,
        actual: `${cells.length}`,
      });
      const name = cells[keyIndexes[0] ?? 0];
      if (name !== undefined) names.add(name);
      continue;
    }
    const before = problems.length;
    const row: Record<string, unknown> = {};
    for (const [column, reader] of Object.entries(spec.columns)) {
      const index = place.get(column);
      if (index === undefined) {
        row[camel(column)] = reader.absent?.value;
        continue;
      }
      const cell = cells[index] ?? '';
      if (hasBrokenCharacters(cell)) {
        const actual = describeValue(cell);
        problems.push({ code: 'file.encoding', file, row: line, column, expected: 'UTF-8', actual });
        continue;
      }
      const read = reader.read(cell);
      if (read.ok) {
        row[camel(column)] = read.value;
        const target = spec.references?.[column];
        if (target !== undefined && cell !== '') mentions.push({ target, name: cell, line, column });
      } else {
        const { code, expected, suggestion } = read;
        const problem = { code, file, row: line, column, expected, actual: describeValue(cell) };
        problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
      }
    }
    if (keyIndexes.every((index) => index !== undefined)) {
      const parts = keyIndexes.map((index) => cells[index] ?? '');
      names.add(parts[0] ?? '');
      const key = parts.join('/');
      const earlier = seen.get(JSON.stringify(parts));
      if (earlier === undefined) seen.set(JSON.stringify(parts), line);
      else {
        problems.push({
          code: 'value.duplicate',
          file,
          row: line,
          column: spec.key.join('/'),
          expected: `unique (first on row ${earlier})`,
          actual: describeValue(key),
        });
      }
    }
    if (isWhole && problems.length === before) rows.push(row as RowOf<C>);
  }
  if (raw.length === 0 && spec.required)
    problems.push({ code: 'file.empty', file, row: header.line, expected: '>= 1 row' });
  return { spec, rows, names: keyIndexes[0] === undefined ? null : names, mentions, problems };
}

/** Where each column stands; reports unknown, double and missing columns. */
function placeColumns<C extends Columns>(
  spec: TableSpec<C>,
  header: CsvRow,
  problems: Problem[],
): ReadonlyMap<string, number> {
  const { file } = spec;
  const known = Object.keys(spec.columns);
  const place = new Map<string, number>();
  const row = header.line;
  header.cells.forEach((name, index) => {
    if (hasBrokenCharacters(name)) {
      const actual = describeValue(name);
      problems.push({ code: 'file.encoding', file, row, column: name, expected: 'UTF-8', actual });
    } else if (!known.includes(name)) {
      const free = known.filter((candidate) => !header.cells.includes(candidate));
      const suggestion = nearest(name, free);
      const expected = `one of: ${known.join(', ')}`;
      const problem: Problem = {
        code: 'key.unknown',
        file,
        row,
        column: name,
        expected,
        actual: describeValue(name),
      };
      problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
    } else if (place.has(name)) {
      problems.push({
        code: 'value.duplicate',
        file,
        row,
        column: name,
        expected: 'each column once',
        actual: describeValue(name),
      });
    } else place.set(name, index);
  });
  for (const [column, reader] of Object.entries(spec.columns)) {
    if (place.has(column) || reader.absent !== undefined) continue;
    problems.push({
      code: 'table.column-missing',
      file,
      row,
      column,
      expected: `column ${column}`,
    });
  }
  return place;
}
