import alea from 'seedrandom/lib/alea.js';

/** 2^-33: moves alea's multiples of 2^-32 in [0, 1) to the middle of their cells, so that 0 never occurs. */
const HALF_CELL = 1 / 8589934592;

/** A sequence of pseudo-random numbers. */
export interface Stream {
  /**
   * Uniform on the open interval (0, 1): one of the 2^32 numbers (i + 1/2) 2^-32, so the mean is exactly 1/2,
   * 0 and 1 never occur, and `1 - uniform()` has the same law.
   */
  uniform(): number;
  /**
   * A whole number 0..n-1 from one uniform, n from 1 to 2^31; no number's probability is off by more than
   * 2^-32. Not checked: it stands in inner loops.
   */
  below(n: number): number;
}

/** Part of the name of a stream: text, or a whole number. */
export type NamePart = string | number;

class AleaStream implements Stream {
  readonly #next: () => number;

  constructor(name: string) {
    this.#next = alea(name);
  }

  uniform(): number {
    return this.#next() + HALF_CELL;
  }

  below(n: number): number {
    return Math.floor((this.#next() + HALF_CELL) * n);
  }
}

/**
 * Streams of random numbers addressed by meaning, never by the order in which they are made:
 * `new Streams(2017, 'rep', 3).stream('team', 'zuilen', 'arrivals')`. The same seed and path give the same
 * numbers from the start whatever other streams exist, so that two scenarios that share a path share its
 * draws (common random numbers).
 *
 * The generator is Alea (J. Baagøe 2010, as seedrandom ships it: period about 2^116, 32 bits a draw), seeded through
 * Baagøe's own hash by the name's 96 bits (see `absorb`). Distinct names are distinct sequences of words, and a
 * million of them share 96 bits with probability 6e-18.
 *
 * A prefix is part of the path: `new Streams(s, 'a').stream('b')` is `new Streams(s).stream('a', 'b')`. The seed is
 * taken as text, so 2017 and '2017' are the same seed; in a path 3 and '3' are two names.
 */
export class Streams {
  readonly #prefix = Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e);

  /**
   * @throws RangeError where a number of seed or prefix is not a safe integer.
   */
  constructor(seed: NamePart, ...prefix: readonly NamePart[]) {
    if (typeof seed === 'number') checkWhole(seed);
    absorb(this.#prefix, String(seed));
    for (const part of prefix) absorb(this.#prefix, part);
  }

  /**
   * The stream of this name, at its start; asking twice gives two equal streams.
   * @throws RangeError where a number of the path is not a safe integer.
   */
  stream(...path: readonly NamePart[]): Stream {
    const lanes = scratch;
    lanes.set(this.#prefix);
    for (let i = 0; i < path.length; i++) absorb(lanes, path[i]!);
    return new AleaStream(seedText(lanes));
  }
}

const scratch = new Int32Array(3);

/**
 * Mixes a part of a name into three lanes of 32 bits. A text is twice its length and then its UTF-16 units, a number is
 * 1 and then its low and high words: each list of parts is a sequence of words that can be read back, so two lists
 * never give the same sequence. Baagøe's hash would take the name itself, but it reads a text three times at
 * five double multiplications a character, and a run makes thousands of streams.
 */
function absorb(lanes: Int32Array, part: NamePart): void {
  if (typeof part === 'string') {
    absorbWord(lanes, part.length << 1);
    for (let i = 0; i < part.length; i++) absorbWord(lanes, part.charCodeAt(i));
  } else {
    checkWhole(part);
    absorbWord(lanes, 1);
    absorbWord(lanes, part | 0);
    absorbWord(lanes, Math.floor(part / 4294967296));
  }
}

/** One round of MurmurHash3 (A. Appleby 2011, x86_32) in each lane; the lanes differ in multiplier and rotation. */
function absorbWord(lanes: Int32Array, word: number): void {
  let h = lanes[0]! ^ Math.imul(word, 0xcc9e2d51);
  lanes[0] = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  h = lanes[1]! ^ Math.imul(word, 0x239b961b);
  lanes[1] = Math.imul((h << 15) | (h >>> 17), 5) + 0x0bcaa747;
  h = lanes[2]! ^ Math.imul(word, 0x38b34ae5);
  lanes[2] = Math.imul((h << 17) | (h >>> 15), 5) + 0x96cd1c35;
}

/** The lanes, each finalised so that every bit of it depends on all (MurmurHash3 fmix32), as six UTF-16 units. */
function seedText(lanes: Int32Array): string {
  const h = finalised(lanes[0]!);
  const i = finalised(lanes[1]!);
  const j = finalised(lanes[2]!);
  return String.fromCharCode(h >>> 16, h & 0xffff, i >>> 16, i & 0xffff, j >>> 16, j & 0xffff);
}

function finalised(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function checkWhole(value: number): void {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`name of a stream: expected a whole number, got ${value}`);
}
