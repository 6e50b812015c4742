import { describe, expect, it } from 'vitest';
import { answersOf, CASE_TIMEOUT, wrongMeasures } from '../verification.fixture.ts';
import { manyStations } from './many-stations.ts';

describe.each(manyStations)('$id $title', (one) => {
  it.each(answersOf(one))(
    'every measure agrees with its exact value (%s)',
    (_name, answer) => {
      expect(wrongMeasures(one, answer)).toEqual([]);
    },
    CASE_TIMEOUT,
  );
});
