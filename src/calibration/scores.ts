/**
 * Scores of a forecast against what happened. All are lower-is-better but coverage and PIT. Forecasts are samples
 * (ensemble members, or points of a law at even probabilities).
 */

/**
 * Continuous ranked probability score of a sample, in the unit of the figure.
 * - `fair`: the members are draws; unbiased for a forecast with endlessly many (Ferro 2014, equation 8):
 *   mean |x - y| - sum over pairs |x - x'| / (2 m (m - 1)).
 * - `grid`: the values are points of a law at even probabilities; the pairs are divided by 2 m^2.
 * NaN for an empty sample.
 */
export function crps(sample: ArrayLike<number>, actual: number, form: 'fair' | 'grid' = 'fair'): number {
  const x = Float64Array.from(sample).sort();
  const m = x.length;
  if (m === 0) return NaN;
  let miss = 0;
  let pairs = 0;
  for (let i = 0; i < m; i++) {
    miss += Math.abs(x[i]! - actual);
    // In sorted order the i-th is added i times and taken off m - 1 - i times: sum over i < j of x_j - x_i.
    pairs += (2 * i - m + 1) * x[i]!;
  }
  const among = form === 'fair' ? m * (m - 1) : m * m;
  return miss / m - (among > 0 ? pairs / among : 0);
}

/**
 * The same from quantiles at given levels: twice the mean pinball loss, each weighted by the span of levels that
 * it stands for.
 * @param levels increasing, inside (0, 1)
 */
export function crpsOfQuantiles(
  levels: readonly number[],
  quantiles: readonly number[],
  actual: number,
): number {
  let sum = 0;
  let weights = 0;
  levels.forEach((level, i) => {
    const before = i === 0 ? 0 : (levels[i - 1]! + level) / 2;
    const after = i === levels.length - 1 ? 1 : (level + levels[i + 1]!) / 2;
    const q = quantiles[i]!;
    const loss = actual >= q ? level * (actual - q) : (1 - level) * (q - actual);
    sum += 2 * loss * (after - before);
    weights += after - before;
  });
  return sum / weights;
}

/**
 * Interval score (Gneiting and Raftery 2007, equation 43): width of the band, and 2 / alpha times what the
 * actual lies outside of it. `alpha` = 1 - coverage asked.
 */
export function intervalScore(lower: number, upper: number, actual: number, alpha: number): number {
  const below = actual < lower ? (2 / alpha) * (lower - actual) : 0;
  const above = actual > upper ? (2 / alpha) * (actual - upper) : 0;
  return upper - lower + below + above;
}

/**
 * Probability integral transform of a sample, 0..1: the share below the actual and half of the share equal to
 * it (the mean of the randomised form of Czado, Gneiting and Held 2009).
 */
export function pit(sample: ArrayLike<number>, actual: number): number {
  let below = 0;
  let equal = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < actual) below++;
    else if (sample[i] === actual) equal++;
  }
  return (below + equal / 2) / sample.length;
}

/** Brier score of the probability of an event. */
export function brier(probability: number, happened: boolean): number {
  const miss = probability - (happened ? 1 : 0);
  return miss * miss;
}

/** Absolute error as a share of the actual; NaN where the actual is 0. */
export function percentageError(forecast: number, actual: number): number {
  return actual === 0 ? NaN : Math.abs(forecast - actual) / Math.abs(actual);
}

/**
 * Scale of MASE (Hyndman and Koehler 2006): mean absolute change from one value to the next before the origin.
 * NaN for fewer than two values.
 */
export function naiveScale(values: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += Math.abs(values[i]! - values[i - 1]!);
  return values.length < 2 ? NaN : sum / (values.length - 1);
}

/** Sample quantile, type 7 (Hyndman and Fan 1996), of sorted values; NaN of none. */
export function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0) return NaN;
  const place = (n - 1) * p;
  const low = Math.floor(place);
  const a = sorted[low]!;
  const b = sorted[Math.min(low + 1, n - 1)]!;
  return a + (place - low) * (b - a);
}

/** Mean of the numbers among the values; NaN of none. */
export function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
