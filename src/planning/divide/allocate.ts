/**
 * The best division of whole steps of staff over teams whose costs add up, exactly: dynamic programming over the
 * teams (Bellman 1957). Costs need not be convex, and a cost of Infinity forbids a number of steps.
 */

/** What each number of steps of one team costs: `costs[k]` at `least + k` steps. */
export interface StepCosts {
  readonly least: number;
  readonly costs: ArrayLike<number>;
}

/**
 * Steps per team with the least sum of costs among the divisions of exactly `total` steps; null where there is
 * none. Ties go to the fewest steps for the teams that come first.
 */
export function allocate(teams: readonly StepCosts[], total: number): readonly number[] | null {
  const spare = total - teams.reduce((sum, { least }) => sum + least, 0);
  if (spare < 0) return null;
  let best = new Float64Array(spare + 1).fill(Infinity);
  best[0] = 0;
  const choices: Int32Array[] = [];
  for (const { costs } of teams) {
    const next = new Float64Array(spare + 1).fill(Infinity);
    const choice = new Int32Array(spare + 1).fill(-1);
    for (let k = 0; k < costs.length && k <= spare; k++) {
      const cost = costs[k]!;
      if (!(cost < Infinity)) continue;
      for (let used = k; used <= spare; used++) {
        const sum = best[used - k]! + cost;
        if (sum < next[used]!) {
          next[used] = sum;
          choice[used] = k;
        }
      }
    }
    best = next;
    choices.push(choice);
  }
  if (!(best[spare]! < Infinity)) return null;
  const steps: number[] = [];
  let left = spare;
  for (let i = teams.length - 1; i >= 0; i--) {
    const k = choices[i]![left]!;
    steps[i] = teams[i]!.least + k;
    left -= k;
  }
  return steps;
}
