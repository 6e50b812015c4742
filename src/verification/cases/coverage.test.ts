import { describe, expect, it } from 'vitest';
import { estimate } from '../../experiment/index.ts';
import { Streams } from '../../engine/index.ts';
import { answersOf, CASE_TIMEOUT, wrongMeasures } from '../verification.fixture.ts';
import { coverage } from './coverage.ts';

describe.each(coverage)('$id $title', (one) => {
  it.each(answersOf(one))(
    'the share that holds the truth is within its limits (%s)',
    (_name, answer) => {
      expect(wrongMeasures(one, answer)).toEqual([]);
    },
    CASE_TIMEOUT,
  );
});

describe('intervals of exponential means', () => {
  it('hold the truth in 93 to 97 % of 10,000 experiments of 50 replications', () => {
    // The skewed law costs about half a point; the standard error of the share is 0.002.
    let held = 0;
    for (let experiment = 0; experiment < 10_000; experiment++) {
      const stream = new Streams(2017).stream('coverage of exponentials', experiment);
      const { lower, upper } = estimate(Array.from({ length: 50 }, () => -Math.log(stream.uniform())));
      if (lower! <= 1 && 1 <= upper!) held++;
    }
    expect(held).toBeGreaterThan(9_300);
    expect(held).toBeLessThan(9_700);
  });
});
