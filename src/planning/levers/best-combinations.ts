/**
 * The best combinations of levers under a ceiling of euro a year.
 *
 * 1. Each lever alone, then sets of two, three and more (`searchSets`), by clients kept within the target against the
 *    base, in pairs of replications. A lever that keeps nobody and saves nothing is left out after its turn alone.
 * 2. Who wins among many has had luck too. So the best sets, and the best of each size, are simulated anew with fresh
 *    chance and ranked by those figures alone (`rankLevers`): their paired intervals need no correction for the search.
 */
import { estimate, simulate, type SimulateOptions } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { combined, fitTogether, leverClaim } from './combination.ts';
import { yearlyCost } from './cost.ts';
import { clientsKept, rankLevers, type LeverRanking } from './ranking.ts';
import { searchSets, type FoundSet, type SearchLimits } from './search.ts';

export const COMBINATIONS_SCHEMA = 'buurtsim.combinations/1';

/** Sets that are simulated anew. */
const FINALISTS = 8;
/** Sets that go on from each step, where nothing else is asked. */
const WIDTH = 4;

export interface CombinationOptions extends SimulateOptions {
  /** Euro a year; absent: the subsidy of the base. */
  readonly ceiling?: number | undefined;
  /** Levers in a set. */
  readonly most: number;
  readonly width?: number | undefined;
}

export interface BestCombinations {
  readonly schema: typeof COMBINATIONS_SCHEMA;
  /** Euro a year; null where there is none. */
  readonly ceiling: number | null;
  readonly most: number;
  /** Sets that were simulated in the search. */
  readonly looked: number;
  /** Levers of the search; a finalist's name is those of its levers with ` + ` between. */
  readonly levers: readonly Pick<ResolvedScenario, 'name' | 'title'>[];
  /** The finalists with fresh chance; empty `levers` where no set is under the ceiling. */
  readonly ranking: LeverRanking;
}

/**
 * Searches and confirms.
 * @throws ProblemError for scenarios of another period
 */
export async function bestCombinations(
  base: ResolvedScenario,
  others: readonly ResolvedScenario[],
  { ceiling: asked, most, width = WIDTH, ...options }: CombinationOptions,
): Promise<BestCombinations> {
  const ceiling = asked ?? base.money.subsidyPerYear;
  const baseCost = yearlyCost(base).euro;
  const costs = others.map((lever) => yearlyCost(lever).euro - baseCost);
  const claims = others.map((lever) => leverClaim(base, lever));
  const own = (await simulate(base, options)).matrix;
  const useless = new Set<number>();
  let looked = 0;
  const found = await searchSets(
    {
      items: others.length,
      costs,
      ceiling: ceiling === null ? Infinity : ceiling - baseCost,
      fits(a, b) {
        const [first, second] = [claims[a], claims[b]];
        if (first === undefined || second === undefined || useless.has(a) || useless.has(b)) return false;
        return fitTogether(first, second);
      },
      async evaluate(sets) {
        const values: number[] = [];
        for (const set of sets) {
          const { matrix } = await simulate(combined(base, membersOf(others, set)), options);
          const kept = estimate(clientsKept(own, matrix)).value ?? -Infinity;
          values.push(kept);
          const [only = -1] = set;
          if (set.length === 1 && kept <= 0 && (costs[only] ?? 0) >= 0) useless.add(only);
        }
        looked += sets.length;
        return values;
      },
    },
    { most, width },
  );
  const finalists = chosen(found, { most, width }).map(({ items }) =>
    combined(base, membersOf(others, items)),
  );
  const ranking = await rankLevers(base, finalists, { ...options, seed: `${options.seed ?? ''} confirmed` });
  return {
    schema: COMBINATIONS_SCHEMA,
    ceiling,
    most,
    looked,
    levers: others.map(({ name, title }) => ({ name, title })),
    ranking,
  };
}

/** The best sets, and the best of each size. */
function chosen(found: readonly FoundSet[], { most }: SearchLimits): readonly FoundSet[] {
  const best = new Set(found.slice(0, FINALISTS));
  for (let size = 1; size <= most; size++) {
    const first = found.find(({ items }) => items.length === size);
    if (first !== undefined) best.add(first);
  }
  return [...best];
}

const membersOf = (others: readonly ResolvedScenario[], set: readonly number[]): ResolvedScenario[] =>
  set.flatMap((item) => others[item] ?? []);
