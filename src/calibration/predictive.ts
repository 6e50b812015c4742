/** A forecast of one figure as a law, whatever it was made from: what scores ask of it. */
import { exp, normalCdf, normalQuantile, ln } from '../engine/index.ts';
import { crps, crpsOfQuantiles, pit, quantileOf } from './scores.ts';

export interface Predictive {
  quantile(p: number): number;
  crps(actual: number): number;
  /** Probability below the actual, half of that of the actual itself added. */
  pit(actual: number): number;
  /** Probability of more than this. */
  over(limit: number): number;
}

/** From draws: the members of an ensemble. Values that are not numbers are left out; null if none is left. */
export function fromDraws(values: ArrayLike<number>): Predictive | null {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (sorted.length === 0) return null;
  return {
    quantile: (p) => quantileOf(sorted, p),
    crps: (actual) => crps(sorted, actual),
    pit: (actual) => pit(sorted, actual),
    over: (limit) => sorted.filter((value) => value > limit).length / sorted.length,
  };
}

/** From values that were seen before, each taken as equally likely. */
export function fromRecord(values: readonly number[]): Predictive {
  const drawn = fromDraws(values);
  if (drawn === null) throw new RangeError('fromRecord: no values');
  return { ...drawn, crps: (actual) => crps(values, actual, 'grid') };
}

/** Lognormal, or a point where the spread is 0. */
export function lognormal(mean: number, sd: number): Predictive {
  if (sd === 0) return fixed(exp(mean));
  const z = (value: number): number => (value > 0 ? (ln(value) - mean) / sd : -Infinity);
  const cdf = (value: number): number => (value > 0 ? normalCdf(z(value)) : 0);
  return {
    quantile: (p) => exp(mean + sd * normalQuantile(p)),
    // Baran and Lerch 2015, equation 5.
    crps(actual) {
      const average = exp(mean + (sd * sd) / 2);
      const zed = z(actual);
      const above = actual > 0 ? normalCdf(zed - sd) : 0;
      return actual * (2 * cdf(actual) - 1) - 2 * average * (above + normalCdf(sd / Math.SQRT2) - 1);
    },
    pit: cdf,
    over: (limit) => 1 - cdf(limit),
  };
}

/** Normal, cut at 0 only in its quantiles. */
export function normal(mean: number, sd: number): Predictive {
  if (sd === 0) return fixed(mean);
  return {
    quantile: (p) => Math.max(0, mean + sd * normalQuantile(p)),
    // Gneiting and Raftery 2007, equation 21.
    crps(actual) {
      const z = (actual - mean) / sd;
      const density = exp((-z * z) / 2) / ROOT_TWO_PI;
      return sd * (z * (2 * normalCdf(z) - 1) + 2 * density - 1 / ROOT_PI);
    },
    pit: (actual) => normalCdf((actual - mean) / sd),
    over: (limit) => 1 - normalCdf((limit - mean) / sd),
  };
}

/** From quantiles at levels inside (0, 1), as a file keeps them. */
export function fromQuantiles(
  levels: readonly number[],
  values: readonly number[],
  overOf?: (limit: number) => number,
): Predictive {
  const cdf = (value: number): number => {
    let below = 0;
    while (below < values.length && values[below]! < value) below++;
    let upTo = below;
    while (upTo < values.length && values[upTo]! <= value) upTo++;
    // Between two quantiles: in proportion; on some: half-way through them.
    if (upTo > below) return ((levels[below] ?? 1) + (levels[upTo - 1] ?? 1)) / 2;
    if (below === 0) return levels[0]! / 2;
    if (below === values.length) return (1 + levels.at(-1)!) / 2;
    const part = (value - values[below - 1]!) / (values[below]! - values[below - 1]!);
    return levels[below - 1]! + part * (levels[below]! - levels[below - 1]!);
  };
  return {
    quantile(p) {
      const at = levels.findIndex((level) => level >= p - 1e-12);
      if (at < 0) return values.at(-1)!;
      if (at === 0 || Math.abs(levels[at]! - p) < 1e-12) return values[at]!;
      const part = (p - levels[at - 1]!) / (levels[at]! - levels[at - 1]!);
      return values[at - 1]! + part * (values[at]! - values[at - 1]!);
    },
    crps: (actual) => crpsOfQuantiles(levels, values, actual),
    pit: cdf,
    over: overOf ?? ((limit) => 1 - cdf(limit)),
  };
}

const ROOT_PI = Math.sqrt(Math.PI);
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

function fixed(value: number): Predictive {
  return {
    quantile: () => value,
    crps: (actual) => Math.abs(actual - value),
    pit: (actual) => (actual > value ? 1 : actual < value ? 0 : 0.5),
    over: (limit) => (value > limit ? 1 : 0),
  };
}
