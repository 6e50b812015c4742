/** `buurtsim norm SCENARIO`: the norm beside the plan; with --explore the norm slid and simulated. */
import { join } from 'node:path';
import { deriveDemand, type Wijkfactor } from '../../city/index.ts';
import type { NormFile, Simulate } from '../../planning/index.ts';
import { describeValue, ok, ProblemError, type Problem, type Result } from '../../problem/problem.ts';
import { csvText } from '../../report/csv.ts';
import { loadCity } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { entryOf, fileSource } from '../file-source.ts';
import { readRunOptions, type Arguments } from '../options.ts';
import { packageRoot } from '../package-root.ts';
import { emit, required, withExecutor } from '../simulating.ts';

/** Replications of each point of the explorer, and of the steps towards equal waits. */
const EXPLORE_REPLICATIONS = 6;
const QUICK_REPLICATIONS = 4;
/** Other factors whose error is shown beside that of the model. */
const OTHER_FACTORS: readonly (readonly Wijkfactor[])[] = [
  ['bijstand'],
  ['bijstand', 'young'],
  ['bijstand', 'old'],
  ['bijstand', 'onePerson', 'young'],
];

export const norm: Command = {
  name: 'norm',
  positionals: { scenario: '' },
  options: [
    ...(['explore', 'isolation', 'thresholds', 'settings', 'fte'] as const),
    ...(['replications', 'seed', 'workers', 'json', 'csv', 'csv-dialect', 'lang', 'quiet'] as const),
  ],
  example: 'utrecht-2017.json',
  async run(args, context) {
    const { terminal, services, lang } = context;
    const given = required(readRunOptions(args, terminal.folder));
    const thresholds = required(readThresholds(args));
    const chosenFte = required(readFte(args));
    const root = packageRoot();
    const { files } = entryOf(String(args['scenario']), terminal.folder, root);
    const scenario = required(await services.load(String(args['scenario']), terminal.folder));
    if (scenario.city === null) {
      throw new ProblemError([
        { code: 'key.missing', path: ['city'], expected: 'a city with tables in data/' },
      ]);
    }
    const city = required(loadCity(scenario.city, files));
    const planning = await import('../../planning/index.ts');
    const base = planning.defaultNorm(city);
    const threshold = thresholds ?? planning.BIJSTAND_THRESHOLD;
    const file = required(
      readSettings(
        args,
        fileSource(terminal.folder, terminal.folder, root),
        planning.readNormFile,
        base,
        planning.DEFAULT_LOSSES,
      ),
    );
    const settings =
      thresholds === null
        ? file.settings
        : { ...file.settings, classes: { ...planning.THRESHOLD_RULE, thresholds: [thresholds] } };
    const applied = required(planning.applyNorm(city, settings));
    const classes = { ...planning.THRESHOLD_RULE, thresholds: [threshold] };
    const bijstandOnly = required(planning.applyNorm(city, { ...settings, classes }));
    const demand = deriveDemand(city);
    const otherDemand = OTHER_FACTORS.flatMap((factors) => {
      const other = demand.ok ? deriveDemand(city, { factors }) : demand;
      return other.ok ? [other.value] : [];
    });
    const replications = given.replications ?? EXPLORE_REPLICATIONS;
    const isolation =
      args['isolation'] === true ? required(planning.isolationSensitivity(city, settings, given.seed)) : null;
    const waits =
      isolation === null
        ? null
        : await withExecutor(context, { ...given, replications }, async (how) => {
            const { runReplications } = await import('../../experiment/index.ts');
            return required(
              await planning.isolationWaits(scenario, city, settings, (one) =>
                runReplications(one, { ...how, replications }),
              ),
            );
          });
    const explored =
      args['explore'] !== true
        ? null
        : await withExecutor(context, { ...given, replications }, async (how) => {
            const { runReplications } = await import('../../experiment/index.ts');
            const by =
              (count: number): Simulate =>
              (one) =>
                runReplications(one, { ...how, replications: count });
            const exploration = await planning.exploreNorm(scenario, city, applied, by(replications), {
              seed: given.seed,
              losses: file.losses,
              lossesEverywhere: file.ownLosses,
              ...(chosenFte === null ? {} : { chosenFte }),
            });
            const alternatives = await planning.normAlternatives(
              scenario,
              city,
              applied,
              demand.ok ? demand.value : null,
              by(replications),
              by(Math.min(QUICK_REPLICATIONS, replications)),
            );
            return { exploration, alternatives };
          });

    const [{ normReport }, { isolationReport, isolationWaitsReport }, { exploreReport }] = await Promise.all([
      import('../../report/norm-report.ts'),
      import('../../report/isolation-report.ts'),
      import('../../report/explore-report.ts'),
    ]);
    const model = demand.ok ? demand.value : null;
    const heading = ['row', 'plan_low', 'plan_high', 'norm_fte', 'in_plan', 'teams', 'bijstand_only_fte'];
    const table = [
      ...applied.plan.map((row, i) => [
        ...[row.name, row.fteLow, row.fteHigh, row.fte, row.inPlan ? 'yes' : 'no', row.teams],
        bijstandOnly.plan[i]?.fte ?? null,
      ]),
    ];
    await emit(context, given, {
      json: {
        schema: planning.NORM_SCHEMA,
        scenario: { name: scenario.name, hash: scenario.hash },
        city: city.id,
        norm: withoutBuurten(applied),
        bijstandOnly: withoutBuurten(bijstandOnly),
        demand: model === null ? null : demandJson(model),
        isolation: isolation === null ? null : { ...isolation, waits },
        explore: explored === null ? null : { replications, seed: given.seed, ...explored },
      },
      files:
        given.csv === undefined
          ? []
          : [{ path: join(given.csv, 'norm.csv'), text: csvText(heading, table, given.csvDialect) }],
      screen: (screen) =>
        [
          normReport(
            { city, norm: applied, bijstandOnly, threshold, demand: model, otherDemand },
            { ...screen, lang },
          ),
          ...(isolation === null ? [] : [isolationReport(isolation, { ...screen, lang })]),
          ...(waits === null
            ? []
            : [
                isolationWaitsReport(
                  { scenario, waits, replications, seed: given.seed },
                  { ...screen, lang },
                ),
              ]),
          ...(explored === null
            ? []
            : [
                exploreReport({ scenario, ...explored, replications, seed: given.seed }, { ...screen, lang }),
              ]),
          '',
        ].join('\n'),
    });
    return 0;
  },
};

