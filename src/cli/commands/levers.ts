/**
 * `buurtsim levers BASE OTHERS..`: any number of scenarios ranked against one base by the clients that they keep within
 * the target, per fte and per euro. `--markdown` fills the marked places of a page, or makes a page of the table.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LeverRanking } from '../../planning/index.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Command, Context } from '../command.ts';
import { loadScenarios } from '../loading.ts';
import { readRunOptions, type RunOptions } from '../options.ts';
import { fileProblem, type OutputFile } from '../outputs.ts';
import { emit, required, withExecutor } from '../simulating.ts';

/** Name of the place of the table in a page. */
const TABLE = 'ranking';

export const levers: Command = {
  name: 'levers',
  positionals: { base: '', others: '..' },
  options: ['replications', 'seed', 'workers', 'resume', 'json', 'markdown', 'lang', 'quiet'],
  example: 'utrecht-2017.json scenarios/levers/*.json',
  async run(args, context) {
    const { folder } = context.terminal;
    const options = required(readRunOptions(args, folder));
    const page = typeof args['markdown'] === 'string' ? resolve(folder, args['markdown']) : null;
    const unwritable = page === null ? null : fileProblem('--markdown', page);
    const scenarios = await loadScenarios(args, context, unwritable === null ? [] : [unwritable]);
    await emitRanking(context, options, scenarios, page);
    return 0;
  },
};

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
