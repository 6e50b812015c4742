/**
 * The best division of whole steps of staff over teams whose costs add up, exactly: dynamic programming over the
 * teams (Bellman 1957). Costs need not be convex, and a cost of Infinity forbids a number of steps.
 */

/** Where a number of steps puts a team: within a range that is kept, above it, or below it. */
export const WITHIN = 0;
export const ABOVE = 1;
export const BELOW = 2;

/** What each number of steps of one team costs: `costs[k]` at `least + k` steps. */
export interface StepCosts {
  readonly least: number;
  readonly costs: ArrayLike<number>;
  /** `WITHIN`, `ABOVE` or `BELOW` per number of steps; all within where it is absent. */
  readonly places?: ArrayLike<number> | undefined;
}

/** How many teams may lie outside the range. */
export interface Exceptions {
  readonly above: number;
  readonly below: number;
}

/**
 * Steps per team with the least sum of costs among the divisions of exactly `total` steps; null where there is
 * none. Ties go to the fewest steps for the teams that come first.
 */
export function allocate(
  teams: readonly StepCosts[],
  total: number,
  { above, below }: Exceptions = { above: 0, below: 0 },
): readonly number[] | null {
  const spare = total - teams.reduce((sum, { least }) => sum + least, 0);
  if (spare < 0) return null;
  const size = spare + 1;
  const rows = (above + 1) * (below + 1);
  // Row r: so many exceptions used, r = high * (below + 1) + low; in it the cost by steps used.
  let best = new Float64Array(rows * size).fill(Infinity);
  best[0] = 0;
  const choices: Int32Array[] = [];
  const afterStep = (row: number, place: number): number => {
    if (place === WITHIN) return row;
    if (place === ABOVE) return row < above * (below + 1) ? row + below + 1 : -1;
    return row % (below + 1) < below ? row + 1 : -1;
  };
  for (const { costs, places } of teams) {
    const next = new Float64Array(rows * size).fill(Infinity);
    const choice = new Int32Array(rows * size).fill(-1);
    for (let k = 0; k < costs.length && k <= spare; k++) {
      const cost = costs[k]!;
      if (!(cost < Infinity)) continue;
      for (let row = 0; row < rows; row++) {
        const to = afterStep(row, places?.[k] ?? WITHIN);
        if (to < 0) continue;
        for (let used = k; used <= spare; used++) {
          const sum = best[row * size + used - k]! + cost;
          if (sum < next[to * size + used]!) {
            next[to * size + used] = sum;
            choice[to * size + used] = k;
          }
        }
      }
    }
    best = next;
    choices.push(choice);
  }
  let row = 0;
  for (let r = 1; r < rows; r++) if (best[r * size + spare]! < best[row * size + spare]!) row = r;
  if (!(best[row * size + spare]! < Infinity)) return null;
  const steps: number[] = [];
  let left = spare;
  for (let i = teams.length - 1; i >= 0; i--) {
    const k = choices[i]![row * size + left]!;
    steps[i] = teams[i]!.least + k;
    left -= k;
    row = rowBefore(row, teams[i]!.places?.[k] ?? WITHIN, below);
  }
  return steps;
}

const rowBefore = (row: number, place: number, below: number): number =>
  place === WITHIN ? row : place === ABOVE ? row - below - 1 : row - 1;
