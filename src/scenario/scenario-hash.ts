import { canonicalJson } from './canonical-json.ts';
import { leversInUse } from './resolve-levers.ts';
import type { ResolvedScenario } from './resolved.ts';
import { sha256 } from './sha256.ts';

/**
 * Identity of what is simulated: SHA-256 over everything that can change a result. Names, titles and origins
 * are left out, so a scenario that is only worded otherwise keeps its hash.
 */
export function scenarioHash(scenario: Omit<ResolvedScenario, 'hash'>): string {
  const { period, calendar, target, demand, intake, casework, capacity, staff, shocks } = scenario;
  const levers = leversInUse(scenario.levers);
  const { from, ...pool } = scenario.pool;
  const { kind, daysOff, schoolHolidays } = calendar;
  return sha256(
    canonicalJson({
      period,
      calendar: {
        kind,
        daysOff,
        schoolHolidays: (schoolHolidays?.rows ?? []).map(({ holiday, from, to }) => [holiday, from, to]),
      },
      target,
      demand,
      intake,
      casework,
      capacity,
      staff,
      pool: from === null ? pool : { ...pool, from },
      shocks,
      // Levers that are off leave the hash as it was before there were any.
      ...(Object.keys(levers).length > 0 ? { levers } : {}),
      teams: scenario.teams.map(({ name: _name, wijk: _wijk, buurten, ...team }) => ({
        ...team,
        buurten: buurten.map(({ code, share }) => [code, share]),
      })),
    }),
  );
}
