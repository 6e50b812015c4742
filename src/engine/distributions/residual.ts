import { increasingRoot } from '../special/root.ts';
import { BaseDistribution, type Law } from './law.ts';

/**
 * The equilibrium distribution of any law: cdf E[min(X, x)] / E[X], the integral of (1 - F) / mean. Mean
 * E[X^2] / (2 E[X]) and second moment E[X^3] / (3 E[X]) (Cox 1962, Renewal Theory, section 5.4).
 */
export class Residual extends BaseDistribution {
  readonly mean: number;
  readonly variance: number;
  readonly min = 0;
  readonly max: number;
  readonly #of: Law;

  constructor(of: Law) {
    super();
    this.#of = of;
    const square = of.variance + of.mean * of.mean;
    this.mean = square / (2 * of.mean);
    this.variance = of.thirdMoment / (3 * of.mean) - this.mean * this.mean;
    this.max = of.max;
  }

  cdf(x: number): number {
    if (!(x > 0)) return x !== x ? NaN : 0;
    return x >= this.max ? 1 : Math.min(1, this.#of.limitedMean(x) / this.#of.mean);
  }

  /** Newton's method in a bracket: the density (1 - F) / mean is at hand. */
  quantile(p: number): number {
    if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? this.max : NaN;
    const { mean } = this.#of;
    return increasingRoot(Math.min(p * mean, this.max), 0, this.max, (x) => {
      const value = this.cdf(x) - p;
      return { value, step: (-value * mean) / (1 - this.#of.cdf(x)) };
    });
  }
}
