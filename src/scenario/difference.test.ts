import { describe, expect, it } from 'vitest';
import { describeDifference } from './difference.ts';
import { shipped } from './scenario.fixture.ts';

const base = shipped('scenarios/utrecht-2017.json');

describe('describeDifference', () => {
  it('finds none between a scenario and itself, nor between scenarios with one hash', () => {
    expect(describeDifference(base, base)).toEqual([]);
    const none = shipped('scenarios/questions/ambulant-0.json');
    expect(none.hash).toBe(base.hash);
    expect(describeDifference(base, none)).toEqual([]);
  });

  it('names the number, both values and the unit', () => {
    expect(describeDifference(base, shipped('scenarios/questions/inflow-plus-5.json'))).toEqual([
      { path: 'demand.level', kind: 'number', a: 1, b: 1.05, unit: 'factor' },
    ]);
  });

  it('names teams by their id', () => {
    const found = describeDifference(base, shipped('scenarios/questions/two-fte-to-overvecht.json'));
    expect(found.map(({ path, unit }) => `${path} ${unit}`.trim())).toEqual([
      'teams.noordoost.staff.employed fte',
      'teams.noordoost.workers.employed workers',
      'teams.overvecht-centrum.staff.employed fte',
      'teams.overvecht-centrum.workers.employed workers',
    ]);
  });

  it('reports what only one of them has as a whole', () => {
    const without = { ...base, teams: base.teams.slice(1) };
    expect(describeDifference(base, without)).toEqual([
      {
        path: `teams.${base.teams[0]?.id}`,
        kind: 'removed',
        a: expect.any(String) as string,
        b: null,
        unit: '',
      },
    ]);
    expect(describeDifference(without, base).map(({ kind }) => kind)).toEqual(['added']);
  });

  it('says that one has what the other leaves out by null', () => {
    const capped = { ...base, intake: { ...base.intake, caseloadMax: 40 } };
    expect(describeDifference(base, capped)).toEqual([
      { path: 'intake.caseloadMax', kind: 'text', a: null, b: 40, unit: '' },
    ]);
  });
});
