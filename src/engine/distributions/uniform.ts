import { rangeError } from '../range-error.ts';
import { nonNegative } from './check.ts';
import { BaseLaw, rawThirdMoment } from './law.ts';

/** Evenly spread over min..max, 0 <= min < max. */
export class Uniform extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min: number;
  readonly max: number;

  constructor(min: number, max: number) {
    super();
    this.min = nonNegative('min', min);
    this.max = nonNegative('max', max);
    if (!(max > min)) throw rangeError('max', `a number > min (${min})`, max);
    this.mean = min + 0.5 * (max - min);
    this.variance = ((max - min) * (max - min)) / 12;
    this.thirdMoment = rawThirdMoment(this.mean, this.variance, 0);
  }

  cdf(x: number): number {
    if (x <= this.min) return 0;
    return x >= this.max ? 1 : (x - this.min) / (this.max - this.min);
  }
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) return NaN;
    return Math.min(this.max, this.min + p * (this.max - this.min));
  }
  limitedMean(x: number): number {
    if (x <= this.min) return Math.max(0, x);
    if (x >= this.max) return this.mean;
    const over = x - this.min;
    return x - (0.5 * over * over) / (this.max - this.min);
  }
}
