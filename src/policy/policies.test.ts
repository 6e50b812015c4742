import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed } from './fixed.ts';
import { completeSettings, POLICIES } from './index.ts';
import { longestQueue } from './longest-queue.ts';
import { longestWait } from './longest-wait.ts';
import type { PoolView, PoolWorkerView, TeamView } from './policy.ts';
import { rotation } from './rotation.ts';

const team = (index: number, change: Partial<TeamView> = {}): TeamView => ({
  index,
  id: `t${index}`,
  waiting: 0,
  expectedWait: 0,
  slotsPerWeek: 10,
  registeredPerWeek: 10,
  caseload: 300,
  fte: 12,
  presentFte: 11,
  load: 1,
  ...change,
});

const worker = (id: number, change: Partial<PoolWorkerView> = {}): PoolWorkerView => ({
  worker: id,
  fte: 1,
  team: -1,
  movable: true,
  intakesPerWeek: 5,
  ...change,
});

const view = (teams: TeamView[], workers: PoolWorkerView[], review = 0): PoolView => ({
  teams,
  workers,
  review,
});

describe('fixed shares', () => {
  it('gives equal parts where no shares are given', () => {
    const v = view([team(0), team(1)], [worker(0), worker(1), worker(2), worker(3)]);
    expect(fixed.decide(v, { settings: {}, shares: {} })).toEqual([0, 1, 0, 1]);
  });
  it('follows the wished shares', () => {
    const v = view([team(0), team(1)], [worker(0), worker(1), worker(2), worker(3)]);
    expect(fixed.decide(v, { settings: {}, shares: { t0: 3, t1: 1 } })).toEqual([0, 0, 0, 1]);
  });
});

describe('rotation', () => {
  it('moves everybody one team on at each review', () => {
    const teams = [team(0), team(1), team(2)];
    const workers = [worker(0), worker(1)];
    expect(rotation.decide(view(teams, workers, 0), { settings: {}, shares: {} })).toEqual([0, 1]);
    expect(rotation.decide(view(teams, workers, 2), { settings: {}, shares: {} })).toEqual([2, 0]);
  });
});

describe('longest queue', () => {
  const input = { settings: { threshold: 5 }, shares: {} };
  it('sends each worker where most residents wait, counting the help already sent', () => {
    const v = view(
      [team(0, { waiting: 12 }), team(1, { waiting: 10 })],
      [worker(0), worker(1), worker(2), worker(3)],
    );
    expect(longestQueue.decide(v, input)).toEqual([0, 1, 0, -1]);
  });
  it('a queue at the threshold gets nobody', () => {
    expect(longestQueue.decide(view([team(0, { waiting: 5 })], [worker(0)]), input)).toEqual([-1]);
  });
});

describe('longest expected wait with hysteresis', () => {
  const input = { settings: { on: 7, off: 4 }, shares: {} };
  it('starts above `on` only', () => {
    expect(longestWait.decide(view([team(0, { expectedWait: 7 })], [worker(0)]), input)).toEqual([-1]);
    expect(longestWait.decide(view([team(0, { expectedWait: 7.1 })], [worker(0)]), input)).toEqual([0]);
  });
  it('stays between `off` and `on`, leaves below `off`', () => {
    const here = worker(0, { team: 0 });
    expect(longestWait.decide(view([team(0, { expectedWait: 5 })], [here]), input)).toEqual([0]);
    expect(longestWait.decide(view([team(0, { expectedWait: 3.9 })], [here]), input)).toEqual([-1]);
  });
  it('does not move who may not move', () => {
    const here = worker(0, { team: 0, movable: false });
    expect(longestWait.decide(view([team(0), team(1, { expectedWait: 20 })], [here]), input)).toEqual([0]);
  });
  it('spreads help: a second worker goes elsewhere once the first has brought the wait down', () => {
    const v = view([team(0, { expectedWait: 10 }), team(1, { expectedWait: 9 })], [worker(0), worker(1)]);
    expect(longestWait.decide(v, input)).toEqual([0, 1]);
  });
});

describe('every policy', () => {
  const arbitraryTeam = fc
    .record({
      waiting: fc.nat(50),
      expectedWait: fc.oneof(fc.double({ min: 0, max: 40, noNaN: true }), fc.constant(Infinity)),
      slotsPerWeek: fc.double({ min: 0, max: 30, noNaN: true }),
    })
    .map((change) => change);
  it('answers for each worker with a team of the view or -1, and answers the same again', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryTeam, { minLength: 1, maxLength: 6 }),
        fc.array(fc.record({ at: fc.integer({ min: -1, max: 5 }), movable: fc.boolean() }), { maxLength: 8 }),
        fc.nat(60),
        (teamChanges, workerChanges, review) => {
          const teams = teamChanges.map((change, i) => team(i, change));
          const workers = workerChanges.map(({ at, movable }, i) =>
            worker(i, { team: at < teams.length ? at : -1, movable }),
          );
          for (const policy of POLICIES.values()) {
            const input = { settings: completeSettings(policy, {}), shares: {} };
            const answer = policy.decide(view(teams, workers, review), input);
            expect(answer).toHaveLength(workers.length);
            for (const place of answer)
              expect(place === -1 || teams.some((t) => t.index === place)).toBe(true);
            expect(policy.decide(view(teams, workers, review), input)).toEqual(answer);
          }
        },
      ),
      { seed: 20, numRuns: 200 },
    );
  });
});
