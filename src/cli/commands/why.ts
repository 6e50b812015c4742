/**
 * `buurtsim why A B`: the difference between two scenarios shared out over their changes.
 * `buurtsim why A --team zuilen`, `--casus 1234`: what happened in one replication, and because of what.
 */
import { ProblemError, nearest, type Problem } from '../../problem/problem.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Command, Context } from '../command.ts';
import { readRunOptions, type Arguments, type RunOptions } from '../options.ts';
import { workbookFile } from '../results.ts';
import { emit, required, withExecutor } from '../simulating.ts';

export const why: Command = {
  name: 'why',
  positionals: { scenarios: '..' },
  options: [
    'team',
    'casus',
    'replication',
    'replications',
    'seed',
    'workers',
    'resume',
    'json',
    'xlsx',
    'lang',
    'quiet',
  ],
  example: 'utrecht-2017.json ambulant-5.json',
  async run(args, context) {
    const { terminal, services } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const scenarios: ResolvedScenario[] = [];
    const problems: Problem[] = [];
    for (const entry of (args['scenarios'] as unknown[]).map(String)) {
      const loaded = await services.load(entry, terminal.folder);
      if (loaded.ok) scenarios.push(loaded.value);
      else problems.push(...loaded.problems);
    }
    if (problems.length > 0) throw new ProblemError(problems);
    const single = typeof args['team'] === 'string' || typeof args['casus'] === 'string';
    const wanted = single ? 1 : 2;
    if (scenarios.length !== wanted) {
      const found = { expected: `${wanted}..${wanted}`, actual: String(scenarios.length) };
      throw new ProblemError([{ code: 'value.range', path: ['scenarios'], ...found }]);
    }
    const [first, second] = scenarios;
    if (first !== undefined && second !== undefined) await explain(first, second, options, context);
    else if (first !== undefined) await replay(first, args, options, context);
    return 0;
  },
};

async function explain(
  base: ResolvedScenario,
  other: ResolvedScenario,
  options: RunOptions,
  context: Context,
): Promise<void> {
  const [experiment, { attributionReport }] = await Promise.all([
    import('../../experiment/index.ts'),
    import('../../report/why-report.ts'),
  ]);
  experiment.checkAttributable(base, other);
  const result = await withExecutor(context, options, ({ precision: _, ...how }) =>
    experiment.attribute(base, other, how),
  );
  await emit(context, options, {
    json: result,
    files: await workbookFile(options.xlsx, async () => {
      const { attributionSheets } = await import('../../report/study-sheets.ts');
      return attributionSheets(result, base, other, context.lang);
    }),
    screen: (screen) => attributionReport(result, base, other, { ...screen, lang: context.lang }),
  });
}

/** One replication again, for a team or a case. */
async function replay(
  scenario: ResolvedScenario,
  args: Arguments,
  options: RunOptions,
  context: Context,
): Promise<void> {
  const [experiment, { caseTimelineReport, teamTimelineReport }] = await Promise.all([
    import('../../experiment/index.ts'),
    import('../../report/why-report.ts'),
  ]);
  const { lang } = context;
  const replication = wholeNumber(args, 'replication') ?? 0;
  const casus = wholeNumber(args, 'casus');
  if (casus !== undefined) {
    const timeline = experiment.caseTimeline(scenario, options.seed, replication, casus);
    if (timeline === null) {
      const found = { expected: 'a case of this replication', actual: String(casus) };
      throw new ProblemError([{ code: 'reference.unknown', path: ['--casus'], ...found }]);
    }
    await emit(context, options, {
      json: timeline,
      files: await workbookFile(options.xlsx, async () => {
        const { caseTimelineSheets } = await import('../../report/study-sheets.ts');
        return caseTimelineSheets(timeline, scenario, lang);
      }),
      screen: (screen) => caseTimelineReport(timeline, scenario, { ...screen, lang }),
    });
    return;
  }
  const team = String(args['team']);
  const timeline = experiment.teamTimeline(scenario, options.seed, replication, team);
  if (timeline === null) {
    const ids = scenario.teams.map(({ id }) => id);
    const suggestion = nearest(team, ids);
    throw new ProblemError([
      {
        code: 'reference.unknown',
        path: ['--team'],
        expected: `one of: ${ids.join(', ')}`,
        actual: team,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ]);
  }
  await emit(context, options, {
    json: timeline,
    files: await workbookFile(options.xlsx, async () => {
      const { teamTimelineSheets } = await import('../../report/study-sheets.ts');
      return teamTimelineSheets(timeline, scenario, lang);
    }),
    screen: (screen) => teamTimelineReport(timeline, scenario, { ...screen, lang }),
  });
}

function wholeNumber(args: Arguments, name: 'replication' | 'casus'): number | undefined {
  const value = args[name];
  if (typeof value !== 'string') return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new ProblemError([
    { code: 'option.wrong', path: [`--${name}`], expected: 'whole number >= 0', actual: value },
  ]);
}
