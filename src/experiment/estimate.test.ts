import { describe, expect, it } from 'vitest';
import { normalQuantile, Streams } from '../engine/index.ts';
import { estimate, halfWidth, moments, spread } from './estimate.ts';

describe('estimate', () => {
  it('gives the interval that is computed by hand', () => {
    // Mean 3, variance 2.5, standard error sqrt(0.5), t(0.975; 4) = 2.776445 (any table).
    const { value, lower, upper } = estimate([1, 2, 3, 4, 5]);
    expect(value).toBe(3);
    expect(lower).toBeCloseTo(3 - 2.776445 * Math.sqrt(0.5), 5);
    expect(upper).toBeCloseTo(3 + 2.776445 * Math.sqrt(0.5), 5);
  });

  it('uses one degree of freedom for two values', () => {
    // t(0.975; 1) = 12.7062; values 0 and 2: standard error 1.
    expect(estimate([0, 2]).upper).toBeCloseTo(1 + 12.7062047, 5);
  });

  it('counts only the replications in which the figure is defined', () => {
    expect(estimate([NaN, 1, 2, NaN, 3, 4, 5])).toEqual(estimate([1, 2, 3, 4, 5]));
    expect(estimate([NaN, 7])).toEqual({ value: 7, lower: null, upper: null });
    expect(estimate([NaN])).toEqual({ value: null, lower: null, upper: null });
    expect(estimate([])).toEqual({ value: null, lower: null, upper: null });
  });

  it('gives a point where nothing varies, without a rounding error', () => {
    expect(estimate([0.1, 0.1, 0.1])).toEqual({ value: 0.1, lower: 0.1, upper: 0.1 });
  });

  it('is cut off where the mean cannot be', () => {
    const share = estimate([0, 0, 1], [0, 1]);
    expect(share.lower).toBe(0);
    expect(share.upper).toBe(1);
  });

  it('covers the mean as often as it says', () => {
    // 4,000 samples of 8 normal values: coverage 0.95 with standard error 0.0034. A band of 3.9 standard
    // errors fails a correct interval once in 10,000 seeds.
    const stream = new Streams('coverage').stream('normal');
    let covered = 0;
    for (let i = 0; i < 4000; i++) {
      const values = Float64Array.from({ length: 8 }, () => 5 + 2 * normalQuantile(stream.uniform()));
      const { lower, upper } = estimate(values);
      if (lower! <= 5 && upper! >= 5) covered += 1;
    }
    expect(Math.abs(covered / 4000 - 0.95)).toBeLessThan(3.9 * 0.0034);
  });
});

describe('moments', () => {
  it('keeps its digits far from zero', () => {
    expect(moments([1e9 + 1, 1e9 + 2, 1e9 + 3])).toEqual({ count: 3, mean: 1e9 + 2, variance: 1 });
  });

  it('has no variance with one value', () => {
    expect(moments([4])).toEqual({ count: 1, mean: 4, variance: NaN });
    expect(halfWidth(moments([4]))).toBeNaN();
  });
});

describe('spread', () => {
  it('is the range of 95 % of single replications', () => {
    // Type 7: position 0.025 * 100 = 2.5 among 0..100.
    expect(spread(Float64Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual({ low: 2.5, high: 97.5 });
  });

  it('leaves undefined replications out', () => {
    expect(spread(Float64Array.of(NaN, 3))).toEqual({ low: 3, high: 3 });
    expect(spread(Float64Array.of(NaN))).toEqual({ low: null, high: null });
  });
});
