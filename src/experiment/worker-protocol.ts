/**
 * What executor and worker say to each other, the same for worker threads of Node and for web workers.
 * A scenario crosses once per worker; after that a portion of work is a few numbers, and its answer one
 * buffer that is handed over, not copied.
 */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Prepare, Replicator, Seed } from './replicator.ts';

export type ToWorker =
  | { readonly kind: 'scenario'; readonly key: number; readonly scenario: ResolvedScenario }
  | {
      readonly kind: 'portion';
      readonly key: number;
      readonly seed: Seed;
      readonly numbers: readonly number[];
    }
  /** The scenario will not be asked for again. */
  | { readonly kind: 'forget'; readonly key: number };

export type FromWorker =
  /** Summaries of the portion's numbers, one after the other. */
  | { readonly kind: 'summaries'; readonly summaries: Float64Array<ArrayBuffer> }
  /** The model threw; the worker itself is well. */
  | { readonly kind: 'failed'; readonly replication: number; readonly message: string };

/** The executor's end of a line to one worker. */
export interface WorkerPort {
  post(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** The worker itself broke down or left. */
  onBreakdown(listener: (error: Error) => void): void;
  terminate(): Promise<void>;
}

/**
 * The worker's side: answers every portion with one message.
 * @param send posts a message and hands over the buffers
 */
export function workerService(
  prepare: Prepare,
  send: (message: FromWorker, transfer: ArrayBuffer[]) => void,
): (message: ToWorker) => void {
  const scenarios = new Map<number, ResolvedScenario>();
  const replicators = new Map<number, Replicator>();

  function replicator(key: number): Replicator {
    let found = replicators.get(key);
    if (found === undefined) {
      const scenario = scenarios.get(key);
      if (scenario === undefined) throw new Error(`Scenario ${key} has not been sent.`);
      found = prepare(scenario);
      replicators.set(key, found);
    }
    return found;
  }

  return (message) => {
    if (message.kind === 'scenario') {
      scenarios.set(message.key, message.scenario);
      return;
    }
    if (message.kind === 'forget') {
      scenarios.delete(message.key);
      replicators.delete(message.key);
      return;
    }
    let current = message.numbers[0] ?? 0;
    try {
      const ready = replicator(message.key);
      const { size } = ready.layout;
      const summaries = new Float64Array(message.numbers.length * size);
      message.numbers.forEach((number, i) => {
        current = number;
        summaries.set(ready.replicate(message.seed, number), i * size);
      });
      send({ kind: 'summaries', summaries }, [summaries.buffer]);
    } catch (error) {
      send({ kind: 'failed', replication: current, message: String(error) }, []);
    }
  };
}
