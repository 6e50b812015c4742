import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed } from './fixed.ts';
import { completeSettings, POLICIES } from './index.ts';
import { breach, breachProbability } from './breach-probability.ts';
import { longestQueue } from './longest-queue.ts';
import { lookAhead } from './look-ahead.ts';
import { marginalBenefit } from './marginal-benefit.ts';
import { longestWait } from './longest-wait.ts';
import type { PoolRules, PoolView, PoolWorkerView, TeamView } from './policy.ts';
import { rotation } from './rotation.ts';
import { real } from '../engine/real.fixture.ts';

const WEEKS = Array.from({ length: 12 }, (_, week) => week);

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
  booked: 0,
  waited: [],
  expectedRegistrations: WEEKS.map(() => 10),
  plannedSlots: WEEKS.map(() => 10),
  absentShare: 0,
  ...change,
});

const worker = (id: number, change: Partial<PoolWorkerView> = {}): PoolWorkerView => ({
  worker: id,
  fte: 1,
  team: -1,
  movable: true,
  intakesPerWeek: 5,
  present: true,
  weeksThere: change.team === undefined || change.team < 0 ? 0 : 4,
  ...change,
});

const RULES: PoolRules = {
  target: 5,
  leadDays: 2,
  noticeWeeks: 0,
  minimumStayWeeks: 4,
  settlingProductivity: 1,
  settlingWeeks: 0,
  absenceShare: 0,
  returnsPerWeek: 1,
};

