/** The figures by which divisions of a total are judged, from their replications. */
import {
  difference,
  estimate,
  type Difference,
  type Estimate,
  type SummaryMatrix,
} from '../../experiment/index.ts';
import type { DivisionGoal } from './best-division.ts';

/** Figures of a division on fresh seeds. */
export interface DivisionFigures {
  readonly waitMean: Estimate;
  readonly withinTarget: Estimate;
  /** Mean wait of the team that waits longest on average, and which it is. */
  readonly worst: Estimate & { readonly team: string };
  /** P90 over P10 of the teams' mean waits. */
  readonly ratio: number | null;
}

type Measure = 'waitMean' | 'withinTarget';

export const column = (matrix: SummaryMatrix, area: number, measure: Measure): Float64Array =>
  matrix.column(matrix.layout.area(area, measure));

export const paired = (a: SummaryMatrix, b: SummaryMatrix, measure: Measure): Difference =>
  difference(column(a, 0, measure), column(b, 0, measure), measure === 'waitMean' ? 'lower' : 'higher', null);

/** Longest team wait of each replication. */
function longest(matrix: SummaryMatrix): Float64Array {
  const columns = matrix.layout.areas.slice(1).map((_, i) => column(matrix, i + 1, 'waitMean'));
  return Float64Array.from({ length: matrix.replications }, (_, r) =>
    Math.max(...columns.map((values) => (Number.isNaN(values[r]!) ? 0 : values[r]!))),
  );
}

/** The worst team of each replication, paired. */
export const pairedWorst = (a: SummaryMatrix, b: SummaryMatrix): Difference =>
  difference(longest(a), longest(b), 'lower', null);

function teamMeans(matrix: SummaryMatrix): readonly { readonly team: string; readonly wait: Estimate }[] {
  return matrix.layout.areas
    .slice(1)
    .map((team, i) => ({ team, wait: estimate(column(matrix, i + 1, 'waitMean'), [0, Infinity]) }));
}

export function figuresOf(matrix: SummaryMatrix): DivisionFigures {
  const means = teamMeans(matrix);
  const worst = means.reduce((a, b) => ((b.wait.value ?? 0) > (a.wait.value ?? 0) ? b : a));
  const sorted = means.map(({ wait }) => wait.value ?? 0).sort((a, b) => a - b);
  const at = (p: number): number => {
    const place = (sorted.length - 1) * p;
    const low = Math.floor(place);
    return sorted[low]! + (place - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
  };
  return {
    waitMean: estimate(column(matrix, 0, 'waitMean'), [0, Infinity]),
    withinTarget: estimate(column(matrix, 0, 'withinTarget'), [0, 1]),
    worst: { team: worst.team, ...worst.wait },
    ratio: at(0.1) > 0 ? at(0.9) / at(0.1) : null,
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
