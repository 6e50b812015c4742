import { describe, expect, it } from 'vitest';
import { normalQuantile, Streams } from '../engine/index.ts';
import { comparePaired, difference } from './compare.ts';
import { inlineExecutor } from './inline-executor.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import { runReplications } from './run.ts';
import type { SummaryMatrix } from './summary-matrix.ts';

const run = (
  scenario: { name: string; teams?: string[]; shift?: number; own?: number },
  replications = 40,
): Promise<SummaryMatrix> =>
  runReplications(knownScenario({ teams: ['noord', 'zuid'], shift: 0, own: 0, ...scenario }), {
    executor: inlineExecutor(knownSystem),
    prepare: knownSystem,
    seed: 1,
    replications,
  });

describe('difference', () => {
  const a = Float64Array.of(10, 20, 30, 40);
  const b = Float64Array.of(9, 18, 29, 38);

  it('is that of the pairs, by hand', () => {
    // Differences -1 -2 -1 -2: mean -1.5, variance 1/3, standard error 0.288675, t(0.975; 3) = 3.182446.
    const found = difference(a, b, 'lower', null);
    expect(found.difference.value).toBe(-1.5);
    expect(found.difference.lower).toBeCloseTo(-1.5 - 3.182446 * 0.2886751, 5);
    expect(found.difference.upper).toBeCloseTo(-1.5 + 3.182446 * 0.2886751, 5);
    expect(found).toMatchObject({ a: 25, b: 23.5, simultaneous: null, pairs: 4 });
    expect(found.years).toEqual({ better: 1, equal: 0, worse: 0 });
    // t = 5.196152 with 3 degrees of freedom: P = 0.993077.
    expect(found.chance).toBeCloseTo(0.993077, 5);
    // var A = 500 / 3, var B = 481 / 3, variance of the differences 1 / 3.
    expect(found.varianceReduction).toBeCloseTo((500 / 3 + 481 / 3) / (1 / 3), 8);
  });

  it('widens for a family by Bonferroni', () => {
    // t(1 - 0.025 / 18; 3) by the closed form of three degrees of freedom: 8.2806 (to 4 digits).
    const found = difference(a, b, null, 18);
    const half = found.simultaneous!.upper! + 1.5;
    const t = half / Math.sqrt(1 / 12);
    const tail = 0.5 - (Math.atan(t / Math.sqrt(3)) + (Math.sqrt(3) * t) / (3 + t * t)) / Math.PI;
    expect(tail).toBeCloseTo(0.025 / 18, 9);
    expect(found.simultaneous!.lower! + found.simultaneous!.upper!).toBeCloseTo(-3, 12);
  });

  it('knows no better where neither way is', () => {
    expect(difference(a, b, null, null)).toMatchObject({ chance: null, years: null });
  });

  it('turns round when higher is better', () => {
    const found = difference(a, b, 'higher', null);
    expect(found.chance).toBeCloseTo(1 - 0.993077, 5);
    expect(found.years).toEqual({ better: 0, equal: 0, worse: 1 });
  });

  it('says so when nothing differs', () => {
    expect(difference(a, a, 'lower', 2)).toMatchObject({
      difference: { value: 0, lower: 0, upper: 0 },
      simultaneous: { lower: 0, upper: 0 },
      chance: null,
      years: { better: 0, equal: 1, worse: 0 },
      varianceReduction: null,
    });
  });

  it('is certain when every pair differs by the same amount', () => {
    const shifted = a.map((value) => value - 2);
    expect(difference(a, shifted, 'lower', null)).toMatchObject({ chance: 1, varianceReduction: null });
    expect(difference(a, shifted, 'higher', null).chance).toBe(0);
  });

  it('uses only pairs in which both are defined', () => {
    const found = difference(Float64Array.of(1, NaN, 3, 5), Float64Array.of(2, 9, NaN, 8), 'lower', null);
    expect(found).toMatchObject({ a: 3, b: 5, pairs: 2, years: { better: 0, equal: 0, worse: 1 } });
    expect(found.difference.value).toBe(2);
  });

  it('has no answer without pairs', () => {
    expect(difference(Float64Array.of(NaN), Float64Array.of(1), 'lower', 18)).toEqual({
      a: null,
      b: null,
      difference: { value: null, lower: null, upper: null },
      simultaneous: { lower: null, upper: null },
      chance: null,
      years: null,
      varianceReduction: null,
      pairs: 0,
    });
  });

  it('covers the true difference as often as it says, alone and together', () => {
    // 1,500 experiments of 10 pairs and 6 figures that share half of their chance events. Alone: 0.95 of 1,500
    // with standard error 0.0056. Together: at least 0.95, and at most 0.96 since the figures hardly depend on
    // each other. Bands of 3.9 standard errors: one false alarm in 10,000 seeds each.
    const stream = new Streams('coverage').stream('pairs');
    const normal = (): number => normalQuantile(stream.uniform());
    const teams = 6;
    let alone = 0;
    let together = 0;
    for (let i = 0; i < 1500; i++) {
      let all = true;
      for (let team = 0; team < teams; team++) {
        const a = Float64Array.from({ length: 10 }, () => 3 * normal());
        const b = a.map((value) => value - 0.5 + normal());
        const { difference: d, simultaneous } = difference(a, b, 'lower', teams);
        if (team === 0 && d.lower! <= -0.5 && d.upper! >= -0.5) alone += 1;
        if (simultaneous!.lower! > -0.5 || simultaneous!.upper! < -0.5) all = false;
      }
      if (all) together += 1;
    }
    expect(Math.abs(alone / 1500 - 0.95)).toBeLessThan(3.9 * 0.0056);
    expect(together / 1500).toBeGreaterThan(0.95 - 3.9 * 0.0056);
    expect(together / 1500).toBeLessThan(0.96 + 3.9 * 0.0056);
  });
});

