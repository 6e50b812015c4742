/**
 * Chance that each of some alternatives has the lowest mean: the share of bootstrap samples of the replications in
 * which it does (Efron 1979). The same replications are drawn for all, so what chance they share stays shared.
 */
import { Streams } from '../../engine/index.ts';

const SAMPLES = 2000;

/**
 * @param rows one row an alternative, one value a replication
 * @returns chances that sum to 1; alternatives that are equal share theirs
 */
export function chanceBest(rows: readonly Float64Array[]): number[] {
  const replications = rows[0]?.length ?? 0;
  const chances = rows.map(() => 0);
  if (replications === 0) return rows.map(() => 1 / Math.max(1, rows.length));
  const stream = new Streams('chance of being best').stream('bootstrap');
  for (let sample = 0; sample < SAMPLES; sample++) {
    const sums = rows.map(() => 0);
    for (let i = 0; i < replications; i++) {
      const r = stream.below(replications);
      rows.forEach((row, k) => (sums[k] = (sums[k] ?? 0) + (row[r] ?? 0)));
    }
    const least = Math.min(...sums);
    const winners = sums.filter((sum) => sum === least).length;
    sums.forEach((sum, k) => {
      if (sum === least) chances[k] = (chances[k] ?? 0) + 1 / winners;
    });
  }
  return chances.map((count) => count / SAMPLES);
}
