import { describe, expect, it } from 'vitest';
import { Streams } from '../stream.ts';
import { normalQuantile } from '../special/normal.ts';
import { meanInterval, pairedInterval, proportionInterval } from './confidence.ts';

describe('meanInterval', () => {
  it('gives the textbook interval', () => {
    // A. M. Law 2015, Simulation Modeling and Analysis, example 4.27: 1.34 +- 0.24 at 90 %.
    const { value, lower, upper } = meanInterval(
      [1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09],
      0.9,
    );
    expect([value.toFixed(2), (0.5 * (upper - lower)).toFixed(2)]).toEqual(['1.34', '0.24']);
  });

  it('is exact on a small case', () => {
    // Variance 2.5, so half width t(0.975; 4) sqrt(2.5 / 5).
    const { value, lower, upper } = meanInterval([1, 2, 3, 4, 5]);
    expect(value).toBe(3);
    expect(upper - 3).toBeCloseTo(2.7764451051977934 * Math.sqrt(0.5), 12);
    expect(3 - lower).toBeCloseTo(upper - 3, 14);
  });

  it('covers the mean as often as it says', () => {
    // 2,000 intervals of 6 normal values at 90 %: covered 1,800 times, sd 13.4; bound of 5 sd: false alarm 6e-7.
    let covered = 0;
    const stream = new Streams(1).stream('coverage');
    for (let i = 0; i < 2000; i++) {
      const values = Array.from({ length: 6 }, () => 7 + 3 * normalQuantile(stream.uniform()));
      const { lower, upper } = meanInterval(values, 0.9);
      if (lower <= 7 && 7 <= upper) covered++;
    }
    expect(Math.abs(covered - 1800)).toBeLessThan(67);
  });

  it('has edges', () => {
    expect(meanInterval([4])).toEqual({ value: 4, lower: -Infinity, upper: Infinity });
    expect(meanInterval([]).value).toBeNaN();
    expect(meanInterval([2, 2, 2])).toEqual({ value: 2, lower: 2, upper: 2 });
    expect(() => meanInterval([1, 2], 1)).toThrow('confidence: expected a number between 0 and 1, got 1');
    expect(() => meanInterval([1, NaN])).toThrow(RangeError);
  });
});

describe('pairedInterval', () => {
  it('is the interval of the differences b - a', () => {
    expect(pairedInterval([1, 5, 9], [2, 7, 12])).toEqual(meanInterval([1, 2, 3]));
    expect(() => pairedInterval([1, 2], [1])).toThrow('b (length): expected 2, got 1');
  });
});

describe('proportionInterval', () => {
  // R. G. Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3.
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('%d of %d', (successes, trials, lower, upper) => {
    const interval = proportionInterval(successes, trials);
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
    expect(interval.value).toBe(successes / trials);
  });

  it('mirrors, and holds at all', () => {
    const few = proportionInterval(3, 40);
    const many = proportionInterval(37, 40);
    expect(many.lower).toBeCloseTo(1 - few.upper, 14);
    expect(proportionInterval(20, 20)).toEqual({ value: 1, lower: expect.any(Number) as number, upper: 1 });
    expect(proportionInterval(20, 20).lower).toBeCloseTo(1 - proportionInterval(0, 20).upper, 14);
  });

  it('has edges', () => {
    expect(proportionInterval(0, 0)).toEqual({ value: NaN, lower: 0, upper: 1 });
    expect(() => proportionInterval(3, 2)).toThrow('successes: expected a number 0..2, got 3');
    expect(() => proportionInterval(0, -1)).toThrow(RangeError);
    expect(() => proportionInterval(1, 2, 0)).toThrow(RangeError);
  });
});
