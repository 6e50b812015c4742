/** A study behind a view: asked once for what it depends on, with progress, a stop, and its last answer kept. */
import { signal } from '@preact/signals';
import type { Asked, StudyDesk } from '../workers/study-desk.ts';
import { pool } from './simulation-pool.ts';

let desk: Promise<StudyDesk> | null = null;
/** The desk of the studies; its worker is fetched when a view first wants it. */
export const studyDesk = (): Promise<StudyDesk> =>
  (desk ??= import('../workers/study-desk.ts').then(({ StudyDesk }) => new StudyDesk(pool)));

export type TaskState =
  | { readonly phase: 'idle' | 'done' | 'stopped' }
  /** `planned` is 0 until the study says how much there is to do. */
  | { readonly phase: 'running'; readonly done: number; readonly planned: number }
  | { readonly phase: 'failed'; readonly message: string };

export type Ask<T> = (desk: StudyDesk, onProgress: (done: number, planned: number) => void) => Asked<T>;

export class StudyTask<T> {
  readonly state = signal<TaskState>({ phase: 'idle' });
  /** The last answer with what it was asked for; it stays while a new one is computed. */
  readonly found = signal<{ readonly key: string; readonly value: T } | null>(null);
  #key = '';
  #asked: Asked<T> | null = null;
  #again: (() => void) | null = null;
  #left = false;

  /** Asks, unless the same was asked before. */
  want(key: string, ask: Ask<T>): void {
    const left = this.#left;
    this.#left = false;
    if (key === this.#key) {
      if (left) this.resume();
      return;
    }
    this.#key = key;
    this.#again = () => {
      this.#key = key;
      void this.#run(key, ask);
    };
    void this.#run(key, ask);
  }

  stop(): void {
    this.#asked?.stop();
    if (this.state.peek().phase === 'running') this.state.value = { phase: 'stopped' };
  }

  /** Stops while nobody looks; goes on when the same is wanted again. */
  leave(): void {
    this.#left = this.state.peek().phase === 'running';
    this.stop();
  }

  resume(): void {
    this.#again?.();
  }

  async #run(key: string, ask: Ask<T>): Promise<void> {
    this.#asked?.stop();
    this.#asked = null;
    this.state.value = { phase: 'running', done: 0, planned: 0 };
    const isLatest = (): boolean => this.#key === key;
    try {
      const asked = ask(await studyDesk(), (done, planned) => {
        if (isLatest() && this.state.peek().phase === 'running') {
          this.state.value = { phase: 'running', done, planned };
        }
      });
      if (!isLatest()) {
        asked.answer.catch(() => undefined);
        asked.stop();
        return;
      }
      this.#asked = asked;
      const value = await asked.answer;
      if (!isLatest()) return;
      this.found.value = { key, value };
      this.state.value = { phase: 'done' };
    } catch (error) {
      if (!isLatest() || this.state.peek().phase !== 'running') return;
      this.state.value = { phase: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }
}
