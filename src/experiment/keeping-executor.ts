/**
 * An executor that keeps what was computed, so that a study that was stopped at any moment can go on. A row is
 * kept before it counts; what is kept is never computed again. The rest of an experiment does not notice.
 */
import type { Executor } from './executor.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Seed } from './replicator.ts';

/** Where rows are kept: a folder, a database of a page. */
export interface RowStore {
  /** The rows kept of a scenario and seed, by replication. */
  rows(scenario: ResolvedScenario, seed: Seed): ReadonlyMap<number, Float64Array>;
  /** Keeps a row whole or, when the program is stopped meanwhile, not at all. */
  keep(scenario: ResolvedScenario, seed: Seed, replication: number, row: Float64Array): void;
}

export function keepingExecutor(inner: Executor, store: RowStore): Executor {
  return {
    workers: inner.workers,
    run(task) {
      const { scenario, seed, numbers, place } = task;
      const kept = store.rows(scenario, seed);
      const missing: number[] = [];
      for (const number of numbers) {
        const row = kept.get(number);
        if (row === undefined) missing.push(number);
        else place(number, row);
      }
      return inner.run({
        ...task,
        numbers: missing,
        place(number, row) {
          store.keep(scenario, seed, number, row);
          place(number, row);
        },
      });
    },
    forget: (scenario) => inner.forget?.(scenario),
    close: () => inner.close(),
  };
}
