import { rangeError } from '../range-error.ts';
import { BaseLaw } from './law.ts';

/** Longest table: 2^24 numbers, 128 MiB. */
const LONGEST = 16777216;
/** Terms are left out where together they weigh less than this. */
const NEGLIGIBLE = 1e-19;

/**
 * A law of whole numbers whose probabilities have one peak and known ratios, as a table of its distribution
 * function. Built outward from the peak and divided by the sum, so no probability needs to be known in itself;
 * each lookup is a binary search.
 */
export abstract class CountTable extends BaseLaw {
  readonly min = 0;
  readonly max = Infinity;
  /** First number in the table; below it the law has no weight that a double can show. */
  readonly #first: number;
  readonly #cdf: Float64Array;
  /** Sum of 1 - cdf over the numbers before each one. */
  readonly #limited: Float64Array;

  /**
   * @param peak a number with the greatest probability
   * @param ratio probability of k + 1 divided by that of k: below 1 from the peak on, above it before
   * @throws RangeError where the law is too wide for a table
   */
  protected constructor(peak: number, ratio: (k: number) => number) {
    super();
    const above: number[] = [1];
    let sum = 1;
    for (let k = peak, term = 1; ; k++) {
      const r = ratio(k);
      term *= r;
      if (term <= NEGLIGIBLE * sum * (1 - r)) break;
      above.push(term);
      sum += term;
      if (above.length > LONGEST) throw rangeError('mean', `a law within ${LONGEST} whole numbers`, k);
    }
    const below: number[] = [];
    for (let k = peak, term = 1; k > 0; k--) {
      const r = ratio(k - 1);
      term /= r;
      if (term <= NEGLIGIBLE * sum * (1 - 1 / r)) break;
      below.push(term);
      sum += term;
    }
    const terms = Float64Array.from([...below.reverse(), ...above]);
    this.#first = peak - below.length;
    this.#cdf = cumulated(terms);
    this.#limited = new Float64Array(terms.length);
    for (let i = 0, limited = this.#first; i < terms.length; i++) {
      this.#limited[i] = limited;
      limited += 1 - this.#cdf[i]!;
    }
  }

  cdf(x: number): number {
    const i = Math.floor(x) - this.#first;
    if (!(i >= 0)) return x !== x ? NaN : 0;
    return i < this.#cdf.length ? this.#cdf[i]! : 1;
  }

  quantile(p: number): number {
    if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN;
    const table = this.#cdf;
    let low = 0;
    let high = table.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (table[middle]! >= p) high = middle;
      else low = middle + 1;
    }
    return this.#first + low;
  }

  limitedMean(x: number): number {
    if (x <= this.#first) return Math.max(0, x);
    const i = Math.floor(x) - this.#first;
    if (i >= this.#cdf.length) return this.mean;
    return this.#limited[i]! + (x - Math.floor(x)) * (1 - this.#cdf[i]!);
  }
}

/** Running sums divided by the total. The upper half counts down from 1, so that both tails keep their digits. */
function cumulated(terms: Float64Array): Float64Array {
  const sums = new Float64Array(terms.length);
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    sum += terms[i]!;
    sums[i] = sum;
  }
  const total = sum;
  let tail = 0;
  for (let i = terms.length - 1; i >= 0; i--) {
    const lower = sums[i]! / total;
    sums[i] = lower < 0.5 ? lower : 1 - tail / total;
    tail += terms[i]!;
  }
  return sums;
}
