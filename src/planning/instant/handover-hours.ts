/** The work of handing over. */
import type { ResolvedTeam } from '../../scenario/index.ts';
import type { ForecastBasis } from './forecast-basis.ts';
import { fteOf, KINDS } from './team-shocks.ts';

/** Hours of handing over the cases of those who left in the week before. */
export function handoverHours(basis: ForecastBasis, team: ResolvedTeam, week: number, open: number): number {
  const { prepared, staff } = basis;
  const hours = prepared.scenario.staff.handoverHours;
  const fte = fteOf(team);
  if (hours === 0 || week === 0 || fte === 0) return 0;
  let share = 0;
  for (const kind of KINDS) share += (team.staff[kind] / fte) * (staff[kind].departures[week - 1] ?? 0);
  return share * open * hours;
}
