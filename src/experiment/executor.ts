/**
 * Where replications are computed: in this thread, on worker threads of Node, or in web workers. An executor
 * decides who does what when; it cannot decide what comes out, because results are placed by number.
 */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Seed } from './replicator.ts';

/** Replications of one scenario that are still to be done. */
export interface ReplicationTask {
  readonly scenario: ResolvedScenario;
  readonly seed: Seed;
  /** Replication numbers, each once. */
  readonly numbers: readonly number[];
  /** Called once for each number, in any order. The summary may be a view on a larger buffer. */
  readonly place: (replication: number, summary: Float64Array) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface Executor {
  /** Replications that can be under way at the same time. */
  readonly workers: number;
  /**
   * Resolves when every number has been placed. Rejects with the model's error, or with the signal's reason
   * when it is aborted; nothing is placed after that. Several tasks may run at once.
   */
  run(task: ReplicationTask): Promise<void>;
  /** Lets go of a scenario that will not be asked for again. */
  forget?(scenario: ResolvedScenario): void;
  /** Stops the workers; tasks under way are rejected. */
  close(): Promise<void>;
}

/** Cuts work into portions: small enough to share out evenly, large enough to be worth a message. */
export function portions(numbers: readonly number[], workers: number): number[][] {
  const size = Math.max(1, Math.min(8, Math.floor(numbers.length / (8 * Math.max(1, workers)))));
  const chunks: number[][] = [];
  for (let at = 0; at < numbers.length; at += size) chunks.push(numbers.slice(at, at + size));
  return chunks;
}

/**
 * Does work on all items, so many at a time that the workers are kept busy though each item is small.
 * @param each replications of one item
 * @returns what the work gave, in the order of the items
 */
export async function inBatches<T, R>(
  items: readonly T[],
  executor: Executor,
  each: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const size = Math.max(1, Math.ceil((2 * executor.workers) / each));
  const results: R[] = [];
  for (let at = 0; at < items.length; at += size) {
    results.push(...(await Promise.all(items.slice(at, at + size).map(work))));
  }
  return results;
}
