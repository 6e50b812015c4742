/**
 * Why do two scenarios differ: the difference shared out over the separate changes, `buurtsim.attribution/1`. All
 * runs share their chance events, so every share has a paired interval.
 *
 * - `alone`: what a change does when it is the only one.
 * - `last`: what is lost when it is the only one that is left out.
 * - `shapley`: the mean of what it adds over all orders in which the changes can be made (Shapley 1953; as a
 *   measure of effects Song, Nelson and Staum 2016). The shares sum to the whole difference, in every
 *   replication. It takes every subset of the changes, so it is there for at most six.
 */
import { ProblemError } from '../problem/problem.ts';
import type { Difference } from '../scenario/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { ComparedFigure } from './compare.ts';
import { DEFAULT_SEED } from './defaults.ts';
import { estimate, type Estimate } from './estimate.ts';
import { inBatches } from './executor.ts';
import { inlineExecutor } from './inline-executor.ts';
import { waitReplicator } from './model-replicator.ts';
import type { Seed } from './replicator.ts';
import { runNumbers } from './run.ts';
import { scenarioChanges, withChanges, type ScenarioChange } from './scenario-changes.ts';
import { SummaryMatrix } from './summary-matrix.ts';
import { ENGINE_VERSION } from './version.ts';
import type { StudyOptions } from './study-options.ts';

export const ATTRIBUTION_SCHEMA = 'buurtsim.attribution/1';
/** Changes up to which every subset is run. */
export const MOST_FOR_SHAPLEY = 6;

export const ATTRIBUTED_FIGURES = [
  'waitMean',
  'withinTarget',
  'stillWaiting',
  'caseload',
  'utilisation',
] as const satisfies readonly ComparedFigure[];
export type AttributedFigure = (typeof ATTRIBUTED_FIGURES)[number];
export type Effects = Readonly<Record<AttributedFigure, Estimate>>;

export interface AttributedChange {
  readonly change: string;
  readonly differences: readonly Difference[];
  readonly alone: Effects;
  readonly last: Effects;
  readonly shapley: Effects | null;
}

export interface AttributionResult {
  readonly schema: typeof ATTRIBUTION_SCHEMA;
  readonly engine: string;
  readonly seed: Seed;
  readonly replications: number;
  /** Scenarios that were run, each so many replications. */
  readonly scenarios: number;
  readonly base: { readonly name: string; readonly hash: string };
  readonly other: { readonly name: string; readonly hash: string };
  /** Figures of the city: the whole difference, other minus base. */
  readonly total: Effects;
  /** What the changes do together beyond the sum of each alone. */
  readonly together: Effects;
  readonly changes: readonly AttributedChange[];
}

export interface AttributionOptions extends StudyOptions {
  readonly replications?: number | undefined;
}

const DEFAULT_RUNS = 30;

/**
 * Shares the difference between two scenarios out over their changes.
 * @throws ProblemError where nothing differs, or the periods do
 */
export async function attribute(
  base: ResolvedScenario,
  other: ResolvedScenario,
  options: AttributionOptions = {},
): Promise<AttributionResult> {
  const { replications = DEFAULT_RUNS, seed = DEFAULT_SEED } = options;
  checkAttributable(base, other);
  const changes = scenarioChanges(base, other);
  const prepare = options.prepare ?? waitReplicator;
  const executor = options.executor ?? inlineExecutor(prepare);
  const sets = setsOf(changes.length);
  let done = 0;
  const planned = sets.length * replications;
  const values = await inBatches(sets, executor, replications, async (set) => {
    const scenario = withChanges(
      base,
      changes.filter((_, i) => has(set, i)),
    );
    const { layout } = prepare(scenario);
    const matrix = new SummaryMatrix(layout, replications);
    const numbers = Array.from({ length: replications }, (_, r) => r);
    await runNumbers(scenario, matrix, numbers, { executor, seed, signal: options.signal });
    executor.forget?.(scenario);
    done += replications;
    options.onProgress?.({ done, planned });
    return each((figure) => matrix.column(layout.area(0, figure)));
  });
  const of = new Map(sets.map((set, i) => [set, values[i]!]));
  const none = subset(changes.length, () => false);
  const whole = subset(changes.length, () => true);
  const effect = (to: Subset, from: Subset): Columns =>
    each((figure) => of.get(to)![figure].map((value, r) => value - of.get(from)![figure][r]!));
  const total = effect(whole, none);
  const alone = changes.map((_, i) => effect(flipped(none, i), none));
  return {
    schema: ATTRIBUTION_SCHEMA,
    engine: ENGINE_VERSION,
    seed,
    replications,
    scenarios: sets.length,
    base: { name: base.name, hash: base.hash },
    other: { name: other.name, hash: other.hash },
    total: estimated(total),
    together: estimated(
      each((figure) =>
        total[figure].map((value, r) => alone.reduce((left, one) => left - one[figure][r]!, value)),
      ),
    ),
    changes: changes.map((change, i) => ({
      change: change.id,
      differences: change.differences,
      alone: estimated(alone[i]!),
      last: estimated(effect(whole, flipped(whole, i))),
      shapley: changes.length > MOST_FOR_SHAPLEY ? null : estimated(shapley(i, changes, effect)),
    })),
  };
}

