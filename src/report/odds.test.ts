import { expect, it } from 'vitest';
import { oddsOf } from './odds.ts';

it.each([
  [1, 'almostCertain'],
  [0.9901, 'almostCertain'],
  [0.99, 'veryLikely'],
  [0.9, 'likely'],
  [0.67, 'likely'],
  [0.66, 'even'],
  [0.33, 'even'],
  [0.32, 'unlikely'],
  [0.1, 'unlikely'],
  [0.09, 'veryUnlikely'],
  [0.01, 'veryUnlikely'],
  [0.005, 'almostExcluded'],
  [0, 'almostExcluded'],
])('%d is %s', (chance, odds) => {
  expect(oddsOf(chance)).toBe(odds);
});
