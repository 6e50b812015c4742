/**
 * Levers side by side: what each keeps within the target, and at what cost, against one base and the same chance.
 *
 * - Clients over the target: those whose first conversation in the period came later than the target, and those who
 *   still wait at its end. Kept within target = over in the base - over with the lever, replication by replication,
 *   with the paired t-interval (95 %). A lever that takes residents away from the door counts them as kept, since they
 *   wait nowhere here.
 * - Cost: planned positions and what is spent beside them, against the base (`yearlyCost`).
 * - Per fte and per 100,000 euro: kept over cost; null where a lever costs nothing more than the base.
 * - Worth in fte: kept over what one fte more for every team keeps, measured with `REFERENCE_FTE` extra in the city.
 */
import {
  checkComparable,
  difference,
  estimate,
  simulate,
  type Difference,
  type Estimate,
  type SimulateOptions,
  type Seed,
  type SummaryMatrix,
  ENGINE_VERSION,
} from '../../experiment/index.ts';
import { scenarioHash, type ResolvedScenario } from '../../scenario/index.ts';
import { yearlyCost } from './cost.ts';

export const LEVERS_SCHEMA = 'buurtsim.levers/1';
/** Fte of the reference: ten, spread over the teams in proportion. */
export const REFERENCE_FTE = 10;

export interface RankedLever {
  readonly name: string;
  readonly title: ResolvedScenario['title'];
  readonly question: ResolvedScenario['question'];
  readonly hash: string;
  /** Clients kept within the target in the period. */
  readonly kept: Estimate;
  /** Against the base; interns apart. */
  readonly cost: { readonly fte: number; readonly internFte: number; readonly euro: number };
  readonly keptPerFte: Estimate | null;
  readonly keptPer100k: Estimate | null;
  /** Fte of ordinary staff that would keep as many. */
  readonly worthFte: number | null;
  readonly waitMean: Difference;
  readonly withinTarget: Difference;
  readonly caseload: Difference;
  readonly utilisation: Difference;
  /** Assessments with a term in the period; null where the lever has none. */
  readonly assessments: { readonly done: Estimate; readonly late: Estimate } | null;
  /** Euro under (or, below 0, over) the ceiling of the scenario; null without one. */
  readonly room: number | null;
}

export interface LeverRanking {
  readonly schema: typeof LEVERS_SCHEMA;
  readonly engine: string;
  readonly seed: Seed;
  readonly replications: number;
  readonly base: {
    readonly name: string;
    readonly hash: string;
    readonly over: Estimate;
    readonly waitMean: Estimate;
    readonly withinTarget: Estimate;
    readonly fte: number;
    readonly euro: number;
  };
  /** What the reference of extra staff keeps, in all and per fte. */
  readonly reference: { readonly fte: number; readonly kept: Estimate; readonly keptPerFte: number | null };
  /** Best first: without extra cost by clients kept, then by clients kept per euro; what keeps nobody comes last. */
  readonly levers: readonly RankedLever[];
}

/**
 * Simulates and ranks scenarios against a base.
 * @throws ProblemError for scenarios of another period
 */
export async function rankLevers(
  base: ResolvedScenario,
  others: readonly ResolvedScenario[],
  options: SimulateOptions = {},
): Promise<LeverRanking> {
  for (const other of others) checkComparable([base, other]);
  const runs = [base, withExtraStaff(base, REFERENCE_FTE), ...others];
  const matrices: SummaryMatrix[] = [];
  let seed: Seed = 0;
  for (const [i, scenario] of runs.entries()) {
    const { onProgress, precision: _precision, ...rest } = options;
    const simulation = await simulate(scenario, {
      ...rest,
      onProgress: ({ done, planned }) =>
        onProgress?.({ done: i * planned + done, planned: runs.length * planned }),
    });
    matrices.push(simulation.matrix);
    seed = simulation.seed;
  }
  const [own, reference, ...rows] = matrices;
  if (own === undefined || reference === undefined) throw new RangeError('no replications');
  const cost = yearlyCost(base);
  const over = overTarget(own);
  const referenceKept = estimate(minus(over, overTarget(reference)));
  const perFte = referenceKept.value === null ? null : referenceKept.value / REFERENCE_FTE;
  const levers = others.map((scenario, i) => {
    const matrix = rows[i];
    if (matrix === undefined) throw new RangeError('no replications');
    return rowOf(scenario, matrix, own, over, cost, perFte);
  });
  return {
    schema: LEVERS_SCHEMA,
    engine: ENGINE_VERSION,
    seed,
    replications: own.replications,
    base: {
      name: base.name,
      hash: base.hash,
      over: estimate(over),
      waitMean: estimate(column(own, 'waitMean')),
      withinTarget: estimate(column(own, 'withinTarget')),
      fte: cost.fte,
      euro: cost.euro,
    },
    reference: { fte: REFERENCE_FTE, kept: referenceKept, keptPerFte: perFte },
    levers: levers.sort(better),
  };
}

