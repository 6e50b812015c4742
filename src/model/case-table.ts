/**
 * The cases of one replication, one row a case. Rows are both the entities that the model works on and the records
 * that statistics fold over. Where records are kept, rows stand in order of registration and are never removed; else
 * a row whose case is over is used again once nothing names it (`Archive`), so that a number tells nothing of age.
 * Times are minutes from the start of the run, below 0 for what happened before it; `NEVER` for what has not.
 */

/** "Has not happened" for every time column: earlier than any real minute. */
export const NEVER = -0x7fff_ffff;

export const CaseState = {
  Waiting: 0,
  Booked: 1,
  Open: 2,
  /** Ended, not yet off the books. */
  Ended: 3,
  /** Open, but its worker is absent and nobody has taken it up: waits at the head of the queue. */
  Paused: 4,
  Closed: 5,
  Withdrawn: 6,
  Redirected: 7,
  /** Open in light contact: after the planned part of its stay, while a lever holds it. */
  Light: 8,
  /** No case: the row is free. */
  None: 9,
} as const;

/** Whether a case is off the books for good. */
export const isOver = (state: number): boolean =>
  state === CaseState.Closed || state === CaseState.Withdrawn || state === CaseState.Redirected;

export const CaseFlag = {
  Urgent: 1,
  /** A closed case that registered again. */
  Returning: 2,
  /** Came in open, at the start of the run or by a transfer: no first conversation in the run. */
  CarriedIn: 4,
  /** Waiting at the start of the run. */
  Queued: 8,
  /** Ends with advice at the first conversation. */
  Advice: 16,
  /** Stays on the books after its end until the next clean-up. */
  Lingers: 32,
  /** Came in by a transfer. */
  Transferred: 64,
  /** Triage sends it elsewhere. */
  Redirected: 128,
} as const;

const FIRST_CAPACITY = 1024;

export class CaseTable {
  /** Rows in use so far, free ones included. */
  count = 0;
  /** Cases so far. */
  seen = 0;
  /** First free row, -1 = none; `next` of a free row is the one after it. */
  #free = -1;
  state = new Uint8Array(FIRST_CAPACITY);
  flags = new Uint8Array(FIRST_CAPACITY);
  team = new Int32Array(FIRST_CAPACITY);
  /** Index in the team's list of buurten; -1 where unknown (carried in). */
  buurt = new Int32Array(FIRST_CAPACITY);
  channel = new Uint8Array(FIRST_CAPACITY);
  type = new Uint8Array(FIRST_CAPACITY);
  registered = new Int32Array(FIRST_CAPACITY);
  /** Earliest minute of the first conversation (registration + lead). */
  ready = new Int32Array(FIRST_CAPACITY);
  /** First conversation held. */
  started = new Int32Array(FIRST_CAPACITY);
  /** Off the books: closed, withdrawn or redirected. */
  left = new Int32Array(FIRST_CAPACITY);
  /** Worker who holds the case, -1 = none. */
  worker = new Int32Array(FIRST_CAPACITY);
  /** Worker who held the first conversation, -1 = none. */
  intakeWorker = new Int32Array(FIRST_CAPACITY);
  reason = new Uint8Array(FIRST_CAPACITY);
  /** Key of what levers draw for the case; 0 where no lever acts on cases. */
  key = new Int32Array(FIRST_CAPACITY);
  /** Conversations that the resident will still miss. */
  misses = new Uint8Array(FIRST_CAPACITY);
  /** Length of stay under normal load, minutes. */
  stay = new Float64Array(FIRST_CAPACITY);
  /** Minutes after closing at which the resident returns; -1 = does not. */
  returnAfter = new Int32Array(FIRST_CAPACITY);
  /** Event of the withdrawal while it waits, of the planned end (in the team's own list) while it is open; -1 = none. */
  event = new Float64Array(FIRST_CAPACITY);
  /** Booked intake slot, -1 = none. */
  slot = new Int32Array(FIRST_CAPACITY);
  /** Minute at which patience runs out, Infinity = never. */
  patienceEnds = new Float64Array(FIRST_CAPACITY);
  /** Progress of the team's clock at which the case ends. */
  target = new Float64Array(FIRST_CAPACITY);
  /** Doubly linked list of the open cases of a worker. */
  next = new Int32Array(FIRST_CAPACITY);
  previous = new Int32Array(FIRST_CAPACITY);
  /** Lists that still name the row, although they look at its state before they use it. */
  named = new Uint16Array(FIRST_CAPACITY);

  /** A row with every column at its neutral value. */
  add(team: number, registered: number): number {
    this.seen++;
    let id = this.#free;
    if (id >= 0) {
      this.#free = this.next[id] ?? -1;
      this.#clear(id);
    } else {
      id = this.count++;
      if (id === this.state.length) this.#grow(2 * id);
    }
    this.team[id] = team;
    this.registered[id] = registered;
    this.ready[id] = registered;
    this.buurt[id] = -1;
    this.started[id] = NEVER;
    this.left[id] = NEVER;
    this.worker[id] = -1;
    this.intakeWorker[id] = -1;
    this.returnAfter[id] = -1;
    this.event[id] = -1;
    this.slot[id] = -1;
    this.patienceEnds[id] = Infinity;
    this.next[id] = -1;
    this.previous[id] = -1;
    return id;
  }

  /** The row is free; its number goes to a later case. */
  release(id: number): void {
    this.state[id] = CaseState.None;
    this.next[id] = this.#free;
    this.#free = id;
  }

  /** Makes room for so many rows at once; saves the steps in between. */
  reserve(rows: number): void {
    if (rows > this.state.length) this.#grow(rows);
  }

  has(id: number, flag: number): boolean {
    return ((this.flags[id] ?? 0) & flag) !== 0;
  }

  /** Columns that `add` leaves alone, as they are in a new row. */
  #clear(id: number): void {
    this.state[id] = CaseState.Waiting;
    this.flags[id] = 0;
    this.channel[id] = 0;
    this.type[id] = 0;
    this.reason[id] = 0;
    this.key[id] = 0;
    this.misses[id] = 0;
    this.stay[id] = 0;
    this.target[id] = 0;
    this.named[id] = 0;
  }

  #grow(size: number): void {
    this.state = grown(this.state, new Uint8Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.team = grown(this.team, new Int32Array(size));
    this.buurt = grown(this.buurt, new Int32Array(size));
    this.channel = grown(this.channel, new Uint8Array(size));
    this.type = grown(this.type, new Uint8Array(size));
    this.registered = grown(this.registered, new Int32Array(size));
    this.ready = grown(this.ready, new Int32Array(size));
    this.started = grown(this.started, new Int32Array(size));
    this.left = grown(this.left, new Int32Array(size));
    this.worker = grown(this.worker, new Int32Array(size));
    this.intakeWorker = grown(this.intakeWorker, new Int32Array(size));
    this.key = grown(this.key, new Int32Array(size));
    this.reason = grown(this.reason, new Uint8Array(size));
    this.misses = grown(this.misses, new Uint8Array(size));
    this.stay = grown(this.stay, new Float64Array(size));
    this.returnAfter = grown(this.returnAfter, new Int32Array(size));
    this.event = grown(this.event, new Float64Array(size));
    this.slot = grown(this.slot, new Int32Array(size));
    this.patienceEnds = grown(this.patienceEnds, new Float64Array(size));
    this.target = grown(this.target, new Float64Array(size));
    this.next = grown(this.next, new Int32Array(size));
    this.previous = grown(this.previous, new Int32Array(size));
    this.named = grown(this.named, new Uint16Array(size));
  }
}

export function grown<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
