import { describe, expect, it } from 'vitest';
import { deriveDemand } from '../../city/index.ts';
import { utrecht } from '../../city/utrecht.fixture.ts';
import { Streams } from '../../engine/index.ts';
import { SummaryMatrix } from '../../experiment/index.ts';
import { SummaryLayout } from '../../model/summary-layout.ts';
import { loadScenario, type ResolvedScenario } from '../../scenario/index.ts';
import { diskSource } from '../../scenario/disk.fixture.ts';
import { designFigures } from './design-figures.ts';
import { drawnScenario, wholeNumbers } from './drawn-scenario.ts';
import { exploreNorm, type Simulate } from './explore-norm.ts';
import { isolationSensitivity } from './isolation-sensitivity.ts';
import { continuousNorm, householdsPerWorker, normAlternatives } from './norm-alternatives.ts';
import { DEFAULT_LOSSES, NO_LOSSES } from './norm-losses.ts';
import { defaultNorm } from './norm-settings.ts';
import { applyNorm } from './norm.ts';
import { smallestNorm } from './smallest-norm.ts';

function utrecht2017(): ResolvedScenario {
  const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}
const city = utrecht();
const base = utrecht2017();
const applied = applyNorm(city, defaultNorm(city));
if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
const norm = applied.value;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const presentDesigns = base.teams.map((team) => ({
  buurten: team.buurten.map(({ code }) => code),
  fte: team.staff.employed,
}));

/** A system with a known answer: a team waits registrations a month per fte, in every replication a tenth more. */
const known: Simulate = (scenario) => {
  const layout = new SummaryLayout(
    scenario.teams.map(({ id }) => id),
    [],
  );
  const matrix = new SummaryMatrix(layout, 3);
  for (let r = 0; r < 3; r++) {
    const row = new Float64Array(layout.size);
    const waits = scenario.teams.map(
      (team) => (team.inflow.registrations / Math.max(0.1, team.staff.employed)) * (1 + r / 10),
    );
    const all = sum(scenario.teams.map((team) => team.inflow.registrations));
    waits.forEach((wait, i) => {
      row[layout.area(i + 1, 'waitMean')] = wait;
      row[layout.area(0, 'waitMean')]! += (wait * scenario.teams[i]!.inflow.registrations) / all;
    });
    matrix.place(r, row);
  }
  return Promise.resolve(matrix);
};

describe('a scenario drawn anew', () => {
  it('keeps registrations, open cases, those waiting and fte of the whole', () => {
    const one = drawnScenario(
      base,
      city,
      [{ buurten: city.buurten.map(({ code }) => code), fte: 240 }],
      NO_LOSSES,
      'one',
    );
    const total = (of: (team: ResolvedScenario['teams'][number]) => number): number =>
      sum(base.teams.map(of));
    const [team] = one.scenario.teams;
    expect(team?.inflow.registrations).toBeCloseTo(
      total(({ inflow }) => inflow.registrations),
      9,
    );
    expect(team?.initial.caseload).toBe(total(({ initial }) => initial.caseload));
    expect(team?.initial.queue).toBe(total(({ initial }) => initial.queue));
    expect(sum(team?.buurten.map(({ share }) => share) ?? [])).toBeCloseTo(1, 12);
  });

  it('is the base again where the teams are those of the base', () => {
    const { scenario } = drawnScenario(base, city, presentDesigns, NO_LOSSES, 'same');
    scenario.teams.forEach((team, i) => {
      const own = base.teams[i]!;
      expect(team.inflow.registrations).toBeCloseTo(own.inflow.registrations, 9);
      expect(team.initial.caseload).toBe(own.initial.caseload);
      expect(team.initial.queue).toBe(own.initial.queue);
      expect(team.stayFactor).toBeCloseTo(own.stayFactor, 12);
      expect(team.workers).toEqual(own.workers);
    });
  });

  it('takes losses from the hours and not from the heads', () => {
    const { scenario, teams } = drawnScenario(base, city, presentDesigns, DEFAULT_LOSSES, 'lossy');
    scenario.teams.forEach((team, i) => {
      expect(team.workers).toEqual(base.teams[i]!.workers);
      expect(team.staff.employed).toBeCloseTo(base.teams[i]!.staff.employed * teams[i]!.kept.share, 12);
      expect(teams[i]!.kept.share).toBeLessThan(1);
    });
  });

  it('refuses a buurt in no team and one in two', () => {
    const [first, ...rest] = presentDesigns;
    expect(() => drawnScenario(base, city, rest, NO_LOSSES, 'short')).toThrow(RangeError);
    expect(() => drawnScenario(base, city, [first!, first!, ...rest], NO_LOSSES, 'double')).toThrow(
      RangeError,
    );
  });

  it('rounds to whole numbers with the same sum', () => {
    expect(wholeNumbers([1.4, 1.4, 1.2])).toEqual([2, 1, 1]);
    expect(wholeNumbers([0.5, 0.5])).toEqual([1, 0]);
    expect(wholeNumbers([])).toEqual([]);
  });
});

