/**
 * Spells of absence of each worker: times present are exponential, spells come from the scenario's short and
 * long laws. With the Dutch calendar a spell begins at the start of a working day and covers whole working
 * days: starts and ends are the whole parts of points on the axis of working time, so mean lengths stay exact.
 */
import { ln, type Stream } from '../engine/index.ts';
import type { Caseload } from './caseload.ts';
import { EventKind } from './event-kind.ts';
import { pick } from './running-sums.ts';
import type { StepWork } from './step-work.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const MINUTES_PER_DAY = 1440;
/** Less than this share of an fte is rounding. */
const FTE_EPSILON = 1e-9;

/** What the absences need of the intake. */
export interface AbsenceListener {
  /** Appointments of the worker in [from, to) are lost. */
  cancelAppointments(worker: number, team: TeamState, from: number, to: number): void;
  /** A case waits at the head of the line to be resumed. */
  queuePaused(id: number, team: TeamState): void;
  /** Somebody may have room. */
  serve(team: TeamState): void;
}

export class Absences {
  readonly #world: World;
  readonly #caseload: Caseload;
  readonly #listener: AbsenceListener;
  readonly #steps: StepWork | null;
  /** Per worker: the point on the axis of working time (days from the start of the tables) reached so far. */
  readonly #clock: number[] = [];
  /** Per worker: end of the spell that `AbsenceStart` will begin. */
  readonly #nextEnd: number[] = [];

  /** Per team: fte known to be absent at the start that no worker has taken yet. */
  readonly #leftAbsent: number[] = [];

  /** Per worker: whether a spell is scheduled. */
  readonly #pending: boolean[] = [];

  constructor(world: World, caseload: Caseload, listener: AbsenceListener, steps: StepWork | null) {
    this.#world = world;
    this.#caseload = caseload;
    this.#listener = listener;
    this.#steps = steps;
  }

