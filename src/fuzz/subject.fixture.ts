/** A reader under test, and what must hold whatever it is given. */
import { MAX_PROBLEMS, type Problem, type Result } from '../problem/problem.ts';
import { problemText } from '../report/problem-text.ts';
import { textsOf } from '../report/texts/index.ts';

export interface Subject {
  readonly name: string;
  /** Sound files that the inputs are made of. */
  readonly seeds: readonly Uint8Array[];
  /** Whether the seeds are JSON. */
  readonly json: boolean;
  /** Inputs of every hundred that go to this reader. */
  readonly share: number;
  /** Whether the reader passes over what is damaged instead of refusing it. */
  readonly passesOver?: boolean;
  /**
   * Reads an input made of `seeds[seed]`. Whatever the reader throws is a fault; of a value, every number must be
   * finite, so what may be undefined is left out of it.
   */
  read(bytes: Uint8Array, seed: number): Result<unknown> | Promise<Result<unknown>>;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The text as the readers get it: broken characters become the replacement mark. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** @throws Error where a reader gave what it never may give */
export function verify(result: Result<unknown>): void {
  if (result.ok) {
    const place = notFinite(result.value);
    if (place !== null) throw new Error(`not a finite number: ${place}`);
    return;
  }
  if (result.problems.length === 0) throw new Error('refused without a problem');
  // What comes from several files may go over the limit of one, but not without end.
  if (result.problems.length > 30 * MAX_PROBLEMS) throw new Error(`${result.problems.length} problems`);
  for (const problem of result.problems) verifyProblem(problem);
}

export function verifyProblem(problem: Problem): void {
  const fault = (what: string): Error => new Error(`${what}: ${JSON.stringify(problem).slice(0, 500)}`);
  if (!Object.hasOwn(textsOf('nl').problems.codes, problem.code)) throw fault('unknown code');
  if (problem.file === undefined && problem.path === undefined) throw fault('no place');
  if (problem.expected.trim() === '') throw fault('no expectation');
  for (const lang of ['nl', 'en'] as const) {
    const text = problemText(problem, lang);
    // eslint-disable-next-line no-control-regex -- a control character would steer the reader's terminal
    if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text)) throw fault('control character');
    if (
      /\[object |\bat .*\.[jt]s:\d|TypeError|Maximum call stack/.test(
        text.replace(/gevonden:.*|found:.*/, ''),
      )
    )
      throw fault('not a sentence');
    if (text.length > 4000) throw fault(`a sentence of ${text.length} characters`);
  }
}

/** Where a number that is not finite stands; null if there is none. */
export function notFinite(value: unknown, path = ''): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} = ${value}`;
  if (typeof value !== 'object' || value === null) return null;
  const entries: Iterable<readonly [unknown, unknown]> =
    value instanceof Map ? (value as ReadonlyMap<unknown, unknown>) : Object.entries(value);
  for (const [key, inner] of entries) {
    const found = notFinite(inner, `${path}.${String(key)}`);
    if (found !== null) return found;
  }
  return null;
}
