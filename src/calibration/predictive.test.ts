import { describe, expect, it } from 'vitest';
import { fromDraws, fromQuantiles, lognormal, normal } from './predictive.ts';
import { crps } from './scores.ts';

const grid = (n: number): number[] => Array.from({ length: n }, (_, i) => (i + 0.5) / n);

describe('laws', () => {
  it('CRPS of the standard normal at its mean is 2 phi(0) - 1 / sqrt(pi)', () => {
    const exact = 2 / Math.sqrt(2 * Math.PI) - 1 / Math.sqrt(Math.PI);
    expect(normal(10, 3).crps(10)).toBeCloseTo(3 * exact, 12);
  });

  it.each([0.5, 4, 9])('CRPS of a lognormal at %s is that of its points', (actual) => {
    const law = lognormal(1.6, 0.5);
    const points = grid(4000).map((p) => law.quantile(p));
    expect(law.crps(actual)).toBeCloseTo(crps(points, actual, 'grid'), 3);
  });

  it('without spread is a point', () => {
    const law = lognormal(Math.log(4), 0);
    expect(law.crps(6)).toBeCloseTo(2, 12);
    expect(law.over(3)).toBe(1);
  });

  it('draws leave out what is not a number', () => {
    expect(fromDraws([NaN])).toBeNull();
    const law = fromDraws([1, NaN, 3])!;
    expect(law.quantile(0.5)).toBe(2);
    expect(law.over(2)).toBe(0.5);
  });

  it('quantiles give back levels and values', () => {
    const law = fromQuantiles([0.1, 0.5, 0.9], [1, 2, 6]);
    expect(law.quantile(0.5)).toBe(2);
    expect(law.quantile(0.7)).toBeCloseTo(4, 12);
    expect(law.pit(4)).toBeCloseTo(0.7, 12);
    expect(law.pit(0)).toBe(0.05);
    expect(law.pit(7)).toBeCloseTo(0.95, 12);
  });
});
