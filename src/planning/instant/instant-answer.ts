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
import { areaOf, type InstantArea } from './instant-area.ts';
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
  const knowsWait = !notes.includes('caseload.cap') && !notes.includes('casework.steps');
  const areas = forecasts.map((forecast) => areaOf(basis, [forecast], knowsWait));
  const over = areas.some(({ slotLoad }) => slotLoad !== null && slotLoad > 1);
  return {
    schema: INSTANT_SCHEMA,
    scenario: { name: scenario.name, hash: scenario.hash },
    period: { from: scenario.period.from, to: scenario.period.to },
    city: areaOf(basis, forecasts, knowsWait),
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
