import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrink } from './shrinkage.ts';
import { real } from '../engine/real.fixture.ts';

describe('shrink', () => {
  it('gives the moments of a small case worked by hand', () => {
    // Weights 1: mean 6, Q = 72, k - 1 = 2, divisor 3 - 3/3 = 2, so between = 35 and kept = 35/36.
    const { mean, between, values, kept } = shrink([
      { value: 0, variance: 1 },
      { value: 6, variance: 1 },
      { value: 12, variance: 1 },
    ]);
    expect(mean).toBe(6);
    expect(between).toBe(35);
    expect(kept).toEqual([35 / 36, 35 / 36, 35 / 36]);
    expect(values[0]).toBeCloseTo(6 - 6 * (35 / 36), 12);
  });

  it('weighs unequal errors as DerSimonian and Laird do', () => {
    // w = 4, 1: mean 0.8, Q = 4 * 0.64 + 1 * 10.24 = 12.8, between = 11.8 / (5 - 17/5) = 7.375.
    const { mean, between, kept } = shrink([
      { value: 0, variance: 0.25 },
      { value: 4, variance: 1 },
    ]);
    expect(between).toBeCloseTo(7.375, 12);
    expect(kept[0]).toBeCloseTo(7.375 / 7.625, 12);
    expect(mean).toBeCloseTo(4 / 8.375 / (1 / 7.625 + 1 / 8.375), 12);
  });

  it('draws everything together where the differences are no larger than chance', () => {
    const { between, values } = shrink([
      { value: 1, variance: 4 },
      { value: 2, variance: 4 },
    ]);
    expect(between).toBe(0);
    expect(values).toEqual([1.5, 1.5]);
  });

  it('leaves exact values alone, and knows one unit or none', () => {
    expect(
      shrink([
        { value: 3, variance: 0 },
        { value: 5, variance: 0 },
      ]).values,
    ).toEqual([3, 5]);
    expect(
      shrink([
        { value: 3, variance: 0 },
        { value: 5, variance: 1 },
      ]).values[0],
    ).toBe(3);
    expect(
      shrink([
        { value: 3, variance: 0 },
        { value: 3, variance: 0 },
      ]).mean,
    ).toBe(3);
    expect(shrink([{ value: 3, variance: 2 }])).toMatchObject({ mean: 3, between: 0, values: [3] });
    expect(shrink([]).values).toEqual([]);
  });

  it('keeps values between the estimate and the mean, and moves and scales with the data', () => {
    const estimate = fc.record({
      value: real(-100, 100),
      variance: real(0.01, 50),
    });
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 2, maxLength: 12 }), (estimates) => {
        const base = shrink(estimates);
        expect(base.between).toBeGreaterThanOrEqual(0);
        estimates.forEach(({ value }, i) => {
          const low = Math.min(value, base.mean) - 1e-9;
          const high = Math.max(value, base.mean) + 1e-9;
          expect(base.values[i]).toBeGreaterThanOrEqual(low);
          expect(base.values[i]).toBeLessThanOrEqual(high);
        });
        const moved = shrink(estimates.map((e) => ({ value: 2 * e.value + 7, variance: 4 * e.variance })));
        moved.values.forEach((value, i) => expect(value).toBeCloseTo(2 * (base.values[i] ?? NaN) + 7, 6));
      }),
      { seed: 2017 },
    );
  });
});
