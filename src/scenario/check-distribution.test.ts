import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribution, type DistributionSpec } from '../engine/index.ts';
import { checkDistribution, type PlainDistribution } from './check-distribution.ts';
import { ProblemList } from './problem-list.ts';
import { distribution as schema } from './schema/distribution.ts';

const problemsOf = (spec: PlainDistribution): readonly string[] => {
  const list = new ProblemList(new Map([['', 'f']]));
  checkDistribution(spec, ['d'], list);
  return list.items.map(({ code, path }) => `${code} ${path?.join('.')}`);
};

describe('checkDistribution', () => {
  it('refuses a cut below the least value, and what leaves next to nothing', () => {
    const of = { dist: 'uniform', min: 5, max: 6 } as const;
    expect(problemsOf({ dist: 'truncated', max: 2, of })).toEqual(['value.range d.max']);
    expect(problemsOf({ dist: 'truncated', max: 5.5, of })).toEqual([]);
  });

  const number = fc.oneof(
    fc.constantFrom(0, 1, 2, 0.5, 1e-9, 1e9, -1),
    fc.double({ min: 0.001, max: 50, noNaN: true }),
    fc.integer({ min: 0, max: 20 }),
  );
  const simple = fc.oneof(
    ...(
      [
        ['deterministic', ['value']],
        ['exponential', ['mean']],
        ['uniform', ['min', 'max']],
        ['triangular', ['min', 'mode', 'max']],
        ['gamma', ['shape', 'scale']],
        ['erlang', ['k', 'mean']],
        ['lognormal', ['mean', 'cv']],
        ['lognormal', ['median', 'p90']],
        ['weibull', ['shape', 'scale']],
        ['discreteUniform', ['min', 'max']],
        ['poisson', ['mean']],
        ['negativeBinomial', ['mean', 'shape']],
      ] as const
    ).map(([dist, keys]) =>
      fc.record({ dist: fc.constant(dist), ...Object.fromEntries(keys.map((key) => [key, number])) }),
    ),
    fc.record({
      dist: fc.constant('hyperexponential'),
      probs: fc.constantFrom([1], [0.5, 0.5], [1, 0]),
      means: fc.array(number, { maxLength: 2 }),
    }),
    fc.record({
      dist: fc.constant('bands'),
      bands: fc.array(fc.record({ from: number, to: number, probability: fc.constantFrom(0, 0.5, 1) }), {
        maxLength: 2,
      }),
    }),
  );
  const any = fc.oneof(
    simple,
    fc.record({ dist: fc.constant('scaled'), factor: number, of: simple }),
    fc.record({ dist: fc.constant('truncated'), max: number, of: simple }),
    fc.record({
      dist: fc.constant('mixture'),
      parts: fc.array(fc.record({ weight: fc.constantFrom(0, 0.5, 1), of: simple }), { maxLength: 2 }),
    }),
  );

  it('lets nothing through that the engine cannot build, and stops nothing by an exception', () => {
    fc.assert(
      fc.property(any, (spec) => {
        const parsed = schema.safeParse(spec);
        if (!parsed.success) return;
        if (problemsOf(spec as PlainDistribution).length === 0)
          distribution(spec as unknown as DistributionSpec);
      }),
      { seed: 11, numRuns: 3000 },
    );
  });
});
