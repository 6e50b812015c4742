/** The web workers of the page that simulate, as one executor. */
import PageWorker from 'virtual:page-worker';
import { PoolExecutor, type FromWorker, type WorkerPort } from '../../src/index.ts';

/** One worker for each core but the one that draws the page, at most eight. */
const workerCount = (): number => Math.min(8, Math.max(1, navigator.hardwareConcurrency - 1));

export const simulationPool = (): PoolExecutor =>
  new PoolExecutor(Array.from({ length: workerCount() }, () => portOf(new PageWorker())));

function portOf(worker: Worker): WorkerPort {
  return {
    post: (message) => worker.postMessage(message),
    onMessage(listener) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data));
    },
    onBreakdown(listener) {
      worker.addEventListener('error', (event) => listener(new Error(event.message)));
      worker.addEventListener('messageerror', () => listener(new Error('A message could not be read.')));
    },
    terminate() {
      worker.terminate();
      return Promise.resolve();
    },
  };
}
