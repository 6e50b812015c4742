/** The moment of the yearly peak of the caseload, from the first harmonic of the number of open cases. */
import { sinTurn } from '../engine/index.ts';
import { NEVER } from '../model/index.ts';
import type { ModelMeasureMaker } from './model-answer.ts';

const MINUTES_PER_WEEK = 7 * 1440;

/**
 * Time from the peak of the arrivals (week `peak` of each period) to that of the mean number open. A linear
 * system answers a sine wave with a sine wave, so the peak is that of the first harmonic over whole periods of
 * the long run; each case adds the integral of sine and cosine over its stay.
 * @param period weeks
 */
export const peakLag =
  (name: string, period: number, peak: number): ModelMeasureMaker =>
  (recorder) => {
    const at = recorder.columns(2);
    return {
      measure: {
        name,
        of: (sums) => {
          // Peak where a sin + b cos is largest.
          const turn = angle(sums[at]!, sums[at + 1]!);
          const lag = turn * period - peak;
          return lag < 0 ? lag + period : lag;
        },
      },
      fold: (row, { prepared, records: { cases } }) => {
        const whole = period * MINUTES_PER_WEEK;
        const periods = Math.floor(prepared.endMinute / whole);
        // The first half of the run forgets that it began empty.
        const from = Math.ceil(periods / 2) * whole;
        const to = periods * whole;
        for (let id = 0; id < cases.count; id++) {
          const started = cases.started[id]!;
          if (started === NEVER || started >= to) continue;
          const left = cases.left[id] === NEVER ? to : cases.left[id]!;
          if (left <= from) continue;
          const begin = Math.max(from, started) / whole;
          const end = Math.min(to, left) / whole;
          row[at] = row[at]! + sinTurn(begin + 0.25) - sinTurn(end + 0.25);
          row[at + 1] = row[at + 1]! + sinTurn(end) - sinTurn(begin);
        }
      },
    };
  };

/** Turn 0..1 at which a sin(2 pi t) + b cos(2 pi t) is largest, by bisection of its derivative. */
function angle(a: number, b: number): number {
  const slope = (t: number): number => a * sinTurn(t + 0.25) - b * sinTurn(t);
  const value = (t: number): number => a * sinTurn(t) + b * sinTurn(t + 0.25);
  let low = 0;
  for (let step = 1; step < 8; step++) if (value(step / 8) > value(low)) low = step / 8;
  low -= 0.125;
  let high = low + 0.25;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return ((low % 1) + 1) % 1;
}
