/**
 * Expected registrations per team and per cell of time. Inside a cell the rate is constant. With the Dutch
 * calendar a cell is the office hours of one day; with the continuous one a day, or finer where a seasonal
 * wave needs it. Arrivals are sampled from this curve by inversion of its running sum, so the number in every
 * interval is exactly Poisson around the curve (never by thinning with the rate at the previous arrival).
 */
import { daysInMonth, civilDate, weekday, type Calendar } from '../calendar/index.ts';
import { distribution, exp, ln, sinTurn } from '../engine/index.ts';
import { withGrowth } from './growth-factors.ts';
import type { ResolvedScenario, ResolvedTeam } from '../scenario/index.ts';

const DAYS_PER_YEAR = 365.25;
const MINUTES_PER_DAY = 1440;
/** Cells per period of the seasonal wave: the error of a constant rate inside a cell is then below 1e-5. */
const CELLS_PER_WAVE = 400;

export class InflowCurve {
  readonly cellsPerDay: number;
  readonly days: number;
  /** Minutes from the start of a day to its first cell, and minutes per cell. */
  readonly offset: number;
  readonly cellMinutes: number;
  /** Expected registrations per cell, per team. */
  readonly expected: readonly Float64Array[];
  /** Per team: factor per day by which the curve is lowered for those who come back; null = not. */
  readonly #returns: readonly (Float64Array | null)[];

  constructor(scenario: ResolvedScenario, calendar: Calendar, days: number) {
    const { season } = scenario.demand;
    this.days = days;
    this.cellsPerDay =
      calendar.kind === 'continuous' && season.amplitude !== 0
        ? Math.max(1, Math.ceil(CELLS_PER_WAVE / season.periodDays))
        : 1;
    this.offset = calendar.officeOpen;
    this.cellMinutes = calendar.officeMinutes / this.cellsPerDay;
    const common = commonFactors(scenario, calendar, days);
    const monthly = monthlyShares(scenario, calendar, days);
    const returns = returnDiscount(scenario, days);
    const shocked = shockFactors(scenario, calendar, days);
    this.#returns = scenario.teams.map((team) => (team.inflow.unit === 'month' ? returns : null));
    this.expected = scenario.teams.map((team, i) =>
      this.#teamCurve(scenario, team, common, monthly, returns, shocked[i]),
    );
  }

  #teamCurve(
    scenario: ResolvedScenario,
    team: ResolvedTeam,
    common: Float64Array,
    monthly: Float64Array,
    returns: Float64Array,
    shock: Float64Array | undefined,
  ): Float64Array {
    const { season } = scenario.demand;
    const curve = new Float64Array(this.days * this.cellsPerDay);
    const byMonth = team.inflow.unit === 'month';
    for (let day = 0; day < this.days; day++) {
      const share = byMonth ? at(monthly, day) * at(returns, day) : at(common, this.days + day);
      const rate = team.inflow.registrations * share * at(common, day) * (shock ? at(shock, day) : 1);
      for (let cell = 0; cell < this.cellsPerDay; cell++) {
        const middle = day + (cell + 0.5) / this.cellsPerDay;
        const wave =
          season.amplitude === 0
            ? 1
            : 1 + season.amplitude * sinTurn((middle - season.shiftDays) / season.periodDays);
        curve[day * this.cellsPerDay + cell] = (rate / this.cellsPerDay) * Math.max(0, wave);
      }
    }
    return curve;
  }

  /** Minute of a point inside a cell; `part` in [0, 1). */
  minuteOf(cell: number, part: number): number {
    const day = Math.floor(cell / this.cellsPerDay);
    const within = cell - day * this.cellsPerDay + part;
    return day * MINUTES_PER_DAY + this.offset + Math.floor(within * this.cellMinutes);
  }

  /** Registrations of a team that the scenario states for days [from, to), those who come back included. */
  planned(team: number, from: number, to: number): number {
    const curve = this.expected[team];
    const returns = this.#returns[team] ?? null;
    let sum = 0;
    for (let day = from; day < Math.min(to, this.days); day++) {
      let rate = 0;
      for (let cell = day * this.cellsPerDay; cell < (day + 1) * this.cellsPerDay; cell++)
        rate += curve?.[cell] ?? 0;
      const kept = returns === null ? 1 : at(returns, day);
      sum += kept > 0 ? rate / kept : 0;
    }
    return sum;
  }

  /** Day of a cell. */
  dayOf(cell: number): number {
    return Math.floor(cell / this.cellsPerDay);
  }
}

