/** A forecast as a file, `buurtsim.forecast/1`: what a later table of published months is held against. */
import { z } from 'zod';
import type { Seed } from '../experiment/index.ts';
import { ENGINE_VERSION } from '../experiment/version.ts';
import { describeValue, failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { canonicalJson } from '../scenario/canonical-json.ts';
import { sha256 } from '../scenario/sha256.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { Ensemble } from './ensemble.ts';
import { COMBINATION } from './combination.ts';
import { RUNS_PER_MEMBER, type ForecastMeasure, type ForecastRuns } from './forecast.ts';
import { quantileOf } from './scores.ts';

export const FORECAST_SCHEMA = 'buurtsim.forecast/1';

/** 0.01 to 0.99, and the ends of the 95 % band. */
export const LEVELS: readonly number[] = [
  ...Array.from({ length: 99 }, (_, i) => (i + 1) / 100),
  0.025,
  0.975,
].sort((a, b) => a - b);

const levelName = (level: number): string => String(level);

/** Cases, or working days. The most is beyond any city, and its square is still a number. */
const amount = z.number().min(0).max(1e9);
const share = z.number().min(0).max(1);
const quantiles = z
  .strictObject(Object.fromEntries(LEVELS.map((level) => [levelName(level), amount])))
  .describe('Value at each probability. 50 % band: 0.25 to 0.75; 80 %: 0.1 to 0.9; 95 %: 0.025 to 0.975.');
const figure = z.strictObject({ mean: amount, quantiles });
const month = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  started: figure.nullable().describe('First conversations held.'),
  closed: figure.nullable().describe('Cases closed.'),
  running: figure.nullable().describe('Cases open at any moment of the month.'),
  stock: figure.nullable().describe('Cases open at the end of the month.'),
  wait: z
    .strictObject({
      ...figure.shape,
      overTarget: z
        .number()
        .min(0)
        .max(1)
        .describe('Probability that the mean of the month exceeds the target.'),
    })
    .nullable()
    .describe('Mean wait of the conversations held in the month, working days.'),
});

export const forecastSchema = z.strictObject({
  schema: z.literal(FORECAST_SCHEMA),
  engine: z.string(),
  scenario: z.strictObject({ name: z.string(), hash: z.string() }),
  origin: z.string().describe('Last day of the data.'),
  seed: z.union([z.string(), z.int()]),
  target: amount.describe('Working days that a mean wait should not exceed.'),
  members: z.int().describe('Parameter sets, each simulated `runsPerMember` times.'),
  runsPerMember: z.int(),
  combination: z
    .strictObject({ simulation: share, lastValue: share, level: share })
    .optional()
    .describe('Share of each part in the quantiles of stock and wait; absent: the simulation alone.'),
  ensemble: z.strictObject({ hash: z.string(), data: z.string() }).describe('SHA-256 of ensemble and data.'),
  city: z.strictObject({ months: z.array(month) }),
  teams: z.array(z.strictObject({ team: z.string(), months: z.array(month) })),
  hash: z.string().describe('SHA-256 of everything above as canonical JSON (keys sorted, no spaces).'),
});

export type Forecast = z.infer<typeof forecastSchema>;
export type ForecastMonth = z.infer<typeof month>;
export type ForecastFigure = z.infer<typeof figure>;

/** JSON Schema of the file, as the package ships it. */
export const forecastJsonSchema = (): object => ({
  ...z.toJSONSchema(forecastSchema),
  title: 'A forecast of buurtsim',
});

