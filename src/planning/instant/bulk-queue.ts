/**
 * The distribution of a team's queue from day to day: residents who become ready join, the slots of the day take
 * them, slots left over expire. Staff and inflow that stay high or low for weeks make a slow environment of three
 * states around their mean; in each state the numbers are independent from day to day, so over the states they
 * are over-dispersed.
 */
import { countLaw } from './count-law.ts';
import { MOST, MOST_A_DAY, QueueNumbers } from './queue-numbers.ts';

/** Three points and weights with the first five moments of the normal law (Gauss and Hermite). */
const ROOT_THREE = 1.7320508075688772;
export const STATES = [-ROOT_THREE, 0, ROOT_THREE] as const;
export const WEIGHTS = [1 / 6, 2 / 3, 1 / 6] as const;

/** The tail of a day's registrations may weigh so much more than that of the numbers waiting: its mean is kept. */
const TAIL = 20;

/** Scratch of one day, reused: the answer is computed in one go. */
const arrivals = new Float64Array(MOST_A_DAY);

export class BulkQueue {
  /** The numbers waiting per state of the environment; their weights sum to 1 over all. */
  readonly states: readonly [QueueNumbers, QueueNumbers, QueueNumbers];
  readonly #negligible: number;
  readonly #means: [number, number, number] = [0, 0, 0];

  /** @param waiting number ready at the start, a real number; @param negligible weight that may be left out */
  constructor(waiting: number, negligible: number) {
    this.#negligible = negligible;
    const of = (state: 0 | 1 | 2): QueueNumbers => new QueueNumbers(waiting, WEIGHTS[state]);
    this.states = [of(0), of(1), of(2)];
    this.#measure();
  }

  /**
   * One day.
   * @param ready mean number that becomes ready; @param dispersion its variance over its mean
   * @param slots slots in each state; @param memory chance that the environment stays as it was, else it is drawn anew
   */
  step(ready: number, dispersion: number, slots: ArrayLike<number>, memory: number): void {
    const terms = countLaw(ready, dispersion, TAIL * this.#negligible, arrivals);
    for (let e = 0; e < 3; e++) this.states[e]!.day(slots[e]!, arrivals, terms);
    if (memory < 1) this.#mix(memory);
    for (let e = 0; e < 3; e++) this.states[e]!.trim(this.#negligible * WEIGHTS[e]!);
    this.#measure();
  }

  /** Mean number waiting. */
  mean(): number {
    return this.#means[0] + this.#means[1] + this.#means[2];
  }

  /** The part of the mean that a state of the environment has in it. */
  meanIn(state: number): number {
    return this.#means[state]!;
  }

  /**
   * The environment drifts to a state beside its own (Ornstein and Uhlenbeck on three points): z is forgotten
   * at the rate 1 - memory a day, and the weights of the states stay as they are.
   */
  #mix(memory: number): void {
    const [low, middle, high] = this.states;
    const from = Math.min(low.from, middle.from, high.from);
    const to = Math.min(MOST, Math.max(low.to, middle.to, high.to));
    for (const state of this.states) state.makeRoom(to);
    const { p: a } = low;
    const { p: b } = middle;
    const { p: c } = high;
    const out = 1 - memory;
    const up = out / 4;
    for (let n = from; n < to; n++) {
      const below = a[n]!;
      const own = b[n]!;
      const above = c[n]!;
      a[n] = memory * below + up * own;
      b[n] = (1 - 2 * up) * own + out * (below + above);
      c[n] = memory * above + up * own;
    }
    for (const state of this.states) {
      state.from = from;
      state.to = to;
    }
  }

  /** Sums of number times probability. All three in one loop: each waits for its own sum only. */
  #measure(): void {
    const [low, middle, high] = this.states;
    const from = Math.min(low.from, middle.from, high.from);
    const to = Math.max(low.to, middle.to, high.to);
    for (const state of this.states) state.makeRoom(to);
    const { p: a } = low;
    const { p: b } = middle;
    const { p: c } = high;
    let below = 0;
    let own = 0;
    let above = 0;
    for (let n = from; n < to; n++) {
      below += n * a[n]!;
      own += n * b[n]!;
      above += n * c[n]!;
    }
    this.#means[0] = below;
    this.#means[1] = own;
    this.#means[2] = above;
  }
}
