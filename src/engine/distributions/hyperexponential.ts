import { exp, expm1, ln, log1p } from '../math.ts';
import { rangeError } from '../range-error.ts';
import { positive, probabilities } from './check.ts';
import { BaseLaw } from './law.ts';

/** Mixture of exponential laws: with probability probs[i] exponential with mean means[i]. */
export class Hyperexponential extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min = 0;
  readonly max = Infinity;
  readonly probs: Float64Array;
  readonly means: Float64Array;
  readonly #rates: Float64Array;

  /** @param probs sum 1 (to 1e-6); parts with probability 0 are left out */
  constructor(probs: readonly number[], means: readonly number[]) {
    super();
    if (probs.length !== means.length) {
      throw rangeError('means (length)', `as many as probs (${probs.length})`, means.length);
    }
    means.forEach((mean, i) => positive(`means[${i}]`, mean));
    const shares = probabilities('probs', probs);
    const present = shares.flatMap((share, i) => (share > 0 ? [i] : []));
    this.probs = Float64Array.from(present, (i) => shares[i]!);
    this.means = Float64Array.from(present, (i) => means[i]!);
    this.#rates = this.means.map((mean) => 1 / mean);
    let [first, second, third] = [0, 0, 0];
    this.means.forEach((mean, i) => {
      const share = this.probs[i]!;
      first += share * mean;
      second += 2 * share * mean * mean;
      third += 6 * share * mean * mean * mean;
    });
    this.mean = first;
    this.variance = second - first * first;
    this.thirdMoment = third;
  }

  cdf(x: number): number {
    if (!(x > 0)) return 0;
    let sum = 0;
    for (let i = 0; i < this.probs.length; i++) sum -= this.probs[i]! * expm1(-x * this.#rates[i]!);
    return Math.min(1, sum);
  }

  /**
   * Newton's method on the logarithm of the survival function S. It is convex, so from a point left of the
   * quantile every step stays left of it. Such points are known: Jensen's inequality gives
   * ln S(x) >= -x sum p/m, and S(x) >= p exp(-x / m) holds for each part.
   */
  quantile(p: number): number {
    if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN;
    const { probs, means } = this;
    const rates = this.#rates;
    const target = log1p(-p);
    let rate = 0;
    for (let i = 0; i < probs.length; i++) rate += probs[i]! * rates[i]!;
    let x = -target / rate;
    for (let i = 0; i < probs.length; i++) x = Math.max(x, means[i]! * (ln(probs[i]!) - target));
    for (let step = 0; step < 100; step++) {
      let survival = 0;
      let density = 0;
      for (let i = 0; i < probs.length; i++) {
        const part = probs[i]! * exp(-x * rates[i]!);
        survival += part;
        density += part * rates[i]!;
      }
      // Where S is close to 1 its logarithm comes from the accurate cdf.
      const logarithm = survival > 0.9 ? log1p(-this.cdf(x)) : ln(survival);
      const move = ((logarithm - target) * survival) / density;
      x += move;
      if (!(move > 4e-16 * x)) break;
    }
    return x;
  }

  limitedMean(x: number): number {
    if (!(x > 0)) return 0;
    let sum = 0;
    for (let i = 0; i < this.probs.length; i++) {
      sum -= this.probs[i]! * this.means[i]! * expm1(-x * this.#rates[i]!);
    }
    return sum;
  }

  /** The equilibrium distribution is hyperexponential too, each part weighted with its share of the mean. */
  residual(): Hyperexponential {
    const shares = Array.from(this.probs, (share, i) => (share * this.means[i]!) / this.mean);
    return new Hyperexponential(shares, Array.from(this.means));
  }
}
