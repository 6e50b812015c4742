/** What the organisation can see when it decides on deployments: the present, and what is planned. No draws. */
import type { PoolRules, PoolView, PoolWorkerView, TeamView } from '../policy/index.ts';
import { CaseState } from './case-table.ts';
import { plannedSlots } from './planned-slots.ts';
import type { PreparedScenario } from './prepared.ts';
import type { WeeklyAgendas } from './weekly-agendas.ts';
import type { Workforce } from './workforce.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const DAYS_PER_WEEK = 7;
const MINUTES_PER_DAY = 1440;
const MINUTES_PER_WEEK = DAYS_PER_WEEK * MINUTES_PER_DAY;
/** Weeks for which the plan is shown. */
const WEEKS_AHEAD = 12;

/** Where a worker of the pool is or is heading (-1 = at rest), and when it arrived there. */
export interface Loan {
  team: number;
  arrived: number;
}

/** What the view needs of the pool itself. */
export interface PoolSight {
  readonly reviews: number;
  loanOf(worker: number): Loan | undefined;
  /** First conversations a week of a settled worker at a team. */
  slotsPerWeek(worker: number, team: TeamState): number;
}

export function poolView(
  world: World,
  agendas: WeeklyAgendas,
  workforce: Workforce,
  sight: PoolSight,
): PoolView {
  return {
    review: sight.reviews,
    teams: world.teams.map((team) => teamView(world, agendas, workforce, team)),
    workers: world.pool.map((worker) => workerView(world, sight, worker)),
    rules: rulesOf(world.prepared),
  };
}

function workerView(world: World, sight: PoolSight, worker: number): PoolWorkerView {
  const { workers, sim, prepared, teams } = world;
  const { pool, intake } = prepared.scenario;
  const loan = sight.loanOf(worker);
  const team = loan?.team ?? -1;
  const state = team < 0 ? undefined : teams[team];
  const fte = workers.contract[worker] ?? 0;
  const arrived = loan?.arrived ?? Infinity;
  return {
    worker,
    fte,
    team,
    movable:
      loan === undefined || team < 0 || sim.now - loan.arrived >= pool.minimumStayWeeks * MINUTES_PER_WEEK,
    intakesPerWeek:
      (state === undefined && pool.form === 'full'
        ? fte * (intake.slots.kind === 'weekly' ? intake.slots.perFteWeek : 0)
        : sight.slotsPerWeek(worker, state ?? teamAt(world, 0))) *
      (1 - pool.travelLoss),
    present: workers.isPresent(worker, sim.now),
    weeksThere:
      team < 0 ? 0 : arrived === Infinity ? -pool.noticeWeeks : (sim.now - arrived) / MINUTES_PER_WEEK,
  };
}

function teamView(world: World, agendas: WeeklyAgendas, workforce: Workforce, team: TeamState): TeamView {
  const { workers, sim, cases, prepared } = world;
  let fte = 0;
  let presentFte = 0;
  let caseload = 0;
  for (const worker of team.workers) {
    caseload += workers.caseload[worker] ?? 0;
    if (workers.row(worker).team !== team.index) continue;
    fte += workers.contract[worker] ?? 0;
    if (workers.isPresent(worker, sim.now)) presentFte += workers.contract[worker] ?? 0;
  }
  const waited: number[] = [];
  for (const id of team.line) {
    if (cases.state[id] === CaseState.Waiting)
      waited.push(daysWaited(prepared, cases.registered[id] ?? 0, sim.now));
  }
  waited.sort((a, b) => b - a);
  const { free, all } = team.agenda.countAhead(sim.now);
  const plan = plannedSlots(world, agendas, workforce, team, mondayOf(prepared, sim.now), WEEKS_AHEAD);
  return {
    index: team.index,
    id: team.resolved.id,
    waiting: waited.length,
    ...expectation(agendas, team, plan.wholeWeek),
    registeredPerWeek: team.registeredPerWeek,
    caseload,
    fte,
    presentFte,
    load: team.load,
    booked: all - free,
    waited,
    expectedRegistrations: expectedRegistrations(world, team.index),
    plannedSlots: plan.slots,
    absentShare: plan.absentShare,
  };
}

/** Slots a week and expected wait; before the first agendas are opened by the slots that they will have. */
function expectation(
  agendas: WeeklyAgendas,
  team: TeamState,
  wholeWeek: number,
): Pick<TeamView, 'slotsPerWeek' | 'expectedWait'> {
  if (team.slotsPerWeek > 0 || wholeWeek <= 0) {
    return { slotsPerWeek: team.slotsPerWeek, expectedWait: agendas.expectedWait(team) };
  }
  return { slotsPerWeek: wholeWeek, expectedWait: (team.line.size * 5) / wholeWeek };
}

function daysWaited({ calendar }: PreparedScenario, registered: number, now: number): number {
  return calendar.kind === 'dutch'
    ? calendar.workingDaysBetween(registered, now)
    : (now - registered) / MINUTES_PER_DAY;
}

const mondayOf = ({ calendar }: PreparedScenario, now: number): number => {
  const day = calendar.dayOfMinute(now);
  return calendar.weeks[calendar.weekOfDay(day)]?.fromDay ?? day;
};

/** The plan of the inflow per week from this Monday on; after the run as in its last whole week. */
function expectedRegistrations({ prepared, sim }: World, team: number): readonly number[] {
  const { inflow, endDay, scenario } = prepared;
  const accepted = 1 - scenario.demand.redirectedShare;
  const monday = mondayOf(prepared, sim.now);
  const weeks: number[] = [];
  for (let week = 0; week < WEEKS_AHEAD; week++) {
    const from = monday + DAYS_PER_WEEK * week;
    const known = from + DAYS_PER_WEEK <= endDay;
    weeks.push(known ? accepted * inflow.planned(team, Math.max(0, from), from + DAYS_PER_WEEK) : NaN);
  }
  const last = weeks.findLast((value) => !Number.isNaN(value));
  const rest = last ?? accepted * inflow.planned(team, Math.max(0, endDay - DAYS_PER_WEEK), endDay);
  return weeks.map((value) => (Number.isNaN(value) ? rest : value));
}

const rules = new WeakMap<PreparedScenario, PoolRules>();

function rulesOf(prepared: PreparedScenario): PoolRules {
  let found = rules.get(prepared);
  if (found === undefined) {
    const { pool, staff, target } = prepared.scenario;
    const daysPerWeek = prepared.calendar.kind === 'dutch' ? 5 : DAYS_PER_WEEK;
    // What is left of a spell met at a random moment: spells weighted by their length.
    const left = prepared.spells.reduce((sum, { weight, length, residual }) => {
      return sum + weight * length.mean * residual.mean;
    }, 0);
    found = {
      target: target.wait,
      leadDays: prepared.lead.mean,
      noticeWeeks: pool.noticeWeeks,
      minimumStayWeeks: pool.minimumStayWeeks,
      settlingProductivity: pool.settlingProductivity,
      settlingWeeks: pool.settlingWeeks,
      absenceShare: prepared.meanSpell > 0 ? staff.kinds.employed.absenceShare : 0,
      returnsPerWeek: left > 0 ? Math.min(1, (daysPerWeek * prepared.meanSpell) / left) : 1,
    };
    rules.set(prepared, found);
  }
  return found;
}
