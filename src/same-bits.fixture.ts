/** Fingerprints of numbers that must be the same to the last bit wherever they are computed. */
import { exp, expm1, ln, log1p, pow, sinTurn } from './engine/math.ts';
import { Streams } from './engine/stream.ts';

const draws = 20_000;

/** FNV-1a over the 64-bit patterns of the numbers. */
function fingerprint(numbers: Float64Array): string {
  const bytes = new Uint8Array(numbers.buffer);
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Name of a function -> fingerprint of its values at 20,000 drawn arguments. */
export function fingerprints(): Record<string, string> {
  const streams = new Streams(2017, 'same bits');
  const at = (name: string, value: (u: number, v: number) => number): [string, string] => {
    const stream = streams.stream(name);
    const values = Float64Array.from({ length: draws }, () => value(stream.uniform(), stream.uniform()));
    return [name, fingerprint(values)];
  };
  return Object.fromEntries([
    at('uniform', (u) => u),
    at('ln', (u, v) => ln(u / v)),
    at('exp', (u, v) => exp(40 * (u - v))),
    at('log1p', (u) => log1p(u - 0.5)),
    at('expm1', (u) => expm1(u - 0.5)),
    at('pow', (u, v) => pow(20 * u, 10 * (v - 0.5))),
    at('sinTurn', (u, v) => sinTurn(9 * (u - v))),
  ]);
}
