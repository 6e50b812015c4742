/** What a command is, and what it may use. */
import type { Executor, Prepare, RequiredFte, RunResult, Variants } from '../experiment/index.ts';
import type { Result } from '../problem/problem.ts';
import type { Lang } from '../report/number-format.ts';
import type { Texts } from '../report/texts/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Arguments, OptionName } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface Command {
  readonly name: keyof Texts['cli']['commands'];
  /** As yargs writes them: `<scenario>`, `<base> <others..>`. */
  readonly positionals: Readonly<Partial<Record<keyof Texts['cli']['positionals'], '' | '..'>>>;
  readonly options: readonly OptionName[];
  /** An example of its arguments. */
  readonly example: string;
  /**
   * Does the work. Heavy parts are imported here, so that help and refusals come at once.
   * @returns the exit status
   * @throws ProblemError for bad input (status 2); anything else is a failed run (status 1)
   */
  readonly run: (args: Arguments, context: Context) => Promise<number>;
}

export interface Context {
  readonly terminal: Terminal;
  readonly lang: Lang;
  readonly texts: Texts;
  readonly services: Services;
}

/** The parts of the product that commands call; a test puts a system with a known answer in their place. */
export interface Services {
  /** @param tables of the city to read: those that a run needs, or all (to check them) */
  load(entry: string, folder: string, tables?: 'areas' | 'all'): Promise<Result<ResolvedScenario>>;
  /** The scenario, and the same with other numbers. */
  variants(entry: string, folder: string): Promise<Result<Variants>>;
  prepare(): Promise<Prepare>;
  /** The fte that a share within the target takes, by formula, for scenarios like the base. */
  formulaFte(base: ResolvedScenario, share: number): Promise<RequiredFte['fte']>;
  /** Computes what formulas say, for a result to come: done beside the simulation it takes no time of its own. */
  instantAhead(scenario: ResolvedScenario): Promise<void>;
  /** A simulated result with what formulas say beside it. */
  withInstant(scenario: ResolvedScenario, result: RunResult): Promise<RunResult>;
  /** @param workers undefined = all cores; never more threads than there are replications */
  executor(workers: number | undefined, replications: number): Promise<Executor>;
}
