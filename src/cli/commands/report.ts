/** `buurtsim report SCENARIO [--compare B ...]`: one HTML file with question, results, assumptions and account. */
import { availableParallelism } from 'node:os';
import { arch, platform, version } from 'node:process';
import { resolve } from 'node:path';
import { ProblemError, type Problem } from '../../problem/problem.ts';
import type { Comparison, Simulation, TornadoResult } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Command } from '../command.ts';
import { readRunOptions } from '../options.ts';
import { fileProblem, writeOutputs } from '../outputs.ts';
import { required, withExecutor } from '../simulating.ts';

export const report: Command = {
  name: 'report',
  positionals: { scenario: '' },
  options: [
    'compare',
    'html',
    'replications',
    'precision',
    'precision-share',
    'precision-teams',
    'minimum',
    'walks',
    'seed',
    'workers',
    'resume',
    'lang',
    'quiet',
  ],
  example: 'utrecht-2017.json --compare ambulant-5.json',
  async run(args, context) {
    const { terminal, services, lang, texts } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const path = resolve(terminal.folder, typeof args['html'] === 'string' ? args['html'] : 'rapport.html');
    const problems: Problem[] = [];
    const problem = fileProblem('--html', path);
    if (problem !== null) problems.push(problem);
    const scenarios: ResolvedScenario[] = [];
    for (const entry of [args['scenario'], ...[args['compare'] ?? []].flat()].map(String)) {
      const loaded = await services.load(entry, terminal.folder);
      if (loaded.ok) scenarios.push(loaded.value);
      else problems.push(...loaded.problems);
    }
    if (problems.length > 0) throw new ProblemError(problems);
    const [experiment, { reportPage }] = await Promise.all([
      import('../../experiment/index.ts'),
      import('../../report/html/report-page.ts'),
    ]);
    const [first, ...others] = scenarios as [ResolvedScenario, ...ResolvedScenario[]];
    if (others.length > 0) experiment.checkComparable(scenarios);
    const started = performance.now();
    const done = await withExecutor(
      context,
      options,
      async (how): Promise<{ simulation: Simulation; comparison: Comparison | null }> => {
        if (others.length === 0)
          return { simulation: await experiment.simulate(first, how), comparison: null };
        const comparison = await experiment.compare(scenarios, how);
        return { simulation: comparison.simulations[0]!, comparison };
      },
    );
    let tornado: TornadoResult | null = null;
    if (options.walks !== undefined) {
      const { walks } = options;
      const variants = required(await services.variants(String(args['scenario']), terminal.folder));
      tornado = await withExecutor(context, options, ({ replications: _, precision: __, ...how }) =>
        experiment.tornado(variants, { ...how, walks }),
      );
    }
    const seconds = String(Math.round((performance.now() - started) / 1000));
    const system = texts.cli.system(
      `Node ${version}, ${platform} ${arch}`,
      String(availableParallelism()),
      seconds,
    );
    terminal.signal.throwIfAborted();
    writeOutputs([{ path, text: reportPage({ ...done, tornado, system }, lang) }]);
    if (!options.quiet) await terminal.out(`${texts.cli.wrote(path)}\n`);
    return 0;
  },
};
