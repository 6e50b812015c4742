/**
 * The front door (voordeur): what happens to a registration before it may join the waiting line. The social base
 * serves some light questions, urgent reports are seen at once, and a desk of sociaal raadslieden, volunteers and
 * interns answers single questions that would else take a generalist's first conversation.
 */
import { CaseFlag, CaseState } from './case-table.ts';
import type { Caseload } from './caseload.ts';
import { EventKind } from './event-kind.ts';
import type { Intake } from './intake.ts';
import { LeverDraw, leverUniform } from './lever-draws.ts';
import type { PreparedLevers } from './prepared-levers.ts';
import { SlotOutcome } from './slot-table.ts';
import type { TeamState, World } from './world.ts';

export class FrontDoor {
  readonly #world: World;
  readonly #levers: PreparedLevers;
  readonly #intake: Intake;
  readonly #caseload: Caseload;
  /** Per team: working days that one question takes the desk, and the minute at which the desk is free. */
  readonly #daysPerQuestion: readonly number[];
  readonly #deskFree: number[];
  /** Per team: conversations held at once that have taken no slot yet. */
  readonly #owed: readonly number[][];

  constructor(world: World, levers: PreparedLevers, intake: Intake, caseload: Caseload) {
    this.#world = world;
    this.#levers = levers;
    this.#intake = intake;
    this.#caseload = caseload;
    const { desk, weights } = levers;
    const total = weights.reduce((a, b) => a + b, 0);
    const daysPerWeek = world.prepared.calendar.kind === 'continuous' ? 7 : 5;
    this.#daysPerQuestion = weights.map((weight) => {
      const fte = desk === null ? 0 : desk.fte * (total > 0 ? weight / total : 1 / weights.length);
      return daysPerWeek / (fte * (desk?.questionsPerFteWeek ?? 0));
    });
    this.#deskFree = weights.map(() => 0);
    this.#owed = weights.map(() => []);
  }

  /** Whether the door takes a new registration, so that it joins no line. */
  takes(id: number, team: TeamState): boolean {
    return this.#leadsOn(id) || this.#seesAtOnce(id, team) || this.#asksDesk(id, team);
  }

  /** Event `Desk`: the question is answered and the case is closed. */
  answer(id: number): void {
    const { cases, sim } = this.#world;
    cases.started[id] = sim.now;
    this.#caseload.closeAtOnce(id);
  }

  #leadsOn(id: number): boolean {
    const { cases, sim, archive } = this.#world;
    const lever = this.#levers.socialBase;
    if (lever?.acts[cases.type[id] ?? 0] !== 1) return false;
    if (leverUniform(cases, id, LeverDraw.SocialBase) >= lever.share) return false;
    cases.state[id] = CaseState.Redirected;
    cases.left[id] = sim.now;
    archive.caseOver(id);
    return true;
  }

  /**
   * In office hours, with somebody present who has room: the first conversation is now. It takes the time that was
   * kept for the team's next free slot; where none is free, that of the first slot that opens.
   */
  #seesAtOnce(id: number, team: TeamState): boolean {
    const { cases, sim, workers, prepared } = this.#world;
    const lever = this.#levers.sameDay;
    if (lever === null || !cases.has(id, CaseFlag.Urgent)) return false;
    if (leverUniform(cases, id, LeverDraw.SameDay) >= lever.share) return false;
    if (!prepared.calendar.isOfficeTime(sim.now)) return false;
    const worker = this.#caseload.lightest(team);
    if (worker < 0 || !workers.isPresent(worker, sim.now) || !this.#intake.hasRoom(worker)) return false;
    this.#intake.hold(id, worker, team, -1);
    this.#owed[team.index]?.push(id);
    this.#payFor(team);
    return true;
  }

  /** Start of a week: new slots pay for conversations that were held before there were any free. */
  startWeek(): void {
    for (const team of this.#world.teams) this.#payFor(team);
  }

  /** Conversations at once take the time of the team's next free slots, in order. */
  #payFor(team: TeamState): void {
    const { sim, slots } = this.#world;
    const owed = this.#owed[team.index] ?? [];
    while (owed.length > 0 && team.agenda.mayHaveFree) {
      const slot = team.agenda.findFree(sim.now, () => true);
      const id = owed[0];
      if (slot < 0 || id === undefined) return;
      owed.shift();
      team.agenda.book(slot, id);
      slots.outcome[slot] = SlotOutcome.Held;
    }
  }

  /** One question after another; who would wait longer than `maxWait` goes to the generalists. */
  #asksDesk(id: number, team: TeamState): boolean {
    const { cases, sim, prepared } = this.#world;
    const lever = this.#levers.desk;
    if (lever === null || !cases.has(id, CaseFlag.Advice)) return false;
    if (leverUniform(cases, id, LeverDraw.Desk) >= lever.share) return false;
    const days = this.#daysPerQuestion[team.index] ?? Infinity;
    if (!(days < Infinity)) return false;
    const { calendar, endMinute } = prepared;
    const from = Math.max(sim.now, this.#deskFree[team.index] ?? 0);
    const left = calendar.workingTimeBetween(from, endMinute);
    // What the run's end cuts off stays waiting: its exact minute does not matter.
    const done = days < left ? calendar.addWorkingTime(from, days) : endMinute;
    if (from > sim.now && calendar.workingTimeBetween(sim.now, from) > lever.maxWait) return false;
    this.#deskFree[team.index] = done;
    cases.state[id] = CaseState.Waiting;
    if (done < endMinute) sim.at(done, EventKind.Desk, id);
    return true;
  }
}
