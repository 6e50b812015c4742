/**
 * The instant answer: what a simulation of the scenario will say, computed without chance in milliseconds.
 *
 * Caseload and hours are the time-varying offered load, exact for any law of stay under weekly rates (Eick,
 * Massey and Whitt 1993), from the real state at the start. The queue is a distribution that goes from day to day
 * under registrations and slots (bulk service: Bailey 1954; Izady 2015); staff and inflow that stay high or low
 * for weeks are a slow environment. Where it is an approximation, `notes` says so.
 */
import { prepare, type PreparedScenario } from '../../model/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { forecastBasis, type ForecastBasis } from './forecast-basis.ts';
import { TeamForecast } from './team-forecast.ts';

export const INSTANT_SCHEMA = 'buurtsim.instant/1';

/** What the answer approximates or cannot say for this scenario. */
export type InstantNote =
  /** Casework in steps has no closed form here: figures of waits and caseload are null. */
  | 'casework.steps'
  /** Waits under a caseload cap follow another theory: they are null. */
  | 'caseload.cap'
  /** The ambulant pool is shared out as its policy does on average. */
  | 'pool.shared'
  /** Cases of an absent worker go on, though the scenario interrupts them. */
  | 'absence.pause'
  /** Part of the queue grows without bound: more is asked of the slots than they give, over the whole period. */
  | 'load.over-one';

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

export type InstantTeam = { readonly team: string } & InstantArea;

export interface InstantAnswer {
  readonly schema: typeof INSTANT_SCHEMA;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly period: { readonly from: string; readonly to: string };
  readonly city: InstantArea;
  readonly teams: readonly InstantTeam[];
  readonly notes: readonly InstantNote[];
}

/** Whoever asks again, of the same object, has the answer at once. */
const answers = new WeakMap<ResolvedScenario, InstantAnswer>();

/**
 * The instant answer to a scenario. Pure and without chance; the same bits everywhere.
 * @throws RangeError where a number that the scenario's border should have refused gets through
 */
export function instantAnswer(scenario: ResolvedScenario): InstantAnswer {
  const known = answers.get(scenario);
  if (known !== undefined) return known;
  const answer = computed(scenario);
  answers.set(scenario, answer);
  return answer;
}

function computed(scenario: ResolvedScenario): InstantAnswer {
  const prepared = prepare(scenario);
  const basis = forecastBasis(prepared);
  const forecasts = scenario.teams.map((team, index) => new TeamForecast(basis, team, index));
  basis.weeks.forEach((_, week) => {
    const help = poolHelp(basis, forecasts, week);
    forecasts.forEach((forecast, i) => {
      forecast.week(week, { slots: help.slots[i] ?? 0, hours: help.hours[i] ?? 0 });
    });
  });
  const notes = notesOf(scenario);
  const areas = forecasts.map((forecast) => areaOf(prepared, basis, [forecast], notes));
  const over = areas.some(({ slotLoad }) => slotLoad !== null && slotLoad > 1);
  return {
    schema: INSTANT_SCHEMA,
    scenario: { name: scenario.name, hash: scenario.hash },
    period: { from: scenario.period.from, to: scenario.period.to },
    city: areaOf(prepared, basis, forecasts, notes),
    teams: areas.map((area, i) => ({ team: scenario.teams[i]?.id ?? '', ...area })),
    notes: over ? [...notes, 'load.over-one'] : notes,
  };
}

function notesOf({ casework, intake, pool, staff }: ResolvedScenario): InstantNote[] {
  const notes: InstantNote[] = [];
  if (casework.kind === 'steps') notes.push('casework.steps');
  if (intake.caseloadMax !== null) notes.push('caseload.cap');
  if (pool.fte > 0) notes.push('pool.shared');
  if (staff.onAbsence === 'pause') notes.push('absence.pause');
  return notes;
}

/**
 * Slots and client hours a week that the pool adds to each team: by the wished shares of the policy `fixed`,
 * evenly under `rotation`, and else in proportion to the expected numbers waiting.
 */
