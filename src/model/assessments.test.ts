/** Assessments with a term, in cases that can be counted by hand, and what holds for every load. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LEVERS, type AssessmentLoad, type ResolvedScenario } from '../scenario/index.ts';
import { prepare, replicate, summarise, type AreaMeasure, type Records } from './index.ts';
import { ordinaryScenario, smallScenario, smallTeam } from './small-scenario.fixture.ts';
import { real } from '../engine/real.fixture.ts';

const NOBODY = { fte: 0, hoursPerFteWeek: 0, from: null, to: null };
/** Ten on ten working days from Monday 2 January 2017 on, four hours each, due within a week. */
const TEN: AssessmentLoad = {
  id: 'ten',
  teams: [],
  from: '2017-01-02',
  to: '2017-01-13',
  number: 10,
  hoursEach: 4,
  termDays: 5,
  dueBy: null,
  teamShare: 0,
  dueDays: 0,
  dueShare: 0,
  project: NOBODY,
};
const ordinary = ordinaryScenario();
const scenarioWith = (load: Partial<AssessmentLoad>, base = ordinary): ResolvedScenario => ({
  ...base,
  levers: { ...NO_LEVERS, assessments: [{ ...TEN, ...load }] },
});
const run = (scenario: ResolvedScenario): Records => replicate(prepare(scenario), 1, 0);
const figure = (scenario: ResolvedScenario, measure: AreaMeasure): number => {
  const prepared = prepare(scenario);
  return summarise(prepared, replicate(prepared, 1, 0))[prepared.layout.area(0, measure)] ?? NaN;
};
/** Working days from registration to the day on which each was done; null = never. */
function took(scenario: ResolvedScenario): (number | null)[] {
  const { calendar } = prepare(scenario);
  const { assessments } = run(scenario);
  return assessments.done.map((done, row) =>
    done < 0
      ? null
      : calendar.workingDayIndex(done) - calendar.workingDayIndex(assessments.registered[row] ?? 0),
  );
}

describe('a project team', () => {
  const one = { ...NOBODY, fte: 1, hoursPerFteWeek: 20 };

  it('with the hours of one a day does each on the day on which it comes in', () => {
    expect(took(scenarioWith({ project: one }))).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('with half of them falls behind by one day in two, and is late from the first over the term on', () => {
    const half = scenarioWith({ project: { ...one, fte: 0.5 } });
    // The n-th, from 0, comes in on day n and is done on day 2 n + 1.
    expect(took(half)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
    expect([figure(half, 'assessed'), figure(half, 'assessedLate'), figure(half, 'toAssess')]).toEqual([
      10, 5, 0,
    ]);
  });

  it('works between its dates only, and saves no hours for later', () => {
    const later = scenarioWith({ project: { ...one, from: '2017-01-16', to: '2017-01-18' } });
    expect(took(later)).toEqual([10, 10, 10, ...Array.from({ length: 7 }, () => null)]);
  });

  it('keeps the teams out of it: every other figure is the same to the bit', () => {
    const without = prepare(ordinary);
    const withTeam = prepare(scenarioWith({ project: one }));
    const [a, b] = [without, withTeam].map((prepared) => summarise(prepared, replicate(prepared, 1, 0)));
    const counted = ['assessed', 'assessedLate', 'toAssess'] as const;
    for (let area = 0; area <= ordinary.teams.length; area++)
      for (const measure of counted) b![without.layout.area(area, measure)] = NaN;
    expect(Buffer.from(b!.buffer)).toEqual(Buffer.from(a!.buffer));
  });
});

describe('the teams', () => {
  it('leave them alone without a share of their hours, so that all are late', () => {
    expect(figure(scenarioWith({}), 'assessed')).toBe(0);
    expect(figure(scenarioWith({}), 'assessedLate')).toBe(10);
    expect(figure(scenarioWith({}), 'toAssess')).toBe(10);
  });

  it('do them with their own hours, no more than each asks', () => {
    const scenario = scenarioWith({ teamShare: 0.5 });
    const hours = (records: Records): number => records.days.demandHours.reduce((a, b) => a + b, 0);
    expect(figure(scenario, 'assessed')).toBe(10);
    // Without an effect of load on stays, all that differs in the hours is the work itself.
    const calm = { ...ordinary, casework: { ...ordinary.casework, stretch: 0 } } as ResolvedScenario;
    const still = { ...calm, capacity: { ...calm.capacity, throttle: 0 } };
    expect(hours(run(scenarioWith({ teamShare: 0.5 }, still))) - hours(run(still))).toBeCloseTo(40, 6);
  });

  it('begin when a term is near where only what is due goes first, and are in time', () => {
    const scenario = scenarioWith({ dueDays: 2, dueShare: 1 });
    const days = took(scenario).map((day) => day ?? NaN);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
    expect(figure(scenario, 'assessedLate')).toBe(0);
    expect(figure(scenario, 'assessed')).toBe(10);
  });

  it('have more load, so fewer intake slots, in the weeks after', () => {
    const heavy = scenarioWith({ number: 400, teamShare: 0.6 });
    expect(figure(heavy, 'slotsOffered')).toBeLessThan(figure(ordinary, 'slotsOffered'));
    expect(figure(heavy, 'utilisation')).toBeGreaterThan(figure(ordinary, 'utilisation'));
  });
});

describe('terms', () => {
  it('end on one day for all where there is a last day', () => {
    const { calendar } = prepare(ordinary);
    const { assessments } = run(scenarioWith({ termDays: 200, dueBy: '2017-01-31' }));
    expect(new Set(assessments.due)).toEqual(new Set([calendar.dayOfDate('2017-01-31')]));
  });

  it('that lie after the run are late for nobody', () => {
    expect(figure(scenarioWith({ termDays: 9_000 }), 'assessedLate')).toBe(0);
  });

  it('of dates far outside the run do nothing', () => {
    expect(run(scenarioWith({ from: '2100-01-01', to: '2120-01-01' })).assessments.count).toBe(0);
  });
});

describe('every load', () => {
  it('comes in whole, spread by planned fte, and takes no more hours than there are', () => {
    const teams = [smallTeam('a', 3, 1), smallTeam('b', 1, 1)];
    const base = smallScenario({ teams });
    const loads = fc.record({
      number: fc.integer({ min: 0, max: 200 }),
      hoursEach: real(0.5, 12),
      termDays: fc.integer({ min: 0, max: 60 }),
      teamShare: real(0, 1),
      dueDays: fc.integer({ min: 0, max: 60 }),
      dueShare: real(0, 1),
      fte: real(0, 3),
    });
    fc.assert(
      fc.property(loads, ({ fte, ...load }) => {
        const project = { ...NOBODY, fte, hoursPerFteWeek: 24 };
        const scenario = scenarioWith({ ...load, project }, base);
        const { assessments, days } = run(scenario);
        expect(assessments.count).toBe(load.number);
        const ofA = assessments.team.filter((team) => team === 0).length;
        expect(Math.abs(ofA - 0.75 * load.number)).toBeLessThanOrEqual(1);
        const done = assessments.done.filter((day) => day >= 0).length;
        const available = days.availableHours.reduce((a, b) => a + b, 0);
        const ownHours = ((fte * 24) / 5) * prepare(scenario).endDay;
        expect(done * load.hoursEach).toBeLessThanOrEqual(available + ownHours + 1e-6);
        assessments.done.forEach((day, row) => {
          if (day >= 0) expect(day).toBeGreaterThanOrEqual(assessments.registered[row]!);
        });
      }),
      { numRuns: 60 },
    );
  });
});
