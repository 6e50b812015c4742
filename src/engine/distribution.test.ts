import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribution, type DistributionSpec } from './distribution.ts';
import { integral } from './distributions/integral.ts';
import { Streams } from './stream.ts';

interface Case {
  readonly spec: DistributionSpec;
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
  /** Points of the distribution function, from its formula. */
  readonly cdf: readonly (readonly [x: number, p: number])[];
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers or points only: the cdf has jumps. */
  readonly jumps?: boolean;
}

const { exp, sqrt, log } = Math;
/** E[X^3] of a sum over whole numbers. */
const sumOf = (n: number, f: (k: number) => number): number =>
  Array.from({ length: n }, (_, k) => f(k)).reduce((p, q) => p + q, 0);
const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1));
/** ln(14/5) divided by the normal quantile at 0.9. */
const SIGMA = log(14 / 5) / 1.2815515655446004;
const GAMMA_4_5 = 11.631728396567448; // Gamma(4.5) = 105 sqrt(pi) / 16

const cases: Record<string, Case> = {
  deterministic: {
    spec: { dist: 'deterministic', value: 3 },
    mean: 3, variance: 0, third: 27, min: 3, max: 3, jumps: true,
    cdf: [[2.999, 0], [3, 1]],
  },
  exponential: {
    spec: { dist: 'exponential', mean: 2 },
    mean: 2, variance: 4, third: 48,
    cdf: [[1e-9, 5e-10], [2, 1 - 1 / Math.E], [5, 1 - exp(-2.5)]],
  },
  uniform: {
    spec: { dist: 'uniform', min: 1, max: 4 },
    mean: 2.5, variance: 0.75, third: 255 / 12, min: 1, max: 4,
    cdf: [[1, 0], [2, 1 / 3], [4, 1]],
  },
  triangular: {
    // Density (x - 1)/2 up to 2, (5 - x)/6 beyond; E[X^3] by integrating it.
    spec: { dist: 'triangular', min: 1, mode: 2, max: 5 },
    mean: 8 / 3, variance: 26 / 36, third: 25, min: 1, max: 5,
    cdf: [[1.5, 1 / 16], [2, 0.25], [3, 1 - 4 / 12], [4.5, 1 - 0.25 / 12]],
  },
  'triangular with its mode at an end': {
    spec: { dist: 'triangular', min: 0, mode: 0, max: 2 },
    mean: 2 / 3, variance: 2 / 9, third: 0.8, max: 2,
    cdf: [[1, 0.75]],
  },
  gamma: {
    spec: { dist: 'gamma', shape: 2.5, scale: 2 },
    mean: 5, variance: 10, third: 8 * 2.5 * 3.5 * 4.5,
    // Chi-square with 5 degrees of freedom, 11.070497693516351 its 95 % point (tables).
    cdf: [[11.070497693516351, 0.95], [4.351460191095526, 0.5]],
  },
  'gamma of small shape': {
    spec: { dist: 'gamma', shape: 0.5, scale: 2 },
    mean: 1, variance: 2, third: 15,
    // The square of a normal variable.
    cdf: [[3.841458820694124, 0.95], [0.454936423119573, 0.5]],
  },
  erlang: {
    spec: { dist: 'erlang', k: 3, mean: 9 },
    mean: 9, variance: 27, third: 27 * 60,
    cdf: [[6, 1 - exp(-2) * 5], [12, 1 - exp(-4) * 13]],
  },
  'lognormal by mean and cv': {
    spec: { dist: 'lognormal', mean: 5, cv: 0.8 },
    mean: 5, variance: 16, third: 125 * 1.64 ** 3,
    cdf: [[5 / sqrt(1.64), 0.5], [(5 / sqrt(1.64)) * exp(sqrt(log(1.64)) * 1.959963984540054), 0.975]],
  },
  'lognormal by median and p90': {
    spec: { dist: 'lognormal', median: 5, p90: 14 },
    mean: 5 * exp(SIGMA ** 2 / 2), variance: 25 * exp(SIGMA ** 2) * (exp(SIGMA ** 2) - 1), third: 125 * exp(4.5 * SIGMA ** 2),
    cdf: [[5, 0.5], [14, 0.9], [25 / 14, 0.1]],
  },
  weibull: {
    // Shape 2 is Rayleigh's law: mean scale sqrt(pi)/2, E[X^3] = scale^3 3 sqrt(pi)/4.
    spec: { dist: 'weibull', shape: 2, scale: 3 },
    mean: 1.5 * sqrt(Math.PI), variance: 9 * (1 - Math.PI / 4), third: 27 * 0.75 * sqrt(Math.PI),
    cdf: [[3, 1 - 1 / Math.E], [1.5, 1 - exp(-0.25)]],
  },
  'weibull of small shape': {
    // Shape 2/7: E[X] = Gamma(4.5), E[X^2] = Gamma(8) = 7!, E[X^3] = Gamma(11.5).
    spec: { dist: 'weibull', shape: 2 / 7, scale: 1 },
    mean: GAMMA_4_5, variance: 5040 - GAMMA_4_5 ** 2, third: GAMMA_4_5 * 4.5 * 5.5 * 6.5 * 7.5 * 8.5 * 9.5 * 10.5,
    cdf: [[1, 1 - 1 / Math.E], [128, 1 - exp(-4)]],
  },
  hyperexponential: {
    spec: { dist: 'hyperexponential', probs: [0.2, 0.5, 0.3], means: [1, 2, 4] },
    mean: 2.4, variance: 2 * (0.2 + 2 + 4.8) - 2.4 ** 2, third: 6 * (0.2 + 4 + 19.2),
    cdf: [[2, 1 - 0.2 * exp(-2) - 0.5 * exp(-1) - 0.3 * exp(-0.5)], [1e-9, 1e-9 * (0.2 + 0.25 + 0.075)]],
  },
  discreteUniform: {
    spec: { dist: 'discreteUniform', min: 2, max: 7 },
    mean: 4.5, variance: 35 / 12, third: (8 + 27 + 64 + 125 + 216 + 343) / 6, min: 2, max: 7, jumps: true,
    cdf: [[1.9, 0], [2, 1 / 6], [4.7, 0.5], [7, 1]],
  },
  poisson: {
    spec: { dist: 'poisson', mean: 3.7 },
    mean: 3.7, variance: 3.7, third: 3.7 + 3 * 3.7 ** 2 + 3.7 ** 3, jumps: true,
    cdf: [[-0.1, 0], [0, exp(-3.7)], [4.5, exp(-3.7) * sumOf(5, (k) => 3.7 ** k / factorial(k))]],
  },
  'poisson of a large mean': {
    // P(at most 1000) with mean 1000, 50 digits (mpmath).
    spec: { dist: 'poisson', mean: 1000 },
    mean: 1000, variance: 1000, third: 1000 + 3e6 + 1e9, jumps: true,
    cdf: [[1000, 0.5084093671685060]],
  },
  negativeBinomial: {
    // Shape 2, mean 3: P(k) = (k + 1) 0.4^2 0.6^k.
    spec: { dist: 'negativeBinomial', mean: 3, shape: 2 },
    mean: 3, variance: 7.5, third: 124.5, jumps: true,
    cdf: [[0, 0.16], [1, 0.16 + 0.192], [5, 1 - 0.6 ** 6 * 3.4]],
  },
  bands: {
    spec: { dist: 'bands', bands: [{ from: 0, to: 3, probability: 0.5 }, { from: 6, to: 6, probability: 0.1 }, { from: 6, to: 12, probability: 0.4 }] },
    mean: 0.75 + 0.6 + 3.6, variance: 1.5 + 3.6 + 0.4 * 84 - 4.95 ** 2, third: 0.5 * 6.75 + 21.6 + 0.4 * 810, max: 12, jumps: true,
    cdf: [[1.5, 0.25], [5, 0.5], [6, 0.6], [9, 0.8]],
  },
  mixture: {
    spec: { dist: 'mixture', parts: [{ weight: 1, of: { dist: 'exponential', mean: 2 } }, { weight: 3, of: { dist: 'uniform', min: 1, max: 4 } }] },
    mean: 0.5 + 1.875, variance: 0.25 * 8 + 0.75 * 7 - 2.375 ** 2, third: 12 + 0.75 * (255 / 12),
    cdf: [[0.5, 0.25 * (1 - exp(-0.25))], [2, 0.25 * (1 - exp(-1)) + 0.25]],
  },
  'mixture with a point': {
    spec: { dist: 'mixture', parts: [{ weight: 0.5, of: { dist: 'deterministic', value: 5 } }, { weight: 0.5, of: { dist: 'exponential', mean: 5 } }] },
    mean: 5, variance: 12.5, third: 62.5 + 375, jumps: true,
    cdf: [[4.99999, 0.5 * (1 - exp(-0.999998))], [5, 0.5 + 0.5 * (1 - 1 / Math.E)]],
  },
  scaled: {
    spec: { dist: 'scaled', factor: 2.5, of: { dist: 'uniform', min: 1, max: 4 } },
    mean: 6.25, variance: 4.6875, third: 15.625 * (255 / 12), min: 2.5, max: 10,
    cdf: [[5, 1 / 3]],
  },
  truncated: {
    // Exponential with mean 4 below 4: E[X^n] by parts.
    spec: { dist: 'truncated', max: 4, of: { dist: 'exponential', mean: 4 } },
    mean: (4 * (1 - 2 / Math.E)) / (1 - 1 / Math.E),
    variance: (16 * (2 - 5 / Math.E)) / (1 - 1 / Math.E) - ((4 * (1 - 2 / Math.E)) / (1 - 1 / Math.E)) ** 2,
    third: (64 * (6 - 16 / Math.E)) / (1 - 1 / Math.E), max: 4,
    cdf: [[2, (1 - exp(-0.5)) / (1 - 1 / Math.E)], [4, 1], [5, 1]],
  },
  'truncated count': {
    spec: { dist: 'truncated', max: 2.5, of: { dist: 'poisson', mean: 1 } },
    mean: 2 / 2.5, variance: 3 / 2.5 - 0.64, third: 5 / 2.5, max: 2, jumps: true,
    cdf: [[0, 0.4], [1, 0.8], [2, 1]],
  },
}; // prettier-ignore

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(Math.abs(b), 1e-300);

