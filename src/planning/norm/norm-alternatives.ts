import { linearRegression } from 'simple-statistics';
import { type City, type DemandModel, ownStarts, predictDemand } from '../../city/index.ts';
import { exp, ln, pow } from '../../engine/index.ts';
import { estimate, type SummaryMatrix } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { type DesignFigures, teamWaits } from './design-figures.ts';
import { drawnScenario } from './drawn-scenario.ts';
import type { Simulate } from './explore-norm.ts';
import { NO_LOSSES } from './norm-losses.ts';
import type { Norm } from './norm.ts';
import { fteByNorm, presentFigures, presentTeams } from './present-teams.ts';

/** Ways to share the same fte over the same teams. */
export const ALTERNATIVES = ['present', 'three-step', 'continuous', 'demand', 'equal-waits'] as const;
export type Alternative = (typeof ALTERNATIVES)[number];

export interface AlternativeResult {
  readonly alternative: Alternative;
  readonly teams: readonly { readonly team: string; readonly fte: number }[];
  readonly figures: DesignFigures;
}

export interface NormAlternatives {
  readonly fte: number;
  readonly results: readonly AlternativeResult[];
  /** The continuous norm: households per worker = `atFive` x (bijstand per 100 households / 5)^exponent. */
  readonly continuous: { readonly atFive: number; readonly exponent: number };
}

/**
 * The three-step norm against others at equal total fte, on the teams of the scenario:
 * - `present`: the staff of the scenario;
 * - `three-step`: the norm of the plan;
 * - `continuous`: households per worker fall smoothly with bijstand, by the line through the units of the
 *   three-step norm on logarithmic scales, so without its jumps;
 * - `demand`: in proportion to the registrations that wijkfactors and the team's own history predict, or to
 *   those of the scenario where the city has no model;
 * - `equal-waits`: moved by simulation towards teams that wait longer.
 */
export async function normAlternatives(
  base: ResolvedScenario,
  city: City,
  norm: Norm,
  demand: DemandModel | null,
  simulate: Simulate,
  simulateQuickly: Simulate = simulate,
): Promise<NormAlternatives> {
  const staff = base.teams.map((team) => team.staff.employed + team.staff.seconded);
  const fte = staff.reduce((sum, own) => sum + own, 0);
  const run = (weights: readonly number[], by: Simulate, name: string): Promise<SummaryMatrix> =>
    by(drawnScenario(base, city, presentTeams(base, weights, fte), NO_LOSSES, name).scenario);
  const continuous = continuousNorm(norm);
  const perTeam = (of: (code: string) => number): number[] =>
    base.teams.map((team) => team.buurten.reduce((sum, { code }) => sum + of(code), 0));
  const weights: Record<Exclude<Alternative, 'equal-waits'>, readonly number[]> = {
    present: staff,
    'three-step': fteByNorm(base, city, norm),
    continuous: perTeam((code) => {
      const buurt = city.buurtByCode.get(code);
      if (buurt === undefined || buurt.households === 0) return 0;
      const bijstand = Math.max(2.5, buurt.bijstand ?? 0.05 * buurt.households);
      return buurt.households / householdsPerWorker(continuous, (100 * bijstand) / buurt.households);
    }),
    demand: base.teams.map((team) => {
      if (demand === null) return team.inflow.registrations;
      const buurten = team.buurten.flatMap(({ code }) => city.buurtByCode.get(code) ?? []);
      return predictDemand(demand, buurten, ownStarts(demand, team.id)).perMonth.value;
    }),
  };
  const results: AlternativeResult[] = [];
  const add = async (alternative: Alternative, given: readonly number[]): Promise<void> => {
    const matrix = await run(given, simulate, `norm-${alternative}`);
    const teams = presentTeams(base, given, fte).map((design, i) => ({
      team: base.teams[i]?.id ?? '',
      fte: design.fte,
    }));
    results.push({ alternative, teams, figures: presentFigures(base, matrix) });
  };
  for (const alternative of ['present', 'three-step', 'continuous', 'demand'] as const) {
    await add(alternative, weights[alternative]);
  }
  await add(
    'equal-waits',
    await equalise(weights.demand, (given) => run(given, simulateQuickly, 'norm-equal-waits')),
  );
  return { fte, results, continuous };
}

export interface ContinuousNorm {
  readonly atFive: number;
  readonly exponent: number;
}

/** Line through log bijstand and log households per worker of the units of the norm (least squares). */
export function continuousNorm(norm: Norm): ContinuousNorm {
  const points = norm.units.flatMap(({ unit, weight }): [number, number][] => {
    if (unit.bijstand === null || unit.households < 500) return [];
    const { householdsPerTeam, workersPerTeam } = norm.settings;
    return [[ln(Math.max(0.5, unit.bijstand) / 5), ln(householdsPerTeam[weight] / workersPerTeam[weight])]];
  });
  if (points.length < 2) {
    const { householdsPerTeam, workersPerTeam } = norm.settings;
    return { atFive: householdsPerTeam.average / workersPerTeam.average, exponent: 0 };
  }
  const { m, b } = linearRegression(points);
  return { atFive: exp(b), exponent: Number.isFinite(m) ? m : 0 };
}

export const householdsPerWorker = ({ atFive, exponent }: ContinuousNorm, bijstand: number): number =>
  atFive * pow(bijstand / 5, exponent);

const STEPS = 6;
/** How far fte follow the waits in a step: waits move much faster than fte. */
const STEP = 0.25;

/**
 * Moves fte from teams that wait shorter to teams that wait longer, some times, and takes the division whose
 * longest wait was shortest (stochastic approximation on common random numbers; Robbins and Monro 1951).
 */
async function equalise(
  start: readonly number[],
  run: (weights: readonly number[]) => Promise<SummaryMatrix>,
): Promise<readonly number[]> {
  let weights = [...start];
  let best: readonly number[] = start;
  let bestWorst = Infinity;
  for (let step = 0; step < STEPS; step++) {
    const waits = teamWaits(await run(weights)).map((row) => estimate(row).value ?? 0);
    const worst = Math.max(...waits);
    if (worst < bestWorst) {
      best = weights;
      bestWorst = worst;
    }
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    if (!(mean > 0)) break;
    const power = STEP / Math.sqrt(step + 1);
    const moved = weights.map((weight, i) => weight * pow(Math.max(0.2, (waits[i] ?? mean) / mean), power));
    const scale =
      weights.reduce((sum, weight) => sum + weight, 0) / moved.reduce((sum, weight) => sum + weight, 0);
    weights = moved.map((weight) => weight * scale);
  }
  return best;
}
