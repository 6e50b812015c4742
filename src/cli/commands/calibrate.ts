/**
 * `buurtsim calibrate SCENARIO`: the intake slots per team that fit the published waits. `--json` writes them as a
 * scenario that extends the given one.
 */
import { ProblemError } from '../../problem/problem.ts';
import type { Command } from '../command.ts';
import { fileSource } from '../file-source.ts';
import { readRunOptions } from '../options.ts';
import { packageRoot } from '../package-root.ts';
import { progressLine } from '../progress-line.ts';
import { emit, required } from '../shared.ts';

/** Enough for a standard error of the mean log wait of about 0.03 per team. */
const REPLICATIONS = 40;

export const calibrate: Command = {
  name: 'calibrate',
  positionals: { scenario: '' },
  options: ['replications', 'seed', 'json', 'lang', 'quiet'],
  example: 'utrecht-2017.json',
  async run(args, context) {
    const { terminal, services, lang } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const scenario = required(await services.load(String(args['scenario']), terminal.folder));
    if (scenario.city === null) {
      throw new ProblemError([
        {
          code: 'key.missing',
          file: scenario.name,
          path: ['city'],
          expected: 'a city with published figures',
        },
      ]);
    }
    const [{ calibrateSlots, slotScenario }, { calibrationReport }, { loadCity }] = await Promise.all([
      import('../../calibration/index.ts'),
      import('../../report/calibration-report.ts'),
      import('../../scenario/index.ts'),
    ]);
    const city = required(
      loadCity(scenario.city, fileSource(terminal.folder, terminal.folder, packageRoot())),
    );
    const progress = progressLine(context, options.quiet);
    const calibration = required(
      calibrateSlots(scenario, city, {
        seed: options.seed,
        replications: options.replications ?? REPLICATIONS,
        onProgress: (done, planned) => {
          terminal.signal.throwIfAborted();
          progress.show({ done, planned });
        },
      }),
    );
    progress.end();
    const nameOf = (id: string): string => scenario.teams.find((team) => team.id === id)?.name ?? id;
    await emit(context, options, {
      json: slotScenario(`${scenario.name}.json`, calibration),
      files: [],
      screen: (screen) => calibrationReport(calibration, nameOf, { ...screen, lang }),
    });
    return 0;
  },
};
