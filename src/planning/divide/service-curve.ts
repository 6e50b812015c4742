/**
 * Service against staff of one team as a curve through simulated points: monotone (pooled where chance turned it
 * around) and straight between the points on the logarithm of the staff, so it can be read at every step.
 */
import { ln } from '../../engine/index.ts';

export interface CurvePoint {
  readonly steps: number;
  /** Mean over replications. */
  readonly value: number;
  /** Replications behind it. */
  readonly weight: number;
}

/**
 * The curve at each number of steps `from`, from + 1, ..., to; beyond its ends it goes on at the last slope.
 * @param points two or more, at different steps
 * @param rising true: more staff, higher figure; false: lower
 */
export function serviceCurve(
  points: readonly CurvePoint[],
  from: number,
  to: number,
  rising: boolean,
): Float64Array {
  const sorted = [...points].sort((a, b) => a.steps - b.steps);
  const values = monotone(
    sorted.map(({ value }) => (rising ? value : -value)),
    sorted.map(({ weight }) => weight),
  ).map((value) => (rising ? value : -value));
  const places = sorted.map(({ steps }) => ln(steps));
  return Float64Array.from({ length: to - from + 1 }, (_, k) => {
    const place = ln(from + k);
    let i = 1;
    while (i < places.length - 1 && places[i]! < place) i++;
    const low = i - 1;
    const part = (place - places[low]!) / (places[i]! - places[low]!);
    return values[low]! + part * (values[i]! - values[low]!);
  });
}

/** Least-squares fit that never falls (pool adjacent violators; Barlow et al. 1972). */
export function monotone(values: readonly number[], weights: readonly number[]): number[] {
  const blocks: { value: number; weight: number; size: number }[] = [];
  values.forEach((value, i) => {
    blocks.push({ value, weight: weights[i] ?? 1, size: 1 });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined || before === undefined || before.value <= last.value) break;
      const weight = before.weight + last.weight;
      blocks.splice(-2, 2, {
        value: (before.value * before.weight + last.value * last.weight) / weight,
        weight,
        size: before.size + last.size,
      });
    }
  });
  return blocks.flatMap(({ value, size }) => Array.from({ length: size }, () => value));
}
