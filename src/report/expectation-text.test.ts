import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectationText } from './expectation-text.ts';

describe('expectationText', () => {
  it.each([
    ['number', 'een getal'],
    ['number > 0', 'een getal groter dan 0'],
    ['integer >= 1', 'een heel getal van 1 of meer'],
    ['number <= 1', 'een getal van hoogstens 1'],
    ['number < 1', 'een getal kleiner dan 1'],
    ['number in 0..1', 'een getal van 0 tot en met 1'],
    ['number 0..1', 'een getal van 0 tot en met 1'],
    ['number >= 0 and <= 1', 'een getal van 0 tot en met 1'],
    ['string', 'een tekst'],
    ['date', 'een datum'],
    ['number or null', 'een getal of null'],
    ['number >= 0 or null', 'een getal van 0 of meer of null'],
    ['whole number 0 to 100', 'een heel getal van 0 tot en met 100'],
    ['number > 0, <= 5', 'een getal groter dan 0 en hoogstens 5'],
    ['number >= throttleMin (0.5)', 'een getal van throttleMin (0.5) of meer'],
    ['date YYYY-MM-DD', 'een datum die bestaat (jjjj-mm-dd)'],
    ['date >= 2017-01-01', 'een datum vanaf 2017-01-01'],
    ['date 1902-01-01 to 2190-12-31', 'een datum van 1902-01-01 tot en met 2190-12-31'],
    ['list of 12 numbers', 'een lijst van 12 getallen'],
    ['JSON: , or }', ', of }'],
    ['one of: fixed, rotation', 'een van: fixed, rotation'],
  ])('%s', (symbols, words) => {
    expect(expectationText(symbols, 'nl')).toBe(words);
  });

  it('leaves alone what it does not know', () => {
    expect(expectationText('2017-01-01 or later', 'nl')).toBe('2017-01-01 or later');
    expect(expectationText('number of teams', 'nl')).toBe('number of teams');
  });

  it('leaves English as good as it was', () => {
    expect(expectationText('number >= 0', 'en')).toBe('a number of 0 or more');
    expect(expectationText('list of teams', 'en')).toBe('a list of teams');
  });

  it('has Dutch words for all that the code expects', () => {
    const source = new URL('../', import.meta.url);
    // Names that are the same in both languages.
    const same = new Set(['JSON', 'UTF-8']);
    const said = /(?:expected: |expected = |refuse\([a-z']+, |number\('[^)\n]*, )'([^'\n]+)'/g;
    const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
      .flatMap((name) => [...readFileSync(new URL(name, source), 'utf8').matchAll(said)])
      .map(([, expected = '']) => expected);
    expect(found.length).toBeGreaterThan(100);
    const missing = found.filter((text) => !same.has(text) && expectationText(text, 'nl') === text);
    expect([...new Set(missing)]).toEqual([]);
  });
});
