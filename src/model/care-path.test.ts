/** The way of a case under levers, minute by minute, where every stay is the same. */
import { describe, expect, it } from 'vitest';
import { NO_LEVERS, type ResolvedLevers, type ResolvedScenario } from '../scenario/index.ts';
import { CaseState, NEVER, prepare, replicate, type Records } from './index.ts';
import { smallScenario, smallTeam } from './small-scenario.fixture.ts';

const DAY = 1440;
const WEEK = 7 * DAY;
const STAY = 20;
const HOURS = 2;
/** Cases start when they register, stay twenty days and ask two hours a week from first to last. */
function steady(levers: Partial<ResolvedLevers>, returnShare = 0): ResolvedScenario {
  const base = smallScenario();
  if (base.casework.kind !== 'planned') throw new RangeError('planned');
  return smallScenario({
    period: { from: '2017-01-02', to: '2017-07-02', warmUpDays: 0 },
    intake: { ...base.intake, caseloadMax: null },
    casework: {
      ...base.casework,
      types: [{ id: 'A', share: 1, stay: { dist: 'deterministic', value: STAY }, hoursPerWeek: HOURS }],
      returnShare,
      returnAfter: { dist: 'deterministic', value: 10 },
    },
    capacity: { ...base.capacity, firstFortnightHours: HOURS },
    teams: [smallTeam('a', 3, 1)],
    levers: { ...NO_LEVERS, ...levers },
  });
}
const run = (scenario: ResolvedScenario): Records => replicate(prepare(scenario), 1, 0);

/** Days from start to end of every case that has ended. */
function stays({ cases }: Records): number[] {
  const ids = Array.from({ length: cases.count }, (_, id) => id);
  return ids
    .filter((id) => cases.left[id] !== NEVER && cases.started[id] !== NEVER)
    .map((id) => ((cases.left[id] ?? 0) - (cases.started[id] ?? 0)) / DAY);
}
const each = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

describe('volunteers', () => {
  const volunteers = { share: 1, types: [], number: 100, casesEach: 1, after: 0.4, guidanceHours: 0.5 };

  it('take over every case after the given part of its stay, where there are enough', () => {
    expect(each(stays(run(steady({ volunteers }))))).toEqual([8]);
  });

  it('are one case at a time each: the others go on to the end of their stay', () => {
    const { cases } = run(steady({ volunteers: { ...volunteers, number: 1 } }));
    expect(each(stays({ cases } as Records))).toEqual([8, 20]);
    const taken = Array.from({ length: cases.count }, (_, id) => id)
      .filter((id) => (cases.left[id] ?? 0) - (cases.started[id] ?? 0) === 8 * DAY)
      .map((id) => cases.left[id] ?? 0)
      .sort((a, b) => a - b);
    expect(taken.length).toBeGreaterThan(5);
    taken.slice(1).forEach((minute, i) => {
      expect(minute - (taken[i] ?? 0)).toBeGreaterThanOrEqual(12 * DAY);
    });
  });

  it('cost the hours of their guidance while they have a case', () => {
    const scenario = steady({ volunteers });
    const { cases, days } = run(scenario);
    const monday = 91;
    const at = monday * DAY;
    let asked = 0;
    for (let id = 0; id < cases.count; id++) {
      const since = at - (cases.started[id] ?? 0);
      if (cases.started[id] === NEVER || since <= 0) continue;
      if (since < 8 * DAY) asked += HOURS;
      else if (since < 20 * DAY) asked += 0.5;
    }
    expect(days.demandHours[monday]! * 5).toBeCloseTo(asked, 9);
  });
});

