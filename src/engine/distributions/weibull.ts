import { exp, expm1, log1p, pow } from '../math.ts';
import { gammaP, lnGamma } from '../special/gamma.ts';
import { positive } from './check.ts';
import { BaseLaw } from './law.ts';

/** Weibull law: cdf 1 - exp(-(x / scale)^shape). */
export class Weibull extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min = 0;
  readonly max = Infinity;
  readonly #shape: number;
  readonly #scale: number;

  constructor(shape: number, scale: number) {
    super();
    this.#shape = positive('shape', shape);
    this.#scale = positive('scale', scale);
    this.mean = scale * exp(lnGamma(1 + 1 / shape));
    this.variance = scale * scale * exp(lnGamma(1 + 2 / shape)) - this.mean * this.mean;
    this.thirdMoment = scale * scale * scale * exp(lnGamma(1 + 3 / shape));
  }

  cdf(x: number): number {
    return x > 0 ? -expm1(-pow(x / this.#scale, this.#shape)) : 0;
  }
  quantile(p: number): number {
    return p >= 0 ? this.#scale * pow(-log1p(-p), 1 / this.#shape) : NaN;
  }
  /** With y = (t / scale)^shape the integral of exp(-y) is an incomplete gamma function of order 1 / shape. */
  limitedMean(x: number): number {
    return x > 0 ? this.mean * gammaP(1 / this.#shape, pow(x / this.#scale, this.#shape)) : 0;
  }
}
