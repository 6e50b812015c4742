import { describe, expect, it } from 'vitest';
import type { ScenarioDifference } from '../experiment/index.ts';
import { changeTexts } from './change-text.ts';

const change = (part: Partial<ScenarioDifference>): ScenarioDifference => ({
  path: 'pool.fte',
  kind: 'number',
  a: 5,
  b: 10,
  unit: 'fte',
  ...part,
});
const texts = (...parts: Partial<ScenarioDifference>[]): string[] =>
  changeTexts(parts.map(change), (team) => team.toUpperCase(), 'nl');

describe('changeTexts', () => {
  it('says in words what a knob is and does', () => {
    expect(texts({})).toEqual(['ambulant team: 5 → 10 fte']);
    expect(changeTexts([change({})], (team) => team, 'en')).toEqual(['ambulant team: 5 → 10 fte']);
    expect(texts({ path: 'demand.level', a: 1, b: 1.05, unit: 'factor' })).toEqual([
      'aanmeldingen: 1 → 1,05 keer',
    ]);
  });

  it('writes shares as percentages', () => {
    const path = 'staff.kinds.employed.absenceShare';
    expect(texts({ path, a: 0.0571, b: 0.08, unit: 'share' })).toEqual(['verzuim in dienst: 5,71 → 8 %']);
  });

  it('says of a whole lever that it is on or off', () => {
    const desk = { path: 'levers.desk', a: null, b: '{"share":0.9}', unit: '' };
    expect(texts({ ...desk, kind: 'added' })).toEqual(['enkelvoudige vragen aan de deur: aan']);
    expect(texts({ ...desk, kind: 'removed' })).toEqual(['enkelvoudige vragen aan de deur: uit']);
  });

  it('names the team', () => {
    expect(texts({ path: 'teams.zuilen.staff.employed', a: 20.6, b: 22.6 })).toEqual([
      'ZUILEN, personeel in dienst: 20,6 → 22,6 fte',
    ]);
  });

  it('leaves out the workers that follow from the fte', () => {
    expect(texts({ path: 'teams.zuilen.workers.employed', unit: 'share' })).toEqual([]);
  });

  it('sums up many teams', () => {
    const teams = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      path: `teams.${id}.staff.employed`,
      a: 1,
      b: 1.5,
    }));
    expect(texts(...teams)).toEqual(['personeel in dienst bij 5 teams samen: 5 → 7,5 fte']);
    const factors = teams.map((team) => ({
      ...team,
      path: `${team.path.slice(0, 7)}.slotFactor`,
      unit: 'factor',
    }));
    expect(texts(...factors)).toEqual(['eigen tempo van intake bij 5 teams samen']);
  });

  it('keeps the path of what has no name, and cuts a long list', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ path: `demand.months.${i}`, unit: '' }));
    const lines = texts(...many);
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe('demand.months.0: 5 → 10');
    expect(lines.at(-1)).toBe('en nog 4');
  });

  it('tells what only one of them has', () => {
    expect(texts({ path: 'shocks.0', kind: 'added', a: null, b: '{"kind":"inflow"}', unit: '' })[0]).toMatch(
      /^shocks\.0: erbij: .*inflow/,
    );
    expect(texts({ path: 'intake.caseloadMax', kind: 'text', a: null, b: 14, unit: '' })).toEqual([
      'hoogste caseload: geen → 14',
    ]);
  });
});
