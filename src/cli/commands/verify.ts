/** `buurtsim verify`: every case with an exact answer, as a table of what is exact and what was found. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { describeValue, nearest, ProblemError } from '../../problem/problem.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Library, Outcome } from '../../verification/index.ts';
import type { Command, Services } from '../command.ts';
import { readRunOptions } from '../options.ts';
import { packageRoot } from '../package-root.ts';
import { emit, required } from '../simulating.ts';
import { runCases } from '../verify-cases.ts';

const COVERAGE_EXPERIMENTS = 1_000;

export const verify: Command = {
  name: 'verify',
  positionals: {},
  options: ['fresh-seeds', 'case', 'seed', 'workers', 'json', 'markdown', 'lang', 'quiet'],
  example: '',
  async run(args, context) {
    const { terminal, services, lang, texts } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const [verification, { outcomesOf, verificationJson, verificationMarkdown, verificationTable }] =
      await Promise.all([
        import('../../verification/index.ts'),
        import('../../report/verification-report.ts'),
      ]);
    const wanted = args['case'];
    const cases = verification.CASES.filter(({ id }) => wanted === undefined || id === wanted);
    if (cases.length === 0) {
      const ids = verification.CASES.map(({ id }) => id);
      const suggestion = nearest(String(wanted), ids);
      throw new ProblemError([
        {
          code: 'option.wrong',
          path: ['--case'],
          expected: `one of: ${ids.join(', ')}`,
          actual: describeValue(wanted),
          ...(suggestion === undefined ? {} : { suggestion }),
        },
      ]);
    }
    const root = packageRoot();
    const confirm = args['fresh-seeds'] === true;
    // New chance events may be named too, to repeat what a run found.
    const seed = confirm && args['seed'] === undefined ? randomBytes(6).toString('hex') : options.seed;
    const figures = new verification.FigureTable(
      readFileSync(join(root, 'data/verification/figures.csv'), 'utf8'),
    );
    const shows = terminal.errIsScreen && !options.quiet;
    const show = (text: string): void => {
      if (shows) terminal.err(`\r${text}\u001b[K`);
    };
    const processes = options.workers ?? availableParallelism();
    let outcomes: Outcome[];
    if (cases.length > 1 && processes > 1) {
      const written = await runCases({
        root,
        cases,
        processes,
        args: ['--seed', String(seed), ...(confirm ? ['--fresh-seeds'] : [])],
        signal: terminal.signal,
        onDone: (done) => {
          show(`${done}/${cases.length}`);
        },
      });
      outcomes = written.flatMap((json) => outcomesOf(JSON.parse(json), figures));
    } else {
      const library = await libraryOf(services, root, verification.VERIFICATION_SCENARIOS);
      terminal.signal.throwIfAborted();
      outcomes = terminal.withoutTurns(() =>
        verification.runSuite(cases, { seed, figures, library, confirm, onCase: show }),
      );
    }
    show('');
    const run = { outcomes, seed: String(seed), confirm, titles: verification.CASES };
    const markdown = args['markdown'];
    await emit(context, options, {
      json: verificationJson(run),
      files:
        typeof markdown === 'string'
          ? [{ path: resolve(terminal.folder, markdown), text: verificationMarkdown(run, lang) }]
          : [],
      screen: ({ width, paint }) => verificationTable(run, lang, width, paint),
    });
    const { passed, measures } = verification.summaryOf(outcomes);
    if (passed < measures)
      terminal.err(`${texts.verification.summary(String(measures), String(passed), '')}\n`);
    return passed === measures ? 0 : 1;
  },
};

/** Loads the scenarios that cases run. */
async function libraryOf(services: Services, root: string, names: readonly string[]): Promise<Library> {
  const scenarios = new Map<string, ResolvedScenario>();
  for (const name of names) {
    scenarios.set(name, required(await services.load(join('scenarios/verification', `${name}.json`), root)));
  }
  return {
    coverageExperiments: COVERAGE_EXPERIMENTS,
    scenario: (name) => {
      const scenario = scenarios.get(name);
      if (scenario === undefined) throw new RangeError(`scenario ${name} was not loaded`);
      return scenario;
    },
  };
}
