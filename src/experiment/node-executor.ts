/** Replications on worker threads of Node. One of the two files of this layer that may use Node. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Executor } from './executor.ts';
import { PoolExecutor } from './pool-executor.ts';
import type { FromWorker, ToWorker, WorkerPort } from './worker-protocol.ts';

/** Cores that this process may use. */
export const availableCores = (): number => Math.max(1, availableParallelism());

/**
 * The built worker: beside the bundle that this code is part of, or one folder up where the bundle is split
 * into chunks. Null where nothing has been built (sources run by a test).
 */
export function nodeWorkerFile(base: string = import.meta.url): URL | null {
  for (const place of ['./node-worker.js', '../node-worker.js']) {
    const url = new URL(place, base);
    if (url.protocol === 'file:' && existsSync(url)) return url;
  }
  return null;
}

/**
 * An executor on `workers` threads, which live until `close`.
 * @param limits of the memory of each thread; those of Node where nothing is said
 * @throws Error where the built worker is missing
 */
export function nodeExecutor(
  workers: number = availableCores(),
  file: URL | null = nodeWorkerFile(),
  limits: ResourceLimits = {},
): Executor {
  if (file === null) throw new Error('The worker node-worker.js is missing from the build.');
  return new PoolExecutor(Array.from({ length: workers }, () => threadPort(file, limits)));
}

function threadPort(file: URL, resourceLimits: ResourceLimits): WorkerPort {
  const thread = new Worker(file, { name: 'buurtsim', resourceLimits });
  let ending = false;
  return {
    post: (message: ToWorker) => thread.postMessage(message),
    onMessage: (listener) => void thread.on('message', (message: FromWorker) => listener(message)),
    onBreakdown(listener) {
      thread.on('error', (error: unknown) =>
        listener(error instanceof Error ? error : new Error(String(error))),
      );
      // Also with status 0: whoever waits for its answer would wait for ever.
      thread.on('exit', (code) => {
        if (ending) return;
        const error = new Error(`A worker thread stopped with status ${code}.`);
        listener(Object.assign(error, { code: 'ERR_WORKER_LEFT' }));
      });
    },
    async terminate() {
      ending = true;
      await thread.terminate();
    },
  };
}
