/** How much the staff of a team swings around its mean, and for how long a swing lasts. */
import type { ResolvedTeam } from '../../scenario/index.ts';
import type { ForecastBasis } from './forecast-basis.ts';
import { KINDS } from './team-shocks.ts';

/** Variance of the staff at work as a share of its mean squared: absence, vacancies and ramp-up. */
export function staffVariance(basis: ForecastBasis, team: ResolvedTeam, week: number): number {
  const { prepared, staff } = basis;
  let squares = 0;
  let mean = 0;
  for (const kind of KINDS) {
    const heads = team.workers[kind];
    const fte = team.staff[kind];
    if (heads === 0 || fte === 0) continue;
    const { productivity, absenceShare } = prepared.scenario.staff.kinds[kind];
    const here = Math.min(1, staff[kind].output[week]!) * (1 - absenceShare);
    squares += heads * ((fte / heads) * productivity * ((fte / heads) * productivity)) * here * (1 - here);
    mean += fte * productivity * here;
  }
  return mean > 0 ? squares / (mean * mean) : 0;
}

/**
 * Chance per day that the environment stays: memories of its parts, weighted by their variances.
 * @param own variance of the team's staff as a share of its mean squared
 */
export function environmentMemory(basis: ForecastBasis, own: number, week: number): number {
  const { prepared, staff, demandSwing, absenceMemory, vacancyMemory } = basis;
  const absent = prepared.scenario.staff.kinds.employed.absenceShare;
  const gone = 1 - Math.min(1, staff.employed.output[week]!);
  const parts = absent + gone;
  const ownMemory = parts > 0 ? (absent * absenceMemory + gone * vacancyMemory) / parts : 1;
  const total = own + demandSwing.variance;
  if (total === 0) return 1;
  const memory = (own * ownMemory + demandSwing.variance * demandSwing.memory) / total;
  return 1 - 1 / Math.max(1, memory);
}
