/**
 * The expected caseload under a rate that follows a sine, where every case starts at once: there weekly rates
 * would be an approximation, and the integral is at hand (Eick, Massey and Whitt 1993).
 */
import { distribution, sinTurn } from '../../engine/index.ts';
import type { PreparedScenario } from '../../model/index.ts';
import type { ResolvedTeam } from '../../scenario/index.ts';
import { presentByQuadrature } from './caseload.ts';

/** Expected open cases at the start of a day; null where the inflow has no wave or cases do not start at once. */
export function waveCaseload(prepared: PreparedScenario, team: ResolvedTeam, day: number): number | null {
  const { demand, intake, casework, calendar, period } = prepared.scenario;
  const { season } = demand;
  const atOnce =
    intake.slots.kind === 'unlimited' && prepared.lead.mean === 0 && prepared.urgentLead.mean === 0;
  if (season.amplitude === 0 || !atOnce || casework.kind !== 'planned') return null;
  if (calendar.kind !== 'continuous' || team.inflow.unit !== 'day' || team.initial.caseload > 0) return null;
  const alike =
    casework.stretch === 0 &&
    casework.cleanupShare === 0 &&
    casework.returnShare === 0 &&
    intake.advice === 0;
  const even = demand.trendPerYear === 0 && demand.months.every((factor) => factor === 1);
  if (!alike || !even || period.warmUpDays > 0 || prepared.scenario.shocks.length > 0) return null;
  const laws = casework.types.map(({ share, stay }) => ({ share, law: distribution(stay) }));
  const unit = team.stayFactor * casework.unitDays;
  const mean = team.inflow.registrations * demand.level * (1 - demand.redirectedShare) * prepared.batch.mean;
  return presentByQuadrature(
    (t) => mean * (1 + season.amplitude * sinTurn((t - season.shiftDays) / season.periodDays)),
    (u) => laws.reduce((sum, { share, law }) => sum + share * (1 - law.cdf(u / unit)), 0),
    day,
  );
}
