/** Issues of the schema as problems. */
import type { z } from 'zod';
import { describeValue, nearest, type Problem, type ProblemCode } from '../problem/problem.ts';
import { isObject, type Json } from './json-text.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];
type Report = Omit<Problem, 'file'>;

/** Problems of a value that did not pass, the first of each place: what follows there follows from it. */
export function firstProblems(issues: readonly Issue[], root: Json | undefined, base: Path): Report[] {
  const seen = new Set<string>();
  return issues
    .flatMap((issue) => problemsOf(issue, root, base))
    .filter(({ path = [] }) => {
      const place = path.join('.');
      if (seen.has(place)) return false;
      seen.add(place);
      return true;
    });
}

/**
 * Problems of one issue. The schema's own error messages are the texts of what it expects (see `fields.ts`).
 * @param root what was checked, and `base` where that stands in the document
 */
function problemsOf(issue: Issue, root: Json | undefined, base: Path): Report[] {
  const inner = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const path = [...base, ...inner];
  const value = valueAt(root, inner);
  const report = (code: ProblemCode, expected: string, suggestion?: string): Report[] => [
    value === undefined
      ? { code: 'key.missing', path, expected }
      : {
          code,
          path,
          expected,
          actual: describeValue(value),
          ...(suggestion === undefined ? {} : { suggestion }),
        },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, issue.message.split(', ')));
    case 'invalid_type':
      return report('type.wrong', expectedOf(issue, issue.expected));
    case 'invalid_value': {
      const names = issue.values.map(String);
      const expected = names.length === 1 ? names.join() : `one of: ${names.join(', ')}`;
      if (typeof value !== 'string') return report('type.wrong', expected);
      return report('value.unknown', expected, nearest(value, names));
    }
    case 'custom':
      return report('value.order', issue.message);
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
      return report('value.range', issue.message);
    case 'invalid_format':
      return report('value.format', issue.message);
    case 'invalid_key':
      return [
        {
          code: 'value.format',
          path,
          expected: issue.issues[0]?.message ?? 'name',
          actual: describeValue(path.at(-1)),
        },
      ];
    case 'invalid_union':
      return unionProblems(issue, root, base, value, report);
    default:
      return report('value.format', issue.message);
  }
}

/** A kind that does not exist, or a number that is neither plain nor one with its origin. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  root: Json | undefined,
  base: Path,
  value: Json | undefined,
  report: (code: ProblemCode, expected: string, suggestion?: string) => Report[],
): Report[] {
  const names = ((issue as { options?: readonly unknown[] }).options ?? []).map(String);
  if (names.length > 0) {
    const expected = `one of: ${names.join(', ')}`;
    return typeof value === 'string'
      ? report('value.unknown', expected, nearest(value, names))
      : report('type.wrong', expected);
  }
  const [asNumber, asQuantity] = issue.errors;
  const branch = (isObject(value) ? asQuantity : asNumber) ?? [];
  return branch.flatMap((nested) =>
    problemsOf({ ...nested, path: [...issue.path, ...nested.path] }, root, base),
  );
}

/** The message where the schema wrote one; the library's own begin with `Invalid`. */
const expectedOf = (issue: Issue, fallback: string): string =>
  issue.message.startsWith('Invalid') ? fallback : issue.message;

function unknownKey(key: string, path: Path, known: readonly string[]): Report {
  const suggestion = nearest(key, known);
  return {
    code: 'key.unknown',
    path: [...path, key],
    expected: `one of: ${known.join(', ')}`,
    actual: describeValue(key),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function valueAt(root: Json | undefined, path: Path): Json | undefined {
  let value: unknown = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value as Json | undefined;
}
