/** Scores of a method over many forecasts, and the score card of all methods. */
import type { Stream } from '../engine/index.ts';
import { BASELINES, type Baseline } from './baselines.ts';
import type { ForecastMeasure } from './forecast.ts';
import type { Predictive } from './predictive.ts';
import { brier, intervalScore, meanOf, percentageError, quantileOf } from './scores.ts';

/** The forecast as it is given, the simulation without statistics beside it, and the baselines. */
export const METHODS = ['model', 'simulation', ...BASELINES] as const;
export type Method = (typeof METHODS)[number];

/** One figure of one team in one month, forecast by every method. */
export interface ScoredCase {
  readonly origin: string;
  readonly team: string;
  readonly month: string;
  /** Months after the origin, from 1. */
  readonly horizon: number;
  readonly measure: ForecastMeasure;
  readonly actual: number;
  readonly forecasts: Readonly<Record<Method, Predictive | null>>;
  /** Mean absolute error and CRPS that chance alone gives if the model is exactly right; null where not known. */
  readonly floor: { readonly error: number; readonly crps: number } | null;
  /** Mean absolute change between months before the origin: scale of MASE. */
  readonly scale: number;
}

export interface Coverage {
  /** Share asked: 0.5, 0.8 or 0.95. */
  readonly asked: number;
  readonly share: number;
  readonly intervalScore: number;
}

export interface Score {
  readonly method: Method;
  readonly cases: number;
  /**
   * Mean absolute percentage error of the median, as a share; MASE: over the naive change before the origin. Of every
   * method the median, which is what an absolute error asks for (Gneiting 2011).
   */
  readonly mape: number;
  readonly mase: number;
  readonly crps: number;
  readonly coverage: readonly Coverage[];
  /** Of the event that a wait exceeds the target; NaN for other measures. */
  readonly brier: number;
}

const BANDS = [0.5, 0.8, 0.95] as const;

/** @returns null where the method forecasts none of the cases */
export function scoreOf(cases: readonly ScoredCase[], method: Method, target: number): Score | null {
  const known = cases.flatMap((item) => {
    const forecast = item.forecasts[method];
    return forecast === null || Number.isNaN(item.actual) ? [] : [{ ...item, forecast }];
  });
  if (known.length === 0) return null;
  const mean = (of: (item: (typeof known)[number]) => number): number => meanOf(known.map(of));
  return {
    method,
    cases: known.length,
    mape: mean(({ forecast, actual }) => percentageError(forecast.quantile(0.5), actual)),
    mase: mean(({ forecast, actual, scale }) =>
      scale > 0 ? Math.abs(forecast.quantile(0.5) - actual) / scale : NaN,
    ),
    crps: mean(({ forecast, actual }) => forecast.crps(actual)),
    coverage: BANDS.map((asked) => {
      const ends = (item: (typeof known)[number]): readonly [number, number] => [
        item.forecast.quantile((1 - asked) / 2),
        item.forecast.quantile((1 + asked) / 2),
      ];
      return {
        asked,
        share: mean((item) => {
          const [low, high] = ends(item);
          return item.actual >= low && item.actual <= high ? 1 : 0;
        }),
        intervalScore: mean((item) => intervalScore(...ends(item), item.actual, 1 - asked)),
      };
    }),
    brier: mean(({ measure, forecast, actual }) =>
      measure === 'wait' ? brier(forecast.over(target), actual > target) : NaN,
    ),
  };
}

/** Mean error that chance alone gives: as a share of the actual, and as CRPS. NaN where it is not known. */
export function floorOf(cases: readonly ScoredCase[]): { readonly mape: number; readonly crps: number } {
  return {
    mape: meanOf(
      cases.map(({ floor, actual }) => (floor === null || actual === 0 ? NaN : floor.error / actual)),
    ),
    crps: meanOf(cases.map(({ floor }) => floor?.crps ?? NaN)),
  };
}

/** The baseline with the least mean of a score, over those that forecast. */
export function bestBaseline(
  cases: readonly ScoredCase[],
  target: number,
  by: 'mape' | 'crps',
): { readonly baseline: Baseline; readonly value: number } | null {
  let best: { readonly baseline: Baseline; readonly value: number } | null = null;
  for (const baseline of BASELINES) {
    const value = scoreOf(cases, baseline, target)?.[by] ?? NaN;
    if (!Number.isNaN(value) && (best === null || value < best.value)) best = { baseline, value };
  }
  return best;
}

export interface Skill {
  readonly baseline: Baseline;
  /** 1 - CRPS of the model over that of the baseline: above 0 the model is better. */
  readonly value: number;
  /** 95 % of resampled teams. */
  readonly lower: number;
  readonly upper: number;
}

const RESAMPLES = 1000;

/**
 * Skill against a baseline, with a block-bootstrap interval: all cases of a team are one block, since its months
 * hang together. What all teams share in a month is not resampled, so the interval is rather too narrow.
 */
export function skillAgainst(cases: readonly ScoredCase[], baseline: Baseline, stream: Stream): Skill {
  const blocks = [...new Set(cases.map(({ team }) => team))].map((team) => {
    const own = cases.filter((item) => item.team === team);
    const sum = (method: Method): number =>
      own.reduce((total, { forecasts, actual }) => {
        const both = forecasts.model !== null && forecasts[baseline] !== null && !Number.isNaN(actual);
        return total + (both ? (forecasts[method]?.crps(actual) ?? 0) : 0);
      }, 0);
    return { model: sum('model'), other: sum(baseline) };
  });
  const skill = (chosen: typeof blocks): number =>
    1 - chosen.reduce((sum, { model }) => sum + model, 0) / chosen.reduce((sum, { other }) => sum + other, 0);
  const draws = Float64Array.from({ length: RESAMPLES }, () =>
    skill(blocks.map(() => blocks[stream.below(blocks.length)]!)),
  ).sort();
  return {
    baseline,
    value: skill(blocks),
    lower: quantileOf(draws, 0.025),
    upper: quantileOf(draws, 0.975),
  };
}

/** Share of the cases in each tenth of the probability integral transform: even if the bands are right. */
export function pitHistogram(cases: readonly ScoredCase[], method: Method): number[] {
  const values = cases.flatMap(({ forecasts, actual }) => {
    const forecast = forecasts[method];
    return forecast === null || Number.isNaN(actual) ? [] : [forecast.pit(actual)];
  });
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = values.filter((value) => Math.min(9, Math.floor(value * 10)) === bin).length;
    return values.length === 0 ? 0 : inside / values.length;
  });
}
