import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal.ts';
import { studentTCdf, studentTQuantile } from './student-t.ts';

describe('studentTQuantile', () => {
  // Values with 50 digits from mpmath, rounded to double; the usual tables agree to their digits.
  it.each([
    [0.975, 19, 2.093024054408309],
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 4, 2.7764451051977934],
    [0.95, 9, 1.8331129326562365],
    [0.995, 99, 2.626405457280827],
    [0.975, 999, 1.9623414611334495],
    [0.6, 5, 0.26718086570414507],
    [0.9995, 3, 12.923978636687965],
    [0.975, 99999, 1.9599877077718444],
    [0.9, 0.5, 10.27032441023451],
    [0.5000001, 7, 2.5974602742784954e-7],
  ])('t(%d) with %d degrees of freedom', (p, df, expected) => {
    expect(Math.abs(studentTQuantile(p, df) / expected - 1)).toBeLessThan(1e-12);
  });

  it('has closed forms for 1 and 2 degrees of freedom', () => {
    for (const p of [1e-12, 0.001, 0.2, 0.4999, 0.7, 0.99]) {
      expect(studentTQuantile(p, 1) / (-1 / Math.tan(Math.PI * p))).toBeCloseTo(1, 11);
      expect(studentTQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 11);
    }
  });

  it('goes over into the normal quantile, without a joint where the method changes', () => {
    expect(studentTQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    for (const p of [0.6, 0.975, 1 - 1e-9]) {
      expect(studentTQuantile(p, 1e5 - 1e-6) / studentTQuantile(p, 1e5)).toBeCloseTo(1, 11);
    }
  });

  it('undoes studentTCdf', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        fc.double({ min: 0.3, max: 500, noNaN: true }),
        (p, df) => Math.abs(studentTCdf(studentTQuantile(p, df), df) - p) < 1e-13,
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('has edges', () => {
    expect([0, 0.5, 1].map((p) => studentTQuantile(p, 5))).toEqual([-Infinity, 0, Infinity]);
    for (const p of [-0.1, 1.1, NaN]) expect(studentTQuantile(p, 5)).toBeNaN();
    expect(() => studentTQuantile(0.9, 0)).toThrow('df: expected a number > 0, got 0');
    expect(() => studentTQuantile(0.9, NaN)).toThrow(RangeError);
  });
});
