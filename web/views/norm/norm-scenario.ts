/** A norm as a scenario, beside the one that it came from: the teams that there are, with the fte that the norm gives. */
import type { NormChoice } from '../../scenario/norm-choice.ts';
import type { Draft } from '../../scenario/draft.ts';
import { change, state } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { scenarios } from '../../state/loaded.ts';

/**
 * @param fte of all teams together, shared as the norm says; null for as many as the norm gives
 * @param title empty for that of the scenario
 */
export function compareNorm(norm: NormChoice, fte: number | null, title: string): void {
  const { drafts, active } = state.peek();
  const draft = drafts[scenarios.peek()[active]?.scenario ? active : 0];
  const scenario = basis.peek();
  if (draft === undefined || scenario === null) return;
  // What the user set for single teams would stand in the way of the norm.
  const kept = Object.entries(draft.changes).filter(
    ([path]) => path !== 'staff.cityFte' && !/^teams\.[^.]+\.staff\.employed$/.test(path),
  );
  const interns = scenario.teams.reduce((sum, { staff }) => sum + staff.intern, 0);
  const total = fte === null ? [] : [['staff.cityFte', Math.round(100 * (fte - interns)) / 100] as const];
  const made: Draft = { ...draft, title, norm, changes: Object.fromEntries([...kept, ...total]) };
  change({ drafts: [draft, made], active: 1, view: 'compare', team: '' });
}
