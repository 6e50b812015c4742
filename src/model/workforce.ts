/**
 * Workers as individuals: positions, contracts, tenure, departures and their late replacement, leave.
 * Absence is in `absences.ts`; what a worker does is in the intake and the caseload.
 */
import { ln } from '../engine/index.ts';
import type { StaffKindId } from '../scenario/index.ts';
import type { Caseload } from './caseload.ts';
import { EventKind } from './event-kind.ts';
import { drawLeave, isLeave, LeaveWindows } from './leave-plan.ts';
import { teamAt, type Position, type World } from './world.ts';

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_YEAR = 365.25 * MINUTES_PER_DAY;
const MINUTES_PER_MONTH = 30.4375 * MINUTES_PER_DAY;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
/** Less than this share of an fte is rounding. */
const FTE_EPSILON = 1e-9;

const NO_LEAVE = new Uint8Array(0);

export class Workforce {
  readonly #world: World;
  readonly #caseload: Caseload;
  readonly #windows: LeaveWindows;
  /** Days of leave per worker. */
  readonly #leave: Uint8Array[] = [];
  readonly #serials = new Map<string, number>();
  /** 1 where a worker's ramp-up is over. */
  readonly #learned: number[] = [];
  /** Called when a worker starts, at the start of the run and later. */
  onHired: (worker: number) => void = () => undefined;

  constructor(world: World, caseload: Caseload, windows: LeaveWindows) {
    this.#world = world;
    this.#caseload = caseload;
    this.#windows = windows;
  }

  /** The staff at the start of the run: every position filled, tenure as in a workforce in equilibrium. */
  start(): void {
    const { prepared } = this.#world;
    const { teams, pool } = prepared.scenario;
    for (const [index, team] of teams.entries()) {
      for (const kind of ['employed', 'seconded', 'intern'] as const) {
        const heads = team.workers[kind];
        for (let i = 0; i < heads; i++) this.#open(index, kind, team.staff[kind] / heads, true);
      }
    }
    if (pool.fte > 0 && pool.workers.length > 0) {
      const sum = pool.workers.reduce((total, worker) => total + worker.fte, 0);
      for (const { fte } of pool.workers) this.#open(-1, 'pool', (fte * pool.fte) / sum, true);
    } else if (pool.fte > 0) {
      const heads = Math.max(1, Math.round(pool.fte / pool.contractShare));
      for (let i = 0; i < heads; i++) this.#open(-1, 'pool', pool.fte / heads, true);
    }
  }

  /** 0..1 of full output: the kind's own productivity times the ramp-up of a new worker. */
  productivity(worker: number): number {
    return this.#world.workers.row(worker).productivity * this.#ramp(worker);
  }

  /** In ramp-up: costs a colleague mentor time. */
  isLearning(worker: number): boolean {
    return this.#ramp(worker) < 1;
  }

  /** Under contract, not absent, not on leave on this day. */
  worksOn(worker: number, day: number, now: number): boolean {
    return this.#world.workers.isPresent(worker, now) && !this.isOnLeave(worker, day);
  }

