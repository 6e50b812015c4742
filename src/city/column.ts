import { isPlainLine } from '../problem/plain-line.ts';
import type { ProblemCode } from '../problem/problem.ts';
import { nearest } from '../problem/problem.ts';

/** A cell read, or why it could not be. */
export type Cell<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: ProblemCode;
      readonly expected: string;
      readonly suggestion?: string;
    };

/** How the cells of one column are read. */
export interface Column<T> {
  readonly read: (cell: string) => Cell<T>;
  /** Given where the whole column may be absent: the value of every row then. */
  readonly absent?: { readonly value: T };
}

const good = <T>(value: T): Cell<T> => ({ ok: true, value });
const bad = (code: ProblemCode, expected: string, suggestion?: string): Cell<never> =>
  suggestion === undefined ? { ok: false, code, expected } : { ok: false, code, expected, suggestion };

/** Any text on one line that is not blank. */
export const text = (): Column<string> => ({
  read: (cell) => (cell === '' || !isPlainLine(cell) ? bad('value.format', 'text') : good(cell)),
});

/** Any text, blank too. */
export const remark = (): Column<string> => ({ read: good });

/** Text of a fixed form, named in `expected`. */
export const pattern = (form: RegExp, expected: string): Column<string> => ({
  read: (cell) => (form.test(cell) ? good(cell) : bad('value.format', expected)),
});

/** Name of a thing as other tables and scenarios refer to it: letters, digits, dot, dash, underscore. */
export const identifier = (): Column<string> =>
  pattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'id: letters, digits, - . _');

/** Team id: lower case words joined by dashes. */
export const slug = (): Column<string> => pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by -');

export function oneOf<const T extends string>(values: readonly T[]): Column<T> {
  return {
    read: (cell) => {
      const value = values.find((candidate) => candidate === cell);
      return value === undefined
        ? bad('value.unknown', `one of: ${values.join(', ')}`, nearest(cell, values))
        : good(value);
    },
  };
}

export const yesNo = (): Column<boolean> => ({
  read: (cell) =>
    cell === 'yes' ? good(true) : cell === 'no' ? good(false) : bad('value.unknown', 'yes or no'),
});

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

function within(value: number, { min = -Infinity, max = Infinity }: Bounds, expected: string): Cell<number> {
  return value < min || value > max ? bad('value.range', expected) : good(value);
}

function rangeText({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return ` ${min} to ${max}`;
  if (min !== undefined) return ` >= ${min}`;
  return max === undefined ? '' : ` <= ${max}`;
}

/**
 * Whole number; `12.0` and `12,0` pass. `1.000` does not: it may be one or a thousand.
 */
export function integer(bounds: Bounds = { min: 0, max: 1_000_000_000 }): Column<number> {
  const expected = `whole number${rangeText(bounds)}`;
  return {
    read: (cell) =>
      /^[+-]?\d{1,15}([.,]0)?$/.test(cell)
        ? within(Number(cell.replace(',', '.')) + 0, bounds, expected)
        : bad('value.format', expected),
  };
}

/** Number with a decimal dot or comma, without thousands separators or exponent. */
export function decimal(bounds: Bounds = {}): Column<number> {
  const expected = `number${rangeText(bounds)}`;
  return {
    read: (cell) =>
      /^[+-]?\d{1,15}([.,]\d{1,15})?$/.test(cell)
        ? within(Number(cell.replace(',', '.')) + 0, bounds, expected)
        : bad('value.format', expected),
  };
}

/** A blank cell, or a column that is not there, gives null: not known. */
export const nullable = <T>(column: Column<T>): Column<T | null> => ({
  read: (cell) => (cell === '' ? good(null) : column.read(cell)),
  absent: { value: null },
});

/** A column that may be left out of the table; each of its cells must be filled if it is there. */
export const optional = <T>(column: Column<T>, value: T): Column<T> => ({ ...column, absent: { value } });
