import { rangeError } from '../range-error.ts';
import { nonNegative, probabilities } from './check.ts';
import { BaseLaw } from './law.ts';
import { LinearPieces, type LinearPiece } from './linear-pieces.ts';

/** A band of a published table: the probability of a value of from..to. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/**
 * A law given in bands, evenly spread within each, as published frequency tables are. A band with from = to
 * is a point. Bands come in order and do not overlap; between them may be gaps.
 */
export class Bands extends BaseLaw {
  readonly mean: number;
  readonly variance: number;
  readonly thirdMoment: number;
  readonly min: number;
  readonly max: number;
  /** Bands of positive probability. */
  readonly #bands: readonly Band[];
  /** Probability below each band, and 1 at the end. */
  readonly #below: Float64Array;

  /** @param bands probabilities sum to 1 (to 1e-6) */
  constructor(bands: readonly Band[]) {
    super();
    let end = 0;
    bands.forEach(({ from, to }, i) => {
      nonNegative(`bands[${i}].from`, from);
      if (from < end) throw rangeError(`bands[${i}].from`, `a number >= the band before it (${end})`, from);
      if (!(to >= from && to < Infinity))
        throw rangeError(`bands[${i}].to`, `a number >= from (${from})`, to);
      end = to;
    });
    const shares = probabilities(
      'bands.probability',
      bands.map((band) => band.probability),
    );
    this.#bands = bands
      .map((band, i) => ({ ...band, probability: shares[i]! }))
      .filter((b) => b.probability > 0);
    this.#below = new Float64Array(this.#bands.length + 1);
    let [first, second, third] = [0, 0, 0];
    this.#bands.forEach(({ from: a, to: b, probability }, i) => {
      first += probability * 0.5 * (a + b);
      second += (probability * (a * a + a * b + b * b)) / 3;
      third += (probability * (a + b) * (a * a + b * b)) / 4;
      this.#below[i + 1] = this.#below[i]! + probability;
    });
    this.#below[this.#bands.length] = 1;
    this.mean = first;
    this.variance = Math.max(0, second - first * first);
    this.thirdMoment = third;
    this.min = this.#bands[0]!.from;
    this.max = this.#bands[this.#bands.length - 1]!.to;
  }

  cdf(x: number): number {
    if (!(x >= this.min)) return x !== x ? NaN : 0;
    if (x >= this.max) return 1;
    let i = 0;
    while (x >= this.#bands[i]!.to) i++;
    const band = this.#bands[i]!;
    if (x <= band.from) return this.#below[i]!;
    const share = (x - band.from) / (band.to - band.from);
    return this.#below[i]! + share * (this.#below[i + 1]! - this.#below[i]!);
  }

  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) return NaN;
    let i = 0;
    while (p > this.#below[i + 1]!) i++;
    const band = this.#bands[i]!;
    const share = Math.max(0, p - this.#below[i]!) / (this.#below[i + 1]! - this.#below[i]!);
    return Math.min(band.to, band.from + share * (band.to - band.from));
  }

  limitedMean(x: number): number {
    if (!(x > 0)) return 0;
    if (x >= this.max) return this.mean;
    let sum = 0;
    for (const { from, to, probability } of this.#bands) {
      if (x >= to) sum += probability * 0.5 * (from + to);
      else if (x <= from) sum += probability * x;
      else sum += probability * (x - (0.5 * (x - from) * (x - from)) / (to - from));
    }
    return sum;
  }

  /** The equilibrium distribution: its density, (1 - cdf) / mean, is made of straight pieces. */
  residual(): LinearPieces {
    const pieces: LinearPiece[] = [];
    let at = 0;
    this.#bands.forEach(({ from, to }, i) => {
      const above = 1 - this.#below[i]!;
      if (from > at) pieces.push({ from: at, to: from, left: above, right: above });
      if (to > from) pieces.push({ from, to, left: above, right: 1 - this.#below[i + 1]! });
      at = to;
    });
    return new LinearPieces(pieces);
  }
}
