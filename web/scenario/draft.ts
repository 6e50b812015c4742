/** A scenario on the page: a file, and what the user changed in it. */
import type { NormChoice } from './norm-choice.ts';

export type KnobValue = number | string;

/** A shock as the page edits it: all kinds with the same fields; a team of '' means all teams. */
export interface ShockDraft {
  readonly kind: ShockKind;
  readonly team: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

export const SHOCK_KINDS = ['inflow', 'transfer', 'task', 'intakeStop', 'absence', 'staff'] as const;
export type ShockKind = (typeof SHOCK_KINDS)[number];

export interface Draft {
  /** Path of the file. */
  readonly base: string;
  /** Own title; empty for that of the file. */
  readonly title: string;
  /** Path in the scenario (dots) -> value. */
  readonly changes: Readonly<Record<string, KnobValue>>;
  readonly shocks: readonly ShockDraft[];
  /** The norm that gives each team its fte; null leaves them as the file has them. */
  readonly norm: NormChoice | null;
}

export const plainDraft = (base: string): Draft => ({ base, title: '', changes: {}, shocks: [], norm: null });

export const isChanged = ({ title, changes, shocks, norm }: Draft): boolean =>
  title !== '' || Object.keys(changes).length > 0 || shocks.length > 0 || norm !== null;

/** With a knob set, or back at the base where `value` is undefined. */
export function withChange(draft: Draft, path: string, value: KnobValue | undefined): Draft {
  const { [path]: _before, ...others } = draft.changes;
  return { ...draft, changes: value === undefined ? others : { ...others, [path]: value } };
}

/** Employed staff of each team by a norm, fte, and the words that say so in the file. */
export interface NormStaff {
  readonly employed: ReadonlyMap<string, number>;
  readonly source: string;
}

/** Names that the file of a changed scenario takes from its base. */
export interface BaseNames {
  readonly name: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly question: { readonly nl: string; readonly en: string };
}

/**
 * The scenario file of a changed draft: the same JSON as the command line reads. It extends its base by the
 * path below `scenarios/`, where a file that stands anywhere finds it.
 * @param staff what the norm of the draft gives; numbers that the user set go before it
 */
export function draftDocument(
  draft: Draft,
  base: BaseNames,
  label: string,
  staff: NormStaff | null = null,
): string {
  const { title, changes, shocks } = draft;
  const own = title === '' ? null : { nl: title, en: title };
  const document: Record<string, unknown> = {
    schema: 'buurtsim.scenario/1',
    name: `${base.name.slice(0, 50)}-page-${label.toLowerCase()}`,
    title: own ?? base.title,
    question: base.question,
    extends: draft.base.replace(/^scenarios\//, ''),
  };
  if (staff !== null) {
    for (const [team, value] of staff.employed) {
      place(document, ['teams', team, 'staff', 'employed'], {
        value,
        status: 'derived',
        source: staff.source,
      });
    }
    // A total of the base would scale what the norm gives.
    place(document, ['staff', 'cityFte'], null);
  }
  for (const [path, value] of Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1))) {
    place(document, path.split('.'), value);
  }
  const policy = changes['pool.policy.kind'];
  if (policy !== undefined) {
    // Another policy takes the place of the base's whole, so its parts must all stand here.
    const given = ((document['pool'] as Record<string, unknown>)['policy'] ?? {}) as Record<string, unknown>;
    (document['pool'] as Record<string, unknown>)['policy'] = { settings: {}, shares: {}, ...given };
  }
  if (shocks.length > 0) document['shocks'] = shocks.map(shockDocument);
  return `${JSON.stringify(document, null, 2)}\n`;
}

function place(
  target: Record<string, unknown>,
  [step = '', ...rest]: readonly string[],
  value: KnobValue | null | { readonly value: number; readonly status: string; readonly source: string },
): void {
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  const inner = (target[step] ??= {});
  place(inner as Record<string, unknown>, rest, value);
}

function shockDocument({ kind, team, from, to, amount }: ShockDraft): Record<string, unknown> {
  const teams = team === '' ? [] : [team];
  switch (kind) {
    case 'inflow':
      return { kind, teams, from, to, factor: amount };
    case 'transfer':
      return { kind, teams, date: from, cases: amount, into: 'open' };
    case 'task':
      return { kind, teams, from, to, hours: amount };
    case 'intakeStop':
      return { kind, teams, from, to };
    case 'absence':
      return { kind, teams, from, to, workers: amount };
    case 'staff':
      return { kind, teams, from, to, fte: amount, staffKind: 'employed' };
  }
}
