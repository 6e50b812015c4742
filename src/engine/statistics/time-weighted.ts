import { rangeError } from '../range-error.ts';

/**
 * The integral over a window of a quantity that changes in steps, such as a queue's length. Values before
 * the window count from its start, values after its end not at all. With whole times and values the integral is
 * exact up to 2^53.
 */
export class TimeWeighted {
  readonly from: number;
  readonly to: number;
  #value: number;
  #since: number;
  #integral = 0;

  /**
   * @param from,to the window, from < to; `to` may be Infinity
   * @param value the quantity until the first `set`
   * @throws RangeError where the window is empty
   */
  constructor(from: number, to: number, value = 0) {
    if (!(to > from)) throw rangeError('to', `a number > from (${from})`, to);
    this.from = from;
    this.to = to;
    this.#since = -Infinity;
    this.#value = value;
  }

  /** The quantity now. */
  get value(): number {
    return this.#value;
  }

  /**
   * The quantity is `value` from `time` on. @throws RangeError where time lies before the last change
   */
  set(time: number, value: number): void {
    if (!(time >= this.#since)) throw rangeError('time', `a number >= ${this.#since}`, time);
    this.#integral += this.#pending(time);
    this.#since = time;
    this.#value = value;
  }

  /** As `set` with the present value plus `change`. */
  add(time: number, change: number): void {
    this.set(time, this.#value + change);
  }

  /** Integral over the part of the window up to `time` (not before the last change; else RangeError). */
  integral(time = this.to): number {
    const least = Math.min(this.#since, this.to);
    if (!(time >= least)) throw rangeError('time', `a number >= ${least}`, time);
    return this.#integral + this.#pending(time);
  }

  /** Integral divided by the length of the part of the window up to `time`; NaN where that is empty. */
  mean(time = this.to): number {
    const length = Math.min(time, this.to) - this.from;
    return length > 0 ? this.integral(time) / length : NaN;
  }

  /** What the present value adds from its start to `time`, within the window. */
  #pending(time: number): number {
    const length = Math.min(time, this.to) - Math.max(this.#since, this.from);
    return length > 0 && this.#value !== 0 ? length * this.#value : 0;
  }
}
