import { rangeError } from '../range-error.ts';

/**
 * Count, mean, variance and extremes of observations, in one pass (Welford 1962; with weights West 1979), so
 * that a variance that is small beside the mean keeps its digits.
 */
export class Tally {
  #count = 0;
  #weight = 0;
  #mean = 0;
  #squares = 0;
  #min = Infinity;
  #max = -Infinity;

  /**
   * @param weight how many times the observation counts, >= 0; with weight 0 it is not counted at all
   * @throws RangeError where the weight is negative or not finite, or the value is NaN
   */
  add(value: number, weight = 1): void {
    if (value !== value) throw rangeError('value', 'a number', value);
    if (!(weight >= 0 && weight < Infinity)) throw rangeError('weight', 'a number >= 0', weight);
    if (weight === 0) return;
    this.#count++;
    this.#weight += weight;
    const difference = value - this.#mean;
    this.#mean += (difference * weight) / this.#weight;
    this.#squares += weight * difference * (value - this.#mean);
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  /** Observations added. */
  get count(): number {
    return this.#count;
  }
  /** Sum of the weights. */
  get weight(): number {
    return this.#weight;
  }
  /** NaN where nothing was added, as all that follows but the extremes. */
  get mean(): number {
    return this.#weight > 0 ? this.#mean : NaN;
  }
  get sum(): number {
    return this.#mean * this.#weight;
  }
  /** Sample variance: squares divided by total weight - 1 (weights are numbers of observations). NaN up to weight 1. */
  get variance(): number {
    return this.#weight > 1 ? this.#squares / (this.#weight - 1) : NaN;
  }
  get standardDeviation(): number {
    return Math.sqrt(this.variance);
  }
  /** Infinity where nothing was added. */
  get min(): number {
    return this.#min;
  }
  /** -Infinity where nothing was added. */
  get max(): number {
    return this.#max;
  }
}
