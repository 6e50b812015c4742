import { nonNegative } from './check.ts';
import { BaseLaw } from './law.ts';

/** Always the same value >= 0. */
export class Deterministic extends BaseLaw {
  readonly mean: number;
  readonly variance = 0;
  readonly thirdMoment: number;
  readonly min: number;
  readonly max: number;

  constructor(value: number) {
    super();
    this.mean = nonNegative('value', value);
    this.thirdMoment = value * value * value;
    this.min = value;
    this.max = value;
  }

  cdf(x: number): number {
    return x >= this.mean ? 1 : 0;
  }
  quantile(p: number): number {
    return p >= 0 && p <= 1 ? this.mean : NaN;
  }
  limitedMean(x: number): number {
    return Math.max(0, Math.min(x, this.mean));
  }
}
