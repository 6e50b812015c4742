/** What a scenario costs in a year: its planned staff and what it spends beside it. */
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import { dayNumber } from '../../calendar/index.ts';

export interface YearlyCost {
  /** Employed and seconded staff, pool, desk and project teams, averaged over the period; interns stand apart. */
  readonly fte: number;
  readonly internFte: number;
  /** Euro a year. */
  readonly euro: number;
}

/** Planned positions, vacancies included: a position is in the budget whether or not it is filled. */
export function yearlyCost(scenario: ResolvedScenario): YearlyCost {
  const { teams, pool, levers, shocks, money, period } = scenario;
  const from = dayNumber(period.from);
  const end = dayNumber(period.to) + 1;
  const partOfPeriod = (first: string, last: string | null): number => {
    const begins = Math.max(from, dayNumber(first));
    const ends = Math.min(end, last === null ? end : dayNumber(last) + 1);
    return Math.max(0, ends - begins) / (end - from);
  };
  let fte = (levers.desk?.fte ?? 0) + pool.fte * (pool.from === null ? 1 : partOfPeriod(pool.from, null));
  for (const { project } of levers.assessments ?? []) {
    fte += project.fte * partOfPeriod(project.from ?? period.from, project.to);
  }
  let internFte = 0;
  for (const { staff } of teams) {
    fte += staff.employed + staff.seconded;
    internFte += staff.intern;
  }
  for (const shock of shocks) {
    if (shock.kind !== 'staff') continue;
    const count = shock.teams.length === 0 ? teams.length : shock.teams.length;
    const added = shock.fte * count * partOfPeriod(shock.from, shock.to);
    if (shock.staffKind === 'intern') internFte += added;
    else fte += added;
  }
  const euro = fte * money.costPerFteYear + internFte * money.costPerInternFteYear + money.extraPerYear;
  return { fte, internFte, euro };
}