const view = (teams: TeamView[], workers: PoolWorkerView[], review = 0): PoolView => ({
  teams,
  workers,
  review,
  rules: RULES,
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

describe('worst breach probability', () => {
  const input = { settings: { on: 0.5, off: 0.25 }, shares: {} };
  it('is the chance that no more slots come in time than there are residents ahead', () => {
    // Norm 5 less 2 of lead = 3 of 5 days: 6 slots; P(Poisson(6) <= 2) = e^-6 (1 + 6 + 18).
    expect(breach(team(0, { waiting: 1, booked: 1 }), 0, RULES)).toBeCloseTo(0.0619688, 6);
    // Half of the slots are of absent staff, and 5 a week come from the pool: 6 again.
    expect(breach(team(0, { waiting: 2, absentShare: 0.5 }), 5, RULES)).toBeCloseTo(0.0619688, 6);
    expect(breach(team(0, { plannedSlots: [0, 0] }), 0, RULES)).toBe(1);
  });
  it('starts above `on`, stays until below `off`', () => {
    const at = (waiting: number, place: number): readonly number[] =>
      breachProbability.decide(view([team(0, { waiting })], [worker(0, { team: place })]), input);
    // P(Poisson(6) <= 4) = 0.285, <= 5: 0.446, <= 6: 0.606, <= 3: 0.151
    expect([at(5, -1), at(6, -1)]).toEqual([[-1], [0]]);
    expect([at(4, 0), at(3, 0)]).toEqual([[0], [-1]]);
  });
  it('counts the help already sent', () => {
    const v = view([team(0, { waiting: 9 }), team(1, { waiting: 8 })], [worker(0), worker(1)]);
    expect(breachProbability.decide(v, input)).toEqual([0, 1]);
  });
});

describe('marginal benefit', () => {
  const input = { settings: { keep: 1.5, threshold: 0 }, shares: {} };
  it('weighs the fall of the wait by the residents who have it', () => {
    // 6 days x 10 of 15 slots saves 2 days for 10 a week = 20; 9 days saves 3 for 5 a week = 15.
    const v = view(
      [team(0, { expectedWait: 9, registeredPerWeek: 5 }), team(1, { expectedWait: 6 })],
      [worker(0)],
    );
    expect(marginalBenefit.decide(v, input)).toEqual([1]);
  });
  it('keeps a worker unless elsewhere is better by the factor', () => {
    const at = (expectedWait: number): readonly number[] =>
      marginalBenefit.decide(
        view([team(0, { expectedWait: 6 }), team(1, { expectedWait })], [worker(0, { team: 0 })]),
        input,
      );
    expect([at(8.9), at(9.1)]).toEqual([[0], [1]]);
  });
  it('sends nobody where nothing is saved', () => {
    expect(marginalBenefit.decide(view([team(0), team(1)], [worker(0)]), input)).toEqual([-1]);
  });
  it('a team without slots and with residents goes first', () => {
    const v = view(
      [team(0, { expectedWait: 20 }), team(1, { slotsPerWeek: 0, waiting: 4, expectedWait: Infinity })],
      [worker(0)],
    );
    expect(marginalBenefit.decide(v, input)).toEqual([1]);
  });
});

describe('look-ahead', () => {
  const settings = completeSettings(lookAhead, {});
  const input = { settings, shares: {} };
  const decide = (
    teams: TeamView[],
    workers: PoolWorkerView[],
    rules: Partial<PoolRules> = {},
  ): readonly number[] => lookAhead.decide({ ...view(teams, workers), rules: { ...RULES, ...rules } }, input);
  const weeks = (of: (week: number) => number): number[] => WEEKS.map(of);

  it('goes to the longer of two queues that are otherwise alike, and spreads', () => {
    expect(decide([team(0, { waiting: 20 }), team(1, { waiting: 40 })], [worker(0)])).toEqual([1]);
    expect(decide([team(0, { waiting: 40 }), team(1, { waiting: 40.5 })], [worker(0), worker(1)])).toEqual([
      1, 0,
    ]);
  });
  it('sees what comes: a queue that drains by itself needs less than one that is about to grow', () => {
    const drains = team(0, { waiting: 15, plannedSlots: weeks(() => 20) });
    const grows = team(1, { waiting: 5, expectedRegistrations: weeks((w) => (w < 2 ? 10 : 16)) });
    expect(decide([drains, grows], [worker(0)])).toEqual([1]);
    expect(
      longestQueue.decide(view([drains, grows], [worker(0)]), { settings: { threshold: 4 }, shares: {} }),
    ).toEqual([0]);
  });
  it('sees leave and absence: of equal queues the team with fewer slots ahead goes first', () => {
    const calm = team(0, { waiting: 10 });
    const leave = team(1, { waiting: 10, plannedSlots: weeks((w) => (w >= 2 ? 6 : 10)) });
    const ill = team(1, { waiting: 10, absentShare: 0.4 });
    expect(decide([calm, leave], [worker(0)])).toEqual([1]);
    expect(decide([calm, ill], [worker(0)], { absenceShare: 0.05, returnsPerWeek: 0.1 })).toEqual([1]);
  });
  it('does not send help that comes too late', () => {
    const short = { ...input, settings: { ...settings, weeks: 2 } };
    const v = { ...view([team(0, { waiting: 40 })], [worker(0)]), rules: { ...RULES, noticeWeeks: 2 } };
    expect(lookAhead.decide(v, short)).toEqual([-1]);
  });
  it('does not move for less than the move costs', () => {
    const teams = [team(0, { waiting: 30 }), team(1, { waiting: 32 })];
    const here = worker(0, { team: 0 });
    expect(decide(teams, [here], { noticeWeeks: 1, settlingProductivity: 0.5, settlingWeeks: 2 })).toEqual([
      0,
    ]);
    expect(decide([team(0), team(1, { waiting: 60 })], [here], { noticeWeeks: 1 })).toEqual([1]);
  });
});

describe('every policy', () => {
  const arbitraryTeam = fc
    .record({
      waiting: fc.nat(50),
      expectedWait: fc.oneof(real(0, 40), fc.constant(Infinity)),
      slotsPerWeek: real(0, 30),
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

  /** Teams that differ in everything, so that no tie is decided by their order. */
  const distinctTeams = fc
    .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 6 })
    .map((seeds) =>
      seeds.map((seed, i) =>
        team(i, {
          id: `t${seed}`,
          waiting: (seed % 40) + seed / 1e5,
          booked: (seed % 7) + seed / 1e6,
          expectedWait: (seed % 23) + seed / 1e5,
          slotsPerWeek: 5 + (seed % 11) + seed / 1e5,
          registeredPerWeek: 5 + (seed % 13) + seed / 1e5,
          expectedRegistrations: WEEKS.map((week) => 8 + ((seed + week) % 5) + seed / 1e5),
          plannedSlots: WEEKS.map((week) => 7 + ((seed + 2 * week) % 6) + seed / 1e5),
          absentShare: (seed % 10) / 20,
        }),
      ),
    );
  // Rotation and equal fixed shares go by the order of the teams: that is what they are.
  const byState = [...POLICIES.values()].filter(({ name }) => !['fixed', 'rotation'].includes(name));

  it.each(byState)('$name: the order in which teams are listed changes nothing', (policy) => {
    const input = { settings: completeSettings(policy, {}), shares: {} };
    fc.assert(
      fc.property(distinctTeams, fc.nat(3), (teams, resting) => {
        const workers = [worker(0, { team: 0 }), ...Array.from({ length: resting }, (_, i) => worker(i + 1))];
        const forward = policy.decide(view(teams, workers), input);
        const backward = policy.decide(view([...teams].reverse(), workers), input);
        expect(backward).toEqual(forward);
      }),
      { seed: 21, numRuns: 150 },
    );
  });

  it.each(byState)('$name: leaves who may not move, and other names change nothing', (policy) => {
    const input = { settings: completeSettings(policy, {}), shares: {} };
    fc.assert(
      fc.property(distinctTeams, (teams) => {
        const workers = [worker(0, { team: 1, movable: false }), worker(1)];
        const answer = policy.decide(view(teams, workers), input);
        expect(answer[0]).toBe(1);
        const renamed = teams.map((one, i) => ({ ...one, id: `x${teams.length - i}` }));
        expect(policy.decide(view(renamed, workers), input)).toEqual(answer);
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  it.each([...POLICIES.values()])('$name: a pool of nobody sends nobody', (policy) => {
    const input = { settings: completeSettings(policy, {}), shares: {} };
    expect(policy.decide(view([team(0, { waiting: 50, expectedWait: 30 })], []), input)).toEqual([]);
  });
});
