import { rangeError } from '../range-error.ts';

/** Counts of observations in bins that are given by their edges: bin i is edges[i] <= x < edges[i + 1]. */
export class Histogram {
  /** Ascending; treat as read-only, as `counts`. */
  readonly edges: Float64Array;
  /** Weight in each bin. */
  readonly counts: Float64Array;
  #under = 0;
  #over = 0;

  /** @throws RangeError where there are fewer than two edges or they do not ascend */
  constructor(edges: ArrayLike<number>) {
    this.edges = Float64Array.from(edges);
    if (this.edges.length < 2) throw rangeError('edges (length)', 'at least 2', this.edges.length);
    for (let i = 1; i < this.edges.length; i++) {
      const edge = this.edges[i]!;
      if (!(edge > this.edges[i - 1]!))
        throw rangeError(`edges[${i}]`, `a number > ${this.edges[i - 1]}`, edge);
    }
    this.counts = new Float64Array(this.edges.length - 1);
  }

  /** Bins of equal width. @throws RangeError */
  static even(from: number, to: number, bins: number): Histogram {
    if (!(Number.isSafeInteger(bins) && bins >= 1)) throw rangeError('bins', 'a whole number >= 1', bins);
    return new Histogram(
      Array.from({ length: bins + 1 }, (_, i) => (i === bins ? to : from + ((to - from) * i) / bins)),
    );
  }

  /** @throws RangeError where the value is NaN */
  add(value: number, weight = 1): void {
    if (value !== value) throw rangeError('value', 'a number', value);
    const { edges } = this;
    if (value < edges[0]!) {
      this.#under += weight;
      return;
    }
    if (value >= edges[edges.length - 1]!) {
      this.#over += weight;
      return;
    }
    let low = 0;
    let high = edges.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (edges[middle]! <= value) low = middle;
      else high = middle;
    }
    this.counts[low]! += weight;
  }

  /** Weight below the first edge. */
  get under(): number {
    return this.#under;
  }
  /** Weight from the last edge on. */
  get over(): number {
    return this.#over;
  }
  /** All weight, under and over included. */
  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, this.#under + this.#over);
  }
}
