/** `buurtsim run SCENARIO`: simulate, show the table, write files. */
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { RUN_OPTIONS, readRunOptions } from '../options.ts';
import { emit, required, withExecutor } from '../shared.ts';

export const run: Command = {
  name: 'run',
  positionals: { scenario: '' },
  options: RUN_OPTIONS,
  example: 'utrecht-2017.json',
  async run(args, context) {
    const { terminal, services, lang } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const scenario = required(await services.load(String(args['scenario']), terminal.folder));
    const [{ simulate }, { runReport }, { figuresCsv }] = await Promise.all([
      import('../../experiment/index.ts'),
      import('../../report/run-report.ts'),
      import('../../report/figures-csv.ts'),
    ]);
    const simulation = await withExecutor(context, options, (how) => simulate(scenario, how));
    const { csv, csvDialect } = options;
    await emit(context, options, {
      json: simulation.result,
      files:
        csv === undefined
          ? []
          : [{ path: join(csv, 'figures.csv'), text: figuresCsv([simulation.result], csvDialect) }],
      screen: (screen) => runReport(simulation, { ...screen, lang }),
    });
    return 0;
  },
};
