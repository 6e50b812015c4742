/** Figures of a team, or of some teams together, from their forecasts. */
import type { ForecastBasis } from './forecast-basis.ts';
import { sumsTogether, totalOf, type MonthSums } from './month-sums.ts';
import type { TeamForecast } from './team-forecast.ts';

export interface InstantWait {
  /** Working days, of first conversations held in the period (the published definition); null: not known. */
  readonly mean: number | null;
  readonly p90: number | null;
  /** Share of those conversations that waited at most the target. */
  readonly withinTarget: number | null;
}

export interface InstantMonth {
  /** `2017-01` */
  readonly month: string;
  readonly registered: number;
  readonly started: number;
  /** Time-average open cases. */
  readonly caseload: number | null;
  /** Client hours asked over available. */
  readonly utilisation: number | null;
  /** Time-average number waiting. */
  readonly queue: number | null;
  readonly wait: InstantWait;
}

/** Figures of the city or a team over the period, named as in a simulated result. */
export interface InstantArea {
  /** Mean fte under contract, vacancies left out. */
  readonly fte: number;
  readonly registered: number;
  readonly started: number;
  readonly wait: InstantWait;
  readonly caseload: number | null;
  readonly queue: number | null;
  readonly utilisation: number | null;
  /** First conversations asked (missed ones included) over slots offered: over 1, the queue grows. */
  readonly slotLoad: number | null;
  readonly months: readonly InstantMonth[];
}

/** Figures of some teams together. */
export function areaOf(
  basis: ForecastBasis,
  forecasts: readonly TeamForecast[],
  knowsWait: boolean,
): InstantArea {
  const { prepared } = basis;
  const { scenario, months } = prepared;
  const target = scenario.target.wait;
  const planned = scenario.casework.kind === 'planned';
  const sums = sumsTogether(forecasts.map((forecast) => forecast.sums));
  const total = (name: keyof MonthSums): number => totalOf(sums[name]);
  const open = together(forecasts.map(({ caseload }) => caseload));
  const reach = forecasts.reduce((most, { waits }) => Math.max(most, waits.reach), 1);
  const rows = new Float64Array(months.length * reach);
  const histograms = months.map((_, month) => {
    const all = rows.subarray(month * reach, (month + 1) * reach);
    for (const { waits } of forecasts) addInto(all, waits.withMissed(month, scenario.intake.noShow));
    return all;
  });
  const whole = new Float64Array(reach);
  for (const one of histograms) addInto(whole, one);
  const teams = forecasts.length;
  const days = total('days') / teams;
  const perMonth = months.map(({ month }, m): InstantMonth => ({
    month,
    registered: sums.registered[m]!,
    started: sums.started[m]!,
    caseload: planned ? caseloadOf(basis, open, months[m]!) : null,
    utilisation: planned ? ratio(sums.demandHours[m]!, sums.availableHours[m]!) : null,
    queue: knowsWait ? ratio(sums.queueDays[m]! * teams, sums.days[m]!) : null,
    wait: knowsWait ? waitOf(histograms[m]!, target) : NO_WAIT,
  }));
  const slots = total('slots');
  // Daily slots on a calendar without gaps: Little's law gives the mean wait in days, not in whole days.
  const little = scenario.calendar.kind === 'continuous' && scenario.intake.slots.kind === 'daily';
  const wait = knowsWait ? waitOf(whole, target) : NO_WAIT;
  return {
    fte: days > 0 ? total('fteDays') / days : 0,
    registered: total('registered'),
    started: total('started'),
    wait: little ? { ...wait, mean: ratio(total('queueDays'), total('started')) } : wait,
    caseload: planned
      ? caseloadOf(basis, open, { fromDay: prepared.firstDay, toDay: prepared.endDay })
      : null,
    queue: knowsWait ? ratio(total('queueDays'), days) : null,
    utilisation: planned ? ratio(total('demandHours'), total('availableHours')) : null,
    slotLoad: knowsWait && slots > 0 ? total('asked') / slots : null,
    months: perMonth,
  };
}

/** Time-average of the expected caseload over days [from, to), straight between the starts of weeks. */
function caseloadOf(
  { weeks }: ForecastBasis,
  open: Float64Array,
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
): number {
  let area = 0;
  for (let w = 0; w < weeks.length; w++) {
    const week = weeks[w]!;
    const from = Math.max(week.from, fromDay);
    const to = Math.min(week.to, toDay);
    if (to <= from) continue;
    const middle = ((from + to) / 2 - week.from) / (week.to - week.from);
    area += (to - from) * (open[w]! + middle * (open[w + 1]! - open[w]!));
  }
  return toDay > fromDay ? area / (toDay - fromDay) : 0;
}

const NO_WAIT: InstantWait = { mean: null, p90: null, withinTarget: null };

/** Figures of weights by wait in whole working days. */
function waitOf(weights: Float64Array, target: number): InstantWait {
  let total = 0;
  let days = 0;
  let within = 0;
  for (let x = 0; x < weights.length; x++) {
    const weight = weights[x]!;
    total += weight;
    days += weight * x;
    if (x <= target) within += weight;
  }
  if (!(total > 0)) return NO_WAIT;
  let seen = 0;
  let p90 = 0;
  while (p90 < weights.length - 1 && (seen += weights[p90]!) < 0.9 * total) p90++;
  return { mean: days / total, p90, withinTarget: within / total };
}

/** Their sum; one by itself is given back. */
function together(columns: readonly Float64Array[]): Float64Array {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return first ?? new Float64Array();
  const all = first.slice();
  for (const one of others) addInto(all, one);
  return all;
}

function addInto(to: Float64Array, from: Float64Array): void {
  const size = Math.min(to.length, from.length);
  for (let i = 0; i < size; i++) to[i] = to[i]! + from[i]!;
}

const ratio = (value: number, by: number): number | null => (by > 0 ? value / by : null);
