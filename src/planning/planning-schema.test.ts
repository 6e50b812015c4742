import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { inlineExecutor, modelReplicator } from '../experiment/index.ts';
import { ordinaryScenario, smallTeam } from '../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { divideTotal, marginalValue, requiredFte, type Target } from './index.ts';
import { readTargets, targetProblem } from './size/target.ts';
import { withFte } from './size/team-fte.ts';
import { moneySchema } from '../experiment/money-schema.ts';
import { divideSchema, marginalSchema, planningJsonSchemas, sizeSchema } from './planning-schema.ts';
import { fteFor, moneyOf } from './money.ts';

const targetsOf = (...texts: string[]): readonly Target[] => {
  const read = readTargets(texts);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

/** Two teams for half a year; the second has twice the residents. */
const two: ResolvedScenario = ordinaryScenario({
  period: { from: '2017-01-02', to: '2017-04-30', warmUpDays: 0 },
  teams: [
    smallTeam('a', 8, 1, { initial: { ...smallTeam('a', 8, 1).initial, queue: 4, queueMeanWait: 2 } }),
    smallTeam('b', 14, 2, { initial: { ...smallTeam('b', 8, 1).initial, queue: 8, queueMeanWait: 2 } }),
  ],
});

const how = { executor: inlineExecutor(modelReplicator), prepare: modelReplicator, seed: 5 };
const quick = { first: 8, rounds: 3, around: 12, confirm: 16, curve: 8 };

describe('targets', () => {
  it.each([
    ['share<=5wd>=0.8', { kind: 'share', days: 5, bound: 0.8, scope: 'team' }],
    ['share <= 5 >= 80%', { kind: 'share', days: 5, bound: 0.8, scope: 'team' }],
    ['P(month>5wd)<=0.1@city', { kind: 'month', days: 5, bound: 0.1, scope: 'city' }],
    ['mean<=4.5wd@wijk', { kind: 'mean', days: 4.5, bound: 4.5, scope: 'wijk' }],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)[0]).toMatchObject(expected);
    expect(targetsOf(targetsOf(text)[0]!.text)[0]).toEqual(targetsOf(text)[0]);
  });
  it('names every text that is none', () => {
    const read = readTargets(['share<=5wd>=1.8', 'snel', 'mean<=4']);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems.map(({ actual }) => actual)).toEqual(['"share<=5wd>=1.8"', '"snel"']);
  });
  it('cannot be sought together with other days or another scope', () => {
    expect(targetProblem(targetsOf('share<=5>=0.8', 'mean<=6'))).toBeNull();
    expect(targetProblem(targetsOf('share<=5>=0.8', 'share<=10>=0.9'))).not.toBeNull();
    expect(targetProblem(targetsOf('mean<=5', 'mean<=4@city'))).not.toBeNull();
  });
});

describe('staff in quarters', () => {
  it('leaves the teams that are kept bit-identical when others are left out', () => {
    const fte = new Map([
      ['a', 7.25],
      ['b', 13],
    ]);
    const whole = withFte(two, fte);
    const part = withFte(two, fte, new Set(['b']));
    const one = modelReplicator(whole);
    const other = modelReplicator(part);
    const rowOf = (team: string, ready: ReturnType<typeof modelReplicator>): number[] => {
      const { layout } = ready;
      const area = layout.areas.indexOf(team, 1);
      const row = ready.replicate(5, 3);
      return (['started', 'waitMean', 'withinTarget', 'queue', 'caseload'] as const).map(
        (measure) => row[layout.area(area, measure)]!,
      );
    };
    expect(rowOf('b', other)).toEqual(rowOf('b', one));
    expect(part.teams[0]?.staff.employed).toBe(13);
  });
});

describe('required fte', () => {
  it('meets the target on fresh seeds, and a step less does not', async () => {
    const targets = targetsOf('share<=5wd>=0.7');
    const result = await requiredFte(two, targets, { ...how, effort: quick });
    expect(sizeSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(JSON.parse(JSON.stringify(result)));
    for (const { answer, stepLess, reachable } of result.groups) {
      expect(reachable).toBe(true);
      expect(answer.chance).toBeGreaterThanOrEqual(0.8);
      expect(stepLess?.chance ?? 0).toBeLessThan(0.8);
    }
    const again = await requiredFte(two, targets, { ...how, effort: quick });
    expect(again).toEqual(result);
  }, 60_000);
  it('a city asks one total, shared as now', async () => {
    const result = await requiredFte(two, targetsOf('mean<=6wd@city'), { ...how, effort: quick });
    expect(result.groups.map(({ id }) => id)).toEqual(['city']);
    const [a, b] = result.groups[0]!.teams;
    expect(b!.fte / a!.fte).toBeCloseTo(14 / 8, 0);
  }, 60_000);
});

describe('division and margin', () => {
  it('spends the whole total, and no worse than by caseload on its own curves', async () => {
    const effort = { curve: 6, exchange: 6, exchanges: 1, confirm: 10 };
    const result = await divideTotal(two, {
      ...how,
      goal: 'mean',
      total: 21,
      effort,
      bounds: { mostWait: 40 },
    });
    expect(divideSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(
      JSON.parse(JSON.stringify(result)),
    );
    for (const { teams } of result.divisions) {
      expect(teams.reduce((sum, { fte }) => sum + fte, 0)).toBe(21);
    }
    expect(result.best).toBe('best');
  }, 60_000);
  it('more staff saves days, and nothing where the team is not touched', async () => {
    const result = await marginalValue(two, { ...how, replications: 10, fte: 2 });
    expect(marginalSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(
      JSON.parse(JSON.stringify(result)),
    );
    for (const { clientDays, wait } of result.teams) {
      expect(clientDays.value).toBeGreaterThan(0);
      expect(wait.value).toBeGreaterThan(0);
    }
    await expect(marginalValue(two, { ...how, fte: 0.3 })).rejects.toThrow(RangeError);
  }, 60_000);
});

describe('money', () => {
  it('is fte times the cost of one, beside the subsidy', () => {
    const rich: ResolvedScenario = {
      ...two,
      money: { ...two.money, costPerFteYear: 70_000, subsidyPerYear: 1_000_000 },
    };
    const money = moneyOf(rich, 20, { value: 400, lower: null, upper: null });
    expect(money.cost).toEqual({ value: 1_400_000, lower: 1_400_000, upper: 1_400_000 });
    expect(money.overSubsidy?.value).toBe(400_000);
    expect(money.perClientInTime?.value).toBe(3_500);
    expect(moneySchema.parse(money)).toEqual(money);
  });
  it('counts interns at their own cost, and what is spent beside the staff, where all staff is meant', () => {
    const [first, ...others] = two.teams;
    const teams = [{ ...first!, staff: { ...first!.staff, intern: 2 } }, ...others];
    const money = { ...two.money, costPerFteYear: 70_000, costPerInternFteYear: 10_000, extraPerYear: 5_000 };
    const scenario = { ...two, teams, money };
    expect(moneyOf(scenario, 20, null, true).cost.value).toBe(18 * 70_000 + 2 * 10_000 + 5_000);
    expect(moneyOf(scenario, 1, null).cost.value).toBe(70_000);
    expect(fteFor(scenario, 18 * 70_000 + 25_000)).toBeCloseTo(20, 9);
  });
});

describe('schemas', () => {
  it.each(Object.entries(planningJsonSchemas()))('%s is shipped', async (name, schema) => {
    const options = { ...(await resolveConfig(import.meta.filename)), parser: 'json' };
    await expect(await format(JSON.stringify(schema), options)).toMatchFileSnapshot(`../../schema/${name}`);
  });
});
