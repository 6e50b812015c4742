import { describe, expect, it } from 'vitest';
import { normalQuantile, Streams } from '../engine/index.ts';
import { abc } from './abc.ts';
import { latinHypercube } from './design.ts';
import { fitEmulator } from './emulator.ts';
import { CUT_OFF, drawPlausible, matchHistory } from './history-matching.ts';
import { hierarchy } from './hierarchy.ts';
import { cholesky, lowerTimes, solve } from './linear.ts';

const streams = new Streams('emulation');

describe('linear algebra', () => {
  it('solves a system by hand', () => {
    const lower = cholesky([
      [4, 2],
      [2, 5],
    ]);
    expect(lower).toEqual([[2], [1, 2]]);
    expect(solve(lower, [8, 12])).toEqual([1, 2]);
    expect(lowerTimes(lower, [1, 1])).toEqual([2, 3]);
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(() =>
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(RangeError);
  });
});

describe('Latin hypercube', () => {
  it('has one point in each slice of each axis', () => {
    const points = latinHypercube(20, 3, streams.stream('hypercube'));
    for (const axis of [0, 1, 2]) {
      const slices = points.map((point) => Math.floor(point[axis]! * 20)).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 20 }, (_, i) => i));
    }
  });
});

describe('emulator', () => {
  const points = latinHypercube(60, 2, streams.stream('design'));
  const truth = ([a, b]: readonly number[]): number => 3 + 2 * a! - a! * b! + 0.5 * b! * b!;

  it('finds a polynomial of the second degree back', () => {
    const emulator = fitEmulator(points, points.map(truth), { prior: 100 });
    expect(emulator.at([0.3, 0.8]).mean).toBeCloseTo(truth([0.3, 0.8]), 3);
    expect(emulator.chance).toBeLessThan(1e-4);
  });

  it('tells chance from shape', () => {
    const stream = streams.stream('noise');
    const noisy = points.map((point) => truth(point) + 0.2 * normalQuantile(stream.uniform()));
    const { chance } = fitEmulator(points, noisy);
    // 54 degrees of freedom: a relative error of 0.19; this is two and a half of it.
    expect(Math.sqrt(chance)).toBeGreaterThan(0.15);
    expect(Math.sqrt(chance)).toBeLessThan(0.25);
  });

  it('of a constant is the constant', () => {
    expect(
      fitEmulator(
        points,
        points.map(() => 7),
      ).at([0.5, 0.5]),
    ).toEqual({ mean: 7, uncertainty: 0 });
  });
});

describe('history matching', () => {
  it('rules out all but the band where a toy function has the observed value', async () => {
    const simulate = (points: readonly (readonly number[])[]): Promise<number[][]> =>
      Promise.resolve(points.map(([a, b]) => [a! + b!, a!]));
    const matching = await matchHistory({
      dimensions: 2,
      targets: [
        { id: 'sum', observed: 1.2, discrepancy: 0.0001 },
        { id: 'first', observed: 0.5, discrepancy: 0.0001 },
      ],
      waves: [30, 30],
      simulate,
      streams: new Streams('toy'),
    });
    expect(matching.implausibility([0.5, 0.7])).toBeLessThan(0.5);
    expect(matching.implausibility([0.5, 0.2])).toBeGreaterThan(CUT_OFF);
    // Within three standard deviations of 0.01 of both: an area of about 0.06 x 0.06.
    expect(matching.kept.at(-1)).toBeLessThan(0.02);
    for (const point of drawPlausible(20, 2, new Streams('toy'), 'draws', matching.implausibility)) {
      expect(Math.abs(point[0]! - 0.5)).toBeLessThan(0.06);
    }
  });
});

describe('approximate Bayesian computation', () => {
  it('gives the posterior of a normal mean', () => {
    // Prior N(0, 1), one observation 1.5 with error N(0, 0.5^2): posterior N(1.2, 0.2).
    const stream = streams.stream('conjugate');
    const z = (): number => normalQuantile(stream.uniform());
    const parameters = Array.from({ length: 4000 }, () => [z()]);
    const figures = parameters.map(([mean]) => [mean! + 0.5 * z()]);
    const { parameters: kept, weights } = abc({ parameters, figures, observed: [1.5], keep: 800 });
    const mean = kept.reduce((sum, [value], i) => sum + value! * weights[i]!, 0) / 800;
    const variance =
      kept.reduce((sum, [value], i) => sum + weights[i]! * (value! - mean) * (value! - mean), 0) / 800;
    // Standard error of the mean 0.016, of the variance 0.01: four of each, a false alarm in 10,000.
    expect(Math.abs(mean - 1.2)).toBeLessThan(0.064);
    expect(Math.abs(variance - 0.2)).toBeLessThan(0.04);
  });

  it('keeps the nearest, never a run without a figure', () => {
    const result = abc({
      parameters: [[1], [2], [3], [4]],
      figures: [[10], [NaN], [12], [30]],
      observed: [11.5],
      keep: 2,
      adjust: false,
    });
    expect(result.runs).toEqual([2, 0]);
    expect(result.parameters).toEqual([[3], [1]]);
    expect(() => abc({ parameters: [[1]], figures: [[NaN]], observed: [0], keep: 1 })).toThrow(RangeError);
  });
});

describe('hierarchy', () => {
  it('draws units that differ by no more than their errors wholly to the common mean', () => {
    const found = hierarchy(
      [9.9, 10, 10.1].map((value) => ({ value, variance: 4 })),
      null,
    );
    expect(found.between).toBe(0);
    found.units.forEach(({ mean }) => {
      expect(mean).toBeCloseTo(10, 12);
    });
  });

  it('leaves units with hardly any error where they are', () => {
    const found = hierarchy(
      [1, 5, 9].map((value) => ({ value, variance: 1e-9 })),
      null,
    );
    expect(found.units.map(({ mean }) => Math.round(mean))).toEqual([1, 5, 9]);
  });

  it('draws to a line where a covariate tells', () => {
    const found = hierarchy(
      [2, 4, 6, 8].map((value) => ({ value, variance: 1 })),
      [1, 2, 3, 4],
    );
    expect(found.slope).toBeCloseTo(2, 9);
    expect(found.units[0]!.mean).toBeCloseTo(2, 9);
  });
});
