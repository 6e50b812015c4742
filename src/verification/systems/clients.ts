/** The clients present, one row each; rows are used again. Lines are doubly linked through the rows. */
export class Clients {
  class = new Int32Array(64);
  station = new Int32Array(64);
  /** Ticks at which the client came into the network, and to its station. */
  entered = new Float64Array(64);
  arrived = new Float64Array(64);
  /** Service still to do, ticks; -1 = not begun. */
  left = new Float64Array(64);
  /** End of the service under way. */
  ends = new Float64Array(64);
  /** Pending end of service or of patience, -1 = none. */
  event = new Float64Array(64);
  /** Global number of the server, -1 = none. */
  server = new Int32Array(64);
  next = new Int32Array(64);
  previous = new Int32Array(64);
  /** Number of the client in its run, from 1. */
  serial = new Int32Array(64);
  #free: number[] = [];
  #used = 0;

  add(): number {
    const reused = this.#free.pop();
    if (reused !== undefined) return reused;
    if (this.#used === this.class.length) this.#grow();
    return this.#used++;
  }

  remove(id: number): void {
    this.#free.push(id);
  }

  clear(): void {
    this.#free = [];
    this.#used = 0;
  }

  #grow(): void {
    const size = this.class.length * 2;
    const ints = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(size);
      larger.set(old);
      return larger;
    };
    const doubles = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(size);
      larger.set(old);
      return larger;
    };
    this.class = ints(this.class);
    this.station = ints(this.station);
    this.server = ints(this.server);
    this.next = ints(this.next);
    this.previous = ints(this.previous);
    this.serial = ints(this.serial);
    this.entered = doubles(this.entered);
    this.arrived = doubles(this.arrived);
    this.left = doubles(this.left);
    this.ends = doubles(this.ends);
    this.event = doubles(this.event);
  }
}

/** A line of clients. */
export class Line {
  readonly #clients: Clients;
  #head = -1;
  #tail = -1;
  size = 0;

  constructor(clients: Clients) {
    this.#clients = clients;
  }

  get first(): number {
    return this.#head;
  }

  pushBack(id: number): void {
    const { next, previous } = this.#clients;
    previous[id] = this.#tail;
    next[id] = -1;
    if (this.#tail >= 0) next[this.#tail] = id;
    else this.#head = id;
    this.#tail = id;
    this.size++;
  }

  pushFront(id: number): void {
    const { next, previous } = this.#clients;
    next[id] = this.#head;
    previous[id] = -1;
    if (this.#head >= 0) previous[this.#head] = id;
    else this.#tail = id;
    this.#head = id;
    this.size++;
  }

  remove(id: number): void {
    const { next, previous } = this.#clients;
    const before = previous[id]!;
    const after = next[id]!;
    if (before >= 0) next[before] = after;
    else this.#head = after;
    if (after >= 0) previous[after] = before;
    else this.#tail = before;
    this.size--;
  }

  clear(): void {
    this.#head = -1;
    this.#tail = -1;
    this.size = 0;
  }
}
