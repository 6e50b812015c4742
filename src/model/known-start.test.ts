/** Starts of which more is known: who waits how long, who is absent, where the pool is. */
import { describe, expect, it } from 'vitest';
import type { ResolvedPoolWorker, ResolvedScenario } from '../scenario/index.ts';
import { CaseFlag, CaseState } from './case-table.ts';
import { prepare } from './prepared.ts';
import type { Records } from './records.ts';
import { replicate } from './replication.ts';
import { ordinaryScenario } from './small-scenario.fixture.ts';

const WEEK = 7 * 1440;
const run = (scenario: ResolvedScenario, replication = 0): Records =>
  replicate(prepare(scenario), 1, replication);

/** A short run of teams noord, zuid and west. */
function start(change: Parameters<typeof ordinaryScenario>[0] = {}): ResolvedScenario {
  return ordinaryScenario({ period: { from: '2017-03-06', to: '2017-04-16', warmUpDays: 0 }, ...change });
}

const withInitial = (initial: Partial<ResolvedScenario['teams'][number]['initial']>): ResolvedScenario =>
  start({ teams: start().teams.map((team) => ({ ...team, initial: { ...team.initial, ...initial } })) });

describe('a queue of which the waits are known', () => {
  it('stands in line with those waits, the longest first, the unknown drawn as before', () => {
    const scenario = withInitial({ queue: 4, queueWaits: [3, 30, 10], queueMeanWait: 1 });
    const { calendar } = prepare(scenario);
    const { cases } = run(scenario);
    const waits: number[] = [];
    for (let id = 0; id < cases.count; id++) {
      if (cases.team[id] === 0 && cases.has(id, CaseFlag.Queued))
        waits.push(calendar.workingDaysBetween(cases.registered[id] ?? 0, 0));
    }
    expect(waits).toHaveLength(4);
    expect(waits.slice(0, 3)).toEqual([30, 10, 3]);
    expect(waits[3]).toBeLessThanOrEqual(2);
  });
  it('has the patience that is left to those who have not withdrawn so far', () => {
    const base = withInitial({ queue: 400, queueWaits: Array.from({ length: 400 }, () => 30) });
    const end = (patience: ResolvedScenario['intake']['patience']): number[] => {
      const scenario = { ...base, intake: { ...base.intake, patience } };
      const { calendar } = prepare(scenario);
      const { cases } = run(scenario);
      return Array.from({ length: cases.count }, (_, id) => id)
        .filter((id) => cases.team[id] === 0 && cases.has(id, CaseFlag.Queued))
        .filter((id) => cases.state[id] === CaseState.Withdrawn)
        .map((id) => calendar.workingTimeBetween(0, cases.left[id] ?? 0));
    };
    const fixed = end({ dist: 'deterministic', value: 40 });
    expect(fixed.length).toBeGreaterThan(100);
    for (const days of fixed) expect(days).toBeCloseTo(10, 2);
    // Without that, 1 - exp(-30 / 60) = 39 % of the queue would withdraw at the first minute.
    const memoryless = end({ dist: 'exponential', mean: 60 });
    expect(memoryless.length).toBeGreaterThan(50);
    expect(memoryless.filter((days) => days <= 0)).toEqual([]);
  });
});

describe('absent fte at the start', () => {
  const absentAtStart = (scenario: ResolvedScenario, replication = 0): number =>
    run(scenario, replication).absences.filter(({ team, from }) => team === 0 && from === 0).length;

  it('are so many workers, in every replication', () => {
    for (let replication = 0; replication < 5; replication++) {
      expect(absentAtStart(withInitial({ absentFte: 3 }), replication)).toBe(3);
      expect(absentAtStart(withInitial({ absentFte: 0 }), replication)).toBe(0);
    }
  });
  it('a part of a worker is absent with that chance', () => {
    const counts = Array.from({ length: 40 }, (_, r) => absentAtStart(withInitial({ absentFte: 1.5 }), r));
    expect(new Set(counts)).toEqual(new Set([1, 2]));
    // 20 of 40 expected; outside 8..32 by chance once in 10,000.
    const twice = counts.filter((count) => count === 2).length;
    expect(twice).toBeGreaterThan(8);
    expect(twice).toBeLessThan(32);
  });
  it('more than there are: everybody', () => {
    expect(absentAtStart(withInitial({ absentFte: 100 }))).toBe(8);
  });
});

describe('workers of the pool at the start', () => {
  const worker = (change: Partial<ResolvedPoolWorker>): ResolvedPoolWorker => ({
    fte: 1,
    team: null,
    weeks: 0,
    absent: false,
    next: null,
    ...change,
  });
  const withPool = (
    workers: ResolvedPoolWorker[],
    change: Partial<ResolvedScenario['pool']> = {},
  ): ResolvedScenario =>
    start({
      pool: {
        ...start().pool,
        fte: workers.reduce((sum, { fte }) => sum + fte, 0),
        reviewWeeks: 1,
        minimumStayWeeks: 2,
        // Nobody waits that long: the policy sends nobody.
        policy: { name: 'longest-queue', settings: { threshold: 10_000 }, shares: {} },
        ...change,
        workers,
      },
    });

  it('are where they are, and leave when their stay is over, the weeks before the run counted', () => {
    const { deployments } = run(
      withPool([
        worker({ team: 'zuid', weeks: 1 }),
        worker({ team: 'west', weeks: 9, fte: 0.5 }),
        worker({}),
      ]),
    );
    expect(deployments.map(({ team, fte, from, to }) => ({ team, fte, from, to }))).toEqual([
      { team: 1, fte: 1, from: 0, to: WEEK },
      { team: 2, fte: 0.5, from: 0, to: 0 },
    ]);
  });
  it('what has been decided goes before the policy at the first review, not for who may not move', () => {
    const { deployments } = run(
      withPool(
        [worker({ next: { team: 'noord' } }), worker({ team: 'zuid', weeks: 0, next: { team: 'noord' } })],
        { noticeWeeks: 1 },
      ),
    );
    expect(deployments.map(({ worker: _, fte: __, ...stay }) => stay)).toEqual([
      { team: 1, from: 0, to: 2 * WEEK },
      { team: 0, from: WEEK, to: 3 * WEEK },
    ]);
  });
  it('all at rest with equal fte is the pool that is made of fte and contract share', () => {
    const made = withPool([], { fte: 3, policy: { name: 'rotation', settings: {}, shares: {} } });
    const listed = withPool(
      [1, 1, 1].map((fte) => worker({ fte, absent: null })),
      { policy: { name: 'rotation', settings: {}, shares: {} } },
    );
    const { cases, deployments } = run(made);
    const other = run(listed);
    expect(deployments.length).toBeGreaterThan(3);
    expect(other.deployments).toEqual(deployments);
    expect(other.cases.started.slice(0, cases.count)).toEqual(cases.started.slice(0, cases.count));
  });
  it('the absent of the pool are absent', () => {
    const { absences } = run(withPool([worker({ absent: true }), worker({})]));
    expect(absences.filter(({ team, from }) => team < 0 && from === 0)).toHaveLength(1);
  });
});
