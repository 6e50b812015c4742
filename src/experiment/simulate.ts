/** From scenario to result: replications, then figures. The face of this layer for one scenario. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { inlineExecutor } from './inline-executor.ts';
import { waitReplicator } from './model-replicator.ts';
import { DEFAULT_MAXIMUM, DEFAULT_REPLICATIONS, DEFAULT_SEED } from './defaults.ts';
import {
  precisionRule,
  precisionState,
  type Precision,
  type PrecisionRule,
  type PrecisionState,
} from './precision.ts';
import type { Seed } from './replicator.ts';
import { resultOf, type RunResult } from './result.ts';
import { runReplications } from './run.ts';
import type { SummaryMatrix } from './summary-matrix.ts';
import type { StudyOptions } from './study-options.ts';

export interface SimulateOptions extends StudyOptions {
  /** Number of replications (100); with `precision` the most that may be spent (2,000). */
  readonly replications?: number | undefined;
  /** When to stop; a number is the half-width of the city's mean wait as a share of it, e.g. 0.05. */
  readonly precision?: number | Precision | undefined;
  /** Replications done before, with the same scenario and seed: only what is missing is run. */
  readonly extend?: SummaryMatrix | undefined;
}

/** A run: what was asked, every replication's summary, and the result. */
export interface Simulation {
  readonly scenario: ResolvedScenario;
  readonly seed: Seed;
  readonly matrix: SummaryMatrix;
  readonly result: RunResult;
}

/**
 * Simulates a scenario.
 * @throws RangeError for options out of range; the signal's reason when it is aborted
 */
export async function simulate(
  scenario: ResolvedScenario,
  options: SimulateOptions = {},
): Promise<Simulation> {
  const { seed = DEFAULT_SEED } = options;
  const plan = planOf(scenario, options);
  const prepare = options.prepare ?? waitReplicator;
  const matrix = await runReplications(scenario, {
    executor: options.executor ?? inlineExecutor(prepare),
    prepare,
    seed,
    replications: plan,
    extend: options.extend,
    signal: options.signal,
    onProgress: options.onProgress,
  });
  return {
    scenario,
    seed,
    matrix,
    result: resultOf(scenario, seed, matrix, outcome(matrix, plan)),
  };
}

/** A number of replications, or a rule that stops by itself. */
export function planOf(
  scenario: ResolvedScenario,
  { replications, precision }: SimulateOptions,
): number | PrecisionRule {
  if (replications !== undefined && !(Number.isSafeInteger(replications) && replications >= 1)) {
    throw new RangeError(`Expected 1 or more replications, got ${replications}.`);
  }
  if (precision === undefined) return replications ?? DEFAULT_REPLICATIONS;
  const asked = typeof precision === 'number' ? { wait: precision } : precision;
  for (const share of [asked.wait, asked.share, asked.teams]) {
    if (share !== undefined && !(share > 0 && share < 1)) {
      throw new RangeError(`Expected a precision between 0 and 1, got ${share}.`);
    }
  }
  return precisionRule(asked, scenario.teams.length, replications ?? DEFAULT_MAXIMUM);
}

/** How a rule ended; null for a number of replications. */
export const outcome = (matrix: SummaryMatrix, plan: number | PrecisionRule): PrecisionState | null =>
  typeof plan === 'number' ? null : precisionState(matrix, plan.goals);
