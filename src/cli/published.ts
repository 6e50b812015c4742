/** What commands on published figures share: the city of a scenario, and options that only they have. */
import { describeValue, ProblemError } from '../problem/problem.ts';
import type { City } from '../city/index.ts';
import type { FileSource, ResolvedScenario } from '../scenario/index.ts';
import { fileSource } from './file-source.ts';
import type { Arguments, OptionName } from './options.ts';
import { packageRoot } from './package-root.ts';
import { required } from './simulating.ts';

/**
 * The city of a scenario with all its tables, and the source they come from.
 * @throws ProblemError for a scenario without a city, and for every fault of its tables
 */
export async function cityOf(
  scenario: ResolvedScenario,
  folder: string,
): Promise<{ readonly city: City; readonly files: FileSource }> {
  if (scenario.city === null) {
    const expected = 'a city with published figures';
    throw new ProblemError([{ code: 'key.missing', file: scenario.name, path: ['city'], expected }]);
  }
  const { loadCity } = await import('../scenario/index.ts');
  const files = fileSource(folder, folder, packageRoot());
  return { city: required(loadCity(scenario.city, files)), files };
}

/** The text of an option that must be there. */
export function requiredText(args: Arguments, name: OptionName, example: string): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ProblemError([{ code: 'key.missing', path: [`--${name}`], expected: example }]);
}

/** A whole number from 1 to `most`; undefined where the option is not given. */
export function wholeOption(args: Arguments, name: OptionName, most: number): number | undefined {
  const value = args[name];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (typeof value === 'string' && /^\d+$/.test(value) && number >= 1 && number <= most) return number;
  throw new ProblemError([
    {
      code: 'option.wrong',
      path: [`--${name}`],
      expected: `integer in 1..${most}`,
      actual: describeValue(value),
    },
  ]);
}
