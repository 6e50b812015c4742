/**
 * A figure of the experiment: the mean over replications with a 95 % interval for that mean. Replications in
 * which the figure is not defined (NaN) do not count; where too few are left, the parts that cannot be known
 * are null.
 */
import { studentTQuantile } from '../engine/index.ts';

/** `lower` and `upper` bound the mean with 95 % confidence; null with fewer than two replications. */
export interface Estimate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The range in which 95 % of single replications fall: what one year can look like. */
export interface Spread {
  readonly low: number | null;
  readonly high: number | null;
}

/** `value`, `lower`, `upper`: mean and its certainty. `spread`: what a single period can look like. */
export interface Statistic extends Estimate {
  readonly spread: Spread;
}

export interface Moments {
  /** Replications in which the figure is defined. */
  readonly count: number;
  readonly mean: number;
  /** Unbiased; NaN with fewer than two. */
  readonly variance: number;
}

export const CONFIDENCE = 0.95;
export const NOTHING: Estimate = { value: null, lower: null, upper: null };

/** Count, mean and variance of the defined values (Welford), summed in the order given. */
export function moments(values: ArrayLike<number>): Moments {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    count += 1;
    const step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
  }
  return { count, mean: count > 0 ? mean : NaN, variance: count > 1 ? squares / (count - 1) : NaN };
}

/** Half the width of the t-interval for the mean; NaN with fewer than two values. */
export function halfWidth({ count, variance }: Moments, confidence: number = CONFIDENCE): number {
  if (count < 2) return NaN;
  if (variance === 0) return 0;
  return studentT(1 - (1 - confidence) / 2, count - 1) * Math.sqrt(variance / count);
}

/**
 * Mean and t-interval.
 * @param bounds values that the mean cannot pass (0 and 1 for a share); the interval is cut off there
 */
export function estimate(
  values: ArrayLike<number>,
  bounds: readonly [number, number] = [-Infinity, Infinity],
): Estimate {
  const found = moments(values);
  if (found.count === 0) return NOTHING;
  const value = found.mean;
  if (found.count === 1) return { value, lower: null, upper: null };
  const half = halfWidth(found);
  return {
    value,
    lower: Math.min(value, Math.max(bounds[0], value - half)),
    upper: Math.max(value, Math.min(bounds[1], value + half)),
  };
}

/** 2.5 % and 97.5 % quantiles (type 7) of the defined values. */
export function spread(values: Float64Array): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return { low: null, high: null };
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}

/** Quantiles of Student's t, kept: a result asks for the same one thousands of times. */
const kept = new Map<string, number>();
export function studentT(p: number, df: number): number {
  const key = `${p} ${df}`;
  let value = kept.get(key);
  if (value === undefined) {
    value = studentTQuantile(p, df);
    kept.set(key, value);
  }
  return value;
}
