/**
 * Approximate Bayesian computation: parameters are drawn from the prior, the model is run once with each, and
 * the runs that came closest to what was observed are kept; a linear regression of parameter on figure takes out
 * what distance is left (Beaumont, Zhang and Balding 2002, Genetics 162, equations 2 to 7).
 */
import { cholesky, solve } from './linear.ts';
import { quantileOf } from './scores.ts';

/** Share of the runs on either side beyond which a figure counts as out of their reach. */
const EDGE = 0.01;

export interface AbcOptions {
  /** Parameters of each run. */
  readonly parameters: readonly (readonly number[])[];
  /** Figures of each run; a run with one that is not a number is never kept. */
  readonly figures: readonly (readonly number[])[];
  readonly observed: readonly number[];
  /** Number of runs that are kept. */
  readonly keep: number;
  /** Whether to correct the parameters by regression. Default: yes. */
  readonly adjust?: boolean;
}

export interface AbcResult {
  /** Numbers of the runs kept, nearest first. */
  readonly runs: readonly number[];
  /** Their parameters, corrected. */
  readonly parameters: readonly (readonly number[])[];
  /** Epanechnikov weights, mean 1. */
  readonly weights: readonly number[];
  /** Distance of the farthest run kept, in standard deviations of the figures. */
  readonly tolerance: number;
}

/** @throws RangeError where fewer runs are usable than are to be kept */
export function abc({ parameters, figures, observed: asked, keep, adjust = true }: AbcOptions): AbcResult {
  const usable = figures.flatMap((row, run) => (row.every(Number.isFinite) ? [run] : []));
  if (usable.length < keep) throw new RangeError(`abc: ${usable.length} usable runs, ${keep} to be kept`);
  // Beyond what the runs reach, a straight line would be drawn where nothing is known: corrected to their edge.
  const observed = asked.map((value, k) => {
    const own = Float64Array.from(usable, (run) => figures[run]![k]!).sort();
    return Math.min(quantileOf(own, 1 - EDGE), Math.max(quantileOf(own, EDGE), value));
  });
  const scales = observed.map((value, k) => {
    const scale = deviation(usable.map((run) => figures[run]![k]!));
    // A figure that is always the same (but for rounding) tells nothing.
    return scale > 1e-9 * Math.max(1, Math.abs(value)) ? scale : 0;
  });
  const distanceOf = (run: number): number => {
    let sum = 0;
    observed.forEach((value, k) => {
      const scale = scales[k]!;
      if (scale > 0) sum += ((figures[run]![k]! - value) / scale) * ((figures[run]![k]! - value) / scale);
    });
    return Math.sqrt(sum);
  };
  const ranked = usable
    .map((run) => ({ run, distance: distanceOf(run) }))
    .sort((a, b) => a.distance - b.distance || a.run - b.run)
    .slice(0, keep);
  // The farthest would weigh nothing at its own distance.
  const tolerance = (ranked.at(-1)?.distance ?? 0) * (1 + 1e-9);
  const raw = ranked.map(({ distance }) =>
    tolerance > 0 ? 1 - (distance / tolerance) * (distance / tolerance) : 1,
  );
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const weights = raw.map((weight) => (total > 0 ? (weight * keep) / total : 1));
  const runs = ranked.map(({ run }) => run);
  const kept = runs.map((run) => parameters[run]!);
  const gaps = runs.map((run) =>
    observed.map((value, k) => (scales[k]! > 0 ? (figures[run]![k]! - value) / scales[k]! : 0)),
  );
  return {
    runs,
    parameters: adjust ? corrected(kept, gaps, weights) : kept,
    weights,
    tolerance,
  };
}

/** theta - b' (figure - observed), b by weighted least squares with a little ridge. */
function corrected(
  parameters: readonly (readonly number[])[],
  gaps: readonly (readonly number[])[],
  weights: readonly number[],
): number[][] {
  const p = (gaps[0]?.length ?? 0) + 1;
  const rows = gaps.map((gap) => [1, ...gap]);
  const gram = Array.from({ length: p }, (_, i) =>
    Array.from({ length: p }, (__, j) => {
      const sum = rows.reduce((total, row, r) => total + weights[r]! * row[i]! * row[j]!, 0);
      return i === j ? sum + 1e-6 * rows.length : sum;
    }),
  );
  const lower = cholesky(gram);
  const slopes = (parameters[0] ?? []).map((_, k) => {
    const right = Array.from({ length: p }, (__, i) =>
      rows.reduce((total, row, r) => total + weights[r]! * row[i]! * parameters[r]![k]!, 0),
    );
    return solve(lower, right);
  });
  return parameters.map((set, r) =>
    set.map((value, k) => value - gaps[r]!.reduce((sum, gap, i) => sum + gap * slopes[k]![i + 1]!, 0)),
  );
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length);
}
