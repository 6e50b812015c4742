/** P90 over P10 of the waits of teams: how far they lie apart without the one or two that stand out. */

/** Quantiles lie straight between the sorted waits; null where P10 is 0 or there are no waits. */
export function spreadOf(waits: readonly number[]): number | null {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (p: number): number => {
    const place = (sorted.length - 1) * p;
    const low = Math.floor(place);
    const here = sorted[low] ?? NaN;
    return here + (place - low) * ((sorted[low + 1] ?? here) - here);
  };
  const low = at(0.1);
  return low > 0 ? at(0.9) / low : null;
}
