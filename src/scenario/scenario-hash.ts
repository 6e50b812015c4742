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
      // The share is asked of an answer; no simulated figure depends on it.
      target: { wait: target.wait },
      demand,
      intake: { ...intake, slots: slotsOf(intake.slots) },
      casework,
      capacity,
      staff,
      pool: from === null ? pool : { ...pool, from },
      shocks,
      // Levers that are off leave the hash as it was before there were any.
      ...(Object.keys(levers).length > 0 ? { levers } : {}),
      teams: scenario.teams.map(({ name: _name, wijk: _wijk, buurten, initial, ...team }) => ({
        ...team,
        initial: initialOf(initial),
        buurten: buurten.map(({ code, share }) => [code, share]),
      })),
    }),
  );
}

/** Months that do not differ in slots leave the hash as it was before they could. */
function slotsOf(slots: ResolvedScenario['intake']['slots']): object {
  if (slots.kind !== 'weekly' || slots.monthSpread > 0) return slots;
  const { monthSpread: _spread, monthMemory: _memory, ...rest } = slots;
  return rest;
}

/** The same for a start of which nothing is known in this. */
function initialOf({ slotState, ...rest }: ResolvedScenario['teams'][number]['initial']): object {
  return slotState === null ? rest : { ...rest, slotState };
}
