/**
 * `buurtsim levers BASE OTHERS..`: any number of scenarios ranked against one base by the clients that they keep within
 * the target, per fte and per euro. `--markdown` fills the marked places of a page, or makes a page of the table.
 * `--combine N` searches the best combinations of at most N of them under a ceiling of euro a year.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LeverRanking } from '../../planning/index.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import { describeValue, failed, ok, type Problem, type Result } from '../../problem/problem.ts';
import type { Command, Context } from '../command.ts';
import { loadScenarios } from '../loading.ts';
import { readRunOptions, type Arguments, type RunOptions } from '../options.ts';
import { fileProblem, type OutputFile } from '../outputs.ts';
import { emit, required, withExecutor } from '../simulating.ts';

/** Name of the place of the table in a page. */
const TABLE = 'ranking';

export const levers: Command = {
  name: 'levers',
  positionals: { base: '', others: '..' },
  options: [
    'replications',
    'seed',
    'workers',
    'resume',
    'combine',
    'ceiling',
    'json',
    'markdown',
    'lang',
    'quiet',
  ],
  example: 'utrecht-2017.json scenarios/levers/*.json',
  async run(args, context) {
    const { folder } = context.terminal;
    const options = required(readRunOptions(args, folder));
    const page = typeof args['markdown'] === 'string' ? resolve(folder, args['markdown']) : null;
    const unwritable = page === null ? null : fileProblem('--markdown', page);
    const scenarios = await loadScenarios(args, context, unwritable === null ? [] : [unwritable]);
    const search = required(readSearch(args));
    if (search === null) await emitRanking(context, options, scenarios, page);
    else await emitCombinations(context, options, scenarios, search);
    return 0;
  },
};

interface Search {
  readonly most: number;
  readonly ceiling: number | undefined;
}

/** What `--combine` asks; null without it. */
function readSearch(args: Arguments): Result<Search | null> {
  const number = (name: 'combine' | 'ceiling'): string | undefined => {
    const last: unknown = [args[name]].flat().at(-1);
    return typeof last === 'string' ? last.trim() : undefined;
  };
  const [combine, ceiling] = [number('combine'), number('ceiling')];
  const problems: Problem[] = [];
  const refuse = (name: string, expected: string, actual: string): void => {
    problems.push({ code: 'option.wrong', path: [`--${name}`], expected, actual: describeValue(actual) });
  };
  if (combine !== undefined && !/^[1-8]$/.test(combine)) refuse('combine', 'integer in 1..8', combine);
  if (ceiling !== undefined && !/^\d{1,12}$/.test(ceiling))
    refuse('ceiling', 'integer in 0..999999999999', ceiling);
  if (ceiling !== undefined && combine === undefined) {
    problems.push({ code: 'key.missing', path: ['--combine'], expected: 'integer in 1..8' });
  }
  if (combine !== undefined && args['markdown'] !== undefined) {
    refuse('markdown', 'not together with --combine', 'given');
  }
  if (problems.length > 0) return failed(problems);
  if (combine === undefined) return ok(null);
  return ok({ most: Number(combine), ceiling: ceiling === undefined ? undefined : Number(ceiling) });
}

/** Searches combinations, on the screen and as JSON. */
async function emitCombinations(
  context: Context,
  options: RunOptions,
  [base, ...others]: readonly [ResolvedScenario, ...ResolvedScenario[]],
  search: Search,
): Promise<void> {
  const { lang } = context;
  const [{ bestCombinations }, { combinationsReport }] = await Promise.all([
    import('../../planning/index.ts'),
    import('../../report/levers-report.ts'),
  ]);
  const found = await withExecutor(context, options, (how) =>
    bestCombinations(base, others, { ...how, ...search }),
  );
  await emit(context, options, {
    json: found,
    files: [],
    screen: (screen) => combinationsReport(found, { ...screen, lang }),
  });
}

/** Ranks scenarios against the first, on the screen and in the files that the options ask for. */
export async function emitRanking(
  context: Context,
  options: RunOptions,
  [base, ...others]: readonly [ResolvedScenario, ...ResolvedScenario[]],
  page: string | null = null,
): Promise<void> {
  const { lang } = context;
  const [{ rankLevers }, { leversReport }] = await Promise.all([
    import('../../planning/index.ts'),
    import('../../report/levers-report.ts'),
  ]);
  const ranking = await withExecutor(context, options, (how) => rankLevers(base, others, how));
  await emit(context, options, {
    json: ranking,
    files: page === null ? [] : [await pageOf(page, ranking, lang)],
    screen: (screen) => leversReport(ranking, { ...screen, lang }),
  });
}

async function pageOf(path: string, ranking: LeverRanking, lang: 'nl' | 'en'): Promise<OutputFile> {
  const [{ leverFigures, leversTable }, { fillPage }] = await Promise.all([
    import('../../report/levers-report.ts'),
    import('../../report/marked-page.ts'),
  ]);
  const table = leversTable(ranking, lang);
  if (!existsSync(path)) return { path, text: `${table}\n` };
  const texts = new Map(ranking.levers.map((lever) => [lever.name, leverFigures(ranking, lever, lang)]));
  return { path, text: fillPage(readFileSync(path, 'utf8'), texts.set(TABLE, table)) };
}
