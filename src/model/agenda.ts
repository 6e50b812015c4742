/**
 * The intake slots of one team that still lie ahead, in order of time: free and booked ones. Slots behind are
 * forgotten here; what became of them stands in the table of slots.
 */
import { SlotOutcome, type SlotTable } from './slot-table.ts';

export class Agenda {
  readonly #table: SlotTable;
  readonly #team: number;
  readonly #onPast: (slot: number) => void;
  #slots: number[] = [];
  /** Slots that were cancelled and still lie ahead: events may name them. */
  #cancelled: number[] = [];
  /** Free slots ahead, those that passed since the last `forget` included. */
  #free = 0;

  /** @param onPast called for each slot when it is forgotten, cancelled ones included */
  constructor(table: SlotTable, team: number, onPast: (slot: number) => void = () => undefined) {
    this.#table = table;
    this.#team = team;
    this.#onPast = onPast;
  }

  /** Whether a free slot may lie ahead; false is certain. */
  get mayHaveFree(): boolean {
    return this.#free > 0;
  }

  /** A new free slot of a worker. */
  open(worker: number, minute: number): void {
    const slot = this.#table.add(this.#team, worker, minute);
    const slots = this.#slots;
    // Behind the slots of the same minute; new slots mostly come late.
    let low = 0;
    let place = slots.length;
    if (place > 0 && this.#minute(slots[place - 1] ?? 0) <= minute) low = place;
    while (low < place) {
      const middle = (low + place) >>> 1;
      if (this.#minute(slots[middle] ?? 0) <= minute) low = middle + 1;
      else place = middle;
    }
    if (place === slots.length) slots.push(slot);
    else slots.splice(place, 0, slot);
    this.#free++;
  }

  /** Drops what lies before `now`. */
  forget(now: number): void {
    let behind = 0;
    while (behind < this.#slots.length && this.#minute(this.#slots[behind] ?? 0) < now) {
      const slot = this.#slots[behind] ?? 0;
      if (this.#outcome(slot) === SlotOutcome.Open) this.#free--;
      this.#onPast(slot);
      behind++;
    }
    if (behind > 0) this.#slots.splice(0, behind);
    if (this.#cancelled.length === 0) return;
    this.#cancelled = this.#cancelled.filter((slot) => {
      if (this.#minute(slot) >= now) return true;
      this.#onPast(slot);
      return false;
    });
  }

  /** First free slot at or after `earliest` whose worker passes `mayUse`; -1 if there is none. */
  findFree(earliest: number, mayUse: (worker: number) => boolean): number {
    for (const slot of this.#slots) {
      if (this.#minute(slot) < earliest || this.#outcome(slot) !== SlotOutcome.Open) continue;
      if (mayUse(this.#table.worker[slot] ?? -1)) return slot;
    }
    return -1;
  }

  book(slot: number, id: number): void {
    this.#table.outcome[slot] = SlotOutcome.Booked;
    this.#table.booking[slot] = id;
    this.#free--;
  }

  /** A booked slot ahead is free again. */
  release(slot: number): void {
    this.#table.outcome[slot] = SlotOutcome.Open;
    this.#table.booking[slot] = -1;
    this.#free++;
  }

  /**
   * Cancels the slots of a worker in [from, to). Calls `onBooked` with each case that loses its appointment, in
   * order of time.
   */
  cancel(worker: number, from: number, to: number, onBooked: (id: number) => void): void {
    const lost: number[] = [];
    this.#slots = this.#slots.filter((slot) => {
      const minute = this.#minute(slot);
      if (this.#table.worker[slot] !== worker || minute < from || minute >= to) return true;
      // Whose appointment it was stays in the table: a timeline tells what became of it.
      if (this.#outcome(slot) === SlotOutcome.Booked) lost.push(this.#table.booking[slot] ?? -1);
      else if (this.#outcome(slot) === SlotOutcome.Open) this.#free--;
      this.#table.outcome[slot] = SlotOutcome.Cancelled;
      this.#cancelled.push(slot);
      return false;
    });
    for (const id of lost) onBooked(id);
  }

  /** Slots ahead at or after `now`, free ones and all. */
  countAhead(now: number): { readonly free: number; readonly all: number } {
    let free = 0;
    let all = 0;
    for (const slot of this.#slots) {
      if (this.#minute(slot) < now) continue;
      all++;
      if (this.#outcome(slot) === SlotOutcome.Open) free++;
    }
    return { free, all };
  }

  #minute(slot: number): number {
    return this.#table.minute[slot] ?? 0;
  }

  #outcome(slot: number): number {
    return this.#table.outcome[slot] ?? SlotOutcome.Cancelled;
  }
}
