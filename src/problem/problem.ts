/**
 * Errors as data. A `Problem` says what is wrong, where, what was expected and what stood there; the
 * sentence in Dutch or English is made at the surface (src/report). Readers and resolvers collect every
 * problem before they give up, so that a user mends a file in one go.
 */

/** Where a problem is: a file with a JSON path, or a file with a row (1 = header) and column. */
export interface Place {
  readonly file?: string;
  /** JSON path, e.g. `['teams', 'zuilen', 'fte']`. */
  readonly path?: readonly (string | number)[];
  /** Line of a table, counted from 1, header included. */
  readonly row?: number;
  readonly column?: string;
}

/** The kinds of problems that readers, schemas and commands report. */
export type ProblemCode =
  | 'file.missing'
  | 'file.unreadable'
  | 'file.empty'
  | 'file.too-large'
  | 'file.encoding'
  | 'file.syntax'
  | 'type.wrong'
  | 'key.unknown'
  | 'key.missing'
  | 'value.unknown'
  | 'value.range'
  | 'value.format'
  | 'value.conflict'
  | 'value.duplicate'
  | 'value.order'
  | 'reference.unknown'
  | 'reference.circular'
  | 'table.column-missing'
  | 'table.row-length'
  | 'option.wrong'
  | 'run.failed';

export interface Problem extends Place {
  readonly code: ProblemCode;
  /** What would have been right, in plain symbols: `number >= 0`, `one of: fixed, longest-queue`. */
  readonly expected: string;
  /** What stood there, as text of at most some 80 characters; absent if nothing did. */
  readonly actual?: string;
  /** The nearest valid name, if one is close. */
  readonly suggestion?: string;
}

/** Most problems that one file reports: whoever has more mends the first ones, and reads again. */
export const MAX_PROBLEMS = 1000;

/** A value, or every problem that stood in its way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** Thrown where a caller of the public face asked for an exception instead of a `Result`. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.code} ${p.path?.join('.') ?? ''} expected ${p.expected}`).join('; '));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** JSON of a value; undefined for functions and symbols, which have none, whatever the type of `stringify` says. */
const toJson = (value: unknown): string | undefined => JSON.stringify(value);

/** Text of an offending value, cut to 80 characters, safe to print. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  let text: string;
  try {
    text = toJson(value) ?? typeof value;
  } catch {
    text = typeof value;
  }
  // eslint-disable-next-line no-control-regex -- control characters would garble a terminal
  text = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** Longer names are no slips of the pen, and comparing them takes the product of their lengths. */
const LONGEST_NAME = 100;
/** In a longer list some name is always near, and a table of faults would be compared with all of it. */
const MOST_CANDIDATES = 2000;

/** The candidate nearest to `name` (edit distance at most a third of its length, at least 2), or undefined, as for names over 100 characters. Only the first 2,000 are looked at. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > MOST_CANDIDATES) break;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The file whose name is nearest, endings left out: they are alike and would make every name look near. */
export function nearestFile(name: string, files: readonly string[]): string | undefined {
  const stem = (file: string): string => file.replace(/\.[^./]+$/, '');
  const found = nearest(
    stem(name),
    files.map((file) => stem(file)),
  );
  return files.find((file) => stem(file) === found);
}

/** Levenshtein distance, given up (and reported as `limit`) where it reaches `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    // Distances never fall from one row to the next.
    if (least >= limit) return limit;
    previous = row;
  }
  return Math.min(previous[b.length] ?? limit, limit);
}
