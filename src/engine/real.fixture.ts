import fc from 'fast-check';

const PARTS = 1_000_000;

/**
 * Real numbers spread evenly over a range, both ends with it. `fc.double` spreads over the numbers that a computer
 * has, of which nearly all in a range from 0 are next to nothing.
 */
export const real = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: PARTS }).map((part) => min + ((max - min) * part) / PARTS);
