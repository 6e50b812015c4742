/**
 * The distribution of the number waiting on one day, kept where it carries weight, and what a day of arrivals and
 * slots does to it (bulk service: Bailey 1954; Izady 2015).
 */

/** Most that are told apart; whoever comes on top of them is lost from view. */
export const MOST = 8192;
/** Most registrations of a day that are told apart. */
export const MOST_A_DAY = 512;
const FIRST_ROOM = 256;
/** Zeros on both sides of the numbers: sums of four at a time read a little past the ends. */
const MARGIN = 8;

/** Scratch of one day, reused: the answer is computed in one go. Weights of arrivals less slots, last one first. */
const weights = new Float64Array(MOST_A_DAY + 8);

export class QueueNumbers {
  /** Probability of n waiting at place n; 0 outside [from, to). */
  p: Float64Array;
  from = 0;
  to = 1;
  /** `p` with its margins, and the other one of the two that take turns from day to day: it has old numbers at [low, high). */
  #own: Float64Array;
  #spare: Float64Array;
  #spareNumbers: Float64Array;
  #low = 0;
  #high = 0;

  /** @param waiting a real number, spread over the whole numbers beside it; @param weight of all together */
  constructor(waiting: number, weight: number) {
    const most = Math.min(MOST - 2, Math.max(0, waiting));
    const low = Math.floor(most);
    const room = Math.min(MOST + 1, Math.max(low + 2, FIRST_ROOM));
    this.#own = new Float64Array(room + 2 * MARGIN);
    this.#spare = new Float64Array(room + 2 * MARGIN);
    this.p = this.#own.subarray(MARGIN);
    this.#spareNumbers = this.#spare.subarray(MARGIN);
    this.p[low] = weight * (1 - (most - low));
    this.p[low + 1] = weight * (most - low);
    this.from = low;
    this.to = low + 2;
  }

  makeRoom(size: number): void {
    const own = this.#own;
    if (size + 2 * MARGIN <= own.length) return;
    const larger = Math.min(MOST + 1, Math.max(size, 2 * own.length)) + 2 * MARGIN;
    this.#own = new Float64Array(larger);
    this.#own.set(own);
    this.#spare = new Float64Array(larger);
    this.p = this.#own.subarray(MARGIN);
    this.#spareNumbers = this.#spare.subarray(MARGIN);
    this.#low = 0;
    this.#high = 0;
  }

  /** Forgets both ends as far as they carry no more than `negligible`; they count as the first number inside. */
  trim(negligible: number): void {
    const { p } = this;
    let { from, to } = this;
    let last = p[to - 1]!;
    while (to - from > 1 && !(last > negligible)) {
      p[--to] = 0;
      last += p[to - 1]!;
      p[to - 1] = last;
    }
    let first = p[from]!;
    while (to - from > 1 && !(first > negligible)) {
      p[from++] = 0;
      first += p[from]!;
      p[from] = first;
    }
    this.from = from;
    this.to = to;
  }

  /**
   * One day: arrivals join, then slots take whom they can. Slots: `whole`, and one more with the chance `part`, so
   * that m before becomes n > 0 with the weight of n + whole - m arrivals, or one more than that.
   * @param arrivals probabilities of 0 .. terms - 1 arrivals
   */
  day(slots: number, arrivals: Float64Array, terms: number): void {
    const { from, to } = this;
    const whole = Math.min(Math.floor(slots), to + terms);
    const part = whole === to + terms ? 0 : slots - whole;
    const none = this.#none(whole, part, arrivals, terms);
    const first = Math.max(1, from - whole - (part > 0 ? 1 : 0));
    const last = Math.min(MOST, Math.max(1, to + terms - 1 - whole));
    this.makeRoom(last + 4);
    if (last > first) this.#left(first, last, whole, part, arrivals, terms);
    this.#takeTurns();
    const { p } = this;
    zero(p, this.#low, Math.min(this.#high, first));
    zero(p, Math.max(this.#low, last), this.#high);
    this.#low = from;
    this.#high = to;
    p[0] = none;
    this.from = none > 0 || last <= first ? 0 : first;
    this.to = Math.max(last, this.from + 1);
  }

  #takeTurns(): void {
    const own = this.#own;
    const numbers = this.p;
    this.#own = this.#spare;
    this.p = this.#spareNumbers;
    this.#spare = own;
    this.#spareNumbers = numbers;
  }

  /** Nobody is left where arrivals and those before are at most the slots. */
  #none(whole: number, part: number, arrivals: Float64Array, terms: number): number {
    const { p, from, to } = this;
    let none = 0;
    let upTo = 0;
    for (let m = from; m <= whole; m++) {
      if (m < to) upTo += p[m]!;
      if (whole - m < terms) none += arrivals[whole - m]! * upTo;
    }
    if (part === 0) return none;
    let more = 0;
    const most = Math.min(terms - 1, whole + 1 - from);
    for (let a = Math.max(0, whole + 2 - to); a <= most; a++) more += arrivals[a]! * p[whole + 1 - a]!;
    return none + part * more;
  }

  /** The numbers first .. last - 1 after a day: four at a time, so that what is read serves four sums. */
  #left(
    first: number,
    last: number,
    whole: number,
    part: number,
    arrivals: Float64Array,
    terms: number,
  ): void {
    const { from, to } = this;
    const before = this.#own;
    const after = this.#spare;
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
    for (let n = first; n < last; n += 4) {
      // Where the first weight reads; outside the numbers before there is nothing to read.
      const base = n + whole + 2 - taps;
      const start = Math.max(0, (from - base - 3) & ~3);
      const stop = Math.min(taps, to - base);
      let at = base + start + MARGIN;
      let s0 = before[at]!;
      let s1 = before[at + 1]!;
      let s2 = before[at + 2]!;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      for (let i = start; i < stop; i += 4, at += 4) {
        const w0 = weights[i]!;
        const w1 = weights[i + 1]!;
        const w2 = weights[i + 2]!;
        const w3 = weights[i + 3]!;
        const s3 = before[at + 3]!;
        const s4 = before[at + 4]!;
        const s5 = before[at + 5]!;
        const s6 = before[at + 6]!;
        a0 += w0 * s0 + w1 * s1 + w2 * s2 + w3 * s3;
        a1 += w0 * s1 + w1 * s2 + w2 * s3 + w3 * s4;
        a2 += w0 * s2 + w1 * s3 + w2 * s4 + w3 * s5;
        a3 += w0 * s3 + w1 * s4 + w2 * s5 + w3 * s6;
        s0 = s4;
        s1 = s5;
        s2 = s6;
      }
      const place = n + MARGIN;
      after[place] = a0;
      if (n + 1 < last) after[place + 1] = a1;
      if (n + 2 < last) after[place + 2] = a2;
      if (n + 3 < last) after[place + 3] = a3;
    }
  }
}

/** A loop, since most stretches are short. */
function zero(values: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) values[i] = 0;
}
