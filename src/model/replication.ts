/**
 * One replication: a pure function of the prepared scenario, the seed and the number of the replication.
 * Builds the world, wires its parts, and handles the events.
 */
import { Streams } from '../engine/index.ts';
import type { PoolView } from '../policy/index.ts';
import { Absences } from './absences.ts';
import { Assessments } from './assessments.ts';
import type { Readers, RowCounts } from './archive.ts';
import { CarePath } from './care-path.ts';
import { Caseload, type Rooms } from './caseload.ts';
import { emptyWorld } from './empty-world.ts';
import { EventKind } from './event-kind.ts';
import { FrontDoor } from './front-door.ts';
import { Hours } from './hours.ts';
import { fillInitialState } from './initial-state.ts';
import { Intake } from './intake.ts';
import { LeaveWindows } from './leave-plan.ts';
import { PlannedWork } from './planned-work.ts';
import { Pool } from './pool.ts';
import type { PreparedScenario } from './prepared.ts';
import type { Records } from './records.ts';
import { Registrations } from './registrations.ts';
import { Shocks } from './shocks.ts';
import { StepWork } from './step-work.ts';
import { WeeklyAgendas } from './weekly-agendas.ts';
import { Workforce } from './workforce.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const MINUTES_PER_DAY = 1440;

/**
 * Runs one replication.
 * @param seed of the study; @param replication number, from 0
 */
export function replicate(prepared: PreparedScenario, seed: string | number, replication: number): Records {
  return new Replication(prepared, seed, replication, null).records();
}

/** How large a run was. */
export interface RunSize {
  /** Events handled. */
  readonly events: number;
  /** Cases seen. */
  readonly cases: number;
  /** What its records took in room. */
  readonly rows: RowCounts;
}

/**
 * Runs one replication without keeping its records: each is read once it is over, those that last beyond the run at
 * its end. Memory follows the cases that are open, not those that are seen.
 */
export function replicateInto(
  prepared: PreparedScenario,
  seed: string | number,
  replication: number,
  readers: Readers,
): RunSize {
  return new Replication(prepared, seed, replication, readers).size();
}

/** What the organisation sees at the start of a run, before the first decision on deployments. */
export function startView(prepared: PreparedScenario, seed: string | number, replication: number): PoolView {
  return new Replication(prepared, seed, replication, null).startView();
}

class Replication implements Rooms {
  readonly #world: World;
  readonly #caseload: Caseload;
  readonly #planned: PlannedWork | null;
  readonly #steps: StepWork | null;
  readonly #workforce: Workforce;
  readonly #hours: Hours;
  readonly #agendas: WeeklyAgendas;
  readonly #intake: Intake;
  readonly #pool: Pool;
  readonly #absences: Absences;
  readonly #shocks: Shocks;
  readonly #registrations: Registrations;
  readonly #door: FrontDoor | null;
  readonly #path: CarePath | null;
  readonly #assessments: Assessments | null;
  readonly #cleanups: (() => number)[] = [];

