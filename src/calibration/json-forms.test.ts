import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { backtestResult } from './backtest-result.ts';
import { backtestJsonSchema, backtestSchema } from './backtest-schema.ts';
import { ensembleJsonSchema, readEnsemble } from './ensemble.ts';
import { fromDraws } from './predictive.ts';
import type { ScoredCase } from './score-card.ts';
import { diskSource } from '../scenario/disk.fixture.ts';

describe('what calibration writes as JSON', () => {
  it.each([
    ['backtest', backtestJsonSchema],
    ['ensemble', ensembleJsonSchema],
  ] as const)('%s has the form that the package describes', async (name, schema) => {
    const options = { ...(await resolveConfig(import.meta.filename)), parser: 'json' };
    const text = await format(JSON.stringify(schema()), options);
    await expect(text).toMatchFileSnapshot(`../../schema/${name}.schema.json`);
  });

  it('a backtest fits its form once it is JSON', () => {
    const law = fromDraws([4, 5, 6, 7]);
    const forecasts = {
      model: law,
      simulation: null,
      last: law,
      mean: law,
      climatology: law,
      shrunken: law,
      flow: null,
    };
    const cases = (['stock', 'wait'] as const).map((measure): ScoredCase => ({
      origin: '2017-03-31',
      team: 'a',
      month: '2017-04',
      horizon: 1,
      measure,
      actual: 5,
      forecasts,
      floor: null,
      scale: 1,
    }));
    const scenario = { name: 'mine', hash: 'abc', target: { wait: 5 } };
    const result = backtestResult(cases, scenario, 1, '2017-03-31', [{ law: 'open', cases }]);
    const written: unknown = JSON.parse(JSON.stringify(result));
    expect(backtestSchema.safeParse(written).error?.issues ?? []).toEqual([]);
    // The form is strict: something that is not described does not pass.
    expect(backtestSchema.safeParse({ ...result, more: 1 }).success).toBe(false);
  });

  it('the stored ensemble can be read', () => {
    const read = readEnsemble('data/utrecht/ensemble.json', diskSource());
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(read.value.members.length).toBeGreaterThanOrEqual(200);
    expect(read.value.numbers).toContain('intake.slots.monthSpread');
  });
});
