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
 *     keys          [time tie][time tie]         position     [  2    0   -7 ]   -2 - next where the slot is free
 *     slots         [  1 ][  7 ][  0 ]           kind, a, b, generation
 *
 * Keys lie in the heap itself, so that a comparison touches one cache line. Removing moves the hole down along
 * the smaller children to a leaf and lets the last event rise from there (Wegener 1993: half the comparisons,
 * since the last event nearly always belongs near the leaves). Nothing is allocated but when the list grows.
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
  #size = 0;
  #sequence = 0;
  #capacity: number;
  /** Head of the chain of free slots, -1 at its end. */
  #free: number;

  /** Time and tie (order of kind, sequence) of the event at each heap position, side by side. */
  #keys: Float64Array;
  #slots: Int32Array;
  #position: Int32Array;
  #generation: Int32Array;
  #kind: Int32Array;
  #a: Int32Array;
  #b: Int32Array;

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
    this.#keys = new Float64Array(2 * capacity);
    this.#slots = new Int32Array(capacity);
    this.#position = new Int32Array(capacity);
    this.#generation = new Int32Array(capacity);
    this.#kind = new Int32Array(capacity);
    this.#a = new Int32Array(capacity);
    this.#b = new Int32Array(capacity);
    this.#free = -1;
    this.#chain(0);
  }

  /** Number of scheduled events. */
  get size(): number {
    return this.#size;
  }

  /** Time of the next event; Infinity where there is none. */
  get nextTime(): number {
    return this.#size > 0 ? this.#keys[0]! : Infinity;
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
    this.#kind[slot] = kind;
    this.#a[slot] = a;
    this.#b[slot] = b;
    this.#rise(this.#size++, time, order + this.#sequence++, slot);
    return this.#generation[slot]! * SLOTS + slot;
  }

  /** True while the event is scheduled: not yet popped or cancelled. */
  isScheduled(id: EventId): boolean {
    return this.#slotOf(id) >= 0;
  }

  /** Takes a scheduled event off the list, O(log n). False, and nothing changes, where it is over or never was. */
  cancel(id: EventId): boolean {
    const slot = this.#slotOf(id);
    if (slot < 0) return false;
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
    this.#fill(this.#position[slot]!);
    this.#rise(this.#size++, time, this.#orderOfKind[this.#kind[slot]!]! + this.#sequence++, slot);
    return true;
  }

  /** Takes the next event off the list and into `time`, `kind`, `a` and `b`. False, and those stay, where none is. */
  pop(): boolean {
    if (this.#size === 0) return false;
    const slot = this.#slots[0]!;
    this.time = this.#keys[0]!;
    this.kind = this.#kind[slot]!;
    this.a = this.#a[slot]!;
    this.b = this.#b[slot]!;
    this.#release(slot);
    this.#fill(0);
    return true;
  }

  /** Checks every invariant of the heap, the index and the chain of free slots; for tests. @throws Error */
  verify(): void {
    const keys = this.#keys;
    const seen = new Uint8Array(this.#capacity);
    for (let i = 0; i < this.#size; i++) {
      const slot = this.#slots[i]!;
      if (this.#position[slot] !== i)
        throw new Error(`slot ${slot} lies at ${i}, not ${this.#position[slot]}`);
      const parent = (i - 1) >> 1;
      if (i > 0 && !before(keys[2 * parent]!, keys[2 * parent + 1]!, keys[2 * i]!, keys[2 * i + 1]!)) {
        throw new Error(`position ${i} comes before its parent ${parent}`);
      }
      const order = this.#orderOfKind[this.#kind[slot]!]!;
      const sequence = keys[2 * i + 1]! - order;
      if (!(sequence >= 0 && sequence < this.#sequence)) throw new Error(`position ${i} has a broken tie`);
      seen[slot] = 1;
    }
    let free = 0;
    for (let slot = this.#free; slot >= 0; slot = -2 - this.#position[slot]!) {
      if (seen[slot] !== 0) throw new Error(`slot ${slot} is in use and free, or free twice`);
      seen[slot] = 1;
      free++;
    }
    if (this.#size + free !== this.#capacity)
      throw new Error(`${this.#capacity - this.#size - free} slots are lost`);
  }

  /** Slot of a scheduled event, -1 where the id is stale or was never given. */
  #slotOf(id: EventId): number {
    if (!(id >= 0)) return -1;
    const generation = Math.floor(id / SLOTS);
    const slot = id - generation * SLOTS;
    if (!(slot < this.#capacity) || this.#generation[slot] !== generation) return -1;
    return this.#position[slot]! >= 0 ? slot : -1;
  }

  #release(slot: number): void {
    this.#position[slot] = -2 - this.#free;
    this.#generation[slot] = (this.#generation[slot]! + 1) & GENERATION_MASK;
    this.#free = slot;
  }

  /** Lets an event rise from the hole at `position` to its place. */
  #rise(position: number, time: number, tie: number, slot: number): void {
    const keys = this.#keys;
    const slots = this.#slots;
    const positions = this.#position;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const parentTime = keys[2 * parent]!;
      if (parentTime < time || (parentTime === time && keys[2 * parent + 1]! < tie)) break;
      const moved = slots[parent]!;
      keys[2 * position] = parentTime;
      keys[2 * position + 1] = keys[2 * parent + 1]!;
      slots[position] = moved;
      positions[moved] = position;
      position = parent;
    }
    keys[2 * position] = time;
    keys[2 * position + 1] = tie;
    slots[position] = slot;
    positions[slot] = position;
  }

  /** Closes the hole at `position` with the last event of the heap, which becomes one shorter. */
  #fill(position: number): void {
    const last = --this.#size;
    if (position === last) return;
    const keys = this.#keys;
    const slots = this.#slots;
    const positions = this.#position;
    let child = 2 * position + 1;
    while (child < last) {
      let time = keys[2 * child]!;
      // Position `last` still holds its event, so the right child can be read even where it is that one.
      const right = keys[2 * child + 2]!;
      if (right < time || (right === time && keys[2 * child + 3]! < keys[2 * child + 1]!)) {
        child++;
        time = right;
      }
      const moved = slots[child]!;
      keys[2 * position] = time;
      keys[2 * position + 1] = keys[2 * child + 1]!;
      slots[position] = moved;
      positions[moved] = position;
      position = child;
      child = 2 * position + 1;
    }
    if (position === last) return;
    this.#rise(position, keys[2 * last]!, keys[2 * last + 1]!, slots[last]!);
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
    this.#keys = enlarged(this.#keys, new Float64Array(2 * capacity));
    this.#slots = enlarged(this.#slots, new Int32Array(capacity));
    this.#position = enlarged(this.#position, new Int32Array(capacity));
    this.#generation = enlarged(this.#generation, new Int32Array(capacity));
    this.#kind = enlarged(this.#kind, new Int32Array(capacity));
    this.#a = enlarged(this.#a, new Int32Array(capacity));
    this.#b = enlarged(this.#b, new Int32Array(capacity));
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
