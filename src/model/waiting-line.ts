/**
 * The waiting line of one team, in order of service: cases that were already begun or booked before (head),
 * then urgent ones, then first come first served. Cases that leave the line by another way (withdrawn, booked)
 * stay listed until they are met, or until they are more than the others: membership is told by `isWaiting`.
 */
/** So few entries of cases that left are never worth a sweep. */
const FEW = 32;

/**
 * What a line asks of the cases in it. An object with methods, not functions made for each run: V8 makes fast code for
 * one function, and would throw it away at the second run.
 */
export interface LineMembers {
  isWaiting(id: number): boolean;
  /** The entry of a case that left is dropped: the line names it no longer. */
  dropped(id: number): void;
}

export class WaitingLine {
  readonly #members: LineMembers;
  /** Entries of cases that left. */
  #left = 0;
  readonly #lanes: [Lane, Lane, Lane] = [new Lane(), new Lane(), new Lane()];
  #offering = false;
  #again = false;
  /** Waiting now. */
  size = 0;

  constructor(members: LineMembers) {
    this.#members = members;
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
    for (const lane of this.#lanes) lane.sweep(this.#members);
    this.#left = 0;
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
        const result = lane.offer(this.#members, serve);
        this.size -= result.taken;
        this.#left -= result.dropped;
        if (result.stopped) break;
      }
    }
    this.#offering = false;
  }

  /** All waiting cases in order. */
  *[Symbol.iterator](): Iterator<number> {
    for (const lane of this.#lanes) yield* lane.waiting(this.#members);
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
    members: LineMembers,
    serve: (id: number) => Offered,
  ): { taken: number; dropped: number; stopped: boolean } {
    const ids = this.#ids;
    let taken = 0;
    let dropped = 0;
    let stopped = false;
    let write = 0;
    let read = 0;
    for (; read < ids.length; read++) {
      const id = ids[read] ?? -1;
      if (!members.isWaiting(id)) {
        dropped++;
        members.dropped(id);
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
    return { taken, dropped, stopped };
  }

  sweep(members: LineMembers): void {
    this.offer(members, () => 'kept');
  }

  *waiting(members: LineMembers): Iterable<number> {
    for (const id of this.#ids) {
      if (members.isWaiting(id)) yield id;
    }
  }
}
