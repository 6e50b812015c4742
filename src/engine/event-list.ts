/**
 * Names a scheduled event. A whole number >= 0 that fits a Float64Array: the slot of the event, and how often
 * that slot was used before, so that the id of an event that is over is not taken for its successor in the slot.
 */
export type EventId = number;

/** Stands where an id could be and there is no event. Never the id of an event. */
export const NO_EVENT: EventId = -1;

/** Slots are the low 24 bits of an id, uses of the slot the 29 bits above; together a safe integer. */
const SLOTS = 16777216;
const GENERATION_MASK = 0x1fffffff;
/** Columns of a slot's record. */
const GENERATION = 0;
const KIND = 1;
const A = 2;
const B = 3;
/** An order of kind weighs more than any sequence number: 2^44 events, 512 orders, together 53 bits. */
const ORDER_UNIT = 17592186044416;
const ORDERS = 512;

/**
 * The events that are still to come, in one total order: time, then the order of the event's kind, then the
 * sequence in which they were scheduled. No two events are equal in it, so what happens never depends on how
 * the list is stored.
 *
 * An indexed binary heap (Williams 1964) on typed arrays:
 *
 *     heap position    0    1    2  ...          slot            0    1    2  ...
 *     times         [ 10 ][ 15 ][ 12 ]           position     [  2    0   -7 ]   -2 - next where the slot is free
 *     slots         [  1 ][  7 ][  0 ]           tie          [ order of kind and sequence in one number ]
 *                                                records      [ generation, kind, a, b ]
 *
 * Only time and slot move through the heap; the tie is looked up where times are equal. `pop` leaves the root
 * vacant, since a handler mostly schedules something next: that event then sinks from the root, which saves
 * half the work. Else the hole moves down along the smaller children to a leaf and the last event rises from
 * there (Wegener 1993: half the comparisons, as the last event nearly always belongs near the leaves).
 * Nothing is allocated but when the list grows.
 */
export class EventList {
  /** Time of the event that `pop` took last; NaN before the first. */
  time = NaN;
  /** Kind of the event that `pop` took last. */
  kind = -1;
  /** First payload of the event that `pop` took last. */
  a = 0;
  /** Second payload of the event that `pop` took last. */
  b = 0;

  /** Order of each kind times ORDER_UNIT. */
  readonly #orderOfKind: Float64Array;
  /** Heap positions in use, the vacant root included. */
  #size = 0;
  /** True after `pop`, until the hole at the root is filled. */
  #vacant = false;
  #sequence = 0;
  #capacity: number;
  /** Head of the chain of free slots, -1 at its end. */
  #free: number;

  /** Time of the event at each heap position. */
  #times: Float64Array;
  /** Slot of the event at each heap position. */
  #slots: Int32Array;
  /** Heap position of each slot's event; of a free slot -2 - the next free one. */
  #position: Int32Array;
  /** Generation, kind, a and b of each slot, side by side. */
  #records: Int32Array;
  /** Order of kind and sequence of each slot's event, in one number. */
  #tie: Float64Array;

  /**
   * @param orderOfKind for each kind (its index) the rank among simultaneous events, lowest first: whole numbers 0..511;
   *   kinds may share one, and are then ordered by sequence
   * @param capacity room to begin with; the list grows by itself, to 2^24 events
   * @throws RangeError for an order or a capacity out of range
   */
  constructor(orderOfKind: readonly number[], capacity = 64) {
    for (const order of orderOfKind) {
      if (!(Number.isInteger(order) && order >= 0 && order < ORDERS)) {
        throw new RangeError(`orderOfKind: expected whole numbers 0..${ORDERS - 1}, got ${order}`);
      }
    }
    if (!(Number.isInteger(capacity) && capacity >= 1 && capacity <= SLOTS)) {
      throw new RangeError(`capacity: expected a whole number 1..${SLOTS}, got ${capacity}`);
    }
    this.#orderOfKind = Float64Array.from(orderOfKind, (order) => order * ORDER_UNIT);
    this.#capacity = capacity;
    this.#times = new Float64Array(capacity);
    this.#slots = new Int32Array(capacity);
    this.#position = new Int32Array(capacity);
    this.#records = new Int32Array(4 * capacity);
    this.#tie = new Float64Array(capacity);
    this.#free = -1;
    this.#chain(0);
  }

  /** Number of scheduled events. */
  get size(): number {
    return this.#vacant ? this.#size - 1 : this.#size;
  }

