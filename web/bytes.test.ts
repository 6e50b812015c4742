import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bytes } from './bytes.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 90 }),
);

describe('Bytes', () => {
  it('does with any text what Buffer does', () => {
    fc.assert(
      fc.property(text, text, fc.nat(100), fc.nat(100), (one, other, first, second) => {
        const start = Math.min(first, second);
        const end = Math.max(first, second);
        const told = <B extends Buffer | Bytes>(
          kind: {
            from(source: string): B;
            concat(parts: B[]): B;
            compare(a: B, b: B): number;
            allocUnsafe(size: number): B;
          },
          decoded: (bytes: B) => string,
        ) => {
          const [a, b] = [kind.from(one), kind.from(other)];
          const copy = kind.allocUnsafe(a.length + b.length);
          (a as { copy(target: B, at?: number): void }).copy(copy, 0);
          (b as { copy(target: B, at?: number): void }).copy(copy, a.length);
          return [
            [...a],
            decoded(kind.concat([a, b])),
            [...copy],
            Math.sign(kind.compare(a, b)),
            Math.sign((a as { compare(other: B, from: number, to: number): number }).compare(b, 0, b.length)),
            (a as { equals(other: B): boolean }).equals(b),
            [...a.slice(start, end)],
            a.slice(start, end).toString('utf8'),
          ];
        };
        const whole = (bytes: Buffer | Bytes) => bytes.toString('utf8', 0, bytes.length);
        expect(told<Bytes>(Bytes, whole)).toEqual(told<Buffer>(Buffer as never, whole));
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