/** Refuses scenarios of which the difference cannot be shared out. */
export function checkAttributable(base: ResolvedScenario, other: ResolvedScenario): void {
  const periodOf = ({ period }: ResolvedScenario): string =>
    `${period.from} - ${period.to}, ${period.warmUpDays}`;
  if (periodOf(base) !== periodOf(other)) {
    const conflict = { expected: periodOf(base), actual: periodOf(other) };
    throw new ProblemError([{ code: 'value.conflict', file: other.name, path: ['period'], ...conflict }]);
  }
  if (scenarioChanges(base, other).length === 0) {
    throw new ProblemError([
      { code: 'value.conflict', file: other.name, expected: 'a scenario that differs from the first' },
    ]);
  }
}

type Columns = Readonly<Record<AttributedFigure, Float64Array>>;

/** Which changes are made: a sign for each, 1 or 0. */
type Subset = string;
const subset = (changes: number, made: (change: number) => boolean): Subset =>
  Array.from({ length: changes }, (_, i) => (made(i) ? '1' : '0')).join('');
const has = (set: Subset, change: number): boolean => set[change] === '1';
const flipped = (set: Subset, change: number): Subset =>
  subset(set.length, (i) => has(set, i) !== (i === change));

/** Sets of changes to run: all of them where they are few, else none, one, all but one, all. */
function setsOf(changes: number): Subset[] {
  const none = subset(changes, () => false);
  if (changes <= MOST_FOR_SHAPLEY) return subsets(changes);
  const single = Array.from({ length: changes }, (_, i) => flipped(none, i));
  const whole = subset(changes, () => true);
  return [none, ...single, ...single.map((_, i) => flipped(whole, i)), whole];
}

const subsets = (changes: number): Subset[] =>
  changes === 0 ? [''] : subsets(changes - 1).flatMap((set) => [`${set}0`, `${set}1`]);

/** Mean over all orders: each set of the others with the weight of the orders in which it comes first. */
function shapley(
  change: number,
  changes: readonly ScenarioChange[],
  effect: (to: Subset, from: Subset) => Columns,
): Columns {
  const n = changes.length;
  let sum: Columns | null = null;
  for (const set of subsets(n)) {
    if (has(set, change)) continue;
    const size = changes.filter((_, i) => has(set, i)).length;
    const weight = (factorial(size) * factorial(n - 1 - size)) / factorial(n);
    const added = effect(flipped(set, change), set);
    const before: Columns | null = sum;
    sum = each((figure) => added[figure].map((value, r) => (before?.[figure][r] ?? 0) + weight * value));
  }
  // There is always the empty set.
  return (
    sum ??
    effect(
      subset(n, () => false),
      subset(n, () => false),
    )
  );
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const estimated = (columns: Columns): Effects => each((figure) => estimate(columns[figure]));
const each = <T>(make: (figure: AttributedFigure) => T): Record<AttributedFigure, T> =>
  Object.fromEntries(ATTRIBUTED_FIGURES.map((figure) => [figure, make(figure)])) as Record<
    AttributedFigure,
    T
  >;
