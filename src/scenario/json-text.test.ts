import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json-text.ts';

describe('parseJson', () => {
  it.each([
    ['null', null],
    [' [ ] ', []],
    ['{}', {}],
    ['-0.5e+2', -50],
    ['"a\\u00e9\\n\\/"', 'aé\n/'],
    ['{"a": [1, {"b": true}], "c": "x"}', { a: [1, { b: true }], c: 'x' }],
  ])('reads %s', (text, value) => {
    expect(parseJson(text, 'f')).toEqual({ value, problems: [] });
  });

  it('reads what JSON.stringify writes as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, noUnicodeString: false }), (text) => {
        fc.pre(!/"(__proto__|constructor|prototype)"/.test(text));
        expect(parseJson(text, 'f')).toEqual({ value: JSON.parse(text) as unknown, problems: [] });
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('accepts and refuses what JSON.parse does, keys that occur twice aside', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.5', '01', 'true', 'nul', ' ', '\n', '"', '\\'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let reads = true;
        try {
          JSON.parse(text);
        } catch {
          reads = false;
        }
        expect(parseJson(text, 'f').value !== undefined).toBe(reads);
      }),
      { seed: 8, numRuns: 3000 },
    );
  });
});
