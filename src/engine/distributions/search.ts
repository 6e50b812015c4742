/**
 * The smallest x of (low, high] with cdf(x) >= p, to the last bits of x, for any distribution function.
 *
 * T. R. Chandrupatla 1997 (Advances in Engineering Software 28, 145-149): inverse quadratic interpolation
 * where the three latest points allow it, halving elsewhere. So a smooth function takes some eight steps, and one that
 * jumps no more than halving takes.
 *
 * @param low cdf(low) < p (a point below the support serves)
 * @param high cdf(high) >= p; where it is Infinity the search doubles from `low` first
 */
export function searchQuantile(cdf: (x: number) => number, p: number, low: number, high: number): number {
  let below = low;
  let fBelow = cdf(low) - p;
  if (fBelow >= 0) return low;
  let above = high;
  if (above === Infinity) {
    above = Math.max(1, 2 * Math.abs(below));
    while (cdf(above) < p && above < 1e300) {
      below = above;
      above *= 2;
    }
    fBelow = cdf(below) - p;
  }
  let fAbove = cdf(above) - p;
  let fraction = 0.5;
  for (let i = 0; i < 200; i++) {
    const width = above - below;
    if (width <= 4.5e-16 * above) return above;
    const x = below + fraction * width;
    if (!(x > below && x < above)) return above;
    const f = cdf(x) - p;
    // The point that x replaces is kept as the third one of the interpolation.
    const third = f < 0 ? below : above;
    const fThird = f < 0 ? fBelow : fAbove;
    if (f < 0) {
      below = x;
      fBelow = f;
    } else {
      above = x;
      fAbove = f;
    }
    fraction = interpolate(below, fBelow, above, fAbove, third, fThird);
    const least = Math.min(0.5, (2e-16 * above) / (above - below));
    fraction = Math.min(1 - least, Math.max(least, fraction));
  }
  return above;
}

/** Where between a and b inverse quadratic interpolation through a third point sees the zero; 1/2 where it may not. */
function interpolate(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  if (fc === fa || fc === fb || fa === fb) return 0.5;
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  return (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb));
}
