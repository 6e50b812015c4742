/** `buurtsim tornado SCENARIO`: which assumption moves the answer most. */
import type { Command } from '../command.ts';
import { readRunOptions } from '../options.ts';
import { workbookFile } from '../results.ts';
import { emit, required as found, withExecutor } from '../simulating.ts';

export const tornado: Command = {
  name: 'tornado',
  positionals: { scenario: '' },
  options: [
    ...(['replications', 'walks', 'top', 'share', 'seed', 'workers', 'resume'] as const),
    ...(['json', 'xlsx', 'lang', 'quiet'] as const),
  ],
  example: 'utrecht-2017.json',
  async run(args, context) {
    const { terminal, services, lang } = context;
    const options = found(readRunOptions(args, terminal.folder));
    const variants = found(await services.variants(String(args['scenario']), terminal.folder));
    const [experiment, { tornadoReport }] = await Promise.all([
      import('../../experiment/index.ts'),
      import('../../report/uncertainty-report.ts'),
    ]);
    const { replications, walks, top } = options;
    const share = options.share ?? variants.base.target.share;
    const required = { share, fte: await services.formulaFte(variants.base, share) };
    const result = await withExecutor(context, options, ({ precision: _, ...how }) =>
      experiment.tornado(variants, { ...how, replications, walks, top, required }),
    );
    await emit(context, options, {
      json: result,
      files: await workbookFile(options.xlsx, async () => {
        const { tornadoSheets } = await import('../../report/study-sheets.ts');
        return tornadoSheets(result, variants.base, lang);
      }),
      screen: (screen) => tornadoReport(result, variants.base, { ...screen, lang }),
    });
    return 0;
  },
};
