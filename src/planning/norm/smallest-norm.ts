import type { Stream } from '../../engine/index.ts';

/** A norm that was simulated: waits per team (rows) and replication. */
export interface NormWaits {
  readonly households: number;
  readonly waits: readonly Float64Array[];
}

/** The smallest norm that meets the target, with a 95 % interval; null is none of those tried. */
export interface SmallestNorm {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Share of the resamples in which any norm meets the target. */
  readonly chance: number;
}

const RESAMPLES = 400;

/**
 * The smallest norm of which the team that waits longest has a mean wait within the target. The interval is
 * of the bootstrap over replications (percentiles; Efron and Tibshirani 1993, section 13.3); a resample in
 * which no norm meets the target counts as larger than all.
 */
export function smallestNorm(norms: readonly NormWaits[], target: number, stream: Stream): SmallestNorm {
  const ordered = [...norms].sort((a, b) => a.households - b.households);
  const replications = ordered[0]?.waits[0]?.length ?? 0;
  const found = (numbers: readonly number[]): number =>
    ordered.find(({ waits }) => waits.every((row) => meanOf(row, numbers) <= target))?.households ?? Infinity;
  const all = Array.from({ length: replications }, (_, r) => r);
  const value = replications === 0 ? Infinity : found(all);
  const resampled = Float64Array.from({ length: replications === 0 ? 0 : RESAMPLES }, () =>
    found(all.map(() => stream.below(replications))),
  ).sort();
  const at = (share: number): number => resampled[Math.floor(share * (resampled.length - 1))] ?? Infinity;
  const finite = (norm: number): number | null => (Number.isFinite(norm) ? norm : null);
  const met = resampled.filter((norm) => Number.isFinite(norm)).length;
  return {
    value: finite(value),
    lower: finite(at(0.025)),
    upper: finite(at(0.975)),
    chance: resampled.length === 0 ? 0 : met / resampled.length,
  };
}

/** Mean over the replications given; those without conversations do not count. A team without any meets no target. */
function meanOf(row: Float64Array, numbers: readonly number[]): number {
  let sum = 0;
  let count = 0;
  for (const r of numbers) {
    const wait = row[r] ?? NaN;
    if (Number.isNaN(wait)) continue;
    sum += wait;
    count++;
  }
  return count === 0 ? Infinity : sum / count;
}