describe('the explorer', () => {
  it('asks what it says it asks', async () => {
    const options = {
      seed: 1,
      losses: DEFAULT_LOSSES,
      slide: [14_000, 3_000],
      levels: [1, 2],
      chosenFte: 300,
    };
    const explored = await exploreNorm(base, city, norm, known, options);
    expect(explored.fte).toBeCloseTo(240, 1);
    expect(explored.slides.map(({ fte }) => Math.round(fte))).toEqual([240, 300]);
    const [constant] = explored.slides;
    expect(constant?.points.map(({ without }) => without.figures.teams)).toEqual([11, 50]);
    for (const point of explored.slides.flatMap(({ points }) => points)) {
      expect(point.without.kept).toBe(1);
      expect(point.with.kept).toBeLessThan(1);
      expect(point.loss.value).toBeGreaterThan(0);
    }
    expect(explored.frontier).toHaveLength(12);
    // Twice the fte, half the wait, in the known system.
    const [once, twice] = explored.frontier;
    expect(twice?.figures.wait.value).toBeCloseTo((once?.figures.wait.value ?? NaN) / 2, 6);
    expect(explored.perClass.high.map(({ householdsPerTeam }) => householdsPerTeam.high)).toEqual([
      2_000, 4_000, 6_000,
    ]);
  });

  it('finds the smallest norm that meets the target, and its interval', () => {
    const stream = () => new Streams(1).stream('test');
    const of = (households: number, ...rows: number[][]) => ({
      households,
      waits: rows.map((row) => Float64Array.from(row)),
    });
    const norms = [of(3_000, [6, 6, 6], [4, 4, 4]), of(6_000, [5, 5, 5], [4, 4, 4]), of(9_000, [3, 3, 3])];
    expect(smallestNorm(norms, 5, stream())).toEqual({ value: 6_000, lower: 6_000, upper: 6_000, chance: 1 });
    expect(smallestNorm(norms, 2, stream())).toEqual({ value: null, lower: null, upper: null, chance: 0 });
    const uncertain = smallestNorm([of(3_000, [2, 9, 2, 2]), of(9_000, [1, 1, 1, 1])], 5, stream());
    expect(uncertain).toMatchObject({ value: 3_000, lower: 3_000, upper: 9_000, chance: 1 });
    expect(smallestNorm([of(3_000, [NaN])], 5, stream()).value).toBeNull();
    expect(smallestNorm([], 5, stream()).chance).toBe(0);
  });

  it('measures the worst team and the inequality between teams', async () => {
    const { scenario } = drawnScenario(base, city, presentDesigns, NO_LOSSES, 'same');
    const figures = designFigures(await known(scenario));
    const load = scenario.teams.map((team) => team.inflow.registrations / team.staff.employed);
    expect(figures.worst.wait.value).toBeCloseTo(1.1 * Math.max(...load), 9);
    expect(figures.worst.team).toBe(scenario.teams[load.indexOf(Math.max(...load))]?.id);
    expect(figures.inequality.value).toBeGreaterThan(1);
    expect(figures.inequality.lower).toBeCloseTo(figures.inequality.value ?? NaN, 9);
  });
});

describe('alternatives', () => {
  it('spend the same fte; by demand and by waits the known system is even', async () => {
    const demand = deriveDemand(city);
    if (!demand.ok) throw new Error(JSON.stringify(demand.problems));
    const { results, fte } = await normAlternatives(base, city, norm, demand.value, known);
    for (const { teams } of results) expect(sum(teams.map((team) => team.fte))).toBeCloseTo(fte, 6);
    const inequality = new Map(
      results.map(({ alternative, figures }) => [alternative, figures.inequality.value ?? NaN]),
    );
    expect(inequality.get('equal-waits')).toBeLessThan(1.2);
    expect(inequality.get('demand')).toBeLessThan(inequality.get('three-step') ?? 0);
    expect(results.every(({ figures }) => base.teams.some(({ id }) => id === figures.worst.team))).toBe(true);
  });

  it('the continuous norm falls with bijstand', () => {
    const law = continuousNorm(norm);
    expect(law.exponent).toBeLessThan(0);
    expect(householdsPerWorker(law, 5)).toBeCloseTo(law.atFive, 9);
    expect(householdsPerWorker(law, 20)).toBeLessThan(householdsPerWorker(law, 2));
  });
});

describe('sensitivity to isolation', () => {
  it('is marked assumed, repeats itself, and brackets the estimate', () => {
    const first = isolationSensitivity(city, defaultNorm(city), 1);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    const { status, total, rows } = first.value;
    expect(status).toBe('assumed');
    expect(rows).toHaveLength(10);
    expect(total.lower).toBeLessThan(total.upper);
    expect(total.withIsolation).toBeGreaterThanOrEqual(total.withoutIsolation);
    expect(isolationSensitivity(city, defaultNorm(city), 1)).toEqual(first);
  });

  it('has nothing to vary where isolation is filled in, and no estimate without a source', () => {
    const filled = { ...city, buurten: city.buurten.map((buurt) => ({ ...buurt, isolation: 5 })) };
    const result = isolationSensitivity(filled, defaultNorm(city), 1);
    expect(result.ok && result.value.total.lower === result.value.total.upper).toBe(true);
    const bare = isolationSensitivity({ ...city, external: [] }, defaultNorm(city), 1);
    expect(bare.ok ? [] : bare.problems.map(({ code }) => code)).toEqual(['key.missing']);
  });
});
