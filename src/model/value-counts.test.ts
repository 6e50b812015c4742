import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValueCounts } from './value-counts.ts';

const SHARES = [0, 0.1, 0.5, 0.8, 0.9, 1];
const values = fc.array(fc.oneof(fc.nat(12), fc.nat(5000), fc.nat(2 ** 31 - 1)), { maxLength: 60 });

function counts(all: readonly number[]): ValueCounts {
  const found = new ValueCounts();
  for (const value of all) found.add(value);
  return found;
}

function listed(of: ValueCounts): number[] {
  const all: number[] = [];
  of.forEach((value, times) => {
    for (let i = 0; i < times; i++) all.push(value);
  });
  return all;
}

describe('counts of values', () => {
  it('list every value as often as it occurred, ascending', () => {
    fc.assert(
      fc.property(values, (all) => {
        const found = counts(all);
        expect(found.count).toBe(all.length);
        expect(listed(found)).toEqual(all.toSorted((a, b) => a - b));
      }),
      { seed: 1 },
    );
  });

  it('added together are those of both lists', () => {
    fc.assert(
      fc.property(values, values, (some, others) => {
        const found = counts(some);
        found.addAll(counts(others));
        expect(found.count).toBe(some.length + others.length);
        expect(listed(found)).toEqual([...some, ...others].sort((a, b) => a - b));
      }),
      { seed: 2 },
    );
  });

  it('have the quantiles of the sorted list (type 7)', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(1, 1440), (all, unit) => {
        const sorted = all.map((value) => value / unit).sort((a, b) => a - b);
        const expected = SHARES.map((p) => {
          const place = (sorted.length - 1) * p;
          const a = sorted[Math.floor(place)] ?? NaN;
          const b = sorted[Math.min(Math.floor(place) + 1, sorted.length - 1)] ?? NaN;
          return a + (place - Math.floor(place)) * (b - a);
        });
        expect(counts(all).quantiles(SHARES, unit)).toEqual(expected);
      }),
      { seed: 3 },
    );
  });

  it('of 1, 2, 3 and 4 have the median 2.5; of nothing no number', () => {
    expect(counts([4, 1, 3, 2]).quantiles([0.5], 1)).toEqual([2.5]);
    expect(new ValueCounts().quantiles([0.5], 1)).toEqual([NaN]);
  });
});
