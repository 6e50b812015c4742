import { describe, expect, it } from 'vitest';
import { readNumber } from './knobs.ts';

describe('a typed number', () => {
  it.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    [' 12 ', 12],
    ['-3', -3],
    ['.5', 0.5],
    ['8.000', 8],
  ])('%s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each([
    ['8.000', 8000],
    ['8,000', 8000],
    ['1.234.567', 1234567],
    ['8.5', 8.5],
    ['8000', 8000],
  ])('%s where thousands are parted', (text, number) => {
    expect(readNumber(text, true)).toBe(number);
  });

  it.each(['', 'veel', '1.2.3', '1e3', '--2', '1.234,5.6'])('%s is none', (text) => {
    expect(readNumber(text)).toBeNull();
    expect(readNumber(text, true)).toBeNull();
  });
});
