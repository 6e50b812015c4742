import { describe, expect, it } from 'vitest';
import { inlineExecutor, modelReplicator, simulate, type RunResult } from '../../experiment/index.ts';
import { shipped } from '../../scenario/scenario.fixture.ts';
import { instantAnswer } from './instant-answer.ts';
import { instantDeviations } from './instant-bands.ts';

const scenario = shipped('scenarios/utrecht-2017.json');
const answer = instantAnswer(scenario);

describe('bands of the instant answer', () => {
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
