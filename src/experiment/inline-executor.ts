/** Runs replications one after another in the thread that asks. */
import { breathe } from './breathe.ts';
import type { Executor, ReplicationTask } from './executor.ts';
import { preparedOnce, type Prepare } from './replicator.ts';

export function inlineExecutor(prepare: Prepare): Executor {
  const ready = preparedOnce(prepare);
  const closing = new AbortController();

  async function run({ scenario, seed, numbers, place, signal }: ReplicationTask): Promise<void> {
    const replicator = ready(scenario);
    for (const number of numbers) {
      // Between replications, so that a long run can be stopped and its progress seen.
      await breathe(signal);
      closing.signal.throwIfAborted();
      place(number, replicator.replicate(seed, number));
    }
  }

  return {
    workers: 1,
    run,
    close() {
      closing.abort(new Error('The executor was closed.'));
      return Promise.resolve();
    },
  };
}
