/** Entry of a worker thread of Node: the model behind `workerService`. Built as a file of its own. */
import { parentPort } from 'node:worker_threads';
import { waitReplicator } from './model-replicator.ts';
import { workerService, type ToWorker } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs on a worker thread only.');
const serve = workerService(waitReplicator, (message, transfer) => port.postMessage(message, transfer));
port.on('message', (message: ToWorker) => serve(message));
