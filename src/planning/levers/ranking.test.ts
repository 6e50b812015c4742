/** The ranking of levers where the outcome of every replication is known. */
import { describe, expect, it } from 'vitest';
import type { Prepare } from '../../experiment/index.ts';
import { shipped } from '../../scenario/scenario.fixture.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { AREA_MEASURES, SummaryLayout } from '../../model/summary-layout.ts';
import { yearlyCost } from './cost.ts';
import { rankLevers, REFERENCE_FTE } from './ranking.ts';

const utrecht = shipped('scenarios/utrecht-2017.json');
const team = utrecht.teams[0]!;
const base: ResolvedScenario = {
  ...utrecht,
  teams: [{ ...team, staff: { employed: 100, seconded: 0, intern: 0 } }],
  money: { costPerFteYear: 50_000, costPerInternFteYear: 10_000, extraPerYear: 0, subsidyPerYear: null },
};

/** 1,000 clients start; over the target are 400 + the replication's own luck, less what the scenario keeps. */
const known: Prepare = (scenario) => {
  const layout = new SummaryLayout(
    scenario.teams.map(({ id }) => id),
    [],
  );
  const keeps =
    scenario.demand.level === 1 ? scenario.teams[0]!.staff.employed - 100 : scenario.demand.level - 1;
  return {
    layout,
    replicate: (_seed: unknown, replication: number) => {
      const row = new Float64Array(layout.size);
      for (const measure of AREA_MEASURES) row[layout.area(0, measure)] = 1;
      const over = 400 + 10 * (replication % 3) - keeps;
      row[layout.area(0, 'started')] = 1000;
      row[layout.area(0, 'withinTarget')] = 1 - (over - 50) / 1000;
      row[layout.area(0, 'stillWaiting')] = 50;
      return row;
    },
  };
};

/** A scenario that keeps so many, at a cost. */
const lever = (name: string, keeps: number, extraPerYear: number, fte = 0): ResolvedScenario => ({
  ...base,
  name,
  hash: name,
  demand: { ...base.demand, level: 1 + keeps },
  pool: { ...base.pool, fte },
  money: { ...base.money, extraPerYear },
});

describe('a ranking', () => {
  const others = [
    lever('harm', -30, 0),
    lever('dear', 60, 300_000),
    lever('staff', 40, 0, 2),
    lever('free', 20, 0),
    lever('freer', 25, -10_000),
  ];

  it('puts first what is free, then what keeps most per euro, last what keeps nobody', async () => {
    const { levers } = await rankLevers(base, others, { prepare: known, replications: 6 });
    expect(levers.map(({ name }) => name)).toEqual(['freer', 'free', 'staff', 'dear', 'harm']);
  });

  it('counts clients pair by pair: shared luck leaves no uncertainty', async () => {
    const {
      levers,
      base: own,
      reference,
    } = await rankLevers(base, others, { prepare: known, replications: 6 });
    // 400, 410 and 420 twice each.
    expect(own.over.value).toBeCloseTo(410, 9);
    const staff = levers.find(({ name }) => name === 'staff')!;
    for (const part of ['value', 'lower', 'upper'] as const) {
      expect(staff.kept[part]).toBeCloseTo(40, 6);
      expect(staff.keptPerFte![part]).toBeCloseTo(20, 6);
      expect(staff.keptPer100k![part]).toBeCloseTo(40, 6);
    }
    expect(staff.cost).toEqual({ fte: 2, internFte: 0, euro: 100_000 });
    expect(reference.kept.value).toBeCloseTo(REFERENCE_FTE, 6);
    expect(staff.worthFte).toBeCloseTo(40, 6);
    const free = levers.find(({ name }) => name === 'free')!;
    expect([free.keptPerFte, free.keptPer100k]).toEqual([null, null]);
  });

  it('refuses scenarios of another period', async () => {
    const later = { ...base, period: { ...base.period, to: '2018-12-31' } };
    await expect(rankLevers(base, [later], { prepare: known, replications: 2 })).rejects.toThrow();
  });
});

describe('what a scenario costs in a year', () => {
  const staff = (employed: number, seconded: number, intern: number): ResolvedScenario => ({
    ...base,
    teams: [{ ...team, staff: { employed, seconded, intern } }],
  });

  it('is its positions, its pool, its desk and what it spends beside them', () => {
    expect(yearlyCost(staff(10, 2, 3))).toEqual({ fte: 12, internFte: 3, euro: 630_000 });
    const more: ResolvedScenario = {
      ...staff(10, 0, 0),
      pool: { ...base.pool, fte: 5 },
      levers: { ...base.levers, desk: { share: 1, fte: 1, questionsPerFteWeek: 10, maxWait: 1 } },
      money: { ...base.money, extraPerYear: 1_000 },
    };
    expect(yearlyCost(more)).toEqual({ fte: 16, internFte: 0, euro: 801_000 });
  });

  it('counts staff and pool for the part of the period that they are there', () => {
    const shock = { kind: 'staff', teams: [], to: null, fte: 2, staffKind: 'seconded' } as const;
    const half = { ...staff(10, 0, 0), shocks: [{ ...shock, from: '2017-07-02' }] };
    // 2 July to 31 December: 183 of 365 days.
    expect(yearlyCost(half).fte).toBeCloseTo(10 + (2 * 183) / 365, 9);
    const quarter = { ...staff(10, 0, 0), shocks: [{ ...shock, from: '2016-01-01', to: '2017-03-31' }] };
    expect(yearlyCost(quarter).fte).toBeCloseTo(10 + (2 * 90) / 365, 9);
    const load = {
      ...{ id: 'renewals', teams: [], from: '2017-07-02', to: '2017-12-31', number: 9, hoursEach: 1 },
      ...{ termDays: 5, dueBy: null, teamShare: 0, dueDays: 0, dueShare: 0 },
      project: { fte: 4, hoursPerFteWeek: 20, from: '2017-07-02', to: null },
    };
    const project = { ...staff(10, 0, 0), levers: { ...base.levers, assessments: [load] } };
    expect(yearlyCost(project).fte).toBeCloseTo(10 + (4 * 183) / 365, 9);
    const pool = { ...staff(10, 0, 0), pool: { ...base.pool, fte: 4, from: '2017-07-02' } };
    expect(yearlyCost(pool).fte).toBeCloseTo(10 + (4 * 183) / 365, 9);
  });
});
