/** Levers in a file: off at their neutral value, checked against the rest of the scenario. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { diskSource } from './disk.fixture.ts';
import { describeDifference } from './difference.ts';
import { loadScenario } from './load-scenario.ts';
import { NO_LEVERS, type ResolvedLevers } from './resolved-levers.ts';
import type { ResolvedScenario } from './resolved.ts';
import { shipped } from './scenario.fixture.ts';

const ENTRY = 'scenarios/mine.json';
const base = shipped('scenarios/utrecht-2017.json');

function load(levers: object): ReturnType<typeof loadScenario> {
  const file = { schema: 'buurtsim.scenario/1', name: 'mine', extends: 'utrecht-2017.json', levers };
  return loadScenario(ENTRY, diskSource(new Map([[ENTRY, JSON.stringify(file)]])));
}
function loaded(levers: object): ResolvedScenario {
  const result = load(levers);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const RENEWALS = {
  teams: [],
  from: '2017-10-02',
  to: '2017-12-29',
  number: 100,
  hoursEach: 6,
  termDays: 40,
  dueBy: null,
  teamShare: 0.02,
  dueDays: 10,
  dueShare: 0.1,
  project: { fte: 0, hoursPerFteWeek: 24, from: null, to: null },
};

/** What a file may say of each lever without turning it on, and what turns it on. */
const LEVERS: Readonly<Record<keyof ResolvedLevers, readonly [neutral: object, on: object]>> = {
  channels: [{}, { self: { urgentShare: 0.1 } }],
  socialBase: [{ types: ['M'] }, { share: 0.1 }],
  sameDay: [{ share: 0 }, { share: 0.9 }],
  desk: [
    { share: 0.9, maxWait: 4 },
    { share: 0.9, fte: 5 },
  ],
  places: [{}, { office: { share: 1, leadFactor: 0.8 } }],
  volunteers: [
    { number: 100, after: 0.3 },
    { share: 0.2, number: 100 },
  ],
  groups: [{ size: 12, weeks: 20 }, { share: 0.1 }],
  pulse: [{ weeks: 26, returnFactor: 0.5 }, { share: 0.1 }],
  lasting: [{ hoursPerWeek: 1 }, { share: 0.1 }],
  referral: [{ after: 0.9 }, { share: 0.1 }],
  assessments: [{ renewals: { ...RENEWALS, number: 0 } }, { renewals: RENEWALS }],
  growth: [{}, { houses: { teams: ['vleuten'], points: [{ date: '2017-01-01', factor: 1.1 }] } }],
};

describe.each(Object.entries(LEVERS))('%s', (name, [neutral, on]) => {
  it('is off at its neutral value: the same scenario', () => {
    const scenario = loaded({ [name]: neutral });
    expect(scenario.levers).toEqual(NO_LEVERS);
    expect(scenario.hash).toBe(base.hash);
    expect(describeDifference(base, scenario)).toEqual([]);
  });

  it('is on beyond it: another scenario, and no other lever', () => {
    const scenario = loaded({ [name]: on });
    const used = Object.entries(scenario.levers).filter(([, lever]) => lever !== null);
    expect(used.map(([key]) => key)).toEqual([name]);
    expect(scenario.hash).not.toBe(base.hash);
    expect(describeDifference(base, scenario).map(({ path }) => path)).toEqual([`levers.${name}`]);
  });
});

describe('a wrong lever', () => {
  const problemOf = (levers: object): Problem | undefined => {
    const result = load(levers);
    if (result.ok) return undefined;
    expect(result.problems).toHaveLength(1);
    return result.problems[0];
  };
  const point = (date: string, factor = 1) => ({ date, factor });

  it.each([
    ['an unknown lever', { socialbase: { share: 0.1 } }, 'key.unknown', 'levers.socialbase'],
    ['a share above one', { pulse: { share: 1.5 } }, 'value.range', 'levers.pulse.share'],
    [
      'an unknown type',
      { groups: { share: 0.1, types: ['S', 'XL'] } },
      'reference.unknown',
      'levers.groups.types.1',
    ],
    [
      'an unknown channel',
      { channels: { police: { urgentShare: 1 } } },
      'reference.unknown',
      'levers.channels.police',
    ],
    [
      'types of a channel that do not sum to one',
      { channels: { self: { types: { S: 0.5 } } } },
      'value.conflict',
      'levers.channels.self.types',
    ],
    [
      'places that do not sum to one',
      { places: { office: { share: 0.4, leadFactor: 1 } } },
      'value.conflict',
      'levers.places',
    ],
    [
      'assessments that end before they begin',
      { assessments: { renewals: { ...RENEWALS, to: '2017-09-01' } } },
      'value.order',
      'levers.assessments.renewals.to',
    ],
    [
      'assessments of an unknown team',
      { assessments: { renewals: { ...RENEWALS, teams: ['vleutn'] } } },
      'reference.unknown',
      'levers.assessments.renewals.teams.0',
    ],
    ['half a volunteer', { volunteers: { number: 1.5 } }, 'value.range', 'levers.volunteers.number'],
    [
      'growth of an unknown team',
      { growth: { houses: { teams: ['vleutn'], points: [point('2017-01-01')] } } },
      'reference.unknown',
      'levers.growth.houses.teams.0',
    ],
    [
      'dates out of order',
      { growth: { houses: { teams: [], points: [point('2017-05-01'), point('2017-04-01')] } } },
      'value.order',
      'levers.growth.houses.points.1.date',
    ],
    [
      'a date that does not exist',
      { growth: { houses: { teams: [], points: [point('2017-02-30')] } } },
      'value.format',
      'levers.growth.houses.points.0.date',
    ],
  ])('%s is reported at its place', (_, levers, code, path) => {
    const problem = problemOf(levers);
    expect([problem?.code, problem?.path?.join('.')]).toEqual([code, path]);
  });
});
