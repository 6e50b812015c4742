import { ln } from '../../engine/math.ts';
import type { Buurt } from '../buurt.ts';

/** The wijkfactors that a model of the demand can use. */
export const WIJKFACTORS = ['bijstand', 'onePerson', 'young', 'old', 'lowEducation', 'isolation'] as const;
export type Wijkfactor = (typeof WIJKFACTORS)[number];

/** A percentage, and the least that it can be told apart from zero: half the step in which CBS rounds. */
interface Share {
  readonly percent: number;
  readonly least: number;
}

const ROUNDED_COUNT = 2.5;
const ROUNDED_PERCENT = 0.5;

const shares: Readonly<Record<Wijkfactor, (buurt: Buurt) => Share | null>> = {
  bijstand: (buurt) => perHousehold(buurt.bijstand, buurt.households),
  onePerson: (buurt) => perHousehold(buurt.onePersonHouseholds, buurt.households),
  young: ({ ages }) => (ages === null ? null : { percent: ages.from15To24, least: ROUNDED_PERCENT }),
  old: ({ ages }) => (ages === null ? null : { percent: ages.from65, least: ROUNDED_PERCENT }),
  lowEducation: ({ lowEducation: percent }) =>
    percent === null ? null : { percent, least: ROUNDED_PERCENT },
  isolation: ({ isolation: percent }) => (percent === null ? null : { percent, least: ROUNDED_PERCENT }),
};

const perHousehold = (count: number | null, households: number): Share | null =>
  count === null || households <= 0
    ? null
    : { percent: (100 * count) / households, least: (100 * ROUNDED_COUNT) / households };

/** Percentages at which the factors of the model are zero: about those of Utrecht in 2015. */
const REFERENCE: Readonly<Record<Wijkfactor, number>> = {
  bijstand: 5,
  onePerson: 50,
  young: 15,
  old: 10,
  lowEducation: 25,
  isolation: 10,
};

/**
 * Percentage of a factor in a buurt: bijstand and one-person households per 100 households, the young (15-24)
 * and the old (65 and over) per 100 inhabitants. Null where it is not known.
 */
export function wijkfactor(buurt: Buurt, factor: Wijkfactor): number | null {
  return shares[factor](buurt)?.percent ?? null;
}

/**
 * Logarithm of a factor over its reference, as the model takes it: its coefficient is the percentage by which
 * demand rises when the factor rises by one per cent. Null where the factor is not known.
 */
export function logFactor(buurt: Buurt, factor: Wijkfactor): number | null {
  const share = shares[factor](buurt);
  return share === null ? null : ln(Math.max(share.percent, share.least) / REFERENCE[factor]);
}
