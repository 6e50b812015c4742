import { mean, sampleCorrelation } from 'simple-statistics';
import type { Interval } from '../../engine/index.ts';
import { exp, ln, studentTQuantile } from '../../engine/index.ts';
import type { Problem, Result } from '../../problem/problem.ts';
import { failed, nearest, ok } from '../../problem/problem.ts';
import type { Buurt } from '../buurt.ts';
import type { City } from '../city.ts';
import type { DemandPeriod } from './demand-period.ts';
import { demandPeriods } from './demand-period.ts';
import type { ErrorSummary } from './error-summary.ts';
import { summariseErrors } from './error-summary.ts';
import { householdsAt } from './households-at.ts';
import type { FitArea, FitPart, LogFit } from './log-fit.ts';
import { fitLog, logExpected } from './log-fit.ts';
import type { Spread } from './spread.ts';
import { countDispersion, spreadOf } from './spread.ts';
import { logFactor, type Wijkfactor } from './wijkfactor.ts';

export interface DemandOptions {
  /** Factors of the model; `DEFAULT_FACTORS` unless said. */
  readonly factors?: readonly Wijkfactor[];
  /** Teams whose starts do not teach the model: areas of students, whom CBS counts as households. */
  readonly apart?: readonly string[];
}

export const DEFAULT_FACTORS: readonly Wijkfactor[] = ['bijstand', 'onePerson'];
/** Student areas of Utrecht: one household a room, and few who come. */
export const UTRECHT_STUDENT_TEAMS: readonly string[] = ['binnenstad', 'noordoost'];

/** One team in one period. */
export interface TeamDemand {
  readonly team: string;
  readonly period: string;
  /** Whether the team is one of those that do not teach the model. */
  readonly apart: boolean;
  readonly households: number;
  /** Cases started, published. */
  readonly starts: number;
  /** What a model says that has not seen this team, in either period. */
  readonly leftOut: number;
  /** leftOut / starts - 1. */
  readonly error: number;
}

/**
 * Starts explained by wijkfactors. Plain data. Rates are per 1,000 households and year, at the reference of
 * the factors (`wijkfactor.ts`); a slope of 0.6 says that demand rises by 0.6 % where the factor rises by 1 %.
 * Intervals are 95 %, by the jackknife over teams (Tukey 1958; Efron and Tibshirani 1993, chapter 11).
 */
export interface DemandModel {
  readonly factors: readonly Wijkfactor[];
  readonly apart: readonly string[];
  readonly periods: readonly Pick<DemandPeriod, 'id' | 'moment' | 'months'>[];
  readonly rates: readonly Interval[];
  readonly slopes: readonly Interval[];
  readonly fit: LogFit;
  /** The fits that each lack one team, for the uncertainty of any prediction. */
  readonly fits: readonly LogFit[];
  /** Mean of each log factor over the households of the city, for buurten of which it is not known. */
  readonly means: readonly number[];
  readonly spread: Spread;
  readonly teams: readonly TeamDemand[];
  /** Leave-one-team-out errors without and with the teams that stand apart, per period. */
  readonly errors: {
    readonly without: readonly ErrorSummary[];
    /** Here those teams teach the model too. */
    readonly with: readonly ErrorSummary[];
  };
  /** Correlation of starts per household and bijstand per household over all teams, per period. */
  readonly bijstandCorrelation: readonly number[];
}

