/**
 * `buurtsim calibrate SCENARIO`: the ensemble of parameter sets that the published months do not contradict;
 * `--json` writes it as it is stored. `--slots-only`: just the intake slots per team that fit the published waits,
 * as a scenario that extends the given one.
 */
import type { Ensemble } from '../../calibration/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import type { Command, Context } from '../command.ts';
import { readRunOptions, type Arguments, type RunOptions } from '../options.ts';
import { progressLine } from '../progress-line.ts';
import { cityOf } from '../published.ts';
import { emit, required, withExecutor } from '../simulating.ts';

/** Enough for a standard error of the mean log wait of about 0.03 per team. */
const REPLICATIONS = 40;

export const calibrate: Command = {
  name: 'calibrate',
  positionals: { scenario: '' },
  options: ['slots-only', 'origin', 'quick', 'replications', 'seed', 'workers', 'json', 'lang', 'quiet'],
  example: 'utrecht-2017.json',
  async run(args, context) {
    const { terminal, services } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const scenario = required(await services.load(String(args['scenario']), terminal.folder));
    await (args['slots-only'] === true
      ? slots(scenario, options, context)
      : whole(scenario, args, options, context));
    return 0;
  },
};

const namesOf =
  (scenario: ResolvedScenario) =>
  (id: string): string =>
    scenario.teams.find((team) => team.id === id)?.name ?? id;

async function whole(
  scenario: ResolvedScenario,
  args: Arguments,
  options: RunOptions,
  context: Context,
): Promise<void> {
  const { terminal, lang } = context;
  const { city, files } = await cityOf(scenario, terminal.folder);
  const [calibration, { ensembleReport }] = await Promise.all([
    import('../../calibration/index.ts'),
    import('../../report/ensemble-report.ts'),
  ]);
  const origin = typeof args['origin'] === 'string' ? args['origin'] : calibration.lastOrigin(city);
  const history = required(calibration.History.upTo(city, origin));
  const priors = required(calibration.readPriors(city.id, files));
  const size = args['quick'] === true ? calibration.BACKTEST_SIZE : calibration.FULL_SIZE;
  const ensemble = await withExecutor(context, options, async ({ seed, executor, signal, onProgress }) =>
    required(
      await calibration.calibrateEnsemble(scenario, history, priors, {
        seed,
        size,
        executor,
        signal,
        onProgress: (done, planned) => {
          onProgress({ done, planned });
        },
      }),
    ),
  );
  await writeEnsemble(ensemble, calibration.ensembleText(ensemble), options, context, (screen) =>
    ensembleReport(ensemble, calibration.stayLaws(history, scenario), scenario, { ...screen, lang }),
  );
}

/** The ensemble has a form of its own, one member a line, that goes to the file as it is. */
async function writeEnsemble(
  ensemble: Ensemble,
  text: string,
  options: RunOptions,
  context: Context,
  screen: Parameters<typeof emit>[2]['screen'],
): Promise<void> {
  const { json } = options;
  const file = json === undefined || json === '-' ? undefined : json;
  await emit(context, file === undefined ? options : { ...options, json: undefined }, {
    json: ensemble,
    files: file === undefined ? [] : [{ path: file, text }],
    screen,
  });
}

async function slots(scenario: ResolvedScenario, options: RunOptions, context: Context): Promise<void> {
  const { terminal, lang } = context;
  const { city } = await cityOf(scenario, terminal.folder);
  const [{ calibrateSlots, slotScenario }, { calibrationReport }] = await Promise.all([
    import('../../calibration/index.ts'),
    import('../../report/calibration-report.ts'),
  ]);
  const progress = progressLine(context, options.quiet);
  terminal.signal.throwIfAborted();
  const calibration = required(
    terminal.withoutTurns(() =>
      calibrateSlots(scenario, city, {
        seed: options.seed,
        replications: options.replications ?? REPLICATIONS,
        onProgress: (done, planned) => {
          progress.show({ done, planned });
        },
      }),
    ),
  );
  progress.end();
  await emit(context, options, {
    json: slotScenario(`${scenario.name}.json`, calibration),
    files: [],
    screen: (screen) => calibrationReport(calibration, namesOf(scenario), { ...screen, lang }),
  });
}
