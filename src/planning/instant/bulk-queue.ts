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
const grown = new Float64Array(MOST + MOST_A_DAY + 8);

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
  }

  /**
   * One day.
   * @param ready mean number that becomes ready; @param slots slots in each state; @param memory chance that the
   * environment stays as it was, else it is drawn anew
   */
  step(ready: number, dispersion: number, slots: ArrayLike<number>, memory: number): void {
    const terms = countLaw(ready, dispersion, 10 * this.#negligible, arrivals);
    const before = this.size;
    const after = Math.min(MOST, before + terms - 1);
    this.#makeRoom(after + 1);
    for (let e = 0; e < 3; e++) {
      const p = this.states[e]!;
      grown.fill(0, 0, before + terms + 6);
      // Four terms at a time: every sum is read and written once for four products.
      for (let a = 0; a < terms; a += 4) {
        const w0 = arrivals[a]!;
        const w1 = a + 1 < terms ? arrivals[a + 1]! : 0;
        const w2 = a + 2 < terms ? arrivals[a + 2]! : 0;
        const w3 = a + 3 < terms ? arrivals[a + 3]! : 0;
        let p1 = 0;
        let p2 = 0;
        let p3 = 0;
        for (let n = 0; n < before; n++) {
          const p0 = p[n]!;
          grown[n + a] = grown[n + a]! + w0 * p0 + w1 * p1 + w2 * p2 + w3 * p3;
          p3 = p2;
          p2 = p1;
          p1 = p0;
        }
        const end = before + a;
        grown[end] = grown[end]! + w1 * p1 + w2 * p2 + w3 * p3;
        grown[end + 1] = grown[end + 1]! + w2 * p1 + w3 * p2;
        grown[end + 2] = grown[end + 2]! + w3 * p1;
      }
      this.#serve(p, slots[e]!, before + terms);
    }
    this.size = after;
    if (memory < 1) this.#mix(memory);
    this.#trim();
  }

  /** Mean number waiting. */
  mean(): number {
    return this.meanIn(0) + this.meanIn(1) + this.meanIn(2);
  }

  /** The part of the mean that a state of the environment has in it. */
  meanIn(state: number): number {
    const p = this.states[state]!;
    let sum = 0;
    for (let n = 1; n < this.size; n++) sum += n * p[n]!;
    return sum;
  }

  /** Fractional slots: one more with the chance of the fraction. */
  #serve(p: Float64Array, slots: number, length: number): void {
    const whole = Math.min(Math.floor(slots), length);
    const part = whole === length ? 0 : slots - whole;
    let none = 0;
    for (let n = 0; n <= whole; n++) none += grown[n]!;
    const more = part * grown[whole + 1]!;
    p[0] = none + more;
    const last = Math.min(length, p.length);
    const filled = Math.min(last, Math.max(1, length - whole));
    for (let n = 1; n < filled; n++) {
      p[n] = (1 - part) * grown[n + whole]! + part * grown[n + whole + 1]!;
    }
    p.fill(0, filled, last);
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
      for (const p of this.states) {
        p[n - 1] = p[n - 1]! + p[n]!;
        p[n] = 0;
      }
      this.size = n;
    }
  }
}
