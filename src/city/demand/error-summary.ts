import { mean, median } from 'simple-statistics';

/** How far predictions lie from what was published, over the teams of a period. Shares: 0.2 = 20 %. */
export interface ErrorSummary {
  readonly period: string;
  readonly teams: number;
  /** Mean and median of |predicted / published - 1|: every team weighs alike. */
  readonly mean: number;
  readonly median: number;
  /** Sum of |predicted - published| over the sum of published: every case weighs alike. */
  readonly weighted: number;
  readonly worst: number;
  readonly worstTeam: string;
  /** Sum of predicted over sum of published, minus 1. */
  readonly bias: number;
}

interface Row {
  readonly team: string;
  readonly starts: number;
  readonly leftOut: number;
  readonly error: number;
}

/** Summary of the rows; those without starts have no relative error and do not count. NaN for no rows. */
export function summariseErrors(period: string, rows: readonly Row[]): ErrorSummary {
  const counted = rows.filter(({ starts }) => starts > 0);
  const errors = counted.map(({ error }) => Math.abs(error));
  const starts = counted.reduce((sum, row) => sum + row.starts, 0);
  const predicted = counted.reduce((sum, row) => sum + row.leftOut, 0);
  const missed = counted.reduce((sum, row) => sum + Math.abs(row.leftOut - row.starts), 0);
  const worst = Math.max(...errors);
  return {
    period,
    teams: counted.length,
    mean: counted.length > 0 ? mean(errors) : NaN,
    median: counted.length > 0 ? median(errors) : NaN,
    weighted: missed / starts,
    worst: counted.length > 0 ? worst : NaN,
    worstTeam: counted[errors.indexOf(worst)]?.team ?? '',
    bias: predicted / starts - 1,
  };
}
