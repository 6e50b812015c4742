import type { Stream } from '../stream.ts';

/** A law of a number that is at least 0: a duration, a size, a count. Immutable. */
export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** Least value that can occur (of a continuous law: the left end of its support). */
  readonly min: number;
  /** Greatest value that can occur; Infinity where there is none. */
  readonly max: number;
  /** Probability of at most x. */
  cdf(x: number): number;
  /**
   * The smallest x with cdf(x) >= p: `min` at 0, `max` at 1, NaN outside [0, 1]. Increasing in p, so that common
   * random numbers stay coupled when a parameter changes.
   */
  quantile(p: number): number;
  /** `quantile` of exactly one uniform: every draw of every law moves its stream by one step. */
  sample(stream: Stream): number;
}

/** A distribution that also knows what its equilibrium distribution asks for. */
export interface Law extends Distribution {
  /** E[X^3]. */
  readonly thirdMoment: number;
  /** E[min(X, x)], the integral of 1 - cdf over 0..x. */
  limitedMean(x: number): number;
}

/** What all laws share: a draw is the quantile of one uniform. */
export abstract class BaseDistribution implements Distribution {
  abstract readonly mean: number;
  abstract readonly variance: number;
  abstract readonly min: number;
  abstract readonly max: number;
  abstract cdf(x: number): number;
  abstract quantile(p: number): number;

  sample(stream: Stream): number {
    return this.quantile(stream.uniform());
  }
}

export abstract class BaseLaw extends BaseDistribution implements Law {
  abstract readonly thirdMoment: number;
  abstract limitedMean(x: number): number;
}

/** E[X^3] from the mean and the second and third central moment. */
export function rawThirdMoment(mean: number, variance: number, thirdCentral: number): number {
  return thirdCentral + 3 * mean * variance + mean * mean * mean;
}