describe('the pulse', () => {
  const pulse = { share: 1, types: [], stayFactor: 0.5, weeks: 3, hoursPerWeek: 0.1, returnFactor: 1 };

  it('follows the stay, and the case is open as long', () => {
    expect(each(stays(run(steady({ pulse }))))).toEqual([10 + 21]);
  });

  it('asks few hours', () => {
    const { cases, days } = run(steady({ pulse }));
    const monday = 91;
    let asked = 0;
    for (let id = 0; id < cases.count; id++) {
      const since = monday * DAY - (cases.started[id] ?? 0);
      if (cases.started[id] === NEVER || since <= 0) continue;
      if (since < 10 * DAY) asked += HOURS;
      else if (since < 31 * DAY) asked += 0.1;
    }
    expect(days.demandHours[monday]! * 5).toBeCloseTo(asked, 9);
  });

  it('keeps from returning as often as it says', () => {
    const returns = (factor: number): number => {
      const { cases } = run(steady({ pulse: { ...pulse, returnFactor: factor } }, 1));
      let back = 0;
      let ended = 0;
      for (let id = 0; id < cases.count; id++) {
        if (cases.left[id] === NEVER) continue;
        ended++;
        if ((cases.returnAfter[id] ?? -1) >= 0) back++;
      }
      return back / ended;
    };
    expect(returns(1)).toBe(1);
    expect(returns(0)).toBe(0);
    // About 200 cases: four standard errors of a share of 0.5 are 0.14.
    expect(Math.abs(returns(0.5) - 0.5)).toBeLessThan(0.15);
  });
});

it('lasting support never ends', () => {
  const { cases } = run(steady({ lasting: { share: 1, types: ['A'], hoursPerWeek: 0.2 } }));
  const open = Array.from({ length: cases.count }, (_, id) => id).filter((id) => cases.left[id] === NEVER);
  expect(open).toHaveLength(cases.count);
  expect(cases.state[0]).toBe(CaseState.Light);
});

describe('a referral', () => {
  const referral = {
    share: 1,
    types: [],
    after: 0.25,
    waitWeeks: { dist: 'deterministic', value: 2 },
    waitHours: 0.3,
    closes: 1,
    lightHours: 0.1,
  } as const;

  it('holds the case for the wait elsewhere, then closes it', () => {
    expect(each(stays(run(steady({ referral }))))).toEqual([5 + 14]);
  });

  it('leaves light contact for the rest of the stay where it does not close', () => {
    expect(each(stays(run(steady({ referral: { ...referral, closes: 0 } }))))).toEqual([20]);
  });

  it('that waits longer than the stay would have lasted makes the case longer', () => {
    const waitWeeks = { dist: 'deterministic', value: 8 } as const;
    expect(each(stays(run(steady({ referral: { ...referral, waitWeeks, closes: 0 } }))))).toEqual([5 + 56]);
  });
});

describe('groups', () => {
  const groups = {
    share: 1,
    types: ['A'],
    size: 1,
    weeks: 2,
    hoursPerWeek: 6,
    ownHours: 0.25,
    stayFactor: 0.5,
    patienceWeeks: 4,
  };

  it('of one shorten the stay at once', () => {
    expect(each(stays(run(steady({ groups }))))).toEqual([10]);
  });

  it('ask the hours of their workers, and their members a part of their own', () => {
    const { cases, days } = run(steady({ groups }));
    const monday = 91;
    let asked = 0;
    for (let id = 0; id < cases.count; id++) {
      const since = monday * DAY - (cases.started[id] ?? 0);
      if (cases.started[id] === NEVER || since <= 0) continue;
      if (since < 10 * DAY) asked += 0.25 * HOURS;
      if (since < 2 * WEEK) asked += 6;
    }
    expect(days.demandHours[monday]! * 5).toBeCloseTo(asked, 9);
  });

  it('begin when they are full: the first members wait for the last', () => {
    const { cases } = run(steady({ groups: { ...groups, size: 3, weeks: 1 } }));
    const started = Array.from({ length: 9 }, (_, id) => cases.started[id] ?? 0);
    for (let id = 0; id < 9; id++) {
      const full = started[3 * Math.floor(id / 3) + 2] ?? 0;
      const left = started[id]! + STAY * DAY - full;
      // Half of what is left when the third arrives; rounded up to a whole minute.
      expect(cases.left[id]).toBe(full + Math.ceil(left / 2));
    }
  });

  it('that never fill leave the case alone', () => {
    expect(each(stays(run(steady({ groups: { ...groups, size: 30, patienceWeeks: 1 } }))))).toEqual([20]);
  });
});
