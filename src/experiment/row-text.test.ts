import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFromText, rowText } from './row-text.ts';

describe('a row as text', () => {
  it('is base64 of little-endian doubles', () => {
    expect(rowText(Float64Array.of(1))).toBe('AAAAAAAA8D8=');
    expect(rowFromText('AAAAAAAA8D8=', 1)).toEqual(Float64Array.of(1));
    expect(rowText(new Float64Array())).toBe('');
  });

  it('comes back bit for bit', () => {
    fc.assert(
      fc.property(fc.float64Array({ maxLength: 50 }), (row) => {
        expect(rowFromText(rowText(row), row.length)).toEqual(row);
      }),
    );
    const long = Float64Array.from({ length: 9000 }, (_, i) => Math.sqrt(i));
    expect(rowFromText(rowText(long), 9000)).toEqual(long);
  });

  it('is refused where it is of another length, cut off, or no base64', () => {
    const text = rowText(Float64Array.of(1, 2));
    for (const wrong of [text.slice(0, -1), text.slice(4), `${text}AAAA`, 'é', '!']) {
      expect(rowFromText(wrong, 2), wrong).toBeNull();
    }
    expect(rowFromText(text, 3)).toBeNull();
  });
});
