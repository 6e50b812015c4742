import { describe, expect, it } from 'vitest';
import { searchQuantile } from './search.ts';

describe('searchQuantile', () => {
  it('finds the quantile of a smooth function in few steps', () => {
    let calls = 0;
    const cdf = (x: number): number => {
      calls++;
      return x / (1 + x);
    };
    expect(searchQuantile(cdf, 0.75, 0, 10)).toBeCloseTo(3, 14);
    expect(calls).toBeLessThan(25);
  });

  it('finds the place of a jump to the last bit', () => {
    const cdf = (x: number): number => (x >= Math.PI ? 1 : 0.2);
    expect(searchQuantile(cdf, 0.6, 0, 10)).toBe(Math.PI);
    expect(searchQuantile(cdf, 0.6, 0, Infinity)).toBe(Math.PI);
  });

  it('gives the lower end of a level stretch and the low end where that serves', () => {
    const cdf = (x: number): number => Math.min(x, 0.5) + Math.max(0, x - 2);
    expect(searchQuantile(cdf, 0.5, 0, 3)).toBeCloseTo(0.5, 14);
    expect(searchQuantile(cdf, 0.3, 0.4, 3)).toBe(0.4);
  });
});
