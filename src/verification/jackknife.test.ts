import { describe, expect, it } from 'vitest';
import { jackknife } from './jackknife.ts';

const rows = (...values: number[][]): Float64Array[] => values.map((row) => Float64Array.from(row));

describe('jackknife', () => {
  it('of a mean is the mean with its ordinary standard error', () => {
    const found = jackknife(rows([1, 1], [1, 2], [1, 6]), (s) => s[1]! / s[0]!);
    expect(found.value).toBeCloseTo(3, 12);
    // Sample variance 7, over 3.
    expect(found.standardError).toBeCloseTo(Math.sqrt(7 / 3), 12);
  });
  it('takes the bias of order 1/n away: the variance becomes that with n - 1', () => {
    const values = [1, 2, 6, 11];
    const found = jackknife(
      values.map((x) => Float64Array.of(1, x, x * x)),
      (s) => s[2]! / s[0]! - (s[1]! / s[0]!) * (s[1]! / s[0]!),
    );
    const mean = 5;
    const unbiased = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / 3;
    expect(found.value).toBeCloseTo(unbiased, 10);
  });
  it('of a ratio weighs rows by their denominators', () => {
    expect(jackknife(rows([10, 20], [30, 60]), (s) => s[1]! / s[0]!)).toEqual({ value: 2, standardError: 0 });
  });
});
