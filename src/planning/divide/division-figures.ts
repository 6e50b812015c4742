/** The figures by which divisions of a total are judged, from their replications. */
import {
  difference,
  estimate,
  type Difference,
  type Estimate,
  type SummaryMatrix,
} from '../../experiment/index.ts';
import type { DivisionGoal, EquityBounds } from './best-division.ts';
import { spreadOf } from './spread.ts';

/** Figures of a division on fresh seeds. */
export interface DivisionFigures {
  readonly waitMean: Estimate;
  readonly withinTarget: Estimate;
  /** Mean wait of the team that waits longest on average, and which it is. */
  readonly worst: Estimate & { readonly team: string };
  /** P90 over P10 of the teams' mean waits. */
  readonly ratio: number | null;
  /** Residents of the city who wait, average over time: those count too who never had a conversation. */
  readonly queue: Estimate;
}

/** One division less another, replication by replication. */
export interface DivisionGain {
  readonly waitMean: Difference;
  readonly withinTarget: Difference;
  /** Of the worst team of each replication. */
  readonly worst: Difference;
  /** Of P90 over P10 of the teams. */
  readonly ratio: Difference;
}

type Measure = 'waitMean' | 'withinTarget' | 'queue';

export const column = (matrix: SummaryMatrix, area: number, measure: Measure): Float64Array =>
  matrix.column(matrix.layout.area(area, measure));

const paired = (a: SummaryMatrix, b: SummaryMatrix, measure: Measure): Difference =>
  difference(column(a, 0, measure), column(b, 0, measure), measure === 'waitMean' ? 'lower' : 'higher', null);

/** Longest team wait of each replication. */
function longest(matrix: SummaryMatrix): Float64Array {
  const columns = matrix.layout.areas.slice(1).map((_, i) => column(matrix, i + 1, 'waitMean'));
  return Float64Array.from({ length: matrix.replications }, (_, r) =>
    Math.max(...columns.map((values) => (Number.isNaN(values[r]!) ? 0 : values[r]!))),
  );
}

/** The worst team of each replication, paired. */
const pairedWorst = (a: SummaryMatrix, b: SummaryMatrix): Difference =>
  difference(longest(a), longest(b), 'lower', null);

/**
 * P90 over P10 of the teams' mean waits, one jackknife value a replication (Quenouille 1956): their mean is the ratio
 * without its first bias, and pairs of divisions can be compared by them.
 */
function spreads(matrix: SummaryMatrix): Float64Array {
  const columns = matrix.layout.areas.slice(1).map((_, i) => column(matrix, i + 1, 'waitMean'));
  const count = matrix.replications;
  const known = columns.map((values) => values.map((wait) => (Number.isNaN(wait) ? 0 : wait)));
  const sums = known.map((values) => values.reduce((a, b) => a + b, 0));
  const all = spreadOf(sums.map((sum) => sum / count)) ?? NaN;
  return Float64Array.from({ length: count }, (_, r) => {
    const others = spreadOf(known.map((values, i) => (sums[i]! - values[r]!) / (count - 1))) ?? NaN;
    return count * all - (count - 1) * others;
  });
}

/** P90 over P10, paired. */
const pairedSpread = (a: SummaryMatrix, b: SummaryMatrix): Difference =>
  difference(spreads(a), spreads(b), 'lower', null);

/** What `b` makes of the figures of `a`. */
export const gainOn = (a: SummaryMatrix, b: SummaryMatrix): DivisionGain => ({
  waitMean: paired(a, b, 'waitMean'),
  withinTarget: paired(a, b, 'withinTarget'),
  worst: pairedWorst(a, b),
  ratio: pairedSpread(a, b),
});

/** Whether the simulated mean waits of the teams keep the bounds. */
export function keepsBounds(
  matrix: SummaryMatrix,
  { mostWait = Infinity, mostRatio = Infinity, mostSpread = Infinity }: EquityBounds,
): boolean {
  const waits = teamMeans(matrix).map(({ wait }) => wait.value ?? 0);
  const longest = Math.max(...waits);
  return (
    longest <= mostWait &&
    longest <= mostRatio * Math.min(...waits) &&
    (mostSpread === Infinity || (spreadOf(waits) ?? Infinity) <= mostSpread)
  );
}

function teamMeans(matrix: SummaryMatrix): readonly { readonly team: string; readonly wait: Estimate }[] {
  return matrix.layout.areas
    .slice(1)
    .map((team, i) => ({ team, wait: estimate(column(matrix, i + 1, 'waitMean'), [0, Infinity]) }));
}

export function figuresOf(matrix: SummaryMatrix): DivisionFigures {
  const means = teamMeans(matrix);
  const worst = means.reduce((a, b) => ((b.wait.value ?? 0) > (a.wait.value ?? 0) ? b : a));
  return {
    waitMean: estimate(column(matrix, 0, 'waitMean'), [0, Infinity]),
    withinTarget: estimate(column(matrix, 0, 'withinTarget'), [0, 1]),
    worst: { team: worst.team, ...worst.wait },
    ratio: spreadOf(means.map(({ wait }) => wait.value ?? 0)),
    queue: estimate(column(matrix, 0, 'queue'), [0, Infinity]),
  };
}

/** What a goal ranks sizes of the pool by; lower is better. */
export function score(matrix: SummaryMatrix, goal: DivisionGoal): number {
  const { waitMean, withinTarget, worst, ratio } = figuresOf(matrix);
  const figure = {
    mean: waitMean.value,
    share: -(withinTarget.value ?? 0),
    worst: worst.value,
    equal: ratio,
  }[goal];
  return figure ?? Infinity;
}
