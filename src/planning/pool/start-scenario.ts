/** A scenario that begins on the morning of a state. */
import { dayNumber, isoDate } from '../../calendar/index.ts';
import { pow } from '../../engine/index.ts';
import { scenarioHash, type ResolvedScenario } from '../../scenario/index.ts';
import type { PoolState } from './pool-state.ts';

const DAYS_PER_WEEK = 7;
const DAYS_PER_YEAR = 365.25;

/** Team per worker of the state, in its order; null = at rest. */
export type Placement = readonly (string | null)[];

/** A scenario under another name and content, with the hash of what it is now. */
export function rehashed(scenario: ResolvedScenario): ResolvedScenario {
  return { ...scenario, hash: scenarioHash(scenario) };
}

/**
 * The coming weeks from a state on: who waits and how long, open cases, who is absent, where the pool is. All else
 * (staff, inflow, laws) is that of the scenario. What is decided now holds for all weeks: there is one review.
 * @param next where each worker goes now; where it may not leave yet, it stays
 */
export function startScenario(
  base: ResolvedScenario,
  state: PoolState,
  weeks: number,
  next: Placement,
): ResolvedScenario {
  const start = dayNumber(state.date);
  const since = start - dayNumber(base.period.from);
  const { casework, demand } = base;
  const unitDays = casework.kind === 'planned' ? casework.unitDays : 1;
  const fte = state.pool.reduce((sum, worker) => sum + worker.fte, 0);
  return rehashed({
    ...base,
    name: `${base.name}-${state.date}`,
    period: { from: state.date, to: isoDate(start + DAYS_PER_WEEK * weeks - 1), warmUpDays: 0 },
    // The trend counts from the start of a period, the age of the service from its own.
    demand: { ...demand, level: demand.level * pow(1 + demand.trendPerYear, since / DAYS_PER_YEAR) },
    pool: {
      ...base.pool,
      fte,
      dispatch: 'deployment',
      reviewWeeks: weeks + 1,
      workers: state.pool.map(({ fte: part, team, since: from, absent }, i) => ({
        fte: part,
        team,
        weeks: from === null ? 0 : (start - dayNumber(from)) / DAYS_PER_WEEK,
        absent,
        next: { team: next[i] ?? null },
      })),
    },
    teams: base.teams.map((team, i) => {
      const { waited = [], caseload = 0, absentFte = 0 } = state.teams[i] ?? {};
      return {
        ...team,
        initial: {
          caseload,
          queue: waited.length,
          queueMeanWait: 0,
          queueWaits: waited,
          absentFte,
          slotState: null,
          ages: 'stationary',
          maxAge: Math.max(1, team.initial.maxAge + since / unitDays),
        },
      };
    }),
    ledger: [],
  });
}
