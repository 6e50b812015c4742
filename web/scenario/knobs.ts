/** The knobs of the page: which numbers of a scenario can be moved, and in which steps. */
import type { LedgerEntry, ResolvedScenario } from '../../src/index.ts';
import type { PolicyChoice } from '../workers/desk-calls.ts';
import type { Draft, KnobValue, NormStaff } from './draft.ts';

export const KNOB_GROUPS = ['demand', 'staff', 'intake', 'pool'] as const;
export type KnobGroup = (typeof KNOB_GROUPS)[number];

export const KNOB_TEXTS = [
  'level',
  'trend',
  'returnShare',
  'cityFte',
  'absence',
  'turnover',
  'nonClient',
  'target',
  'slots',
  'noShow',
  'advice',
  'poolFte',
  'poolIntakes',
  'reviewWeeks',
  'minimumStay',
  'on',
  'off',
  'threshold',
] as const;
export type KnobText = (typeof KNOB_TEXTS)[number];

/** Unit as shown; `percent` values are shares in the file. */
export type KnobUnit =
  'percent' | 'fte' | 'workingDays' | 'slots' | 'weeks' | 'residents' | 'intakes' | 'households' | 'per100';

/** What a knob needs to move a number. */
export interface KnobScale {
  /** Names the knob. */
  readonly path: string;
  readonly unit: KnobUnit;
  /** In the unit shown. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A knob of a scenario; `path` is the place of its number. */
export interface NumberKnob extends KnobScale {
  readonly text: KnobText;
  readonly group: KnobGroup;
}

const knob = (
  group: KnobGroup,
  path: string,
  text: KnobText,
  unit: KnobUnit,
  [min, max, step]: readonly [number, number, number],
): NumberKnob => ({ group, path, text, unit, min, max, step });

export const NUMBER_KNOBS: readonly NumberKnob[] = [
  knob('demand', 'demand.level', 'level', 'percent', [50, 200, 1]),
  knob('demand', 'demand.trendPerYear', 'trend', 'percent', [-20, 30, 0.5]),
  knob('demand', 'casework.returnShare', 'returnShare', 'percent', [0, 50, 1]),
  knob('staff', 'staff.cityFte', 'cityFte', 'fte', [50, 500, 1]),
  knob('staff', 'staff.kinds.employed.absenceShare', 'absence', 'percent', [0, 20, 0.1]),
  knob('staff', 'staff.kinds.employed.turnoverPerYear', 'turnover', 'percent', [0, 50, 0.5]),
  knob('staff', 'capacity.nonClientShare', 'nonClient', 'percent', [0, 70, 1]),
  knob('intake', 'target.wait', 'target', 'workingDays', [1, 20, 1]),
  knob('intake', 'intake.slots.perFteWeek', 'slots', 'slots', [0.3, 2, 0.01]),
  knob('intake', 'intake.noShow', 'noShow', 'percent', [0, 30, 0.5]),
  knob('intake', 'intake.advice', 'advice', 'percent', [0, 50, 1]),
  knob('pool', 'pool.fte', 'poolFte', 'fte', [0, 40, 0.5]),
  knob('pool', 'pool.intakesPerFteWeek', 'poolIntakes', 'intakes', [1, 15, 0.5]),
  knob('pool', 'pool.reviewWeeks', 'reviewWeeks', 'weeks', [1, 13, 1]),
  knob('pool', 'pool.minimumStayWeeks', 'minimumStay', 'weeks', [0, 26, 1]),
  knob('pool', 'pool.policy.settings.on', 'on', 'workingDays', [1, 30, 0.5]),
  knob('pool', 'pool.policy.settings.off', 'off', 'workingDays', [0, 30, 0.5]),
  knob('pool', 'pool.policy.settings.threshold', 'threshold', 'residents', [0, 50, 1]),
];

/** A knob for the own staff of one team. */
export const teamKnob = (team: string): NumberKnob =>
  knob('staff', `teams.${team}.staff.employed`, 'cityFte', 'fte', [0, 60, 0.1]);

export const POLICY_KNOB = 'pool.policy.kind';
export const FORM_KNOB = 'pool.form';
export const POOL_FORMS = ['intake', 'full'] as const;

/** From the file's number to the one shown, and back without dust from the binary point. */
export const scaleOf = (unit: KnobUnit): number => (unit === 'percent' ? 100 : 1);
export const toShown = (value: number, { unit }: KnobScale): number => tidy(value * scaleOf(unit));
export const toFile = (shown: number, { unit }: KnobScale): number => tidy(shown / scaleOf(unit));
const tidy = (value: number): number => Number(value.toFixed(6));

/** What a knob shows: its number in the base, with origin, and the number now. */
export interface KnobState {
  readonly base: number;
  readonly now: number;
  readonly entry: LedgerEntry | null;
}

/**
 * The state of a knob in a draft; null where the scenario does not have that number (a policy without
 * thresholds, agendas without slots).
 * @param staff what the norm of the draft gives: the base of the fte of teams, in place of the file's
 */
export function knobState(
  knob: NumberKnob,
  draft: Draft,
  base: ResolvedScenario,
  policies: readonly PolicyChoice[],
  staff: NormStaff | null = null,
): KnobState | null {
  const changed = draft.changes[knob.path];
  const given = staff === null ? null : givenBy(staff, knob.path, base);
  const entry = given ?? base.ledger.find(({ path }) => path === knob.path) ?? null;
  let value = entry?.value;
  if (knob.path === 'staff.cityFte') value = given?.value ?? totalFte(base);
  if (knob.path.startsWith('pool.policy.settings.')) {
    const name = knob.path.slice('pool.policy.settings.'.length);
    const policy = draft.changes[POLICY_KNOB] ?? base.pool.policy.name;
    const setting = policies.find((known) => known.name === policy)?.settings[name];
    if (setting === undefined) return null;
    value =
      policy === base.pool.policy.name
        ? (base.pool.policy.settings[name] ?? setting.default)
        : setting.default;
  }
  if (value === undefined) return null;
  const shown = toShown(value, knob);
  return {
    base: shown,
    now: typeof changed === 'number' ? toShown(changed, knob) : shown,
    entry,
  };
}

/** What the norm gives in the place of a number of the file. */
function givenBy(
  { employed, source }: NormStaff,
  path: string,
  { teams }: ResolvedScenario,
): LedgerEntry | null {
  const of = (value: number): LedgerEntry => ({
    path,
    value,
    status: 'derived',
    source,
    interval: null,
    unit: 'fte',
    replaces: null,
  });
  if (path === 'staff.cityFte') {
    return of(tidy(teams.reduce((sum, { id, staff }) => sum + (employed.get(id) ?? 0) + staff.seconded, 0)));
  }
  const [, team] = /^teams\.([^.]+)\.staff\.employed$/.exec(path) ?? [];
  const fte = team === undefined ? undefined : employed.get(team);
  return fte === undefined ? null : of(fte);
}

/** Staff of all teams, interns left out. */
export const totalFte = ({ teams }: ResolvedScenario): number =>
  tidy(teams.reduce((sum, { staff }) => sum + staff.employed + staff.seconded, 0));

/**
 * A typed number with point or comma; null for anything else.
 * @param grouped whether a sign before each three digits parts thousands, as in `8.000`
 */
export function readNumber(text: string, grouped = false): number | null {
  const trimmed = text.trim().replace(/\s/g, '');
  if (grouped && /^\d{1,3}(\.\d{3}|,\d{3})+$/.test(trimmed)) return Number(trimmed.replace(/[.,]/g, ''));
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(trimmed)) return null;
  return Number(trimmed.replace(',', '.'));
}

export type { KnobValue };
