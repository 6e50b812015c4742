/**
 * From registration to first conversation: triage, the waiting line, booking, missed and cancelled appointments,
 * withdrawal. Three ways of intake share the line: agendas by the week, a batch for
 * the whole team on each working day, or no slots at all (whoever has room starts at once).
 */
import { CaseFlag, CaseState } from './case-table.ts';
import { drawCase } from './case-draws.ts';
import type { Caseload } from './caseload.ts';
import { EventKind } from './event-kind.ts';
import type { FrontDoor } from './front-door.ts';
import { SlotOutcome } from './slot-table.ts';
import type { Offered } from './waiting-line.ts';
import type { Stream } from '../engine/index.ts';
import type { WeeklyAgendas } from './weekly-agendas.ts';
import { teamAt, type TeamState, type World } from './world.ts';

export class Intake {
  readonly #world: World;
  readonly #caseload: Caseload;
  readonly #agendas: WeeklyAgendas;
  readonly #cap: number;
  /** What levers do at the front door; null where none does. */
  door: FrontDoor | null = null;
  /** Called where a case waits and nobody of its own team has room: the pool per case. -1 = nobody. */
  roomInPool: () => number = () => -1;

  constructor(world: World, caseload: Caseload, agendas: WeeklyAgendas) {
    this.#world = world;
    this.#caseload = caseload;
    this.#agendas = agendas;
    this.#cap = world.prepared.scenario.intake.caseloadMax ?? Infinity;
  }

