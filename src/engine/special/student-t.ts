import { exp, ln } from '../math.ts';
import { betaOf } from './beta.ts';
import { lnGamma } from './gamma.ts';
import { normalQuantile } from './normal.ts';
import { increasingRoot } from './root.ts';

const PI = 3.14159265358979323846;
/** From here on four terms of the expansion about the normal law are exact to the last digits. */
const LARGE_DF = 1e5;

/** Probability that Student's t with df > 0 degrees of freedom exceeds t >= 0. */
function upperTail(t: number, df: number): number {
  const square = t * t;
  return 0.5 * betaOf(0.5 * df, 0.5, df / (df + square), square / (df + square));
}

/** Distribution function of Student's t with df > 0 degrees of freedom (not whole is allowed). */
export function studentTCdf(t: number, df: number): number {
  return t < 0 ? upperTail(-t, df) : 1 - upperTail(t, df);
}

/**
 * Quantile of Student's t with df > 0 degrees of freedom, relative error about 1e-13. -Infinity at 0, Infinity at
 * 1, NaN outside; the normal quantile for df = Infinity.
 *
 * Newton's method in a bracket, on the distribution function near the middle and on its logarithm against ln t further
 * out, where the tail is nearly a power of t. From 100,000 degrees of freedom on the expansion of Fisher and
 * Cornish (Abramowitz and Stegun 26.7.5).
 *
 * @throws RangeError where df is not above 0
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`df: expected a number > 0, got ${df}`);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  if (p === 0.5) return 0;
  const size = upperQuantile(p < 0.5 ? p : 1 - p, df);
  return p < 0.5 ? -size : size;
}

/** The t that is exceeded with probability q < 1/2. */
function upperQuantile(q: number, df: number): number {
  const z = -normalQuantile(q);
  const expansion = fisherCornish(z, df);
  if (df >= LARGE_DF) return expansion;
  const density = exp(lnGamma(0.5 * (df + 1)) - lnGamma(0.5 * df)) / Math.sqrt(PI * df);
  return increasingRoot(df > 3 ? expansion : z, 0, Infinity, (t) => {
    const slope = density * exp(-0.5 * (df + 1) * ln(1 + (t * t) / df));
    if (q > 0.25) {
      const square = t * t;
      const value = 0.5 * betaOf(0.5, 0.5 * df, square / (df + square), df / (df + square)) - (0.5 - q);
      return { value, step: -value / slope };
    }
    const tail = upperTail(t, df);
    return { value: q - tail, step: t * (exp((ln(tail / q) * tail) / (t * slope)) - 1) };
  });
}

function fisherCornish(z: number, df: number): number {
  const s = z * z;
  const g1 = (z * (s + 1)) / 4;
  const g2 = (z * ((5 * s + 16) * s + 3)) / 96;
  const g3 = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const g4 = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
}