  constructor(
    prepared: PreparedScenario,
    seed: string | number,
    replication: number,
    readers: Readers | null,
  ) {
    const world = emptyWorld(prepared, new Streams(seed, 'rep', replication), readers);
    this.#world = world;
    this.#planned = prepared.scenario.casework.kind === 'planned' ? new PlannedWork(world) : null;
    this.#steps = this.#planned === null ? new StepWork(world) : null;
    const work = this.#planned ?? this.#steps;
    if (work === null) throw new RangeError('casework is neither planned nor in steps');
    this.#caseload = new Caseload(world, work);
    this.#workforce = new Workforce(
      world,
      this.#caseload,
      new LeaveWindows(prepared.calendar, prepared.endDay),
    );
    this.#hours = new Hours(world, this.#workforce, this.#planned);
    this.#agendas = new WeeklyAgendas(world, this.#workforce, this.#hours);
    this.#intake = new Intake(world, this.#caseload, this.#agendas);
    this.#pool = new Pool(world, this.#intake, this.#agendas, this.#caseload, this.#workforce);
    this.#absences = new Absences(world, this.#caseload, this.#intake, this.#steps);
    this.#shocks = new Shocks(world, this.#intake, this.#caseload, this.#workforce, this.#absences);
    this.#registrations = new Registrations(world, this.#intake);
    const { levers } = prepared;
    this.#door = levers && new FrontDoor(world, levers, this.#intake, this.#caseload);
    this.#path = levers && this.#planned && new CarePath(world, levers, this.#planned, this.#caseload);
    const { assessments } = prepared.scenario.levers;
    this.#assessments = assessments && new Assessments(world, assessments);
    this.#connect();
  }

  /** Runs, and gives the records that were kept. */
  records(): Records {
    const events = this.#run();
    const { cases, slots, contracts, deployments, absences, steps, pauses, days, assessments } =
      this.#world.archive;
    return {
      cases,
      slots,
      contracts: contracts.kept,
      deployments: deployments.kept,
      absences: absences.kept,
      steps: steps.kept,
      pauses: pauses.kept,
      days,
      assessments,
      events,
    };
  }

  /** Runs to the end, where the rest of the records is read. */
  size(): RunSize {
    const events = this.#run();
    const { archive } = this.#world;
    archive.close();
    return { events, cases: archive.cases.seen, rows: archive.rows };
  }

  startView(): PoolView {
    this.#start();
    return this.#pool.view();
  }

  #run(): number {
    const { sim, prepared } = this.#world;
    this.#start();
    return sim.run(prepared.endMinute, (kind, a, b) => {
      this.#handle(kind, a, b);
    });
  }

  /** The parts know each other only through these calls. */
  #connect(): void {
    this.#workforce.onHired = (worker) => {
      this.#absences.begin(worker);
    };
    this.#intake.door = this.#door;
    this.#caseload.path = this.#path;
    this.#hours.poolOutput = (worker) => this.#pool.hoursOutput(worker);
    if (this.#pool.isPerCase) this.#intake.roomInPool = () => this.#pool.roomForCase();
    this.#caseload.rooms = this;
  }

  /** A worker may have room again: of the pool for the longest line, else for its team. */
  freed(team: TeamState, worker: number): void {
    const ofPool = worker >= 0 && this.#world.workers.row(worker).team < 0;
    if (ofPool && this.#pool.isPerCase) this.#pool.serveLongest();
    else this.#intake.serve(team);
  }

  #start(): void {
    const { prepared, teams, sim } = this.#world;
    const { scenario, calendar } = prepared;
    this.#workforce.start();
    this.#pool.start();
    fillInitialState(this.#world, this.#caseload, this.#intake);
    this.#shocks.start();
    if (this.#pool.exists && !this.#pool.isPerCase) {
      const { from } = scenario.pool;
      const day = from === null ? 0 : Math.max(0, calendar.dayOfDate(from));
      sim.at(day * MINUTES_PER_DAY, EventKind.PoolReview, 0);
    }
    sim.at(0, EventKind.Week, 1);
    sim.at(0, EventKind.Day, 0);
    for (const team of teams) {
      const offer = this.#agendas.nextOffer(0);
      if (offer < Infinity && scenario.intake.slots.kind === 'weekly')
        sim.at(offer, EventKind.Offer, team.index);
      if (scenario.intake.slots.kind === 'daily') this.#scheduleBatch(team, calendar.nextWorkingDay(0));
      this.#startCleanups(team);
      this.#registrations.start(team);
      this.#intake.serve(team);
    }
  }

  #handle(kind: number, a: number, b: number): void {
    const { sim, prepared, teams } = this.#world;
    switch (kind) {
      case EventKind.Registration:
        this.#registrations.arrive(a);
        return;
      case EventKind.Conversation:
        this.#intake.conversation(a);
        return;
      case EventKind.CaseEnd:
        this.#planned?.finish(teamAt(this.#world, a));
        return;
      case EventKind.Offer: {
        this.#intake.book(teamAt(this.#world, a));
        const next = this.#agendas.nextOffer(sim.now + 1);
        if (next < Infinity) sim.at(next, EventKind.Offer, a);
        return;
      }
      case EventKind.AbsenceEnd:
        this.#absences.end(a);
        return;
      case EventKind.AbsenceStart:
        this.#absences.start(a);
        return;
      case EventKind.Day:
        this.#startDay();
        return;
      case EventKind.Week:
        this.#startWeek(a === 1);
        return;
      case EventKind.Withdrawal:
        this.#intake.withdraw(a);
        return;
      case EventKind.Cleanup:
        this.#caseload.cleanUp(teamAt(this.#world, a));
        this.#scheduleCleanup(a);
        return;
      case EventKind.Return:
        this.#registrations.comeBack(a, b);
        return;
      case EventKind.Departure:
        this.#workforce.depart(a);
        return;
      case EventKind.Hire:
        this.#workforce.fill(a);
        return;
      case EventKind.PoolReview:
        this.#reviewPool();
        return;
      case EventKind.PoolArrival:
        this.#pool.arrive(a);
        return;
      case EventKind.Shock:
        this.#shocks.apply(a, b === 1);
        return;
      case EventKind.DailyBatch: {
        const team = teamAt(this.#world, a);
        this.#intake.dailyBatch(team);
        const next = prepared.calendar.dayOfMinute(sim.now - 1) + 1;
        if (next < prepared.endDay) this.#scheduleBatch(team, prepared.calendar.nextWorkingDay(next));
        return;
      }
      case EventKind.StepEnd:
        this.#steps?.stepDone(a);
        return;
      case EventKind.DelayEnd:
        this.#steps?.delayDone(a);
        return;
      case EventKind.LeadOver: {
        const team = teams[a];
        if (team !== undefined) this.#intake.serve(team);
        return;
      }
      case EventKind.Desk:
        this.#door?.answer(a);
        return;
      case EventKind.LightEnd:
        this.#path?.lightOver(a);
        return;
      case EventKind.GroupEnd:
        this.#path?.groups?.end(a);
        return;
      case EventKind.VolunteerFree:
        this.#path?.volunteers?.release(a);
        return;
      default:
        throw new RangeError(`event kind ${kind} is not known`);
    }
  }

  #startDay(): void {
    const { sim, prepared, archive } = this.#world;
    const day = prepared.calendar.dayOfMinute(sim.now);
    if (prepared.calendar.isWorkingDay(day)) {
      this.#hours.startDay(day);
      this.#assessments?.startDay(day);
      archive.dayOver(day);
    }
    const next = day + 1;
    if (next >= prepared.endDay) return;
    const working = prepared.calendar.nextWorkingDay(next);
    if (working < prepared.endDay) sim.at(working * MINUTES_PER_DAY, EventKind.Day, 0);
  }

  /** Weeks run from Monday; the first event of a run opens the week that day 0 lies in. */
  #startWeek(first: boolean): void {
    const { sim, prepared, teams } = this.#world;
    const { calendar } = prepared;
    const day = calendar.dayOfMinute(sim.now);
    const monday = calendar.weeks[calendar.weekOfDay(day)]?.fromDay ?? day;
    this.#assessments?.startWeek();
    this.#hours.startWeek(monday);
    for (const team of teams) this.#intake.startWeek(team, monday, first);
    this.#door?.startWeek();
    this.#pool.startWeek(monday);
    if (monday + 7 < prepared.endDay) sim.at((monday + 7) * MINUTES_PER_DAY, EventKind.Week, 0);
  }

  /** Reviews fall on the start of the run and then on every so many Mondays. */
  #reviewPool(): void {
    const { sim, prepared } = this.#world;
    const { calendar, scenario } = prepared;
    this.#pool.review();
    const day = calendar.dayOfMinute(sim.now);
    const monday = calendar.weeks[calendar.weekOfDay(day)]?.fromDay ?? day;
    const next = (monday + 7 * scenario.pool.reviewWeeks) * MINUTES_PER_DAY;
    if (next < prepared.endMinute) sim.at(next, EventKind.PoolReview, 0);
  }

  #scheduleBatch(team: TeamState, day: number): void {
    const { sim, prepared } = this.#world;
    const { slots } = prepared.scenario.intake;
    if (slots.kind !== 'daily') return;
    const minute = day * MINUTES_PER_DAY + slots.atMinute;
    if (minute < prepared.endMinute) sim.at(minute, EventKind.DailyBatch, team.index);
  }

  #startCleanups(team: TeamState): void {
    const { prepared, streams } = this.#world;
    const { casework } = prepared.scenario;
    const law = prepared.cleanup;
    if (law === null || casework.kind !== 'planned' || casework.cleanupShare === 0) return;
    const stream = streams.stream('team', team.resolved.id, 'clean-ups');
    this.#cleanups[team.index] = () =>
      Math.max(1, Math.round(law.quantile(stream.uniform()) * casework.unitDays * MINUTES_PER_DAY));
    this.#scheduleCleanup(team.index);
  }

  #scheduleCleanup(team: number): void {
    const { sim, prepared } = this.#world;
    const minute = sim.now + (this.#cleanups[team]?.() ?? Infinity);
    if (minute < prepared.endMinute) sim.at(minute, EventKind.Cleanup, team);
  }
}
