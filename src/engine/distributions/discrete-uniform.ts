import { rangeError } from '../range-error.ts';
import { wholeFrom } from './check.ts';
import { BaseLaw, rawThirdMoment } from './law.ts';

/** Each whole number of min..max (both included) with the same probability; 0 <= min <= max. */
export class DiscreteUniform extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min: number;
  readonly max: number;
  readonly #count: number;

  constructor(min: number, max: number) {
    super();
    this.min = wholeFrom(0, 'min', min);
    this.max = wholeFrom(0, 'max', max);
    if (max < min) throw rangeError('max', `a whole number >= min (${min})`, max);
    this.#count = max - min + 1;
    this.mean = min + 0.5 * (max - min);
    this.variance = ((this.#count - 1) * (this.#count + 1)) / 12;
    this.thirdMoment = rawThirdMoment(this.mean, this.variance, 0);
  }

  cdf(x: number): number {
    if (x < this.min) return 0;
    return x >= this.max ? 1 : (Math.floor(x) - this.min + 1) / this.#count;
  }
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) return NaN;
    let k = Math.min(this.max, Math.max(this.min, this.min - 1 + Math.ceil(p * this.#count)));
    // The product may have been rounded across a whole number.
    while (k > this.min && this.cdf(k - 1) >= p) k--;
    while (this.cdf(k) < p) k++;
    return k;
  }
  limitedMean(x: number): number {
    if (x <= this.min) return Math.max(0, x);
    if (x >= this.max) return this.mean;
    const whole = Math.floor(x) - this.min;
    const steps = whole - (whole * (whole + 1)) / (2 * this.#count);
    return this.min + steps + (x - Math.floor(x)) * (1 - this.cdf(x));
  }
}
