/** `buurtsim run SCENARIO`: simulate, show the table, write files. With `--shard`, a part of the replications. */
import type { Shard, Simulation } from '../../experiment/index.ts';
import { failed, ok, type Problem, type Result } from '../../problem/problem.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Command, Context } from '../command.ts';
import { readRunOptions, RUN_OPTIONS, type RunOptions } from '../options.ts';
import { emitRun, workbookFile } from '../results.ts';
import { emit, loadedBeside, required, withExecutor, type How } from '../simulating.ts';

export const run: Command = {
  name: 'run',
  positionals: { scenario: '' },
  options: [...RUN_OPTIONS, 'shard', 'uncertainty', 'euro'],
  example: 'utrecht-2017.json',
  async run(args, context) {
    const { terminal, services } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const euro = args['euro'] === true;
    if (euro) required(withEuro(options));
    if (options.uncertainty !== undefined) {
      await runUncertain(String(args['scenario']), options.uncertainty, options, context);
      return 0;
    }
    const load = async (): Promise<ResolvedScenario> =>
      required(await services.load(String(args['scenario']), terminal.folder));
    if (options.shard !== undefined) {
      await runShard(await load(), options.shard, options, context);
      return 0;
    }
    const { loaded: scenario, executor } = await loadedBeside(context, options, load);
    const work = async (how: How): Promise<Simulation> => {
      const { simulate } = await import('../../experiment/index.ts');
      const [simulation] = await Promise.all([simulate(scenario, how), services.instantAhead(scenario)]);
      return simulation;
    };
    await emitRun(context, options, await withExecutor(context, options, work, executor), euro);
    return 0;
  },
};

/** Costs stand beside a whole result. */
function withEuro(options: RunOptions): Result<true> {
  const others = (['shard', 'uncertainty'] as const).filter((name) => options[name] !== undefined);
  const problems = others.map((name): Problem => {
    const expected = `not together with --${name}`;
    return { code: 'option.wrong', path: ['--euro'], expected, actual: 'given' };
  });
  return problems.length > 0 ? failed(problems) : ok(true);
}

/** A part of the study, for `merge`. */
async function runShard(
  scenario: ResolvedScenario,
  shard: Shard,
  options: RunOptions,
  context: Context,
): Promise<void> {
  const experiment = await import('../../experiment/index.ts');
  const replications = options.replications ?? experiment.DEFAULT_REPLICATIONS;
  const numbers = experiment.shardNumbers(shard, replications);
  const matrix = await withExecutor(context, options, async (how) => {
    const part = new experiment.SummaryMatrix(how.prepare(scenario).layout, replications);
    await experiment.runNumbers(scenario, part, numbers, how);
    return part;
  });
  const { texts } = context;
  await emit(context, options, {
    json: experiment.partOf(scenario, options.seed, replications, shard, matrix),
    files: [],
    screen: () =>
      `${texts.cli.part(String(shard.index), String(shard.of), String(numbers.length), String(replications))}\n`,
  });
}

/** With parameters drawn from their intervals. */
async function runUncertain(
  entry: string,
  draws: number,
  options: RunOptions,
  context: Context,
): Promise<void> {
  const { services, terminal, lang } = context;
  const variants = required(await services.variants(entry, terminal.folder));
  const [{ simulateUncertain }, { uncertaintyReport }] = await Promise.all([
    import('../../experiment/index.ts'),
    import('../../report/uncertainty-report.ts'),
  ]);
  const result = await withExecutor(context, options, ({ replications, precision: _, ...how }) =>
    simulateUncertain(variants, { ...how, draws, replicationsPerDraw: replications }),
  );
  await emit(context, options, {
    json: result,
    files: await workbookFile(options.xlsx, async () => {
      const { uncertaintySheets } = await import('../../report/study-sheets.ts');
      return uncertaintySheets(result, variants.base, lang);
    }),
    screen: (screen) => uncertaintyReport(result, variants.base, { ...screen, lang }),
  });
}
