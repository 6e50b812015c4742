import { describe, expect, it } from 'vitest';
import { distribution, equilibrium, type DistributionSpec } from './distribution.ts';
import { Streams } from './stream.ts';

interface Case {
  readonly spec: DistributionSpec;
  /** The distribution function, from the integral of 1 - F by hand. */
  readonly cdf: (x: number) => number;
  readonly mean: number;
  readonly secondMoment: number;
}

const { exp } = Math;
const exponential = (mean: number) => (x: number) => 1 - exp(-x / mean);
/** Erlang's cdf with two phases. */
const erlang2 = (phase: number) => (x: number) => 1 - exp(-x / phase) * (1 + x / phase);

// Mean E[X^2] / (2 E[X]) and second moment E[X^3] / (3 E[X]) throughout.
const cases: Record<string, Case> = {
  exponential: { spec: { dist: 'exponential', mean: 3 }, cdf: exponential(3), mean: 3, secondMoment: 18 },
  deterministic: {
    spec: { dist: 'deterministic', value: 4 },
    cdf: (x) => Math.min(1, x / 4),
    mean: 2,
    secondMoment: 16 / 3,
  },
  'uniform from 0': {
    spec: { dist: 'uniform', min: 0, max: 2 },
    cdf: (x) => (x < 2 ? 1 - (1 - x / 2) ** 2 : 1),
    mean: 2 / 3,
    secondMoment: 2 / 3,
  },
  'uniform from 1': {
    spec: { dist: 'uniform', min: 1, max: 3 },
    cdf: (x) => (x < 1 ? x / 2 : x < 3 ? 1 - (3 - x) ** 2 / 8 : 1),
    mean: 26 / 24,
    secondMoment: 10 / 6,
  },
  erlang: {
    spec: { dist: 'erlang', k: 2, mean: 6 },
    cdf: (x) => 0.5 * exponential(3)(x) + 0.5 * erlang2(3)(x),
    mean: 4.5,
    secondMoment: (27 * 24) / 18,
  },
  'weibull that is exponential': {
    spec: { dist: 'weibull', shape: 1, scale: 3 },
    cdf: exponential(3),
    mean: 3,
    secondMoment: 18,
  },
  hyperexponential: {
    spec: { dist: 'hyperexponential', probs: [0.8, 0.2], means: [1, 6] },
    cdf: (x) => 0.4 * exponential(1)(x) + 0.6 * exponential(6)(x),
    mean: 4,
    secondMoment: 0.4 * 2 + 0.6 * 72,
  },
  'bands with a gap and a point': {
    // 1 - F: falls from 1 to 1/2 over 0..2, 1/2 up to 3, 1/4 up to 5. Areas 1.5 + 0.5 + 0.5 = 2.5.
    spec: {
      dist: 'bands',
      bands: [
        { from: 0, to: 2, probability: 0.5 },
        { from: 3, to: 3, probability: 0.25 },
        { from: 5, to: 5, probability: 0.25 },
      ],
    },
    cdf: (x) => (x < 2 ? x - (x * x) / 8 : x < 3 ? 1.5 + (x - 2) / 2 : x < 5 ? 2 + (x - 3) / 4 : 2.5) / 2.5,
    mean: (0.5 * (4 / 3) + 0.25 * 9 + 0.25 * 25) / 5,
    secondMoment: (0.5 * 2 + 0.25 * 27 + 0.25 * 125) / 7.5,
  },
  mixture: {
    spec: {
      dist: 'mixture',
      parts: [
        { weight: 3, of: { dist: 'deterministic', value: 2 } },
        { weight: 1, of: { dist: 'exponential', mean: 6 } },
      ],
    },
    cdf: (x) => 0.5 * Math.min(1, x / 2) + 0.5 * exponential(6)(x),
    mean: 3.5,
    secondMoment: 0.5 * (4 / 3) + 0.5 * 72,
  },
  'mixture with a part that takes no time': {
    spec: {
      dist: 'mixture',
      parts: [
        { weight: 9, of: { dist: 'deterministic', value: 0 } },
        { weight: 1, of: { dist: 'exponential', mean: 6 } },
      ],
    },
    cdf: exponential(6),
    mean: 6,
    secondMoment: 72,
  },
  scaled: {
    spec: { dist: 'scaled', factor: 2, of: { dist: 'deterministic', value: 2 } },
    cdf: (x) => Math.min(1, x / 4),
    mean: 2,
    secondMoment: 16 / 3,
  },
  triangular: {
    // On 0..2 with mode 0: 1 - F = (1 - x/2)^2, mean 2/3.
    spec: { dist: 'triangular', min: 0, mode: 0, max: 2 },
    cdf: (x) => (x < 2 ? 1 - (1 - x / 2) ** 3 : 1),
    mean: 0.5,
    secondMoment: 0.4,
  },
  discreteUniform: {
    // 1 or 2: 1 - F is 1 up to 1 and 1/2 up to 2; mean 1.5.
    spec: { dist: 'discreteUniform', min: 1, max: 2 },
    cdf: (x) => (x < 1 ? x : x < 2 ? 1 + (x - 1) / 2 : 1.5) / 1.5,
    mean: 2.5 / 3,
    secondMoment: 4.5 / 4.5,
  },
  truncated: {
    // 1 - F = (e^-x - e^-1) / (1 - e^-1) below 1, mean (1 - 2/e) / (1 - 1/e).
    spec: { dist: 'truncated', max: 1, of: { dist: 'exponential', mean: 1 } },
    cdf: (x) => (x < 1 ? (1 - exp(-x) - x / Math.E) / (1 - 2 / Math.E) : 1),
    mean: (2 - 5 / Math.E) / (2 * (1 - 2 / Math.E)),
    secondMoment: (6 - 16 / Math.E) / (3 * (1 - 2 / Math.E)),
  },
};

