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
import { entryOf } from '../file-source.ts';
import { readRunOptions, type Arguments, type RunOptions } from '../options.ts';
import type { OutputFile } from '../outputs.ts';
import { packageRoot } from '../package-root.ts';
import { emit, required, withExecutor } from '../simulating.ts';

const DEFAULT_SCENARIO = 'utrecht-2017';

export const pool: Command = {
  name: 'pool',
  positionals: { subject: '' },
  options: [
    ...(['advise', 'scenario', 'weeks', 'tournament', 'sizes', 'forms', 'from-teams'] as const),
    ...(['replications', 'seed', 'workers', 'resume'] as const),
    ...(['json', 'csv', 'csv-dialect', 'xlsx', 'lang', 'quiet'] as const),
  ],
  example: 'utrecht-2017-03-06.json --advise',
  async run(args, context) {
    const options = required(readRunOptions(args, context.terminal.folder));
    const advises = args['advise'] === true;
    if (advises === (args['tournament'] === true)) {
      throw new ProblemError([
        {
          code: advises ? 'value.conflict' : 'key.missing',
          path: ['--advise'],
          expected: '--advise or --tournament',
        },
      ]);
    }
    refuseOthers(args, advises);
    await (advises ? adviseThisWeek : compareAll)(args, options, context);
    return 0;
  },
};

/** Options that belong to the other half of the command. */
function refuseOthers(args: Arguments, advises: boolean): void {
  const [own, others] = advises
    ? ['--advise', ['sizes', 'from-teams'] as const]
    : ['--tournament', ['scenario', 'weeks'] as const];
  const given = others.filter((name) => args[name] !== undefined && args[name] !== false);
  if (given.length === 0) return;
  throw new ProblemError(
    given.map((name) => ({
      code: 'option.wrong',
      path: [`--${name}`],
      expected: `not together with ${own}`,
    })),
  );
}

async function compareAll(args: Arguments, options: RunOptions, context: Context): Promise<void> {
  const { terminal, services, lang } = context;
  const sizes = readSizes(textOption(args, 'sizes'));
  const forms = readForms(textOption(args, 'forms'));
  const scenario = required(await services.load(String(args['subject']), terminal.folder));
  const [planning, { tournamentReport, tournamentTables }] = await Promise.all([
    import('../../planning/index.ts'),
    import('../../report/tournament-report.ts'),
  ]);
  const fromTeams = args['from-teams'] === true;
  const most = scenario.teams.reduce((sum, { staff }) => sum + staff.employed + staff.seconded, 0);
  if (fromTeams && sizes?.some((fte) => fte > most) === true) {
    const expected = `fte 0 to ${most}`;
    throw new ProblemError([{ code: 'option.wrong', path: ['--sizes'], expected, actual: sizes.join(',') }]);
  }
  const result = await withExecutor(context, options, ({ precision: _, ...how }) =>
    planning.tournament(scenario, { ...how, sizes, forms, fromTeams }),
  );
  await emit(context, options, {
    json: result,
    files: await tableFiles(tournamentTables(result), options),
    screen: (screen) => tournamentReport(result, scenario, { ...screen, lang }),
  });
}

const MOST_SIZES = 50;
const MOST_FTE = 1000;

/** `0-20/4` or `2,5,10`. */
function readSizes(text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  const range = /^(\d{1,4})-(\d{1,4})\/(\d{1,4})$/.exec(text.trim());
  const sizes: number[] = [];
  if (range !== null) {
    const [from = 0, to = 0, step = 0] = range.slice(1).map(Number);
    for (let fte = from; step > 0 && fte <= to && sizes.length <= MOST_SIZES; fte += step) sizes.push(fte);
  } else if (/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/.test(text.trim())) {
    sizes.push(...text.split(',').map(Number));
  }
  const fits =
    sizes.length <= MOST_SIZES && sizes.every((fte) => fte <= MOST_FTE) && sizes.some((fte) => fte > 0);
  if (fits) return sizes;
  const expected = '0-20/4 or 2,5,10: sizes in fte, at most 50';
  throw new ProblemError([{ code: 'option.wrong', path: ['--sizes'], expected, actual: text }]);
}

function readForms(text: string | undefined): ('intake' | 'full')[] | undefined {
  if (text === undefined) return undefined;
  const forms = text.split(',').map((form) => form.trim());
  const known = forms.filter((form) => form === 'intake' || form === 'full');
  if (known.length === forms.length) return known;
  throw new ProblemError([
    { code: 'option.wrong', path: ['--forms'], expected: 'one of: intake, full', actual: text },
  ]);
}

async function adviseThisWeek(args: Arguments, options: RunOptions, context: Context): Promise<void> {
  const { terminal, services, lang } = context;
  const weeks = wholeOption(args, 'weeks', 1, 26);
  const [form] = readForms(textOption(args, 'forms')) ?? [];
  const named = textOption(args, 'scenario') ?? DEFAULT_SCENARIO;
  const loaded = required(await services.load(named, terminal.folder));
  const scenario = form === undefined ? loaded : { ...loaded, pool: { ...loaded.pool, form } };
  const [planning, { adviceReport, adviceTables }] = await Promise.all([
    import('../../planning/index.ts'),
    import('../../report/advice-report.ts'),
  ]);
  const file = String(args['subject']);
  const state = required(planning.parseState(readState(file, terminal.folder), file, scenario));
  const result: AdviceResult = await withExecutor(context, options, ({ precision: _, ...how }) =>
    planning.advise(scenario, state, { ...how, weeks }),
  );
  await emit(context, options, {
    json: result,
    files: await tableFiles(adviceTables(result), options),
    screen: (screen) => adviceReport(result, scenario, { ...screen, lang }),
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
  for (const place of [named, `scenarios/states/${named}`]) {
    const { path, files } = entryOf(place, folder, root);
    const found = files.read(path);
    if (typeof found === 'string') return found;
    if (found instanceof Uint8Array) return new TextDecoder().decode(found);
    if (typeof found === 'object' && found.code !== 'file.missing') throw new ProblemError([found]);
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
