import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { shipped } from '../scenario/scenario.fixture.ts';
import { partOfBacktest } from './backtest-result.ts';
import type { Ensemble } from './ensemble.ts';
import type { ForecastMeasure, ForecastRuns } from './forecast.ts';
import { canonicalJson } from '../scenario/canonical-json.ts';
import { sha256 } from '../scenario/sha256.ts';
import {
  forecastJsonSchema,
  forecastOf,
  forecastText,
  readForecast,
  type Forecast,
} from './forecast-file.ts';
import { monthsAfter } from './history.ts';
import { readActuals, scoreForecast } from './score-forecast.ts';

const scenario = shipped('scenarios/utrecht-2017-07.json');
const teams = scenario.teams.map(({ id }) => id);
const middles: Readonly<Record<ForecastMeasure, number>> = {
  started: 40,
  closed: 30,
  running: 400,
  stock: 370,
  wait: 5,
};

/** Every figure evenly spread from -10 % to +10 % around its middle. */
const runs: ForecastRuns = {
  origin: '2017-06-30',
  months: monthsAfter('2017-06-30', 6),
  areas: ['city', ...teams],
  members: 200,
  values: (_area, _month, measure) =>
    Float64Array.from({ length: 400 }, (_, i) => middles[measure] * (0.9 + (0.2 * (i + 0.5)) / 400)),
};
const ensemble = { data: { hash: 'of-data' } } as unknown as Ensemble;
const forecast = forecastOf(runs, scenario, ensemble, 2017);
const text = forecastText(forecast);

/** A table of July to December 2017 in the published form. */
function table(figures: { started: number; running: number; closed: number; wait: number }): string {
  const rows = teams.flatMap((team) =>
    runs.months.map(
      (month) =>
        `${team},${month},${figures.started},${figures.running},${figures.running},${figures.closed},${figures.wait},500,published,jaarverslag-2017,`,
    ),
  );
  return [
    'team,month,started,running_printed,running,closed,mean_wait_workdays,unique_clients,status,source,flag',
    ...rows,
    '',
  ].join('\n');
}

describe('a frozen forecast', () => {
  it('has the form that the package describes', async () => {
    const options = { ...(await resolveConfig(import.meta.filename)), parser: 'json' };
    const schema = await format(JSON.stringify(forecastJsonSchema()), options);
    await expect(schema).toMatchFileSnapshot('../../schema/forecast.schema.json');
  });

  it('holds six months of eighteen teams and the city, with mean and quantiles', () => {
    expect(forecast.teams.map(({ months }) => months.length)).toEqual(Array.from({ length: 18 }, () => 6));
    const { wait } = forecast.teams[0]!.months[5]!;
    expect(wait!.mean).toBeCloseTo(5, 6);
    expect(wait!.quantiles['0.5']).toBeCloseTo(5, 6);
    expect(wait!.overTarget).toBe(0.5);
    expect(Object.keys(wait!.quantiles)).toHaveLength(101);
  });

  it('is read back whole', () => {
    expect(readForecast('f.json', text)).toEqual({ ok: true, value: forecast });
  });

  it('is refused when a figure was changed afterwards', () => {
    const changed = text.replace('"mean": 40', '"mean": 41');
    expect(changed).not.toBe(text);
    const read = readForecast('f.json', changed);
    expect(read.ok ? [] : read.problems.map(({ code, path }) => [code, path])).toEqual([
      ['value.conflict', ['hash']],
    ]);
  });

  it('is refused when it contradicts itself, though its hash is right', () => {
    const places = (change: (copy: Forecast) => void): (readonly (string | number)[] | undefined)[] => {
      const { hash: _, ...copy } = structuredClone(forecast);
      change(copy as Forecast);
      const read = readForecast('f.json', JSON.stringify({ ...copy, hash: sha256(canonicalJson(copy)) }));
      return read.ok ? [] : read.problems.map(({ path }) => path);
    };
    expect(places(() => undefined)).toEqual([]);
    expect(places(({ teams: [team] }) => (team!.months[0]!.closed!.quantiles['0.5'] = 0))).toEqual([
      ['teams', 0, 'months', 0, 'closed', 'quantiles', '0.5'],
    ]);
    expect(places(({ teams: [, team] }) => team!.months.pop())).toEqual([['teams', 1, 'months']]);
    expect(places((copy) => (copy.target = -1))).toEqual([['target']]);
    expect(places((copy) => (copy.seed = 0.5))).toEqual([['seed']]);
    expect(places(({ city }) => (city.months[0]!.wait!.overTarget = 2))).toEqual([
      ['city', 'months', 0, 'wait', 'overTarget'],
    ]);
  });
});

describe('scoring it', () => {
  const score = (actuals: string): ReturnType<typeof scoreForecast> => {
    const rows = readActuals('actuals.csv', actuals);
    if (!rows.ok) return rows;
    return scoreForecast(forecast, utrecht(), rows.value);
  };

  it('finds what was forecast exactly', () => {
    const cases = score(table({ started: 40, running: 400, closed: 30, wait: 5 }));
    if (!cases.ok) throw new Error(JSON.stringify(cases.problems));
    expect(cases.value).toHaveLength(18 * 6 * 5);
    const { groups } = partOfBacktest(cases.value, 5, 1, 'test');
    const model = groups.find(({ measure, horizon }) => measure === 'stock' && horizon === null)!.scores[0]!;
    expect(model.method).toBe('model');
    expect(model.mape).toBeCloseTo(0, 9);
    // Uniform with half-width 37 at its middle: CRPS is a sixth of the half-width.
    expect(model.crps).toBeCloseTo(37 / 6, 1);
    expect(model.coverage.map(({ share }) => share)).toEqual([1, 1, 1]);
  });

  it('finds what lies outside of every band', () => {
    const cases = score(table({ started: 40, running: 500, closed: 30, wait: 9 }));
    if (!cases.ok) throw new Error(JSON.stringify(cases.problems));
    const { groups } = partOfBacktest(cases.value, 5, 1, 'test');
    const of = (measure: string): (typeof groups)[number]['scores'][number] =>
      groups.find((group) => group.measure === measure && group.horizon === null)!.scores[0]!;
    expect(of('stock').coverage.map(({ share }) => share)).toEqual([0, 0, 0]);
    expect(of('stock').mape).toBeCloseTo(100 / 470, 9);
    // The mean of 9 is over the norm; half of the law was.
    expect(of('wait').brier).toBe(0.25);
  });

  it('refuses a table of other months, and one with faults', () => {
    const other = table({ started: 40, running: 400, closed: 30, wait: 5 }).replaceAll('2017-', '2016-');
    expect(score(other).ok).toBe(false);
    expect(score('team,month\nzuilen,2017-07\n').ok).toBe(false);
  });
});
