import { gammaP, gammaQ, gammaQuantile, poissonTerm } from '../special/gamma.ts';
import { positive } from './check.ts';
import { BaseLaw } from './law.ts';

/** Gamma law of this shape and scale (mean shape * scale); with a whole shape also called Erlang's. */
export class Gamma extends BaseLaw {
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
    this.mean = shape * scale;
    this.variance = this.mean * scale;
    this.thirdMoment = this.mean * (shape + 1) * scale * (shape + 2) * scale;
  }

  cdf(x: number): number {
    return gammaP(this.#shape, x / this.#scale);
  }
  quantile(p: number): number {
    return this.#scale * gammaQuantile(p, this.#shape);
  }
  /** E[X; X <= x] + x P(X > x), with P(a + 1, y) = P(a, y) - e^-y y^a / Gamma(a + 1). */
  limitedMean(x: number): number {
    if (!(x > 0)) return 0;
    if (x === Infinity) return this.mean;
    const y = x / this.#scale;
    const below = gammaP(this.#shape, y) - poissonTerm(this.#shape, y);
    return Math.min(this.mean, this.mean * Math.max(0, below) + x * gammaQ(this.#shape, y));
  }
}
