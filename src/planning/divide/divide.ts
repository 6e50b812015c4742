/**
 * Dividing a given total of staff over the teams, and over teams and ambulant pool.
 *
 * 1. Curves: every team at several numbers of fte, all in the same replications (common random numbers).
 * 2. The best division on those curves, exactly (`bestDivision`).
 * 3. Local exchange: the teams are simulated again around that division, the curves get these points, and the
 *    division is made anew, until it stays.
 * 4. On fresh seeds the division is simulated beside others at the same total, replication by replication.
 *
 * The curves are of teams by themselves. What a pool does, the fresh seeds tell: of several sizes the best is taken as
 * it is simulated, among those that keep the bounds if there are any.
 */
import {
  breathe,
  estimate,
  runReplications,
  type Estimate,
  type Executor,
  type Prepare,
  type Seed,
  type SummaryMatrix,
} from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { ServiceLab } from '../size/service-lab.ts';
import { STEPS_PER_FTE, withFte } from '../size/team-fte.ts';
import { bestDivision, costOf, type DivisionGoal, type EquityBounds } from './best-division.ts';
import { byWeight } from './by-weight.ts';
import { firstCurves, MULTIPLES } from './division-curves.ts';
import {
  column,
  figuresOf,
  gainOn,
  keepsBounds,
  score,
  type DivisionFigures,
  type DivisionGain,
} from './division-figures.ts';

export const DIVIDE_SCHEMA = 'buurtsim.divide/1';

export interface DivideEffort {
  /** Replications at each point of the first curves, at each exchange, and to confirm. */
  readonly curve: number;
  readonly exchange: number;
  readonly exchanges: number;
  readonly confirm: number;
}
export const USUAL_DIVIDE_EFFORT: DivideEffort = { curve: 40, exchange: 60, exchanges: 2, confirm: 200 };
/** Steps beside a division at which teams are simulated again. */
const AROUND = [-2, 0, 2];

export interface DivideOptions {
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly seed: Seed;
  readonly goal: DivisionGoal;
  /** fte of teams and pool together. */
  readonly total: number;
  readonly bounds?: EquityBounds | undefined;
  /** Sizes of the ambulant pool to try, fte; the scenario's own where it is absent. */
  readonly pools?: readonly number[] | undefined;
  /** Other divisions to put beside it: weights per team id. */
  readonly others?: Readonly<Record<string, ReadonlyMap<string, number>>> | undefined;
  readonly effort?: DivideEffort | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly planned: number }) => void) | undefined;
}

export interface DividedTotal {
  /**
   * `best`, `unbounded` (without the bounds), `caseload`, a name of `others`, or `kept`: the best in which no team waits
   * longer than the longest does as `present`, where the best itself leaves a team behind.
   */
  readonly name: string;
  readonly pool: number;
  readonly teams: readonly { readonly team: string; readonly fte: number; readonly wait: Estimate }[];
  readonly figures: DivisionFigures;
  /** Best less this one, replication by replication; null for the best itself. */
  readonly gain: DivisionGain | null;
}

export interface DivideResult {
  readonly schema: typeof DIVIDE_SCHEMA;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: Seed;
  readonly goal: DivisionGoal;
  readonly total: number;
  readonly bounds: {
    readonly mostWait: number | null;
    readonly mostRatio: number | null;
    readonly mostSpread: number | null;
  };
  /** Null where no division meets the bounds; then `divisions` holds the best without them. */
  readonly best: string | null;
  readonly divisions: readonly DividedTotal[];
  /** What the bounds cost: the best with them less the best without; null without bounds. */
  readonly priceOfEquity: DivisionGain | null;
  /** Figures by size of the pool, where several were tried. */
  readonly pools: readonly {
    readonly pool: number;
    /** Whether the bounds are kept. */
    readonly kept: boolean;
    readonly figures: DivisionFigures;
  }[];
  readonly replications: number;
}

interface Design {
  readonly name: string;
  readonly pool: number;
  readonly steps: readonly number[];
}

/** A design as the fresh seeds found it. */
interface Tried extends Design {
  readonly kept: boolean;
  readonly matrix: SummaryMatrix;
}

