/**
 * The city's inflow in months to come, as far as what is known at the origin tells. The log of the starts per
 * working day of a quarter is a level, the season of that quarter, and (from 2017) the growth since 2015; a normal
 * prior on season and growth settles what two incomplete years cannot tell apart. The first quarter of 2015 is
 * left out: the service began then and took over the cases of others; it went on to do so in the other quarters, which
 * therefore tell less.
 */
import { Calendar, type HolidayId } from '../calendar/index.ts';
import { exp, ln, normalQuantile, type Stream } from '../engine/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { lastDay, type History } from './history.ts';
import { cholesky, lowerTimes, solve } from './linear.ts';
import type { Priors } from './priors.ts';

/** Level, growth since 2015, season of the four quarters. */
const UNKNOWNS = 6;
const FIRST_WHOLE_QUARTER = '2015-Q2';

interface Observation {
  readonly quarter: number;
  readonly grown: boolean;
  readonly log: number;
  readonly variance: number;
}

/** Inflow of the city by calendar month. */
export interface Outlook {
  /** Expected starts per month of 2017 and after, January first. */
  readonly starts: readonly number[];
}

export class DemandOutlook {
  readonly #mean: readonly number[];
  /** Root of the posterior covariance. */
  readonly #root: readonly (readonly number[])[];
  readonly #days: ReadonlyMap<string, number>;
  readonly #shape: readonly number[];
  readonly #year: string;

