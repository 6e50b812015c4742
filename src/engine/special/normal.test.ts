import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from './normal.ts';

// Values with 50 digits from mpmath, rounded to double.
describe('normalCdf', () => {
  it.each([
    [-37.5, 4.605353009581955e-308],
    [-10, 7.619853024160525e-24],
    [-6, 9.86587645037698e-10],
    [-5.5, 1.8989562465887718e-8],
    [-3, 0.0013498980316300946],
    [-1, 0.15865525393145705],
    [-0.5, 0.3085375387259869],
    [0.25, 0.5987063256829237],
    [0.67, 0.7485711049046899],
    [1.959963984540054, 0.975],
    [4, 0.9999683287581669],
    [8, 0.9999999999999993],
  ])('Phi(%d)', (x, expected) => {
    expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-14);
  });

  it('is exact at the middle and the ends', () => {
    expect([normalCdf(0), normalCdf(-Infinity), normalCdf(Infinity), normalCdf(50), normalCdf(NaN)]).toEqual([
      0.5,
      0,
      1,
      1,
      NaN,
    ]);
  });

  it('is symmetric and increasing', () => {
    const x = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(x, x, (p, q) => {
        expect(Math.abs(normalCdf(p) + normalCdf(-p) - 1)).toBeLessThan(3e-16);
        if (p < q) expect(normalCdf(p)).toBeLessThanOrEqual(normalCdf(q));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('has the density as its slope', () => {
    for (let x = -5; x <= 5; x += 0.1) {
      const slope = (normalCdf(x + 1e-4) - normalCdf(x - 1e-4)) / 2e-4;
      expect(Math.abs(slope - normalDensity(x))).toBeLessThan(2e-9);
    }
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-5, -4.264890793922825],
    [0.025, -1.9599639845400543],
    [0.1, -1.2815515655446004],
    [0.3, -0.5244005127080408],
    [0.6, 0.2533471031357997],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.9999, 3.7190164854557084],
  ])('at %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-15);
  });

  it('is exact in the middle and has ends', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
    for (const p of [-0.1, 1.1, NaN]) expect(normalQuantile(p)).toBeNaN();
  });

  it('undoes normalCdf', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -37, max: 5, noNaN: true }),
        (x) => Math.abs(normalQuantile(normalCdf(x)) - x) < 1e-13 + 1e-16 / normalDensity(Math.max(x, 0)),
      ),
      { seed: 2, numRuns: 2000 },
    );
  });
});