/** Divides a total. Throws RangeError for a total that the least staff of the teams exceeds. */
export async function divideTotal(scenario: ResolvedScenario, options: DivideOptions): Promise<DivideResult> {
  const { goal, total, seed, bounds = {}, effort = USUAL_DIVIDE_EFFORT, pools, signal, onProgress } = options;
  const sizes = pools ?? [scenario.pool.fte];
  let done = 0;
  const others = Object.entries(options.others ?? {});
  const bounded = Object.values(bounds).some((bound) => bound !== undefined);
  const planned =
    MULTIPLES.length * effort.curve +
    (bounded ? 2 : 1) * AROUND.length * effort.exchanges * effort.exchange +
    (1 + others.length + (bounded ? 2 : 1) * sizes.length) * effort.confirm;
  const progress = (): void => onProgress?.({ done: Math.min(++done, planned), planned });
  // Curves are those of teams by themselves: with a pool teams touch each other, and simulation judges that.
  const alone = { ...scenario, pool: { ...scenario.pool, fte: 0 } };
  const lab = new ServiceLab(alone, scenario.target.wait, {
    ...options,
    seed: `${seed} divide`,
    onReplication: progress,
  });
  const teamSteps = (pool: number): number => Math.round((total - pool) * STEPS_PER_FTE);
  const curves = await firstCurves(lab, teamSteps(0), effort.curve);
  // A search over all teams takes its time in this thread.
  const divide = async (pool: number, by: EquityBounds): Promise<readonly number[] | null> => {
    await breathe(signal);
    return bestDivision(curves.read(), teamSteps(pool), goal, by);
  };
  const withoutBound = async (pool: number): Promise<readonly number[]> => {
    const steps = await divide(pool, {});
    if (steps !== null) return steps;
    throw new RangeError(`Expected a total that is enough for the least staff of every team, got ${total}.`);
  };
  for (const pool of sizes) await withoutBound(pool);
  const first = sizes[0] ?? 0;
  for (let exchange = 0; exchange < effort.exchanges; exchange++) {
    const unbounded = await withoutBound(first);
    const kept = bounded ? await divide(first, bounds) : null;
    // What the bounds cost is only known if the best without them is looked for as well.
    for (const now of kept === null || alike(kept, unbounded) ? [unbounded] : [kept, unbounded]) {
      for (const offset of AROUND)
        await curves.add(
          now.map((steps) => steps + offset),
          effort.exchange,
        );
    }
  }
  let confirmed = 0;
  const tryOut = async (design: Design, kept = true): Promise<Tried> => {
    const fte = new Map(scenario.teams.map(({ id }, i) => [id, design.steps[i]! / STEPS_PER_FTE]));
    const designed = withFte({ ...scenario, pool: { ...scenario.pool, fte: design.pool } }, fte);
    const matrix = await runReplications(designed, {
      executor: options.executor,
      prepare: options.prepare,
      seed: `${seed} divide confirm`,
      replications: effort.confirm,
      signal,
      onProgress: progress,
    });
    options.executor.forget?.(designed);
    confirmed++;
    return { ...design, matrix, kept: kept || keepsBounds(matrix, bounds) };
  };
  const bySize: Tried[][] = [];
  for (const pool of sizes) {
    const kept = bounded ? await divide(pool, bounds) : null;
    const unbounded = await withoutBound(pool);
    // Curves know nothing of a pool: with one, only simulation tells whether the bounds are kept.
    const designs = [{ name: 'unbounded', pool, steps: unbounded, kept: !bounded }];
    if (kept !== null && alike(kept, unbounded)) designs[0]!.kept = pool === 0;
    else if (kept !== null) designs.unshift({ name: 'best', pool, steps: kept, kept: pool === 0 });
    const tried: Tried[] = [];
    for (const design of designs) tried.push(await tryOut(design, design.kept));
    bySize.push(tried);
  }
  const bestOf = (tried: readonly Tried[]): Tried =>
    tried.reduce((a, b) => (score(b.matrix, goal) < score(a.matrix, goal) ? b : a));
  const all = bySize.flat();
  const keeping = all.filter(({ kept }) => kept);
  const found = keeping.length > 0;
  const best = { ...bestOf(found ? keeping : all), name: found ? 'best' : 'unbounded' };
  const unbounded =
    found && bounded ? { ...bestOf(bySize.map((tried) => tried.at(-1)!)), name: 'unbounded' } : null;
  const caseloads = new Map(scenario.teams.map(({ id, initial }) => [id, initial.caseload]));
  const beside: Tried[] = [];
  for (const [name, weights] of [['caseload', caseloads] as const, ...others]) {
    // The other divisions leave the pool as it is.
    const { fte: pool } = scenario.pool;
    const steps = teamSteps(pool) > 0 ? byWeight(scenario, weights, teamSteps(pool)) : null;
    if (steps !== null) beside.push(await tryOut({ name, pool, steps }));
  }
  const present = beside.find(({ name }) => name === 'present');
  const free = unbounded === null || unbounded.matrix === best.matrix ? [] : [unbounded];
  const tried = [best, ...free, ...beside];
  if (present !== undefined && !bounded && longestWait(best) > longestWait(present)) {
    const mostWait = costOf(curves.read(), present.steps, 'worst');
    const steps = await divide(best.pool, { mostWait });
    if (steps !== null) tried.push(await tryOut({ name: 'kept', pool: best.pool, steps }));
  }
  onProgress?.({ done: planned, planned });
  return {
    schema: DIVIDE_SCHEMA,
    scenario: { name: scenario.name, hash: scenario.hash },
    seed,
    goal,
    total,
    bounds: {
      mostWait: bounds.mostWait ?? null,
      mostRatio: bounds.mostRatio ?? null,
      mostSpread: bounds.mostSpread ?? null,
    },
    best: found ? 'best' : null,
    divisions: tried.map(({ name, pool, steps, matrix }) => ({
      name,
      pool,
      teams: scenario.teams.map(({ id }, i) => ({
        team: id,
        fte: steps[i]! / STEPS_PER_FTE,
        wait: estimate(column(matrix, i + 1, 'waitMean'), [0, Infinity]),
      })),
      figures: figuresOf(matrix),
      gain: matrix === best.matrix ? null : gainOn(matrix, best.matrix),
    })),
    priceOfEquity: unbounded === null ? null : gainOn(unbounded.matrix, best.matrix),
    pools:
      bySize.length > 1
        ? bySize.map((tried) => {
            const own = tried.filter(({ kept }) => kept);
            const { pool, kept, matrix } = bestOf(own.length > 0 ? own : tried.slice(0, 1));
            return { pool, kept, figures: figuresOf(matrix) };
          })
        : [],
    replications: Math.round(lab.spent) + confirmed * effort.confirm,
  };
}

const longestWait = ({ matrix }: Tried): number => figuresOf(matrix).worst.value ?? 0;

const alike = (a: readonly number[], b: readonly number[]): boolean => a.every((steps, i) => steps === b[i]);
