/**
 * A cheap stand-in for a figure of the simulation as a function of parameters in the unit cube: a polynomial of
 * the second degree, fitted by Bayesian linear regression with a weak prior on all but the constant. It gives a
 * mean, the variance of that mean (what too few runs leave unknown), and the variance of a single run around it
 * (chance, and what the polynomial misses).
 */
import { cholesky, forward, solve } from './linear.ts';

export interface Emulation {
  readonly mean: number;
  /** Variance of the mean. */
  readonly uncertainty: number;
}

export interface Emulator {
  /** Variance of one run around the emulated mean. */
  readonly chance: number;
  /** Share of the variance of the runs that the parameters explain, 0..1. */
  readonly explained: number;
  at(point: readonly number[]): Emulation;
}

export interface EmulatorOptions {
  /** Axes with a square and with products among themselves; the others act linearly. All if absent. */
  readonly curved?: readonly number[];
  /** Prior standard deviation of a coefficient, in standard deviations of the figure. */
  readonly prior?: number;
}

/**
 * Fits an emulator to runs; runs whose figure is not a number are left out.
 * @throws RangeError with fewer than three usable runs
 */
export function fitEmulator(
  points: readonly (readonly number[])[],
  values: readonly number[],
  { curved, prior = 1 }: EmulatorOptions = {},
): Emulator {
  const used = points.flatMap((point, i) => {
    const value = values[i];
    return value !== undefined && Number.isFinite(value) ? [{ point, value }] : [];
  });
  const n = used.length;
  if (n < 3) throw new RangeError(`fitEmulator: three or more runs needed, got ${n}`);
  const centre = used.reduce((sum, { value }) => sum + value, 0) / n;
  const total = used.reduce((sum, { value }) => sum + (value - centre) * (value - centre), 0) / (n - 1);
  // Always the same, but for rounding.
  if (total < 1e-18 * Math.max(1, centre * centre)) {
    return { chance: 0, explained: 0, at: () => ({ mean: centre, uncertainty: 0 }) };
  }
  const scale = Math.sqrt(total);
  const rows = used.map(({ point }) => features(point, curved));
  const target = used.map(({ value }) => (value - centre) / scale);
  let noise = 0.5;
  let fit = regress(rows, target, noise, prior);
  // The noise follows from the residuals and the residuals from the noise: a few rounds settle both.
  for (let round = 0; round < 8; round++) {
    noise = Math.max(1e-6, fit.residual);
    fit = regress(rows, target, noise, prior);
  }
  const { lower, coefficients } = fit;
  return {
    chance: noise * total,
    explained: Math.max(0, 1 - noise),
    at(point) {
      const x = features(point, curved);
      const mean = x.reduce((sum, value, k) => sum + value * coefficients[k]!, 0);
      const half = forward(lower, x);
      const spread = half.reduce((sum, value) => sum + value * value, 0);
      return { mean: centre + scale * mean, uncertainty: spread * noise * total };
    },
  };
}

/** 1, the coordinates from -1 to 1, and of the curved ones squares and products. */
function features(point: readonly number[], curved?: readonly number[]): number[] {
  const x = point.map((u) => 2 * u - 1);
  const bent = curved ?? x.map((_, i) => i);
  const result = [1, ...x];
  bent.forEach((i, place) => {
    for (let other = 0; other <= place; other++) result.push(x[i]! * x[bent[other]!]!);
  });
  return result;
}

interface Regression {
  readonly lower: readonly (readonly number[])[];
  readonly coefficients: readonly number[];
  /** Residual variance, with the degrees of freedom that the fit used taken off. */
  readonly residual: number;
}

function regress(
  rows: readonly (readonly number[])[],
  target: readonly number[],
  noise: number,
  prior: number,
): Regression {
  const p = rows[0]!.length;
  const gram = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  const right = new Array<number>(p).fill(0);
  rows.forEach((row, r) => {
    for (let i = 0; i < p; i++) {
      right[i]! += row[i]! * target[r]!;
      for (let j = 0; j <= i; j++) gram[i]![j]! += row[i]! * row[j]!;
    }
  });
  const own = gram.map((row, i) => row[i]!);
  const weak = noise / (prior * prior);
  for (let i = 0; i < p; i++) gram[i]![i]! += i === 0 ? 1e-9 : weak;
  const lower = cholesky(gram);
  const coefficients = solve(lower, right);
  const squares = rows.reduce((sum, row, r) => {
    const miss = target[r]! - row.reduce((total, value, k) => total + value * coefficients[k]!, 0);
    return sum + miss * miss;
  }, 0);
  // Trace of the hat matrix: p less what the prior holds back.
  const held = own.reduce((sum, _, i) => {
    const unit = own.map((__, k) => (k === i ? 1 : 0));
    const column = solve(lower, unit);
    return sum + (i === 0 ? 1e-9 : weak) * column[i]!;
  }, 0);
  return { lower, coefficients, residual: squares / Math.max(1, rows.length - (p - held)) };
}
