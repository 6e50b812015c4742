/**
 * Building blocks of the file schema. Each carries the text of what it expects as its error message, so that a
 * problem can be told from an issue without knowledge of the schema.
 */
import { z } from 'zod';

// Compiling a parser for each object costs more than reading a file, and pages may forbid it.
z.config({ jitless: true });

export const STATUSES = ['published', 'derived', 'assumed', 'calibrated', 'scenario'] as const;

/** An object with exactly these keys; a stranger's problem names them. */
export function object<S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? keys : 'object'),
  });
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** Least value, itself excluded. */
  readonly above?: number;
  readonly whole?: boolean;
}

/** Largest number that makes sense anywhere in a scenario. */
const LARGEST = 1_000_000_000;

const expectedText = ({ min, max, above, whole }: Bounds): string => {
  const noun = whole === true ? 'whole number' : 'number';
  if (min !== undefined && max !== undefined) return `${noun} ${min} to ${max}`;
  if (above !== undefined) return max === undefined ? `${noun} > ${above}` : `${noun} > ${above}, <= ${max}`;
  return min === undefined ? noun : `${noun} >= ${min}`;
};

/** A number, written plainly. */
export function plainNumber(bounds: Bounds = {}): z.ZodNumber {
  const { min, max, above, whole } = bounds;
  const expected = expectedText(bounds);
  let schema = z.number({ error: expected });
  schema = above === undefined ? schema.min(min ?? -LARGEST, expected) : schema.gt(above, expected);
  schema = schema.max(max ?? LARGEST, max === undefined ? `number <= ${LARGEST}` : expected);
  return whole === true ? schema.multipleOf(1, expected) : schema;
}

const sourceText = z
  .string({ error: 'text of at most 500 characters' })
  .max(500, 'text of at most 500 characters');
const unitText = z
  .string({ error: 'text of at most 60 characters' })
  .max(60, 'text of at most 60 characters');
const interval = z
  .array(plainNumber(), { error: '[low, high]' })
  .length(2, '[low, high]')
  .refine(([low = 0, high = 0]) => low <= high, 'low <= high');
const status = z.enum(STATUSES);

/** A number written with its origin. */
export interface Quantity {
  readonly value: number;
  readonly interval?: readonly number[] | undefined;
  readonly status: (typeof STATUSES)[number];
  readonly source: string;
  readonly unit?: string | undefined;
}

export type QuantitySchema = z.ZodType<number | Quantity, number | Quantity>;

/** One schema per range, so that the JSON Schema defines each once. */
const quantities = new Map<string, QuantitySchema>();

/** A number, written plainly or with its origin. */
export function quantity(bounds: Bounds = {}): QuantitySchema {
  const name = expectedText(bounds)
    .replaceAll(/[ ,]+/g, '-')
    .replace('>=', 'from')
    .replace('<=', 'to')
    .replace('>', 'above');
  const known = quantities.get(name);
  if (known !== undefined) return known;
  const number = plainNumber(bounds);
  const schema = z
    .union([
      number,
      object({
        value: number,
        interval: interval.optional(),
        status,
        source: sourceText,
        unit: unitText.optional(),
      }),
    ])
    .meta({ id: name });
  quantities.set(name, schema);
  return schema;
}

export const share = (): QuantitySchema => quantity({ min: 0, max: 1 });
export const positive = (): QuantitySchema => quantity({ above: 0 });
export const atLeastZero = (): QuantitySchema => quantity({ min: 0 });

/** Name of a team, type, channel ...: safe in a path, a file name and a table. */
export const ID_FORM = 'lower case letters and digits, words joined by -, at most 60';
export const id = (): z.ZodString =>
  z
    .string({ error: ID_FORM })
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, ID_FORM)
    .max(60, ID_FORM);

/** Id of a type of case: capitals too, since they are called S, M and L. */
export const TYPE_FORM = 'letters, digits and -, the first a letter, at most 60';
export const typeId = (): z.ZodString =>
  z
    .string({ error: TYPE_FORM })
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, TYPE_FORM)
    .max(60, TYPE_FORM);

/** Without characters that steer a terminal or turn the order of reading: titles and names are printed. */
// eslint-disable-next-line no-control-regex -- these are what is refused
const PLAIN = /^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*$/;

export const line = (most = 200): z.ZodString => {
  const expected = `text of 1 to ${most} characters`;
  return z.string({ error: expected }).min(1, expected).max(most, expected).regex(PLAIN, expected);
};

/** A date as text; whether it exists is checked later, with its order. */
export const dateText = (): z.ZodString =>
  z.string({ error: 'date YYYY-MM-DD' }).regex(/^\d{4}-\d{2}-\d{2}$/, 'date YYYY-MM-DD');

/** Keyed by id. */
export function keyed<K extends z.ZodString, V extends z.ZodType>(key: K, value: V): z.ZodRecord<K, V> {
  return z.record(key, value, { error: 'object' });
}

/** A schema without its origins: quantities as their numbers. */
export type Plain<T> = T extends Quantity
  ? number
  : T extends readonly (infer U)[]
    ? Plain<U>[]
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T;
