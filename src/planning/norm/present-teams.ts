import type { City } from '../../city/index.ts';
import type { SummaryMatrix } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { type DesignFigures, designFigures } from './design-figures.ts';
import type { TeamDesign } from './drawn-scenario.ts';
import { buurtNorms } from './norm-weight.ts';
import type { Norm } from './norm.ts';

/** The teams of the scenario with `fte` in all, shared by weight; equally where all weigh nothing. */
export function presentTeams(
  base: ResolvedScenario,
  weights: readonly number[],
  fte: number,
): readonly TeamDesign[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return base.teams.map((team, i) => ({
    buurten: team.buurten.map(({ code }) => code),
    fte: whole > 0 ? (fte * (weights[i] ?? 0)) / whole : fte / base.teams.length,
  }));
}

/** Fte that a norm gives the buurten of each team of the scenario. */
export function fteByNorm(base: ResolvedScenario, city: City, norm: Norm): readonly number[] {
  const norms = new Map(buurtNorms(city, norm).map((area) => [area.code, area.fte]));
  return base.teams.map((team) => team.buurten.reduce((sum, { code }) => sum + (norms.get(code) ?? 0), 0));
}

/** The figures of a run of these teams, which were drawn under other names: the worst by its id in the scenario. */
export function presentFigures(base: ResolvedScenario, matrix: SummaryMatrix): DesignFigures {
  const figures = designFigures(matrix);
  const place = matrix.layout.areas.slice(1).indexOf(figures.worst.team);
  return { ...figures, worst: { ...figures.worst, team: base.teams[place]?.id ?? figures.worst.team } };
}
