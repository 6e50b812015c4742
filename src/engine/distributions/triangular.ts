import { rangeError } from '../range-error.ts';
import { nonNegative } from './check.ts';
import { BaseLaw } from './law.ts';

/** Density rising evenly from min to mode and falling evenly to max; 0 <= min <= mode <= max, min < max. */
export class Triangular extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min: number;
  readonly max: number;
  readonly #mode: number;
  /** Probability of at most the mode. */
  readonly #atMode: number;

  constructor(min: number, mode: number, max: number) {
    super();
    this.min = nonNegative('min', min);
    this.max = nonNegative('max', max);
    if (!(max > min)) throw rangeError('max', `a number > min (${min})`, max);
    if (!(mode >= min && mode <= max))
      throw rangeError('mode', `a number from min to max (${min}..${max})`, mode);
    this.#mode = mode;
    this.#atMode = (mode - min) / (max - min);
    const [a, b, c] = [min, mode, max];
    this.mean = (a + b + c) / 3;
    this.variance = ((b - a) * (b - a) + (c - b) * (c - b) + (c - a) * (c - a)) / 36;
    // The density is a linear B-spline with knots a, b, c, so E[X^n] is the mean of all monomials of degree n in them.
    const cubes = a * a * a + b * b * b + c * c * c;
    const mixed = a * a * (b + c) + b * b * (a + c) + c * c * (a + b);
    this.thirdMoment = (cubes + mixed + a * b * c) / 10;
  }

  cdf(x: number): number {
    if (x <= this.min) return 0;
    if (x >= this.max) return 1;
    const width = this.max - this.min;
    if (x <= this.#mode) return (((x - this.min) / (this.#mode - this.min)) * (x - this.min)) / width;
    return 1 - (((this.max - x) / (this.max - this.#mode)) * (this.max - x)) / width;
  }
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) return NaN;
    const width = this.max - this.min;
    if (p <= this.#atMode) return this.min + Math.sqrt(p * width * (this.#mode - this.min));
    return this.max - Math.sqrt((1 - p) * width * (this.max - this.#mode));
  }
  limitedMean(x: number): number {
    if (x <= this.min) return Math.max(0, x);
    if (x >= this.max) return this.mean;
    if (x <= this.#mode) return x - (this.cdf(x) * (x - this.min)) / 3;
    return this.mean - ((1 - this.cdf(x)) * (this.max - x)) / 3;
  }
}
