/** The merged document, checked against the schema section by section. */
import type { z } from 'zod';
import { nearest } from '../problem/problem.ts';
import { firstProblems } from './issue-problem.ts';
import { isObject, type Json, type JsonObject } from './json-text.ts';
import { isQuantity, type Merged } from './merge.ts';
import type { Path, ProblemList } from './problem-list.ts';
import type { Plain } from './schema/fields.ts';
import { cityName, scenarioName, sections, team } from './schema/sections.ts';

export type Sections = { readonly [K in keyof typeof sections]: Plain<z.output<(typeof sections)[K]>> };
export type TeamInput = Plain<z.output<typeof team>>;

/** What the schema let through. A section that did not pass is absent. */
export interface CheckedDocument extends Partial<Sections> {
  readonly name: string | undefined;
  readonly city: string | null;
  readonly teams: ReadonlyMap<string, TeamInput>;
}

const TOP_KEYS = [
  '$schema',
  'schema',
  'name',
  'extends',
  'city',
  ...Object.keys(sections),
  'teamDefaults',
  'teams',
];

/** Checks every section and every team; what is wrong is added to `problems`. */
export function checkDocument(merged: Merged, problems: ProblemList): CheckedDocument {
  const { document } = merged;
  for (const key of Object.keys(document)) {
    if (TOP_KEYS.includes(key)) continue;
    problems.add([key], 'key.unknown', `one of: ${TOP_KEYS.join(', ')}`, key, nearest(key, TOP_KEYS));
  }
  const checked: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(sections)) {
    const value = pass(schema, document[name], [name], problems);
    if (value !== undefined) checked[name] = value;
  }
  return {
    ...(checked as Partial<Sections>),
    name: pass(scenarioName, document['name'], ['name'], problems) as string | undefined,
    city: (pass(cityName, document['city'] ?? null, ['city'], problems) as string | undefined) ?? null,
    teams: checkTeams(document, problems),
  };
}

/** The value without origins if it passes, else undefined. */
function pass(schema: z.ZodType, value: Json | undefined, path: Path, problems: ProblemList): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return withoutOrigins(value);
  for (const problem of firstProblems(parsed.error.issues, value, path)) problems.push(problem);
  return undefined;
}

function checkTeams(document: JsonObject, problems: ProblemList): ReadonlyMap<string, TeamInput> {
  const checked = new Map<string, TeamInput>();
  const teams = document['teams'];
  if (!isObject(teams)) {
    if (teams === undefined) problems.add(['teams'], 'key.missing', 'object');
    else problems.add(['teams'], 'type.wrong', 'object', teams);
    return checked;
  }
  if (Object.keys(teams).length === 0) problems.add(['teams'], 'value.range', 'at least one team', teams);
  const defaults = document['teamDefaults'];
  if (defaults !== undefined && !isObject(defaults)) {
    problems.add(['teamDefaults'], 'type.wrong', 'object', defaults);
  }
  for (const [id, own] of Object.entries(teams)) {
    const path = ['teams', id];
    const named = scenarioName.safeParse(id);
    if (!named.success) {
      problems.add(path, 'value.format', named.error.issues[0]?.message ?? 'name', id);
    }
    const whole = withDefaults(isObject(defaults) ? defaults : {}, own);
    const parsed = team.safeParse(whole);
    if (parsed.success) {
      checked.set(id, withoutOrigins(whole) as TeamInput);
      continue;
    }
    for (const problem of firstProblems(parsed.error.issues, whole, path)) {
      const place = problem.path ?? path;
      // What the team did not write itself stands in the defaults of all teams.
      const inherited = problem.code !== 'key.missing' && !reaches(own, place.slice(2));
      problems.push(inherited ? { ...problem, path: ['teamDefaults', ...place.slice(2)] } : problem);
    }
  }
  return checked;
}

/** Whether a value stands at the path, or a plain value on the way to it. */
function reaches(value: Json | undefined, path: Path): boolean {
  if (path.length === 0) return true;
  if (!isObject(value)) return value !== undefined;
  const [step, ...rest] = path;
  return Object.hasOwn(value, String(step)) && reaches(value[String(step)], rest);
}

/** Defaults of all teams under what a team says itself. */
function withDefaults(base: Json, own: Json): Json {
  if (!isObject(base) || !isObject(own) || isQuantity(base) || isQuantity(own)) return own;
  const result: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const below = Object.hasOwn(base, key) ? base[key] : undefined;
    result[key] = below === undefined ? value : withDefaults(below, value);
  }
  return result;
}

/** The same document with plain numbers. */
export function withoutOrigins(value: Json | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutOrigins);
  if (isQuantity(value)) return value.value;
  const plain: Record<string, unknown> = {};
  for (const key of Object.keys(value)) plain[key] = withoutOrigins((value as JsonObject)[key]);
  return plain;
}
