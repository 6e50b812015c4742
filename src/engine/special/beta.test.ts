import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaI } from './beta.ts';

describe('betaI', () => {
  // Values with 50 digits from mpmath, rounded to double.
  it.each([
    [0.2, 0.3, 1e-4, 0.1022724069546624],
    [0.5, 0.5, 0.3, 0.36901011956554536],
    [1, 4, 0.1, 0.34390000000000004],
    [2.5, 1, 0.77, 0.5202676385284789],
    [20, 4, 0.95, 0.9741854941452135],
    [500, 2000, 0.2, 0.5039896818184032],
    [20, 50, 0.1, 8.873991702977761e-6],
    [500, 0.5, 0.999, 0.31731044730971714],
  ])('I(%d, %d) at %d', (a, b, x, expected) => {
    expect(Math.abs(betaI(a, b, x) / expected - 1)).toBeLessThan(2e-13);
  });

  it('is a binomial tail for whole parameters', () => {
    // P(at least 3 of 7 with p = 0.3) = I_0.3(3, 5)
    const tail = [35, 35, 21, 7, 1].reduce((sum, ways, i) => sum + ways * 0.3 ** (3 + i) * 0.7 ** (4 - i), 0);
    expect(betaI(3, 5, 0.3)).toBeCloseTo(tail, 14);
  });

  it('mirrors: I_x(a, b) + I_1-x(b, a) = 1', () => {
    const parameter = fc.double({ min: 0.05, max: 300, noNaN: true });
    fc.assert(
      fc.property(
        parameter,
        parameter,
        fc.integer({ min: 0, max: 1024 }),
        (a, b, i) => Math.abs(betaI(a, b, i / 1024) + betaI(b, a, 1 - i / 1024) - 1) < 1e-13,
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('has edges', () => {
    expect([betaI(2, 3, 0), betaI(2, 3, -1), betaI(2, 3, 1), betaI(2, 3, 2)]).toEqual([0, 0, 1, 1]);
    expect(betaI(0, 3, 0.5)).toBeNaN();
    expect(betaI(2, -1, 0.5)).toBeNaN();
    expect(betaI(2, 3, NaN)).toBeNaN();
  });
});
