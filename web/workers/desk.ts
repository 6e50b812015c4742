/** The page's side of a worker that answers questions: each call becomes a promise. */
import type { DeskAnswer, DeskQuestion } from './desk-calls.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `Calls`: an interface of functions, the questions that the worker knows. */
export class Desk<Calls extends object> {
  protected readonly worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
      if (!('ok' in data)) return;
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) waiting?.resolve(data.value);
      else waiting?.reject(new Error(data.message));
    });
    worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message));
      this.#waiting.clear();
    });
  }

  ask<C extends keyof Calls & string>(
    call: C,
    ...given: ParametersOf<Calls[C]>
  ): Promise<AnswerOf<Calls[C]>> {
    return this.send(call, given).answer as Promise<AnswerOf<Calls[C]>>;
  }

  protected send(
    call: string,
    given: readonly unknown[],
  ): { readonly id: number; readonly answer: Promise<unknown> } {
    const id = this.#next++;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.worker.postMessage({ id, call, given } satisfies DeskQuestion);
    return { id, answer };
  }
}

export type ParametersOf<F> = F extends (...given: infer P) => unknown ? P : never;
export type AnswerOf<F> = F extends (...given: never[]) => infer R ? Awaited<R> : never;