  /** Time of the next event; Infinity where there is none. */
  get nextTime(): number {
    if (this.#vacant) this.#settle();
    return this.#size > 0 ? this.#times[0]! : Infinity;
  }

  /**
   * Schedules an event. O(log n), and O(1) on average for events that come late.
   * @param time a safe integer >= 0
   * @param kind index into `orderOfKind`
   * @param a,b payload, 32-bit integers
   * @throws RangeError for an argument out of range, or where 2^24 events are pending already
   */
  schedule(time: number, kind: number, a: number, b = 0): EventId {
    if (!(Number.isSafeInteger(time) && time >= 0)) throw badTime(time);
    const order = this.#orderOfKind[kind];
    if (order === undefined)
      throw new RangeError(`kind: expected 0..${this.#orderOfKind.length - 1}, got ${kind}`);
    if ((a | 0) !== a || (b | 0) !== b) {
      throw new RangeError(`payload: expected two 32-bit integers, got ${a} and ${b}`);
    }
    if (this.#free < 0) this.#grow();
    const slot = this.#free;
    this.#free = -2 - this.#position[slot]!;
    const records = this.#records;
    const record = slot << 2;
    records[record + KIND] = kind;
    records[record + A] = a;
    records[record + B] = b;
    this.#tie[slot] = order + this.#sequence++;
    if (this.#vacant) {
      this.#vacant = false;
      this.#sink(time, slot);
    } else {
      this.#rise(this.#size++, time, slot);
    }
    return records[record + GENERATION]! * SLOTS + slot;
  }

  /** True while the event is scheduled: not yet popped or cancelled. */
  isScheduled(id: EventId): boolean {
    return this.#slotOf(id) >= 0;
  }

  /** Takes a scheduled event off the list, O(log n). False, and nothing changes, where it is over or never was. */
  cancel(id: EventId): boolean {
    const slot = this.#slotOf(id);
    if (slot < 0) return false;
    if (this.#vacant) this.#settle();
    const position = this.#position[slot]!;
    this.#release(slot);
    this.#fill(position);
    return true;
  }

  /**
   * Moves a scheduled event to another time, O(log n); the id stays. Among equals it comes last, as if cancelled
   * and scheduled anew. False, and nothing changes, where the event is over or never was.
   * @throws RangeError where time is not a safe integer >= 0
   */
  reschedule(id: EventId, time: number): boolean {
    if (!(Number.isSafeInteger(time) && time >= 0)) throw badTime(time);
    const slot = this.#slotOf(id);
    if (slot < 0) return false;
    if (this.#vacant) this.#settle();
    this.#fill(this.#position[slot]!);
    this.#tie[slot] = this.#orderOfKind[this.#records[(slot << 2) + KIND]!]! + this.#sequence++;
    this.#rise(this.#size++, time, slot);
    return true;
  }

  /** Takes the next event off the list and into `time`, `kind`, `a` and `b`. False, and those stay, where none is. */
  pop(): boolean {
    return this.popBefore(Infinity);
  }

  /** As `pop`, where the next event comes before a time. */
  popBefore(until: number): boolean {
    if (this.#vacant) this.#settle();
    if (this.#size === 0 || !(this.#times[0]! < until)) return false;
    const slot = this.#slots[0]!;
    this.time = this.#times[0]!;
    const records = this.#records;
    const record = slot << 2;
    this.kind = records[record + KIND]!;
    this.a = records[record + A]!;
    this.b = records[record + B]!;
    this.#release(slot);
    this.#vacant = true;
    return true;
  }

  /** Checks every invariant of the heap, the index and the chain of free slots; for tests. @throws Error */
  verify(): void {
    const times = this.#times;
    const ties = this.#tie;
    const seen = new Uint8Array(this.#capacity);
    for (let i = this.#vacant ? 1 : 0; i < this.#size; i++) {
      const slot = this.#slots[i]!;
      if (this.#position[slot] !== i)
        throw new Error(`slot ${slot} lies at ${i}, not ${this.#position[slot]}`);
      const parent = (i - 1) >> 1;
      if (parent >= (this.#vacant ? 1 : 0)) {
        const above = this.#slots[parent]!;
        if (!before(times[parent]!, ties[above]!, times[i]!, ties[slot]!)) {
          throw new Error(`position ${i} comes before its parent ${parent}`);
        }
      }
      const order = this.#orderOfKind[this.#records[(slot << 2) + KIND]!]!;
      const sequence = ties[slot]! - order;
      if (!(sequence >= 0 && sequence < this.#sequence)) throw new Error(`position ${i} has a broken tie`);
      seen[slot] = 1;
    }
    let free = 0;
    for (let slot = this.#free; slot >= 0; slot = -2 - this.#position[slot]!) {
      if (seen[slot] !== 0) throw new Error(`slot ${slot} is in use and free, or free twice`);
      seen[slot] = 1;
      free++;
    }
    const lost = this.#capacity - this.size - free;
    if (lost !== 0) throw new Error(`${lost} slots are lost`);
  }

  /** Slot of a scheduled event, -1 where the id is stale or was never given. */
  #slotOf(id: EventId): number {
    if (!(id >= 0)) return -1;
    const generation = Math.floor(id / SLOTS);
    const slot = id - generation * SLOTS;
    if (!(slot < this.#capacity) || this.#records[(slot << 2) + GENERATION] !== generation) return -1;
    return this.#position[slot]! >= 0 ? slot : -1;
  }

  #release(slot: number): void {
    this.#position[slot] = -2 - this.#free;
    const record = (slot << 2) + GENERATION;
    this.#records[record] = (this.#records[record]! + 1) & GENERATION_MASK;
    this.#free = slot;
  }

  /** Lets an event rise from the hole at `position` to its place. */
  #rise(position: number, time: number, slot: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const positions = this.#position;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const parentTime = times[parent]!;
      const moved = slots[parent]!;
      if (parentTime < time || (parentTime === time && this.#tie[moved]! < this.#tie[slot]!)) break;
      times[position] = parentTime;
      slots[position] = moved;
      positions[moved] = position;
      position = parent;
    }
    times[position] = time;
    slots[position] = slot;
    positions[slot] = position;
  }

  /** Lets an event sink from the hole at the root to its place. */
  #sink(time: number, slot: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const positions = this.#position;
    const size = this.#size;
    let position = 0;
    let child = 1;
    while (child < size) {
      if (child + 1 < size) {
        const left = times[child]!;
        const right = times[child + 1]!;
        if (left === right) {
          if (this.#tie[slots[child + 1]!]! < this.#tie[slots[child]!]!) child++;
        } else {
          child += Number(right < left);
        }
      }
      const childTime = times[child]!;
      const moved = slots[child]!;
      if (time < childTime || (time === childTime && this.#tie[slot]! < this.#tie[moved]!)) break;
      times[position] = childTime;
      slots[position] = moved;
      positions[moved] = position;
      position = child;
      child = 2 * position + 1;
    }
    times[position] = time;
    slots[position] = slot;
    positions[slot] = position;
  }

  /** Fills the root that `pop` left vacant. */
  #settle(): void {
    this.#vacant = false;
    this.#fill(0);
  }

  /** Closes the hole at `position` with the last event of the heap, which becomes one shorter. */
  #fill(position: number): void {
    const last = --this.#size;
    if (position === last) return;
    const times = this.#times;
    const slots = this.#slots;
    const positions = this.#position;
    let child = 2 * position + 1;
    while (child < last) {
      // Position `last` still holds its event, so the right child can be read even where it is that one.
      const left = times[child]!;
      const right = times[child + 1]!;
      if (left === right) {
        if (this.#tie[slots[child + 1]!]! < this.#tie[slots[child]!]!) child++;
      } else {
        child += Number(right < left);
      }
      const moved = slots[child]!;
      times[position] = times[child]!;
      slots[position] = moved;
      positions[moved] = position;
      position = child;
      child = 2 * position + 1;
    }
    if (position === last) return;
    this.#rise(position, times[last]!, slots[last]!);
  }

  /** Chains the slots from `first` on into the free list, lowest first. */
  #chain(first: number): void {
    for (let slot = this.#capacity - 1; slot >= first; slot--) {
      this.#position[slot] = -2 - this.#free;
      this.#free = slot;
    }
  }

  #grow(): void {
    const old = this.#capacity;
    if (old >= SLOTS) throw new RangeError(`event list: expected at most ${SLOTS} events, got one more`);
    const capacity = Math.min(2 * old, SLOTS);
    this.#times = enlarged(this.#times, new Float64Array(capacity));
    this.#slots = enlarged(this.#slots, new Int32Array(capacity));
    this.#position = enlarged(this.#position, new Int32Array(capacity));
    this.#records = enlarged(this.#records, new Int32Array(4 * capacity));
    this.#tie = enlarged(this.#tie, new Float64Array(capacity));
    this.#capacity = capacity;
    this.#chain(old);
  }
}

function before(timeA: number, tieA: number, timeB: number, tieB: number): boolean {
  return timeA < timeB || (timeA === timeB && tieA < tieB);
}

function enlarged<A extends Float64Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

function badTime(time: number): RangeError {
  return new RangeError(`time: expected a safe integer >= 0, got ${time}`);
}
