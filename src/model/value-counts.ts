/**
 * How often each whole number >= 0 occurred: takes room for the distinct values, not for every occurrence. Waits are
 * such numbers, in working days or in minutes.
 */

/** Values below this are counted in one array; few minutes and all days of a wait are. */
const DENSE = 4096;
const FIRST_CAPACITY = 16;

export class ValueCounts {
  /** Number of values counted. */
  count = 0;
  #dense = new Uint32Array(0);
  #sparse: Map<number, number> | null = null;

  add(value: number, times = 1): void {
    this.count += times;
    if (value < DENSE) {
      if (value >= this.#dense.length) this.#grow(value);
      this.#dense[value] = (this.#dense[value] ?? 0) + times;
      return;
    }
    this.#sparse ??= new Map();
    this.#sparse.set(value, (this.#sparse.get(value) ?? 0) + times);
  }

  addAll(other: ValueCounts): void {
    other.forEach((value, times) => {
      this.add(value, times);
    });
  }

  /** Each distinct value with its count, ascending. */
  forEach(visit: (value: number, times: number) => void): void {
    const dense = this.#dense;
    for (let value = 0; value < dense.length; value++) {
      const times = dense[value] ?? 0;
      if (times > 0) visit(value, times);
    }
    if (this.#sparse === null) return;
    for (const [value, times] of [...this.#sparse].sort(([a], [b]) => a - b)) visit(value, times);
  }

  /** Sample quantiles, type 7 (Hyndman and Fan 1996), in units of `unit` values; NaN of none. */
  quantiles(shares: readonly number[], unit: number): number[] {
    const values: number[] = [];
    /** Values up to and including each. */
    const upTo: number[] = [];
    let passed = 0;
    this.forEach((value, times) => {
      values.push(value);
      upTo.push((passed += times));
    });
    const at = (rank: number): number => (values[upTo.findIndex((end) => rank < end)] ?? NaN) / unit;
    return shares.map((p) => {
      const place = (this.count - 1) * p;
      const low = Math.floor(place);
      const a = at(low);
      const b = at(Math.min(low + 1, this.count - 1));
      return a + (place - low) * (b - a);
    });
  }

  #grow(value: number): void {
    let size = Math.max(FIRST_CAPACITY, this.#dense.length);
    while (size <= value) size *= 2;
    const larger = new Uint32Array(size);
    larger.set(this.#dense);
    this.#dense = larger;
  }
}
