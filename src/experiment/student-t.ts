/** The distribution function of Student's t, from the regularised incomplete beta function. */
import { betaI } from '../engine/index.ts';

/**
 * P(T <= t) for T with `df` degrees of freedom.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1.
 */
export function studentTCdf(t: number, df: number): number {
  const tail = 0.5 * betaI(df / 2, 0.5, df / (df + t * t));
  return t > 0 ? 1 - tail : tail;
}