function poolHelp(
  basis: ForecastBasis,
  forecasts: readonly TeamForecast[],
  week: number,
): { readonly slots: readonly number[]; readonly hours: readonly number[] } {
  const { prepared, staff, weeks } = basis;
  const { pool, intake, capacity } = prepared.scenario;
  if (pool.fte <= 0 || intake.slots.kind !== 'weekly') return { slots: [], hours: [] };
  // The first loans begin after the notice, and settling in costs output at the start of each.
  if ((weeks[week]?.to ?? 0) <= 7 * pool.noticeWeeks) return { slots: [], hours: [] };
  const stay = Math.max(pool.minimumStayWeeks, pool.reviewWeeks, 1);
  const settling = Math.min(1, pool.settlingWeeks / stay);
  const output =
    pool.fte *
    (staff.pool.output[week] ?? 1) *
    (1 - pool.absenceShare) *
    (1 - pool.travelLoss) *
    (1 - settling * (1 - pool.settlingProductivity));
  const shares = poolShares(prepared, forecasts);
  const { perFteWeek } = intake.slots;
  const slots = shares.map((share, i) => {
    const own =
      pool.form === 'intake' ? pool.intakesPerFteWeek : perFteWeek * (forecasts[i]?.team.slotFactor ?? 1);
    return share * output * own;
  });
  const perFte = capacity.hoursPerFte * (1 - capacity.nonClientShare);
  return { slots, hours: shares.map((share) => (pool.form === 'full' ? share * output * perFte : 0)) };
}

function poolShares(prepared: PreparedScenario, forecasts: readonly TeamForecast[]): readonly number[] {
  const { policy } = prepared.scenario.pool;
  const wished = forecasts.map(({ team }) => policy.shares[team.id] ?? 0);
  const even = forecasts.map(() => 1 / forecasts.length);
  if (policy.name === 'fixed') return shared(wished, even);
  if (policy.name === 'rotation') return even;
  return shared(
    forecasts.map((forecast) => forecast.waiting),
    even,
  );
}

function shared(weights: readonly number[], otherwise: readonly number[]): readonly number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return total > 0 ? weights.map((weight) => weight / total) : otherwise;
}

/** Figures of some teams together. */
function areaOf(
  prepared: PreparedScenario,
  basis: ForecastBasis,
  forecasts: readonly TeamForecast[],
  notes: readonly InstantNote[],
): InstantArea {
  const { scenario, months } = prepared;
  const target = scenario.target.wait;
  const knows = { wait: !notes.includes('caseload.cap') && !notes.includes('casework.steps') };
  const planned = scenario.casework.kind === 'planned';
  const sum = (name: keyof TeamForecast['sums'], month: number): number =>
    forecasts.reduce((total, forecast) => total + forecast.sums[name][month]!, 0);
  const total = (name: keyof TeamForecast['sums']): number =>
    months.reduce((all, _, month) => all + sum(name, month), 0);
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
    registered: sum('registered', m),
    started: sum('started', m),
    caseload: planned ? caseloadOf(basis, forecasts, months[m]!) : null,
    utilisation: planned ? ratio(sum('demandHours', m), sum('availableHours', m)) : null,
    queue: knows.wait ? ratio(sum('queueDays', m) * teams, sum('days', m)) : null,
    wait: knows.wait ? waitOf(histograms[m]!, target) : NO_WAIT,
  }));
  const slots = total('slots');
  // Daily slots on a calendar without gaps: Little's law gives the mean wait in days, not in whole days.
  const little = scenario.calendar.kind === 'continuous' && scenario.intake.slots.kind === 'daily';
  const wait = knows.wait ? waitOf(whole, target) : NO_WAIT;
  return {
    fte: days > 0 ? total('fteDays') / days : 0,
    registered: total('registered'),
    started: total('started'),
    wait: little ? { ...wait, mean: ratio(total('queueDays'), total('started')) } : wait,
    caseload: planned
      ? caseloadOf(basis, forecasts, { fromDay: prepared.firstDay, toDay: prepared.endDay })
      : null,
    queue: knows.wait ? ratio(total('queueDays'), days) : null,
    utilisation: planned ? ratio(total('demandHours'), total('availableHours')) : null,
    slotLoad: knows.wait && slots > 0 ? total('asked') / slots : null,
    months: perMonth,
  };
}

/** Time-average of the expected caseload over days [from, to), straight between the starts of weeks. */
function caseloadOf(
  { weeks }: ForecastBasis,
  forecasts: readonly TeamForecast[],
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
): number {
  let area = 0;
  weeks.forEach((week, w) => {
    const from = Math.max(week.from, fromDay);
    const to = Math.min(week.to, toDay);
    if (to <= from) return;
    const middle = ((from + to) / 2 - week.from) / (week.to - week.from);
    for (const { caseload } of forecasts) {
      area += (to - from) * (caseload[w]! + middle * (caseload[w + 1]! - caseload[w]!));
    }
  });
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

function addInto(to: Float64Array, from: Float64Array): void {
  const size = Math.min(to.length, from.length);
  for (let i = 0; i < size; i++) to[i] = to[i]! + from[i]!;
}

const ratio = (value: number, by: number): number | null => (by > 0 ? value / by : null);
