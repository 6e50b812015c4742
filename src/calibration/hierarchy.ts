/**
 * Like units with an estimate each, drawn to a common line (empirical Bayes with a regression, Morris 1983): where
 * the units differ by no more than their own errors, noise is not taken for a difference.
 */
import type { Estimate } from '../city/index.ts';
import { cholesky, forward, solve } from './linear.ts';

export interface Hierarchy {
  /** Per unit: posterior mean, and standard deviation of the unit's true value around it. */
  readonly units: readonly { readonly mean: number; readonly sd: number }[];
  /** The line: value where the covariate has its mean, and rise per unit of the covariate (0 without). */
  readonly level: number;
  readonly slope: number;
  /** Variance between units around the line, beyond their own errors. */
  readonly between: number;
}

/**
 * @param estimates value and error variance (> 0) of each unit, three or more
 * @param covariate a number known of each unit; null for none
 */
export function hierarchy(estimates: readonly Estimate[], covariate: readonly number[] | null): Hierarchy {
  const n = estimates.length;
  const middle = covariate === null ? 0 : covariate.reduce((sum, x) => sum + x, 0) / n;
  const rows = estimates.map((_, i) => (covariate === null ? [1] : [1, (covariate[i] ?? 0) - middle]));
  const width = rows[0]?.length ?? 1;
  const line = (between: number): { lower: number[][]; beta: number[] } => {
    const gram = Array.from({ length: width }, () => new Array<number>(width).fill(0));
    const right = new Array<number>(width).fill(0);
    estimates.forEach(({ value, variance }, i) => {
      const weight = 1 / (variance + between);
      for (let a = 0; a < width; a++) {
        right[a]! += weight * rows[i]![a]! * value;
        for (let b = 0; b < width; b++) gram[a]![b]! += weight * rows[i]![a]! * rows[i]![b]!;
      }
    });
    const lower = cholesky(gram);
    return { lower, beta: solve(lower, right) };
  };
  // Between-variance at which the weighted squares equal their degrees of freedom (Paule and Mandel 1982).
  const excess = (between: number): number => {
    const { beta } = line(between);
    return estimates.reduce(
      (sum, { value, variance }, i) => {
        const miss = value - fitted(rows[i]!, beta);
        return sum + (miss * miss) / (variance + between);
      },
      -(n - width),
    );
  };
  let between = 0;
  if (excess(0) > 0) {
    let high = 1;
    while (excess(high) > 0 && high < 1e12) high *= 2;
    let low = 0;
    for (let i = 0; i < 60; i++) {
      between = (low + high) / 2;
      if (excess(between) > 0) low = between;
      else high = between;
    }
  }
  const { lower, beta } = line(between);
  return {
    units: estimates.map(({ value, variance }, i) => {
      const kept = between / (between + variance);
      const half = forward(lower, rows[i]!);
      const ofLine = half.reduce((sum, part) => sum + part * part, 0);
      const common = fitted(rows[i]!, beta);
      return {
        mean: common + kept * (value - common),
        sd: Math.sqrt(kept * variance + (1 - kept) * (1 - kept) * ofLine),
      };
    }),
    level: beta[0] ?? NaN,
    slope: beta[1] ?? 0,
    between,
  };
}

const fitted = (row: readonly number[], beta: readonly number[]): number =>
  row.reduce((sum, value, k) => sum + value * (beta[k] ?? 0), 0);
