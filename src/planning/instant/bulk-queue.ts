/**
 * The distribution of a team's queue from day to day: residents who become ready join, the slots of the day take
 * them, slots left over expire (bulk service: Bailey 1954; Izady 2015). Staff and inflow that stay high or low
 * for weeks make a slow environment of three states around their mean; in each state the numbers are
 * independent from day to day, so over the states they are over-dispersed.
 */
import { exp, ln } from '../../engine/index.ts';

/** Three points and weights with the first five moments of the normal law (Gauss and Hermite). */
const ROOT_THREE = 1.7320508075688772;
export const STATES = [-ROOT_THREE, 0, ROOT_THREE] as const;
export const WEIGHTS = [1 / 6, 2 / 3, 1 / 6] as const;

/** Arrivals of one day: mean, and variance over mean (1 = Poisson, above it negative binomial). */
export function countLaw(mean: number, dispersion: number, negligible: number, out: Float64Array): number {
  if (mean <= 0) {
    out[0] = 1;
    return 1;
  }
  const overdispersed = dispersion > 1 + 1e-9;
  const shape = overdispersed ? mean / (dispersion - 1) : 0;
  const ratio = overdispersed ? 1 - 1 / dispersion : 0;
  let term = exp(overdispersed ? -shape * ln(dispersion) : -mean);
  let left = 1;
  let k = 0;
  for (; k < out.length; k++) {
    out[k] = term;
    left -= term;
    if (k > mean && (left < negligible || term < 0.1 * negligible)) {
      // What is left of the tail counts as its first number, so that the weights sum to 1.
      out[k] = term + Math.max(0, left);
      return k + 1;
    }
    term *= overdispersed ? ((k + shape) / (k + 1)) * ratio : mean / (k + 1);
  }
  return k;
}

/** Most that are told apart; whoever comes on top of them is lost from view. */
const MOST = 8192;
const FIRST_ROOM = 256;
/** Most registrations of a day that are told apart. */
const MOST_A_DAY = 512;
/** Scratch of one day, reused: the answer is computed in one go. */
const arrivals = new Float64Array(MOST_A_DAY);
/** Weights of the day's arrivals and slots together, last one first, and the numbers before with zeros around. */
const weights = new Float64Array(MOST_A_DAY + 8);
const around = new Float64Array(MOST + 2 * MOST_A_DAY + 32);

export class BulkQueue {
  /** Probabilities of 0, 1, 2, ... waiting, per state of the environment; they sum to 1 over all. */
  states: readonly [Float64Array, Float64Array, Float64Array] = [
    new Float64Array(FIRST_ROOM),
    new Float64Array(FIRST_ROOM),
    new Float64Array(FIRST_ROOM),
  ];
  /** Numbers that matter: 0 .. size - 1. */
  size = 1;
  readonly #negligible: number;
  readonly #means: [number, number, number] = [0, 0, 0];

  /** @param waiting number ready at the start, a real number; @param negligible weight that may be left out */
  constructor(waiting: number, negligible: number) {
    this.#negligible = negligible;
    const most = Math.min(MOST - 2, Math.max(0, waiting));
    const low = Math.floor(most);
    this.#makeRoom(low + 2);
    this.states.forEach((p, e) => {
      p[low] = WEIGHTS[e]! * (1 - (most - low));
      p[low + 1] = WEIGHTS[e]! * (most - low);
    });
    this.size = low + 2;
    this.#measure();
  }