  /** @param year whose calendar counts for each month: that of the months to come, else that of the known ones */
  constructor(
    history: History,
    scenario: ResolvedScenario,
    settings: Priors['outlook'],
    monthsToCome: readonly string[],
  ) {
    const last = monthsToCome.at(-1) ?? history.months.at(-1)!;
    this.#days = workingDays(scenario, lastDay(last));
    this.#shape = assumedShape(scenario);
    this.#year = history.months[0]!.slice(0, 4);
    this.#months = [...history.months, ...monthsToCome];
    const observations = this.#observations(history, settings.quarter.value, settings.transfers.value);
    const prior = [100, settings.growth.value, ...Array.from({ length: 4 }, () => settings.season.value)];
    const precision: number[][] = prior.map((sd, i) => prior.map((_, j) => (i === j ? 1 / (sd * sd) : 0)));
    const right = new Array<number>(UNKNOWNS).fill(0);
    for (const { quarter, grown, log, variance } of observations) {
      const row = design(quarter, grown);
      row.forEach((a, i) => {
        right[i]! += (a * log) / variance;
        row.forEach((b, j) => (precision[i]![j]! += (a * b) / variance));
      });
    }
    const lower = cholesky(precision);
    this.#mean = solve(lower, right);
    // Covariance = inverse of the precision; its columns solve for the unit vectors.
    const covariance = right.map((_, i) =>
      solve(
        lower,
        right.map((__, k) => (k === i ? 1 : 0)),
      ),
    );
    this.#root = cholesky(
      covariance.map((row, i) => row.map((value, j) => (i === j ? value + 1e-12 : value))),
    );
  }

  readonly #months: readonly string[];

  /** Expected starts by calendar month at the posterior mean, half-way between the two ideas of the summer. */
  mean(): Outlook {
    return this.#outlook(this.#mean, 0.5);
  }

  /** The same inflow on every working day. */
  even(): Outlook {
    return { starts: Array.from({ length: 12 }, (_, m) => this.#daysOf(m)) };
  }

  /** A draw of all that is not known of it. */
  draw(stream: Stream): Outlook {
    const z = Array.from({ length: UNKNOWNS }, () => normalQuantile(stream.uniform()));
    const move = lowerTimes(this.#root, z);
    return this.#outlook(
      this.#mean.map((value, i) => value + move[i]!),
      stream.uniform(),
    );
  }

  /** @param part how far the assumed shape within a quarter counts, beside working days alone */
  #outlook(unknowns: readonly number[], part: number): Outlook {
    const starts = Array.from({ length: 12 }, (_, m) => {
      const days = this.#daysOf(m);
      const row = design(Math.floor(m / 3), true);
      const log = row.reduce((sum, value, i) => sum + value * unknowns[i]!, 0);
      return days * exp(log + part * ln(this.#shape[m]!));
    });
    return { starts };
  }

  /** Working days of a calendar month: of the last of the months asked for; one outside as in the first year. */
  #daysOf(m: number): number {
    const name = this.#months.findLast((month) => Number(month.slice(5)) === m + 1);
    return this.#days.get(name ?? `${this.#year}-${String(m + 1).padStart(2, '0')}`) ?? MEAN_DAYS;
  }

  #observations(history: History, chance: number, transfers: number): Observation[] {
    const found: Observation[] = [];
    for (const { period, started } of history.city.published.cityPeriods2015) {
      if (!/-Q\d$/.test(period) || period < FIRST_WHOLE_QUARTER) continue;
      const quarter = Number(period.slice(6)) - 1;
      found.push(this.#observation(quarter, monthsOf(period), started, false, chance, transfers));
    }
    for (let quarter = 0; quarter < 4; quarter++) {
      const months = history.months.filter(
        (month) => Math.floor((Number(month.slice(5)) - 1) / 3) === quarter,
      );
      if (months.length === 0) continue;
      const started = history.teams.reduce(
        (sum, { rows }) =>
          sum +
          rows.filter((row) => months.includes(row.month)).reduce((total, row) => total + row.started, 0),
        0,
      );
      found.push(this.#observation(quarter, months, started, true, chance, 0));
    }
    return found;
  }

  #observation(
    quarter: number,
    months: readonly string[],
    started: number,
    grown: boolean,
    chance: number,
    transfers: number,
  ): Observation {
    const days = months.reduce((sum, month) => sum + (this.#days.get(month) ?? MEAN_DAYS), 0);
    // The chance of a quarter is that of three months.
    const variance = (chance * chance * 3) / months.length + transfers * transfers + 1 / started;
    return { quarter, grown, log: ln(started / days), variance };
  }
}

/** Working days of a mean month, where the calendar does not reach. */
const MEAN_DAYS = 253 / 12;

function design(quarter: number, grown: boolean): number[] {
  return [1, grown ? 1 : 0, ...[0, 1, 2, 3].map((q) => (q === quarter ? 1 : 0))];
}

const monthsOf = (quarter: string): string[] =>
  [1, 2, 3].map(
    (i) => `${quarter.slice(0, 4)}-${String(3 * (Number(quarter.slice(6)) - 1) + i).padStart(2, '0')}`,
  );

function workingDays(scenario: ResolvedScenario, to: string): ReadonlyMap<string, number> {
  const daysOff = scenario.calendar.daysOff as readonly HolidayId[];
  const calendar = Calendar.dutch({ from: '2015-01-01', to, daysOff });
  return new Map(calendar.months.map(({ month, workingDays: days }) => [month, days]));
}

/**
 * Factor of each calendar month within its quarter beyond working days, as the scenario assumes it. Months whose
 * factor the scenario took from published months count as even: they would tell what came after the origin.
 */
function assumedShape(scenario: ResolvedScenario): number[] {
  const { months } = scenario.demand;
  const assumed = months.map((_, m) => {
    const entry = scenario.ledger.find(({ path }) => path === `demand.months.${m}`);
    return entry?.status === 'assumed' || entry?.status === 'scenario';
  });
  return months.map((factor, m) => {
    const quarter = [0, 1, 2].map((i) => 3 * Math.floor(m / 3) + i);
    if (!quarter.every((i) => assumed[i])) return 1;
    const logs = quarter.map((i) => ln(months[i]!));
    return exp(ln(factor) - logs.reduce((sum, value) => sum + value, 0) / 3);
  });
}
