/** What differs between two scenarios, as data; the words are made at the surface. */
import { leversInUse } from './resolve-levers.ts';
import type { ResolvedScenario } from './resolved.ts';
import { unitOf } from './units.ts';

export interface Difference {
  /** Place in the canonical form, joined with dots; members of lists by their id or code where they have one. */
  readonly path: string;
  /** `number`, `text` (also yes/no and null), or a member that only one of them has. */
  readonly kind: 'number' | 'text' | 'added' | 'removed';
  /** Null where the member is absent. */
  readonly a: number | string | null;
  readonly b: number | string | null;
  /** Unit of a number, else empty. */
  readonly unit: string;
}

/**
 * Differences of everything that can change a result, in the order of the canonical form, `a` first. Empty for
 * scenarios with the same hash.
 */
export function describeDifference(a: ResolvedScenario, b: ResolvedScenario): readonly Difference[] {
  const units = new Map([...a.ledger, ...b.ledger].map((entry) => [entry.path, entry.unit]));
  const found: Difference[] = [];
  const unit = (path: string): string => units.get(path) ?? unitOf(path);
  compare(compared(a), compared(b), '', (difference) => {
    found.push(difference.kind === 'number' ? { ...difference, unit: unit(difference.path) } : difference);
  });
  return found;
}

/** What the hash covers. */
function compared(scenario: ResolvedScenario): unknown {
  const { name: _name, title: _title, question: _question, hash: _hash, ledger: _ledger, ...rest } = scenario;
  const { city: _city, money: _money, teams, calendar, levers, ...sections } = rest;
  const { schoolHolidays, ...days } = calendar;
  const holidays = (schoolHolidays?.rows ?? []).map(({ schoolYear, holiday, from, to }) => ({
    id: `${schoolYear}/${holiday}`,
    from,
    to,
  }));
  return {
    calendar: { ...days, schoolHolidays: holidays },
    ...sections,
    levers: leversInUse(levers),
    teams: teams.map(({ name: _team, wijk: _wijk, buurten, ...team }) => ({
      ...team,
      buurten: buurten.map(({ code, share }) => ({ id: code, share })),
    })),
  };
}

function compare(a: unknown, b: unknown, path: string, found: (difference: Difference) => void): void {
  const left = membersOf(a);
  const right = membersOf(b);
  if (left === null || right === null) {
    if (Object.is(a, b)) return;
    if (left === null && right === null) {
      const kind = typeof a === 'number' && typeof b === 'number' ? 'number' : 'text';
      found({ path, kind, a: plain(a), b: plain(b), unit: '' });
      return;
    }
  }
  for (const [key, value] of left ?? []) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (right?.has(key) === true) compare(value, right.get(key), inner, found);
    else report(value, inner, 'removed', found);
  }
  for (const [key, value] of right ?? []) {
    if (left?.has(key) !== true) report(value, path === '' ? key : `${path}.${key}`, 'added', found);
  }
}

/** A member that one side lacks: one difference, not one for each of its numbers. */
function report(
  value: unknown,
  path: string,
  kind: 'added' | 'removed',
  found: (difference: Difference) => void,
): void {
  const text = plain(value);
  found({ path, kind, a: kind === 'added' ? null : text, b: kind === 'added' ? text : null, unit: '' });
}

/** Members of an object or list by name; null for anything else. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const items: readonly unknown[] = value;
  return new Map(items.map((item, i) => [idOf(item) ?? String(i), item]));
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}

function plain(value: unknown): number | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
}
