/** Summaries of replications as they come from the workers; what they mean is the desk's matter. */
import type { Executor, ResolvedScenario, Seed } from '../../src/index.ts';
import type { Rows } from '../workers/desk-calls.ts';

export class RowStore {
  readonly #rows = new Map<number, Float64Array>();

  /** Replications 0, 1, 2 ... that are there without a gap. */
  get done(): number {
    let count = 0;
    while (this.#rows.has(count)) count++;
    return count;
  }

  /** Computes those of the first `count` replications that are not there. */
  async fill(
    count: number,
    task: {
      readonly executor: Executor;
      readonly scenario: ResolvedScenario;
      readonly seed: Seed;
      readonly signal: AbortSignal | undefined;
      readonly onProgress: () => void;
    },
  ): Promise<void> {
    const { executor, scenario, seed, signal, onProgress } = task;
    const numbers = Array.from({ length: count }, (_, i) => i).filter((number) => !this.#rows.has(number));
    await executor.run({
      scenario,
      seed,
      numbers,
      signal,
      place: (number, summary) => {
        this.#rows.set(number, summary.slice());
        onProgress();
      },
    });
  }

  /** The first `most` replications, or as many as there are, for the desk. */
  rows(scenario: ResolvedScenario, most: number): Rows {
    const numbers = [...this.#rows.keys()].filter((number) => number < most).sort((a, b) => a - b);
    const size = this.#rows.get(numbers[0] ?? -1)?.length ?? 0;
    const values = new Float64Array(numbers.length * size);
    numbers.forEach((number, i) => values.set(this.#rows.get(number) ?? [], i * size));
    return { scenario, numbers, values };
  }
}
