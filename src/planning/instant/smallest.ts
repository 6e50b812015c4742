/** How much is enough: the smallest capacity that meets a norm. */
import { slotQueue } from './slot-queue.ts';
import { waitTail } from './waiting-system.ts';

/**
 * Smallest whole number from `from` on for which `enough` holds; once it holds it must hold for all larger ones.
 * Doubles the step until it holds, then halves it.
 * @throws RangeError where a million is not enough
 */
export function smallest(enough: (value: number) => boolean, from = 0): number {
  if (enough(from)) return from;
  let low = from;
  let step = 1;
  while (!enough(low + step)) {
    low += step;
    step *= 2;
    if (step > 1_000_000) throw new RangeError('smallest: expected a capacity below a million to be enough');
  }
  let high = low + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Fewest servers for which at most a share `most` of arrivals waits longer than `time` (M/M/c). */
export function smallestServers(rate: number, service: number, time: number, most: number): number {
  const stable = Math.floor(rate * service) + 1;
  return smallest((servers) => waitTail({ rate, servers, service }, time) <= most, stable);
}

/** Fewest daily slots for which at most a share `most` of registrations is passed over more than `days` times. */
export function smallestSlots(rate: number, days: number, most: number): number {
  return smallest((slots) => slotQueue(rate, slots).passedOver(days) <= most, Math.floor(rate) + 1);
}
