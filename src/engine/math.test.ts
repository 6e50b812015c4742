import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expm1, ln, log1p, pow, sinTurn } from './math.ts';

/** Distance from a to b in units of b's last place. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const size = Math.abs(b);
  const unit = size < 2 ** -1022 ? 2 ** -1074 : 2 ** (Math.floor(Math.log2(size)) - 52);
  return Math.abs(a - b) / unit;
}

const positive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });

// The values on the right were computed with 40 digits (mpmath) and rounded to double.
describe('ln', () => {
  it.each([
    [2, 0.6931471805599453],
    [3, 1.0986122886681098],
    [10, 2.302585092994046],
    [0.1, -2.3025850929940455],
    [1.0000001, 9.999999505838704e-8],
    [0.9999999, -1.0000000494736474e-7],
    [1e-310, -713.8013788281542],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
    [Math.SQRT2, 0.3465735902799727],
    [Math.SQRT1_2, -0.3465735902799726],
    [123456.789, 11.723646487185881],
  ])('ln(%d) lies within 1 ulp', (x, expected) => {
    expect(ulps(ln(x), expected)).toBeLessThanOrEqual(1);
  });

  it('is exact at 1 and right at the edges', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-0)).toBe(-Infinity);
    expect(ln(Infinity)).toBe(Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(-Infinity)).toBeNaN();
    expect(ln(NaN)).toBeNaN();
  });

  it('agrees with Math.log, itself within 1 ulp, to 1.5 ulp', () => {
    fc.assert(
      fc.property(positive, (x) => ulps(ln(x), Math.log(x)) <= 1.5),
      { seed: 1, numRuns: 20000 },
    );
    for (let i = 1; i < 40000; i++) expect(ulps(ln(i / 20000), Math.log(i / 20000))).toBeLessThanOrEqual(1.5);
  });

  it('does not decrease from one double to the next around the joints of its reduction', () => {
    for (const joint of [Math.SQRT1_2, 1, Math.SQRT2, 2]) {
      let previous = -Infinity;
      for (let i = -500; i <= 500; i++) {
        const value = ln(joint * (1 + i * 2 ** -50));
        expect(value).toBeGreaterThanOrEqual(previous);
        previous = value;
      }
    }
  });
});

describe('exp', () => {
  it.each([
    [1, Math.E],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [10, 22026.465794806718],
    [-10, 4.5399929762484854e-5],
    [1e-10, 1.0000000001],
    [100.25, 3.451610733125924e43],
    [-700.5, 5.980196118639791e-305],
    [709.78, 1.7928227943945155e308],
    [-740.25, 3.26e-322],
  ])('exp(%d) lies within 1 ulp', (x, expected) => {
    expect(ulps(exp(x), expected)).toBeLessThanOrEqual(1);
  });

  it('is exact at 0 and right at the edges', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(710)).toBe(Infinity);
    expect(exp(-746)).toBe(0);
    expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(NaN)).toBeNaN();
  });

  it('agrees with Math.exp to 1.5 ulp', () => {
    fc.assert(
      fc.property(fc.double({ min: -745, max: 709.7, noNaN: true }), (x) => ulps(exp(x), Math.exp(x)) <= 1.5),
      { seed: 2, numRuns: 20000 },
    );
    for (let i = -20000; i < 20000; i++) {
      expect(ulps(exp(i / 1000), Math.exp(i / 1000))).toBeLessThanOrEqual(1.5);
    }
  });

  it('undoes ln to the accuracy that the size of the logarithm leaves', () => {
    fc.assert(
      fc.property(positive, (x) => ulps(exp(ln(x)), x) <= 2 + Math.abs(ln(x))),
      { seed: 3 },
    );
  });
});

describe('log1p', () => {
  it.each([
    [1e-10, 9.999999999500001e-11],
    [-1e-10, -1.00000000005e-10],
    [0.5, 0.4054651081081644],
    [-0.5, -0.6931471805599453],
    [0.001, 0.0009995003330835331],
    [1e17, 39.14394658089878],
    [3, 1.3862943611198906],
  ])('log1p(%d) lies within 2 ulp', (x, expected) => {
    expect(ulps(log1p(x), expected)).toBeLessThanOrEqual(2);
  });

  it('agrees with Math.log1p to 2.5 ulp, and at the edges', () => {
    for (let i = -9999; i < 20000; i++) {
      expect(ulps(log1p(i / 10000), Math.log1p(i / 10000))).toBeLessThanOrEqual(2.5);
    }
    expect(log1p(0)).toBe(0);
    expect(log1p(-0)).toBe(-0);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(NaN)).toBeNaN();
    expect(log1p(1e-300)).toBe(1e-300);
  });
});

describe('expm1', () => {
  it.each([
    [1e-10, 1.00000000005e-10],
    [-1e-10, -9.999999999500001e-11],
    [0.5, 0.6487212707001282],
    [-0.5, -0.3934693402873666],
    [0.001, 0.0010005001667083417],
    [5, 147.4131591025766],
    [-40, -1],
  ])('expm1(%d) lies within 3 ulp', (x, expected) => {
    expect(ulps(expm1(x), expected)).toBeLessThanOrEqual(3);
  });

  it('agrees with Math.expm1 to 3.5 ulp, and at the edges', () => {
    for (let i = -20000; i < 20000; i++) {
      expect(ulps(expm1(i / 5000), Math.expm1(i / 5000))).toBeLessThanOrEqual(3.5);
    }
    expect(expm1(0)).toBe(0);
    expect(expm1(-0)).toBe(-0);
    expect(expm1(-Infinity)).toBe(-1);
    expect(expm1(Infinity)).toBe(Infinity);
    expect(expm1(800)).toBe(Infinity);
    expect(expm1(NaN)).toBeNaN();
  });
});

describe('pow', () => {
  it('is exact where a double holds the power', () => {
    expect(pow(3, 5)).toBe(243);
    expect(pow(2, -10)).toBe(1 / 1024);
    expect(pow(2, -1074)).toBe(5e-324);
    expect(pow(2 ** 20, -53)).toBe(2 ** -1060);
    expect(pow(10, 15)).toBe(1e15);
    expect(pow(-2, 3)).toBe(-8);
    expect(pow(2.25, 0.5)).toBe(1.5);
    expect(pow(1.5, 1)).toBe(1.5);
  });

  it('agrees with Math.pow within 2 |y ln x| + 2 ulp', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-5, max: 1e5, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (x, y) => ulps(pow(x, y), Math.pow(x, y)) <= 2 + 2 * Math.abs(y * Math.log(x)),
      ),
      { seed: 4, numRuns: 5000 },
    );
  });

  it('has the special cases of Math.pow', () => {
    const corners = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 100, 101, -101, Infinity, -Infinity, NaN];
    for (const x of corners) {
      for (const y of corners) {
        if (x === 1 || (x === -1 && Math.abs(y) === Infinity)) continue;
        const expected = Math.pow(x, y);
        if (Number.isFinite(expected) && expected !== 0 && y !== 0) {
          expect(ulps(pow(x, y), expected), `${x} ^ ${y}`).toBeLessThanOrEqual(
            2 + 2 * Math.abs(y * Math.log(Math.abs(x))),
          );
        } else {
          expect(pow(x, y), `${x} ^ ${y}`).toBe(expected);
        }
      }
    }
    expect(pow(1, Infinity)).toBe(1);
    expect(pow(-1, Infinity)).toBe(1);
    expect(pow(1, NaN)).toBeNaN();
  });
});

describe('sinTurn', () => {
  it('is exact at quarters of a turn', () => {
    expect([0, 0.25, 0.5, 0.75, 1, 2.25, -0.25, -3.5].map((x) => sinTurn(x) + 0)).toEqual([
      0, 1, 0, -1, 0, 1, -1, 0,
    ]);
  });

  it.each([
    [0.1, 0.5877852522924731],
    [0.0625, 0.3826834323650898],
    [0.3, 0.9510565162951536],
    [1 / 3, 0.8660254037844387],
    [0.7, -0.9510565162951535],
    [12345.678, -0.8994052515660513],
    [-0.2, -0.9510565162951536],
    [1e-9, 6.283185307179587e-9],
  ])('sinTurn(%d) lies within 2 ulp', (x, expected) => {
    expect(ulps(sinTurn(x), expected)).toBeLessThanOrEqual(2);
  });

  it('is odd, has period 1 and its squares add to 1 a quarter apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (i) => {
        const x = i / 2 ** 30;
        const s = sinTurn(x);
        const c = sinTurn(x + 0.25);
        return sinTurn(-x) === -s && sinTurn(x + 5) === s && Math.abs(s * s + c * c - 1) < 4e-16;
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('has no value at infinity', () => {
    expect(sinTurn(Infinity)).toBeNaN();
    expect(sinTurn(NaN)).toBeNaN();
  });
});
