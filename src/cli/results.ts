/** How results leave the program: files and screen, the same for a run and for parts put together. */
import { join } from 'node:path';
import type { Comparison, Simulation } from '../experiment/index.ts';
import type { Sheet } from '../report/workbook.ts';
import type { Context } from './command.ts';
import type { RunOptions } from './options.ts';
import type { OutputFile } from './outputs.ts';
import { emit } from './simulating.ts';

export async function emitRun(context: Context, options: RunOptions, simulated: Simulation): Promise<void> {
  const { lang, services } = context;
  const simulation = {
    ...simulated,
    result: await services.withInstant(simulated.scenario, simulated.result),
  };
  const [{ runReport }, { figuresCsv }] = await Promise.all([
    import('../report/run-report.ts'),
    import('../report/figures-csv.ts'),
  ]);
  const { csv, csvDialect, xlsx } = options;
  await emit(context, options, {
    json: simulation.result,
    files: [
      ...(csv === undefined
        ? []
        : [{ path: join(csv, 'figures.csv'), text: figuresCsv([simulation.result], csvDialect) }]),
      ...(await workbookFile(xlsx, async () => {
        const { runSheets } = await import('../report/workbook.ts');
        return runSheets(simulation, lang);
      })),
    ],
    screen: (screen) => runReport(simulation, { ...screen, lang }),
  });
}

export async function emitComparison(
  context: Context,
  options: RunOptions,
  comparison: Comparison,
): Promise<void> {
  const { lang, services } = context;
  const [{ compareReport }, { comparisonCsv, figuresCsv }] = await Promise.all([
    import('../report/compare-report.ts'),
    import('../report/figures-csv.ts'),
  ]);
  const beside = comparison.result.scenarios.map(async ({ label, result }, i) => {
    const scenario = comparison.simulations[i]?.scenario;
    return { label, result: scenario === undefined ? result : await services.withInstant(scenario, result) };
  });
  const result = { ...comparison.result, scenarios: await Promise.all(beside) };
  const { csv, csvDialect, xlsx } = options;
  const results = result.scenarios.map((entry) => entry.result);
  await emit(context, options, {
    json: result,
    files: [
      ...(csv === undefined
        ? []
        : [
            { path: join(csv, 'comparison.csv'), text: comparisonCsv(result, csvDialect) },
            { path: join(csv, 'figures.csv'), text: figuresCsv(results, csvDialect) },
          ]),
      ...(await workbookFile(xlsx, async () => {
        const { comparisonSheets } = await import('../report/workbook.ts');
        return comparisonSheets(comparison, lang);
      })),
    ],
    screen: (screen) => compareReport(comparison, { ...screen, lang }),
  });
}

/** The workbook as a file, where one is asked for. */
export async function workbookFile(
  path: string | undefined,
  sheets: () => Promise<readonly Sheet[]>,
): Promise<OutputFile[]> {
  if (path === undefined) return [];
  const { workbookBytes } = await import('../report/workbook.ts');
  return [{ path, text: await workbookBytes(await sheets()) }];
}