  /** A new registration now; its draws come from `stream`. */
  register(teamIndex: number, buurt: number, stream: Stream, flags = 0): void {
    const { cases, sim, prepared, archive } = this.#world;
    const team = teamAt(this.#world, teamIndex);
    const id = cases.add(teamIndex, sim.now);
    cases.buurt[id] = buurt;
    cases.flags[id] = flags;
    drawCase(prepared, cases, id, stream);
    team.registeredThisWeek++;
    if (cases.has(id, CaseFlag.Redirected)) {
      cases.state[id] = CaseState.Redirected;
      cases.left[id] = sim.now;
      archive.caseOver(id);
      return;
    }
    if (this.door?.takes(id, team) === true) return;
    this.enqueue(id, team);
    this.afterRegistration(id, team);
  }

  /** A case joins the waiting line of its team. */
  enqueue(id: number, team: TeamState): void {
    const { cases, sim, prepared } = this.#world;
    cases.state[id] = CaseState.Waiting;
    team.line.join(id, cases.has(id, CaseFlag.Urgent) ? 1 : 2);
    const patience = cases.patienceEnds[id] ?? Infinity;
    if (patience < prepared.endMinute) {
      cases.event[id] = sim.at(Math.max(patience, sim.now), EventKind.Withdrawal, id);
    }
  }

  /** The team may book or start the new case at once, or when its lead is over. */
  afterRegistration(id: number, team: TeamState): void {
    const { intake } = this.#world.prepared.scenario;
    if (intake.slots.kind === 'unlimited') {
      const ready = this.#world.cases.ready[id] ?? 0;
      if (ready > this.#world.sim.now) this.#world.sim.at(ready, EventKind.LeadOver, team.index);
      else this.serve(team);
    } else if (intake.slots.kind === 'weekly' && intake.allocation.kind === 'continuous') {
      this.book(team);
    }
  }

  /** Somebody may have room, or an appointment may be free: whatever the way of intake allows now. */
  serve(team: TeamState): void {
    const { intake } = this.#world.prepared.scenario;
    if (team.line.size === 0) return;
    if (intake.slots.kind === 'unlimited' && team.stops === 0) {
      team.line.offer((id) => this.#startNow(id, team));
      return;
    }
    this.#resumePaused(team);
    if (intake.slots.kind === 'weekly' && intake.allocation.kind === 'continuous') this.book(team);
  }

  /** Interrupted cases need no appointment, and go on while an intake stop is in force. */
  #resumePaused(team: TeamState): void {
    const { cases, prepared } = this.#world;
    if (prepared.scenario.staff.onAbsence !== 'pause') return;
    team.line.offer((id) => (cases.state[id] === CaseState.Paused ? this.#resume(id, team) : 'kept'));
  }

  /** An interrupted case goes on with whoever has room. */
  #resume(id: number, team: TeamState): Offered {
    const worker = this.#roomAt(team);
    if (worker < 0) return 'kept';
    this.#caseload.join(id, worker);
    return 'taken';
  }

  /** Event `Offer`, or at once: waiting residents get the first free slot that suits them. */
  book(team: TeamState): void {
    if (team.stops > 0 || team.line.size === 0 || !team.agenda.mayHaveFree) return;
    team.line.offer((id) => this.#bookOne(id, team));
  }

  /** Event `DailyBatch`: the first so many of the line have their conversation; slots left over are lost. */
  dailyBatch(team: TeamState): void {
    const { prepared, sim, slots, cases, archive } = this.#world;
    const { intake } = prepared.scenario;
    if (intake.slots.kind !== 'daily' || team.stops > 0) return;
    const { calendar } = prepared;
    const workingDay =
      calendar.workingDayIndex(calendar.dayOfMinute(sim.now)) - calendar.workingDayIndex(-1) - 1;
    const perDay = intake.slots.perDay;
    let free = perDay[workingDay % perDay.length] ?? 0;
    team.line.offer((id) => {
      if (cases.state[id] === CaseState.Paused) return this.#resume(id, team);
      if (free <= 0) return 'stop';
      if ((cases.ready[id] ?? 0) > sim.now) return 'kept';
      const worker = this.#cap === Infinity ? this.#caseload.lightest(team) : this.#roomAt(team);
      if (worker < 0) return 'stop';
      free--;
      const slot = slots.add(team.index, worker, sim.now);
      const missed = this.#misses(id, slot);
      if (!missed) this.hold(id, worker, team, slot);
      archive.slotOver(slot);
      return missed ? 'kept' : 'taken';
    });
    for (let unused = free; unused > 0; unused--) archive.slotOver(slots.add(team.index, -1, sim.now));
  }

  /** Event `Conversation`: the appointment in a slot, unless it was cancelled. */
  conversation(slot: number): void {
    const { slots, cases } = this.#world;
    if (slots.outcome[slot] !== SlotOutcome.Booked) return;
    const id = slots.booking[slot] ?? -1;
    const team = teamAt(this.#world, slots.team[slot] ?? -1);
    const worker = slots.worker[slot] ?? -1;
    this.#unbook(id, worker);
    if (this.#misses(id, slot)) {
      cases.state[id] = CaseState.Waiting;
      cases.ready[id] = this.#world.sim.now;
      team.line.join(id, 0);
      this.serve(team);
      return;
    }
    this.hold(id, worker, team, slot);
  }

  /** Event `Withdrawal`: patience is over before the first conversation. */
  withdraw(id: number): void {
    const { cases, sim, archive } = this.#world;
    const team = teamAt(this.#world, cases.team[id] ?? -1);
    cases.event[id] = -1;
    if (cases.state[id] === CaseState.Booked) {
      const slot = cases.slot[id] ?? -1;
      this.#unbook(id, this.#world.slots.worker[slot] ?? -1);
      team.agenda.release(slot);
      cases.state[id] = CaseState.Withdrawn;
      cases.left[id] = sim.now;
      archive.caseOver(id);
      this.serve(team);
      return;
    }
    if (cases.state[id] !== CaseState.Waiting) return;
    cases.state[id] = CaseState.Withdrawn;
    cases.left[id] = sim.now;
    // Over once the line has dropped its entry.
    archive.name(id);
    team.line.leave();
  }

  /** Appointments of a worker in [from, to) are lost; their clients wait at the head of the line. */
  cancelAppointments(worker: number, team: TeamState, from: number, to: number): void {
    const { cases } = this.#world;
    team.agenda.cancel(worker, from, to, (id) => {
      this.#unbook(id, worker);
      cases.state[id] = CaseState.Waiting;
      team.line.join(id, 0);
    });
    this.serve(team);
  }

  /** An interrupted case waits at the head of the line. */
  queuePaused(id: number, team: TeamState): void {
    team.line.join(id, 0);
  }

  /** Start of a week: new slots, which those who wait may book at once. */
  startWeek(team: TeamState, fromDay: number, first: boolean): void {
    const { intake } = this.#world.prepared.scenario;
    this.#agendas.startWeek(team, fromDay, first);
    if (intake.slots.kind === 'weekly' && intake.allocation.kind === 'continuous') this.book(team);
  }

  #startNow(id: number, team: TeamState): Offered {
    const { cases, sim } = this.#world;
    const paused = cases.state[id] === CaseState.Paused;
    if (!paused && (cases.ready[id] ?? 0) > sim.now) return 'kept';
    const worker = this.#roomAt(team);
    if (worker < 0) return 'stop';
    if (paused) {
      this.#caseload.join(id, worker);
      return 'taken';
    }
    const slot = -1;
    if (this.#misses(id, slot)) return 'kept';
    this.hold(id, worker, team, slot);
    return 'taken';
  }

  #bookOne(id: number, team: TeamState): Offered {
    const { cases, sim, slots, workers } = this.#world;
    if (cases.state[id] === CaseState.Paused) return this.#resume(id, team);
    if (!team.agenda.mayHaveFree) return 'stop';
    const earliest = Math.max(sim.now, cases.ready[id] ?? 0);
    const slot = team.agenda.findFree(earliest, (worker) => this.hasRoom(worker));
    if (slot < 0) return 'kept';
    const worker = slots.worker[slot] ?? -1;
    team.agenda.book(slot, id);
    cases.state[id] = CaseState.Booked;
    cases.slot[id] = slot;
    workers.booked[worker] = (workers.booked[worker] ?? 0) + 1;
    sim.at(slots.minute[slot] ?? sim.now, EventKind.Conversation, slot);
    return 'taken';
  }

  /** Whether the resident does not come. A missed appointment is one less to miss; its slot is spent. */
  #misses(id: number, slot: number): boolean {
    const { cases, slots } = this.#world;
    const left = cases.misses[id] ?? 0;
    if (left === 0) return false;
    cases.misses[id] = left - 1;
    if (slot >= 0) slots.outcome[slot] = SlotOutcome.NoShow;
    return true;
  }

  /** The first conversation, in a slot or (-1) without one. */
  hold(id: number, worker: number, team: TeamState, slot: number): void {
    const { cases, sim, slots, workers, prepared } = this.#world;
    if (slot >= 0) {
      slots.outcome[slot] = SlotOutcome.Held;
      slots.booking[slot] = id;
    }
    if ((cases.event[id] ?? -1) >= 0) sim.cancel(cases.event[id] ?? -1);
    cases.event[id] = -1;
    cases.started[id] = sim.now;
    cases.intakeWorker[id] = worker;
    if (cases.has(id, CaseFlag.Advice)) {
      this.#caseload.closeAtOnce(id);
      return;
    }
    const onlyIntakes = workers.row(worker).team < 0 && prepared.scenario.pool.form === 'intake';
    const holder = onlyIntakes ? this.#caseload.lightest(team) : worker;
    this.#caseload.join(id, holder >= 0 ? holder : worker);
  }

  #unbook(id: number, worker: number): void {
    const { cases, workers } = this.#world;
    cases.slot[id] = -1;
    if (worker >= 0) workers.booked[worker] = (workers.booked[worker] ?? 0) - 1;
  }

  /** Whether a worker's caseload has room for one more, booked conversations counted. */
  hasRoom(worker: number): boolean {
    const { workers } = this.#world;
    return (workers.caseload[worker] ?? 0) + (workers.booked[worker] ?? 0) < this.#cap;
  }

  /** Present colleague with room and the lightest caseload per fte; then the pool per case; -1 = nobody. */
  #roomAt(team: TeamState): number {
    const { workers, sim } = this.#world;
    let best = -1;
    let bestLoad = Infinity;
    for (const worker of team.workers) {
      if (!workers.isPresent(worker, sim.now) || !this.hasRoom(worker)) continue;
      const load = (workers.caseload[worker] ?? 0) / (workers.contract[worker] ?? 1);
      if (load < bestLoad) {
        best = worker;
        bestLoad = load;
      }
    }
    return best >= 0 ? best : this.roomInPool();
  }
}
