/** The scenarios that a command names, with the problems of all of them at once. */
import { ProblemError, type Problem } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Context } from './command.ts';
import type { Arguments } from './options.ts';

/**
 * The scenarios of the arguments `base` and `others`, the base first.
 * @param also problems found before, listed with those of the scenarios
 * @throws ProblemError with every problem of every scenario
 */
export async function loadScenarios(
  args: Arguments,
  { services, terminal }: Context,
  also: readonly Problem[] = [],
): Promise<readonly [ResolvedScenario, ...ResolvedScenario[]]> {
  const entries = [args['base'], ...(args['others'] as unknown[])].map(String);
  const scenarios: ResolvedScenario[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const loaded = await services.load(entry, terminal.folder);
    if (loaded.ok) scenarios.push(loaded.value);
    else problems.push(...loaded.problems);
  }
  problems.push(...also);
  const [base, ...others] = scenarios;
  if (problems.length > 0 || base === undefined) throw new ProblemError(problems);
  return [base, ...others];
}
