/** For tests only: scenarios written in the test, over the files of the project. */
import { diskSource } from './disk.fixture.ts';
import { loadScenario } from './load-scenario.ts';
import type { LedgerEntry, ResolvedScenario, ResolvedTeam } from './resolved.ts';

export const HEAD = {
  schema: 'buurtsim.scenario/1',
  name: 'mine',
  title: { nl: 'Mijn scenario', en: 'My scenario' },
  question: { nl: 'Wat als?', en: 'What if?' },
};

/** Loads scenarios/mine.json with this content; `more` are files beside it. Throws its problems. */
export function loaded(content: object, more: Readonly<Record<string, object>> = {}): ResolvedScenario {
  const files = { 'mine.json': { ...HEAD, ...content }, ...more };
  const texts = Object.entries(files).map(([name, file]): [string, string] => [
    `scenarios/${name}`,
    JSON.stringify(file),
  ]);
  const result = loadScenario('scenarios/mine.json', diskSource(new Map(texts)));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.value;
}

export const shipped = (path: string): ResolvedScenario => {
  const result = loadScenario(path, diskSource());
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.value;
};

export const teamOf = (scenario: ResolvedScenario, id: string): ResolvedTeam => {
  const team = scenario.teams.find((each) => each.id === id);
  if (team === undefined) throw new Error(`no team ${id}`);
  return team;
};

export const entryOf = (scenario: ResolvedScenario, path: string): LedgerEntry => {
  const entry = scenario.ledger.find((each) => each.path === path);
  if (entry === undefined) throw new Error(`no number ${path}`);
  return entry;
};
