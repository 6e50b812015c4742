import { describe, expect, it } from 'vitest';
import { keyedUniform, keyOf } from './keyed-uniform.ts';
import { Streams } from './stream.ts';

const KEYS = 100_000;
const stream = new Streams(1).stream('keys');
const keys = Array.from({ length: KEYS }, () => keyOf(stream.uniform(), stream.uniform()));

describe('uniforms by key', () => {
  it('are the same whoever asks, and differ by key and by number', () => {
    expect(keyedUniform(12345, 3)).toBe(keyedUniform(12345, 3));
    expect(keyedUniform(12345, 3)).not.toBe(keyedUniform(12345, 4));
    expect(keyedUniform(12345, 3)).not.toBe(keyedUniform(12346, 3));
  });

  // Sixteen cells, fixed seed: chi-square with 15 degrees of freedom; 44.3 is passed by chance once in 10,000.
  it.each([0, 1, 2, 7])('number %i fills (0, 1) evenly', (n) => {
    const counts = new Float64Array(16);
    for (const key of keys) {
      const u = keyedUniform(key, n);
      counts[Math.floor(u * 16)]!++;
    }
    expect(counts).toHaveLength(16);
    const expected = KEYS / 16;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(44.3);
  });

  it('of one key go apart: no correlation between numbers, nor with the draws of the key', () => {
    const draws = new Streams(2).stream('keys');
    let [own, between] = [0, 0];
    for (let i = 0; i < KEYS; i++) {
      const u = draws.uniform();
      const key = keyOf(u, draws.uniform());
      own += (u - 0.5) * (keyedUniform(key, 0) - 0.5);
      between += (keyedUniform(key, 1) - 0.5) * (keyedUniform(key, 0) - 0.5);
    }
    // A correlation of independent numbers has standard error 1 / sqrt(n); four of them are passed once in 16,000.
    for (const sum of [own, between]) expect(Math.abs((12 * sum) / KEYS)).toBeLessThan(4 / Math.sqrt(KEYS));
  });
});
