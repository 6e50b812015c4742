/** Replications on worker threads of Node. One of the two files of this layer that may use Node. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
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
 * @throws Error where the built worker is missing
 */
export function nodeExecutor(
  workers: number = availableCores(),
  file: URL | null = nodeWorkerFile(),
): Executor {
  if (file === null) throw new Error('The worker node-worker.js is missing from the build.');
  return new PoolExecutor(Array.from({ length: workers }, () => threadPort(file)));
}

function threadPort(file: URL): WorkerPort {
  const thread = new Worker(file, { name: 'buurtsim' });
  return {
    post: (message: ToWorker) => thread.postMessage(message),
    onMessage: (listener) => void thread.on('message', (message: FromWorker) => listener(message)),
    onBreakdown(listener) {
      thread.on('error', (error: unknown) =>
        listener(error instanceof Error ? error : new Error(String(error))),
      );
      thread.on('exit', (code) => {
        if (code !== 0) listener(new Error(`A worker thread stopped with status ${code}.`));
      });
    },
    async terminate() {
      await thread.terminate();
    },
  };
}
