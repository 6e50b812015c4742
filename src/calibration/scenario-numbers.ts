/** A resolved scenario with other numbers, by their places in the ledger. */
import type { ResolvedScenario } from '../scenario/index.ts';

type Plain =
  number | string | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * The scenario with the numbers in place. The ledger is left out: what runs does not read it.
 * @throws RangeError where a place holds no number
 */
export function withNumbers(
  scenario: ResolvedScenario,
  numbers: ReadonlyMap<string, number>,
): ResolvedScenario {
  let result = { ...scenario, ledger: [] } as unknown as Plain;
  for (const [path, value] of numbers) result = placed(result, path.split('.'), value, path);
  return result as unknown as ResolvedScenario;
}

/** The number that stands at a place; undefined if there is none. */
export function numberAt(scenario: ResolvedScenario, path: string): number | undefined {
  let value = scenario as unknown as Plain;
  for (const step of path.split('.')) {
    if (Array.isArray(value)) value = (value as readonly Plain[])[indexOf(value as readonly Plain[], step)];
    else if (isRecord(value)) value = value[step];
    else return undefined;
  }
  return typeof value === 'number' ? value : undefined;
}

function placed(value: Plain, steps: readonly string[], number: number, path: string): Plain {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value !== 'number') throw new RangeError(`withNumbers: no number at ${path}`);
    return number;
  }
  if (Array.isArray(value)) {
    const items = value as readonly Plain[];
    const index = indexOf(items, step);
    if (index < 0 || index >= items.length) throw new RangeError(`withNumbers: no ${step} in ${path}`);
    return items.map((item, i) => (i === index ? placed(item, rest, number, path) : item));
  }
  if (!isRecord(value)) throw new RangeError(`withNumbers: no ${step} in ${path}`);
  return { ...value, [step]: placed(value[step], rest, number, path) };
}

/** Members of a list that have an id are named by it, others counted. */
function indexOf(items: readonly Plain[], step: string): number {
  const named = items.findIndex((item) => isRecord(item) && item['id'] === step);
  return named >= 0 ? named : /^\d+$/.test(step) ? Number(step) : -1;
}

const isRecord = (value: Plain): value is Readonly<Record<string, Plain>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
