/** The page's side of the desk: each call becomes a promise. */
import PageWorker from 'virtual:page-worker';
import type { DeskAnswer, DeskCall, DeskCalls, DeskQuestion } from './desk-calls.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Desk {
  readonly #worker = new PageWorker();
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) waiting?.resolve(data.value);
      else waiting?.reject(new Error(data.message));
    });
    this.#worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message));
      this.#waiting.clear();
    });
  }

  ask<C extends DeskCall>(call: C, ...given: Parameters<DeskCalls[C]>): Promise<ReturnType<DeskCalls[C]>> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ id, call, given } satisfies DeskQuestion);
    });
  }
}
