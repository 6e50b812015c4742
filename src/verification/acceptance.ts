/**
 * When an estimate passes: at least 60 independent rows, the estimate within 3.3 standard errors of the exact
 * value, and the standard error at most 1 % of a mean or 0.002 of a probability. Figures that are computed, not
 * sampled, must be equal: integers exactly, formulas to 1e-9 of their value.
 */
import type { Figure } from './figure-table.ts';
import type { Estimate } from './jackknife.ts';

export const FEWEST_ROWS = 60;
export const MOST_STANDARD_ERRORS = 3.3;
export const MEAN_PRECISION = 0.01;
export const PROBABILITY_PRECISION = 0.002;
export const FORMULA_PRECISION = 1e-9;

/** `imprecise`: not enough runs to tell. */
export type Verdict = 'pass' | 'fail' | 'imprecise';

/** The largest standard error that counts as precise. */
export function precisionWanted(figure: Figure): number {
  return figure.kind === 'probability' ? PROBABILITY_PRECISION : MEAN_PRECISION * Math.abs(figure.value);
}

/**
 * Distance in standard errors, that of the figure itself included; 0 where both agree, Infinity where they differ
 * and nothing varies.
 */
export function standardErrorsAway({ value, standardError }: Estimate, figure: Figure): number {
  const distance = value - figure.value;
  if (distance === 0) return 0;
  return distance / Math.sqrt(standardError * standardError + figure.error * figure.error);
}

/** @param coarseness standard errors may be this many times what is wanted */
export function judge(figure: Figure, estimate: Estimate, coarseness = 1): Verdict {
  if (!(estimate.standardError <= coarseness * precisionWanted(figure))) return 'imprecise';
  return Math.abs(standardErrorsAway(estimate, figure)) <= MOST_STANDARD_ERRORS ? 'pass' : 'fail';
}

/** For a figure that is computed. */
export function judgeComputed(figure: Figure, value: number): Verdict {
  return meets(figure, value) ? 'pass' : 'fail';
}

function meets({ kind, value: exact }: Figure, value: number): boolean {
  switch (kind) {
    case 'exact':
      return value === exact;
    case 'atLeast':
      return value >= exact;
    case 'atMost':
      return value <= exact;
    case 'mean':
    case 'probability':
      return Math.abs(value - exact) <= FORMULA_PRECISION * Math.abs(exact);
  }
}
