import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brier,
  crps,
  crpsOfQuantiles,
  intervalScore,
  naiveScale,
  percentageError,
  pit,
  quantileOf,
} from './scores.ts';

describe('CRPS', () => {
  it('is by hand for two and three members', () => {
    // Mean |x - y| = (1 + 1) / 2; pairs |1 - 3| = 2 over m (m - 1) = 2.
    expect(crps([1, 3], 2)).toBe(1 - 1);
    // As points of a law the pairs are halved: 2 * 2 / (2 * 4) = 0.5.
    expect(crps([1, 3], 2, 'grid')).toBe(0.5);
    // Mean |x - 5| = (4 + 3 + 0) / 3; pairs 1 + 4 + 3 = 8, times 2 over 2 * 3 * 2.
    expect(crps([5, 1, 2], 5)).toBeCloseTo(7 / 3 - 8 / 6, 12);
  });

  it('is the absolute error of a single member, and not a number of none', () => {
    expect(crps([4], 7)).toBe(3);
    expect(crps([], 7)).toBeNaN();
  });

  it('is the sum over all pairs that defines it', () => {
    const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.double({ min: -100, max: 100, noNaN: true }), (sample, actual) => {
        const m = sample.length;
        const miss = sample.reduce((sum, x) => sum + Math.abs(x - actual), 0) / m;
        const pairs = sample.reduce((sum, x) => sum + sample.reduce((t, y) => t + Math.abs(x - y), 0), 0);
        expect(crps(sample, actual)).toBeCloseTo(miss - pairs / (2 * m * (m - 1)), 8);
      }),
    );
  });

  it('of quantiles comes near that of the law', () => {
    const levels = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    // Uniform on (0, 1), actual 0.3: integral of (F - 1)^2 above and F^2 below = (0.3^3 + 0.7^3) / 3.
    expect(crpsOfQuantiles(levels, levels, 0.3)).toBeCloseTo((0.027 + 0.343) / 3, 3);
  });
});

describe('other scores', () => {
  it('interval score: width, and 2 / alpha for what lies outside', () => {
    expect(intervalScore(2, 6, 4, 0.2)).toBe(4);
    expect(intervalScore(2, 6, 1, 0.2)).toBe(4 + 10);
    expect(intervalScore(2, 6, 6.5, 0.5)).toBe(4 + 2);
  });

  it('PIT counts ties half', () => {
    expect(pit([1, 2, 2, 3], 2)).toBe(0.5);
    expect(pit([1, 2, 3, 4], 0)).toBe(0);
    expect(pit([1, 2, 3, 4], 9)).toBe(1);
  });

  it('Brier, percentage error and the scale of MASE', () => {
    expect(brier(0.25, true)).toBe(0.5625);
    expect(brier(0.25, false)).toBe(0.0625);
    expect(percentageError(90, 100)).toBeCloseTo(0.1, 12);
    expect(percentageError(1, 0)).toBeNaN();
    expect(naiveScale([3, 5, 4])).toBe(1.5);
    expect(naiveScale([3])).toBeNaN();
  });

  it('quantiles of type 7', () => {
    expect(quantileOf([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantileOf([1, 2, 3, 4], 1)).toBe(4);
  });
});
