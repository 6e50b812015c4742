import { describe, expect, it } from 'vitest';
import { resultOf } from '../../experiment/index.ts';
import { resultSchema } from '../../experiment/result-schema.ts';
import { shipped } from '../../scenario/scenario.fixture.ts';
import { instantAnswer } from './instant-answer.ts';
import { resultWithInstant, simulateWithInstant, withInstant } from './instant-beside.ts';

describe('the instant answer beside a result', () => {
  it('stands in it by team, as the schema says, and a result made of the same rows is the same', async () => {
    const scenario = shipped('scenarios/verification/pub-31.json');
    const { result, matrix, seed } = await simulateWithInstant(scenario, { replications: 2 });
    const written: unknown = JSON.parse(JSON.stringify(result));
    expect(resultSchema.parse(written)).toEqual(written);
    const answer = instantAnswer(scenario);
    expect(result.instant?.city.wait).toEqual(answer.city.wait);
    expect(result.instant?.teams.map(({ team }) => team)).toEqual(result.teams.map(({ team }) => team));
    expect(resultWithInstant(scenario, seed, matrix)).toEqual(result);
    const { instant: _, ...simulated } = result;
    expect(simulated).toEqual(resultOf(scenario, seed, matrix));
  });
  it('says which figures of which area lie apart', async () => {
    const scenario = shipped('scenarios/verification/pub-31.json');
    const { result } = await simulateWithInstant(scenario, { replications: 2 });
    const far = { ...result.city.wait.mean, value: 50, lower: 49, upper: 51 };
    const other = { ...result, city: { ...result.city, wait: { ...result.city.wait, mean: far } } };
    const found = withInstant(scenario, other).instant;
    expect(found?.city.deviates).toContain('waitMean');
    expect(found?.teams.map(({ deviates }) => deviates)).toEqual(
      result.instant?.teams.map(({ deviates }) => deviates),
    );
  });
});
