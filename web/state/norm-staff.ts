/** What a norm gives each team of a scenario. */
import type { City, ResolvedScenario, Result } from '../../src/index.ts';
import type { NormStaff } from '../scenario/draft.ts';
import { normSource, normText, type NormChoice } from '../scenario/norm-choice.ts';
import type { StudyCalls } from '../workers/study-calls.ts';
import type { AnswerOf } from '../workers/desk.ts';
import { ask } from './desks.ts';
import { studyDesk } from './study-task.ts';

type Weights = AnswerOf<StudyCalls['weights']>;
const cities = new Map<string, Promise<Result<City>>>();
const found = new Map<string, Promise<Weights>>();
/** Most norms that are kept; a slider on its way leaves one at each step. */
const KEPT = 32;

/** Whether a norm can be held against the areas of a scenario. */
export const standsOnAreas = ({ city, teams }: ResolvedScenario): boolean =>
  city !== null && teams.every(({ buurten }) => buurten.length > 0);

/** Forgets the cities: files of the user may have changed them. */
export function forgetCities(): void {
  cities.clear();
  found.clear();
}

/**
 * Employed staff of each team, in fte, so that with seconded staff and interns it has what the norm gives its buurten.
 * Null where the scenario does not stand on areas, or the norm cannot be applied to its city.
 */
export async function normStaff(scenario: ResolvedScenario, norm: NormChoice): Promise<NormStaff | null> {
  const { city: id, teams } = scenario;
  if (id === null || !standsOnAreas(scenario)) return null;
  const city = cities.get(id) ?? ask('city', id);
  cities.set(id, city);
  const known = await city;
  if (!known.ok) return null;
  const key = `${id} ${normText(norm)}`;
  const weights = found.get(key) ?? studyDesk().then((desk) => desk.ask('weights', known.value, norm));
  found.delete(key);
  found.set(key, weights);
  if (found.size > KEPT) found.delete(found.keys().next().value ?? '');
  const result = await weights;
  if (!result.ok) return null;
  const employed = teams.map(({ id: team, staff, buurten }) => {
    const fte = buurten.reduce((sum, { code }) => sum + (result.value.get(code)?.fte ?? 0), 0);
    // A hundredth is finer than anybody's contract.
    return [team, Math.max(0, Math.round(100 * (fte - staff.seconded - staff.intern)) / 100)] as const;
  });
  return { employed: new Map(employed), source: normSource(norm) };
}
