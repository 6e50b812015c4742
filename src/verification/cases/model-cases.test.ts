import { describe, expect, it } from 'vitest';
import { answersOf, CASE_TIMEOUT, wrongMeasures } from '../verification.fixture.ts';
import { modelCases } from './model-cases.ts';

describe.each(modelCases)('$id $title', (one) => {
  it.each(answersOf(one))(
    'every measure agrees with its exact value (%s)',
    (_name, answer) => {
      expect(wrongMeasures(one, answer)).toEqual([]);
    },
    CASE_TIMEOUT,
  );
});