describe.each(Object.entries(cases))('equilibrium of %s', (name, expected) => {
  const residual = equilibrium(distribution(expected.spec));

  it('has the moments of renewal theory', () => {
    expect(residual.mean / expected.mean).toBeCloseTo(1, 9);
    expect((residual.variance + residual.mean ** 2) / expected.secondMoment).toBeCloseTo(1, 8);
    expect(residual.min).toBe(0);
  });

  it('has the integral of 1 - F as cdf, and its inverse as quantile', () => {
    for (let i = 1; i < 200; i++) {
      const p = i / 200;
      const x = residual.quantile(p);
      expect(Math.abs(expected.cdf(x) - p), `at p = ${p}`).toBeLessThan(1e-11);
      expect(Math.abs(residual.cdf(x) - p)).toBeLessThan(1e-13);
      const y = (expected.mean * 3 * i) / 200;
      expect(Math.abs(residual.cdf(y) - expected.cdf(y)), `at ${y}`).toBeLessThan(1e-11);
    }
  });

  it('has edges', () => {
    expect([residual.cdf(0), residual.cdf(-1), residual.cdf(Infinity)]).toEqual([0, 0, 1]);
    expect([residual.quantile(0), residual.quantile(1)]).toEqual([0, residual.max]);
    for (const p of [-0.1, 1.1, NaN]) expect(residual.quantile(p)).toBeNaN();
  });

  it('is drawn by one uniform per draw, evenly over its cdf', () => {
    // Kolmogorov-Smirnov on 4,000 draws: exceeded with probability 1e-6.
    const n = 4000;
    const draws = new Streams(3).stream(name);
    const uniforms = new Streams(3).stream(name);
    const sorted = Float64Array.from({ length: n }, () => residual.sample(draws)).sort();
    expect(residual.sample(draws)).toBe(
      residual.quantile(Array.from({ length: n + 1 }, () => uniforms.uniform())[n]!),
    );
    let distance = 0;
    sorted.forEach((x, i) => (distance = Math.max(distance, Math.abs((i + 0.5) / n - expected.cdf(x)))));
    expect(Math.sqrt(n) * distance).toBeLessThan(2.7);
  });
});

describe('equilibrium', () => {
  it.each<DistributionSpec>([
    { dist: 'gamma', shape: 0.6, scale: 3 },
    { dist: 'lognormal', mean: 5, cv: 1.4 },
    { dist: 'weibull', shape: 0.8, scale: 3 },
    { dist: 'poisson', mean: 3.7 },
    { dist: 'negativeBinomial', mean: 4, shape: 0.5 },
    { dist: 'truncated', max: 30, of: { dist: 'lognormal', mean: 9, cv: 1 } },
  ])('agrees with what a long row of lives shows: %j', (spec) => {
    // Lives laid end to end, looked at 4,000 evenly spaced times: what remains of the life that is running. Its mean is
    // within 5 standard errors (remaining lives at distant times are independent; neighbours are not, hence the factor 2).
    const law = distribution(spec);
    const residual = equilibrium(law);
    const stream = new Streams(11).stream(spec.dist);
    const spacing = 3 * law.mean;
    const looks = 4000;
    let end = 0;
    let sum = 0;
    for (let i = 1; i <= looks; i++) {
      while (end <= i * spacing) end += law.sample(stream);
      sum += end - i * spacing;
    }
    const error = 2 * Math.sqrt(residual.variance / looks);
    expect(Math.abs(sum / looks - residual.mean)).toBeLessThan(5 * error);
  });

  it('has no meaning for lives of no length', () => {
    expect(() => equilibrium(distribution({ dist: 'deterministic', value: 0 }))).toThrow(
      'mean: expected a number > 0, got 0',
    );
    expect(() => equilibrium(distribution({ dist: 'poisson', mean: 0 }))).toThrow(RangeError);
  });
});
