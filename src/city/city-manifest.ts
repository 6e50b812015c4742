import { z } from 'zod';
import type { Problem, Result } from '../problem/problem.ts';
import { isPlainLine } from '../problem/plain-line.ts';
import { describeValue, failed, nearest, ok } from '../problem/problem.ts';
import { parseJson } from '../scenario/json-text.ts';
import { hasBrokenCharacters } from './csv.ts';
import { FIGURE_STATUSES } from './figure-status.ts';

export const MANIFEST_FILE = 'city.json';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const line = z.string().trim().min(1).refine(isPlainLine);
const status = z.enum(FIGURE_STATUSES);

/** Form of city.json: what the city is called, where its figures come from, what is said of each table. */
export const manifestSchema = z.strictObject({
  id,
  gemeente: z.string().regex(/^GM\d{4}$/),
  name: line,
  sources: z
    .array(
      z.strictObject({
        id,
        title: line,
        publisher: line,
        year: z.int().min(1900).max(2200),
        licence: line,
      }),
    )
    .default([]),
  tables: z
    .array(
      z.strictObject({
        file: line,
        year: line,
        sources: z.array(id).default([]),
        status,
        columns: z.record(z.string(), status).default({}),
      }),
    )
    .default([]),
});

export type CityManifest = z.output<typeof manifestSchema>;

/** Reads city.json and reports everything that is wrong with it. */
export function readManifest(text: string): Result<CityManifest> {
  const file = MANIFEST_FILE;
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return failed([{ code: 'file.empty', file, expected: 'JSON object' }]);
  if (hasBrokenCharacters(body)) return failed([{ code: 'file.encoding', file, expected: 'UTF-8' }]);
  const { value: data, problems: faults } = parseJson(body, file);
  if (faults.length > 0) return failed(faults);
  const parsed = manifestSchema.safeParse(data);
  if (!parsed.success) return failed(parsed.error.issues.flatMap((issue) => problemsOf(issue, data)));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  parsed.data.sources.forEach((source, index) => {
    const path = ['sources', index, 'id'];
    if (seen.has(source.id))
      problems.push({ code: 'value.duplicate', file, path, expected: 'unique', actual: source.id });
    seen.add(source.id);
  });
  parsed.data.tables.forEach((note, index) => {
    note.sources.forEach((name, position) => {
      if (seen.has(name)) return;
      const path = ['tables', index, 'sources', position];
      const suggestion = nearest(name, seen);
      problems.push({
        code: 'reference.unknown',
        file,
        path,
        expected: 'id of a source',
        actual: name,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    });
  });
  return problems.length > 0 ? failed(problems) : ok(parsed.data);
}

function problemsOf(issue: z.core.$ZodIssue, data: unknown): Problem[] {
  const file = MANIFEST_FILE;
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const value = valueAt(data, path);
  const actual = value === undefined ? {} : { actual: describeValue(value) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const suggestion = nearest(key, KEYS);
        return {
          code: 'key.unknown',
          file,
          path: [...path, key],
          expected: 'a key of city.json',
          actual: describeValue(key),
          ...(suggestion === undefined ? {} : { suggestion }),
        };
      });
    case 'invalid_type':
      return [
        {
          code: value === undefined ? 'key.missing' : 'type.wrong',
          file,
          path,
          expected: issue.expected,
          ...actual,
        },
      ];
    case 'invalid_value':
      return [
        {
          code: value === undefined ? 'key.missing' : 'value.unknown',
          file,
          path,
          expected: `one of: ${issue.values.map(String).join(', ')}`,
          ...actual,
        },
      ];
    case 'too_small':
      return [
        issue.origin === 'string'
          ? { code: 'value.format', file, path, expected: 'text', ...actual }
          : { code: 'value.range', file, path, expected: `number >= ${issue.minimum}`, ...actual },
      ];
    case 'too_big':
      return [{ code: 'value.range', file, path, expected: `number <= ${issue.maximum}`, ...actual }];
    case 'invalid_format':
      return [{ code: 'value.format', file, path, expected: issue.pattern ?? issue.format, ...actual }];
    default:
      return [{ code: 'value.format', file, path, expected: issue.code, ...actual }];
  }
}

const KEYS = [
  'id',
  'gemeente',
  'name',
  'sources',
  'tables',
  'title',
  'publisher',
  'year',
  'licence',
  'file',
  'status',
  'columns',
];

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
