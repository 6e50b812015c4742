import { describe, expect, it } from 'vitest';
import { answersOf, CASE_TIMEOUT, library, wrongMeasures } from '../verification.fixture.ts';
import { publishedModels } from './published-models.ts';

describe.each(publishedModels)('$id $title', (one) => {
  it.each(answersOf(one))(
    'every measure agrees with its exact value (%s)',
    (_name, answer) => {
      expect(wrongMeasures(one, answer)).toEqual([]);
    },
    CASE_TIMEOUT,
  );
});

it('the inventory is the printed one: its variance ratio agrees with 19.95', () => {
  const answer = publishedModels.find(({ id }) => id === 'SSJ-2')?.answers(library)[0];
  if (answer?.kind !== 'computed') throw new RangeError('SSJ-2 is computed');
  const ratio = answer.values['variance ratio']!(2017, 4);
  // The printed one has 500 pairs, this one 2,000: logarithms of F variables, with variances 4 / pairs.
  const error = Math.sqrt(4 / 500 + 4 / 2_000);
  expect(Math.abs(Math.log((2 * ratio - 1) / (2 * 19.95 - 1)))).toBeLessThan(3.3 * error);
});
