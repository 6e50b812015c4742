import { exp, ln, log1p } from '../math.ts';
import { normalCdf, normalQuantile } from '../special/normal.ts';
import { rangeError } from '../range-error.ts';
import { positive } from './check.ts';
import { BaseLaw } from './law.ts';

/** Lognormal law: ln X is normal with mean mu and standard deviation sigma. */
export class Lognormal extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min = 0;
  readonly max = Infinity;
  readonly #mu: number;
  readonly #sigma: number;

  private constructor(mu: number, sigma: number, mean: number, squaredCv: number) {
    super();
    this.#mu = mu;
    this.#sigma = sigma;
    this.mean = mean;
    this.variance = mean * mean * squaredCv;
    const w = 1 + squaredCv;
    this.thirdMoment = mean * mean * mean * w * w * w;
  }

  /** By mean > 0 and coefficient of variation > 0 (standard deviation divided by mean). */
  static ofMean(mean: number, cv: number): Lognormal {
    const squared = positive('cv', cv) * cv;
    const variance = log1p(squared);
    return new Lognormal(ln(positive('mean', mean)) - 0.5 * variance, Math.sqrt(variance), mean, squared);
  }

  /** By median > 0 and ninetieth percentile > median. */
  static ofMedian(median: number, p90: number): Lognormal {
    positive('median', median);
    if (!(p90 > median && p90 < Infinity)) throw rangeError('p90', `a number > median (${median})`, p90);
    const sigma = ln(p90 / median) / normalQuantile(0.9);
    const w = exp(sigma * sigma);
    return new Lognormal(ln(median), sigma, median * Math.sqrt(w), w - 1);
  }

  cdf(x: number): number {
    return x > 0 ? normalCdf((ln(x) - this.#mu) / this.#sigma) : 0;
  }
  quantile(p: number): number {
    return exp(this.#mu + this.#sigma * normalQuantile(p));
  }
  limitedMean(x: number): number {
    if (!(x > 0)) return 0;
    if (x === Infinity) return this.mean;
    const z = (ln(x) - this.#mu) / this.#sigma;
    return this.mean * normalCdf(z - this.#sigma) + x * normalCdf(-z);
  }
}
