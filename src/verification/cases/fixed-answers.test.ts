import { describe, expect, it } from 'vitest';
import { answersOf, CASE_TIMEOUT, wrongMeasures } from '../verification.fixture.ts';
import { fixedAnswers } from './fixed-answers.ts';

describe.each(fixedAnswers)('$id $title', (one) => {
  it.each(answersOf(one))(
    'every measure agrees with its exact value (%s)',
    (_name, answer) => {
      expect(wrongMeasures(one, answer)).toEqual([]);
    },
    CASE_TIMEOUT,
  );
});
