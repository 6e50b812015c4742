import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlainLine, plainLine } from './plain-line.ts';

it('takes out what steers a terminal, and nothing else', () => {
  expect(plainLine('Zuilen\u001b[2J\n’s-Gravenhage 🏘️', 100)).toBe('Zuilen\uFFFD[2J\uFFFD’s-Gravenhage 🏘️');
  expect(plainLine('abcdefghij', 8)).toBe('abcde...');
  expect(isPlainLine('Zuilen, ’t Zand')).toBe(true);
  for (const sign of ['\0', '\t', '\n', '\u001b', '\u007f', '\u009b', '\u202e', '\u2067']) {
    expect(isPlainLine(`a${sign}b`)).toBe(false);
  }
});

it('gives a plain line of whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 4, max: 50 }), (text, most) => {
      const line = plainLine(text, most);
      expect(isPlainLine(line)).toBe(true);
      expect(line.length).toBeLessThanOrEqual(most);
    }),
  );
});
