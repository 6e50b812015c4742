/**
 * The point where an increasing function crosses zero, by Newton's method kept inside a bracket: a step that
 * leaves the bracket, or that is not a number, is replaced by halving (Press et al., Numerical Recipes, 3rd
 * edition, section 9.4, rtsafe). An infinite end is approached by doubling.
 *
 * @param start a point of (low, high)
 * @param low,high the root lies between them; 0 <= low, high may be Infinity
 * @param step sign of the function at x (its value is not used further) and the step that Newton's method, or
 *   a better one, would take from x
 */
export function increasingRoot(
  start: number,
  low: number,
  high: number,
  step: (x: number) => { readonly value: number; readonly step: number },
): number {
  let x = start;
  for (let i = 0; i < 200; i++) {
    const at = step(x);
    if (at.value === 0) return x;
    if (at.value < 0) low = x;
    else high = x;
    let next = x + at.step;
    if (Math.abs(at.step) <= 4e-16 * Math.abs(x)) return next;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * low + 1 : low + 0.5 * (high - low);
    if (next === low || next === high) return next;
    x = next;
  }
  return x;
}
