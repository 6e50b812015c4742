import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sample } from './sample.ts';
import { real } from '../real.fixture.ts';

describe('Sample', () => {
  it('interpolates between order statistics (type 7)', () => {
    const sample = new Sample([30, 10, 40, 20]);
    expect([0, 0.25, 0.5, 0.9, 1].map((p) => sample.quantile(p))).toEqual([10, 17.5, 25, 37, 40]);
    expect(new Sample([5]).quantile(0.3)).toBe(5);
  });

  it('counts what lies at or below a point', () => {
    const sample = new Sample([1, 2, 2, 2, 5]);
    expect([0, 1, 2, 3, 5, 9].map((x) => sample.countAtMost(x))).toEqual([0, 1, 4, 4, 5, 5]);
    expect(sample.shareAtMost(2)).toBe(0.8);
  });

  it('has a quantile that grows with p, within the extremes, whatever the order of the values', () => {
    const p = real(0, 1);
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), p, p, (values, p1, p2) => {
        const sample = new Sample(values);
        const mirrored = new Sample([...values].reverse());
        const [low, high] = [sample.quantile(Math.min(p1, p2)), sample.quantile(Math.max(p1, p2))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
        expect(mirrored.quantile(p1)).toBe(sample.quantile(p1));
      }),
      { seed: 1 },
    );
  });

  it('keeps infinite values and has edges', () => {
    expect(new Sample([1, Infinity, Infinity]).quantile(0.9)).toBe(Infinity);
    expect(new Sample([]).quantile(0.5)).toBeNaN();
    expect(new Sample([]).shareAtMost(1)).toBeNaN();
    expect(new Sample(new Set([3, 1])).count).toBe(2);
    expect(() => new Sample([1, NaN])).toThrow('values: expected numbers, got NaN');
    expect(() => new Sample([1]).quantile(1.5)).toThrow('p: expected a number 0..1, got 1.5');
  });
});
