import { describe, expect, it } from 'vitest';
import type { City } from './city.ts';
import { deriveStaffing } from './staffing.ts';
import { deriveTeamFlows } from './team-flow.ts';
import { utrecht } from './utrecht.fixture.ts';

const city = utrecht();

function staffing(cityFte: number, year = 2017, of: City = city) {
  const result = deriveStaffing(of, { cityFte, year });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const problems = (of: City, cityFte = 240) => {
  const result = deriveStaffing(of, { cityFte, year: 2017 });
  return result.ok ? [] : result.problems;
};

describe('deriveStaffing', () => {
  it('gives back the middle of the plan where the city has as many fte as the plan', () => {
    const planned = (210 + 239) / 2;
    const { teams } = staffing(planned);
    for (const row of city.plan) {
      const fte = teams.filter((team) => team.planRow === row.id).reduce((sum, team) => sum + team.fte, 0);
      expect(fte).toBeCloseTo((row.fteLow + row.fteHigh) / 2, 10);
    }
    expect(teams.find((team) => team.team === 'west')?.fte).toBeCloseTo(13, 10);
  });

  it('shares Noordwest by the mean of the shares of starts and stock', () => {
    const flows = deriveTeamFlows(city.published.teamMonths2017)!.teams;
    const [ondiep, zuilen] = ['ondiep-pijlsweerd', 'zuilen'].map((id) => flows.find((f) => f.team === id)!);
    const starts = zuilen!.startsPerMonth / (zuilen!.startsPerMonth + ondiep!.startsPerMonth);
    const stock = zuilen!.meanStock / (zuilen!.meanStock + ondiep!.meanStock);
    const found = staffing(224.5).teams.find((team) => team.team === 'zuilen')!;
    expect(found.fte).toBeCloseTo((34 * (starts + stock)) / 2, 10);
    // Widest: the row at its highest shared by stock, or at its lowest shared by starts.
    expect(found.high).toBeCloseTo((224.5 / 226.5) * 36 * stock, 10);
    expect(found.low).toBeCloseTo((224.5 / 222.5) * 32 * starts, 10);
  });

  it('adds up to the fte of the city, scales with it, and lies within its interval', () => {
    const base = staffing(240.4);
    expect(base.teams.map((team) => team.team)).toEqual(city.teams.map((team) => team.id));
    expect(base.teams.reduce((sum, team) => sum + team.fte, 0)).toBeCloseTo(240.4, 9);
    expect(base).toMatchObject({ status: 'derived', basis: '2017-H1', year: 2017, cityFte: 240.4 });
    for (const { fte, low, high } of base.teams) {
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(fte);
      expect(high).toBeGreaterThan(fte);
      expect(high / low).toBeLessThan(2);
    }
    staffing(480.8).teams.forEach((team, i) =>
      expect(team.fte).toBeCloseTo(2 * (base.teams[i]?.fte ?? NaN), 9),
    );
  });

  it('shares by the load of 2015 for the years up to 2015', () => {
    const { basis, teams } = staffing(208, 2015);
    expect(basis).toBe('2015');
    const starts = 768 / (768 + 676);
    const stock = (1071 - 306) / (1071 - 306 + 839 - 489);
    const share = (208 / 224.5) * 34;
    expect(teams.find((team) => team.team === 'zuilen')?.fte).toBeCloseTo((share * (starts + stock)) / 2, 9);
    expect(staffing(208, 2016).basis).toBe('2017-H1');
  });

  it('shares a row without any load equally', () => {
    const { published } = city;
    const teamMonths2017 = published.teamMonths2017.map((row) =>
      ['vleuten', 'de-meern'].includes(row.team) ? { ...row, started: 0, running: 0, closed: 0 } : row,
    );
    const { teams } = staffing(224.5, 2017, { ...city, published: { ...published, teamMonths2017 } });
    for (const id of ['vleuten', 'de-meern'])
      expect(teams.find((t) => t.team === id)?.fte).toBeCloseTo(8.5, 10);
  });

  it('says what is missing, all at once', () => {
    const empty = { ...city.published, teamMonths2017: [] };
    expect(problems({ ...city, plan: [], published: empty }, 0).map((p) => [p.code, p.file])).toEqual([
      ['value.range', undefined],
      ['file.missing', 'plan-2014-fte.csv'],
      ['file.missing', 'published-2017-team-month.csv'],
    ]);
    const teams = city.teams.map((team) => (team.id === 'west' ? { ...team, planRow: null } : team));
    expect(problems({ ...city, teams })).toMatchObject([
      { code: 'key.missing', file: 'teams.csv', column: 'plan_row', path: ['west'] },
    ]);
    const plan = city.plan.map((row) => ({ ...row, fteLow: 0, fteHigh: 0 }));
    expect(problems({ ...city, plan })).toMatchObject([{ code: 'value.range', column: 'fte_high' }]);
  });

  it.each([0, -1, NaN, Infinity])('refuses %s fte', (fte) => {
    expect(problems(city, fte)).toMatchObject([
      { code: 'value.range', path: ['cityFte'], expected: 'fte > 0' },
    ]);
  });
});
