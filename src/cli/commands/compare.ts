/** `buurtsim compare A B [C D]`: the others against A, replication by replication. */
import { ProblemError, type Problem } from '../../problem/problem.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Command } from '../command.ts';
import { RUN_OPTIONS, readRunOptions } from '../options.ts';
import { emitComparison } from '../results.ts';
import { required, withExecutor } from '../simulating.ts';

export const compare: Command = {
  name: 'compare',
  positionals: { base: '', others: '..' },
  options: RUN_OPTIONS,
  example: 'utrecht-2017.json inflow-plus-5.json',
  async run(args, context) {
    const { terminal, services } = context;
    const options = required(readRunOptions(args, terminal.folder));
    const entries = [args['base'], ...(args['others'] as unknown[])].map(String);
    const scenarios: ResolvedScenario[] = [];
    const problems: Problem[] = [];
    for (const entry of entries) {
      const loaded = await services.load(entry, terminal.folder);
      if (loaded.ok) scenarios.push(loaded.value);
      else problems.push(...loaded.problems);
    }
    if (problems.length > 0) throw new ProblemError(problems);
    const experiment = await import('../../experiment/index.ts');
    experiment.checkComparable(scenarios);
    const comparison = await withExecutor(context, options, (how) => experiment.compare(scenarios, how));
    await emitComparison(context, options, comparison);
    return 0;
  },
};
