import type { Buurt } from '../buurt.ts';

/**
 * Households of a buurt at a moment, as a year with a fraction: on the straight line between the two counts
 * that the city has, and beyond the last at the same pace, never below zero. The one count where there is
 * only one.
 */
export function householdsAt(buurt: Buurt, moment: number): number {
  const { year, households, later } = buurt;
  if (year === null || later?.year === null || later === null || later.year === year) return households;
  const pace = (later.households - households) / (later.year - year);
  return Math.max(0, households + pace * (moment - year));
}
