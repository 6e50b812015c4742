/**
 * Shares replications out over a fixed set of workers. Each idle worker takes the next portion, so a slow
 * worker holds nobody up; portions of several tasks mix, so a comparison keeps all cores busy to the end.
 */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { portions, type Executor, type ReplicationTask } from './executor.ts';
import type { FromWorker, WorkerPort } from './worker-protocol.ts';

interface OpenTask {
  readonly task: ReplicationTask;
  readonly key: number;
  /** Portions that have not come back. */
  left: number;
  settled: boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Portion {
  readonly open: OpenTask;
  readonly numbers: readonly number[];
}

interface Member {
  readonly port: WorkerPort;
  /** Keys of the scenarios that this worker has. */
  readonly knows: Set<number>;
  busy: Portion | null;
}

export class PoolExecutor implements Executor {
  readonly workers: number;
  readonly #members: Member[];
  readonly #keys = new Map<ResolvedScenario, number>();
  #nextKey = 0;
  readonly #tasks = new Set<OpenTask>();
  #waiting: Portion[] = [];
  #broken: Error | null = null;

  constructor(ports: readonly WorkerPort[]) {
    if (ports.length === 0) throw new RangeError('A pool needs at least one worker.');
    this.workers = ports.length;
    this.#members = ports.map((port) => {
      const member: Member = { port, knows: new Set(), busy: null };
      port.onMessage((message) => this.#answer(member, message));
      port.onBreakdown((error) => this.#breakDown(error));
      return member;
    });
  }

  run(task: ReplicationTask): Promise<void> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    if (task.signal?.aborted === true) return Promise.reject(asError(task.signal.reason));
    const chunks = portions(task.numbers, this.workers);
    if (chunks.length === 0) return Promise.resolve();
    let key = this.#keys.get(task.scenario);
    if (key === undefined) {
      key = this.#nextKey++;
      this.#keys.set(task.scenario, key);
    }
    const { promise, resolve, reject } = withResolvers();
    const open: OpenTask = { task, key, left: chunks.length, settled: false, resolve, reject };
    this.#tasks.add(open);
    this.#waiting.push(...chunks.map((numbers) => ({ open, numbers })));
    const onAbort = (): void => this.#fail(open, task.signal?.reason);
    task.signal?.addEventListener('abort', onAbort, { once: true });
    this.#shareOut();
    return promise.finally(() => task.signal?.removeEventListener('abort', onAbort));
  }

  /** Lets the workers drop a scenario that no task under way uses; a page would otherwise keep every one it tried. */
  forget(scenario: ResolvedScenario): void {
    const key = this.#keys.get(scenario);
    if (key === undefined || [...this.#tasks].some((open) => open.key === key)) return;
    this.#keys.delete(scenario);
    for (const { port, knows } of this.#members) {
      if (knows.delete(key)) port.post({ kind: 'forget', key });
    }
  }

  async close(): Promise<void> {
    this.#breakDown(new Error('The executor was closed.'));
    await Promise.all(this.#members.map((member) => member.port.terminate()));
  }

  #shareOut(): void {
    for (const member of this.#members) {
      if (member.busy !== null) continue;
      const portion = this.#waiting.shift();
      if (portion === undefined) return;
      member.busy = portion;
      const { key, task } = portion.open;
      if (!member.knows.has(key)) {
        member.port.post({ kind: 'scenario', key, scenario: task.scenario });
        member.knows.add(key);
      }
      member.port.post({ kind: 'portion', key, seed: task.seed, numbers: portion.numbers });
    }
  }

  #answer(member: Member, message: FromWorker): void {
    const portion = member.busy;
    if (portion === null) return;
    member.busy = null;
    const { open, numbers } = portion;
    if (!open.settled) {
      if (message.kind === 'failed') {
        this.#fail(open, new Error(`Replication ${message.replication}: ${message.message}`));
      } else {
        this.#take(open, numbers, message.summaries);
      }
    }
    this.#shareOut();
  }

  #take(open: OpenTask, numbers: readonly number[], summaries: Float64Array): void {
    const size = summaries.length / numbers.length;
    try {
      numbers.forEach((number, i) => open.task.place(number, summaries.subarray(i * size, (i + 1) * size)));
    } catch (error) {
      this.#fail(open, error);
      return;
    }
    open.left -= 1;
    if (open.left === 0) {
      this.#settle(open);
      open.resolve();
    }
  }

  #fail(open: OpenTask, reason: unknown): void {
    if (open.settled) return;
    this.#settle(open);
    open.reject(asError(reason));
  }

  #settle(open: OpenTask): void {
    open.settled = true;
    this.#tasks.delete(open);
    this.#waiting = this.#waiting.filter((portion) => portion.open !== open);
  }

  #breakDown(error: Error): void {
    this.#broken ??= error;
    for (const open of [...this.#tasks]) this.#fail(open, this.#broken);
  }
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<void>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}
