import { describe, expect, it } from 'vitest';
import { Histogram } from './histogram.ts';

describe('Histogram', () => {
  it('puts an edge into the bin that begins there', () => {
    const histogram = new Histogram([0, 3, 6, 12]);
    for (const value of [-1, 0, 2.9, 3, 5, 6, 11.9, 12, 50]) histogram.add(value);
    histogram.add(4, 10);
    expect([...histogram.counts]).toEqual([2, 12, 2]);
    expect([histogram.under, histogram.over, histogram.total]).toEqual([1, 2, 19]);
  });

  it('makes even bins that end exactly at their end', () => {
    const histogram = Histogram.even(0, 1, 10);
    expect(histogram.edges).toHaveLength(11);
    expect([histogram.edges[3], histogram.edges[10]]).toEqual([0.3, 1]);
    for (let i = 0; i < 10; i++) histogram.add((i + 0.5) / 10);
    expect([...histogram.counts]).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('refuses edges that do not ascend, and NaN', () => {
    expect(() => new Histogram([1])).toThrow('edges (length): expected at least 2, got 1');
    expect(() => new Histogram([1, 1])).toThrow('edges[1]: expected a number > 1, got 1');
    expect(() => new Histogram([1, NaN])).toThrow(RangeError);
    expect(() => Histogram.even(0, 1, 0)).toThrow(RangeError);
    expect(() => new Histogram([0, 1]).add(NaN)).toThrow('value: expected a number, got NaN');
  });
});
