import { describe, expect, it } from 'vitest';
import { falseAlarmBound, fewerThan, limitFalseAlarm, moreThan, sampledFalseAlarm } from './false-alarm.ts';

describe('false alarms', () => {
  it('of one sampled measure: Student t with 59 degrees of freedom, and both times on one side', () => {
    // P(|t| > 3.3) by Simpson's rule over the density, 400,000 steps up to 60.
    const p = 0.001643306948;
    expect(sampledFalseAlarm().fixed).toBeCloseTo(p, 11);
    expect(sampledFalseAlarm().fresh).toBeCloseTo((p * p) / 2, 14);
  });

  it('of a limit that is tried again: both must miss', () => {
    expect(limitFalseAlarm((effort) => 0.2 / effort, 4)).toEqual({ fixed: 0.2, fresh: 0.2 * 0.05 });
  });

  it('of a share of trials are binomial tails', () => {
    // Of three fair coins: fewer than two heads in 4 of 8, more than two in 1 of 8.
    expect(fewerThan(2 / 3, 3, 0.5)).toBeCloseTo(0.5, 12);
    expect(moreThan(2 / 3, 3, 0.5)).toBeCloseTo(0.125, 12);
    expect(fewerThan(0, 10, 0.5)).toBe(0);
    // Fewer than 930, and more than 970, of 1,000 with probability 0.95.
    let below = 0;
    let above = 0;
    let term = 1;
    let scale = 0;
    for (let k = 0; k <= 1_000; k++) {
      // Terms of the binomial law for k failures, by their ratios and over the first.
      if (k > 0) term *= ((1_001 - k) / k) * (0.05 / 0.95);
      scale += term;
      if (1_000 - k < 930) below += term;
      if (1_000 - k > 970) above += term;
    }
    expect(fewerThan(0.93, 1_000, 0.95)).toBeCloseTo(below / scale, 12);
    expect(moreThan(0.97, 1_000, 0.95)).toBeCloseTo(above / scale, 12);
  });

  it('of a run are bounded by the sum, and by 1', () => {
    const measures = (n: number) => Array.from({ length: n }, () => ({ falseAlarm: sampledFalseAlarm() }));
    expect(falseAlarmBound(measures(200)).fixed).toBeCloseTo(0.33, 2);
    expect(falseAlarmBound(measures(200)).fresh).toBeCloseTo(0.00027, 5);
    expect(falseAlarmBound(measures(10_000)).fixed).toBe(1);
    expect(falseAlarmBound([])).toEqual({ fixed: 0, fresh: 0 });
  });
});
