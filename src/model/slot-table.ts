import { grown } from './case-table.ts';

/** What became of one intake slot. */
export const SlotOutcome = {
  /** Expired unused. */
  Open: 0,
  Booked: 1,
  Held: 2,
  NoShow: 3,
  /** Its worker fell ill. */
  Cancelled: 4,
} as const;

const FIRST_CAPACITY = 256;

/** One row an intake slot. Where records are not kept, the row of a slot that is past is used again. */
export class SlotTable {
  /** Rows in use so far, free ones included. */
  count = 0;
  /** First free row, -1 = none; `booking` of a free row is the one after it. */
  #free = -1;
  /** -1 where the row is free. */
  team = new Int32Array(FIRST_CAPACITY);
  worker = new Int32Array(FIRST_CAPACITY);
  minute = new Int32Array(FIRST_CAPACITY);
  outcome = new Uint8Array(FIRST_CAPACITY);
  /** Case that is booked in it, or was when it was cancelled; -1 = none. */
  booking = new Int32Array(FIRST_CAPACITY);

  add(team: number, worker: number, minute: number): number {
    let slot = this.#free;
    if (slot >= 0) this.#free = this.booking[slot] ?? -1;
    else {
      slot = this.count++;
      if (slot === this.team.length) this.#grow(2 * slot);
    }
    this.team[slot] = team;
    this.worker[slot] = worker;
    this.minute[slot] = minute;
    this.outcome[slot] = SlotOutcome.Open;
    this.booking[slot] = -1;
    return slot;
  }

  /** The row is free; its number goes to a later slot. */
  release(slot: number): void {
    this.team[slot] = -1;
    this.booking[slot] = this.#free;
    this.#free = slot;
  }

  #grow(size: number): void {
    this.team = grown(this.team, new Int32Array(size));
    this.worker = grown(this.worker, new Int32Array(size));
    this.minute = grown(this.minute, new Int32Array(size));
    this.outcome = grown(this.outcome, new Uint8Array(size));
    this.booking = grown(this.booking, new Int32Array(size));
  }
}
