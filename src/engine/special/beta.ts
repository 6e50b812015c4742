import { exp } from '../math.ts';
import { deviance, stirlingError } from './gamma.ts';

const TWO_PI = 6.28318530717958647693;
const EPSILON = 1.1102230246251565e-16;

/**
 * Regularised incomplete beta function I_x(a, b): the beta law's distribution function, relative error about
 * 1e-14. a, b > 0; 0 for x <= 0 and 1 for x >= 1.
 */
export function betaI(a: number, b: number, x: number): number {
  return betaOf(a, b, x, 1 - x);
}

/**
 * I_x(a, b) with y = 1 - x given apart, for a caller who knows it without cancellation.
 *
 * The continued fraction of Didonato and Morris (Abramowitz and Stegun 26.5.8) on the side of the mean where it
 * converges fast, times x^a y^b / B(a, b) in Loader's form, which stays accurate for large a and b.
 */
export function betaOf(a: number, b: number, x: number, y: number): number {
  if (!(a > 0 && b > 0) || x !== x) return NaN;
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const n = a + b;
  const term =
    exp(stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)) *
    Math.sqrt((a * b) / (TWO_PI * n));
  return x < (a + 1) / (n + 2) ? (term * betaFraction(a, b, x)) / a : 1 - (term * betaFraction(b, a, y)) / b;
}

function betaFraction(a: number, b: number, x: number): number {
  const n = a + b;
  let c = 1;
  let d = 1 / nonZero(1 - (n * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (n + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) <= 2 * EPSILON) break;
  }
  return fraction;
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
