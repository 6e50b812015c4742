/** How results leave the program: files and screen, the same for a run and for parts put together. */
import { join } from 'node:path';
import type { Comparison, Simulation } from '../experiment/index.ts';
import type { Context } from './command.ts';
import type { RunOptions } from './options.ts';
import { emit } from './shared.ts';

export async function emitRun(context: Context, options: RunOptions, simulation: Simulation): Promise<void> {
  const { lang } = context;
  const [{ runReport }, { figuresCsv }] = await Promise.all([
    import('../report/run-report.ts'),
    import('../report/figures-csv.ts'),
  ]);
  const { csv, csvDialect } = options;
  await emit(context, options, {
    json: simulation.result,
    files:
      csv === undefined
        ? []
        : [{ path: join(csv, 'figures.csv'), text: figuresCsv([simulation.result], csvDialect) }],
    screen: (screen) => runReport(simulation, { ...screen, lang }),
  });
}

export async function emitComparison(
  context: Context,
  options: RunOptions,
  comparison: Comparison,
): Promise<void> {
  const { lang } = context;
  const [{ compareReport }, { comparisonCsv, figuresCsv }] = await Promise.all([
    import('../report/compare-report.ts'),
    import('../report/figures-csv.ts'),
  ]);
  const { result } = comparison;
  const { csv, csvDialect } = options;
  const results = result.scenarios.map((entry) => entry.result);
  await emit(context, options, {
    json: result,
    files:
      csv === undefined
        ? []
        : [
            { path: join(csv, 'comparison.csv'), text: comparisonCsv(result, csvDialect) },
            { path: join(csv, 'figures.csv'), text: figuresCsv(results, csvDialect) },
          ],
    screen: (screen) => compareReport(comparison, { ...screen, lang }),
  });
}
