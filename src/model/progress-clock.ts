/**
 * The planned ends of a team's open cases under a load that changes. Each case needs a fixed amount of progress
 * (minutes of stay under normal load); all cases of the team progress at one rate r <= 1, so that a stay lasts
 * 1/r times as long while r holds. Ends are kept in order of progress, not of time, so a change of the rate
 * costs nothing per case. (The virtual-time device of processor sharing: Yashkov 1987, Queueing Systems 2.)
 */
import { EventList } from '../engine/index.ts';

/** Rounding of the progress at an end that falls on a whole minute. */
const EPSILON = 1e-6;

export class ProgressClock {
  readonly #ends: EventList;
  /** First no whole numbers, as in `Simulator`. */
  #since = NaN;
  #progress = NaN;
  #rate = NaN;

  /** @param capacity room for open cases to begin with */
  constructor(capacity = 64) {
    this.#ends = new EventList([0], capacity);
    this.#since = 0;
    this.#progress = 0;
    this.#rate = 1;
  }

  get size(): number {
    return this.#ends.size;
  }

  progressAt(now: number): number {
    return this.#progress + (now - this.#since) * this.#rate;
  }

  /** From `now` on, cases progress at `rate` (0 < rate <= 1). */
  setRate(now: number, rate: number): void {
    this.#progress = this.progressAt(now);
    this.#since = now;
    this.#rate = rate;
  }

  /** A case with `stay` minutes of progress to go. Returns its target progress; `event` is kept by the caller. */
  add(id: number, now: number, stay: number): { readonly target: number; readonly event: number } {
    const target = Math.ceil(this.progressAt(now) + stay - EPSILON);
    return { target, event: this.#ends.schedule(target, 0, id) };
  }

  remove(event: number): void {
    this.#ends.cancel(event);
  }

  /** First whole minute, not before `now`, at which a case is at its end; Infinity if there is none. */
  nextEnd(now: number): number {
    if (this.#ends.size === 0) return Infinity;
    const minutes = (this.#ends.nextTime - this.#progress) / this.#rate;
    return Math.max(now, this.#since + Math.ceil(minutes - EPSILON));
  }

  /** Takes a case that is at its end; -1 if none is. */
  takeEnded(now: number): number {
    if (this.#ends.size === 0 || this.#ends.nextTime > this.progressAt(now) + EPSILON) return -1;
    this.#ends.pop();
    return this.#ends.a;
  }
}
