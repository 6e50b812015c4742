import { BaseDistribution, type Distribution, type Law } from './law.ts';
import { shares } from './check.ts';
import { searchQuantile } from './search.ts';

/** A part of a mixture and its weight >= 0; the weights need not sum to 1. */
export interface Weighted<D extends Distribution> {
  readonly weight: number;
  readonly of: D;
}

/** With probability proportional to its weight one of the parts. The quantile is found by a search. */
export class MixtureDistribution<D extends Distribution = Distribution> extends BaseDistribution {
  readonly mean: number;
  readonly variance: number;
  readonly min: number;
  readonly max: number;
  /** Parts of positive weight; the weights sum to 1. */
  readonly parts: readonly Weighted<D>[];
  readonly #cdf = (x: number): number => this.cdf(x);

  constructor(parts: readonly Weighted<D>[]) {
    super();
    const weights = shares(
      'parts.weight',
      parts.map((part) => part.weight),
    );
    this.parts = parts.map(({ of }, i) => ({ weight: weights[i]!, of })).filter((part) => part.weight > 0);
    let mean = 0;
    for (const { weight, of } of this.parts) mean += weight * of.mean;
    let variance = 0;
    for (const { weight, of } of this.parts) {
      variance += weight * (of.variance + (of.mean - mean) * (of.mean - mean));
    }
    this.mean = mean;
    this.variance = variance;
    this.min = this.parts.reduce((least, { of }) => Math.min(least, of.min), Infinity);
    this.max = this.parts.reduce((most, { of }) => Math.max(most, of.max), 0);
  }

  cdf(x: number): number {
    let sum = 0;
    let rest = 0;
    const { parts } = this;
    for (let i = 0; i < parts.length; i++) {
      const { weight, of } = parts[i]!;
      const p = of.cdf(x);
      sum += weight * p;
      if (p !== 1) rest = 1;
    }
    return rest === 0 ? 1 : Math.min(1, sum);
  }

  /** Lies between the least and the greatest quantile of the parts, and is searched there. */
  quantile(p: number): number {
    if (!(p > 0 && p < 1)) return p === 0 ? this.min : p === 1 ? this.max : NaN;
    let low = Infinity;
    let high = 0;
    for (const { of } of this.parts) {
      const q = of.quantile(p);
      low = Math.min(low, q);
      high = Math.max(high, q);
    }
    // Rounding may leave cdf(high) a bit below p: then high is the quantile to its last bits.
    return low === high ? low : searchQuantile(this.#cdf, p, low, high);
  }
}

/** A mixture of laws is a law. */
export class Mixture extends MixtureDistribution<Law> implements Law {
  readonly thirdMoment: number;

  constructor(parts: readonly Weighted<Law>[]) {
    super(parts);
    this.thirdMoment = this.parts.reduce((sum, { weight, of }) => sum + weight * of.thirdMoment, 0);
  }

  limitedMean(x: number): number {
    let sum = 0;
    for (const { weight, of } of this.parts) sum += weight * of.limitedMean(x);
    return sum;
  }
}
