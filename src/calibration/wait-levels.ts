/**
 * What the monthly waits of a few months say of each team's lasting wait. The log of a team's wait is a lasting level
 * plus a state that fades over the months (an autoregression of the first order): neighbouring months of a team are
 * alike, so three of them tell less of what lasts than three independent ones would. How much the teams differ, how
 * much the months, and how long a state lives, are known badly from so few; all are averaged over by their restricted
 * likelihood (Harville 1977) on a grid, not set to their best values.
 */
import { exp, ln } from '../engine/index.ts';
import { cholesky, forward, solve } from './linear.ts';

/** Standard deviations between teams, and between months of a team; correlation of one month with the next. */
const BETWEEN = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55];
const WITHIN = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];
const MEMORY = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export interface WaitLevels {
  /** Lasting level of each team: posterior mean and standard deviation. */
  readonly units: readonly { readonly mean: number; readonly sd: number }[];
  /** Posterior means of the three that were averaged over. */
  readonly between: number;
  readonly within: number;
  readonly memory: number;
}

interface Point {
  readonly likelihood: number;
  readonly between: number;
  readonly within: number;
  readonly memory: number;
  readonly units: readonly { readonly mean: number; readonly variance: number }[];
}

/**
 * @param logs log waits: a row for each team, as many months in each, two or more
 * @param covariate a number known of each team, that its level may rise with; null for none
 */
export function waitLevels(
  logs: readonly (readonly number[])[],
  covariate: readonly number[] | null,
): WaitLevels {
  const centre = covariate === null ? 0 : covariate.reduce((sum, x) => sum + x, 0) / covariate.length;
  const lines = logs.map((_, t) => (covariate === null ? [1] : [1, (covariate[t] ?? 0) - centre]));
  const points = BETWEEN.flatMap((between) =>
    WITHIN.flatMap((within) => MEMORY.map((memory) => pointOf(logs, lines, between, within, memory))),
  );
  const best = Math.max(...points.map(({ likelihood }) => likelihood));
  const weights = points.map(({ likelihood }) => exp(likelihood - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point, i) => sum + weights[i]! * of(point), 0) / total;
  return {
    units: logs.map((_, t) => {
      const middle = mean(({ units }) => units[t]!.mean);
      const variance = mean(
        ({ units }) => units[t]!.variance + (units[t]!.mean - middle) * (units[t]!.mean - middle),
      );
      return { mean: middle, sd: Math.sqrt(variance) };
    }),
    between: mean((point) => point.between),
    within: mean((point) => point.within),
    memory: mean((point) => point.memory),
  };
}

/** Likelihood at one point of the grid, and the levels there (mixed-model equations). */
function pointOf(
  logs: readonly (readonly number[])[],
  lines: readonly (readonly number[])[],
  between: number,
  within: number,
  memory: number,
): Point {
  const months = logs[0]?.length ?? 0;
  const powers = [1];
  while (powers.length < months) powers.push(powers.at(-1)! * memory);
  const covariance = Array.from({ length: months }, (_, i) =>
    Array.from({ length: months }, (__, j) => between * between + within * within * powers[Math.abs(i - j)]!),
  );
  const lower = cholesky(covariance);
  const ones = new Array<number>(months).fill(1);
  const solvedOnes = solve(lower, ones);
  const sumOnes = dot(ones, solvedOnes);
  const width = lines[0]?.length ?? 1;
  const gram = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (__, b) =>
      lines.reduce((sum, line) => sum + line[a]! * line[b]! * sumOnes, 0),
    ),
  );
  const right = Array.from({ length: width }, (_, a) =>
    logs.reduce((sum, row, t) => sum + lines[t]![a]! * dot(row, solvedOnes), 0),
  );
  const ofLine = cholesky(gram);
  const beta = solve(ofLine, right);
  const spread = between * between;
  // Share of a team's own months in its level, and what is left of the spread between teams.
  const kept = spread * sumOnes;
  let squares = 0;
  const units = logs.map((row, t) => {
    const line = dot(lines[t]!, beta);
    const gaps = row.map((value) => value - line);
    const weighted = dot(gaps, solvedOnes);
    squares += dot(gaps, solve(lower, gaps));
    const half = forward(ofLine, lines[t]!);
    return {
      mean: line + spread * weighted,
      variance: spread * (1 - kept) + (1 - kept) * (1 - kept) * dot(half, half),
    };
  });
  const logDeterminant = (triangle: readonly (readonly number[])[]): number =>
    triangle.reduce((sum, row, i) => sum + 2 * ln(row[i]!), 0);
  return {
    likelihood: -0.5 * (squares + logs.length * logDeterminant(lower) + logDeterminant(ofLine)),
    between,
    within,
    memory,
    units,
  };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
