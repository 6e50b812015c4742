/**
 * What was known at the end of a month. Everything that is fitted for a forecast reads a `History`, never the city
 * itself; a history cannot be had without an origin, and holds no figure of a later month. So a backtest cannot
 * see what it is to forecast.
 */
import { dayNumber, isoDate, parseIsoDate } from '../calendar/index.ts';
import type { City, PublishedTeamMonth } from '../city/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';

export class History {
  /** The city with the published figures up to the origin. */
  readonly city: City;
  /** Last day that is known, `YYYY-MM-DD`. */
  readonly origin: string;
  /** Months with figures of the teams, `YYYY-MM`, in order of time. */
  readonly months: readonly string[];
  /** Rows of each team in the order of the months; teams in the order of the city. */
  readonly teams: readonly { readonly team: string; readonly rows: readonly PublishedTeamMonth[] }[];

  private constructor(city: City, origin: string, months: readonly string[]) {
    this.city = city;
    this.origin = origin;
    this.months = months;
    const rows = city.published.teamMonths2017;
    this.teams = city.teams.flatMap(({ id }) => {
      const own = months.flatMap((month) => rows.filter((row) => row.team === id && row.month === month));
      return own.length === months.length ? [{ team: id, rows: own }] : [];
    });
  }

  /**
   * The city as it was known on `origin`.
   * Problems: `origin` is not the last day of a month with published figures of the teams.
   */
  static upTo(city: City, origin: string): Result<History> {
    const { published } = city;
    const all = [...new Set(published.teamMonths2017.map((row) => row.month))].sort();
    const month = origin.slice(0, 7);
    const parsed = parseIsoDate(origin);
    if (!parsed.ok || !all.includes(month) || isoDate(dayNumber(origin) + 1).slice(8) !== '01') {
      const expected =
        all.length === 0
          ? 'a city with published months'
          : `last day of a month, ${lastDay(all[0]!)} to ${lastDay(all.at(-1)!)}`;
      return failed([{ code: 'value.range', path: ['origin'], expected, actual: origin }]);
    }
    const known: City = {
      ...city,
      published: {
        // The years and quarters of 2015 end before the first month of any team.
        teamYears2015: published.teamYears2015,
        cityPeriods2015: published.cityPeriods2015,
        cityWaits2015: published.cityWaits2015,
        closingReasons2015: published.closingReasons2015,
        melders2015: published.melders2015,
        // Lengths of stay are a law of the model, not a figure of a month.
        durations2017: published.durations2017,
        teamMonths2017: published.teamMonths2017.filter((row) => row.month <= month),
        cityMonths2017: published.cityMonths2017.filter((row) => row.month <= month),
        cityQuarters2017: [],
        melders2017: [],
        stated: [],
      },
    };
    return ok(
      new History(
        known,
        origin,
        all.filter((name) => name <= month),
      ),
    );
  }
}

/** Last day of a month `YYYY-MM`. */
export function lastDay(month: string): string {
  return isoDate(dayNumber(`${nextMonth(month)}-01`) - 1);
}

/** The month after `YYYY-MM`. */
export function nextMonth(month: string): string {
  return isoDate(dayNumber(`${month}-01`) + 31).slice(0, 7);
}

/** The `count` months after the one that ends on `origin`. */
export function monthsAfter(origin: string, count: number): string[] {
  const months: string[] = [];
  let month = origin.slice(0, 7);
  for (let i = 0; i < count; i++) {
    month = nextMonth(month);
    months.push(month);
  }
  return months;
}

/** The last day of the last month with figures of the teams; the first of 2017 where there is none. */
export function lastOrigin(city: City): string {
  const last = city.published.teamMonths2017
    .map((row) => row.month)
    .sort()
    .at(-1);
  return last === undefined ? '2017-01-01' : lastDay(last);
}
