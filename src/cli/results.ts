/** How results leave the program: files and screen, the same for a run and for parts put together. */
import { join } from 'node:path';
import type { Comparison, RunResult, Simulation } from '../experiment/index.ts';
import type { MoneyAnswer } from '../planning/index.ts';
import type { Sheet } from '../report/workbook.ts';
import type { Context } from './command.ts';
import type { RunOptions } from './options.ts';
import type { OutputFile } from './outputs.ts';
import { emit } from './simulating.ts';

const DAYS_PER_YEAR = 365.25;

/** @param euro whether what the staff costs is asked as well */
export async function emitRun(
  context: Context,
  options: RunOptions,
  simulated: Simulation,
  euro = false,
): Promise<void> {
  const { lang, services } = context;
  const money = euro ? await costOf(simulated) : null;
  const simulation = {
    ...simulated,
    result: await services.withInstant(simulated.scenario, simulated.result),
  };
  const [{ runReport }, costs] = await Promise.all([
    import('../report/run-report.ts'),
    money === null ? [] : import('../report/money-lines.ts').then((report) => report.moneyLines(money, lang)),
  ]);
  const { csv, xlsx } = options;
  await emit(context, options, {
    json: money === null ? simulation.result : { ...simulation.result, money },
    files: [
      ...(csv === undefined ? [] : [await figuresFile(csv, [simulation.result], options)]),
      ...(await workbookFile(xlsx, async () => {
        const { runSheets } = await import('../report/workbook.ts');
        return runSheets(simulation, lang);
      })),
    ],
    screen: (screen) => runReport(simulation, { ...screen, lang }, costs),
  });
}

/** What a scenario costs, and what that is for each client who has a first conversation within the norm. */
async function costOf({ scenario, matrix }: Simulation): Promise<MoneyAnswer> {
  const [{ estimate }, { scenarioMoney }, { Calendar }] = await Promise.all([
    import('../experiment/index.ts'),
    import('../planning/index.ts'),
    import('../calendar/index.ts'),
  ]);
  const { from, to } = scenario.period;
  const aYear = DAYS_PER_YEAR / Calendar.continuous({ from, to }).days;
  const started = matrix.column(matrix.layout.area(0, 'started'));
  const within = matrix.column(matrix.layout.area(0, 'withinTarget'));
  const inTime = started.map((count, r) => (count === 0 ? 0 : aYear * count * (within[r] ?? NaN)));
  return scenarioMoney(scenario, estimate(inTime, [0, Infinity]));
}

async function figuresFile(
  folder: string,
  results: readonly RunResult[],
  { csvDialect }: RunOptions,
): Promise<OutputFile> {
  const { figuresCsv } = await import('../report/figures-csv.ts');
  return { path: join(folder, 'figures.csv'), text: figuresCsv(results, csvDialect) };
}

export async function emitComparison(
  context: Context,
  options: RunOptions,
  comparison: Comparison,
  euro = false,
): Promise<void> {
  const { lang, services } = context;
  const costs = euro ? await Promise.all(comparison.simulations.map(costOf)) : [];
  const [{ compareReport }, { comparisonCsv }, { comparedCosts }] = await Promise.all([
    import('../report/compare-report.ts'),
    import('../report/figures-csv.ts'),
    import('../report/money-lines.ts'),
  ]);
  const beside = comparison.result.scenarios.map(async ({ label, result }, i) => {
    const scenario = comparison.simulations[i]?.scenario;
    const money = costs[i] === undefined ? {} : { money: costs[i] };
    const whole = scenario === undefined ? result : await services.withInstant(scenario, result);
    return { label, result: { ...whole, ...money } };
  });
  const result = { ...comparison.result, scenarios: await Promise.all(beside) };
  const labelled = costs.map((money, i) => ({ label: result.scenarios[i]?.label ?? '', money }));
  const { csv, csvDialect, xlsx } = options;
  const results = result.scenarios.map((entry) => entry.result);
  await emit(context, options, {
    json: result,
    files: [
      ...(csv === undefined
        ? []
        : [
            { path: join(csv, 'comparison.csv'), text: comparisonCsv(result, csvDialect) },
            await figuresFile(csv, results, options),
          ]),
      ...(await workbookFile(xlsx, async () => {
        const { comparisonSheets } = await import('../report/workbook.ts');
        return comparisonSheets(comparison, lang);
      })),
    ],
    screen: (screen) => compareReport(comparison, { ...screen, lang }, comparedCosts(labelled, lang)),
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
