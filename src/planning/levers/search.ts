/**
 * The best sets of items under a ceiling, where the value of a set must be measured as a whole: a beam search over sets
 * of one item, two items and so on. Knows nothing of levers.
 *
 * - Each step adds one item to each set that was kept; the `width` best sets under the ceiling go on, and as many that
 *   are over it but can come under it by items that save.
 * - With `width` at least the number of sets of any size the search is exhaustive; with 1 it is greedy. Where value is
 *   monotone and submodular (nothing is worth more for having more beside it), greedy reaches at least 1 - 1/e of the
 *   best value of that many items (Nemhauser, Wolsey and Fisher 1978, Mathematical Programming 14).
 */

export interface SearchProblem {
  /** Items are numbered from 0. */
  readonly items: number;
  /** What each adds to the cost of a set; below 0 where it saves. */
  readonly costs: readonly number[];
  /** Largest cost of a set. */
  readonly ceiling: number;
  /** Whether two items can stand in one set. */
  readonly fits: (a: number, b: number) => boolean;
  /** Values of sets of items, each set in ascending order; higher is better. */
  readonly evaluate: (sets: readonly (readonly number[])[]) => Promise<readonly number[]>;
}

export interface SearchLimits {
  /** Items in a set. */
  readonly most: number;
  /** Sets that go on from each step, at least 1. */
  readonly width: number;
}

export interface FoundSet {
  readonly items: readonly number[];
  readonly value: number;
  readonly cost: number;
}

/** Rounding of sums of money. */
const DUST = 1e-6;

/** Every set under the ceiling that was looked at, best first. */
export async function searchSets(problem: SearchProblem, limits: SearchLimits): Promise<readonly FoundSet[]> {
  const { items, ceiling, fits, evaluate } = problem;
  const costOf = (set: readonly number[]): number => set.reduce((sum, i) => sum + (problem.costs[i] ?? 0), 0);
  const isUnder = ({ cost }: FoundSet): boolean => cost <= ceiling + DUST;
  const all = Array.from({ length: items }, (_, i) => i);
  const found: FoundSet[] = [];
  let kept: readonly (readonly number[])[] = [[]];
  for (let size = 1; size <= limits.most && kept.length > 0; size++) {
    const next = new Map<string, readonly number[]>();
    for (const set of kept) {
      for (const item of all) {
        if (set.includes(item) || !set.every((other) => fits(item, other))) continue;
        const larger = [...set, item].sort((a, b) => a - b);
        if (canComeUnder(problem, larger, costOf(larger), limits.most - size))
          next.set(larger.join(), larger);
      }
    }
    const sets = [...next.values()];
    const values = await evaluate(sets);
    const looked = sets
      .map((set, i): FoundSet => ({ items: set, value: values[i] ?? NaN, cost: costOf(set) }))
      .sort(better);
    const under = looked.filter(isUnder);
    found.push(...under);
    const over = looked.filter((set) => !isUnder(set));
    kept = [...under.slice(0, limits.width), ...over.slice(0, limits.width)].map((set) => set.items);
  }
  return found.sort(better);
}

/** Whether so many more items could bring a set under the ceiling. */
function canComeUnder(
  { items, costs, ceiling, fits }: SearchProblem,
  set: readonly number[],
  cost: number,
  more: number,
): boolean {
  if (cost <= ceiling + DUST) return true;
  const savings: number[] = [];
  for (let item = 0; item < items; item++) {
    const saves = -(costs[item] ?? 0);
    if (saves > 0 && !set.includes(item) && set.every((other) => fits(item, other))) savings.push(saves);
  }
  savings.sort((a, b) => b - a);
  return cost - savings.slice(0, more).reduce((a, b) => a + b, 0) <= ceiling + DUST;
}

/** By value, then the cheaper, then the smaller, then by the numbers of the items. */
function better(a: FoundSet, b: FoundSet): number {
  return (
    b.value - a.value ||
    a.cost - b.cost ||
    a.items.length - b.items.length ||
    (a.items.join() < b.items.join() ? -1 : 1)
  );
}
