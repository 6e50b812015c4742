/** A scenario with the fte of an answer, beside the one that it came from. */
import type { ResolvedScenario } from '../../src/index.ts';
import { draftDocument, type Draft } from './draft.ts';
import { change, state } from '../state/app-state.ts';
import { ask } from '../state/desks.ts';
import { scenarios } from '../state/loaded.ts';

export interface TeamFte {
  readonly team: string;
  readonly fte: number;
}

const employedPath = (team: string): string => `teams.${team}.staff.employed`;

/** Puts the scenario of a study and the same with these fte side by side under Compare. */
export async function compareWith(teams: readonly TeamFte[], title: string): Promise<void> {
  const { drafts, active } = state.peek();
  const index = scenarios.peek()[active]?.scenario ? active : 0;
  const [draft, study] = [drafts[index], scenarios.peek()[index]];
  if (draft === undefined || study?.base === null || study?.scenario === null || study === undefined) return;
  const made = await draftWithFte(draft, study.base, study.scenario, teams, title);
  change({ drafts: [draft, made], active: 1, view: 'compare', team: '' });
}

/**
 * The draft with the employed staff that makes up these fte. A file may change staff after it was given
 * (`staffChanges`) or scale it (`staff.cityFte`): what it makes of the numbers is looked at, and made good.
 */
async function draftWithFte(
  draft: Draft,
  base: ResolvedScenario,
  scenario: ResolvedScenario,
  teams: readonly TeamFte[],
  title: string,
): Promise<Draft> {
  const wanted = new Map(
    teams.map(({ team, fte }) => {
      const staff = scenario.teams.find(({ id }) => id === team)?.staff;
      return [team, Math.max(0, fte - (staff?.seconded ?? 0) - (staff?.intern ?? 0))] as const;
    }),
  );
  const { 'staff.cityFte': _scaled, ...others } = draft.changes;
  const isScaled = base.ledger.some(({ path }) => path === 'staff.cityFte');
  const given = new Map(wanted);
  let made: Draft = draft;
  for (let round = 0; round < 3; round++) {
    const changes: Record<string, number | string> = { ...others };
    for (const [team, fte] of given) changes[employedPath(team)] = tidy(fte);
    if (isScaled) changes['staff.cityFte'] = tidy([...given.values()].reduce((sum, fte) => sum + fte, 0));
    made = { ...draft, title, changes, norm: null };
    const found = await ask('load', made.base, draftDocument(made, base, 'B'));
    if (!found.ok) return made;
    const off = found.value.teams.map(
      ({ id, staff }) => [id, (wanted.get(id) ?? 0) - staff.employed] as const,
    );
    if (off.every(([, difference]) => Math.abs(difference) < 1e-6)) return made;
    for (const [id, difference] of off) given.set(id, Math.max(0, (given.get(id) ?? 0) + difference));
  }
  return made;
}

const tidy = (value: number): number => Number(value.toFixed(4));
