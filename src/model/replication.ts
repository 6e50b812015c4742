/**
 * One replication: a pure function of the prepared scenario, the seed and the number of the replication.
 * Builds the world, wires its parts, and handles the events.
 */
import { gammaQuantile, Simulator, Streams } from '../engine/index.ts';
import { Absences } from './absences.ts';
import { Agenda } from './agenda.ts';
import { Arrivals } from './arrivals.ts';
import { CaseFlag, CaseState, CaseTable } from './case-table.ts';
import { Caseload } from './caseload.ts';
import { EventKind, ORDER_OF_KIND } from './event-kind.ts';
import { Hours } from './hours.ts';
import { fillInitialState } from './initial-state.ts';
import { Intake } from './intake.ts';
import { LeaveWindows } from './leave-plan.ts';
import { PlannedWork } from './planned-work.ts';
import { Pool } from './pool.ts';
import type { PreparedScenario } from './prepared.ts';
import { ProgressClock } from './progress-clock.ts';
import { SlotTable, type Records } from './records.ts';
import { Shocks } from './shocks.ts';
import { StepWork } from './step-work.ts';
import { WaitingLine } from './waiting-line.ts';
import { Workforce } from './workforce.ts';
import { WorkerTable } from './worker-table.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const MINUTES_PER_DAY = 1440;

/**
 * Runs one replication.
 * @param seed of the study; @param replication number, from 0
 */
export function replicate(prepared: PreparedScenario, seed: string | number, replication: number): Records {
  return new Replication(prepared, seed, replication).run();
}

class Replication {
  readonly #world: World;
  readonly #caseload: Caseload;
  readonly #planned: PlannedWork | null;
  readonly #steps: StepWork | null;
  readonly #workforce: Workforce;
  readonly #hours: Hours;
  readonly #intake: Intake;
  readonly #pool: Pool;
  readonly #absences: Absences;
  readonly #shocks: Shocks;
  readonly #arrivals: Arrivals[] = [];
  readonly #cleanups: (() => number)[] = [];
  readonly #returns = new Map<string, number>();

  constructor(prepared: PreparedScenario, seed: string | number, replication: number) {
    const world = emptyWorld(prepared, new Streams(seed, 'rep', replication));
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
    this.#intake = new Intake(world, this.#caseload, this.#workforce, this.#hours);
    this.#pool = new Pool(world, this.#intake, this.#caseload, this.#workforce);
    this.#absences = new Absences(world, this.#caseload, this.#intake, this.#steps);
    this.#shocks = new Shocks(world, this.#intake, this.#caseload, this.#workforce, this.#absences);
    this.#connect();
  }

  run(): Records {
    const { sim, prepared, cases, slots, contracts, deployments, absences, steps, pauses, days } =
      this.#world;
    this.#start();
    const events = sim.run(prepared.endMinute, (kind, a, b) => {
      this.#handle(kind, a, b);
    });
    return { cases, slots, contracts, deployments, absences, steps, pauses, days, events };
  }

