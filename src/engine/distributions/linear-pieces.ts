import { BaseDistribution } from './law.ts';

/** A stretch from..to on which the density goes evenly from `left` to `right`. */
export interface LinearPiece {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/**
 * A law whose density is made of straight pieces: cdf and quantile are quadratic and exact. The equilibrium
 * distribution of a law in bands is one.
 */
export class LinearPieces extends BaseDistribution {
  readonly mean: number;
  readonly variance: number;
  readonly min: number;
  readonly max: number;
  readonly #pieces: readonly LinearPiece[];
  /** Probability below each piece, and 1 at the end. */
  readonly #below: Float64Array;

  /** @param pieces at least one, in order, without overlap, none of weight 0; the weights are divided by their sum */
  constructor(pieces: readonly LinearPiece[]) {
    super();
    const total = pieces.reduce((sum, piece) => sum + weight(piece), 0);
    this.#pieces = pieces.map((p) => ({ ...p, left: p.left / total, right: p.right / total }));
    this.#below = new Float64Array(pieces.length + 1);
    let mean = 0;
    let square = 0;
    this.#pieces.forEach((p, i) => {
      const width = p.to - p.from;
      const share = weight(p);
      const first = (width * width * (p.left + 2 * p.right)) / 6;
      const second = (width * width * width * (p.left + 3 * p.right)) / 12;
      mean += p.from * share + first;
      square += p.from * p.from * share + 2 * p.from * first + second;
      this.#below[i + 1] = this.#below[i]! + share;
    });
    this.#below[pieces.length] = 1;
    this.mean = mean;
    this.variance = square - mean * mean;
    this.min = pieces[0]!.from;
    this.max = pieces[pieces.length - 1]!.to;
  }

  cdf(x: number): number {
    if (!(x > this.min)) return x !== x ? NaN : 0;
    if (x >= this.max) return 1;
    let i = 0;
    while (x >= this.#pieces[i]!.to) i++;
    const piece = this.#pieces[i]!;
    const y = x - piece.from;
    if (y <= 0) return this.#below[i]!;
    const slope = (piece.right - piece.left) / (piece.to - piece.from);
    return Math.min(this.#below[i + 1]!, this.#below[i]! + y * (piece.left + 0.5 * slope * y));
  }

  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) return NaN;
    let i = 0;
    while (i < this.#pieces.length - 1 && p > this.#below[i + 1]!) i++;
    const piece = this.#pieces[i]!;
    const rest = Math.max(0, p - this.#below[i]!);
    if (rest === 0) return piece.from;
    const slope = (piece.right - piece.left) / (piece.to - piece.from);
    // The root of slope/2 y^2 + left y = rest, in the form that does not cancel.
    const root = Math.sqrt(Math.max(0, piece.left * piece.left + 2 * slope * rest));
    return Math.min(piece.to, piece.from + (2 * rest) / (piece.left + root));
  }
}

function weight(piece: LinearPiece): number {
  return 0.5 * (piece.to - piece.from) * (piece.left + piece.right);
}
