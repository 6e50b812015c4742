/** Cities of any size, made of the teams of a real one. */
import type { ResolvedScenario, ResolvedTeam } from '../src/scenario/index.ts';

/**
 * The teams of a scenario `copies` times over, each buurt cut into `parts` with an equal share of its residents. Every copy
 * has streams of its own, so no two teams have the same luck.
 */
export function enlarged(scenario: ResolvedScenario, copies: number, parts = 1): ResolvedScenario {
  const teams: ResolvedTeam[] = [];
  for (let copy = 0; copy < copies; copy++) {
    for (const team of scenario.teams) {
      const buurten = team.buurten.flatMap((buurt) =>
        Array.from({ length: parts }, (_, part) => ({
          ...buurt,
          code: `${buurt.code}-${copy}-${part}`,
          share: buurt.share / parts,
          households: buurt.households / parts,
        })),
      );
      teams.push({ ...team, id: `${team.id}-${copy}`, buurten });
    }
  }
  return { ...scenario, teams };
}
