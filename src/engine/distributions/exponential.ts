import { expm1, log1p } from '../math.ts';
import { positive } from './check.ts';
import { BaseLaw } from './law.ts';

/** Exponential law: cdf 1 - exp(-x / mean). */
export class Exponential extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min = 0;
  readonly max = Infinity;

  constructor(mean: number) {
    super();
    this.mean = positive('mean', mean);
    this.variance = mean * mean;
    this.thirdMoment = 6 * mean * mean * mean;
  }

  cdf(x: number): number {
    return x > 0 ? -expm1(-x / this.mean) : 0;
  }
  quantile(p: number): number {
    return p >= 0 ? -this.mean * log1p(-p) + 0 : NaN;
  }
  limitedMean(x: number): number {
    return this.mean * this.cdf(x);
  }
}
