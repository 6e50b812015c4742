/** The error of an argument out of range: its name, what was expected, what was given. */
export function rangeError(name: string, expected: string, actual: number): RangeError {
  return new RangeError(`${name}: expected ${expected}, got ${actual}`);
}
