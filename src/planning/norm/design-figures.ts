import { quantile } from 'simple-statistics';
import { estimate, type Estimate, type SummaryMatrix } from '../../experiment/index.ts';
import type { AreaMeasure } from '../../model/summary-layout.ts';

/** How residents fare under a division in teams; waits in working days, means over replications with 95 % intervals. */
export interface DesignFigures {
  readonly teams: number;
  readonly replications: number;
  readonly wait: Estimate;
  /** Share of first conversations within the target. */
  readonly withinTarget: Estimate;
  /** The team with the longest mean wait; all its buurten wait as long. */
  readonly worst: { readonly team: string; readonly wait: Estimate; readonly withinTarget: Estimate };
  /** 90 % quantile of the teams' mean waits over the 10 % quantile. */
  readonly inequality: Estimate;
  /** Asked over available client hours. */
  readonly utilisation: Estimate;
}

export function designFigures(matrix: SummaryMatrix): DesignFigures {
  const { layout } = matrix;
  const column = (area: number, measure: AreaMeasure): Float64Array =>
    matrix.column(layout.area(area, measure));
  const waits = layout.areas
    .slice(1)
    .map((team, i) => ({ team, area: i + 1, values: column(i + 1, 'waitMean') }));
  const means = waits.map(({ values }) => estimate(values).value ?? -Infinity);
  const worst = waits[means.indexOf(Math.max(...means))];
  const ratios = Float64Array.from({ length: matrix.replications }, (_, r) => {
    const row = waits.map(({ values }) => values[r] ?? NaN).filter((wait) => !Number.isNaN(wait));
    if (row.length === 0) return NaN;
    const low = quantile(row, 0.1);
    return low > 0 ? quantile(row, 0.9) / low : NaN;
  });
  return {
    teams: waits.length,
    replications: matrix.replications,
    wait: estimate(column(0, 'waitMean'), [0, Infinity]),
    withinTarget: estimate(column(0, 'withinTarget'), [0, 1]),
    worst: {
      team: worst?.team ?? '',
      wait: estimate(worst?.values ?? [], [0, Infinity]),
      withinTarget: estimate(worst === undefined ? [] : column(worst.area, 'withinTarget'), [0, 1]),
    },
    inequality: estimate(ratios),
    utilisation: estimate(column(0, 'utilisation')),
  };
}

/** Mean wait of each team in each replication: teams in rows. */
export function teamWaits(matrix: SummaryMatrix): readonly Float64Array[] {
  return matrix.layout.areas.slice(1).map((_, i) => matrix.column(matrix.layout.area(i + 1, 'waitMean')));
}
