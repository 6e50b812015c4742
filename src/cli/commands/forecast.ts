/**
 * `buurtsim forecast SCENARIO --origin DATE --months N`: from the state at the end of a month, per team, month and
 * city. `--freeze` writes the forecast, to be scored when the months have passed.
 */
import { resolve } from 'node:path';
import { ProblemError } from '../../problem/problem.ts';
import type { Command } from '../command.ts';
import { readRunOptions } from '../options.ts';
import { fileProblem } from '../outputs.ts';
import { cityOf, requiredText, wholeOption } from '../published.ts';
import { emit, required, withExecutor } from '../simulating.ts';

const MOST_MONTHS = 12;

export const forecast: Command = {
  name: 'forecast',
  positionals: { scenario: '' },
  options: ['origin', 'months', 'freeze', 'seed', 'workers', 'json', 'lang', 'quiet'],
  example: 'utrecht-2017-07.json --origin 2017-06-30 --months 6',
  async run(args, context) {
    const { terminal, services, lang } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const origin = requiredText(args, 'origin', '2017-06-30');
    const months = wholeOption(args, 'months', MOST_MONTHS) ?? 3;
    const freeze = args['freeze'];
    const frozen = typeof freeze === 'string' ? resolve(terminal.folder, freeze) : null;
    const problem = frozen === null ? null : fileProblem('--freeze', frozen);
    if (problem !== null) throw new ProblemError([problem]);
    const scenario = required(await services.load(String(args['scenario']), terminal.folder));
    const { city, files } = await cityOf(scenario, terminal.folder);
    const calibration = await import('../../calibration/index.ts');
    const { forecastReport } = await import('../../report/forecast-report.ts');
    const history = required(calibration.History.upTo(city, origin));
    const path = calibration.ensemblePath(city.id);
    const stored = calibration.readEnsemble(path, files);
    const size = calibration.BACKTEST_SIZE;
    const forecast = await withExecutor(context, options, async ({ executor, signal, seed, onProgress }) => {
      const onRuns = (done: number, planned: number): void => {
        onProgress({ done, planned });
      };
      // The stored ensemble, if it is of this origin; else one is made on the spot.
      const ensemble =
        stored.ok &&
        stored.value.origin === origin &&
        stored.value.data.hash === calibration.dataHash(history)
          ? stored.value
          : required(
              await calibration.calibrateEnsemble(
                scenario,
                history,
                required(calibration.readPriors(city.id, files)),
                { seed, size, executor, signal, onProgress: onRuns },
              ),
            );
      const runs = required(
        await calibration.forecastRuns(scenario, history, ensemble, {
          months,
          seed,
          executor,
          signal,
          onProgress: onRuns,
        }),
      );
      const combined = calibration.combinedRuns(runs, history);
      return calibration.forecastOf(combined, scenario, ensemble, seed);
    });
    const nameOf = (id: string): string => scenario.teams.find((team) => team.id === id)?.name ?? id;
    await emit(context, options, {
      json: forecast,
      files: frozen === null ? [] : [{ path: frozen, text: calibration.forecastText(forecast) }],
      screen: (screen) => forecastReport(forecast, nameOf, { ...screen, lang }),
    });
    return 0;
  },
};
