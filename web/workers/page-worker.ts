/**
 * The one web worker of the page, started several times: as the desk it answers questions, as a member of the
 * pool it replicates scenarios. One file, so that the browser fetches and compiles the model once.
 */
import { waitReplicator, workerService, type ToWorker } from '../../src/index.ts';
import type { DeskQuestion } from './desk-calls.ts';
import { deskAnswer, workAhead } from './desk-service.ts';

const port = globalThis as unknown as DedicatedWorkerGlobalScope;
const replicate = workerService(waitReplicator, (message, transfer) => port.postMessage(message, transfer));
port.addEventListener('message', ({ data }: MessageEvent<DeskQuestion | ToWorker>) => {
  if ('call' in data) {
    port.postMessage(deskAnswer(data));
    workAhead();
  } else replicate(data);
});
