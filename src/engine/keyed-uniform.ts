/**
 * Uniforms by key instead of by order: number `n` of key `k` is the same whoever asks, when, and how often. For draws
 * that only some scenarios need of things that were drawn already: no stream moves on, so nothing else changes.
 */

/** 2^-32, and half of it: the same open interval as a stream's uniforms. */
const CELL = 1 / 4294967296;
const HALF_CELL = CELL / 2;

/** A key of 32 bits out of two uniforms of a stream (multiples of 2^-32 and a half). */
export function keyOf(u: number, v: number): number {
  const first = Math.floor(u * 4294967296) | 0;
  const second = Math.floor(v * 4294967296) | 0;
  return finalised(first) ^ Math.imul(second, 0x9e3779b1);
}

/**
 * Uniform on (0, 1) number `n` of a key: key and number through the finaliser of MurmurHash3 (A. Appleby 2011, fmix32)
 * twice, so that each bit of the result depends on all bits of both.
 */
export function keyedUniform(key: number, n: number): number {
  const mixed = finalised(finalised(key ^ Math.imul(n + 1, 0x9e3779b1)) + key);
  return (mixed >>> 0) * CELL + HALF_CELL;
}

function finalised(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
