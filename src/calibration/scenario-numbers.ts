/** A resolved scenario with other numbers, by their places in the ledger. */
import type { ResolvedScenario } from '../scenario/index.ts';

/**
 * The scenario with the numbers in place. The ledger is left out: what runs does not read it.
 * @throws RangeError where a place holds no number
 */
export function withNumbers(
  scenario: ResolvedScenario,
  numbers: ReadonlyMap<string, number>,
): ResolvedScenario {
  let result: ResolvedScenario = { ...scenario, ledger: [] };
  for (const [path, value] of numbers) result = placed(result, path.split('.'), value, path);
  return result;
}

/** The number that stands at a place; undefined if there is none. */
export function numberAt(scenario: ResolvedScenario, path: string): number | undefined {
  let value: unknown = scenario;
  for (const step of path.split('.')) {
    if (isList(value)) value = value[indexOf(value, step)];
    else if (isRecord(value)) value = value[step];
    else return undefined;
  }
  return typeof value === 'number' ? value : undefined;
}

/** The same form with one number changed: only a number takes the place of a number. */
function placed<T>(value: T, steps: readonly string[], number: number, path: string): T;
function placed(value: unknown, steps: readonly string[], number: number, path: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value !== 'number') throw new RangeError(`withNumbers: no number at ${path}`);
    return number;
  }
  if (isList(value)) {
    const index = indexOf(value, step);
    if (index < 0 || index >= value.length) throw new RangeError(`withNumbers: no ${step} in ${path}`);
    return value.map((item, i) => (i === index ? placed(item, rest, number, path) : item));
  }
  if (!isRecord(value)) throw new RangeError(`withNumbers: no ${step} in ${path}`);
  return { ...value, [step]: placed(value[step], rest, number, path) };
}

/** Members of a list that have an id are named by it, others counted. */
function indexOf(items: readonly unknown[], step: string): number {
  const named = items.findIndex((item) => isRecord(item) && item['id'] === step);
  return named >= 0 ? named : /^\d+$/.test(step) ? Number(step) : -1;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
