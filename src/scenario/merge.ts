/**
 * Files that extend each other become one document.
 *
 * - Objects are merged by key. `null` for a team, type, channel, reason, spell or share removes it.
 * - Numbers, texts and lists are replaced whole, and so is a number written with its origin.
 * - An object that names another `kind`, or any `dist`, than the base replaces the base's object whole.
 * - `shocks` and `staffChanges` are added to those of the base; `{ "replace": [...] }` takes their place.
 */
import { describeValue, nearest, type Problem } from '../problem/problem.ts';
import type { ScenarioFile } from './chain.ts';
import { isObject, type Json, type JsonObject } from './json-text.ts';
import type { Status } from './resolved.ts';
import { STATUSES } from './schema/fields.ts';

/** A number of the document with its origin, the file it stands in, and what it replaced there. */
export interface NumberOrigin {
  readonly value: number;
  readonly interval: readonly [number, number] | null;
  readonly status: Status;
  readonly source: string;
  /** As written; empty where the file gives none. */
  readonly unit: string;
  readonly file: string;
  readonly replaces: { readonly value: number; readonly scenario: string } | null;
}

export interface Merged {
  /** Members taken out that the base does not have. */
  readonly problems: readonly Problem[];
  readonly document: JsonObject;
  /** File that wrote a place (or wrote last inside it), by path joined with dots. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** Origin of every number, by path joined with dots. */
  readonly numbers: ReadonlyMap<string, NumberOrigin>;
}

type Path = readonly (string | number)[];

/** Places where `null` in an extending file takes a member out. */
const REMOVABLE: readonly RegExp[] = [
  /^teams$/,
  /^demand\.channels$/,
  /^casework\.(types|reasons)$/,
  /^staff\.absenceSpells$/,
  /^pool\.policy\.(settings|shares)$/,
  /^levers\.(channels|places|assessments|growth)$/,
];
const ADDED: ReadonlySet<string> = new Set(['shocks', 'staffChanges']);
/** Keys that belong to a file, not to what it says. */
const OWN_KEYS: ReadonlySet<string> = new Set(['$schema', 'schema', 'extends']);

/** A number written with its origin. */
export type QuantityJson = JsonObject & { readonly value: Json };

export const isQuantity = (value: Json | undefined): value is QuantityJson =>
  isObject(value) && 'value' in value && !('dist' in value);

/** Merges a chain, the base first. */
export function mergeChain(chain: readonly ScenarioFile[]): Merged {
  const merger = new Merger();
  let document: JsonObject = {};
  for (const { path, content } of chain) {
    const own = Object.fromEntries(Object.entries(content).filter(([key]) => !OWN_KEYS.has(key)));
    document = merger.merge(document, own, [], path) as JsonObject;
  }
  return { document, fileOf: merger.fileOf, numbers: merger.numbers, problems: merger.problems };
}

class Merger {
  readonly fileOf = new Map<string, string>();
  readonly numbers = new Map<string, NumberOrigin>();
  readonly problems: Problem[] = [];

  merge(base: Json | undefined, extension: Json, path: Path, file: string): Json {
    const place = path.join('.');
    this.fileOf.set(place, file);
    if (path.length === 1 && ADDED.has(place)) return this.#add(base, extension, path, file);
    if (isNumber(extension)) {
      this.#note(extension, place, file);
      return extension;
    }
    if (Array.isArray(extension)) {
      return (extension as readonly Json[]).map((item, i) => this.merge(undefined, item, [...path, i], file));
    }
    if (!isObject(extension)) return extension;
    const kept: JsonObject =
      isObject(base) && !isQuantity(base) && !replacesWhole(base, extension) ? base : {};
    const result: Record<string, Json> = { ...kept };
    const removed = new Set<string>();
    const removable = REMOVABLE.some((form) => form.test(place));
    for (const [key, value] of Object.entries(extension)) {
      if (value === null && removable) {
        removed.add(key);
        if (!Object.hasOwn(kept, key)) this.#unknown([...path, key], key, kept, file);
      } else
        result[key] = this.merge(
          Object.hasOwn(kept, key) ? kept[key] : undefined,
          value,
          [...path, key],
          file,
        );
    }
    return Object.fromEntries(Object.entries(result).filter(([key]) => !removed.has(key)));
  }

  #unknown(path: Path, key: string, kept: JsonObject, file: string): void {
    const suggestion = nearest(key, Object.keys(kept));
    this.problems.push({
      code: 'reference.unknown',
      file,
      path,
      expected: 'a name of the file that this one extends',
      actual: describeValue(key),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  #add(base: Json | undefined, extension: Json, path: Path, file: string): Json {
    const before: readonly Json[] = Array.isArray(base) ? (base as readonly Json[]) : [];
    const replaced = isObject(extension) && Object.keys(extension).join() === 'replace';
    const list = replaced ? (extension['replace'] ?? null) : extension;
    return this.#append(replaced ? [] : before, list, path, file);
  }

  #append(before: readonly Json[], extension: Json, path: Path, file: string): Json {
    if (!Array.isArray(extension)) return extension;
    const added = (extension as readonly Json[]).map((item, i) =>
      this.merge(undefined, item, [...path, before.length + i], file),
    );
    return [...before, ...added];
  }

  #note(number: number | QuantityJson, place: string, file: string): void {
    const before = this.numbers.get(place);
    const written = typeof number === 'number' ? { value: number } : number;
    const { value, interval, status, source, unit } = written as Record<string, Json | undefined>;
    this.numbers.set(place, {
      value: typeof value === 'number' ? value : NaN,
      interval: asInterval(interval) ?? before?.interval ?? null,
      status: STATUSES.find((name) => name === status) ?? 'scenario',
      source: typeof source === 'string' ? source : '',
      unit: typeof unit === 'string' ? unit : (before?.unit ?? ''),
      file,
      // What stood there may have been no number: nobody misses it now.
      replaces:
        before === undefined || Number.isNaN(before.value)
          ? null
          : { value: before.value, scenario: before.file },
    });
  }
}

const isNumber = (value: Json): value is number | QuantityJson =>
  typeof value === 'number' || isQuantity(value);

function replacesWhole(base: JsonObject, extension: JsonObject): boolean {
  if ('dist' in extension) return true;
  return 'kind' in extension && extension['kind'] !== base['kind'];
}

function asInterval(interval: Json | undefined): readonly [number, number] | null {
  if (!Array.isArray(interval)) return null;
  const [low, high] = interval as readonly Json[];
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : null;
}
