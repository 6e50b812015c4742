/** Small dense matrices, row by row, for the chains of this folder. */
export type Matrix = readonly (readonly number[])[];

export const zeros = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));

export function multiply(a: Matrix, b: Matrix): number[][] {
  const columns = b[0]?.length ?? 0;
  return a.map((row) =>
    Array.from({ length: columns }, (_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)),
  );
}

export const add = (a: Matrix, b: Matrix): number[][] =>
  a.map((row, i) => row.map((value, j) => value + b[i]![j]!));

/** Row vector times matrix. */
export const timesRow = (row: readonly number[], a: Matrix): number[] => multiply([row], a)[0] ?? [];

/**
 * X with X A = B, by Gauss-Jordan elimination with partial pivoting on the columns.
 * @throws RangeError for a singular A
 */
export function divideRight(b: Matrix, a: Matrix): number[][] {
  const n = a.length;
  const left = a.map((row) => [...row]);
  const right = b.map((row) => [...row]);
  const swap = (m: number[][], i: number, j: number): void => {
    for (const row of m) [row[i], row[j]] = [row[j]!, row[i]!];
  };
  const addColumn = (m: number[][], from: number, to: number, factor: number): void => {
    for (const row of m) row[to] = row[to]! + factor * row[from]!;
  };
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let j = k + 1; j < n; j++) if (Math.abs(left[k]![j]!) > Math.abs(left[k]![pivot]!)) pivot = j;
    if (left[k]![pivot] === 0) throw new RangeError('matrix: expected one that can be inverted');
    swap(left, k, pivot);
    swap(right, k, pivot);
    const scale = 1 / left[k]![k]!;
    for (const m of [left, right]) for (const row of m) row[k] = row[k]! * scale;
    for (let j = 0; j < n; j++) {
      if (j === k) continue;
      const factor = -left[k]![j]!;
      if (factor === 0) continue;
      addColumn(left, k, j, factor);
      addColumn(right, k, j, factor);
    }
  }
  return right;
}