const at = (values: Float64Array, i: number): number => values[i] ?? 0;

/** Weight of a day inside its week or month: 0 where nobody works. */
function dayWeight(scenario: ResolvedScenario, calendar: Calendar, day: number): number {
  if (!calendar.isWorkingDay(day)) return 0;
  const { weekdays, schoolHoliday } = scenario.demand;
  const weight = weekdays[weekday(calendar.firstDay + day)] ?? 0;
  return schoolHoliday !== 1 && calendar.schoolHolidayOfDay(day) !== null ? weight * schoolHoliday : weight;
}

/**
 * Two blocks of `days`: first the factors that every rate carries (level, trend, month), then the weight of
 * each day for rates per day (mean 1 over a week).
 */
function commonFactors(scenario: ResolvedScenario, calendar: Calendar, days: number): Float64Array {
  const { demand, period } = scenario;
  const factors = new Float64Array(days * 2);
  const meanWeekday = demand.weekdays.reduce((a, b) => a + b, 0) / 7;
  const growth = ln(1 + demand.trendPerYear) / DAYS_PER_YEAR;
  for (let day = 0; day < days; day++) {
    const month = civilDate(calendar.firstDay + day).month - 1;
    const trend = growth === 0 ? 1 : exp(growth * (day - period.warmUpDays));
    factors[day] = demand.level * trend * (demand.months[month] ?? 1);
    factors[days + day] = meanWeekday === 0 ? 0 : dayWeight(scenario, calendar, day) / meanWeekday;
  }
  return factors;
}

/** Share of its whole calendar month that falls on each day; a month at the edge is not squeezed. */
function monthlyShares(scenario: ResolvedScenario, calendar: Calendar, days: number): Float64Array {
  const shares = new Float64Array(days);
  let day = 0;
  while (day < days) {
    const date = civilDate(calendar.firstDay + day);
    const first = day - date.day + 1;
    const next = first + daysInMonth(date.year, date.month);
    let total = 0;
    for (let d = first; d < next; d++) total += dayWeight(scenario, calendar, d);
    for (; day < Math.min(next, days); day++) {
      shares[day] = total === 0 ? 0 : dayWeight(scenario, calendar, day) / total;
    }
  }
  return shares;
}

/**
 * A monthly inflow is published with returns in it. Cases that close during the run produce their own
 * returns, so the new registrations are the published ones less those expected: a share
 * returnShare x (1 - redirected) x P(return within the time since the start), closures about equal to starts.
 */
function returnDiscount(scenario: ResolvedScenario, days: number): Float64Array {
  const { casework, demand } = scenario;
  const discount = new Float64Array(days).fill(1);
  if (casework.kind !== 'planned' || casework.returnShare === 0) return discount;
  const after = distribution(casework.returnAfter);
  const share = casework.returnShare * (1 - demand.redirectedShare);
  for (let day = 0; day < days; day++) discount[day] = 1 - share * after.cdf((day + 0.5) / casework.unitDays);
  return discount;
}

/** Product of the inflow shocks and the growth curves per team and day; undefined for a team without any. */
function shockFactors(
  scenario: ResolvedScenario,
  calendar: Calendar,
  days: number,
): readonly (Float64Array | undefined)[] {
  return scenario.teams.map((team) => {
    let factors: Float64Array | undefined;
    for (const shock of scenario.shocks) {
      if (shock.kind !== 'inflow') continue;
      if (shock.teams.length > 0 && !shock.teams.includes(team.id)) continue;
      factors ??= new Float64Array(days).fill(1);
      const from = Math.max(0, calendar.dayOfDate(shock.from));
      const to = Math.min(days - 1, calendar.dayOfDate(shock.to));
      for (let day = from; day <= to; day++) factors[day] = at(factors, day) * shock.factor;
    }
    return withGrowth(scenario, calendar, team.id, factors, days);
  });
}
