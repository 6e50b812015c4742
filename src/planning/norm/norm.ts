import type { City } from '../../city/index.ts';
import type { Problem, Result } from '../../problem/problem.ts';
import { failed, nearest, ok } from '../../problem/problem.ts';
import { type IsolationEstimate, estimateIsolation } from './isolation.ts';
import { WEIGHT_CLASSES, type ClassRule, type NormSettings, type WeightClass } from './norm-settings.ts';
import { type NormUnit, normUnits } from './norm-unit.ts';

/** Of the JSON that `norm` writes. */
export const NORM_SCHEMA = 'buurtsim.norm/1';

/** What the norm gives an area. */
export interface NormShare {
  readonly code: string;
  readonly name: string;
  /** Households or dwellings, as the norm counts. */
  readonly base: number;
  readonly teams: number;
  readonly fte: number;
}

export interface UnitNorm extends NormShare {
  readonly unit: NormUnit;
  readonly weight: WeightClass;
  /** What put it in its class. */
  readonly because: 'hand' | 'bijstand' | 'isolation' | 'lowEducation' | 'below' | 'unknown';
}

/** A row of the staffing plan beside the norm. */
export interface PlanNorm extends NormShare {
  readonly fteLow: number;
  readonly fteHigh: number;
  /** Whether the norm, rounded to whole fte as the plan is, lies in the range of the plan. */
  readonly inPlan: boolean;
}

export interface Norm {
  readonly settings: NormSettings;
  readonly units: readonly UnitNorm[];
  readonly wijken: readonly NormShare[];
  /** Empty where the city has no plan. */
  readonly plan: readonly PlanNorm[];
  readonly total: NormShare;
  /** Whether a class hangs on isolation that was estimated, and so on an assumption. */
  readonly assumesIsolation: boolean;
}

/**
 * Teams and fte that a norm gives a city: in each unit base / households per team, times workers per team.
 * Problems: dwellings that are not known, classes for areas that do not exist, a norm that is not positive.
 */
export function applyNorm(
  city: City,
  settings: NormSettings,
  isolation: IsolationEstimate | null = estimateIsolation(city),
): Result<Norm> {
  const units = normUnits(city, isolation);
  const problems = problemsOf(settings, units);
  if (problems.length > 0) return failed(problems);
  const rows = units.map((unit): UnitNorm => {
    const { weight, because } = classOf(unit, settings.classes);
    const base = settings.base === 'households' ? unit.households : (unit.dwellings ?? 0);
    const teams = base / settings.householdsPerTeam[weight];
    const fte = teams * settings.workersPerTeam[weight];
    return { code: unit.code, name: unit.name, unit, weight, because, base, teams, fte };
  });
  const wijken = city.wijken.flatMap(({ code, name }) => {
    const own = rows.filter(({ unit }) => unit.wijk === code);
    return own.length === 0 ? [] : [sumOf(code, name, own)];
  });
  const planOf = planRowOfWijk(city);
  const plan = city.plan.flatMap(({ id, name, fteLow, fteHigh }): PlanNorm[] => {
    const own = rows.filter(({ unit }) => planOf.get(unit.wijk) === id);
    if (own.length === 0) return [];
    const share = sumOf(id, name, own);
    const whole = Math.round(share.fte);
    return [{ ...share, fteLow, fteHigh, inPlan: whole >= fteLow && whole <= fteHigh }];
  });
  const total = sumOf(city.id, city.name, rows);
  const asks =
    settings.classes.kind === 'thresholds' &&
    settings.classes.thresholds.some(({ factor }) => factor === 'isolation');
  const assumesIsolation = asks && units.some((unit) => unit.isolation?.assumed === true);
  return ok({ settings, units: rows, wijken, plan, total, assumesIsolation });
}

/** Class of a unit by the rule, and why. */
export function classOf(unit: NormUnit, rule: ClassRule): Pick<UnitNorm, 'weight' | 'because'> {
  if (rule.kind === 'hand') {
    const weight = rule.high.includes(unit.code)
      ? 'high'
      : rule.average.includes(unit.code)
        ? 'average'
        : rule.otherwise;
    return { weight, because: 'hand' };
  }
  const known = rule.thresholds.flatMap((threshold) => {
    const { factor } = threshold;
    const value = factor === 'isolation' ? (unit.isolation?.percent ?? null) : unit[factor];
    return value === null ? [] : [{ threshold, value }];
  });
  if (known.length === 0) return { weight: rule.unknown, because: 'unknown' };
  for (const weight of ['high', 'average'] as const) {
    const reached = known.find(({ threshold, value }) => value >= threshold[weight]);
    if (reached !== undefined) return { weight, because: reached.threshold.factor };
  }
  return { weight: 'low', because: 'below' };
}

function sumOf(code: string, name: string, rows: readonly NormShare[]): NormShare {
  const sum = (of: (row: NormShare) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    code,
    name,
    base: sum((row) => row.base),
    teams: sum((row) => row.teams),
    fte: sum((row) => row.fte),
  };
}

/** The plan has rows for wijken, some of them for two; the teams tell which wijk belongs to which row. */
function planRowOfWijk(city: City): ReadonlyMap<string, string> {
  return new Map(
    city.teams.flatMap(({ wijk, planRow }) =>
      wijk === null || planRow === null ? [] : [[wijk, planRow] as const],
    ),
  );
}

function problemsOf(settings: NormSettings, units: readonly NormUnit[]): Problem[] {
  const problems: Problem[] = [];
  for (const key of ['householdsPerTeam', 'workersPerTeam'] as const) {
    for (const weight of WEIGHT_CLASSES) {
      const value = settings[key][weight];
      if (value > 0 && value < 1e9) continue;
      problems.push({
        code: 'value.range',
        path: ['norm', key, weight],
        expected: 'number > 0',
        actual: String(value),
      });
    }
  }
  const { classes } = settings;
  if (classes.kind === 'hand') {
    const codes = units.map(({ code }) => code);
    for (const weight of ['high', 'average'] as const) {
      classes[weight].forEach((code, index) => {
        if (codes.includes(code)) return;
        const suggestion = nearest(code, codes);
        const path = ['norm', 'classes', weight, index];
        const problem: Problem = {
          code: 'reference.unknown',
          path,
          expected: 'code of a subwijk or wijk',
          actual: code,
        };
        problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
      });
    }
  }
  if (settings.base === 'dwellings') {
    for (const { code, dwellings, households } of units) {
      if (dwellings !== null || households === 0) continue;
      const expected = 'dwellings, or a later year with dwellings';
      problems.push({
        code: 'key.missing',
        file: 'buurten.csv',
        column: 'dwellings',
        path: [code],
        expected,
      });
    }
  }
  return problems;
}
