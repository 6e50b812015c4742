import { rangeError } from '../range-error.ts';

/** Observations in order of size, for quantiles and shares. Immutable. */
export class Sample {
  /** The observations, ascending; treat as read-only. */
  readonly sorted: Float64Array;

  /** @throws RangeError where a value is NaN */
  constructor(values: ArrayLike<number> | Iterable<number>) {
    this.sorted = Float64Array.from(values as ArrayLike<number>).sort();
    // A typed array sorts NaN to the end.
    const last = this.sorted[this.sorted.length - 1];
    if (last !== undefined && last !== last) throw rangeError('values', 'numbers', last);
  }

  get count(): number {
    return this.sorted.length;
  }

  /**
   * Quantile by linear interpolation between order statistics at 1 + (n - 1) p: type 7 of R. J. Hyndman and
   * Y. Fan 1996, The American Statistician 50, 361-365. NaN for an empty sample.
   * @throws RangeError where p lies outside [0, 1]
   */
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) throw rangeError('p', 'a number 0..1', p);
    const { sorted } = this;
    const at = (sorted.length - 1) * p;
    const i = Math.floor(at);
    const lower = sorted[i];
    if (lower === undefined) return NaN;
    const upper = sorted[i + 1];
    const share = at - i;
    return share === 0 || upper === undefined || upper === lower ? lower : lower + share * (upper - lower);
  }

  /** Number of observations of at most x. */
  countAtMost(x: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sorted[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Share of observations of at most x; NaN for an empty sample. */
  shareAtMost(x: number): number {
    return this.countAtMost(x) / this.sorted.length;
  }
}
