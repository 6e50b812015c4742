/**
 * The distribution of a team's queue from day to day: residents who become ready join, the slots of the day take
 * them, slots left over expire. Staff and inflow that stay high or low for weeks make a slow environment of three
 * states around their mean; in each state the numbers are independent from day to day, so over the states they
 * are over-dispersed.
 */
import { arrivalStages } from './arrival-stages.ts';
import { countLaw } from './count-law.ts';
import { MOST, MOST_A_DAY, QueueNumbers } from './queue-numbers.ts';
import { stagedDay, type StateMeans } from './staged-day.ts';

/** Three points and weights with the first five moments of the normal law (Gauss and Hermite). */
const ROOT_THREE = 1.7320508075688772;
export const STATES = [-ROOT_THREE, 0, ROOT_THREE] as const;
export const WEIGHTS = [1 / 6, 2 / 3, 1 / 6] as const;

/** What a probability must weigh to be carried on: in agendas, and where an exact answer is known. */
const NEGLIGIBLE = 5e-5;
const NEGLIGIBLE_EXACT = 1e-15;
/** The tail of a day's registrations may weigh so much more than that of the numbers waiting: its mean is kept. */
const TAIL = 20;

/** Slots of the states that lie farther apart go one by one. */
const MOST_APART = 256;

/** Scratch of one day, reused: the answer is computed in one go. */
const arrivals = new Float64Array(MOST_A_DAY);

export class BulkQueue {
  /** The numbers waiting per state of the environment; their weights sum to 1 over all. */
  readonly states: readonly [QueueNumbers, QueueNumbers, QueueNumbers];
  readonly #exact: boolean;
  readonly #negligible: number;
  readonly #means: StateMeans = [0, 0, 0];

  /**
   * @param waiting number ready at the start, a real number
   * @param exact registrations follow the negative binomial law to the last bit, not only in mean and variance
   */
  constructor(waiting: number, exact: boolean) {
    this.#exact = exact;
    this.#negligible = exact ? NEGLIGIBLE_EXACT : NEGLIGIBLE;
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
    const stages = this.#exact ? null : arrivalStages(ready, dispersion);
    if (stages !== null && Math.abs(slots[0]! - slots[2]!) < MOST_APART) {
      stagedDay(this.states, stages, slots, WEIGHTS, memory, this.#means);
      this.#trim();
      return;
    }
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

  /** The same ends of all states are forgotten; what they carry counts as the first number inside. */
  #trim(): void {
    const [low, middle, high] = this.states;
    const { p: a } = low;
    const { p: b } = middle;
    const { p: c } = high;
    const means = this.#means;
    const most = this.#negligible * WEIGHTS[0];
    const mostMiddle = this.#negligible * WEIGHTS[1];
    let { from, to } = low;
    let below = a[to - 1]!;
    let own = b[to - 1]!;
    let above = c[to - 1]!;
    while (to - from > 1 && below <= most && own <= mostMiddle && above <= most) {
      to--;
      a[to] = b[to] = c[to] = 0;
      means[0] -= below;
      means[1] -= own;
      means[2] -= above;
      below += a[to - 1]!;
      own += b[to - 1]!;
      above += c[to - 1]!;
      a[to - 1] = below;
      b[to - 1] = own;
      c[to - 1] = above;
    }
    below = a[from]!;
    own = b[from]!;
    above = c[from]!;
    while (to - from > 1 && below <= most && own <= mostMiddle && above <= most) {
      a[from] = b[from] = c[from] = 0;
      from++;
      means[0] += below;
      means[1] += own;
      means[2] += above;
      below += a[from]!;
      own += b[from]!;
      above += c[from]!;
      a[from] = below;
      b[from] = own;
      c[from] = above;
    }
    low.from = middle.from = high.from = from;
    low.to = middle.to = high.to = to;
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
