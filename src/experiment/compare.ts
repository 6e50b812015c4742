/**
 * Scenarios side by side under common random numbers. Replication r of every scenario draws from the same
 * streams, so what differs between A and B in replication r is the work of their difference, and the
 * replications are pairs.
 *
 * - The difference B - A of a figure: mean over the pairs, with the paired t-interval (95 %).
 * - The teams of one figure are judged together, so their `simultaneous` intervals hold for all of them at
 *   once with 95 % confidence (Bonferroni: each at 1 - 0.05 / number of teams). Under common random numbers
 *   the differences of teams hardly depend on each other; then the exact (max-t) band is less than 1 % shorter,
 *   and Bonferroni needs no resampling and holds under every dependence.
 * - `chance`: the chance that B is better on average. It is the share of the t-distribution of the mean
 *   difference on the good side of 0 (flat prior).
 * - `years`: the share of single replications in which B is better, equal and worse.
 * - `varianceReduction`: (var A + var B) / var(B - A): how many times more replications independent seeds
 *   would need for the same interval.
 */
import type { AreaMeasure } from '../model/summary-layout.ts';
import { CONFIDENCE, estimate, halfWidth, moments, type Estimate, type Moments } from './estimate.ts';
import { studentTCdf } from '../engine/index.ts';
import type { SummaryMatrix } from './summary-matrix.ts';

/** Which way is better. */
export type Direction = 'lower' | 'higher';

/** The figures that are compared. */
export const COMPARED_FIGURES = [
  'fte',
  'started',
  'closed',
  'waitMean',
  'waitP90',
  'withinTarget',
  'monthMeanOverTarget',
  'stillWaiting',
  'caseload',
  'queue',
  'utilisation',
] as const satisfies readonly AreaMeasure[];
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/** Figures that are not here are neither better nor worse when they are higher. */
export const BETTER: Readonly<Partial<Record<ComparedFigure, Direction>>> = {
  waitMean: 'lower',
  waitP90: 'lower',
  withinTarget: 'higher',
  monthMeanOverTarget: 'lower',
  stillWaiting: 'lower',
  queue: 'lower',
};

export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Difference {
  /** Mean of the figure in A and in B, over the pairs. */
  readonly a: number | null;
  readonly b: number | null;
  /** B - A with the paired interval. */
  readonly difference: Estimate;
  /** The interval that holds for all teams at once; null for the city, which is one figure. */
  readonly simultaneous: Interval | null;
  /** Chance that B is better on average; null where neither way is better or nothing differs. */
  readonly chance: number | null;
  /** Shares of single replications; null where neither way is better. */
  readonly years: { readonly better: number; readonly equal: number; readonly worse: number } | null;
  /** Null where the difference does not vary. */
  readonly varianceReduction: number | null;
  /** Replications in which both have the figure. */
  readonly pairs: number;
}

export type AreaComparison = Readonly<Record<ComparedFigure, Difference>>;
export type TeamComparison = { readonly team: string } & AreaComparison;

export interface PairedComparison {
  readonly city: AreaComparison;
  /** Teams that both scenarios have, in the order of A. */
  readonly teams: readonly TeamComparison[];
}

/**
 * Compares two scenarios replication by replication.
 * @param a, b matrices of the same seed; only replications that both have are used
 */
export function comparePaired(a: SummaryMatrix, b: SummaryMatrix): PairedComparison {
  const shared = a.numbers.filter((number) => b.has(number));
  const teams = a.layout.areas.flatMap((team, areaA) => {
    const areaB = areaA === 0 ? undefined : b.layout.areas.indexOf(team, 1);
    return areaB === undefined || areaB < 0 ? [] : [{ team, areaA, areaB }];
  });
  const area = (areaA: number, areaB: number, family: number | null): AreaComparison =>
    Object.fromEntries(
      COMPARED_FIGURES.map((figure) => {
        const indexA = a.layout.area(areaA, figure);
        const indexB = b.layout.area(areaB, figure);
        const valuesA = Float64Array.from(shared, (number) => a.row(number)[indexA] ?? NaN);
        const valuesB = Float64Array.from(shared, (number) => b.row(number)[indexB] ?? NaN);
        return [figure, difference(valuesA, valuesB, BETTER[figure] ?? null, family)];
      }),
    ) as AreaComparison;
  return {
    city: area(0, 0, null),
    teams: teams.map(({ team, areaA, areaB }) => ({ team, ...area(areaA, areaB, teams.length) })),
  };
}

/**
 * The difference of one figure.
 * @param family number of figures that are judged together; null = this one alone
 */
export function difference(
  a: Float64Array,
  b: Float64Array,
  better: Direction | null,
  family: number | null,
): Difference {
  // A pair counts only when both are defined, also for the means that stand beside the difference.
  const both = a.map((value, i) => value + b[i]!);
  const inA = a.filter((_, i) => !Number.isNaN(both[i]));
  const inB = b.filter((_, i) => !Number.isNaN(both[i]));
  const differences = inB.map((value, i) => value - inA[i]!);
  const found = moments(differences);
  return {
    a: finite(moments(inA).mean),
    b: finite(moments(inB).mean),
    difference: estimate(differences),
    simultaneous: family === null ? null : interval(found, 1 - (1 - CONFIDENCE) / family),
    chance: better === null ? null : chanceBetter(found, better),
    years: better === null || found.count === 0 ? null : years(differences, better),
    varianceReduction: finite((moments(inA).variance + moments(inB).variance) / found.variance),
    pairs: found.count,
  };
}

function interval(found: Moments, confidence: number): Interval {
  const half = halfWidth(found, confidence);
  return { lower: finite(found.mean - half), upper: finite(found.mean + half) };
}

function chanceBetter({ count, mean, variance }: Moments, better: Direction): number | null {
  if (count < 2) return null;
  const gain = better === 'lower' ? 0 - mean : mean;
  if (variance === 0) return gain === 0 ? null : gain > 0 ? 1 : 0;
  return studentTCdf(gain / Math.sqrt(variance / count), count - 1);
}

function years(
  differences: Float64Array,
  better: Direction,
): { better: number; equal: number; worse: number } {
  const count = differences.length;
  const lower = differences.filter((value) => value < 0).length / count;
  const higher = differences.filter((value) => value > 0).length / count;
  const equal = differences.filter((value) => value === 0).length / count;
  return better === 'lower'
    ? { better: lower, equal, worse: higher }
    : { better: higher, equal, worse: lower };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
