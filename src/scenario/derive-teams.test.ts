import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { derivationBasis, deriveTeams, type DerivedTeam } from './derive-teams.ts';
import { shipped } from './scenario.fixture.ts';

const city = utrecht();
const basis = derivationBasis(shipped('scenarios/utrecht-2017.json'));
const derived = (at: string): Readonly<Record<string, DerivedTeam>> => {
  const teams = deriveTeams(city, basis, { at, cityFte: 240 });
  if (!teams.ok) throw new Error(JSON.stringify(teams.problems));
  return teams.value;
};

describe('deriveTeams', () => {
  // The slot factors are fitted afterwards.
  const withoutSlots = (teams: Readonly<Record<string, Partial<DerivedTeam>>>): object =>
    Object.fromEntries(Object.entries(teams).map(([id, team]) => [id, { ...team, slotFactor: undefined }]));

  it.each([
    ['utrecht-2017', '2017-01-01'],
    ['utrecht-2017-07', '2017-07-01'],
  ])('gives the teams of %s', (name, at) => {
    const path = new URL(`../../scenarios/${name}.json`, import.meta.url);
    const file = JSON.parse(readFileSync(path, 'utf8')) as { teams: Record<string, DerivedTeam> };
    expect(withoutSlots(file.teams)).toEqual(withoutSlots(derived(at)));
  });

  it('lets the expected starts of January to June be the published ones', () => {
    const teams = derived('2017-01-01');
    const halfYear = basis.months.slice(0, 6).reduce((sum, factor) => sum + factor, 0);
    for (const [id, team] of Object.entries(teams)) {
      const started = city.published.teamMonths2017
        .filter((row) => row.team === id)
        .reduce((sum, row) => sum + row.started, 0);
      const registered = team.inflow.registrationsPerMonth.value * halfYear;
      const withdrawn = 5.9 / basis.patience;
      expect(registered * (1 - basis.redirectedShare) * (1 - withdrawn), id).toBeCloseTo(started, -0.5);
    }
  });

  it('starts from the published stock', () => {
    const total = (at: string): number =>
      Object.values(derived(at)).reduce((sum, team) => sum + team.initial.caseload.value, 0);
    expect(total('2017-01-01')).toBe(6001);
    expect(total('2017-07-01')).toBe(6071);
  });

  it.each(['2017-01-02', '2016-12-01', '2017-08-01'])('refuses to start at %s', (at) => {
    expect(deriveTeams(city, basis, { at, cityFte: 240 })).toEqual({
      ok: false,
      problems: [
        {
          code: 'value.range',
          path: ['at'],
          expected: 'first day of a month, 2017-01 to 2017-07',
          actual: at,
        },
      ],
    });
  });

  it('refuses a city without published months', () => {
    const bare = { ...city, published: { ...city.published, teamMonths2017: [] } };
    expect(deriveTeams(bare, basis, { at: '2017-01-01', cityFte: 240 }).ok).toBe(false);
  });
});
