/** Small dense linear algebra: symmetric positive definite systems by Cholesky's method. Matrices are rows of numbers. */

/**
 * The lower triangle L with L L' = a.
 * @throws RangeError where `a` is not positive definite
 */
export function cholesky(a: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = [];
  a.forEach((row, i) => {
    const own: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? own : lower[j]!;
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= own[k]! * other[k]!;
      if (j < i) own.push(sum / other[j]!);
      else if (sum > 0) own.push(Math.sqrt(sum));
      else throw new RangeError('cholesky: the matrix is not positive definite');
    }
    lower.push(own);
  });
  return lower;
}

/** The x with L L' x = b, L from `cholesky`. */
export function solve(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const y = forward(lower, b);
  const n = y.length;
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k]![i]! * x[k]!;
    x[i] = sum / lower[i]![i]!;
  }
  return x;
}

/** The y with L y = b. */
export function forward(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const y: number[] = [];
  lower.forEach((row, i) => {
    let sum = b[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= row[k]! * y[k]!;
    y.push(sum / row[i]!);
  });
  return y;
}

/** L z: a draw of a normal vector with covariance L L' from independent standard normals. */
export function lowerTimes(lower: readonly (readonly number[])[], z: readonly number[]): number[] {
  return lower.map((row) => row.reduce((sum, value, k) => sum + value * (z[k] ?? 0), 0));
}