  isOnLeave(worker: number, day: number): boolean {
    return isLeave(this.#leave[worker] ?? NO_LEAVE, day);
  }

  /** Event `Departure`: the contract ends, the cases go to colleagues, the position is filled again later. */
  depart(worker: number): void {
    const { workers, sim, prepared } = this.#world;
    if (workers.active[worker] !== 1) return;
    const position = this.#positionOf(worker);
    const { career } = workers.row(worker);
    this.#end(worker);
    position.worker = -1;
    if (position.closed) return;
    const weeks = prepared.vacancy.quantile(career.uniform());
    const minute = sim.now + Math.round(weeks * MINUTES_PER_WEEK);
    if (minute < prepared.endMinute) sim.at(minute, EventKind.Hire, this.#world.positions.indexOf(position));
  }

  /** Event `Hire`: a new worker, with everything to learn. */
  fill(positionIndex: number): void {
    const position = this.#world.positions[positionIndex];
    if (position === undefined || position.closed || position.worker >= 0) return;
    this.#hire(position, positionIndex, false);
  }

  /**
   * Adds (new positions, filled at once) or removes `fte` of a kind in a team. Removal takes the newest
   * positions first and shortens the contract of the last one where needed; never below zero staff.
   */
  change(team: number, kind: StaffKindId, fte: number): void {
    const { prepared, positions, workers } = this.#world;
    if (fte > FTE_EPSILON) {
      const heads = Math.max(1, Math.round(fte / prepared.scenario.staff.kinds[kind].contractShare));
      for (let i = 0; i < heads; i++) this.#open(team, kind, fte / heads, false);
      return;
    }
    let left = -fte;
    for (let i = positions.length - 1; i >= 0 && left > FTE_EPSILON; i--) {
      const position = positions[i];
      if (position?.team !== team || position.kind !== kind || position.closed) continue;
      const contract = position.worker >= 0 ? (workers.contract[position.worker] ?? 0) : position.contract;
      if (contract <= left + FTE_EPSILON) {
        position.closed = true;
        if (position.worker >= 0) this.#end(position.worker);
        position.worker = -1;
        left -= contract;
      } else if (position.worker >= 0) {
        this.#setContract(position.worker, contract - left);
        left = 0;
      }
    }
  }

  #open(team: number, kind: StaffKindId | 'pool', contract: number, atStart: boolean): void {
    const { positions } = this.#world;
    const key = `${String(team)} ${kind}`;
    const serial = this.#serials.get(key) ?? 0;
    this.#serials.set(key, serial + 1);
    const position: Position = { team, kind, contract, serial, generation: 0, worker: -1, closed: false };
    positions.push(position);
    this.#hire(position, positions.length - 1, atStart);
  }

  #hire(position: Position, positionIndex: number, atStart: boolean): void {
    const { prepared, streams, workers, sim, archive } = this.#world;
    const { scenario } = prepared;
    const { team, kind, serial, contract } = position;
    const home = team < 0 ? 'pool' : (scenario.teams[team]?.id ?? '');
    const name = ['worker', home, kind, serial, position.generation++] as const;
    const career = streams.stream(...name, 'career');
    const turnover =
      kind === 'pool'
        ? scenario.staff.kinds.employed.turnoverPerYear
        : scenario.staff.kinds[kind].turnoverPerYear;
    // Exponential stays: time served at a random moment and time to go have the same law.
    const served = -ln(career.uniform());
    const toGo = -ln(career.uniform());
    const worker = workers.add({
      team,
      position: positionIndex,
      kind,
      productivity: kind === 'pool' ? 1 : scenario.staff.kinds[kind].productivity,
      contract,
      hired: sim.now,
      tenureBefore: atStart && turnover > 0 ? (served / turnover) * MINUTES_PER_YEAR : atStart ? Infinity : 0,
      agenda: streams.stream(...name, 'agenda'),
      absence: streams.stream(...name, 'absence'),
      career,
    });
    position.worker = worker;
    // Colleagues with one contract would else fill their slots in step, with weeks without any in between.
    this.#world.workers.slotCredit[worker] = this.#world.workers.row(worker).agenda.uniform();
    this.#learned.push(0);
    this.#leave.push(drawLeave(this.#windows, scenario.staff.leave, career));
    if (turnover > 0) {
      const leaves = sim.now + Math.ceil((toGo / turnover) * MINUTES_PER_YEAR);
      workers.leaves[worker] = leaves;
      if (leaves < prepared.endMinute) sim.at(leaves, EventKind.Departure, worker);
    }
    archive.contracts.addOver({ team, minute: sim.now, fte: contract });
    if (team < 0) this.#world.pool.push(worker);
    else {
      const state = teamAt(this.#world, team);
      state.workers.push(worker);
      this.#caseload.adopt(state, scenario.staff.handoverHours);
    }
    this.onHired(worker);
  }

  #end(worker: number): void {
    const { workers, sim, archive, prepared, teams, pool } = this.#world;
    const row = workers.row(worker);
    const deployed = workers.deployed[worker] ?? -1;
    workers.active[worker] = 0;
    workers.leaves[worker] = sim.now;
    archive.contracts.addOver({ team: row.team, minute: sim.now, fte: -(workers.contract[worker] ?? 0) });
    const team = teams[deployed];
    if (team !== undefined) {
      this.#caseload.handOver(worker, team, prepared.scenario.staff.handoverHours);
      drop(team.workers, worker);
    }
    if (row.team < 0) {
      drop(pool, worker);
      archive.endStay(worker, sim.now);
    }
    // Nothing is drawn for who has left.
    workers.retire(worker);
    this.#leave[worker] = NO_LEAVE;
  }

  #setContract(worker: number, contract: number): void {
    const { workers, archive, sim } = this.#world;
    const before = workers.contract[worker] ?? 0;
    workers.contract[worker] = contract;
    archive.contracts.addOver({ team: workers.row(worker).team, minute: sim.now, fte: contract - before });
  }

  #positionOf(worker: number): Position {
    const position = this.#world.positions[this.#world.workers.row(worker).position];
    if (position === undefined) throw new RangeError(`worker ${String(worker)} has no position`);
    return position;
  }

  #ramp(worker: number): number {
    if (this.#learned[worker] === 1) return 1;
    const { workers, sim, prepared } = this.#world;
    const { rampStart, rampMonths } = prepared.scenario.staff;
    const row = workers.row(worker);
    const tenure = row.tenureBefore + (sim.now - row.hired);
    const whole = rampMonths * MINUTES_PER_MONTH;
    if (tenure < whole) return rampStart + (1 - rampStart) * (tenure / whole);
    this.#learned[worker] = 1;
    return 1;
  }
}

function drop(list: number[], item: number): void {
  const place = list.indexOf(item);
  if (place >= 0) list.splice(place, 1);
}
