import { positive } from './check.ts';
import { BaseDistribution, type Distribution, type Law } from './law.ts';

/** Another distribution times a factor > 0. */
export class ScaledDistribution<D extends Distribution = Distribution> extends BaseDistribution {
  readonly mean: number;
  readonly variance: number;
  readonly min: number;
  readonly max: number;
  readonly factor: number;
  readonly of: D;

  constructor(factor: number, of: D) {
    super();
    this.factor = positive('factor', factor);
    this.of = of;
    this.mean = factor * of.mean;
    this.variance = factor * factor * of.variance;
    this.min = factor * of.min;
    this.max = factor * of.max;
  }

  cdf(x: number): number {
    return this.of.cdf(x / this.factor);
  }
  quantile(p: number): number {
    return this.factor * this.of.quantile(p);
  }
}

/** A scaled law is a law. */
export class Scaled extends ScaledDistribution<Law> implements Law {
  readonly thirdMoment: number;

  constructor(factor: number, of: Law) {
    super(factor, of);
    this.thirdMoment = factor * factor * factor * of.thirdMoment;
  }

  limitedMean(x: number): number {
    return this.factor * this.of.limitedMean(x / this.factor);
  }
}
