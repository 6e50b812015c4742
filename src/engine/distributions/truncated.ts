import { rangeError } from '../range-error.ts';
import { positive } from './check.ts';
import { integral } from './integral.ts';
import { BaseLaw, type Law } from './law.ts';

/**
 * Another law on condition that its value is at most `max`: cdf F(x) / F(max). (Not cut off at max: no weight is
 * heaped up there.) Mean exact from the law's limited mean; variance and third moment by quadrature of it, relative
 * error about 1e-9.
 */
export class Truncated extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min: number;
  readonly max: number;
  readonly #of: Law;
  /** F(max). */
  readonly #kept: number;

  constructor(max: number, of: Law) {
    super();
    positive('max', max);
    this.#of = of;
    this.#kept = of.cdf(max);
    if (!(this.#kept > 0))
      throw rangeError('max', `a number with weight below it (law from ${of.min} on)`, max);
    this.min = of.min;
    this.max = of.max <= max ? of.max : of.quantile(this.#kept);
    this.mean = this.limitedMean(max);
    // E[X^n] is the integral of n x^(n-1) (1 - F); by parts that of the limited mean L, which has no jumps.
    const limited = (x: number): number => this.limitedMean(x);
    const area = integral(limited, 0, max, 1e-11 * max * this.mean);
    const moment = integral((x) => x * limited(x), 0, max, 1e-11 * max * max * this.mean);
    const second = 2 * (max * this.mean - area);
    this.variance = Math.max(0, second - this.mean * this.mean);
    this.thirdMoment = 3 * (max * max * this.mean - 2 * moment);
  }

  cdf(x: number): number {
    return x >= this.max ? 1 : Math.min(1, this.#of.cdf(x) / this.#kept);
  }
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) return NaN;
    return Math.min(this.max, this.#of.quantile(p * this.#kept));
  }
  limitedMean(x: number): number {
    if (!(x > 0)) return 0;
    const y = Math.min(x, this.max);
    return (this.#of.limitedMean(y) - y * (1 - this.#kept)) / this.#kept;
  }
}
