import { describe, expect, it } from 'vitest';
import { inlineExecutor, modelReplicator, simulate, type RunResult } from '../../experiment/index.ts';
import { shipped } from '../../scenario/scenario.fixture.ts';
import { instantAnswer } from './instant-answer.ts';
import { bandsOf, INSTANT_BANDS, instantDeviations, type InstantBand } from './instant-bands.ts';

const scenario = shipped('scenarios/utrecht-2017.json');
const answer = instantAnswer(scenario);

describe('bands of the instant answer', () => {
  it('there are four for teams, and others where a pool helps by intake or with cases', () => {
    const withPool = (form: 'intake' | 'full'): readonly InstantBand[] =>
      bandsOf({ ...scenario, pool: { ...scenario.pool, fte: 5, form } });
    const figures = ['caseload', 'utilisation', 'waitMean', 'withinTarget'];
    for (const bands of [bandsOf(scenario), withPool('intake'), withPool('full')]) {
      expect(bands.map(({ figure }) => figure)).toEqual(figures);
      for (const { band, usual } of bands) {
        expect(band).toBeGreaterThan(0);
        expect(band).toBeLessThan(0.5);
        expect(usual).toBeLessThan(band + 0.1);
      }
    }
    expect(bandsOf(scenario)).toEqual(INSTANT_BANDS);
    expect(withPool('intake')).not.toEqual(INSTANT_BANDS);
  });
  it('caseload and utilisation of the year 2017 lie within them on a fresh seed', async () => {
    const { result } = await simulate(scenario, {
      replications: 6,
      seed: 'bands',
      executor: inlineExecutor(modelReplicator),
      prepare: modelReplicator,
    });
    const found = instantDeviations(answer, result);
    expect(found.filter(({ figure }) => figure === 'caseload' || figure === 'utilisation')).toEqual([]);
    // A simulation that says twice the caseload is outside.
    const statistic = { ...result.city.caseload, value: 12_000, lower: 11_990, upper: 12_010 };
    const other: RunResult = { ...result, teams: [], city: { ...result.city, caseload: statistic } };
    expect(instantDeviations(answer, other).map(({ area, figure }) => [area, figure])).toContainEqual([
      'city',
      'caseload',
    ]);
  }, 60_000);
});
