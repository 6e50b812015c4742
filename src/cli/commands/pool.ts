/**
 * `buurtsim pool STATE --advise`: where the ambulant pool goes this week.
 * `buurtsim pool SCENARIO --tournament`: which policy, size and form of deployment is worth most.
 */
import { join } from 'node:path';
import type { AdviceResult } from '../../planning/index.ts';
import { ProblemError, type Problem } from '../../problem/problem.ts';
import type { PoolTable } from '../../report/advice-report.ts';
import { csvText } from '../../report/csv.ts';
import type { Command, Context } from '../command.ts';
import { fileSource } from '../file-source.ts';
import { readRunOptions, type Arguments, type RunOptions } from '../options.ts';
import type { OutputFile } from '../outputs.ts';
import { packageRoot } from '../package-root.ts';
import { emit, required, withExecutor } from '../shared.ts';

const DEFAULT_SCENARIO = 'utrecht-2017';

export const pool: Command = {
  name: 'pool',
  positionals: { subject: '' },
  options: [
    ...(['advise', 'tournament', 'scenario', 'weeks'] as const),
    ...(['replications', 'seed', 'workers', 'resume'] as const),
    ...(['json', 'csv', 'csv-dialect', 'xlsx', 'lang', 'quiet'] as const),
  ],
  example: 'utrecht-2017-03-06.json --advise',
  async run(args, context) {
    const options = required(readRunOptions(args, context.terminal.folder));
    await adviseThisWeek(args, options, context);
    return 0;
  },
};

async function adviseThisWeek(args: Arguments, options: RunOptions, context: Context): Promise<void> {
  const { terminal, services, lang } = context;
  const weeks = wholeOption(args, 'weeks', 1, 26);
  const scenario = required(
    await services.load(textOption(args, 'scenario') ?? DEFAULT_SCENARIO, terminal.folder),
  );
  const [planning, report] = await Promise.all([
    import('../../planning/index.ts'),
    import('../../report/advice-report.ts'),
  ]);
  const named = String(args['subject']);
  const state = required(planning.parseState(readState(named, terminal.folder), named, scenario));
  const result: AdviceResult = await withExecutor(context, options, ({ precision: _, ...how }) =>
    planning.advise(scenario, state, { ...how, weeks }),
  );
  await emit(context, options, {
    json: result,
    files: await tableFiles(report.adviceTables(result), options),
    screen: (screen) => report.adviceReport(result, scenario, { ...screen, lang }),
  });
}

/** Tables as CSV files and as one workbook, where they are asked for. */
async function tableFiles(
  tables: readonly PoolTable[],
  { csv, csvDialect, xlsx }: RunOptions,
): Promise<OutputFile[]> {
  const files: OutputFile[] =
    csv === undefined
      ? []
      : tables.map(({ name, heading, rows }) => ({
          path: join(csv, `${name}.csv`),
          text: csvText(heading, rows, csvDialect),
        }));
  if (xlsx !== undefined) {
    const { workbookBytes } = await import('../../report/workbook.ts');
    files.push({ path: xlsx, text: await workbookBytes(tables) });
  }
  return files;
}

/** Text of a state: in the user's folder, or one that the package ships. */
function readState(named: string, folder: string): string {
  const root = packageRoot();
  const source = fileSource(folder, folder, root);
  for (const path of [named, `states/${named}`, `states/${named}.json`]) {
    const found = source.read(path);
    if (typeof found === 'string') return found;
    if (found instanceof Uint8Array) return new TextDecoder().decode(found);
  }
  const problem: Problem = {
    code: 'file.missing',
    file: named,
    expected: 'a file that exists',
    actual: named,
  };
  throw new ProblemError([problem]);
}

function textOption(args: Arguments, name: string): string | undefined {
  const value = args[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : undefined;
}

function wholeOption(args: Arguments, name: string, least: number, most: number): number | undefined {
  const text = textOption(args, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  const expected = `integer in ${least}..${most}`;
  throw new ProblemError([{ code: 'option.wrong', path: [`--${name}`], expected, actual: text }]);
}
