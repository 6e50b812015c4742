import { describe, expect, it } from 'vitest';
import { smallScenario, smallTeam } from '../model/small-scenario.fixture.ts';
import { ProblemError } from '../problem/problem.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario, scenarioHash } from '../scenario/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { attribute, type Effects } from './attribution.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import type { Prepare } from './replicator.ts';
import { scenarioChanges, withChanges } from './scenario-changes.ts';

const hashed = (scenario: ResolvedScenario): ResolvedScenario => ({
  ...scenario,
  hash: scenarioHash(scenario),
});
const base = hashed(smallScenario({ teams: ['a', 'b', 'c'].map((id) => smallTeam(id, 4, 1)) }));

function load(name: string): ResolvedScenario {
  const loaded = loadScenario(`scenarios/${name}.json`, diskSource());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

describe('the changes between two scenarios', () => {
  it('make the other scenario when all are made', () => {
    const utrecht = load('utrecht-2017');
    for (const name of [
      'ambulant-5',
      'absence-8',
      'staff-by-plan',
      'two-fte-to-overvecht',
      'inflow-plus-5',
    ]) {
      const other = load(`questions/${name}`);
      const changes = scenarioChanges(utrecht, other);
      expect(changes.length, name).toBeGreaterThan(0);
      expect(withChanges(utrecht, changes).hash, name).toBe(other.hash);
    }
    expect(scenarioChanges(utrecht, utrecht)).toEqual([]);
    const all = (name: string): string[] =>
      scenarioChanges(utrecht, load(`questions/${name}`)).map(({ id }) => id);
    expect(all('two-fte-to-overvecht')).toEqual(['teams.noordoost.staff', 'teams.overvecht-centrum.staff']);
    expect(all('staff-by-plan')).toEqual(['teams.*.staff']);
    expect(all('ambulant-5')).toEqual(['pool']);
  });

  it('take one shock at a time, and all where the first ones differ', () => {
    const shock = (cases: number) =>
      ({ kind: 'transfer', teams: [], date: '2017-05-01', cases, into: 'queue' }) as const;
    const one = hashed({ ...base, shocks: [shock(1)] });
    const three = hashed({ ...base, shocks: [shock(1), shock(2), shock(3)] });
    const changes = scenarioChanges(one, three);
    expect(changes.map(({ id }) => id)).toEqual(['shocks.1', 'shocks.2']);
    expect(withChanges(one, changes).hash).toBe(three.hash);
    const other = hashed({ ...base, shocks: [shock(9)] });
    expect(scenarioChanges(one, other).map(({ id }) => id)).toEqual(['shocks']);
    expect(withChanges(one, scenarioChanges(one, other)).hash).toBe(other.hash);
  });

  it('cover sections of another kind, and other teams', () => {
    const daily = { kind: 'daily', perDay: [3], atMinute: 540 } as const;
    const other = hashed({
      ...base,
      intake: { ...base.intake, slots: daily, noShow: 0.1 },
      teams: [smallTeam('x', 1, 1)],
    });
    const changes = scenarioChanges(base, other);
    expect(changes.map(({ id }) => id)).toEqual(['intake.slots', 'intake.noShow', 'teams']);
    expect(withChanges(base, changes).hash).toBe(other.hash);
    const steps = {
      kind: 'steps',
      step: { dist: 'deterministic', value: 1 },
      closeProbability: 1,
      delay: null,
    } as const;
    const stepped = hashed({ ...base, casework: steps });
    expect(scenarioChanges(base, stepped).map(({ id }) => id)).toEqual(['casework']);
  });
});

/** A figure that is x + 2 y + 10 x y (+ chance) for x, y = the demand level and the no-show. */
const product: Prepare = (scenario) => {
  const known = knownSystem(
    knownScenario({ name: 'k', teams: scenario.teams.map(({ id }) => id), shift: 0, own: 0 }),
  );
  const x = scenario.demand.level - 1;
  const y = scenario.intake.noShow;
  const z = scenario.intake.advice;
  return {
    layout: known.layout,
    replicate(seed, replication) {
      return known.replicate(seed, replication).map((value) => value + x + 2 * y + 10 * x * y + z);
    },
  };
};
const value = (effects: Effects | null): number => effects?.waitMean.value ?? NaN;

describe('an attribution', () => {
  const other = hashed({
    ...base,
    demand: { ...base.demand, level: 2 },
    intake: { ...base.intake, noShow: 0.5, advice: 0 },
  });

  it('shares the difference out, what changes do together in equal parts', async () => {
    const result = await attribute(base, other, { prepare: product, replications: 4 });
    const [first, second] = result.changes;
    expect(result.changes.map(({ change }) => change)).toEqual(['demand.level', 'intake.noShow']);
    expect(value(result.total)).toBeCloseTo(1 + 1 + 5, 9);
    expect(value(result.together)).toBeCloseTo(5, 9);
    expect([value(first!.alone), value(second!.alone)].map((v) => Math.round(1e9 * v) / 1e9)).toEqual([1, 1]);
    expect(value(first!.last)).toBeCloseTo(6, 9);
    expect(value(first!.shapley)).toBeCloseTo(1 + 2.5, 9);
    expect(value(second!.shapley)).toBeCloseTo(1 + 2.5, 9);
    expect(result.scenarios).toBe(4);
    // All chance is shared, so the shares are certain.
    expect(first!.shapley!.waitMean.upper! - first!.shapley!.waitMean.lower!).toBeLessThan(1e-9);
  });

  it('has shares that sum to the whole for three changes too', async () => {
    const more = hashed({ ...other, intake: { ...other.intake, advice: 0.3 } });
    const result = await attribute(base, more, { prepare: product, replications: 3 });
    const sum = result.changes.reduce((total, { shapley }) => total + value(shapley), 0);
    expect(sum).toBeCloseTo(value(result.total), 9);
    const advice = result.changes.find(({ change }) => change === 'intake.advice');
    expect(value(advice!.shapley)).toBeCloseTo(0.3, 9);
  });

  it('looks at each change by itself where they are many', async () => {
    const many = hashed({
      ...base,
      demand: { ...base.demand, level: 2, trendPerYear: 0.1, urgentShare: 0.1, redirectedShare: 0.1 },
      intake: { ...base.intake, noShow: 0.5, advice: 0.3, caseloadMax: 30 },
    });
    const result = await attribute(base, many, { prepare: product, replications: 3 });
    expect(result.changes).toHaveLength(7);
    expect(result.scenarios).toBe(2 + 2 * 7);
    expect(result.changes.every(({ shapley }) => shapley === null)).toBe(true);
    expect(value(result.changes[0]!.last)).toBeCloseTo(6, 9);
  });

  it('is refused where nothing differs, or the periods do', async () => {
    await expect(attribute(base, base, { prepare: product })).rejects.toThrow(ProblemError);
    const later = hashed({ ...other, period: { ...other.period, to: '2018-12-31' } });
    await expect(attribute(base, later, { prepare: product })).rejects.toThrow('period');
  });
});
