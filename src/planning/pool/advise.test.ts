import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { prepare, replicate, summarise } from '../../model/index.ts';
import { ordinaryScenario, smallTeam, NOTHING_KNOWN } from '../../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { advise } from './advise.ts';
import { adviceJsonSchema, adviceSchema } from './advice-schema.ts';
import { candidatePlans } from './candidate-plans.ts';
import { chanceBest } from './chance-best.ts';
import { stateJsonSchema, type PoolState } from './pool-state.ts';
import { startScenario } from './start-scenario.ts';

const scenario = ordinaryScenario({
  teams: ['noord', 'zuid', 'west'].map((id) =>
    smallTeam(id, 8, 1, {
      initial: { ...NOTHING_KNOWN, caseload: 0, queue: 0, queueMeanWait: 0, ages: 'stationary', maxAge: 24 },
    }),
  ),
});
const waits = (count: number): number[] => Array.from({ length: count }, (_, i) => 12 - (i % 12));

/** Noord is in trouble; one worker is free, one may not move yet. */
const state: PoolState = {
  date: '2017-03-06',
  teams: [
    { team: 'noord', waited: waits(12), caseload: 200, absentFte: 2 },
    { team: 'zuid', waited: [1], caseload: 200, absentFte: 0 },
    { team: 'west', waited: [2, 1], caseload: 200, absentFte: 0 },
  ],
  pool: [
    { worker: 'A', fte: 1, team: null, since: null, absent: false },
    { worker: 'B', fte: 1, team: 'zuid', since: '2017-02-27', absent: false },
  ],
};
const options = { replications: 12, weeks: 4, seed: 1 };

describe('the scenario that begins with a state', () => {
  const started = startScenario(scenario, state, 4, ['noord', 'zuid']);
  it('has the queue, caseload, absence and pool of the state, and the period from its date on', () => {
    expect(started.period).toEqual({ from: '2017-03-06', to: '2017-04-02', warmUpDays: 0 });
    expect(started.teams[0]?.initial).toMatchObject({
      caseload: 200,
      queue: 12,
      absentFte: 2,
      queueWaits: waits(12),
    });
    expect(started.pool.workers).toEqual([
      { fte: 1, team: null, weeks: 0, absent: false, next: { team: 'noord' } },
      { fte: 1, team: 'zuid', weeks: 1, absent: false, next: { team: 'zuid' } },
    ]);
    const prepared = prepare(started);
    const records = replicate(prepared, 1, 0);
    const at = (area: number, measure: 'carriedIn' | 'flowResidual' | 'queueResidual'): number | undefined =>
      summarise(prepared, records)[prepared.layout.area(area, measure)];
    expect(at(1, 'carriedIn')).toBe(200);
    expect([at(0, 'flowResidual'), at(0, 'queueResidual')]).toEqual([0, 0]);
    expect(records.deployments.map(({ team, to }) => ({ team, to }))).toEqual([
      { team: 1, to: -1 },
      { team: 0, to: -1 },
    ]);
  });
  it('carries the growth of the inflow on to its date', () => {
    const growing: ResolvedScenario = { ...scenario, demand: { ...scenario.demand, trendPerYear: 0.1 } };
    const later = startScenario(growing, { ...state, date: '2018-01-02' }, 4, [null, 'zuid']);
    expect(later.demand.level / growing.demand.level).toBeCloseTo(1.1 ** (365 / 365.25), 9);
  });
});

describe('the plans that are tried', () => {
  const { plans, view } = candidatePlans(scenario, state, 4, 1);
  it('begin with moving nobody, differ, and leave who may not move', () => {
    expect(plans[0]).toMatchObject({ placement: [null, 'zuid'] });
    expect(plans[0]?.proposedBy).toContain('stay');
    expect(new Set(plans.map(({ placement }) => JSON.stringify(placement))).size).toBe(plans.length);
    expect(plans.every(({ placement }) => placement[1] === 'zuid')).toBe(true);
    expect(view.workers.map(({ movable }) => movable)).toEqual([true, false]);
  });
  it('hold what every policy by state would do: they all help noord', () => {
    const noord = plans.find(({ placement }) => placement[0] === 'noord');
    expect(noord?.proposedBy).toEqual(
      expect.arrayContaining(['longest-queue', 'longest-wait', 'breach-probability', 'look-ahead']),
    );
  });
});

describe('advice', () => {
  it('sends the free worker to the team in trouble, with a gain that is no chance', async () => {
    const result = await advise(scenario, state, options);
    expect(result.plans[0]?.workers.map(({ worker, from, to }) => [worker, from, to])).toEqual([
      ['A', null, 'noord'],
      ['B', 'zuid', 'zuid'],
    ]);
    expect(result.moves).toHaveLength(1);
    const [move] = result.moves;
    expect(move).toMatchObject({ from: null, to: 'noord', workers: ['A'], fte: 1 });
    expect(move?.kept.lower ?? -1).toBeGreaterThan(0);
    // The only step of a plan keeps what the plan keeps.
    expect(move?.kept).toEqual(result.plans[0]?.kept);
    expect(result.plans.reduce((sum, { chanceBest: chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(result.teams[0]).toMatchObject({
      team: 'noord',
      waiting: 12,
      longestWait: 12,
      overTarget: 7,
      poolFte: 0,
      poolFtePlan: 1,
    });
    expect(adviceSchema.safeParse(result).error).toBeUndefined();
  });

  it('is the same again', async () => {
    const first = await advise(scenario, state, options);
    expect(await advise(scenario, state, options)).toEqual(first);
  });

  it('with nobody to move: moving nobody, and no steps', async () => {
    const fixed = { ...state, pool: state.pool.slice(1) };
    const result = await advise(scenario, fixed, { ...options, replications: 4 });
    expect(result.plans).toHaveLength(1);
    expect(result.moves).toEqual([]);
    expect(result.plans[0]?.kept).toEqual({ value: 0, lower: 0, upper: 0 });
  });

  it('refuses weeks out of range', async () => {
    await expect(advise(scenario, state, { weeks: 0 })).rejects.toThrow(RangeError);
  });
});

describe('the chance of being the best', () => {
  it('is 1 for who is lower everywhere, shared by equals, and sums to 1', () => {
    const low = Float64Array.of(1, 2, 3);
    const high = Float64Array.of(2, 3, 4);
    expect(chanceBest([high, low])).toEqual([0, 1]);
    expect(chanceBest([low, low])).toEqual([0.5, 0.5]);
    // Lower in two of three: the mean of 3 drawn values is lower unless the third value is drawn too often.
    const [a = 0, b = 0] = chanceBest([Float64Array.of(0, 0, 1.5), Float64Array.of(1, 1, 0)]);
    // Lower with 0 or 1 draws of the third: (2/3)^3 + 3 (1/3) (2/3)^2 = 0.741; 2000 samples: +-0.04.
    expect(a).toBeCloseTo(0.741, 1);
    expect(a + b).toBeCloseTo(1, 9);
  });
});

describe('the JSON Schemas', () => {
  // Written anew by `npx vitest run src/planning/pool/advise.test.ts --update`.
  it.each([
    ['advice', adviceJsonSchema],
    ['state', stateJsonSchema],
  ])('%s is shipped as the schema of today makes it', async (name, schema) => {
    const text = await format(JSON.stringify(schema()), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot(`../../../schema/${name}.schema.json`);
  });
});
