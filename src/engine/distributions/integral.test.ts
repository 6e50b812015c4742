import { describe, expect, it } from 'vitest';
import { integral } from './integral.ts';

describe('integral', () => {
  it('is exact for cubics', () => {
    expect(integral((x) => x * x * x - 2 * x, 0, 2, 1e-9)).toBeCloseTo(0, 14);
  });

  it('meets its tolerance for smooth functions and for corners', () => {
    expect(integral((x) => Math.exp(-x), 0, 10, 1e-10)).toBeCloseTo(1 - Math.exp(-10), 10);
    expect(integral((x) => Math.abs(x - 1 / 3), 0, 1, 1e-10)).toBeCloseTo(5 / 18, 10);
    // A narrow peak that starts and ends level.
    expect(integral((x) => Math.exp(-((x - 0.37) ** 2) * 200), 0, 1, 1e-10)).toBeCloseTo(
      Math.sqrt(Math.PI / 200),
      8,
    );
  });

  it('ends where rounding is coarser than the tolerance', () => {
    let evaluations = 0;
    const noisy = (x: number): number => {
      evaluations++;
      return x + (evaluations % 2) * 1e-12;
    };
    expect(integral(noisy, 0, 1, 1e-18)).toBeCloseTo(0.5, 9);
    expect(evaluations).toBeLessThan(500_000);
  });
});
