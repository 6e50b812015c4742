/** An estimate for one of several like units, with the variance of its own error. */
export interface Estimate {
  readonly value: number;
  /** Sampling variance, > 0 (0: the value is exact, and stays). */
  readonly variance: number;
}

export interface Shrunk {
  /** Mean of the units, weighted by 1 / (variance + between). */
  readonly mean: number;
  /** Variance between the units beyond their own errors, >= 0. */
  readonly between: number;
  /** Posterior means, in the order of the estimates. */
  readonly values: readonly number[];
  /** How much of each own estimate is kept: between / (between + variance), 0 to 1. */
  readonly kept: readonly number[];
}

/**
 * Empirical-Bayes means of units that are alike: each estimate is drawn to the common mean, the more so the
 * less certain it is (the normal-normal model of Morris, JASA 78, 1983). The variance between the units comes
 * from the method of moments of DerSimonian and Laird (Controlled Clinical Trials 7, 1986), cut off at zero.
 * No estimates: mean NaN and empty lists.
 */
export function shrink(estimates: readonly Estimate[]): Shrunk {
  const uncertain = estimates.filter((estimate) => estimate.variance > 0);
  const between = uncertain.length === estimates.length ? momentVariance(estimates) : spread(estimates);
  const mean = weightedMean(estimates, ({ variance }) => {
    const total = variance + between;
    return total > 0 ? 1 / total : 1;
  });
  const kept = estimates.map(({ variance }) => (variance === 0 ? 1 : between / (between + variance)));
  const values = estimates.map(({ value }, i) => mean + (kept[i] ?? 1) * (value - mean));
  return { mean, between, values, kept };
}

/** DerSimonian and Laird 1986: (Q - (k - 1)) / (sum w - sum w^2 / sum w), not below 0. */
function momentVariance(estimates: readonly Estimate[]): number {
  if (estimates.length < 2) return 0;
  const mean = weightedMean(estimates, ({ variance }) => 1 / variance);
  let q = 0;
  let sum = 0;
  let squares = 0;
  for (const { value, variance } of estimates) {
    const weight = 1 / variance;
    q += weight * (value - mean) * (value - mean);
    sum += weight;
    squares += weight * weight;
  }
  return Math.max(0, (q - (estimates.length - 1)) / (sum - squares / sum));
}

/** Plain variance of the values, where some carry no error. */
function spread(estimates: readonly Estimate[]): number {
  if (estimates.length < 2) return 0;
  const mean = weightedMean(estimates, () => 1);
  return (
    estimates.reduce((sum, { value }) => sum + (value - mean) * (value - mean), 0) / (estimates.length - 1)
  );
}

function weightedMean(estimates: readonly Estimate[], weightOf: (estimate: Estimate) => number): number {
  let weight = 0;
  let total = 0;
  for (const estimate of estimates) {
    weight += weightOf(estimate);
    total += weightOf(estimate) * estimate.value;
  }
  return total / weight;
}
