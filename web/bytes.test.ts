import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bytes } from './bytes.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 90 }),
);

/** What the two have in common. */
interface Some extends Iterable<number> {
  readonly length: number;
  copy(target: Some, at: number): void;
  compare(other: Some, from: number, to: number): number;
  equals(other: Some): boolean;
  slice(start: number, end: number): Some;
  toString(encoding: string, start?: number, end?: number): string;
}
interface Kind {
  from(text: string): Some;
  allocUnsafe(size: number): Some;
  concat(parts: readonly Some[]): Some;
  compare(a: Some, b: Some): number;
}

describe('Bytes', () => {
  it('does with any text what Buffer does', () => {
    fc.assert(
      fc.property(text, text, fc.nat(100), fc.nat(100), (one, other, first, second) => {
        const start = Math.min(first, second);
        const end = Math.max(first, second);
        const told = (kind: Kind) => {
          const [a, b] = [kind.from(one), kind.from(other)];
          const copy = kind.allocUnsafe(a.length + b.length);
          a.copy(copy, 0);
          b.copy(copy, a.length);
          const whole = kind.concat([a, b]);
          return [
            [...a],
            whole.toString('utf8', 0, whole.length),
            [...copy],
            Math.sign(kind.compare(a, b)),
            Math.sign(a.compare(b, 0, b.length)),
            a.equals(b),
            [...a.slice(start, end)],
            a.slice(start, end).toString('utf8'),
          ];
        };
        expect(told(Bytes as unknown as Kind)).toEqual(told(Buffer as unknown as Kind));
      }),
      { numRuns: 300 },
    );
  });

  it('gives views, not copies, when it slices', () => {
    const bytes = Bytes.from('abc');
    bytes.slice(1, 2)[0] = 'x'.charCodeAt(0);
    expect(bytes.toString()).toBe('axc');
    expect([Bytes.isBuffer(bytes), Bytes.isBuffer(new Uint8Array(1))]).toEqual([true, false]);
  });
});
