/**
 * A total in whole steps, in proportion to weights: largest remainders first (Hamilton's method), each part at least
 * what it must have. Parts above that give way in turn where those minima take more than their share.
 * @param weights at least 0; equal parts where all are 0
 * @param total whole number of steps, at least the sum of `least`
 * @throws {RangeError} where the minima do not fit in the total
 */
export function wholeSteps(weights: readonly number[], least: readonly number[], total: number): number[] {
  if (least.reduce((a, b) => a + b, 0) > total) throw new RangeError('the minima do not fit in the total');
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => total * (sum > 0 ? weight / sum : 1 / weights.length));
  // A share that is whole but for its last bits is whole.
  const floors = exact.map((value) => Math.floor(value + 1e-9));
  const steps = floors.map((value, i) => Math.max(least[i]!, value));
  const order = exact
    .map((value, i) => ({ i, rest: value - floors[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = total - steps.reduce((a, b) => a + b, 0);
  for (let k = 0; left > 0; k = (k + 1) % order.length, left--) steps[order[k]!.i]! += 1;
  for (let i = 0; left < 0; i = (i + 1) % steps.length) {
    if (steps[i]! > least[i]!) {
      steps[i]! -= 1;
      left++;
    }
  }
  return steps;
}
