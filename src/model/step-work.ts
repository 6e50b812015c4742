/**
 * Casework in steps (Campello, Ingolfsson and Shumsky, Management Science 63, 2017): a worker does one step at a
 * time, first come first served over the own caseload. After a step the case closes with a given chance, else it
 * waits elsewhere (the external delay) and asks for a next step. An absent worker's step is resumed on return.
 */
import type { Stream } from '../engine/index.ts';
import { CaseState } from './case-table.ts';
import { EventKind } from './event-kind.ts';
import type { WorkEnds } from './planned-work.ts';
import type { Step } from './records.ts';
import type { World } from './world.ts';

const MINUTES_PER_DAY = 1440;

interface Desk {
  readonly queue: Step[];
  readonly ids: number[];
  /** Case whose step is under way, -1 = none. */
  current: number;
  step: Step | null;
  event: number;
  /** Minute at which the step under way ends. */
  ends: number;
  /** Minutes of the current step still to do, while the worker is absent. */
  left: number;
}

export class StepWork {
  readonly kind = 'steps';
  readonly #world: World;
  readonly #closeProbability: number;
  readonly #draws: readonly Stream[];
  readonly #desks = new Map<number, Desk>();
  /** Told when a case is at its end. */
  ends: WorkEnds = { finish: () => undefined };

  constructor(world: World) {
    const { casework, teams } = world.prepared.scenario;
    this.#world = world;
    this.#closeProbability = casework.kind === 'steps' ? casework.closeProbability : 1;
    this.#draws = teams.map((team) => world.streams.stream('team', team.id, 'steps'));
  }

  begin(id: number, worker: number): void {
    this.#ask(id, worker);
  }

  /** The case leaves the desk; a step under way starts anew with its next worker. */
  interrupt(id: number, worker: number): void {
    const { cases, sim } = this.#world;
    if (this.#withdraw(id, worker)) return;
    // In its delay: whoever takes it up asks for the step at once, not this delay as well.
    const pending = cases.event[id] ?? -1;
    if (pending >= 0) sim.cancel(pending);
    cases.event[id] = -1;
  }

  moved(id: number, from: number, to: number): void {
    if (this.#withdraw(id, from)) this.#ask(id, to);
  }

  /** Event `StepEnd`: the worker's step is done. */
  stepDone(worker: number): void {
    const { cases, sim, prepared } = this.#world;
    const desk = this.#desk(worker);
    const id = desk.current;
    this.#endStep(desk.step);
    desk.current = -1;
    desk.step = null;
    desk.event = -1;
    const draws = this.#stream(id);
    const closes = draws.uniform() < this.#closeProbability;
    if (closes) {
      this.ends.finish(id);
    } else if (prepared.delay === null) {
      this.#ask(id, worker);
    } else {
      const delay = Math.round(prepared.delay.quantile(draws.uniform()) * MINUTES_PER_DAY);
      cases.event[id] = sim.at(sim.now + delay, EventKind.DelayEnd, id);
    }
    this.#next(worker);
  }

  /** Event `DelayEnd`: the case asks its worker for the next step. */
  delayDone(id: number): void {
    const { cases } = this.#world;
    cases.event[id] = -1;
    if (cases.state[id] === CaseState.Open) this.#ask(id, cases.worker[id] ?? -1);
  }

  /** The worker falls ill: the step under way stops. */
  suspend(worker: number): void {
    const desk = this.#desk(worker);
    if (desk.event < 0) return;
    this.#world.sim.cancel(desk.event);
    desk.event = -1;
    desk.left = desk.ends - this.#world.sim.now;
  }

  /** The worker is back and goes on. */
  resume(worker: number): void {
    const desk = this.#desk(worker);
    if (desk.current >= 0 && desk.event < 0) this.#run(worker, desk, desk.left);
    else this.#next(worker);
  }

  #ask(id: number, worker: number): void {
    const { sim, workers } = this.#world;
    const desk = this.#desk(worker);
    const step: Step = { worker, team: workers.row(worker).team, queued: sim.now, began: -1, ended: -1 };
    this.#world.archive.steps.add(step);
    desk.queue.push(step);
    desk.ids.push(id);
    this.#next(worker);
  }

  #next(worker: number): void {
    const { sim, workers, prepared } = this.#world;
    const desk = this.#desk(worker);
    if (desk.current >= 0 || !workers.isPresent(worker, sim.now)) return;
    const id = desk.ids.shift();
    const step = desk.queue.shift();
    if (id === undefined || step === undefined || prepared.step === null) return;
    desk.current = id;
    desk.step = step;
    step.began = sim.now;
    this.#run(worker, desk, Math.round(prepared.step.quantile(this.#stream(id).uniform()) * MINUTES_PER_DAY));
  }

  #run(worker: number, desk: Desk, minutes: number): void {
    const { sim } = this.#world;
    desk.ends = sim.now + minutes;
    desk.event = sim.at(desk.ends, EventKind.StepEnd, worker);
  }

  /** Takes a case from a desk; false if it was in its delay. */
  #withdraw(id: number, worker: number): boolean {
    const { sim } = this.#world;
    const desk = this.#desk(worker);
    if (desk.current === id) {
      if (desk.event >= 0) sim.cancel(desk.event);
      this.#endStep(desk.step);
      desk.current = -1;
      desk.step = null;
      desk.event = -1;
      this.#next(worker);
      return true;
    }
    const place = desk.ids.indexOf(id);
    if (place >= 0) {
      const [step] = desk.queue.splice(place, 1);
      desk.ids.splice(place, 1);
      this.#endStep(step ?? null);
      return true;
    }
    return false;
  }

  #endStep(step: Step | null): void {
    if (step === null) return;
    step.ended = this.#world.sim.now;
    this.#world.archive.steps.over(step);
  }

  #stream(id: number): Stream {
    const stream = this.#draws[this.#world.cases.team[id] ?? 0];
    if (stream === undefined) throw new RangeError(`case ${id} has no team`);
    return stream;
  }

  #desk(worker: number): Desk {
    let desk = this.#desks.get(worker);
    if (desk === undefined) {
      desk = { queue: [], ids: [], current: -1, step: null, event: -1, ends: -1, left: 0 };
      this.#desks.set(worker, desk);
    }
    return desk;
  }
}