describe('comparePaired', () => {
  it('finds a known shift exactly when all chance events are shared', async () => {
    const found = comparePaired(await run({ name: 'a' }), await run({ name: 'b', shift: -1.5 }));
    expect(found.city.waitMean.difference.value).toBeCloseTo(-1.5, 12);
    expect(found.city.waitMean.years).toEqual({ better: 1, equal: 0, worse: 0 });
    expect(found.city.waitMean.simultaneous).toBeNull();
    expect(found.teams.map((team) => team.team)).toEqual(['noord', 'zuid']);
    expect(found.teams[0]!.waitMean.simultaneous).not.toBeNull();
  });

  it('wins precision from what is shared', async () => {
    // Both have variance 4 that is shared and 0.25 of their own: (4.25 + 4.25) / 0.5 = 17.
    const a = await run({ name: 'a', own: 0.5 }, 400);
    const b = await run({ name: 'b', own: 0.5 }, 400);
    const { varianceReduction } = comparePaired(a, b).city.waitMean;
    expect(varianceReduction).toBeGreaterThan(12);
    expect(varianceReduction).toBeLessThan(24);
  });

  it('pairs teams by name and replications by number', async () => {
    const a = await run({ name: 'a', teams: ['noord', 'zuid'] }, 10);
    const b = await run({ name: 'b', teams: ['zuid', 'oost', 'noord'], shift: 1 }, 15);
    const { teams } = comparePaired(a, b);
    expect(teams.map((team) => team.team)).toEqual(['noord', 'zuid']);
    expect(teams[0]!.waitMean.pairs).toBe(10);
    for (const team of teams) expect(team.waitMean.difference.value).toBeCloseTo(1, 12);
  });

  it('does not take a team called city for the city', async () => {
    const a = await run({ name: 'a', teams: ['city'] }, 5);
    expect(comparePaired(a, a).teams.map((team) => team.team)).toEqual(['city']);
  });
});
