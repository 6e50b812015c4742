/**
 * Casework whose end is planned at the first conversation: a stay from the law of the case's type, which load
 * stretches (the team's progress clock). Keeps the numbers of open cases per type, from which the demand for
 * client hours follows.
 */
import { EventKind } from './event-kind.ts';
import { teamAt, type TeamState, type World } from './world.ts';

export interface WorkEnds {
  finish(id: number): void;
}

export class PlannedWork {
  readonly kind = 'planned';
  readonly #world: World;
  /** Told when a case is at its end. */
  ends: WorkEnds = { finish: () => undefined };

  constructor(world: World) {
    this.#world = world;
  }

  /** The case runs, for what is left of its stay. */
  begin(id: number, _worker: number): void {
    const { cases, archive } = this.#world;
    this.goOn(id);
    teamAt(this.#world, cases.team[id] ?? -1).fresh.push(id);
    archive.name(id);
  }

  /** The case goes on for another part of its stay. */
  goOn(id: number): void {
    const { cases, sim } = this.#world;
    const team = teamAt(this.#world, cases.team[id] ?? -1);
    const { target, event } = team.progress.add(id, sim.now, cases.stay[id] ?? 0);
    cases.target[id] = target;
    cases.event[id] = event;
    this.#count(team, id, 1);
    this.schedule(team);
  }

  /** What is left of the stay of a running case times `factor`. */
  shorten(id: number, factor: number): void {
    const { cases, sim } = this.#world;
    const team = teamAt(this.#world, cases.team[id] ?? -1);
    team.progress.remove(cases.event[id] ?? -1);
    const left = Math.max(0, (cases.target[id] ?? 0) - team.progress.progressAt(sim.now));
    const { target, event } = team.progress.add(id, sim.now, left * factor);
    cases.target[id] = target;
    cases.event[id] = event;
    this.schedule(team);
  }

  /** The case stops; what is left of its stay is kept. */
  interrupt(id: number, _worker: number): void {
    const { cases, sim } = this.#world;
    const team = teamAt(this.#world, cases.team[id] ?? -1);
    team.progress.remove(cases.event[id] ?? -1);
    cases.event[id] = -1;
    cases.stay[id] = Math.max(0, (cases.target[id] ?? 0) - team.progress.progressAt(sim.now));
    this.#count(team, id, -1);
    this.schedule(team);
  }

  /** The case goes on with another worker of the team: nothing changes in its plan. */
  moved(_id: number, _from: number, _to: number): void {
    // The plan belongs to the case, not to the worker.
  }

  /** Event `CaseEnd`: every case of the team that is at its end. */
  finish(team: TeamState): void {
    const { sim, cases } = this.#world;
    team.endEvent = -1;
    team.endMinute = Infinity;
    for (let id = team.progress.takeEnded(sim.now); id >= 0; id = team.progress.takeEnded(sim.now)) {
      cases.event[id] = -1;
      this.#count(team, id, -1);
      this.ends.finish(id);
    }
    this.schedule(team);
  }

  /** Puts the event of the team's first planned end where it belongs now. */
  schedule(team: TeamState): void {
    const { sim } = this.#world;
    const minute = team.progress.nextEnd(sim.now);
    if (minute === team.endMinute) return;
    if (team.endEvent >= 0) sim.cancel(team.endEvent);
    team.endMinute = minute;
    // With next to no staff an end may be further away than minutes can be counted: it never comes.
    team.endEvent = Number.isSafeInteger(minute) ? sim.at(minute, EventKind.CaseEnd, team.index) : -1;
  }

  #count(team: TeamState, id: number, by: number): void {
    const type = this.#world.cases.type[id] ?? 0;
    team.openByType[type] = (team.openByType[type] ?? 0) + by;
  }
}
