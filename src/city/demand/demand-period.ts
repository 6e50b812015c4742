import type { City } from '../city.ts';

/** A period of which the starts of every team are published. */
export interface DemandPeriod {
  readonly id: string;
  /** Middle of the period, as a year with a fraction. */
  readonly moment: number;
  readonly months: number;
  /** Cases started in the period, per team. */
  readonly starts: ReadonlyMap<string, number>;
}

/** The periods of a city with the starts of each of its teams; empty where it has none. */
export function demandPeriods(city: City): readonly DemandPeriod[] {
  const periods: DemandPeriod[] = [];
  const years = city.published.teamYears2015;
  if (years.length > 0) {
    const starts = new Map(years.map(({ team, started }) => [team, started]));
    periods.push({ id: '2015', moment: 2015.5, months: 12, starts });
  }
  const rows = city.published.teamMonths2017;
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const first = months[0];
  if (first !== undefined) {
    const starts = new Map<string, number>();
    for (const { team, started } of rows) starts.set(team, (starts.get(team) ?? 0) + started);
    const from = Number(first.slice(0, 4)) + (Number(first.slice(5, 7)) - 1) / 12;
    const id = months.length === 6 && first.endsWith('-01') ? `${first.slice(0, 4)}-H1` : first;
    periods.push({ id, moment: from + months.length / 24, months: months.length, starts });
  }
  return periods;
}
