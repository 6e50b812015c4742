/**
 * The state at the start: open cases with their ages and what is left of their stays, and the standing queue.
 * A case met at a random moment is a long one more often than a new case is: types are weighted by the time
 * that they spend in the caseload, ages follow the equilibrium law, cut at the age of the service.
 */
import type { Stream } from '../engine/index.ts';
import { CaseFlag, CaseState, type CaseTable } from './case-table.ts';
import { drawOpenCase, drawQueuedCase } from './case-draws.ts';
import type { Caseload } from './caseload.ts';
import type { Intake } from './intake.ts';
import type { PreparedScenario, PreparedType } from './prepared.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const MINUTES_PER_DAY = 1440;

export function fillInitialState(world: World, caseload: Caseload, intake: Intake): void {
  const { prepared, streams } = world;
  prepared.scenario.teams.forEach((resolved, index) => {
    const team = teamAt(world, index);
    const { caseload: open, queue } = resolved.initial;
    if (open > 0)
      carryIn(world, caseload, team, open, streams.stream('team', resolved.id, 'initial caseload'));
    if (queue > 0)
      standInLine(world, intake, team, queue, streams.stream('team', resolved.id, 'initial queue'));
  });
}

function carryIn(world: World, caseload: Caseload, team: TeamState, count: number, stream: Stream): void {
  const { cases, prepared } = world;
  const stationary = team.resolved.initial.ages === 'stationary';
  const weights = stationary ? typeWeights(prepared, team) : null;
  for (let i = 0; i < count; i++) {
    const worker = caseload.lightest(team);
    if (worker < 0) return;
    const id = cases.add(team.index, 0);
    drawOpenCase(prepared, cases, id, stream);
    const lingers = (cases.flags[id] ?? 0) & CaseFlag.Lingers;
    cases.flags[id] = CaseFlag.CarriedIn | lingers;
    cases.started[id] = 0;
    if (weights !== null) {
      age(prepared, cases, id, team, weights, stream);
      if (stream.uniform() < lingering(prepared, team)) {
        cases.stay[id] = 0;
        cases.flags[id] = CaseFlag.CarriedIn | CaseFlag.Lingers;
      }
    }
    caseload.join(id, worker);
  }
}

/** Draws the type, the age and the rest of the stay of a case that is met at a random moment. */
function age(
  prepared: PreparedScenario,
  cases: CaseTable,
  id: number,
  team: TeamState,
  weights: readonly number[],
  stream: Stream,
): void {
  const u = stream.uniform();
  const v = stream.uniform();
  const w = stream.uniform();
  let type = weights.findIndex((sum) => u < sum);
  if (type < 0) type = weights.length - 1;
  const law = prepared.types[type];
  if (law === undefined) return;
  const { stayFactor, initial } = team.resolved;
  const oldest = initial.maxAge / stayFactor;
  const spent = law.age.quantile(v * law.age.cdf(oldest));
  const passed = law.stay.cdf(spent);
  const whole = law.stay.quantile(passed + w * (1 - passed));
  const minutes = stayFactor * unitMinutes(prepared);
  cases.type[id] = type;
  cases.stay[id] = Math.max(0, whole - spent) * minutes;
  const started = -Math.round(spent * minutes);
  cases.started[id] = started;
  cases.registered[id] = started;
}

/**
 * Running shares of the types in the caseload: share of starts x mean time in the caseload up to the greatest
 * age, E[min(S, A)] = E[S] G(A) with G the equilibrium distribution.
 */
function typeWeights(prepared: PreparedScenario, team: TeamState): readonly number[] {
  const { casework } = prepared.scenario;
  if (casework.kind !== 'planned') return [1];
  const oldest = team.resolved.initial.maxAge / team.resolved.stayFactor;
  const weights = prepared.types.map(
    (law: PreparedType, i) => (casework.types[i]?.share ?? 0) * law.stay.mean * law.age.cdf(oldest),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight / total));
}

/** Share of the cases on the books that have ended and wait for the clean-up. */
function lingering(prepared: PreparedScenario, team: TeamState): number {
  const { casework } = prepared.scenario;
  if (casework.kind !== 'planned' || prepared.cleanup === null) return 0;
  const wait = casework.cleanupShare * residualMean(prepared);
  const stay =
    team.resolved.stayFactor *
    prepared.types.reduce((sum, law, i) => sum + (casework.types[i]?.share ?? 0) * law.stay.mean, 0);
  return wait / (wait + stay);
}

/** Mean time until the next clean-up from a random moment: E[X^2] / (2 E[X]). */
function residualMean(prepared: PreparedScenario): number {
  const law = prepared.cleanup;
  if (law === null || law.mean === 0) return 0;
  return (law.variance + law.mean * law.mean) / (2 * law.mean);
}

/**
 * The standing queue, the longest wait in front: times waited so far as they are known, those of the others spread
 * evenly from 0 to twice their mean. Nobody of it has withdrawn so far, which the patience that is left takes into
 * account.
 */
function standInLine(world: World, intake: Intake, team: TeamState, count: number, stream: Stream): void {
  const { cases, prepared } = world;
  const { calendar } = prepared;
  const { queueMeanWait, queueWaits } = team.resolved.initial;
  const unknown = Math.max(0, count - queueWaits.length);
  const waited = Array.from({ length: unknown }, () => 2 * queueMeanWait * stream.uniform());
  waited.push(...queueWaits);
  waited.sort((a, b) => b - a);
  for (const days of waited) {
    // Registered before the run, be it by a minute.
    const registered = Math.min(-1, calendar.addWorkingTime(0, -days));
    const id = cases.add(team.index, registered);
    drawQueuedCase(prepared, cases, id, calendar.workingTimeBetween(registered, 0), stream);
    cases.flags[id] = ((cases.flags[id] ?? 0) & ~CaseFlag.Redirected) | CaseFlag.Queued;
    cases.state[id] = CaseState.Waiting;
    cases.ready[id] = Math.max(0, cases.ready[id] ?? 0);
    intake.enqueue(id, team);
  }
}

function unitMinutes(prepared: PreparedScenario): number {
  const { casework } = prepared.scenario;
  return casework.kind === 'planned' ? casework.unitDays * MINUTES_PER_DAY : MINUTES_PER_DAY;
}
