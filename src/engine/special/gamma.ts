import { exp, ln, pow } from '../math.ts';
import { normalQuantile } from './normal.ts';
import { increasingRoot } from './root.ts';

const LN_SQRT_TWO_PI = 0.91893853320467274178;
const TWO_PI = 6.28318530717958647693;
const EPSILON = 1.1102230246251565e-16;

/**
 * ln of the gamma function for x > 0, absolute error below 4e-15 up to x = 10, relative error below 1e-15
 * beyond. Infinity at 0, NaN below. Stirling's series at x >= 10, and Gamma(x + 1) = x Gamma(x) to get there.
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x === 1 || x === 2) return 0;
  if (x === Infinity) return Infinity;
  let product = 1;
  let y = x;
  while (y < 10) {
    product *= y;
    y += 1;
  }
  const stirling = (y - 0.5) * ln(y) - y + LN_SQRT_TWO_PI + stirlingSeries(y);
  return product === 1 ? stirling : stirling - ln(product);
}

/** 1/(12 y) - 1/(360 y^3) + ...: what Stirling's formula lacks; below 1e-16 off for y >= 10. */
function stirlingSeries(y: number): number {
  const z = 1 / (y * y);
  const series =
    1 / 12 -
    z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156))))));
  return series / y;
}

/** ln Gamma(x + 1) - (x + 1/2) ln x + x - ln sqrt(2 pi) for x > 0. */
export function stirlingError(x: number): number {
  return x >= 10 ? stirlingSeries(x) : lnGamma(x + 1) - (x + 0.5) * ln(x) + x - LN_SQRT_TWO_PI;
}

/** Loader's deviance x ln(x / mean) + mean - x, without cancellation where x is close to the mean. */
export function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) < 0.1 * (x + mean)) {
    const v = (x - mean) / (x + mean);
    let sum = (x - mean) * v;
    let term = 2 * x * v;
    const square = v * v;
    for (let j = 1; j < 1000; j++) {
      term *= square;
      const next = sum + term / (2 * j + 1);
      if (next === sum) return next;
      sum = next;
    }
  }
  return x * ln(x / mean) + mean - x;
}

/**
 * e^-mean mean^x / Gamma(x + 1), for real x >= 0: the Poisson probability where x is whole. Relative error about
 * 1e-15 times the larger of 1 and the deviance. C. Loader 2000, Fast and Accurate Computation of
 * Binomial Probabilities.
 */
export function poissonTerm(x: number, mean: number): number {
  if (x === 0) return exp(-mean);
  if (mean === 0) return 0;
  return exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(TWO_PI * x);
}

/** Regularised lower incomplete gamma function P(a, x): the gamma law's distribution function. a > 0; 0 for x <= 0. */
export function gammaP(a: number, x: number): number {
  if (!(a > 0) || x !== x) return NaN;
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** The upper counterpart Q(a, x) = 1 - P(a, x), accurate where it is small. */
export function gammaQ(a: number, x: number): number {
  if (!(a > 0) || x !== x) return NaN;
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

/** P by its power series (Abramowitz and Stegun 6.5.29). */
function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, sum * poissonTerm(a, x));
}

/** Q by its continued fraction (Abramowitz and Stegun 6.5.31), evaluated as Lentz does. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1e6; n++) {
    const top = n * (a - n);
    b += 2;
    d = top * d + b;
    if (Math.abs(d) < 1e-300) d = 1e-300;
    c = b + top / c;
    if (Math.abs(c) < 1e-300) c = 1e-300;
    d = 1 / d;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) <= 2 * EPSILON) break;
  }
  return Math.min(1, fraction * a * poissonTerm(a, x));
}

/**
 * Quantile of the gamma law of this shape and scale 1, relative error about 1e-14. 0 at 0, Infinity at 1, NaN
 * outside.
 *
 * From the approximation of Wilson and Hilferty (1931), or of the power law near 0, by Halley's method on P or Q,
 * whichever is smaller, in a bracket.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN;
  if (shape === 1) return -ln(1 - p);
  const upper = p > 0.5;
  const q = 1 - p;
  return increasingRoot(gammaStart(p, shape), 0, Infinity, (x) => {
    const value = upper ? q - gammaQ(shape, x) : gammaP(shape, x) - p;
    const newton = (-value * x) / (shape * poissonTerm(shape, x));
    // Halley: the density's logarithm has slope (shape - 1) / x - 1. Far from the root his correction misleads.
    const bend = 0.5 * newton * ((shape - 1) / x - 1);
    return { value, step: Math.abs(bend) < 0.5 ? newton / (1 + bend) : newton };
  });
}

function gammaStart(p: number, shape: number): number {
  const power = exp((ln(p) + lnGamma(shape + 1)) / shape);
  if (power < 0.2 * (shape + 1)) return Math.max(power, 5e-324);
  const ninth = 1 / (9 * shape);
  const cubic = shape * pow(1 - ninth + normalQuantile(p) * Math.sqrt(ninth), 3);
  return cubic > 0.01 * shape ? cubic : power;
}
