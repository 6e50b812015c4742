/** A total of steps of staff in proportion to weights, as the rules of thumb have it. */
import type { ResolvedScenario } from '../../scenario/index.ts';
import { leastSteps } from '../size/team-fte.ts';

/** Whole steps in proportion to weights, largest remainders first; null where nothing weighs. */
export function byWeight(
  scenario: ResolvedScenario,
  weights: ReadonlyMap<string, number>,
  total: number,
): readonly number[] | null {
  const own = scenario.teams.map(({ id }) => Math.max(0, weights.get(id) ?? 0));
  const sum = own.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return null;
  const least = scenario.teams.map(leastSteps);
  const exact = own.map((weight) => (weight / sum) * total);
  const steps = exact.map((value, i) => Math.max(least[i]!, Math.floor(value)));
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
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
