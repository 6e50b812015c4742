/**
 * The result of a run, as it goes to JSON: `buurtsim.result/1`. The order of keys is part of the contract:
 * the same scenario, seed and version give the same bytes.
 */
import type { AreaMeasure, MonthMeasure } from '../model/summary-layout.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { checksOf, type Checks } from './checks.ts';
import { estimate, spread, type Estimate, type Statistic } from './estimate.ts';
import { boundsOf, MONTH_FIGURES, WAIT_FIGURES, type MonthFigure, type WaitFigure } from './figures.ts';
import type { InstantBeside } from './instant-beside.ts';
import type { PrecisionState } from './precision.ts';
import { registrationWaits, type RegistrationWaits } from './registration-waits.ts';
import type { Seed } from './replicator.ts';
import type { SummaryMatrix } from './summary-matrix.ts';
import { ENGINE_VERSION } from './version.ts';

export const RESULT_SCHEMA = 'buurtsim.result/1';

export type MonthResult = { readonly month: string } & Readonly<Record<MonthFigure, Estimate>>;

/** Figures of the city or of one team. Shares 0..1, waits in working days, fte, counts over the period. */
export interface AreaResult {
  readonly fte: Statistic;
  readonly started: Statistic;
  readonly closed: Statistic;
  readonly wait: Readonly<Record<WaitFigure, Statistic>>;
  readonly caseload: Statistic;
  readonly queue: Statistic;
  readonly utilisation: Statistic;
  readonly months: readonly MonthResult[];
  /** Waits counted from registration, still-waiting residents included; null where they were not followed. */
  readonly waitByRegistration: RegistrationWaits | null;
  /** Only where the scenario has assessments with a term. */
  readonly assessments?: AssessmentResult;
}

/** Assessments done in the period, not done on a last day that lies in it, and waiting at the end. */
export interface AssessmentResult {
  readonly done: Statistic;
  readonly late: Statistic;
  readonly waiting: Statistic;
}

export type TeamResult = { readonly team: string } & AreaResult;

export interface RunResult {
  readonly schema: typeof RESULT_SCHEMA;
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  readonly replications: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly city: AreaResult;
  readonly teams: readonly TeamResult[];
  readonly checks: Checks;
  /** The same by formula; added by a layer above. */
  readonly instant?: InstantBeside;
}

export function resultOf(
  scenario: ResolvedScenario,
  seed: Seed,
  matrix: SummaryMatrix,
  precision: PrecisionState | null = null,
): RunResult {
  return {
    schema: RESULT_SCHEMA,
    engine: ENGINE_VERSION,
    scenario: { name: scenario.name, hash: scenario.hash },
    seed,
    replications: matrix.replications,
    period: { from: scenario.period.from, to: scenario.period.to },
    city: areaResult(matrix, 0),
    teams: matrix.layout.areas.slice(1).map((team, i) => ({ team, ...areaResult(matrix, i + 1) })),
    checks: withCalendar(checksOf(matrix, precision), scenario),
  };
}

/** Adds a warning where the period goes beyond the school holidays that are known. */
function withCalendar(checks: Checks, { period, calendar }: ResolvedScenario): Checks {
  const known = calendar.schoolHolidays;
  if (known === null || (period.from >= known.knownFrom && period.to <= known.knownUntil)) return checks;
  const { knownFrom: from, knownUntil: until } = known;
  return { ...checks, warnings: [...checks.warnings, { code: 'calendar.school-holidays', from, until }] };
}

function areaResult(matrix: SummaryMatrix, area: number): AreaResult {
  const { layout } = matrix;
  const whole = (measure: AreaMeasure): Statistic => {
    const values = matrix.column(layout.area(area, measure));
    return { ...estimate(values, boundsOf(measure)), spread: spread(values) };
  };
  const monthly = (month: number, measure: MonthMeasure): Estimate =>
    estimate(matrix.column(layout.month(area, month, measure)), boundsOf(measure));
  return {
    fte: whole('fte'),
    started: whole('started'),
    closed: whole('closed'),
    wait: mapValues(WAIT_FIGURES, whole),
    caseload: whole('caseload'),
    queue: whole('queue'),
    utilisation: whole('utilisation'),
    months: layout.months.map((month, m) => ({
      month,
      ...fromKeys(MONTH_FIGURES, (figure) => monthly(m, figure)),
    })),
    waitByRegistration: registrationWaits(matrix, area),
    ...(hasAssessments(matrix)
      ? { assessments: { done: whole('assessed'), late: whole('assessedLate'), waiting: whole('toAssess') } }
      : {}),
  };
}

const hasAssessments = (matrix: SummaryMatrix): boolean =>
  matrix.column(matrix.layout.area(0, 'assessed')).some((count) => !Number.isNaN(count));

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  map: (value: A) => B,
): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value)])) as Record<
    K,
    B
  >;
}

function fromKeys<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}
