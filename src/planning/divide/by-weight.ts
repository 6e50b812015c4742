/** A total of steps of staff in proportion to weights, as the rules of thumb have it. */
import type { ResolvedScenario } from '../../scenario/index.ts';
import { leastSteps } from '../size/team-fte.ts';
import { wholeSteps } from '../size/whole-steps.ts';

/** Whole steps in proportion to weights, largest remainders first; null where nothing weighs. */
export function byWeight(
  scenario: ResolvedScenario,
  weights: ReadonlyMap<string, number>,
  total: number,
): readonly number[] | null {
  const own = scenario.teams.map(({ id }) => Math.max(0, weights.get(id) ?? 0));
  if (!own.some((weight) => weight > 0)) return null;
  return wholeSteps(own, scenario.teams.map(leastSteps), total);
}
