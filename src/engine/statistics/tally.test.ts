import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from './tally.ts';

describe('Tally', () => {
  it('knows mean, variance and extremes of a small case', () => {
    const tally = new Tally();
    for (const value of [2, 4, 4, 4, 5, 5, 7, 9]) tally.add(value);
    expect([tally.count, tally.weight, tally.mean, tally.sum, tally.min, tally.max]).toEqual([
      8, 8, 5, 40, 2, 9,
    ]);
    expect(tally.variance).toBeCloseTo(32 / 7, 14);
    expect(tally.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  it('counts a weighted observation as often as its weight says', () => {
    const weighted = new Tally();
    weighted.add(3, 2);
    weighted.add(10);
    weighted.add(99, 0);
    const plain = new Tally();
    for (const value of [3, 3, 10]) plain.add(value);
    expect(weighted.mean).toBeCloseTo(plain.mean, 14);
    expect(weighted.variance).toBeCloseTo(plain.variance, 14);
    expect([weighted.count, weighted.weight, weighted.max]).toEqual([2, 3, 10]);
  });

  it('keeps a small variance beside a large mean', () => {
    const tally = new Tally();
    for (const value of [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]) tally.add(value);
    expect(tally.mean).toBe(1e9 + 10);
    expect(tally.variance).toBe(30);
  });

  it('agrees with the two-pass formulas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 }),
        (values) => {
          const tally = new Tally();
          values.forEach((value) => tally.add(value));
          const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
          const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
          expect(tally.mean).toBeCloseTo(mean, 9);
          expect(tally.variance).toBeCloseTo(variance, 6);
        },
      ),
      { seed: 1 },
    );
  });

  it('has edges', () => {
    const tally = new Tally();
    expect([tally.count, tally.sum, tally.min, tally.max]).toEqual([0, 0, Infinity, -Infinity]);
    expect(tally.mean).toBeNaN();
    tally.add(5);
    expect(tally.mean).toBe(5);
    expect(tally.variance).toBeNaN();
    expect(() => tally.add(NaN)).toThrow('value: expected a number, got NaN');
    expect(() => tally.add(1, -1)).toThrow('weight: expected a number >= 0, got -1');
    expect(tally.count).toBe(1);
  });
});
