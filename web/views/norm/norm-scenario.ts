/** A point of the frontier as a scenario: the teams that there are, with the fte that its norm gives them. */
import type { NormPoint } from '../../../src/index.ts';
import { compareWith } from '../../scenario/fte-scenario.ts';
import { state } from '../../state/app-state.ts';
import { basis } from '../../state/basis.ts';
import { city } from '../../state/loaded.ts';
import { studyDesk } from '../../state/study-task.ts';

export async function compareNorm({ householdsPerTeam, fte }: NormPoint, title: string): Promise<void> {
  const [scenario, found] = [basis.peek(), city.peek()];
  if (scenario === null || found === null) return;
  const desk = await studyDesk();
  const norm = await desk.ask('weights', found, { ...state.peek().norm, ...householdsPerTeam });
  if (!norm.ok) return;
  const teams = scenario.teams.map(({ id, buurten }) => ({
    team: id,
    fte: buurten.reduce((sum, { code }) => sum + (norm.value.get(code)?.fte ?? 0), 0),
  }));
  const total = teams.reduce((sum, team) => sum + team.fte, 0);
  if (total <= 0) return;
  // As many fte as the point has; a hundredth is finer than anybody's contract.
  const scaled = teams.map((team) => ({ ...team, fte: Math.round((100 * team.fte * fte) / total) / 100 }));
  await compareWith(scaled, title);
}
