import { describe, expect, it } from 'vitest';
import type { City } from '../city/index.ts';
import { utrecht } from '../city/utrecht.fixture.ts';
import { inlineExecutor, type Executor } from '../experiment/index.ts';
import { modelReplicator } from '../experiment/model-replicator.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { shipped } from '../scenario/scenario.fixture.ts';
import { calibrateEnsemble, type EnsembleSize } from './calibrate-ensemble.ts';
import { ensembleText, readEnsemble, type Ensemble } from './ensemble.ts';
import { systematic } from './ensemble-members.ts';
import { forecastRuns, FORECAST_MEASURES } from './forecast.ts';
import { History } from './history.ts';
import { readPriors } from './priors.ts';

const scenario = shipped('scenarios/utrecht-2017.json');
const priors = readPriors('utrecht', diskSource());
const size: EnsembleSize = { pilot: 16, waves: [16], drift: 8, candidates: 16, keep: 12, members: 2 };
const origin = '2017-02-28';

function historyOf(city: City): History {
  const history = History.upTo(city, origin);
  if (!history.ok) throw new Error(JSON.stringify(history.problems));
  return history.value;
}

async function forecastFrom(
  city: City,
  executor: Executor,
): Promise<{ ensemble: Ensemble; values: number[] }> {
  if (!priors.ok) throw new Error(JSON.stringify(priors.problems));
  const history = historyOf(city);
  const ensemble = await calibrateEnsemble(scenario, history, priors.value, { seed: 1, size, executor });
  if (!ensemble.ok) throw new Error(JSON.stringify(ensemble.problems));
  const runs = await forecastRuns(scenario, history, ensemble.value, { months: 1, seed: 1, executor });
  if (!runs.ok) throw new Error(JSON.stringify(runs.problems));
  const values = FORECAST_MEASURES.flatMap((measure) =>
    runs.value.areas.flatMap((_, area) => [...runs.value.values(area, 0, measure)]),
  );
  return { ensemble: ensemble.value, values };
}

describe('an ensemble', () => {
  it('sees nothing after the origin, and is the same bits however many work on it', async () => {
    const city = utrecht();
    const wild: City = {
      ...city,
      published: {
        ...city.published,
        teamMonths2017: city.published.teamMonths2017.map((row) =>
          row.month > '2017-02'
            ? { ...row, started: 999, running: 9999, closed: 1, meanWaitWorkdays: 88 }
            : row,
        ),
        cityMonths2017: city.published.cityMonths2017.map((row) =>
          row.month > '2017-02' ? { ...row, started: 99_999 } : row,
        ),
        cityQuarters2017: [],
        melders2017: [],
        stated: [],
      },
    };
    const plain = await forecastFrom(city, inlineExecutor(modelReplicator));
    const other = await forecastFrom(wild, { ...inlineExecutor(modelReplicator), workers: 3 });
    expect(ensembleText(other.ensemble)).toBe(ensembleText(plain.ensemble));
    expect(other.values).toEqual(plain.values);
    // That values before the origin do count shows that the comparison can fail.
    expect(plain.ensemble.data.months).toEqual(['2017-01', '2017-02']);
    expect(plain.values.filter((value) => value > 0).length).toBeGreaterThan(300);
    // Written and read back.
    const text = ensembleText(plain.ensemble);
    expect(readEnsemble('e.json', diskSource(new Map([['e.json', text]])))).toEqual({
      ok: true,
      value: plain.ensemble,
    });
  }, 300_000);

  it('asks for two months', async () => {
    if (!priors.ok) throw new Error(JSON.stringify(priors.problems));
    const history = History.upTo(utrecht(), '2017-01-31');
    if (!history.ok) throw new Error(JSON.stringify(history.problems));
    const executor = inlineExecutor(modelReplicator);
    const found = await calibrateEnsemble(scenario, history.value, priors.value, { seed: 1, size, executor });
    expect(found.ok).toBe(false);
  });
});

describe('systematic resampling', () => {
  it('takes each as often as its weight says', () => {
    expect(systematic([1, 2, 1], 4, 0.5)).toEqual([0, 1, 1, 2]);
    expect(systematic([0, 1, 0], 3, 0.5)).toEqual([1, 1, 1]);
  });
});