  /** The parts know each other only through these calls. */
  #connect(): void {
    this.#workforce.onHired = (worker) => {
      this.#absences.begin(worker);
    };
    this.#hours.poolOutput = (worker) => this.#pool.hoursOutput(worker);
    if (this.#pool.isPerCase) this.#intake.roomInPool = () => this.#pool.roomForCase();
    this.#caseload.onRoom = (team, worker) => {
      const ofPool = worker >= 0 && this.#world.workers.row(worker).team < 0;
      if (ofPool && this.#pool.isPerCase) this.#pool.serveLongest();
      else this.#intake.serve(team);
    };
  }

  #start(): void {
    const { prepared, teams, sim } = this.#world;
    const { scenario, calendar } = prepared;
    this.#workforce.start();
    fillInitialState(this.#world, this.#caseload, this.#intake);
    this.#shocks.start();
    if (this.#pool.exists && !this.#pool.isPerCase) sim.at(0, EventKind.PoolReview, 0);
    sim.at(0, EventKind.Week, 1);
    sim.at(0, EventKind.Day, 0);
    for (const team of teams) {
      const offer = this.#intake.nextOffer(0);
      if (offer < Infinity && scenario.intake.slots.kind === 'weekly')
        sim.at(offer, EventKind.Offer, team.index);
      if (scenario.intake.slots.kind === 'daily') this.#scheduleBatch(team, calendar.nextWorkingDay(0));
      this.#startCleanups(team);
      this.#startArrivals(team);
      this.#intake.serve(team);
    }
  }

  #handle(kind: number, a: number, b: number): void {
    const { sim, prepared, teams } = this.#world;
    switch (kind) {
      case EventKind.Registration:
        this.#arrive(a);
        return;
      case EventKind.Conversation:
        this.#intake.conversation(a);
        return;
      case EventKind.CaseEnd:
        this.#planned?.finish(teamAt(this.#world, a));
        return;
      case EventKind.Offer: {
        this.#intake.book(teamAt(this.#world, a));
        const next = this.#intake.nextOffer(sim.now + 1);
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
        this.#comeBack(a);
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
    }
  }

  #startDay(): void {
    const { sim, prepared } = this.#world;
    const day = prepared.calendar.dayOfMinute(sim.now);
    if (prepared.calendar.isWorkingDay(day)) this.#hours.startDay(day);
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
    this.#hours.startWeek(monday);
    for (const team of teams) this.#intake.startWeek(team, monday, first);
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

  #startArrivals(team: TeamState): void {
    const { prepared, streams } = this.#world;
    const expected = this.#expectedInflow(team);
    const { buurten, id } = team.resolved;
    const add = (buurt: number, share: number, name: readonly (string | number)[]): void => {
      const arrivals = new Arrivals(team.index, buurt, prepared.inflow, expected, share, streams, name);
      this.#arrivals.push(arrivals);
      this.#scheduleArrival(this.#arrivals.length - 1);
    };
    if (buurten.length === 0) add(-1, 1, ['team', id]);
    else
      buurten.forEach((buurt, i) => {
        add(i, buurt.share, ['buurt', buurt.code]);
      });
  }

  /** The team's expected inflow with this replication's random factors per month: city and team. */
  #expectedInflow(team: TeamState): Float64Array {
    const { prepared, streams } = this.#world;
    const { demand } = prepared.scenario;
    const base = prepared.inflow.expected[team.index] ?? new Float64Array(0);
    if (demand.cityMonthShape === null && demand.teamMonthShape === null) return base;
    const city = monthFactors(streams, ['city', 'month factors'], demand.cityMonthShape, prepared);
    const own = monthFactors(
      streams,
      ['team', team.resolved.id, 'month factors'],
      demand.teamMonthShape,
      prepared,
    );
    const { months } = prepared.calendar;
    const expected = new Float64Array(base.length);
    months.forEach((month, m) => {
      const factor = (city[m] ?? 1) * (own[m] ?? 1);
      const to = Math.min(month.toDay * prepared.inflow.cellsPerDay, base.length);
      for (let cell = month.fromDay * prepared.inflow.cellsPerDay; cell < to; cell++) {
        expected[cell] = (base[cell] ?? 0) * factor;
      }
    });
    return expected;
  }

  #scheduleArrival(index: number): void {
    const minute = this.#arrivals[index]?.next() ?? -1;
    if (minute >= 0) this.#world.sim.at(minute, EventKind.Registration, index);
  }

  #arrive(index: number): void {
    const arrivals = this.#arrivals[index];
    if (arrivals === undefined) return;
    const size = Math.round(this.#batchSize(arrivals));
    for (let i = 0; i < size; i++) this.#intake.register(arrivals.team, arrivals.buurt, arrivals.draws);
    this.#scheduleArrival(index);
  }

  #batchSize(arrivals: Arrivals): number {
    const { batch } = this.#world.prepared;
    return batch.variance === 0 ? batch.mean : batch.quantile(arrivals.draws.uniform());
  }

  /** A closed case registers again, as a new case of the same resident. */
  #comeBack(earlier: number): void {
    const { cases, streams, prepared } = this.#world;
    const team = cases.team[earlier] ?? 0;
    const id = prepared.scenario.teams[team]?.id ?? '';
    const serial = this.#returns.get(id) ?? 0;
    this.#returns.set(id, serial + 1);
    const stream = streams.stream('team', id, 'return', serial);
    this.#intake.register(team, cases.buurt[earlier] ?? -1, stream, CaseFlag.Returning);
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

/** Gamma factors of mean 1, one per month of the run; all 1 without a shape. */
function monthFactors(
  streams: Streams,
  name: readonly string[],
  shape: number | null,
  prepared: PreparedScenario,
): readonly number[] {
  if (shape === null) return [];
  const stream = streams.stream(...name);
  return prepared.calendar.months.map(() => gammaQuantile(stream.uniform(), shape) / shape);
}

function emptyWorld(prepared: PreparedScenario, streams: Streams): World {
  const { scenario, endDay } = prepared;
  const cases = new CaseTable();
  const slots = new SlotTable();
  const isWaiting = (id: number): boolean => {
    const state = cases.state[id];
    return state === CaseState.Waiting || state === CaseState.Paused;
  };
  const size = endDay * scenario.teams.length;
  return {
    prepared,
    sim: new Simulator(ORDER_OF_KIND),
    streams,
    cases,
    workers: new WorkerTable(),
    positions: [],
    teams: scenario.teams.map((resolved, index) => ({
      index,
      resolved,
      workers: [],
      line: new WaitingLine(isWaiting),
      agenda: new Agenda(slots, index),
      progress: new ProgressClock(),
      endEvent: -1,
      endMinute: Infinity,
      openByType: new Int32Array(prepared.types.length),
      fresh: [],
      lingering: [],
      orphaned: [],
      handoverHours: 0,
      taskHours: 0,
      demandHours: 0,
      load: 1,
      stops: 0,
      slotsPerWeek: 0,
      registeredThisWeek: 0,
      registeredPerWeek: weeklyInflow(prepared, index),
    })),
    pool: [],
    slots,
    contracts: [],
    deployments: [],
    absences: [],
    steps: [],
    pauses: [],
    days: {
      demandHours: new Float64Array(size),
      availableHours: new Float64Array(size),
      presentFte: new Float64Array(size),
    },
  };
}

/** Expected registrations in the first four weeks, per week: the figure that a team knows at the start. */
function weeklyInflow(prepared: PreparedScenario, team: number): number {
  const days = Math.min(28, prepared.endDay);
  const curve = prepared.inflow.expected[team];
  let sum = 0;
  for (let cell = 0; cell < days * prepared.inflow.cellsPerDay; cell++) sum += curve?.[cell] ?? 0;
  return (sum * 7) / days;
}
