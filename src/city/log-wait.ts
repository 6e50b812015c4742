import { ln } from '../engine/math.ts';

/** Waits are printed to 0.1 working day: a printed zero is taken as half of that, so that it has a logarithm. */
const LEAST_WAIT = 0.05;

export const logWait = (workdays: number): number => ln(Math.max(workdays, LEAST_WAIT));

/** Log mean waits by team (rows) and month (columns): where their variation lies. */
export interface WaitVariation {
  readonly mean: number;
  /** Standard deviation over all cells (divisor n). */
  readonly spread: number;
  /** Shares of the sum of squares between teams, between months and in the rest; they add up to 1. */
  readonly teamShare: number;
  readonly monthShare: number;
  readonly restShare: number;
  /** Variance within a team, pooled over the teams (divisor n - teams). */
  readonly withinVariance: number;
}

/**
 * Two-way analysis of variance without replication. Each team must have the same number of cells, at least
 * one; else a RangeError.
 */
export function waitVariation(logWaits: readonly (readonly number[])[]): WaitVariation {
  const months = logWaits[0]?.length ?? 0;
  if (months === 0 || logWaits.some((row) => row.length !== months))
    throw new RangeError('waitVariation: every team needs the same number of months, at least one');
  const teams = logWaits.length;
  const cells = logWaits.flat();
  const mean = average(cells);
  const squares = (values: readonly number[], centre: number): number =>
    values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  const total = squares(cells, mean);
  const between = months * squares(logWaits.map(average), mean);
  const columns = Array.from({ length: months }, (_, m) => average(logWaits.map((row) => row[m] ?? NaN)));
  const monthly = teams * squares(columns, mean);
  const share = (part: number): number => (total > 0 ? part / total : 0);
  const within = logWaits.reduce((sum, row) => sum + squares(row, average(row)), 0);
  return {
    mean,
    spread: Math.sqrt(total / cells.length),
    teamShare: share(between),
    monthShare: share(monthly),
    restShare: total > 0 ? 1 - share(between) - share(monthly) : 0,
    withinVariance: months > 1 ? within / (cells.length - teams) : 0,
  };
}

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
