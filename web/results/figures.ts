/** From results to the numbers of the charts. */
import type { AreaResult, City, Estimate, TeamResult } from '../../src/index.ts';
import type { Dot } from '../charts/rows-chart.ts';
import type { Published } from '../state/study.ts';

export const NO_DOT: Dot = { value: null, lower: null, upper: null };

export const scaled = ({ value, lower, upper }: Estimate, scale: number): Dot => ({
  value: value === null ? null : value * scale,
  lower: lower === null ? null : lower * scale,
  upper: upper === null ? null : upper * scale,
});

/** Result of a team in a run, or of the city for ''. */
export function areaOf(shown: Published, run: number, team: string): AreaResult | undefined {
  const result = shown.runs[run]?.result;
  return team === '' ? result?.city : result?.teams.find((found: TeamResult) => found.team === team);
}

export type PublishedMonth = 'wait' | 'stock' | 'started';

/** What was published of a month, for the city or a team; null where nothing was. */
export function publishedMonth(
  city: City | null,
  team: string,
  month: string,
  figure: PublishedMonth,
): number | null {
  const row =
    team === ''
      ? city?.published.cityMonths2017.find((found) => found.month === month)
      : city?.published.teamMonths2017.find((found) => found.month === month && found.team === team);
  if (row === undefined) return null;
  switch (figure) {
    case 'wait':
      return row.meanWaitWorkdays;
    case 'stock':
      return row.running - row.closed;
    case 'started':
      return row.started;
  }
}
