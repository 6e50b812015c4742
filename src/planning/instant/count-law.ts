/** The law of the number of registrations of a day. */
import { exp, ln } from '../../engine/index.ts';

/**
 * Negative binomial, or Poisson where the variance is the mean.
 * @param dispersion variance over mean, at least 1; @param negligible weight of the tail that is gathered at its first number
 * @param out probabilities of 0, 1, 2, ...
 * @returns how many of them there are
 */
export function countLaw(mean: number, dispersion: number, negligible: number, out: Float64Array): number {
  if (mean <= 0) {
    out[0] = 1;
    return 1;
  }
  const overdispersed = dispersion > 1 + 1e-9;
  const shape = overdispersed ? mean / (dispersion - 1) : 0;
  const ratio = overdispersed ? 1 - 1 / dispersion : 0;
  let term = exp(overdispersed ? -shape * ln(dispersion) : -mean);
  let left = 1;
  let k = 0;
  for (; k < out.length; k++) {
    out[k] = term;
    left -= term;
    if (k > mean && (left < negligible || term < 0.1 * negligible)) {
      // What is left of the tail counts as its first number, and some of 0 too, so that sum and mean stay as they are.
      out[k] = term + Math.max(0, left);
      let lost = mean;
      for (let i = 1; i <= k; i++) lost -= i * out[i]!;
      const moved = k === 0 ? 0 : Math.min(out[0]!, Math.max(0, lost / k));
      out[0] = out[0]! - moved;
      out[k] = out[k]! + moved;
      return k + 1;
    }
    term *= overdispersed ? ((k + shape) / (k + 1)) * ratio : mean / (k + 1);
  }
  return k;
}
