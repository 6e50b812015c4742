/**
 * `buurtsim backtest`: forecasts from every origin in the published months, each fitted on what was known then,
 * held against what followed. With `--score` and `--actuals`: a frozen forecast against a table.
 */
import { resolve } from 'node:path';
import type { Backtest, StayLaw } from '../../calibration/index.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { Command, Context } from '../command.ts';
import { readWhole } from '../file-source.ts';
import { readRunOptions, type Arguments, type RunOptions } from '../options.ts';
import { fileProblem } from '../outputs.ts';
import { cityOf, requiredText } from '../published.ts';
import { emit, required, withExecutor } from '../simulating.ts';

/** Scenario whose structure is tested; all its numbers of teams are fitted anew at each origin. */
const SCENARIO = 'utrecht-2017.json';
/** Origin that the goals are about: fitted on 2015 and January to March 2017, judged on April to June. */
const JUDGED = '2017-03-31';
const HORIZON = 3;

export const backtest: Command = {
  name: 'backtest',
  positionals: {},
  options: ['score', 'actuals', 'seed', 'workers', 'json', 'markdown', 'lang', 'quiet'],
  example: '--markdown docs/backtest.md',
  async run(args, context) {
    const options = required(readRunOptions(args, context.terminal.folder));
    await (args['score'] === undefined && args['actuals'] === undefined
      ? rolling(args, options, context)
      : frozen(args, options, context));
    return 0;
  },
};

async function rolling(args: Arguments, options: RunOptions, context: Context): Promise<void> {
  const { terminal, services, lang } = context;
  const markdown = args['markdown'];
  const page = typeof markdown === 'string' ? resolve(terminal.folder, markdown) : null;
  const problem = page === null ? null : fileProblem('--markdown', page);
  if (problem !== null) throw new ProblemError([problem]);
  const scenario = required(await services.load(SCENARIO, terminal.folder));
  const { city, files } = await cityOf(scenario, terminal.folder);
  const [calibration, { backtestReport, backtestMarkdown }] = await Promise.all([
    import('../../calibration/index.ts'),
    import('../../report/backtest-report.ts'),
  ]);
  const priors = required(calibration.readPriors(city.id, files));
  const found = await withExecutor(context, options, async ({ seed, executor, signal, onProgress }) => {
    const under = async (law: StayLaw, origins: readonly string[]): Promise<Backtest> =>
      required(
        await calibration.backtest(scenario, city, priors, {
          seed,
          executor,
          signal,
          horizon: HORIZON,
          size: calibration.BACKTEST_SIZE,
          stayLaw: law,
          origins,
          onProgress: (done, planned) => {
            onProgress({ done, planned });
          },
        }),
      );
    const { cases } = await under('bands', calibration.originsOf(city));
    const others: { law: StayLaw; cases: Backtest['cases'] }[] = [];
    for (const law of calibration.STAY_LAWS) {
      if (law !== 'bands') others.push({ law, cases: (await under(law, [JUDGED])).cases });
    }
    return { cases, others };
  });
  const result = calibration.backtestResult(found.cases, scenario, options.seed, JUDGED, found.others);
  const nameOf = (id: string): string => scenario.teams.find((team) => team.id === id)?.name ?? id;
  await emit(context, options, {
    json: result,
    files: page === null ? [] : [{ path: page, text: backtestMarkdown(result, nameOf) }],
    screen: (screen) => backtestReport(result, { ...screen, lang }),
  });
}

async function frozen(args: Arguments, options: RunOptions, context: Context): Promise<void> {
  const { terminal, services, lang } = context;
  const forecastFile = requiredText(args, 'score', 'a file that forecast --freeze wrote');
  const actualsFile = requiredText(args, 'actuals', 'a table like published-2017-team-month.csv');
  const [calibration, { backtestReport }] = await Promise.all([
    import('../../calibration/index.ts'),
    import('../../report/backtest-report.ts'),
  ]);
  const forecast = required(calibration.readForecast(forecastFile, textOf(forecastFile, terminal.folder)));
  const actuals = required(calibration.readActuals(actualsFile, textOf(actualsFile, terminal.folder)));
  const scenario = required(await services.load(SCENARIO, terminal.folder));
  const { city } = await cityOf(scenario, terminal.folder);
  const cases = required(calibration.scoreForecast(forecast, city, actuals));
  const result = calibration.backtestResult(
    cases,
    { ...forecast.scenario, target: { wait: forecast.target } },
    forecast.seed,
    forecast.origin,
  );
  await emit(context, options, {
    json: result,
    files: [],
    screen: (screen) => backtestReport(result, { ...screen, lang }),
  });
}

/** Far more than any city has of months and teams. */
const LARGEST = 100 * 1024 * 1024;

function textOf(file: string, folder: string): string {
  const found = readWhole(file, resolve(folder, file), LARGEST);
  if (!(found instanceof Uint8Array)) throw new ProblemError([found]);
  return new TextDecoder().decode(found);
}
