/**
 * Dividing a given total of staff over the teams, and over teams and ambulant pool.
 *
 * 1. Curves: every team at several numbers of fte, all in the same replications (common random numbers).
 * 2. The best division on those curves, exactly (`bestDivision`).
 * 3. Local exchange: the teams are simulated again around that division, the curves get these points, and the
 *    division is made anew, until it stays.
 * 4. On fresh seeds the division is simulated beside others at the same total, replication by replication.
 */
import {
  estimate,
  runReplications,
  type Difference,
  type Estimate,
  type Executor,
  type Prepare,
  type Seed,
  type SummaryMatrix,
} from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { ServiceLab } from '../size/service-lab.ts';
import { fteOfTeam, leastSteps, STEPS_PER_FTE, withFte } from '../size/team-fte.ts';
import { bestDivision, type DivisionGoal, type EquityBounds, type TeamCurves } from './best-division.ts';
import {
  column,
  figuresOf,
  paired,
  pairedSpread,
  pairedWorst,
  score,
  type DivisionFigures,
} from './division-figures.ts';
import { serviceCurve, type CurvePoint } from './service-curve.ts';

export const DIVIDE_SCHEMA = 'buurtsim.divide/1';

export interface DivideEffort {
  /** Replications at each point of the first curves, at each exchange, and to confirm. */
  readonly curve: number;
  readonly exchange: number;
  readonly exchanges: number;
  readonly confirm: number;
}
export const USUAL_DIVIDE_EFFORT: DivideEffort = { curve: 40, exchange: 60, exchanges: 2, confirm: 200 };
/**
 * Numbers of fte of the first curves, as multiples of a division in proportion to the staff of now. No division goes
 * beyond them: there nothing was simulated, and a team that is left without staff is no answer.
 */
const MULTIPLES = [0.5, 0.62, 0.75, 0.88, 1, 1.12, 1.3, 1.6, 2];
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
  /** `best`, `unbounded` (without the bounds), `caseload`, or a name of `others`. */
  readonly name: string;
  readonly pool: number;
  readonly teams: readonly { readonly team: string; readonly fte: number; readonly wait: Estimate }[];
  readonly figures: DivisionFigures;
  /** Best less this one, replication by replication; null for the best itself. */
  readonly gain: {
    readonly waitMean: Difference;
    readonly withinTarget: Difference;
    readonly worst: Difference;
    /** Of P90 over P10 of the teams. */
    readonly ratio: Difference;
  } | null;
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
  /** What the bounds cost: working days of mean wait, and share within the norm; null without bounds. */
  readonly priceOfEquity: { readonly waitMean: Difference; readonly withinTarget: Difference } | null;
  /** Goal's figure by size of the pool, where several were tried. */
  readonly pools: readonly { readonly pool: number; readonly figures: DivisionFigures }[];
  readonly replications: number;
}

