import { describe, expect, it } from 'vitest';
import { estimate } from './estimate.ts';
import { inlineExecutor } from './inline-executor.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import { nextStage, precisionRule, precisionState, type PrecisionRule } from './precision.ts';
import { runReplications } from './run.ts';
import { simulate } from './simulate.ts';
import type { SummaryMatrix } from './summary-matrix.ts';

const scenario = knownScenario({ name: 'a', teams: [], shift: 0, own: 0 });
const executor = inlineExecutor(knownSystem);
const run = (replications: number | PrecisionRule, seed = 1): Promise<SummaryMatrix> =>
  runReplications(scenario, { executor, prepare: knownSystem, seed, replications });
/** Mean 10, standard deviation 2: a half-width of 2 % (0.2) takes about 385 + replications. */
const rule = (halfWidth: number, maximum = 2000): PrecisionRule => ({
  goals: [{ area: 0, measure: 'waitMean', kind: 'relative', halfWidth }],
  minimum: 20,
  maximum,
});

describe('sequential stopping', () => {
  it('stops once the goal is met, and not much later', async () => {
    const matrix = await run(rule(0.02));
    expect(precisionState(matrix, rule(0.02).goals).met).toBe(true);
    expect(matrix.replications).toBeGreaterThan(300);
    expect(matrix.replications).toBeLessThan(600);
  });

  it('does not go below the minimum nor above the maximum', async () => {
    expect((await run(rule(0.9))).replications).toBe(20);
    expect((await run(rule(0.001, 50))).replications).toBe(50);
    expect((await run({ ...rule(0.9), minimum: 20, maximum: 5 })).replications).toBe(5);
  });

  it('stops at the same number whatever was done before', async () => {
    const whole = await run(rule(0.05));
    const first = await run(20);
    const extended = await runReplications(scenario, {
      executor,
      prepare: knownSystem,
      seed: 1,
      replications: rule(0.05),
      extend: first,
    });
    expect(extended.numbers).toEqual(whole.numbers);
  });

  it('waits for the last of several goals', async () => {
    const both = precisionRule({ wait: 0.02 }, 0);
    const matrix = await run(both);
    expect(matrix.replications).toBeGreaterThanOrEqual((await run(rule(0.02))).replications);
  });

  it('says how many replications would have been enough', async () => {
    const { checks } = (
      await simulate(scenario, { prepare: knownSystem, precision: 0.02, replications: 100 })
    ).result;
    const warning = checks.warnings.find(({ code }) => code === 'precision.not-reached');
    expect(warning).toMatchObject({
      replications: 100,
      goals: [
        { area: 'city', measure: 'waitMean', kind: 'relative', wanted: 0.02 },
        { area: 'city', measure: 'withinTarget', kind: 'absolute', wanted: 0.01 },
      ],
    });
    // 385 in truth; the variance of 100 values is known to some 30 %.
    expect(warning).toHaveProperty('needed');
    const { needed } = warning as { needed: number };
    expect(needed).toBeGreaterThan(200);
    expect(needed).toBeLessThan(650);
  });

  it('does not promise a number where the figure is not defined', () => {
    const goals = [{ area: 0, measure: 'waitMean', kind: 'relative', halfWidth: 0.05 }] as const;
    const matrix = { replications: 30, layout: { area: () => 0 }, column: () => Float64Array.of(NaN) };
    expect(precisionState(matrix as unknown as SummaryMatrix, goals)).toMatchObject({
      met: false,
      needed: null,
      goals: [{ reached: null, needed: null }],
    });
    expect(nextStage(matrix as unknown as SummaryMatrix, { goals, minimum: 20, maximum: 2000 })).toBe(60);
  });

  it('asks what was asked: city, share, teams, a minimum', () => {
    const goals = (asked: Parameters<typeof precisionRule>[0]): unknown[] =>
      precisionRule(asked, 2).goals.map(({ area, measure, kind, halfWidth }) => [
        area,
        measure,
        kind,
        halfWidth,
      ]);
    const wait = [0, 'waitMean', 'relative', 0.05];
    expect(goals({ wait: 0.05 })).toEqual([wait, [0, 'withinTarget', 'absolute', 0.025]]);
    expect(goals({ wait: 0.05, share: 0.01 })).toEqual([wait, [0, 'withinTarget', 'absolute', 0.01]]);
    expect(goals({ share: 0.01 })).toEqual([[0, 'withinTarget', 'absolute', 0.01]]);
    expect(goals({ teams: 0.1 })).toEqual([
      [1, 'waitMean', 'relative', 0.1],
      [2, 'waitMean', 'relative', 0.1],
    ]);
    expect(precisionRule({ minimum: 50 }, 0, 40)).toMatchObject({ minimum: 40, maximum: 40 });
    expect(precisionRule({ minimum: 50 }, 0).minimum).toBe(50);
  });

  it('goes on until the last team is precise, and says which is not', async () => {
    const towns = knownScenario({ name: 'b', teams: ['noord', 'zuid'], shift: 0, own: 0 });
    const options = { prepare: knownSystem, precision: { teams: 0.03 } };
    const { matrix, result } = await simulate(towns, options);
    const { goals } = precisionRule({ teams: 0.03 }, 2);
    expect(precisionState(matrix, goals).met).toBe(true);
    expect(result.checks.warnings.map(({ code }) => code)).not.toContain('precision.not-reached');
    const short = await simulate(towns, { ...options, replications: 30 });
    const [warning] = short.result.checks.warnings;
    expect(warning).toMatchObject({
      code: 'precision.not-reached',
      replications: 30,
      goals: [{ area: 'noord' }, { area: 'zuid' }],
    });
  });

  it('leaves intervals that cover as they say', async () => {
    // 1,500 studies with goals of 6 % and 0.02 (some 45 and 96 replications): 93-97 % of the intervals of the
    // mean must hold the truth. 3.9 standard errors of 0.0056 fit between the true coverage and each end.
    const studies = 1500;
    const prepared = knownSystem(scenario);
    const both = { ...rule(0.06), goals: [...rule(0.06).goals, ...precisionRule({ share: 0.02 }, 0).goals] };
    let covered = 0;
    let used = 0;
    for (let seed = 0; seed < studies; seed++) {
      const matrix = await runReplications(scenario, {
        executor: {
          workers: 1,
          run({ numbers, place }) {
            for (const number of numbers) place(number, prepared.replicate(seed, number));
            return Promise.resolve();
          },
          close: () => Promise.resolve(),
        },
        prepare: knownSystem,
        seed,
        replications: seed % 2 === 0 ? rule(0.06) : both,
      });
      const { lower, upper } = estimate(matrix.column(matrix.layout.area(0, 'waitMean')));
      if (lower! <= 10 && upper! >= 10) covered += 1;
      used += matrix.replications;
    }
    expect(covered / studies).toBeGreaterThan(0.93);
    expect(covered / studies).toBeLessThan(0.97);
    expect(used / studies).toBeGreaterThan(50);
    expect(used / studies).toBeLessThan(110);
  });
});