describe.each(Object.entries(cases))('%s', (name, expected) => {
  const law = distribution(expected.spec);

  it('has its exact moments and range', () => {
    expect(relative(law.mean, expected.mean)).toBeLessThan(1e-12);
    expect(Math.abs(law.variance - expected.variance)).toBeLessThan(
      1e-9 * (expected.variance + expected.mean ** 2),
    );
    expect(relative(law.thirdMoment, expected.third)).toBeLessThan(1e-9);
    expect([law.min, law.max]).toEqual([expected.min ?? 0, expected.max ?? Infinity]);
  });

  it('has the cdf of its formula', () => {
    for (const [x, p] of expected.cdf)
      expect(Math.abs(law.cdf(x) - p), `at ${x}`).toBeLessThan(1e-13 + 1e-11 * p * (1 - p));
    expect([law.cdf(-1), law.cdf(-Infinity), law.cdf(Infinity)]).toEqual([0, 0, 1]);
  });

  it('has as quantile the smallest x with cdf(x) >= p', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        const x = law.quantile(p);
        expect(law.cdf(x)).toBeGreaterThanOrEqual(p - 4e-15);
        expect(law.cdf(x * (1 - 1e-9) - 1e-15)).toBeLessThan(p + 4e-15);
        expect(x).toBeGreaterThanOrEqual(law.min);
        expect(x).toBeLessThanOrEqual(law.max);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  if (expected.jumps !== true)
    it('undoes its cdf', () => {
      for (const p of [1e-6, 0.01, 0.2, 0.5, 0.77, 0.95, 0.9999]) {
        const x = law.quantile(p);
        expect(relative(law.quantile(law.cdf(x)), x)).toBeLessThan(1e-10);
        expect(Math.abs(law.cdf(x) - p)).toBeLessThan(1e-14);
      }
    });

  it('goes from min to max and not beyond 0..1', () => {
    expect([law.quantile(0), law.quantile(1)]).toEqual([law.min, law.max]);
    for (const p of [-1e-9, 1 + 1e-9, NaN]) expect(law.quantile(p)).toBeNaN();
  });

  it('has as limited mean the integral of 1 - cdf', () => {
    for (const x of [law.quantile(0.1), 0.7 * law.mean, law.mean, law.quantile(0.9) + 0.3]) {
      const area = integral((t) => 1 - law.cdf(t), 0, x, 1e-8 * x);
      expect(relative(law.limitedMean(x), area), `at ${x}`).toBeLessThan(
        expected.jumps === true ? 1e-4 : 1e-6,
      );
    }
    expect([law.limitedMean(0), law.limitedMean(-1)]).toEqual([0, 0]);
    expect(relative(law.limitedMean(law.max === Infinity ? 1e12 : law.max), law.mean)).toBeLessThan(1e-9);
  });

  it('is drawn by one uniform per draw', () => {
    const draws = new Streams(1).stream(name);
    const uniforms = new Streams(1).stream(name);
    for (let i = 0; i < 100; i++) expect(law.sample(draws)).toBe(law.quantile(uniforms.uniform()));
  });

  it('gives draws that follow its cdf (Kolmogorov-Smirnov)', () => {
    // P(sqrt(n) D > 2.7) < 2 exp(-2 * 2.7^2) = 1e-6, and less where the cdf has jumps.
    const n = 10_000;
    const stream = new Streams(2017).stream('kolmogorov', name);
    const draws = Float64Array.from({ length: n }, () => law.sample(stream)).sort();
    let distance = 0;
    for (let i = 0; i < n; i++) {
      const x = draws[i]!;
      if (draws[i + 1] !== x) distance = Math.max(distance, Math.abs((i + 1) / n - law.cdf(x)));
      if (expected.jumps !== true) distance = Math.max(distance, Math.abs(i / n - law.cdf(x)));
    }
    expect(Math.sqrt(n) * distance).toBeLessThan(2.7);
    expect(distance === 0).toBe(law.variance === 0);
  });
});

describe('distribution', () => {
  const one: DistributionSpec = { dist: 'deterministic', value: 1 };
  it.each<[DistributionSpec, string]>([
    [{ dist: 'deterministic', value: -1 }, 'value: expected a number >= 0, got -1'],
    [{ dist: 'exponential', mean: 0 }, 'mean: expected a number > 0, got 0'],
    [{ dist: 'exponential', mean: Infinity }, 'mean: expected a number > 0, got Infinity'],
    [{ dist: 'uniform', min: 2, max: 2 }, 'max: expected a number > min (2), got 2'],
    [{ dist: 'uniform', min: -1, max: 2 }, 'min: expected a number >= 0, got -1'],
    [
      { dist: 'triangular', min: 1, mode: 6, max: 5 },
      'mode: expected a number from min to max (1..5), got 6',
    ],
    [{ dist: 'gamma', shape: -1, scale: 1 }, 'shape: expected a number > 0, got -1'],
    [{ dist: 'gamma', shape: 1, scale: NaN }, 'scale: expected a number > 0, got NaN'],
    [{ dist: 'erlang', k: 1.5, mean: 1 }, 'k: expected a whole number >= 1, got 1.5'],
    [{ dist: 'lognormal', mean: 1, cv: 0 }, 'cv: expected a number > 0, got 0'],
    [{ dist: 'lognormal', median: 3, p90: 3 }, 'p90: expected a number > median (3), got 3'],
    [{ dist: 'weibull', shape: 1, scale: 0 }, 'scale: expected a number > 0, got 0'],
    [{ dist: 'hyperexponential', probs: [0.5, 0.4], means: [1, 2] }, 'probs (sum): expected 1, got 0.9'],
    [
      { dist: 'hyperexponential', probs: [1], means: [1, 2] },
      'means (length): expected as many as probs (1), got 2',
    ],
    [{ dist: 'discreteUniform', min: 3, max: 2 }, 'max: expected a whole number >= min (3), got 2'],
    [{ dist: 'poisson', mean: -0.1 }, 'mean: expected a number >= 0, got -0.1'],
    [{ dist: 'negativeBinomial', mean: 1, shape: 0 }, 'shape: expected a number > 0, got 0'],
    [{ dist: 'bands', bands: [] }, 'bands.probability (sum): expected a number > 0, got 0'],
    [
      {
        dist: 'bands',
        bands: [
          { from: 0, to: 2, probability: 0.5 },
          { from: 1, to: 3, probability: 0.5 },
        ],
      },
      'bands[1].from: expected a number >= the band before it (2), got 1',
    ],
    [
      { dist: 'bands', bands: [{ from: 2, to: 1, probability: 1 }] },
      'bands[0].to: expected a number >= from (2), got 1',
    ],
    [{ dist: 'mixture', parts: [] }, 'parts.weight (sum): expected a number > 0, got 0'],
    [
      { dist: 'mixture', parts: [{ weight: -1, of: one }] },
      'parts.weight[0]: expected a number >= 0, got -1',
    ],
    [{ dist: 'scaled', factor: 0, of: one }, 'factor: expected a number > 0, got 0'],
    [
      { dist: 'truncated', max: 0.5, of: one },
      'max: expected a number with weight below it (law from 1 on), got 0.5',
    ],
  ])('refuses %j', (spec, message) => {
    expect(() => distribution(spec)).toThrow(new RangeError(message));
  });

  it('takes a Poisson law of mean 0 as never anything', () => {
    const law = distribution({ dist: 'poisson', mean: 0 });
    expect([law.cdf(0), law.quantile(0.999999), law.limitedMean(5)]).toEqual([1, 0, 0]);
  });

  it('leaves parts of weight 0 out', () => {
    const law = distribution({
      dist: 'mixture',
      parts: [
        { weight: 0, of: { dist: 'exponential', mean: 9 } },
        { weight: 2, of: { dist: 'uniform', min: 1, max: 2 } },
      ],
    });
    expect([law.mean, law.min, law.max]).toEqual([1.5, 1, 2]);
  });

  it('sums counts of any size to the same mean', () => {
    for (const [mean, shape] of [
      [0.01, 0.3],
      [4, 0.05],
      [2000, 3],
      [5000, 400],
    ] as const) {
      const law = distribution({ dist: 'negativeBinomial', mean, shape });
      expect(relative(law.limitedMean(1e9), mean), `${mean} ${shape}`).toBeLessThan(1e-10);
    }
    for (const mean of [1e-6, 0.5, 30, 12_345]) {
      expect(relative(distribution({ dist: 'poisson', mean }).limitedMean(1e9), mean)).toBeLessThan(1e-9);
    }
  });
});