/** Estimates the model from the published starts of a city. Problems: too few teams or periods, unknown teams. */
export function deriveDemand(city: City, options: DemandOptions = {}): Result<DemandModel> {
  const factors = options.factors ?? DEFAULT_FACTORS;
  const apart = options.apart ?? (city.id === 'utrecht' ? UTRECHT_STUDENT_TEAMS : []);
  const periods = demandPeriods(city);
  const problems: Problem[] = [];
  if (periods.length === 0) {
    const file = 'published-2017-team-month.csv';
    problems.push({ code: 'file.missing', file, expected: 'cases started per team' });
  }
  for (const id of apart) {
    if (city.teamById.has(id)) continue;
    const suggestion = nearest(id, city.teamById.keys());
    const problem: Problem = { code: 'reference.unknown', path: ['apart'], expected: 'a team', actual: id };
    problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
  }
  const means = factors.map((factor) => meanFactor(city.buurten, factor));
  factors.forEach((factor, index) => {
    if (Number.isNaN(means[index])) {
      problems.push({
        code: 'table.column-missing',
        file: 'buurten.csv',
        column: factor,
        expected: `some ${factor}`,
      });
    }
  });
  const teaching = city.teams.filter((team) => !apart.includes(team.id));
  const least = 2 * (periods.length + factors.length);
  if (problems.length === 0 && teaching.length < least) {
    const expected = `>= ${least} teams with published starts`;
    problems.push({ code: 'value.range', file: 'teams.csv', expected, actual: `${teaching.length}` });
  }
  if (problems.length > 0) return failed(problems);

  const partOf = (buurt: Buurt): FitPart => partsOf(buurt, periods, factors, means);
  const areas = new Map(
    city.teams.map((team): [string, FitArea] => [
      team.id,
      {
        parts: city.buurten.filter((buurt) => buurt.team === team.id && buurt.households > 0).map(partOf),
        starts: periods.map(({ starts }) => starts.get(team.id) ?? null),
      },
    ]),
  );
  const fitOf = (ids: readonly string[]): LogFit =>
    fitLog(
      ids.flatMap((id) => areas.get(id) ?? []),
      periods.length,
      factors.length,
    );
  const teachers = teaching.map(({ id }) => id);
  const everyone = city.teams.map(({ id }) => id);
  const fit = fitOf(teachers);
  const fits = teachers.map((id) => fitOf(teachers.filter((other) => other !== id)));
  const wide = new Map(everyone.map((id) => [id, fitOf(everyone.filter((other) => other !== id))]));

  const rowsOf = (fitWithout: (id: string) => LogFit): TeamDemand[] =>
    everyone.flatMap((id) =>
      periods.flatMap((period, index): TeamDemand[] => {
        const area = areas.get(id);
        const starts = area?.starts[index] ?? null;
        if (area === undefined || starts === null || area.parts.length === 0) return [];
        const leftOut = exp(logExpected(area, index, fitWithout(id)));
        const households =
          area.parts.reduce((sum, part) => sum + (part.exposure[index] ?? 0), 0) * (12 / period.months);
        const error = starts > 0 ? leftOut / starts - 1 : NaN;
        return [
          { team: id, period: period.id, apart: apart.includes(id), households, starts, leftOut, error },
        ];
      }),
    );
  const teams = rowsOf((id) => fits[teachers.indexOf(id)] ?? fit);
  const all = rowsOf((id) => wide.get(id) ?? fit);
  const summaries = (rows: readonly TeamDemand[]): ErrorSummary[] =>
    periods.map(({ id }) =>
      summariseErrors(
        id,
        rows.filter((row) => row.period === id),
      ),
    );
  const residuals = teachers.map((id) =>
    periods.map((_, index): number | null => {
      const area = areas.get(id);
      const starts = area?.starts[index] ?? null;
      return area === undefined || starts === null || starts === 0
        ? null
        : ln(starts) - logExpected(area, index, fit);
    }),
  );
  const dispersion = countDispersion(city.published.teamMonths2017);
  const sampling = teachers.map((id) =>
    periods.map((_, index) => dispersion / Math.max(1, areas.get(id)?.starts[index] ?? 1)),
  );
  return ok({
    factors,
    apart,
    periods: periods.map(({ id, moment, months }) => ({ id, moment, months })),
    rates: fit.levels.map((level, index) => {
      const log = jackknife(
        level,
        fits.map((other) => other.levels[index] ?? NaN),
      );
      return { value: 1000 * exp(log.value), lower: 1000 * exp(log.lower), upper: 1000 * exp(log.upper) };
    }),
    slopes: fit.slopes.map((slope, index) =>
      jackknife(
        slope,
        fits.map((other) => other.slopes[index] ?? NaN),
      ),
    ),
    fit,
    fits,
    means,
    spread: spreadOf(residuals, sampling, factors.length + 1, dispersion),
    teams,
    errors: { without: summaries(teams.filter((row) => !row.apart)), with: summaries(all) },
    bijstandCorrelation: periods.map(({ id }) =>
      correlation(
        city,
        teams.filter((row) => row.period === id),
      ),
    ),
  });
}

/** Exposure in household-years and factors of a buurt; a factor that is not known is that of the city. */
export function partsOf(
  buurt: Buurt,
  periods: readonly Pick<DemandPeriod, 'moment' | 'months'>[],
  factors: readonly Wijkfactor[],
  means: readonly number[],
): FitPart {
  return {
    exposure: periods.map(({ moment, months }) => (householdsAt(buurt, moment) * months) / 12),
    factors: factors.map((factor, index) => logFactor(buurt, factor) ?? means[index] ?? 0),
  };
}

/** Mean of a log factor, weighted by households; NaN where no buurt has it. */
function meanFactor(buurten: readonly Buurt[], factor: Wijkfactor): number {
  let weight = 0;
  let sum = 0;
  for (const buurt of buurten) {
    const value = logFactor(buurt, factor);
    if (value === null) continue;
    weight += buurt.households;
    sum += buurt.households * value;
  }
  return sum / weight;
}

/** 95 % interval of an estimate from the estimates that each lack one of the n units. */
export function jackknife(value: number, without: readonly number[]): Interval {
  const deviation = Math.sqrt(jackknifeVariance(without));
  const half = without.length < 2 ? Infinity : studentTQuantile(0.975, without.length - 1) * deviation;
  return { value, lower: value - half, upper: value + half };
}

export function jackknifeVariance(without: readonly number[]): number {
  const n = without.length;
  if (n < 2) return Infinity;
  const centre = mean([...without]);
  return ((n - 1) / n) * without.reduce((sum, other) => sum + (other - centre) * (other - centre), 0);
}

function correlation(city: City, rows: readonly TeamDemand[]): number {
  const bijstand = rows.map(({ team }) => {
    const buurten = city.buurten.filter((buurt) => buurt.team === team);
    const households = buurten.reduce((sum, buurt) => sum + buurt.households, 0);
    return buurten.reduce((sum, buurt) => sum + (buurt.bijstand ?? 0), 0) / households;
  });
  return rows.length < 3
    ? NaN
    : sampleCorrelation(
        bijstand,
        rows.map(({ starts, households }) => starts / households),
      );
}
