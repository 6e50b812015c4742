/**
 * The backtest: at every origin calibrate on what was known then, forecast, and hold the forecast against the
 * months that followed. What is fitted gets a `History`; only the comparison afterwards sees later rows.
 */
import type { City } from '../city/index.ts';
import { Streams } from '../engine/index.ts';
import type { Executor, Seed } from '../experiment/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { BASELINES, Baselines, valueOf } from './baselines.ts';
import { combinedRuns } from './combination.ts';
import { calibrateEnsemble, type EnsembleSize } from './calibrate-ensemble.ts';
import type { Ensemble } from './ensemble.ts';
import {
  FORECAST_MEASURES,
  forecastRuns,
  RUNS_PER_MEMBER,
  type ForecastMeasure,
  type ForecastRuns,
} from './forecast.ts';
import { History, lastDay } from './history.ts';
import { fromDraws, type Predictive } from './predictive.ts';
import type { Priors } from './priors.ts';
import type { Method, ScoredCase } from './score-card.ts';
import { naiveScale } from './scores.ts';
import { withStayLaw, type StayLaw } from './stay-law.ts';

export interface BacktestOptions {
  readonly seed: Seed;
  readonly size: EnsembleSize;
  readonly executor: Executor;
  /** Months ahead that are forecast from each origin, at most. */
  readonly horizon: number;
  /** Origins to forecast from; all that have enough months if not given. */
  readonly origins?: readonly string[];
  /** Law of stay; that of the scenario if not given. */
  readonly stayLaw?: StayLaw;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, planned: number) => void) | undefined;
}

export interface Backtest {
  readonly origins: readonly string[];
  readonly ensembles: readonly Ensemble[];
  readonly cases: readonly ScoredCase[];
}

/** Fewest months before an origin: one tells nothing of chance. */
const LEAST_MONTHS = 2;

/** Last days of the months that have enough months before them and one after. */
export function originsOf(city: City): string[] {
  const months = [...new Set(city.published.teamMonths2017.map((row) => row.month))].sort();
  return months.slice(LEAST_MONTHS - 1, -1).map(lastDay);
}

/** Problems: those of calibration and forecast; a law of stay that the city's figures or the scenario do not allow. */
export async function backtest(
  base: ResolvedScenario,
  city: City,
  priors: Priors,
  options: BacktestOptions,
): Promise<Result<Backtest>> {
  const { seed, size, executor, horizon, signal, onProgress } = options;
  const origins = options.origins ?? originsOf(city);
  const stayLaw = options.stayLaw ?? 'bands';
  const each =
    size.pilot +
    size.waves.reduce((sum, runs) => sum + runs, 0) +
    size.drift +
    size.candidates +
    size.members * RUNS_PER_MEMBER;
  const ensembles: Ensemble[] = [];
  const cases: ScoredCase[] = [];
  for (const [number, origin] of origins.entries()) {
    const history = History.upTo(city, origin);
    if (!history.ok) return history;
    const report =
      (before: number) =>
      (done: number): void =>
        onProgress?.(number * each + before + done, origins.length * each);
    const how = { seed, executor, signal };
    const scenario = withStayLaw(base, history.value, stayLaw);
    if (scenario === null) {
      const expected = 'types S, M and L, and published lengths';
      return failed([{ code: 'value.conflict', path: ['casework', 'types'], expected, actual: stayLaw }]);
    }
    const ensemble = await calibrateEnsemble(scenario, history.value, priors, {
      ...how,
      size,
      drawStays: stayLaw === 'bands',
      onProgress: report(0),
    });
    if (!ensemble.ok) return ensemble;
    const months = Math.min(horizon, monthsLeft(city, origin));
    const runs = await forecastRuns(scenario, history.value, ensemble.value, {
      ...how,
      months,
      onProgress: report(each - size.members * RUNS_PER_MEMBER),
    });
    if (!runs.ok) return runs;
    ensembles.push(ensemble.value);
    cases.push(...casesOf(runs.value, history.value, city));
  }
  return ok({ origins, ensembles, cases });
}

const monthsLeft = (city: City, origin: string): number =>
  new Set(city.published.teamMonths2017.map((row) => row.month).filter((month) => month > origin.slice(0, 7)))
    .size;

/** The forecasts of the teams, combined and as simulated, beside the baselines, against the rows of the city. */
export function casesOf(
  runs: ForecastRuns,
  history: History,
  actuals: Pick<City, 'published'>,
): ScoredCase[] {
  const combined = combinedRuns(runs, history);
  return comparedCases(history, runs.months, actuals.published.teamMonths2017, (team, month, measure) => {
    const area = runs.areas.indexOf(team);
    const simulated = runs.values(area, month, measure);
    return {
      model: fromDraws(combined.values(area, month, measure)),
      simulation: fromDraws(simulated),
      floor: floorFrom(simulated),
    };
  });
}

/** What a source of forecasts says of a figure. */
export type ModelForecast = (
  team: string,
  month: number,
  measure: ForecastMeasure,
) => {
  readonly model: Predictive | null;
  /** Without statistics beside it; null where that is not known. */
  readonly simulation: Predictive | null;
  readonly floor: ScoredCase['floor'];
};

/** Every figure of every team and month that has a row in the actuals. */
export function comparedCases(
  history: History,
  months: readonly string[],
  actuals: City['published']['teamMonths2017'],
  forecastOf: ModelForecast,
): ScoredCase[] {
  return FORECAST_MEASURES.flatMap((measure) => {
    const baselines = new Baselines(history, measure);
    return history.teams.flatMap(({ team, rows }, t) => {
      const scale = naiveScale(rows.map((row) => valueOf(row, measure)));
      return months.flatMap((month, m): ScoredCase[] => {
        const row = actuals.find((item) => item.team === team && item.month === month);
        if (row === undefined) return [];
        const { model, simulation, floor } = forecastOf(team, m, measure);
        const others = BASELINES.map((name) => [name, baselines.of(name, t, m + 1)] as const);
        return [
          {
            origin: history.origin,
            team,
            month,
            horizon: m + 1,
            measure,
            actual: valueOf(row, measure),
            forecasts: { model, simulation, ...Object.fromEntries(others) } as Record<
              Method,
              Predictive | null
            >,
            floor,
            scale,
          },
        ];
      });
    });
  });
}

/**
 * Two runs of the same member differ by chance alone. With the parameters known, the best forecast has CRPS
 * E|x - x'| / 2, and for a normal figure the mean absolute error E|x - x'| / sqrt(2).
 */
export function floorFrom(values: Float64Array): ScoredCase['floor'] {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < values.length; i += RUNS_PER_MEMBER) {
    const gap = Math.abs(values[i]! - values[i + 1]!);
    if (Number.isNaN(gap)) continue;
    sum += gap;
    pairs++;
  }
  return pairs === 0 ? null : { error: sum / pairs / Math.SQRT2, crps: sum / pairs / 2 };
}

/** A stream for the resampling of a backtest. */
export const bootstrapStream = (seed: Seed, name: string): ReturnType<Streams['stream']> =>
  new Streams(seed, 'bootstrap').stream(name);