/** The forecast of runs that were combined (`combinedRuns`). */
export function forecastOf(
  runs: ForecastRuns,
  scenario: ResolvedScenario,
  ensemble: Ensemble,
  seed: Seed,
): Forecast {
  const monthsOf = (area: number): ForecastMonth[] =>
    runs.months.map((name, m) => {
      const of = (measure: ForecastMeasure): ForecastFigure | null => figureOf(runs.values(area, m, measure));
      const wait = of('wait');
      const waits = known(runs.values(area, m, 'wait'));
      const over = waits.filter((value) => value > scenario.target.wait).length / waits.length;
      return {
        month: name,
        started: of('started'),
        closed: of('closed'),
        running: of('running'),
        stock: of('stock'),
        wait: wait === null ? null : { ...wait, overTarget: short(over) },
      };
    });
  const forecast = {
    schema: FORECAST_SCHEMA,
    engine: ENGINE_VERSION,
    scenario: { name: scenario.name, hash: scenario.hash },
    origin: runs.origin,
    seed,
    target: scenario.target.wait,
    members: runs.members,
    runsPerMember: RUNS_PER_MEMBER,
    combination: COMBINATION,
    ensemble: { hash: sha256(canonicalJson(ensemble)), data: ensemble.data.hash },
    city: { months: monthsOf(0) },
    teams: runs.areas.slice(1).map((team, i) => ({ team, months: monthsOf(i + 1) })),
  } as const;
  return { ...forecast, hash: hashOf(forecast) };
}

/**
 * Reads a forecast.
 * Problems: no JSON, another form, a hash that does not fit (the file was changed after it was written), quantiles
 * that fall, months of a team that are not those of the city.
 */
export function readForecast(file: string, text: string): Result<Forecast> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed([{ code: 'file.syntax', file, expected: 'JSON' }]);
  }
  const parsed = forecastSchema.safeParse(value);
  if (!parsed.success) {
    return failed(
      parsed.error.issues.slice(0, 20).map((issue): Problem => ({
        code: 'value.format',
        file,
        path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
        expected: issue.message,
        actual: describeValue(issue.input),
      })),
    );
  }
  const { hash, ...rest } = parsed.data;
  const expected = hashOf(rest);
  if (hash !== expected)
    return failed([{ code: 'value.conflict', file, path: ['hash'], expected, actual: hash }]);
  const problems = contradictions(parsed.data, file).slice(0, 20);
  return problems.length > 0 ? failed(problems) : ok(parsed.data);
}

/** What the form allows, but no forecast has. */
function contradictions({ city, teams }: Forecast, file: string): Problem[] {
  const names = city.months.map((item) => item.month).join(', ');
  const areas = [
    { path: ['city', 'months'], months: city.months },
    ...teams.map(({ months }, i) => ({ path: ['teams', i, 'months'], months })),
  ];
  return areas.flatMap(({ path, months }): Problem[] => {
    const own = months.map((item) => item.month).join(', ');
    if (own !== names) return [{ code: 'value.conflict', file, path, expected: names, actual: own }];
    return months.flatMap((item, m) =>
      (['started', 'closed', 'running', 'stock', 'wait'] as const).flatMap((measure): Problem[] => {
        const values = item[measure] === null ? [] : quantilesOf(item[measure]);
        const at = values.findIndex((value, i) => i > 0 && value < values[i - 1]!);
        if (at < 0) return [];
        const place = [...path, m, measure, 'quantiles', levelName(LEVELS[at]!)];
        return [
          {
            code: 'value.order',
            file,
            path: place,
            expected: `number >= ${values[at - 1]}`,
            actual: describeValue(values[at]),
          },
        ];
      }),
    );
  });
}

/** The file as text. */
export function forecastText(forecast: Forecast): string {
  return `${JSON.stringify(forecast, null, 1)}\n`;
}

/** Quantiles of a figure in the order of `LEVELS`. */
export const quantilesOf = (from: ForecastFigure): number[] =>
  LEVELS.map((level) => from.quantiles[levelName(level)] ?? NaN);

function figureOf(values: Float64Array): ForecastFigure | null {
  const sorted = known(values).sort();
  if (sorted.length === 0) return null;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return {
    mean: short(mean),
    quantiles: Object.fromEntries(
      LEVELS.map((level) => [levelName(level), short(quantileOf(sorted, level))]),
    ),
  };
}

const known = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value));

/** Six digits, the same in every place that prints numbers. */
const short = (value: number): number => Number(value.toPrecision(6));

const hashOf = (value: object): string => sha256(canonicalJson(value));
