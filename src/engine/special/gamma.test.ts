import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaP, gammaQ, gammaQuantile, lnGamma, poissonTerm } from './gamma.ts';

// Values with 50 digits from mpmath, rounded to double, unless a formula stands here.
describe('lnGamma', () => {
  it.each([
    [1e-10, 23.025850929882736],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3, 0.6931471805599453],
    [5.5, 3.9578139676187165],
    [9.99, 12.779315214350193],
    [20.3, 40.23333683543724],
    [100.1, 359.59427178885676],
    [1e5, 1051287.7089736569],
    [1e10, 220258509288.81058],
  ])('at %d', (x, expected) => {
    expect(Math.abs(lnGamma(x) - expected)).toBeLessThan(4e-15 + 1e-15 * Math.abs(expected));
  });

  it('is ln (n - 1)! at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 30; n++) {
      expect(Math.abs(lnGamma(n) - Math.log(factorial))).toBeLessThan(4e-15 + 1e-15 * Math.log(factorial));
      factorial *= n;
    }
  });

  it('has no value below 0', () => {
    expect([lnGamma(0), lnGamma(Infinity), lnGamma(1), lnGamma(2)]).toEqual([Infinity, Infinity, 0, 0]);
    expect(lnGamma(-1)).toBeNaN();
    expect(lnGamma(NaN)).toBeNaN();
  });
});

describe('poissonTerm', () => {
  it.each([
    [0, 3, 0.049787068367863944],
    [3, 3, 0.22404180765538775],
    [2.5, 0.1, 0.0008609825379815265],
    [50, 70, 0.002350787620533368],
    [1000, 1000, 0.012614611348721499],
    [300, 30, 4.18541874499475e-185],
  ])('of %d with mean %d', (x, mean, expected) => {
    expect(Math.abs(poissonTerm(x, mean) / expected - 1)).toBeLessThan(2e-13);
  });

  it('sums to 1', () => {
    for (const mean of [0.2, 3.7, 40]) {
      let sum = 0;
      for (let k = 0; k < 200; k++) sum += poissonTerm(k, mean);
      expect(sum).toBeCloseTo(1, 14);
    }
    expect([poissonTerm(0, 0), poissonTerm(2, 0)]).toEqual([1, 0]);
  });
});

describe('gammaP and gammaQ', () => {
  it.each([
    [0.05, 0.01, 0.815559805741285, 0.18444019425871508],
    [0.3, 2, 0.977974019172853, 0.022025980827147015],
    [0.9, 1.8, 0.8596830443326902, 0.1403169556673098],
    [1, 1, 0.6321205588285577, 0.36787944117144233],
    [1.5, 0.2, 0.05975750516063926, 0.9402424948393607],
    [3, 9, 0.9937678048936227, 0.006232195106377317],
    [10.5, 10.5, 0.5410557911071782, 0.45894420889282184],
    [50, 20, 1.245892607971938e-8, 0.9999999875410739],
    [300, 310, 0.7224887541718611, 0.2775112458281389],
    [300, 450, 0.9999999999999782, 2.1783391685862434e-14],
  ])('of order %d at %d', (a, x, p, q) => {
    expect(Math.abs(gammaP(a, x) / p - 1)).toBeLessThan(1e-13);
    expect(Math.abs(gammaQ(a, x) / q - 1)).toBeLessThan(1e-13);
  });

  it('add to 1 and follow P(a + 1, x) = P(a, x) - poissonTerm(a, x)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (a, x) => {
          expect(Math.abs(gammaP(a, x) + gammaQ(a, x) - 1)).toBeLessThan(1e-14);
          expect(Math.abs(gammaP(a, x) - gammaP(a + 1, x) - poissonTerm(a, x))).toBeLessThan(1e-13);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('have edges', () => {
    expect([gammaP(2, 0), gammaP(2, -1), gammaP(2, Infinity)]).toEqual([0, 0, 1]);
    expect([gammaQ(2, 0), gammaQ(2, -1), gammaQ(2, Infinity)]).toEqual([1, 1, 0]);
    for (const f of [gammaP, gammaQ]) {
      expect(f(0, 1)).toBeNaN();
      expect(f(-1, 1)).toBeNaN();
      expect(f(1, NaN)).toBeNaN();
    }
  });
});

describe('gammaQuantile', () => {
  it('undoes gammaP in the lower and gammaQ in the upper half', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 3000, noNaN: true }),
        fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
        (shape, p) => {
          const x = gammaQuantile(p, shape);
          if (p <= 0.5) expect(Math.abs(gammaP(shape, x) / p - 1)).toBeLessThan(2e-12);
          else expect(Math.abs(gammaQ(shape, x) / (1 - p) - 1)).toBeLessThan(2e-12);
        },
      ),
      { seed: 2, numRuns: 3000 },
    );
  });

  it('has the closed form of shape 1 and known medians', () => {
    expect(gammaQuantile(0.5, 1)).toBeCloseTo(Math.LN2, 15);
    // Half a chi-square's median with 2a degrees of freedom: 3.356693980033321 for 4, 0.454936423119573 for 1.
    expect(gammaQuantile(0.5, 2)).toBeCloseTo(3.356693980033321 / 2, 13);
    expect(gammaQuantile(0.5, 0.5)).toBeCloseTo(0.454936423119573 / 2, 13);
  });

  it('has edges', () => {
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity]);
    for (const p of [-0.1, 1.1, NaN]) expect(gammaQuantile(p, 2)).toBeNaN();
    // Far into the power law near 0: P(a, x) is about x^a / Gamma(a + 1).
    expect(gammaQuantile(1e-10, 0.1) / (1e-100 * Math.exp(10 * lnGamma(1.1)))).toBeCloseTo(1, 12);
  });
});
