/**
 * A day's registrations as stages: the sum of k geometric numbers, and with a chance one more. It has the mean and
 * the variance of a negative binomial law, of which it is the same law where the shape is a whole number. A
 * geometric number joins a queue in one multiplication for each number waiting, so a day costs as many as there are
 * stages instead of one for each number of registrations.
 */

/** More stages cost more than the numbers of registrations one by one. */
const MOST_STAGES = 8;
/** Least of (variance over mean) - 1: below, the law is Poisson. */
const LEAST_EXCESS = 1e-9;

export interface ArrivalStages {
  /** Stages, the last of which is met with the chance `last`. */
  readonly count: number;
  /** 0..1 */
  readonly last: number;
  /** P(n + 1) / P(n) of the geometric number of a stage. */
  readonly ratio: number;
  /** Numbers of registrations that are looked at: mean and three standard deviations. */
  readonly reach: number;
}

const NOBODY: ArrivalStages = { count: 1, last: 0, ratio: 0, reach: 1 };

/**
 * The stages of a law; null where numbers one by one are quicker.
 * @param dispersion variance over mean, at least 1
 */
export function arrivalStages(mean: number, dispersion: number): ArrivalStages | null {
  if (mean <= 0) return NOBODY;
  const excess = dispersion - 1;
  if (excess < LEAST_EXCESS) return null;
  const shape = mean / excess;
  const whole = Math.floor(shape);
  if (whole >= MOST_STAGES) return null;
  // Of k stages with mean g and one more with chance f: mean (k + f) g, variance (k + f) g (1 + g) + f (1 - f) g g.
  const part = shape - whole;
  const last = (part + Math.sqrt(part * part + (1 + shape) * whole * part)) / (1 + shape);
  const stage = mean / (whole + last);
  return {
    count: whole + 1,
    last,
    ratio: stage / (1 + stage),
    reach: Math.floor(mean + 3 * Math.sqrt(dispersion * mean)) + 1,
  };
}
