/**
 * An estimate that is a function of sums over independent rows, with its standard error by leaving out one row
 * at a time (Quenouille 1956, Biometrika 43; Efron 1982). Means, ratios, variances and quantiles of pooled rows
 * all have this shape. The value is the one that takes the first-order bias away.
 */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/**
 * @param rows at least two rows of equal length
 * @param f estimate from the sum of rows; must be smooth where the sums lie
 */
export function jackknife(rows: readonly Float64Array[], f: (sums: Float64Array) => number): Estimate {
  const n = rows.length;
  const total = sumOf(rows);
  const whole = f(total);
  const rest = new Float64Array(total.length);
  const values = rows.map((row) => {
    for (let i = 0; i < rest.length; i++) rest[i] = total[i]! - row[i]!;
    return f(rest);
  });
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return {
    value: n * whole - (n - 1) * mean,
    standardError: Math.sqrt((squares * (n - 1)) / n),
  };
}

/** Column by column. */
export function sumOf(rows: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) for (let i = 0; i < total.length; i++) total[i] = total[i]! + row[i]!;
  return total;
}
