/** A second city, end to end: a CBS file is imported, planned, simulated and its norm explored. */
import { describe, expect, it } from 'vitest';
import { deriveDemand, importCbs, type CbsGemeente } from '../../city/index.ts';
import { WATERRIJK, workbook, yearlyCsv } from '../../city/import-cbs/made-up-gemeente.fixture.ts';
import { utrecht } from '../../city/utrecht.fixture.ts';
import { simulate } from '../../experiment/index.ts';
import type { Result } from '../../problem/problem.ts';
import { diskSource } from '../../scenario/disk.fixture.ts';
import { loadCity, loadScenario } from '../../scenario/index.ts';
import { exploreNorm } from './explore-norm.ts';
import { normAlternatives } from './norm-alternatives.ts';
import { DEFAULT_LOSSES } from './norm-losses.ts';
import { basisOf, type CityProposal, proposeCity } from './propose-city.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function proposal(file = workbook('biff8')): Promise<CityProposal> {
  const gemeente = value(await importCbs(file, { gemeente: 'Waterrijk' }));
  const base = value(loadScenario('scenarios/utrecht-2017.json', diskSource()));
  return value(proposeCity(gemeente, basisOf(base, value(deriveDemand(utrecht())))));
}

describe('a second city', async () => {
  const proposed = await proposal();
  const source = diskSource(proposed.files);

  it('has teams of whole buurten by wijk, as many as the norm asks', () => {
    const { teams, norm, city } = proposed;
    expect(teams).toHaveLength(Math.round(norm.total.teams));
    expect(teams.flatMap(({ buurten }) => buurten).sort()).toEqual(
      city.buurten.map(({ code }) => code).sort(),
    );
    expect(teams.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(norm.total.fte, 9);
    expect(norm.units.map(({ name, weight }) => [name, weight])).toEqual([
      ['Wijk 01 Centrum', 'high'],
      ['Wijk 02 Midden', 'low'],
      ['Wijk 03 Zuid', 'low'],
    ]);
  });

  it('asks more registrations per household where there is more bijstand', () => {
    const rate = (code: string): number => {
      const team = proposed.teams.find(({ buurten }) => buurten.includes(code))!;
      const households = team.buurten.reduce(
        (sum, one) => sum + (proposed.city.buurtByCode.get(one)?.households ?? 0),
        0,
      );
      return team.registrationsPerMonth.value / households;
    };
    expect(rate('BU99010101')).toBeGreaterThan(2 * rate('BU99010302'));
    for (const { registrationsPerMonth: flow } of proposed.teams) {
      expect(flow.lower).toBeLessThan(flow.value);
      expect(flow.value).toBeLessThan(flow.upper);
    }
  });

  it('runs, and residents are helped', async () => {
    const scenario = value(loadScenario(proposed.scenarioFile, source));
    expect(scenario.teams.map(({ id }) => id)).toEqual(proposed.teams.map(({ id }) => id));
    const { result } = await simulate(scenario, { replications: 2 });
    expect(result.city.started.value).toBeGreaterThan(300);
    expect(result.city.wait.mean.value).toBeGreaterThan(0);
    expect(result.checks.flowResidual).toBe(0);
  });

  it('is explored and planned as Utrecht is', async () => {
    const scenario = value(loadScenario(proposed.scenarioFile, source));
    const city = value(loadCity(proposed.city.id, source));
    const run = async (one: typeof scenario) => (await simulate(one, { replications: 2 })).matrix;
    const options = { seed: 1, losses: DEFAULT_LOSSES, slide: [3_000, 11_000], levels: [1] };
    const explored = await exploreNorm(scenario, city, proposed.norm, run, options);
    expect(explored.slides).toHaveLength(2);
    for (const { fte, points } of explored.slides) {
      expect(points.map(({ without }) => without.figures.teams)).toEqual([7, 2]);
      for (const { without } of points) expect(without.fte).toBe(fte);
      expect(points[0]?.poolingGain.value).toBe(0);
    }
    expect(explored.frontier).toHaveLength(6);
    const { results } = await normAlternatives(scenario, city, proposed.norm, null, run);
    expect(results.map(({ alternative }) => alternative)).toEqual([
      'present',
      'three-step',
      'continuous',
      'demand',
      'equal-waits',
    ]);
    for (const { teams } of results) {
      expect(teams.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(explored.fte, 6);
    }
    // The staff of the proposal is the norm, rounded, so here the first two are one.
    results[0]?.teams.forEach(({ fte }, i) => expect(results[1]?.teams[i]?.fte).toBeCloseTo(fte, 1));
  }, 60_000);

  it('comes out the same from another form of the file', async () => {
    const again = await proposal(yearlyCsv());
    const texts = ({ files }: CityProposal): string[] => [...files.values()];
    expect(texts(again)).toEqual(texts(proposed));
  });

  it('needs households', async () => {
    const empty = WATERRIJK.map((area) => ({ ...area, inhabitants: 10, households: 0 }));
    const gemeente: CbsGemeente = value(await importCbs(yearlyCsv(empty), { gemeente: '9901' }));
    const base = value(loadScenario('scenarios/utrecht-2017.json', diskSource()));
    const result = proposeCity(gemeente, basisOf(base, value(deriveDemand(utrecht()))));
    expect(result.ok ? [] : result.problems).toMatchObject([{ code: 'value.range', column: 'households' }]);
  });
});
