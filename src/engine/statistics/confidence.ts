import { normalQuantile } from '../special/normal.ts';
import { studentTQuantile } from '../special/student-t.ts';
import type { Interval } from './interval.ts';
import { Tally } from './tally.ts';
import { rangeError } from '../range-error.ts';

/**
 * Mean of independent replications with Student's interval (Law 2015, Simulation Modeling and Analysis, equation
 * 4.12). Of a single value the interval is -Infinity..Infinity; of none the mean is NaN.
 * @throws RangeError where a value is NaN or the confidence is not between 0 and 1
 */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): Interval {
  checkConfidence(confidence);
  const tally = new Tally();
  for (let i = 0; i < values.length; i++) tally.add(values[i]!);
  const value = tally.mean;
  if (tally.count < 2) return { value, lower: -Infinity, upper: Infinity };
  const half =
    studentTQuantile(0.5 + 0.5 * confidence, tally.count - 1) * Math.sqrt(tally.variance / tally.count);
  return { value, lower: value - half, upper: value + half };
}

/**
 * Mean of b - a over replications that share their random numbers, with Student's interval (Law 2015, section 10.2.1).
 * @throws RangeError where the lists differ in length, as for `meanInterval`
 */
export function pairedInterval(a: ArrayLike<number>, b: ArrayLike<number>, confidence = 0.95): Interval {
  if (a.length !== b.length) throw rangeError('b (length)', String(a.length), b.length);
  return meanInterval(
    Float64Array.from({ length: a.length }, (_, i) => b[i]! - a[i]!),
    confidence,
  );
}

/**
 * A share of independent trials with the score interval of E. B. Wilson 1927 (JASA 22, 209-212), which holds at
 * shares of 0 and 1 too. Of no trials: NaN with 0..1.
 * @throws RangeError where successes is not within 0..trials, or the confidence is not between 0 and 1
 */
export function proportionInterval(successes: number, trials: number, confidence = 0.95): Interval {
  checkConfidence(confidence);
  if (!(trials >= 0 && trials < Infinity)) throw rangeError('trials', 'a number >= 0', trials);
  if (!(successes >= 0 && successes <= trials))
    throw rangeError('successes', `a number 0..${trials}`, successes);
  if (trials === 0) return { value: NaN, lower: 0, upper: 1 };
  const value = successes / trials;
  const z = normalQuantile(0.5 + 0.5 * confidence);
  const square = (z * z) / trials;
  const centre = (value + 0.5 * square) / (1 + square);
  const half = (z * Math.sqrt((value * (1 - value)) / trials + (0.25 * square) / trials)) / (1 + square);
  return {
    value,
    lower: successes === 0 ? 0 : centre - half,
    upper: successes === trials ? 1 : centre + half,
  };
}

function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw rangeError('confidence', 'a number between 0 and 1', confidence);
}
