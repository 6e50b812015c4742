/** Replications of one scenario, gathered into a matrix: a fixed number, or until they are precise enough. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Executor } from './executor.ts';
import { nextStage, type PrecisionRule } from './precision.ts';
import type { Prepare, Seed } from './replicator.ts';
import { SummaryMatrix } from './summary-matrix.ts';

export interface Progress {
  /** Replications done, and those that are planned so far. */
  readonly done: number;
  readonly planned: number;
}

export interface RunOptions {
  readonly executor: Executor;
  /** Tells the shape of the summaries; the executor computes them. */
  readonly prepare: Prepare;
  readonly seed: Seed;
  /** A number of replications, or a rule that stops by itself. */
  readonly replications: number | PrecisionRule;
  /** Replications done before, with the same scenario and seed; they are not repeated. */
  readonly extend?: SummaryMatrix | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Runs replications 0, 1, 2, ... of a scenario.
 * @returns the matrix given as `extend`, completed, or a new one
 */
export async function runReplications(
  scenario: ResolvedScenario,
  options: RunOptions,
): Promise<SummaryMatrix> {
  const { replications } = options;
  if (typeof replications === 'number') {
    const matrix = options.extend ?? new SummaryMatrix(options.prepare(scenario).layout, replications);
    await runNumbers(scenario, matrix, range(replications), options);
    return matrix;
  }
  const matrix = options.extend ?? new SummaryMatrix(options.prepare(scenario).layout, replications.minimum);
  for (;;) {
    const planned = nextStage(matrix, replications);
    if (planned <= matrix.replications) return matrix;
    await runNumbers(scenario, matrix, range(planned), options);
  }
}

/** Runs those of `numbers` that the matrix does not have. */
export async function runNumbers(
  scenario: ResolvedScenario,
  matrix: SummaryMatrix,
  numbers: readonly number[],
  { executor, seed, signal, onProgress }: Omit<RunOptions, 'replications' | 'extend' | 'prepare'>,
): Promise<void> {
  const missing = numbers.filter((number) => !matrix.has(number));
  const planned = matrix.replications + missing.length;
  onProgress?.({ done: matrix.replications, planned });
  await executor.run({
    scenario,
    seed,
    numbers: missing,
    signal,
    place(number, summary) {
      matrix.place(number, summary);
      onProgress?.({ done: matrix.replications, planned });
    },
  });
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