function rowOf(
  scenario: ResolvedScenario,
  matrix: SummaryMatrix,
  own: SummaryMatrix,
  over: Float64Array,
  baseCost: ReturnType<typeof yearlyCost>,
  perFte: number | null,
): RankedLever {
  const cost = yearlyCost(scenario);
  const kept = estimate(minus(over, overTarget(matrix)));
  const fte = rounded(cost.fte - baseCost.fte);
  const euro = rounded(cost.euro - baseCost.euro);
  const compared = (figure: Figure, better: 'lower' | 'higher' | null): Difference =>
    difference(column(own, figure), column(matrix, figure), better, null);
  return {
    name: scenario.name,
    title: scenario.title,
    question: scenario.question,
    hash: scenario.hash,
    kept,
    cost: { fte, internFte: rounded(cost.internFte - baseCost.internFte), euro },
    keptPerFte: fte > 0 ? scaled(kept, 1 / fte) : null,
    keptPer100k: euro > 0 ? scaled(kept, 100_000 / euro) : null,
    worthFte: kept.value === null || perFte === null || perFte <= 0 ? null : kept.value / perFte,
    waitMean: compared('waitMean', 'lower'),
    withinTarget: compared('withinTarget', 'higher'),
    caseload: compared('caseload', null),
    utilisation: compared('utilisation', null),
    assessments:
      scenario.levers.assessments === null
        ? null
        : { done: estimate(column(matrix, 'assessed')), late: estimate(column(matrix, 'assessedLate')) },
    room: scenario.money.subsidyPerYear === null ? null : rounded(scenario.money.subsidyPerYear - cost.euro),
  };
}

type Figure =
  | 'assessed'
  | 'assessedLate'
  | 'started'
  | 'withinTarget'
  | 'stillWaiting'
  | 'waitMean'
  | 'caseload'
  | 'utilisation';

/** A figure of the city in every replication. */
function column(matrix: SummaryMatrix, figure: Figure): Float64Array {
  const index = matrix.layout.area(0, figure);
  return Float64Array.from(matrix.numbers, (number) => matrix.row(number)[index] ?? NaN);
}

/** Clients that a scenario keeps within the target, replication by replication of the same numbers. */
export const clientsKept = (base: SummaryMatrix, other: SummaryMatrix): Float64Array =>
  minus(overTarget(base), overTarget(other));

/** Clients over the target per replication: seen too late, or still waiting at the end. */
function overTarget(matrix: SummaryMatrix): Float64Array {
  const started = column(matrix, 'started');
  const within = column(matrix, 'withinTarget');
  const waiting = column(matrix, 'stillWaiting');
  return started.map((count, i) => count * (1 - (within[i] ?? NaN)) + (waiting[i] ?? NaN));
}

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - (b[i] ?? NaN));
/** Sums of fte leave the last bits open. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const scaled = ({ value, lower, upper }: Estimate, factor: number): Estimate => ({
  value: value === null ? null : value * factor,
  lower: lower === null ? null : lower * factor,
  upper: upper === null ? null : upper * factor,
});

/** The base with so many fte more, each team in proportion, in the same number of workers and more. */
export function withExtraStaff(base: ResolvedScenario, fte: number): ResolvedScenario {
  const total = base.teams.reduce((sum, { staff }) => sum + staff.employed, 0);
  if (total === 0) return base;
  const { contractShare } = base.staff.kinds.employed;
  const teams = base.teams.map((team) => {
    const employed = team.staff.employed * (1 + fte / total);
    const heads = team.staff.employed <= 0 ? 0 : Math.max(1, Math.round(employed / contractShare));
    return {
      ...team,
      staff: { ...team.staff, employed },
      workers: { ...team.workers, employed: Math.max(heads, Math.ceil(employed - 1e-9)) },
    };
  });
  const changed = { ...base, teams };
  return { ...changed, hash: scenarioHash(changed) };
}

/** Groups: free and good, paid and good, good for nobody. */
const groupOf = ({ kept, cost }: RankedLever): number =>
  (kept.value ?? 0) <= 0 ? 2 : cost.euro <= 0 ? 0 : 1;

function better(a: RankedLever, b: RankedLever): number {
  const [first, second] = [groupOf(a), groupOf(b)];
  if (first !== second) return first - second;
  const worth = ({ kept, keptPer100k }: RankedLever): number =>
    (first === 1 ? keptPer100k?.value : kept.value) ?? 0;
  return worth(b) - worth(a) || (a.name < b.name ? -1 : 1);
}
