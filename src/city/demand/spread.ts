import { mean } from 'simple-statistics';
import type { PublishedTeamMonth } from '../published.ts';

/** Where what the factors leave unexplained comes from; variances of logs. */
export interface Spread {
  /** Between teams, the same in every period. */
  readonly lasting: number;
  /** Of a team from one period to the next, beyond chance. Null with one period: it is then within `lasting`. */
  readonly drift: number | null;
  /** Variance of a count over its mean (1 = independent registrations). */
  readonly dispersion: number;
}

/**
 * Variance components of log residuals by team (rows) and period, by the method of moments (one-way analysis
 * of variance; Searle, Casella and McCulloch 1992, chapter 3), each not below zero.
 * @param sampling variance of each residual by chance alone
 * @param coefficients estimated from the teams, which the mean square between teams loses
 */
export function spreadOf(
  residuals: readonly (readonly (number | null)[])[],
  sampling: readonly (readonly number[])[],
  coefficients: number,
  dispersion: number,
): Spread {
  let within = 0;
  let withinFreedom = 0;
  let between = 0;
  let count = 0;
  let cells = 0;
  let chance = 0;
  residuals.forEach((row, team) => {
    const values = row.filter((value) => value !== null);
    if (values.length === 0) return;
    const centre = mean(values);
    for (const value of values) within += (value - centre) * (value - centre);
    withinFreedom += values.length - 1;
    between += values.length * centre * centre;
    count++;
    cells += values.length;
    row.forEach((value, period) => {
      if (value !== null) chance += sampling[team]?.[period] ?? 0;
    });
  });
  chance /= cells;
  const size = cells / count;
  const betweenMean = between / Math.max(1, count - coefficients);
  const withinMean = withinFreedom > 0 ? within / withinFreedom : chance;
  const drift = withinFreedom > 0 ? Math.max(0, withinMean - chance) : null;
  return { lasting: Math.max(0, (betweenMean - withinMean) / size), drift, dispersion };
}

/**
 * Variance over mean of monthly counts of a team, after the month of the city and the size of the team have
 * been taken out (Pearson, at least 1). 1 without months.
 */
export function countDispersion(rows: readonly PublishedTeamMonth[]): number {
  const byTeam = new Map<string, number>();
  const byMonth = new Map<string, number>();
  let total = 0;
  for (const { team, month, started } of rows) {
    byTeam.set(team, (byTeam.get(team) ?? 0) + started);
    byMonth.set(month, (byMonth.get(month) ?? 0) + started);
    total += started;
  }
  const freedom = (byTeam.size - 1) * (byMonth.size - 1);
  if (freedom <= 0 || total === 0) return 1;
  let pearson = 0;
  for (const { team, month, started } of rows) {
    const expected = ((byTeam.get(team) ?? 0) * (byMonth.get(month) ?? 0)) / total;
    if (expected > 0) pearson += ((started - expected) * (started - expected)) / expected;
  }
  return Math.max(1, pearson / freedom);
}
