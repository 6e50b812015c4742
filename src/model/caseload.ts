/**
 * Open cases: who holds them, when they end, how they leave the books. `PlannedWork` (ends fixed at the start,
 * stretched by load) and `StepWork` (work done step by step) decide when a case ends; everything else is here.
 */
import { CaseFlag, CaseState } from './case-table.ts';
import type { CarePath } from './care-path.ts';
import { EventKind } from './event-kind.ts';
import type { Pause } from './records.ts';
import type { PlannedWork, WorkEnds } from './planned-work.ts';
import type { StepWork } from './step-work.ts';
import { teamAt, type TeamState, type World } from './world.ts';

/** An object, not a function made for each run: V8 would throw away what it made fast for the first. */
export interface Rooms {
  freed(team: TeamState, worker: number): void;
}

export class Caseload implements WorkEnds {
  readonly #world: World;
  readonly #work: PlannedWork | StepWork;
  /** The running interruption per paused case. */
  readonly #pauseOf = new Map<number, Pause>();
  /** What levers make of the way of a case; null where none does. */
  path: CarePath | null = null;
  /** Told when a worker may have room for a case again. */
  rooms: Rooms = { freed: () => undefined };

  constructor(world: World, work: PlannedWork | StepWork) {
    this.#world = world;
    this.#work = work;
    work.ends = this;
  }

  /** A case that was held for the first time, or resumed, joins a worker's caseload. */
  join(id: number, worker: number): void {
    const { cases, archive, sim } = this.#world;
    if (cases.state[id] === CaseState.Paused) {
      const pause = this.#pauseOf.get(id);
      if (pause !== undefined) {
        pause.to = sim.now;
        archive.pauses.over(pause);
      }
      this.#pauseOf.delete(id);
    } else this.path?.plan(id);
    cases.state[id] = CaseState.Open;
    this.#link(id, worker);
    this.#work.begin(id, worker);
    this.path?.begun(id);
  }

  /** A part of the stay is over: the case goes on where a lever says so, else it ends. */
  finish(id: number): void {
    if (this.path?.goOn(id) !== true) this.#end(id);
  }

  /** First conversation that ends with advice: the case is closed in the same minute. */
  closeAtOnce(id: number): void {
    this.#close(id);
  }

  /** The cases of an absent worker stop and wait for somebody with room. */
  pauseAll(worker: number, queue: (id: number) => void): void {
    const { cases, sim, archive } = this.#world;
    for (const id of this.#casesOf(worker)) {
      if (cases.state[id] !== CaseState.Open) continue;
      this.#work.interrupt(id, worker);
      this.path?.stopped(id);
      this.#unlink(id);
      cases.state[id] = CaseState.Paused;
      const pause: Pause = { id, team: cases.team[id] ?? -1, from: sim.now, to: -1 };
      this.#pauseOf.set(id, pause);
      archive.pauses.add(pause);
      queue(id);
    }
  }

  /**
   * All cases of a worker who leaves go to colleagues, one by one to the one with the lightest caseload. Where
   * nobody is left they wait for the next colleague who is hired (`adopt`).
   * @param hours client hours that taking over one case costs
   */
  handOver(worker: number, team: TeamState, hours: number): void {
    for (const id of this.#casesOf(worker)) {
      const heir = this.lightest(team, worker);
      if (heir < 0) {
        team.orphaned.push(worker);
        return;
      }
      this.#move(id, heir);
      team.handoverHours += hours;
    }
  }

  /** Cases that nobody could take over go to the staff that is there now. */
  adopt(team: TeamState, hours: number): void {
    const left = team.orphaned;
    team.orphaned = [];
    for (const worker of left) this.handOver(worker, team, hours);
  }

  /** Ended cases of the team leave the books. */
  cleanUp(team: TeamState): void {
    const ended = team.lingering;
    team.lingering = [];
    for (const id of ended) this.#close(id);
  }

  /**
   * The colleague with the fewest cases per fte among those under contract at the team, present ones first;
   * pool workers only where they take cases. -1 if there is nobody.
   */
  lightest(team: TeamState, except = -1): number {
    const { workers, sim, prepared } = this.#world;
    const poolTakes = prepared.scenario.pool.form === 'full';
    let best = -1;
    let bestLoad = Infinity;
    let bestPresent = false;
    for (const worker of team.workers) {
      // Without hours nobody holds a case; the load per fte would not be a number.
      if (worker === except || workers.active[worker] !== 1 || !((workers.contract[worker] ?? 0) > 0))
        continue;
      if (!poolTakes && workers.row(worker).team !== team.index) continue;
      const present = workers.isPresent(worker, sim.now);
      const load = (workers.caseload[worker] ?? 0) / (workers.contract[worker] ?? 1);
      if (best < 0 || (present && !bestPresent) || (present === bestPresent && load < bestLoad)) {
        best = worker;
        bestLoad = load;
        bestPresent = present;
      }
    }
    return best;
  }

  #end(id: number): void {
    const { cases, prepared } = this.#world;
    if (!cases.has(id, CaseFlag.Lingers) || prepared.cleanup === null) {
      this.#close(id);
      return;
    }
    cases.state[id] = CaseState.Ended;
    teamAt(this.#world, cases.team[id] ?? -1).lingering.push(id);
  }

  #close(id: number): void {
    const { cases, sim, prepared, archive } = this.#world;
    const team = teamAt(this.#world, cases.team[id] ?? -1);
    const worker = cases.worker[id] ?? -1;
    if (worker >= 0) this.#unlink(id);
    cases.state[id] = CaseState.Closed;
    cases.left[id] = sim.now;
    const back = cases.returnAfter[id] ?? -1;
    if (back >= 0 && sim.now + back < prepared.endMinute) {
      sim.at(sim.now + back, EventKind.Return, team.index, cases.buurt[id] ?? -1);
    }
    archive.caseOver(id);
    this.rooms.freed(team, worker);
  }

  #move(id: number, to: number): void {
    const from = this.#world.cases.worker[id] ?? -1;
    this.#unlink(id);
    this.#link(id, to);
    this.#work.moved(id, from, to);
  }

  #casesOf(worker: number): number[] {
    const { cases, workers } = this.#world;
    const ids: number[] = [];
    for (let id = workers.firstCase[worker] ?? -1; id >= 0; id = cases.next[id] ?? -1) ids.push(id);
    return ids;
  }

  #link(id: number, worker: number): void {
    const { cases, workers } = this.#world;
    const first = workers.firstCase[worker] ?? -1;
    cases.worker[id] = worker;
    cases.previous[id] = -1;
    cases.next[id] = first;
    if (first >= 0) cases.previous[first] = id;
    workers.firstCase[worker] = id;
    workers.caseload[worker] = (workers.caseload[worker] ?? 0) + 1;
  }

  #unlink(id: number): void {
    const { cases, workers } = this.#world;
    const worker = cases.worker[id] ?? -1;
    const next = cases.next[id] ?? -1;
    const previous = cases.previous[id] ?? -1;
    if (previous >= 0) cases.next[previous] = next;
    else workers.firstCase[worker] = next;
    if (next >= 0) cases.previous[next] = previous;
    cases.worker[id] = -1;
    workers.caseload[worker] = (workers.caseload[worker] ?? 0) - 1;
  }
}
