/** What planning reads beside scenarios: the state of Monday, forecasts that were frozen, what happened since, ensembles. */
import {
  backtestResult,
  forecastText,
  readActuals,
  readEnsemble,
  readForecast,
  readPriors,
  scoreForecast,
  type Forecast,
} from '../calibration/index.ts';
import { utrecht } from '../city/utrecht.fixture.ts';
import { waitReplicator } from '../experiment/index.ts';
import { parseState } from '../planning/pool/index.ts';
import { startScenario } from '../planning/pool/start-scenario.ts';
import { ok, type Result } from '../problem/problem.ts';
import { backtestReport } from '../report/backtest-report.ts';
import { plain } from '../report/text-table.ts';
import { canonicalJson } from '../scenario/canonical-json.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { shipped } from '../scenario/scenario.fixture.ts';
import { sha256 } from '../scenario/sha256.ts';
import { bytesOf, textOf, type Subject } from './subject.fixture.ts';

const disk = diskSource();
function onDisk(path: string): Uint8Array {
  const content = disk.read(path);
  if (!(content instanceof Uint8Array)) throw new Error(`no file ${path}`);
  return Uint8Array.from(content);
}

const scenario = shipped('scenarios/utrecht-2017.json');
const simulated = { seen: 0 };

/** A state that is taken makes a scenario that starts on it; every hundredth is run for a week. */
function state(bytes: Uint8Array): Result<unknown> {
  const read = parseState(textOf(bytes), 'staat', scenario);
  if (!read.ok) return read;
  const places = read.value.pool.map(({ team }) => team);
  const start = startScenario(scenario, read.value, 1, places);
  const waiting = read.value.teams.reduce((sum, { waited, caseload }) => sum + waited.length + caseload, 0);
  if (waiting < 20_000 && (simulated.seen += 1) % 100 === 1) waitReplicator(start).replicate('fuzz', 0);
  return ok([read.value, start.teams, start.pool]);
}

const STATE = 'scenarios/states/utrecht-2017-03-06';

export const stateSubject: Subject = {
  name: 'state of the pool, JSON',
  json: true,
  share: 6,
  seeds: [onDisk(`${STATE}.json`)],
  read: state,
};

export const stateTableSubject: Subject = {
  name: 'state of the pool, table',
  json: false,
  share: 6,
  seeds: [
    onDisk(`${STATE}.csv`),
    bytesOf(
      textOf(onDisk(`${STATE}.csv`))
        .replaceAll(',', '.')
        .replaceAll(';', ',')
        .replaceAll('\n', '\r\n'),
    ),
  ],
  read: state,
};

const MONTHS = ['2017-07', '2017-08'];
const levels = [...Array.from({ length: 99 }, (_, i) => (i + 1) / 100), 0.025, 0.975];
const figure = (mean: number): NonNullable<Forecast['city']['months'][number]['started']> => ({
  mean,
  quantiles: Object.fromEntries(levels.map((level) => [String(level), mean * (0.9 + 0.2 * level)])),
});
const months = MONTHS.map((month, i) => ({
  month,
  started: figure(40 + i),
  closed: null,
  running: null,
  stock: null,
  wait: { ...figure(5), overTarget: 0.5 },
}));
const city = utrecht();
const content = {
  schema: 'buurtsim.forecast/1',
  engine: '0.1.0',
  scenario: { name: 'utrecht-2017-07', hash: 'a' },
  origin: '2017-06-30',
  seed: 2017,
  target: 5,
  members: 200,
  runsPerMember: 2,
  combination: { simulation: 0.5, lastValue: 0.25, level: 0.25 },
  ensemble: { hash: 'b', data: 'c' },
  city: { months },
  teams: scenario.teams.slice(0, 1).map(({ id }) => ({ team: id, months })),
} as const;
const hashed = (forecast: object): object => ({ ...forecast, hash: sha256(canonicalJson(forecast)) });
const frozen = hashed(content) as Forecast;

/** The published months, with those of the forecast beside them. */
const published = textOf(onDisk('data/utrecht/published-2017-team-month.csv'));
const [heading = ''] = published.split('\n');
const actuals = [
  heading,
  ...scenario.teams
    .slice(0, 2)
    .flatMap(({ id }) =>
      MONTHS.map((month) => `${id},${month},41,401,401,31,5.5,500,published,jaarverslag-2017,`),
    ),
  '',
].join('\n');

/** Infinity becomes a fault, where JSON would make it null. */
const infinite = (key: string, value: unknown): unknown => {
  if (value === Infinity || value === -Infinity) throw new Error(`score ${key} = ${value}`);
  return value;
};

/** What `backtest --score` does with both files. */
function scored(forecast: string, table: string): Result<unknown> {
  const read = readForecast('prognose.json', forecast);
  if (!read.ok) return read;
  const rows = readActuals('cijfers.csv', table);
  if (!rows.ok) return rows;
  const cases = scoreForecast(read.value, city, rows.value);
  if (!cases.ok) return cases;
  const { value } = read;
  const judged = { ...value.scenario, target: { wait: value.target } };
  const result = backtestResult(cases.value, judged, value.seed, value.origin);
  // A score that is not defined is NaN here, null in the file and empty on the screen.
  const screen = backtestReport(result, { lang: 'nl', width: 100, paint: plain });
  if (/NaN|Infinity|undefined/.test(screen)) throw new Error(`on the screen: ${screen}`);
  return ok(JSON.parse(JSON.stringify(result, infinite)));
}

export const forecastSubject: Subject = {
  name: 'forecast that was frozen',
  json: true,
  share: 4,
  seeds: [bytesOf(forecastText(frozen))],
  read: (bytes) => scored(textOf(bytes), actuals),
};

/** A forecast changed by somebody who also set its hash right. */
export const forgedForecastSubject: Subject = {
  name: 'forged forecast',
  json: true,
  share: 4,
  seeds: [bytesOf(JSON.stringify(content))],
  read(bytes) {
    let forged: unknown;
    try {
      forged = JSON.parse(textOf(bytes));
      if (typeof forged === 'object' && forged !== null && !Array.isArray(forged)) forged = hashed(forged);
    } catch {
      // No JSON, or numbers that have no canonical text: read as it is.
      return scored(textOf(bytes), actuals);
    }
    return scored(JSON.stringify(forged), actuals);
  },
};

export const actualsSubject: Subject = {
  name: 'what happened since a forecast',
  json: false,
  share: 5,
  seeds: [bytesOf(actuals)],
  read: (bytes) => scored(forecastText(frozen), textOf(bytes)),
};

const only = (path: string, bytes: Uint8Array): ReturnType<typeof diskSource> =>
  diskSource(new Map([[path, bytes]]));

export const ensembleSubject: Subject = {
  name: 'ensemble',
  json: true,
  share: 3,
  seeds: [shortEnsemble()],
  read: (bytes) => readEnsemble('data/utrecht/ensemble.json', only('data/utrecht/ensemble.json', bytes)),
};

export const priorsSubject: Subject = {
  name: 'priors of an ensemble',
  json: true,
  share: 3,
  seeds: [onDisk('data/utrecht/ensemble-priors.json')],
  read: (bytes) => readPriors('utrecht', only('data/utrecht/ensemble-priors.json', bytes)),
};

/** The ensemble of the city with three members: the rest is more of the same. */
function shortEnsemble(): Uint8Array {
  const read = readEnsemble('data/utrecht/ensemble.json', disk);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return bytesOf(JSON.stringify({ ...read.value, members: read.value.members.slice(0, 3) }));
}
