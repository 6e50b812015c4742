/** Where the ambulant team works: mean fte per team and week of one replication, for a strip of weeks. */
import { prepare, replicate, type PreparedScenario } from '../model/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Seed } from './replicator.ts';

const MINUTES_PER_DAY = 1440;

export interface DeploymentWeeks {
  /** Names of the weeks that touch the period, e.g. `2017-W01`. */
  readonly weeks: readonly string[];
  /** Ids of the teams. */
  readonly teams: readonly string[];
  /** Mean pool fte by team and week, row = team. */
  readonly fte: readonly (readonly number[])[];
}

const prepared = new WeakMap<ResolvedScenario, PreparedScenario>();

/** One replication again, for its deployments only; a pure function of scenario, seed and number. */
export function deploymentWeeks(
  scenario: ResolvedScenario,
  seed: Seed,
  replication: number,
): DeploymentWeeks {
  let ready = prepared.get(scenario);
  if (ready === undefined) {
    ready = prepare(scenario);
    prepared.set(scenario, ready);
  }
  const { calendar, firstDay, endDay } = ready;
  const weeks = calendar.weeks.filter((week) => week.toDay > firstDay && week.fromDay < endDay);
  const spans = weeks.map((week) => ({
    from: Math.max(week.fromDay, firstDay) * MINUTES_PER_DAY,
    to: Math.min(week.toDay, endDay) * MINUTES_PER_DAY,
  }));
  const teams = scenario.teams.map((team) => team.id);
  const fte = teams.map(() => spans.map(() => 0));
  for (const stay of replicate(ready, seed, replication).deployments) {
    const row = fte[stay.team];
    if (row === undefined) continue;
    const end = stay.to < 0 ? ready.endMinute : stay.to;
    spans.forEach((span, week) => {
      const overlap = Math.min(end, span.to) - Math.max(stay.from, span.from);
      if (overlap > 0) row[week] = (row[week] ?? 0) + (stay.fte * overlap) / (span.to - span.from);
    });
  }
  return { weeks: weeks.map((week) => week.week), teams, fte };
}
