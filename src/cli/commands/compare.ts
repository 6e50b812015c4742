/**
 * `buurtsim compare A B [C D]`: the others against A, replication by replication. With more than four scenarios, or
 * with `--rank`, they are ranked against A by clients kept within the target, per fte and per euro.
 */
import { failed, ok, type Problem, type Result } from '../../problem/problem.ts';
import type { Command } from '../command.ts';
import { loadScenarios } from '../loading.ts';
import { RUN_OPTIONS, readRunOptions, type RunOptions } from '../options.ts';
import { emitComparison } from '../results.ts';
import { required, withExecutor } from '../simulating.ts';
import { emitRanking } from './levers.ts';

/** As many as stand side by side in full. */
const SIDE_BY_SIDE = 4;

export const compare: Command = {
  name: 'compare',
  positionals: { base: '', others: '..' },
  options: [...RUN_OPTIONS, 'rank', 'euro'],
  example: 'utrecht-2017.json inflow-plus-5.json',
  async run(args, context) {
    const options = required(readRunOptions(args, context.terminal.folder));
    const scenarios = await loadScenarios(args, context);
    const experiment = await import('../../experiment/index.ts');
    if (args['rank'] === true || scenarios.length > SIDE_BY_SIDE) {
      await emitRanking(context, required(forRanking(options)), scenarios);
      return 0;
    }
    experiment.checkComparable(scenarios);
    const comparison = await withExecutor(context, options, (how) => experiment.compare(scenarios, how));
    await emitComparison(context, options, comparison, args['euro'] === true);
    return 0;
  },
};

/** A ranking takes a number of replications and writes JSON. */
function forRanking(options: RunOptions): Result<RunOptions> {
  const refused = (['precision', 'csv', 'xlsx'] as const).filter((name) => options[name] !== undefined);
  const problems = refused.map((name): Problem => ({
    code: 'option.wrong',
    path: [`--${name}`],
    expected: 'not with a ranking (--rank, or more than 4 scenarios)',
    actual: 'given',
  }));
  return problems.length > 0 ? failed(problems) : ok(options);
}
