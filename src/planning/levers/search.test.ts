/** The search for sets, against all sets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchSets, type SearchProblem } from './search.ts';

/** Items that cover parts of something: nothing is worth more for having more beside it. */
interface Cover {
  readonly covers: readonly (readonly number[])[];
  readonly costs: readonly number[];
  readonly ceiling: number;
  /** Pairs that exclude each other. */
  readonly apart: ReadonlySet<string>;
}

const valueOf = ({ covers }: Cover, set: readonly number[]): number =>
  new Set(set.flatMap((item) => covers[item] ?? [])).size;
const fitsIn =
  ({ apart }: Cover) =>
  (a: number, b: number): boolean =>
    !apart.has([a, b].sort((x, y) => x - y).join());

const problemOf = (cover: Cover): SearchProblem => ({
  items: cover.covers.length,
  costs: cover.costs,
  ceiling: cover.ceiling,
  fits: fitsIn(cover),
  evaluate: (sets) => Promise.resolve(sets.map((set) => valueOf(cover, set))),
});

/** The value of the best of all sets under the ceiling; null where no set is. */
function exhaustive(cover: Cover, most: number): number | null {
  const count = cover.covers.length;
  let best: number | null = null;
  for (let bits = 1; bits < 2 ** count; bits++) {
    const set = Array.from({ length: count }, (_, i) => i).filter((i) => (bits & (1 << i)) !== 0);
    if (set.length > most) continue;
    if (set.some((a, i) => set.slice(i + 1).some((b) => !fitsIn(cover)(a, b)))) continue;
    if (set.reduce((sum, i) => sum + (cover.costs[i] ?? 0), 0) > cover.ceiling) continue;
    best = Math.max(best ?? 0, valueOf(cover, set));
  }
  return best;
}

const ITEMS = 6;
const covers = fc.array(fc.array(fc.nat(11), { maxLength: 5 }), { minLength: ITEMS, maxLength: ITEMS });
const pairs = fc.array(fc.tuple(fc.nat(ITEMS - 1), fc.nat(ITEMS - 1)), { maxLength: 5 });
const cover: fc.Arbitrary<Cover> = fc
  .record({
    covers,
    costs: fc.array(fc.integer({ min: -6, max: 9 }), { minLength: ITEMS, maxLength: ITEMS }),
    ceiling: fc.integer({ min: -5, max: 15 }),
    pairs,
  })
  .map(({ pairs: apart, ...rest }) => ({
    ...rest,
    apart: new Set(apart.filter(([a, b]) => a !== b).map((pair) => pair.sort((x, y) => x - y).join())),
  }));

describe('the search', () => {
  it('wide enough finds what a look at all sets finds, and keeps ceiling, size and exclusions', async () => {
    await fc.assert(
      fc.asyncProperty(cover, fc.integer({ min: 1, max: 4 }), async (drawn, most) => {
        const found = await searchSets(problemOf(drawn), { most, width: 1000 });
        expect(found[0]?.value ?? null).toBe(exhaustive(drawn, most));
        for (const { items, cost } of found) {
          expect(items.length).toBeLessThanOrEqual(most);
          expect(cost).toBeLessThanOrEqual(drawn.ceiling);
          items.forEach((a, i) => {
            for (const b of items.slice(i + 1)) expect(fitsIn(drawn)(a, b)).toBe(true);
          });
        }
        expect(new Set(found.map(({ items }) => items.join())).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is never better than that when it is narrow, and greedily reaches 1 - 1/e of it without a ceiling', async () => {
    await fc.assert(
      fc.asyncProperty(cover, fc.integer({ min: 1, max: 4 }), async (drawn, most) => {
        const narrow = await searchSets(problemOf(drawn), { most, width: 1 });
        const best = exhaustive(drawn, most);
        if (narrow[0] !== undefined) expect(narrow[0].value).toBeLessThanOrEqual(best ?? NaN);
        const free = { ...drawn, ceiling: Infinity, apart: new Set<string>() };
        const greedy = await searchSets(problemOf(free), { most, width: 1 });
        expect(greedy[0]?.value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * (exhaustive(free, most) ?? NaN));
      }),
      { numRuns: 300 },
    );
  });

  it('reaches a dear item through one that saves', async () => {
    const dear: Cover = { covers: [[1, 2, 3], [4]], costs: [10, -10], ceiling: 0, apart: new Set() };
    const [best] = await searchSets(problemOf(dear), { most: 2, width: 1 });
    expect(best).toEqual({ items: [0, 1], value: 4, cost: 0 });
  });

  it('of two equally good sets names the cheaper first, and finds nothing where nothing is under the ceiling', async () => {
    const equal: Cover = { covers: [[1], [1], [1, 2]], costs: [5, 3, 9], ceiling: 6, apart: new Set() };
    const found = await searchSets(problemOf(equal), { most: 1, width: 5 });
    expect(found.map(({ items }) => items)).toEqual([[1], [0]]);
    expect(await searchSets(problemOf({ ...equal, ceiling: 1 }), { most: 3, width: 5 })).toEqual([]);
  });

  it('asks for the value of each set once', async () => {
    const asked: string[] = [];
    const plain: Cover = { covers: [[1], [2], [3], [4]], costs: [0, 0, 0, 0], ceiling: 0, apart: new Set() };
    const problem = problemOf(plain);
    const evaluate: SearchProblem['evaluate'] = (sets) => {
      asked.push(...sets.map((set) => set.join()));
      return problem.evaluate(sets);
    };
    await searchSets({ ...problem, evaluate }, { most: 4, width: 100 });
    expect(asked).toHaveLength(15);
    expect(new Set(asked).size).toBe(15);
  });
});
