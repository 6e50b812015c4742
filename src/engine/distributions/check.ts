import { rangeError } from '../range-error.ts';

/** The value, where it is a finite number above 0. @throws RangeError with the parameter's name and value */
export function positive(name: string, value: number): number {
  if (!(value > 0 && value < Infinity)) throw rangeError(name, 'a number > 0', value);
  return value;
}

/** The value, where it is a finite number of at least 0. @throws RangeError */
export function nonNegative(name: string, value: number): number {
  if (!(value >= 0 && value < Infinity)) throw rangeError(name, 'a number >= 0', value);
  return value;
}

/** The value, where it is a safe integer of at least `least`. @throws RangeError */
export function wholeFrom(least: number, name: string, value: number): number {
  if (!(Number.isSafeInteger(value) && value >= least))
    throw rangeError(name, `a whole number >= ${least}`, value);
  return value;
}

/**
 * The numbers divided by their sum. @throws RangeError where the list is empty, a number is negative or not
 * finite, or all are 0
 */
export function shares(name: string, weights: readonly number[]): number[] {
  let sum = 0;
  weights.forEach((weight, i) => (sum += nonNegative(`${name}[${i}]`, weight)));
  if (!(sum > 0 && sum < Infinity)) throw rangeError(`${name} (sum)`, 'a number > 0', sum);
  return weights.map((weight) => weight / sum);
}

/** As `shares`, for probabilities, whose sum must be 1 to 1e-6. @throws RangeError */
export function probabilities(name: string, values: readonly number[]): number[] {
  const result = shares(name, values);
  const sum = values.reduce((total, value) => total + value, 0);
  if (!(Math.abs(sum - 1) <= 1e-6)) throw rangeError(`${name} (sum)`, '1', sum);
  return result;
}