  /**
   * One day.
   * @param ready mean number that becomes ready; @param slots slots in each state; @param memory chance that the
   * environment stays as it was, else it is drawn anew
   */
  step(ready: number, dispersion: number, slots: ArrayLike<number>, memory: number): void {
    const terms = countLaw(ready, dispersion, 10 * this.#negligible, arrivals);
    const before = this.size;
    this.#makeRoom(Math.min(MOST, before + terms - 1) + 1);
    let after = 1;
    for (let e = 0; e < 3; e++) after = Math.max(after, this.#day(this.states[e]!, slots[e]!, terms));
    this.size = after;
    if (memory < 1) this.#mix(memory);
    this.#measure();
    this.#trim();
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
   * Arrivals and slots of a day on the numbers of one state. Slots: `whole`, and one more with the chance `part`,
   * so that the number m before becomes n > 0 with the weight of n + whole - m arrivals, or one more than that.
   * @returns numbers that matter after it
   */
  #day(p: Float64Array, slots: number, terms: number): number {
    const before = this.size;
    const whole = Math.min(Math.floor(slots), before + terms);
    const part = whole === before + terms ? 0 : slots - whole;
    // Nobody is left where arrivals and those before are at most the slots.
    let none = 0;
    let upTo = 0;
    for (let m = 0; m <= whole; m++) {
      if (m < before) upTo += p[m]!;
      if (whole - m < terms) none += arrivals[whole - m]! * upTo;
    }
    if (part > 0) {
      let more = 0;
      for (let a = Math.max(0, whole + 2 - before); a < terms && a <= whole + 1; a++) {
        more += arrivals[a]! * p[whole + 1 - a]!;
      }
      none += part * more;
    }
    const filled = Math.min(MOST, Math.max(1, before + terms - 1 - whole));
    if (filled > 1) this.#left(p, whole, part, terms, filled);
    p[0] = none;
    zero(p, filled, before);
    return filled;
  }

  /** The numbers 1 .. filled - 1 after a day: four at a time, so that what is read serves four sums. */
  #left(p: Float64Array, whole: number, part: number, terms: number, filled: number): void {
    const before = this.size;
    const taps = (terms + 4) & ~3;
    // The last weight belongs to as many arrivals as slots with one left unused.
    const gap = taps - terms - 1;
    zero(weights, 0, gap);
    let next = 0;
    for (let a = terms - 1, i = gap; a >= 0; a--, i++) {
      const own = arrivals[a]!;
      weights[i] = (1 - part) * own + part * next;
      next = own;
    }
    weights[taps - 1] = part * next;
    zero(around, 0, taps);
    for (let n = 0; n < before; n++) around[taps + n] = p[n]!;
    const end = taps + before;
    zero(around, end, end + taps + 8);
    for (let n = 1; n < filled; n += 4) {
      const base = n + whole + 2;
      // Outside the numbers before there is nothing to read.
      const first = Math.max(0, (taps - base - 3) & ~3);
      const last = Math.min(taps, end - base);
      let s0 = around[base + first]!;
      let s1 = around[base + first + 1]!;
      let s2 = around[base + first + 2]!;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      for (let i = first; i < last; i += 4) {
        const at = base + i;
        const w0 = weights[i]!;
        const w1 = weights[i + 1]!;
        const w2 = weights[i + 2]!;
        const w3 = weights[i + 3]!;
        const s3 = around[at + 3]!;
        const s4 = around[at + 4]!;
        const s5 = around[at + 5]!;
        const s6 = around[at + 6]!;
        a0 += w0 * s0 + w1 * s1 + w2 * s2 + w3 * s3;
        a1 += w0 * s1 + w1 * s2 + w2 * s3 + w3 * s4;
        a2 += w0 * s2 + w1 * s3 + w2 * s4 + w3 * s5;
        a3 += w0 * s3 + w1 * s4 + w2 * s5 + w3 * s6;
        s0 = s4;
        s1 = s5;
        s2 = s6;
      }
      p[n] = a0;
      if (n + 1 < filled) p[n + 1] = a1;
      if (n + 2 < filled) p[n + 2] = a2;
      if (n + 3 < filled) p[n + 3] = a3;
    }
  }

  /**
   * The environment drifts to a state beside its own (Ornstein and Uhlenbeck on three points): z is forgotten
   * at the rate 1 - memory a day, and the weights of the states stay as they are.
   */
  #mix(memory: number): void {
    const [low, middle, high] = this.states;
    const out = 1 - memory;
    const up = out / 4;
    for (let n = 0; n < this.size; n++) {
      const a = low[n]!;
      const b = middle[n]!;
      const c = high[n]!;
      low[n] = memory * a + up * b;
      middle[n] = (1 - 2 * up) * b + out * (a + c);
      high[n] = memory * c + up * b;
    }
  }

  /** The mean in each state. */
  #measure(): void {
    const [low, middle, high] = this.states;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let n = 1; n < this.size; n++) {
      a += n * low[n]!;
      b += n * middle[n]!;
      c += n * high[n]!;
    }
    this.#means[0] = a;
    this.#means[1] = b;
    this.#means[2] = c;
  }

  #makeRoom(size: number): void {
    const room = this.states[0].length;
    if (size <= room) return;
    const larger = (p: Float64Array): Float64Array => {
      const copy = new Float64Array(Math.min(MOST + 1, Math.max(size, 2 * room)));
      copy.set(p);
      return copy;
    };
    const [low, middle, high] = this.states;
    this.states = [larger(low), larger(middle), larger(high)];
  }

  /** Forgets the end that carries nothing. */
  #trim(): void {
    const [low, middle, high] = this.states;
    while (this.size > 1) {
      const n = this.size - 1;
      // The last number stands for all above it.
      if (low[n]! + middle[n]! + high[n]! > this.#negligible) return;
      for (let e = 0; e < 3; e++) {
        const p = this.states[e]!;
        p[n - 1] = p[n - 1]! + p[n]!;
        this.#means[e] = this.#means[e]! - p[n]!;
        p[n] = 0;
      }
      this.size = n;
    }
  }
}

/** A loop, since most stretches are short. */
function zero(values: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) values[i] = 0;
}
