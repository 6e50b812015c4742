/** The result of a backtest, `buurtsim.backtest/1`: scores of every method, and which goals were reached. */
import type { Seed } from '../experiment/index.ts';
import { ENGINE_VERSION } from '../experiment/version.ts';
import { bootstrapStream } from './backtest.ts';
import type { Baseline } from './baselines.ts';
import { FORECAST_MEASURES, type ForecastMeasure } from './forecast.ts';
import {
  bestBaseline,
  floorOf,
  METHODS,
  pitHistogram,
  scoreOf,
  skillAgainst,
  type Score,
  type ScoredCase,
  type Skill,
} from './score-card.ts';
import type { StayLaw } from './stay-law.ts';

export interface ScoreGroup {
  readonly measure: ForecastMeasure;
  /** Months ahead; null: all together. */
  readonly horizon: number | null;
  /** Error that chance alone gives if the model is right; NaN where it is not known. */
  readonly floor: { readonly mape: number; readonly crps: number };
  readonly scores: readonly Score[];
  /** Against the baseline with the least CRPS. */
  readonly skill: Skill | null;
  /** Share of the cases in each tenth of the model's law. */
  readonly pit: readonly number[];
}

export interface Goal {
  readonly id: 'stockBaseline' | 'stockFloor' | 'waitBaseline' | 'coverageStock' | 'coverageWait';
  readonly value: number;
  readonly bound: number | readonly [number, number];
  readonly baseline: Baseline | null;
  readonly reached: boolean;
}

export interface BacktestPart {
  /** Origins of the cases. */
  readonly origins: readonly string[];
  readonly months: readonly string[];
  readonly groups: readonly ScoreGroup[];
  readonly goals: readonly Goal[];
  readonly teams: readonly {
    readonly team: string;
    readonly stockMape: number;
    readonly waitCrps: number;
    /** CRPS of the lognormal law drawn to the city. */
    readonly waitCrpsShrunken: number;
  }[];
}

export interface BacktestResult {
  readonly schema: 'buurtsim.backtest/1';
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  /** The one origin that the goals are about, and all origins together. */
  readonly judged: BacktestPart;
  readonly rolling: BacktestPart;
  /** What the judged origin would give under other laws of stay; empty where they were not tried. */
  readonly stayLaws: readonly { readonly law: StayLaw; readonly goals: readonly Goal[] }[];
}

/** The share above the floor that the stock may be, and the ends for the coverage of the 80 % bands. */
const ABOVE_FLOOR = 1.2;
const COVERAGE = [0.72, 0.88] as const;

/** @param cases of one origin or of several */
export function partOfBacktest(
  cases: readonly ScoredCase[],
  target: number,
  seed: Seed,
  name: string,
): BacktestPart {
  const horizons = [...new Set(cases.map(({ horizon }) => horizon))].sort((a, b) => a - b);
  const groups = FORECAST_MEASURES.flatMap((measure) =>
    [null, ...horizons].map((horizon): ScoreGroup => {
      const own = cases.filter(
        (item) => item.measure === measure && (horizon === null || item.horizon === horizon),
      );
      const best = bestBaseline(own, target, 'crps');
      return {
        measure,
        horizon,
        floor: floorOf(own),
        scores: METHODS.flatMap((method) => scoreOf(own, method, target) ?? []),
        skill:
          best === null
            ? null
            : skillAgainst(own, best.baseline, bootstrapStream(seed, `${name}/${measure}/${horizon ?? 0}`)),
        pit: pitHistogram(own, 'model'),
      };
    }),
  );
  const of = (team: string, measure: ForecastMeasure): ScoredCase[] =>
    cases.filter((item) => item.team === team && item.measure === measure);
  return {
    origins: [...new Set(cases.map(({ origin }) => origin))].sort(),
    months: [...new Set(cases.map(({ month }) => month))].sort(),
    groups,
    goals: goalsOf(cases, target),
    teams: [...new Set(cases.map(({ team }) => team))].map((team) => ({
      team,
      stockMape: scoreOf(of(team, 'stock'), 'model', target)?.mape ?? NaN,
      waitCrps: scoreOf(of(team, 'wait'), 'model', target)?.crps ?? NaN,
      waitCrpsShrunken: scoreOf(of(team, 'wait'), 'shrunken', target)?.crps ?? NaN,
    })),
  };
}

function goalsOf(cases: readonly ScoredCase[], target: number): Goal[] {
  const stock = cases.filter(({ measure, horizon }) => measure === 'stock' && horizon <= 3);
  const wait = cases.filter(({ measure }) => measure === 'wait');
  const goals: Goal[] = [];
  const ofStock = scoreOf(stock, 'model', target);
  const ofWait = scoreOf(wait, 'model', target);
  const bestStock = bestBaseline(stock, target, 'mape');
  const bestWait = bestBaseline(wait, target, 'crps');
  const below = (id: Goal['id'], value: number, bound: number, baseline: Baseline | null): void => {
    goals.push({ id, value, bound, baseline, reached: value < bound });
  };
  if (ofStock !== null && bestStock !== null) {
    below('stockBaseline', ofStock.mape, bestStock.value, bestStock.baseline);
    const floor = floorOf(stock).mape;
    if (!Number.isNaN(floor)) below('stockFloor', ofStock.mape, ABOVE_FLOOR * floor, null);
  }
  if (ofWait !== null && bestWait !== null) {
    below('waitBaseline', ofWait.crps, bestWait.value, bestWait.baseline);
  }
  for (const [id, score] of [
    ['coverageStock', ofStock],
    ['coverageWait', ofWait],
  ] as const) {
    const share = score?.coverage.find(({ asked }) => asked === 0.8)?.share;
    if (share === undefined) continue;
    const reached = share >= COVERAGE[0] && share <= COVERAGE[1];
    goals.push({ id, value: share, bound: COVERAGE, baseline: null, reached });
  }
  return goals;
}

/** @param judged origin that the goals are about; the last one if it is not among the cases */
export function backtestResult(
  cases: readonly ScoredCase[],
  scenario: { readonly name: string; readonly hash: string; readonly target: { readonly wait: number } },
  seed: Seed,
  judged: string,
  otherLaws: readonly { readonly law: StayLaw; readonly cases: readonly ScoredCase[] }[] = [],
): BacktestResult {
  const target = scenario.target.wait;
  const one = cases.filter(({ origin }) => origin === judged);
  const { name, hash } = scenario;
  return {
    schema: 'buurtsim.backtest/1',
    engine: ENGINE_VERSION,
    scenario: { name, hash },
    seed,
    judged: partOfBacktest(one.length > 0 ? one : cases, target, seed, 'judged'),
    rolling: partOfBacktest(cases, target, seed, 'rolling'),
    stayLaws: otherLaws.map(({ law, cases: own }) => ({ law, goals: goalsOf(own, target) })),
  };
}