interface Design {
  readonly name: string;
  readonly pool: number;
  readonly steps: readonly number[];
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
    AROUND.length * effort.exchanges * effort.exchange +
    (2 + others.length + (bounded ? 1 : 0) + sizes.length - 1) * effort.confirm;
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
  const divide = (pool: number, by: EquityBounds): readonly number[] | null =>
    bestDivision(curves.read(), teamSteps(pool), goal, by);
  if (sizes.some((pool) => divide(pool, {}) === null)) {
    throw new RangeError(`Expected a total that is enough for the least staff of every team, got ${total}.`);
  }
  const first = sizes[0] ?? 0;
  for (let exchange = 0; exchange < effort.exchanges; exchange++) {
    const now = divide(first, bounds) ?? divide(first, {})!;
    for (const offset of AROUND)
      await curves.add(
        now.map((steps) => steps + offset),
        effort.exchange,
      );
  }
  const best = divide(first, bounds);
  const designs: Design[] = [
    { name: best === null ? 'unbounded' : 'best', pool: first, steps: best ?? divide(first, {})! },
  ];
  if (best !== null && bounded) designs.push({ name: 'unbounded', pool: first, steps: divide(first, {})! });
  const caseloads = new Map(scenario.teams.map(({ id, initial }) => [id, initial.caseload]));
  for (const [name, weights] of [['caseload', caseloads] as const, ...others]) {
    const shared = byWeight(scenario, weights, teamSteps(first));
    if (shared !== null) designs.push({ name, pool: first, steps: shared });
  }
  const run = async ({ pool, steps }: Pick<Design, 'pool' | 'steps'>): Promise<SummaryMatrix> => {
    const fte = new Map(scenario.teams.map(({ id }, i) => [id, steps[i]! / STEPS_PER_FTE]));
    const designed = withFte({ ...scenario, pool: { ...scenario.pool, fte: pool } }, fte);
    const matrix = await runReplications(designed, {
      executor: options.executor,
      prepare: options.prepare,
      seed: `${seed} divide confirm`,
      replications: effort.confirm,
      signal,
      onProgress: progress,
    });
    options.executor.forget?.(designed);
    return matrix;
  };
  const tried: { pool: number; steps: readonly number[]; matrix: SummaryMatrix }[] = [];
  for (const pool of sizes.slice(1)) {
    const steps = divide(pool, bounds) ?? divide(pool, {})!;
    tried.push({ pool, steps, matrix: await run({ pool, steps }) });
  }
  const matrices: SummaryMatrix[] = [];
  for (const design of designs) matrices.push(await run(design));
  const all = [{ pool: first, steps: designs[0]!.steps, matrix: matrices[0]! }, ...tried];
  const ranked = [...all].sort((a, b) => score(a.matrix, goal) - score(b.matrix, goal));
  const winner = ranked[0]!;
  designs[0] = { ...designs[0]!, pool: winner.pool, steps: winner.steps };
  matrices[0] = winner.matrix;
  const base = matrices[0];
  const unbounded = designs.findIndex(({ name }) => name === 'unbounded');
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
    best: best === null ? null : 'best',
    divisions: designs.map((design, d) => {
      const matrix = matrices[d]!;
      return {
        name: design.name,
        pool: design.pool,
        teams: scenario.teams.map(({ id }, i) => ({
          team: id,
          fte: design.steps[i]! / STEPS_PER_FTE,
          wait: estimate(column(matrix, i + 1, 'waitMean'), [0, Infinity]),
        })),
        figures: figuresOf(matrix),
        gain:
          d === 0
            ? null
            : {
                waitMean: paired(matrix, base, 'waitMean'),
                withinTarget: paired(matrix, base, 'withinTarget'),
                worst: pairedWorst(matrix, base),
                ratio: pairedSpread(matrix, base),
              },
      };
    }),
    priceOfEquity:
      best === null || unbounded < 0
        ? null
        : {
            waitMean: paired(matrices[unbounded]!, base, 'waitMean'),
            withinTarget: paired(matrices[unbounded]!, base, 'withinTarget'),
          },
    pools: all.length > 1 ? all.map(({ pool, matrix }) => ({ pool, figures: figuresOf(matrix) })) : [],
    replications: Math.round(lab.spent) + (matrices.length + tried.length) * effort.confirm,
  };
}

/** Curves of all teams that grow by simulation. */
async function firstCurves(
  lab: ServiceLab,
  total: number,
  count: number,
): Promise<{
  read: () => readonly TeamCurves[];
  add: (steps: readonly number[], count: number) => Promise<void>;
}> {
  const { teams } = lab.scenario;
  const now = teams.reduce((sum, team) => sum + fteOfTeam(team), 0);
  const ownLeast = teams.map(leastSteps);
  const base = teams.map((team, i) => Math.max(ownLeast[i]!, (fteOfTeam(team) / now) * total));
  const [fewest = 1] = MULTIPLES;
  const least = base.map((steps, i) => Math.max(ownLeast[i]!, Math.floor(fewest * steps)));
  const most = base.map((steps, i) => Math.max(least[i]! + 8, Math.ceil((MULTIPLES.at(-1) ?? 1) * steps)));
  const points = teams.map(
    () =>
      new Map<number, { readonly wait: CurvePoint; readonly within: CurvePoint; readonly started: number }>(),
  );
  const add = async (steps: readonly number[], replications: number): Promise<void> => {
    const at = steps.map((step, i) => Math.min(most[i]!, Math.max(least[i]!, Math.round(step))));
    await lab.evaluate(at, replications);
    at.forEach((step, i) => {
      const rows = lab.services(i, step, replications);
      const sum = (of: (row: (typeof rows)[number]) => number): number =>
        rows.reduce((total, row) => total + of(row), 0);
      const started = sum((row) => row.started);
      const known = points[i]!.get(step);
      if (known !== undefined && known.wait.weight >= replications) return;
      points[i]!.set(step, {
        wait: { steps: step, value: sum((row) => row.waited) / started, weight: replications },
        within: { steps: step, value: sum((row) => row.within) / replications, weight: replications },
        started: started / replications,
      });
    });
  };
  for (const multiple of MULTIPLES)
    await add(
      base.map((steps) => multiple * steps),
      count,
    );
  return {
    add,
    read: () =>
      points.map((own, i): TeamCurves => {
        const rows = [...own.values()];
        const range = [least[i]!, most[i]!] as const;
        // Those who never had a conversation count as asked: else a team without staff would look as good as one with it.
        const asked = Math.max(...rows.map((row) => row.started));
        const wait = serviceCurve(
          rows.map((row) => row.wait),
          ...range,
          false,
        );
        const within = serviceCurve(
          rows.map(({ within }) => ({ ...within, value: within.value / asked })),
          ...range,
          true,
        );
        return {
          least: least[i]!,
          wait: wait.map((value) => Math.max(0, value)),
          within: within.map((value) => Math.min(1, Math.max(0, value))),
          started: asked,
        };
      }),
  };
}

/** Whole steps in proportion to weights, largest remainders first; null where nothing weighs. */
function byWeight(
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
