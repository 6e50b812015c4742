import { describe, expect, it } from 'vitest';
import { comparisonSchema } from './comparison-schema.ts';
import { compare } from './comparison.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import type { Progress } from './run.ts';

const base = knownScenario({ name: 'a', teams: ['noord'], shift: 0, own: 0 });
const other = knownScenario({ name: 'b', teams: ['noord'], shift: 30, own: 0 });

describe('compare', () => {
  it('runs all scenarios equally long where a rule stops each by itself', async () => {
    // The same spread around 40 instead of 10 is four times as precise: B alone would stop much earlier.
    const seen: Progress[] = [];
    const { result, simulations } = await compare([base, other], {
      prepare: knownSystem,
      precision: 0.05,
      onProgress: (progress) => void seen.push(progress),
    });
    const [a, b] = simulations.map(({ matrix }) => matrix.numbers);
    expect(b).toEqual(a);
    expect(result.replications).toBe(a?.length);
    expect(result.scenarios.map((entry) => entry.result.replications)).toEqual([a?.length, a?.length]);
    expect(result.comparisons[0]?.city.waitMean.pairs).toBe(a?.length);
    expect(seen.at(-1)).toEqual({ done: 2 * (a?.length ?? 0), planned: 2 * (a?.length ?? 0) });
  });

  it('compares each other scenario with the first', async () => {
    const { result } = await compare([base, other, base], { prepare: knownSystem, replications: 5 });
    expect(result.scenarios.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
    expect(result.comparisons.map((pair) => pair.other)).toEqual(['B', 'C']);
    expect(result.comparisons[0]?.city.waitMean.difference.value).toBeCloseTo(30, 10);
    expect(result.comparisons[1]?.changes).toEqual([]);
    expect(result.comparisons[1]?.city.waitMean.difference).toEqual({ value: 0, lower: 0, upper: 0 });
  });

  it('keeps the warning that a goal was not reached', async () => {
    const options = { prepare: knownSystem, precision: 0.002, replications: 25 };
    const { result } = await compare([base, other], options);
    for (const { result: single } of result.scenarios) {
      expect(single.checks.warnings.map(({ code }) => code)).toContain('precision.not-reached');
    }
  });

  it('is described by its schema', async () => {
    const a = knownScenario({ name: 'a', teams: ['noord'], shift: 0, own: 0 });
    const b = knownScenario({ name: 'b', teams: ['noord'], shift: 1, own: 1 });
    const { result } = await compare([a, b], { prepare: knownSystem, replications: 3 });
    const read: unknown = JSON.parse(JSON.stringify(result));
    expect(comparisonSchema.parse(read)).toEqual(read);
    const short = await compare([a, b], { prepare: knownSystem, replications: 1 });
    expect(comparisonSchema.safeParse(JSON.parse(JSON.stringify(short.result))).success).toBe(true);
    expect(comparisonSchema.safeParse({ ...result, extra: 1 }).success).toBe(false);
  });
});
