/** What a scenario refers to: days that exist, teams that it has. */
import { parseIsoDate } from '../calendar/index.ts';
import { nearest } from '../problem/problem.ts';
import type { Path, ProblemList } from './problem-list.ts';

/** Holidays are computed for these years; the warm-up and the waits past the end need some on both sides. */
const FIRST_DATE = '1902-01-01';
const LAST_DATE = '2190-12-31';

/** Day number, or null with a problem. */
export function checkDate(text: string, path: Path, problems: ProblemList): number | null {
  const parsed = parseIsoDate(text);
  if (!parsed.ok) {
    problems.add(path, 'value.format', 'date YYYY-MM-DD that exists', text);
    return null;
  }
  if (text < FIRST_DATE || text > LAST_DATE) {
    problems.add(path, 'value.range', `date ${FIRST_DATE} to ${LAST_DATE}`, text);
    return null;
  }
  return parsed.value;
}

/** Adds a problem unless the scenario has a team of this name. */
export function checkTeamName(
  name: string,
  path: Path,
  teams: readonly string[],
  problems: ProblemList,
): void {
  if (teams.includes(name)) return;
  problems.add(path, 'reference.unknown', 'a team of the scenario', name, nearest(name, teams));
}
