/**
 * First conversations in daily slots: registrations are Poisson over the day, at its end the first `slots` of
 * those who wait are served, and slots left over are lost (bulk service: Bailey 1954, Journal of the Royal
 * Statistical Society B 16; appointment capacity: Izady 2015, Operations Research 63).
 */
import { exp, ln } from '../../engine/index.ts';
import { lnGamma } from '../../engine/special/gamma.ts';
import { checkPositive } from './erlang.ts';

export interface SlotFigures {
  /** Mean number left waiting after the slots. */
  readonly left: number;
  /** Mean wait in days, from the registration to the slot. */
  readonly meanWait: number;
  /** Share of registrations that more than `days` slot moments pass over. */
  readonly passedOver: (days: number) => number;
}

/** Terms that are smaller do not matter to a double. */
const NEGLIGIBLE = 1e-18;

/**
 * The figures of the long run.
 *
 * The number left waiting is Q = max(Q + A - s, 0), so by Spitzer's identity its generating function is
 * exp(sum over n of E[z^(S_n+) - 1] / n), S_n = A_1 + ... + A_n - n s. The power series of the exponential gives
 * all probabilities without a root or a truncated chain.
 * @param rate registrations a day
 * @param slots whole number above the rate
 * @throws RangeError where the slots are not enough for the registrations
 */
export function slotQueue(rate: number, slots: number): SlotFigures {
  checkPositive('rate', rate);
  if (!(Number.isSafeInteger(slots) && slots > rate))
    throw new RangeError(`slots: expected a whole number above ${rate}, got ${slots}`);
  const left = leftWaiting(rate, slots);
  const ahead = aheadOnTheDay(rate);
  const mean = left.reduce((sum, p, k) => sum + k * p, 0);
  return {
    left: mean,
    // Little's law: on average mean + rate / 2 wait in the course of a day.
    meanWait: mean / rate + 0.5,
    passedOver: (days) => {
      // Passed over more than `days` times: at least slots (days + 1) stand in front.
      const most = slots * (days + 1);
      let share = 0;
      ahead.forEach((p, k) => {
        for (let q = Math.max(0, most - k); q < left.length; q++) share += p * left[q]!;
      });
      return share;
    },
  };
}

/** Probabilities of 0, 1, 2, ... left waiting after the slots. */
function leftWaiting(rate: number, slots: number): Float64Array {
  const above: number[] = [];
  for (let n = 1; ; n++) {
    let largest = 0;
    const mean = n * rate;
    for (let k = 1; ; k++) {
      const p = poisson(mean, n * slots + k) / n;
      above[k] = (above[k] ?? 0) + p;
      largest = Math.max(largest, p);
      if (p < NEGLIGIBLE) break;
    }
    if (largest < NEGLIGIBLE) break;
  }
  const total = above.reduce((sum, p) => sum + p, 0);
  const law = [exp(-total)];
  for (let k = 1; ; k++) {
    let sum = 0;
    for (let j = 1; j <= Math.min(k, above.length - 1); j++) sum += j * above[j]! * law[k - j]!;
    const p = sum / k;
    law.push(p);
    if (k > slots && p < NEGLIGIBLE) break;
  }
  return Float64Array.from(law);
}

/** Probabilities of 0, 1, 2, ... earlier registrations on the same day: P(A > k) / E[A]. */
function aheadOnTheDay(rate: number): Float64Array {
  const law: number[] = [];
  let sum = 0;
  const most = Math.ceil(rate + 12 * Math.sqrt(rate) + 40);
  const tail = new Float64Array(most + 2);
  for (let k = most; k >= 0; k--) {
    tail[k] = sum;
    sum += poisson(rate, k);
  }
  for (let k = 0; k <= most; k++) law.push(tail[k]! / rate);
  return Float64Array.from(law);
}

function poisson(mean: number, k: number): number {
  return exp(k * ln(mean) - mean - lnGamma(k + 1));
}