type Planning = typeof import('../../planning/index.ts');
type Applied = Extract<ReturnType<Planning['applyNorm']>, { ok: true }>['value'];

/** The norm without the figures of each buurt, which stand in the tables of the city. */
const withoutBuurten = ({ units, ...rest }: Applied): unknown => ({
  ...rest,
  units: units.map(({ unit: { buurten, ...unit }, ...row }) => ({
    ...row,
    unit: { ...unit, buurten: buurten.map(({ code }) => code) },
  })),
});

function demandJson(model: Extract<ReturnType<typeof deriveDemand>, { ok: true }>['value']): unknown {
  const { factors, apart, rates, slopes, spread, teams, errors, periods } = model;
  return { factors, apart, periods, rates, slopes, spread, teams, errors };
}

const textOf = (args: Arguments, name: string): string | undefined => {
  const value = args[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : undefined;
};

const wrong = (name: string, expected: string, actual: string): Result<never> => {
  const problem: Problem = {
    code: 'option.wrong',
    path: [`--${name}`],
    expected,
    actual: describeValue(actual),
  };
  return { ok: false, problems: [problem] };
};

/** `10/6`: bijstand per 100 households from which an area is heavy, and average. */
function readThresholds(
  args: Arguments,
): Result<{ readonly factor: 'bijstand'; readonly high: number; readonly average: number } | null> {
  const text = textOf(args, 'thresholds');
  if (text === undefined) return ok(null);
  const match = /^(\d{1,3}(?:[.,]\d+)?)\/(\d{1,3}(?:[.,]\d+)?)$/.exec(text.trim());
  const [high, average] = [match?.[1], match?.[2]].map((part) => Number((part ?? 'NaN').replace(',', '.')));
  if (high === undefined || average === undefined || !(high >= average && high <= 100)) {
    return wrong('thresholds', '10/6: high and average, 0 to 100, high first', text);
  }
  return ok({ factor: 'bijstand', high, average });
}

function readFte(args: Arguments): Result<number | null> {
  const text = textOf(args, 'fte');
  if (text === undefined) return ok(null);
  const value = /^\d{1,6}([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
  return value > 0 ? ok(value) : wrong('fte', 'number > 0', text);
}

function readSettings(
  args: Arguments,
  source: ReturnType<typeof fileSource>,
  read: Planning['readNormFile'],
  base: NormFile['settings'],
  losses: NormFile['losses'],
): Result<NormFile> {
  const path = textOf(args, 'settings');
  if (path === undefined) return ok({ settings: base, losses, ownLosses: false });
  const found = source.read(path);
  if (typeof found === 'object' && 'code' in found) return { ok: false, problems: [found] };
  return read(typeof found === 'string' ? found : new TextDecoder().decode(found), path, base);
}
