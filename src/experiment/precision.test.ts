import { describe, expect, it } from 'vitest';
import { estimate } from './estimate.ts';
import { inlineExecutor } from './inline-executor.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import { cityPrecision, nextStage, precisionState, type PrecisionRule } from './precision.ts';
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
    const both = cityPrecision(0.02);
    const matrix = await run(both);
    expect(matrix.replications).toBeGreaterThanOrEqual((await run(rule(0.02))).replications);
  });

  it('says how many replications would have been enough', async () => {
    const { checks } = (
      await simulate(scenario, { prepare: knownSystem, precision: 0.02, replications: 100 })
    ).result;
    const warning = checks.warnings.find(({ code }) => code === 'precision.not-reached');
    expect(warning).toMatchObject({ wanted: 0.02, replications: 100 });
    // 385 in truth; the variance of 100 values is known to some 30 %.
    expect(warning).toHaveProperty('needed');
    const { needed } = warning as { needed: number };
    expect(needed).toBeGreaterThan(200);
    expect(needed).toBeLessThan(650);
  });

  it('does not promise a number where the figure is not defined', () => {
    const goals = [{ area: 0, measure: 'waitMean', kind: 'relative', halfWidth: 0.05 }] as const;
    const matrix = { replications: 30, layout: { area: () => 0 }, column: () => Float64Array.of(NaN) };
    expect(precisionState(matrix as unknown as SummaryMatrix, goals)).toEqual({ met: false, needed: null });
    expect(nextStage(matrix as unknown as SummaryMatrix, { goals, minimum: 20, maximum: 2000 })).toBe(60);
  });

  it('leaves intervals that cover as they say', async () => {
    // 400 runs with a goal of 6 % (some 45 replications). Stopping when the interval is short costs a little:
    // the true coverage lies in 0.93-0.955 here; 3.9 standard errors (0.011 each) around it.
    let covered = 0;
    const prepared = knownSystem(scenario);
    for (let seed = 0; seed < 400; seed++) {
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
        replications: rule(0.06),
      });
      const { lower, upper } = estimate(matrix.column(matrix.layout.area(0, 'waitMean')));
      if (lower! <= 10 && upper! >= 10) covered += 1;
    }
    expect(covered / 400).toBeGreaterThan(0.93 - 3.9 * 0.0125);
    expect(covered / 400).toBeLessThanOrEqual(0.955 + 3.9 * 0.0125);
    expect(covered).toBeLessThan(400);
  });
});