  /**
   * First spell of a worker. At the start of the run a worker is absent with the stationary chance, or where it is
   * known who is. What is left of that spell follows the laws of the spells; without any nobody is absent.
   */
  begin(worker: number): void {
    const { workers, sim, prepared } = this.#world;
    const share = this.#share(worker);
    if (prepared.spells.length === 0) return;
    const draws = workers.row(worker).absence;
    const known = sim.now === 0 ? this.#knownAtStart(worker, draws) : null;
    if (share <= 0 && known !== true) return;
    // Who is known to be there falls ill tomorrow at the earliest.
    this.#clock[worker] = this.#position(sim.now) + (known === false ? 1 : 0);
    const u = draws.uniform();
    if (sim.now === 0 && (known ?? u < share)) {
      // Met at a random moment: the kind of spell is weighted by its length, its rest is the equilibrium one.
      const total = prepared.meanSpell;
      let v = draws.uniform() * total;
      const spell = prepared.spells.find((s) => (v -= s.weight * s.length.mean) < 0) ?? prepared.spells[0];
      const drawn = spell?.residual.quantile(draws.uniform()) ?? 0;
      // Who is known to be absent is so for this day at least.
      const rest = known === true ? Math.max(1, drawn) : drawn;
      this.#clock[worker] = this.#position(0) + rest;
      this.fall(worker, this.#minute(this.#position(0) + rest));
      return;
    }
    this.#plan(worker);
  }

  /** Event `AbsenceStart`. */
  start(worker: number): void {
    this.#pending[worker] = false;
    if (this.#world.workers.active[worker] !== 1) return;
    this.fall(worker, this.#nextEnd[worker] ?? this.#world.sim.now);
  }

  /** A worker is absent from now until `until`; a longer absence that runs already is kept. */
  fall(worker: number, until: number): void {
    const { workers, sim, archive, prepared, teams } = this.#world;
    if (until <= sim.now) return;
    const before = workers.absentUntil[worker] ?? 0;
    sim.at(Math.min(until, prepared.endMinute), EventKind.AbsenceEnd, worker);
    if (until <= before) return;
    archive.absences.addOver({ team: workers.row(worker).team, worker, from: sim.now, to: until });
    workers.absentUntil[worker] = until;
    const team = teams[workers.deployed[worker] ?? -1];
    if (team === undefined) return;
    this.#listener.cancelAppointments(worker, team, sim.now, until);
    this.#steps?.suspend(worker);
    if (prepared.scenario.staff.onAbsence === 'pause') {
      this.#caseload.pauseAll(worker, (id) => {
        this.#listener.queuePaused(id, team);
      });
      this.#listener.serve(team);
    }
  }

  /** Event `AbsenceEnd`: back, unless another absence lasts longer. */
  end(worker: number): void {
    const { workers, sim, teams } = this.#world;
    if (workers.active[worker] !== 1 || (workers.absentUntil[worker] ?? 0) > sim.now) return;
    this.#steps?.resume(worker);
    const team = teams[workers.deployed[worker] ?? -1];
    if (team !== undefined) this.#listener.serve(team);
    if (this.#share(worker) > 0 && this.#pending[worker] !== true) this.#plan(worker);
  }

  /** `count` workers of a team who are present now are absent until `until` (a shock). */
  strike(teamIndex: number, count: number, until: number): void {
    const { workers, sim } = this.#world;
    let left = count;
    for (const worker of [...teamAt(this.#world, teamIndex).workers]) {
      if (left <= 0) return;
      if (!workers.isPresent(worker, sim.now)) continue;
      this.fall(worker, until);
      left--;
    }
  }

  /**
   * Whether a worker is known to be absent or present at the start; null where that is left to chance. The absent
   * fte of a team are its first workers; a part of a worker is absent with that chance.
   */
  #knownAtStart(worker: number, draws: Stream): boolean | null {
    const { workers, prepared } = this.#world;
    const { team, position } = workers.row(worker);
    const { scenario } = prepared;
    if (team < 0) {
      const first = this.#world.positions.findIndex((one) => one.team < 0);
      return scenario.pool.workers[position - first]?.absent ?? null;
    }
    const fte = scenario.teams[team]?.initial.absentFte ?? null;
    if (fte === null) return null;
    const left = this.#leftAbsent[team] ?? fte;
    const contract = workers.contract[worker] ?? 0;
    this.#leftAbsent[team] = Math.max(0, left - contract);
    if (left <= FTE_EPSILON) return false;
    return left >= contract - FTE_EPSILON || draws.uniform() * contract < left;
  }

  /** Draws spells until one covers at least a day, and schedules it. */
  #plan(worker: number): void {
    const { workers, sim, prepared } = this.#world;
    const share = this.#share(worker);
    const meanPresent = (prepared.meanSpell * (1 - share)) / share;
    const draws = workers.row(worker).absence;
    let clock = Math.max(this.#clock[worker] ?? 0, this.#position(sim.now));
    for (;;) {
      const from = clock - ln(draws.uniform()) * meanPresent;
      const spell = prepared.spells[pick(prepared.spellCumulative, draws.uniform())];
      const to = from + (spell?.length.quantile(draws.uniform()) ?? 0);
      clock = to;
      const start = this.#minute(from);
      if (start >= prepared.endMinute) return;
      const end = this.#minute(to);
      if (end <= start) continue;
      this.#clock[worker] = to;
      this.#nextEnd[worker] = end;
      this.#pending[worker] = true;
      sim.at(Math.max(start, sim.now), EventKind.AbsenceStart, worker);
      return;
    }
  }

  #share(worker: number): number {
    const { staff, pool } = this.#world.prepared.scenario;
    const kind = this.#world.workers.row(worker).kind;
    return kind === 'pool' ? pool.absenceShare : staff.kinds[kind].absenceShare;
  }

  /** Point on the axis of working time: whole working days passed, or days with the continuous calendar. */
  #position(minute: number): number {
    const { calendar } = this.#world.prepared;
    if (calendar.kind === 'continuous') return minute / MINUTES_PER_DAY;
    const day = calendar.dayOfMinute(minute);
    return calendar.workingDayIndex(day) - (calendar.isWorkingDay(day) ? 1 : 0);
  }

  /** Minute of a point on the axis: the start of that working day. Past the run: the minute after it. */
  #minute(position: number): number {
    const { calendar, endMinute } = this.#world.prepared;
    if (calendar.kind === 'continuous') return Math.round(position * MINUTES_PER_DAY);
    const whole = Math.floor(position);
    if (whole >= calendar.workingDayIndex(calendar.dayOfMinute(endMinute))) return endMinute + 1;
    return calendar.minuteOfDay(
      calendar.addWorkingDays(
        calendar.tableFromDay,
        whole + 1 - calendar.workingDayIndex(calendar.tableFromDay),
      ),
    );
  }
}
