/** The page's side of the study worker: questions with progress that can be stopped, and its replications. */
import StudyWorker from 'virtual:study-worker';
import type { PoolExecutor } from '../../src/index.ts';
import { Desk, type AnswerOf, type ParametersOf } from './desk.ts';
import type { FromStudy, StudyCalls, ToStudy } from './study-calls.ts';

export interface Asked<T> {
  readonly answer: Promise<T>;
  stop(): void;
}

export class StudyDesk extends Desk<StudyCalls> {
  readonly #pool: PoolExecutor;
  readonly #progress = new Map<number, (done: number, planned: number) => void>();
  readonly #runs = new Map<number, AbortController>();

  constructor(pool: PoolExecutor) {
    super(new StudyWorker());
    this.#pool = pool;
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromStudy | { ok: boolean }>) => {
      if ('ok' in data) return;
      if (data.kind === 'progress') this.#progress.get(data.id)?.(data.done, data.planned);
      else if (data.kind === 'cancel') this.#runs.get(data.run)?.abort(new Error('stopped'));
      else void this.#replicate(data);
    });
  }

  /** A study: it says how far it is, and it can be stopped; its answer is then an error. */
  study<C extends keyof StudyCalls>(
    call: C,
    onProgress: (done: number, planned: number) => void,
    ...given: ParametersOf<StudyCalls[C]>
  ): Asked<AnswerOf<StudyCalls[C]>> {
    const { id, answer } = this.send(call, given);
    this.#progress.set(id, onProgress);
    return {
      answer: answer.finally(() => this.#progress.delete(id)) as Promise<AnswerOf<StudyCalls[C]>>,
      stop: () => this.#post({ kind: 'stop', id }),
    };
  }

  async #replicate({ run, scenario, seed, numbers }: Extract<FromStudy, { kind: 'run' }>): Promise<void> {
    const abort = new AbortController();
    this.#runs.set(run, abort);
    try {
      await this.#pool.run({
        scenario,
        seed,
        numbers,
        signal: abort.signal,
        place: (number, summary) => this.#post({ kind: 'placed', run, number, summary: summary.slice() }),
      });
      this.#post({ kind: 'ran', run });
    } catch (error) {
      this.#post({ kind: 'failed', run, message: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#runs.delete(run);
      this.#pool.forget(scenario);
    }
  }

  #post(message: ToStudy): void {
    this.worker.postMessage(message);
  }
}
