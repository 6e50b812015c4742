/** The scenario with other fte per team, in steps of a quarter. */
import { scenarioHash, type ResolvedScenario, type ResolvedTeam } from '../../scenario/index.ts';

/** Steps in one fte. */
export const STEPS_PER_FTE = 4;

export const fteOfTeam = ({ staff }: ResolvedTeam): number => staff.employed + staff.seconded + staff.intern;

/** fte of a team in whole steps, at least one. */
export const stepsOf = (fte: number): number => Math.max(1, Math.round(fte * STEPS_PER_FTE));

/** What staff that is not employed fills; a team cannot go below it. */
export const leastSteps = ({ staff }: ResolvedTeam): number =>
  Math.max(1, Math.ceil((staff.seconded + staff.intern) * STEPS_PER_FTE - 1e-9));

/**
 * The scenario with so many fte per team: employed staff makes up the number, heads follow from the usual contract.
 * @param fte per team of `keep`, in its order
 * @param keep teams to simulate; teams without a pool do not touch each other, so the others may be left out
 */
export function withFte(
  scenario: ResolvedScenario,
  fte: ReadonlyMap<string, number>,
  keep: ReadonlySet<string> | null = null,
): ResolvedScenario {
  const { contractShare } = scenario.staff.kinds.employed;
  const teams = scenario.teams
    .filter(({ id }) => keep === null || keep.has(id))
    .map((team): ResolvedTeam => {
      const wanted = fte.get(team.id);
      if (wanted === undefined) return team;
      const { seconded, intern } = team.staff;
      const employed = Math.max(0, wanted - seconded - intern);
      const heads =
        employed <= 0 ? 0 : Math.max(1, Math.round(employed / contractShare), Math.ceil(employed - 1e-9));
      return {
        ...team,
        staff: { employed, seconded, intern },
        workers: { ...team.workers, employed: heads },
      };
    });
  const kept = new Set(teams.map(({ id }) => id));
  const shocks = scenario.shocks.flatMap((shock) => {
    if (shock.teams.length === 0) return [shock];
    const left = shock.teams.filter((id) => kept.has(id));
    return left.length === 0 ? [] : [{ ...shock, teams: left }];
  });
  const changed = { ...scenario, hash: '', ledger: [], shocks, teams };
  return { ...changed, hash: scenarioHash(changed) };
}

/** Whether a team's figures depend on its own staff only: nothing is shared between teams. */
export const teamsAreIndependent = ({ pool, shocks }: ResolvedScenario): boolean =>
  pool.fte === 0 && shocks.every(({ kind }) => kind !== 'task' && kind !== 'transfer');
