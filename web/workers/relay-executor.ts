/** An executor inside the study worker: it asks the page, whose pool of workers replicates. */
import type { Executor } from '../../src/index.ts';
import type { FromStudy, ToStudy } from './study-calls.ts';

type Task = Parameters<Executor['run']>[0];

interface Open {
  readonly task: Task;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class RelayExecutor implements Executor {
  readonly workers: number;
  readonly #post: (message: FromStudy) => void;
  readonly #open = new Map<number, Open>();
  #next = 0;

  constructor(workers: number, post: (message: FromStudy) => void) {
    this.workers = workers;
    this.#post = post;
  }

  run(task: Task): Promise<void> {
    const { scenario, seed, numbers, signal } = task;
    if (signal?.aborted === true) return Promise.reject(stopped());
    if (numbers.length === 0) return Promise.resolve();
    const run = this.#next++;
    const done = new Promise<void>((resolve, reject) => this.#open.set(run, { task, resolve, reject }));
    const cancel = (): void => {
      this.#post({ kind: 'cancel', run });
      this.#settle(run)?.reject(stopped());
    };
    signal?.addEventListener('abort', cancel, { once: true });
    this.#post({ kind: 'run', run, scenario, seed, numbers });
    return done.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Takes what the page says of a run. */
  take(message: Exclude<ToStudy, { kind: 'stop' }>): void {
    if (message.kind === 'placed') this.#open.get(message.run)?.task.place(message.number, message.summary);
    else if (message.kind === 'ran') this.#settle(message.run)?.resolve();
    else this.#settle(message.run)?.reject(new Error(message.message));
  }

  close(): Promise<void> {
    for (const run of this.#open.keys()) this.#settle(run)?.reject(stopped());
    return Promise.resolve();
  }

  #settle(run: number): Open | undefined {
    const open = this.#open.get(run);
    this.#open.delete(run);
    return open;
  }
}

const stopped = (): Error => new Error('stopped');
