/**
 * The waiting line of one team, in order of service: cases that were already begun or booked before (head),
 * then urgent ones, then first come first served. Cases that leave the line by another way (withdrawn, booked)
 * stay listed until they are met, or until they are more than the others: membership is told by `isWaiting`.
 */
/** So few entries of cases that left are never worth a sweep. */
const FEW = 32;

export class WaitingLine {
  readonly #isWaiting: (id: number) => boolean;
  readonly #onDropped: (id: number) => void;
  /** Entries of cases that left. */
  #left = 0;
  readonly #lanes: [Lane, Lane, Lane] = [new Lane(), new Lane(), new Lane()];
  #offering = false;
  #again = false;
  /** Waiting now. */
  size = 0;

  /** @param onDropped called when the entry of a case that left is dropped: the line names it no longer */
  constructor(isWaiting: (id: number) => boolean, onDropped: (id: number) => void = () => undefined) {
    this.#isWaiting = isWaiting;
    this.#onDropped = (id) => {
      this.#left--;
      onDropped(id);
    };
  }

  /** Lane 0 = head, 1 = urgent, 2 = ordinary. */
  join(id: number, lane: 0 | 1 | 2): void {
    this.#lanes[lane].push(id);
    this.size++;
  }

  /** A waiting case left by another way than `take`, not while the line is offered. */
  leave(): void {
    this.size--;
    if (++this.#left <= FEW + this.size) return;
    for (const lane of this.#lanes) lane.sweep(this.#isWaiting, this.#onDropped);
  }

  /**
   * Offers every waiting case in order. A call from within `serve` (a case that starts and closes at once makes
   * room) does not nest: the line is offered anew when the first pass is over. `serve` answers `taken` (the case leaves the line), `kept` (it stays in
   * its place) or `stop` (it stays and nobody after it is asked).
   */
  offer(serve: (id: number) => Offered): void {
    this.#again = true;
    if (this.#offering) return;
    this.#offering = true;
    while (this.#again) {
      this.#again = false;
      for (const lane of this.#lanes) {
        const result = lane.offer(this.#isWaiting, serve, this.#onDropped);
        this.size -= result.taken;
        if (result.stopped) break;
      }
    }
    this.#offering = false;
  }

  /** All waiting cases in order. */
  *[Symbol.iterator](): Iterator<number> {
    for (const lane of this.#lanes) yield* lane.waiting(this.#isWaiting);
  }
}

export type Offered = 'taken' | 'kept' | 'stop';

/** First in, first out. */
class Lane {
  readonly #ids: number[] = [];

  push(id: number): void {
    this.#ids.push(id);
  }

  offer(
    isWaiting: (id: number) => boolean,
    serve: (id: number) => Offered,
    onDropped: (id: number) => void,
  ): { taken: number; stopped: boolean } {
    const ids = this.#ids;
    let taken = 0;
    let stopped = false;
    let write = 0;
    let read = 0;
    for (; read < ids.length; read++) {
      const id = ids[read] ?? -1;
      if (!isWaiting(id)) {
        onDropped(id);
        continue;
      }
      const answer = serve(id);
      if (answer === 'taken') {
        taken++;
        continue;
      }
      if (answer === 'stop') {
        stopped = true;
        break;
      }
      ids[write++] = id;
    }
    if (write !== read) {
      ids.copyWithin(write, read);
      ids.length -= read - write;
    }
    return { taken, stopped };
  }

  sweep(isWaiting: (id: number) => boolean, onDropped: (id: number) => void): void {
    this.offer(isWaiting, () => 'kept', onDropped);
  }

  *waiting(isWaiting: (id: number) => boolean): Iterable<number> {
    for (const id of this.#ids) {
      if (isWaiting(id)) yield id;
    }
  }
}
