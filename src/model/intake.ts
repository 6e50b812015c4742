/**
 * From registration to first conversation: triage, the waiting line, agendas of intake slots, booking, missed
 * and cancelled appointments, withdrawal. Three ways of intake share the line: agendas by the week, a batch for
 * the whole team on each working day, or no slots at all (whoever has room starts at once).
 */
import { weekday } from '../calendar/index.ts';
import { CaseFlag, CaseState } from './case-table.ts';
import { drawCase } from './case-draws.ts';
import type { Caseload } from './caseload.ts';
import { EventKind } from './event-kind.ts';
import type { FrontDoor } from './front-door.ts';
import type { Hours } from './hours.ts';
import { SlotOutcome } from './slot-table.ts';
import type { Offered } from './waiting-line.ts';
import type { Stream } from '../engine/index.ts';
import type { Workforce } from './workforce.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const MINUTES_PER_DAY = 1440;
/** Largest excess of the expected wait, in thresholds, that the surge answers to. */
const MOST_EXCESS = 3;
/** Weight of the newest week in the smoothed number of registrations a week. */
const SMOOTHING = 0.2;

export class Intake {
  readonly #world: World;
  readonly #caseload: Caseload;
  readonly #workforce: Workforce;
  readonly #hours: Hours;
  readonly #cap: number;
  readonly #daysPerWeek: number;
  /** What levers do at the front door; null where none does. */
  door: FrontDoor | null = null;
  /** Called where a case waits and nobody of its own team has room: the pool per case. -1 = nobody. */
  roomInPool: () => number = () => -1;

  constructor(world: World, caseload: Caseload, workforce: Workforce, hours: Hours) {
    this.#world = world;
    this.#caseload = caseload;
    this.#workforce = workforce;
    this.#hours = hours;
    this.#daysPerWeek = world.prepared.calendar.kind === 'continuous' ? 7 : 5;
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

  /** A worker's slots in one week: a number that follows load, productivity and contract; days by chance. */
  openWeek(worker: number, team: TeamState, fromDay: number, perWeek: number): void {
    const { workers, sim, prepared } = this.#world;
    const { calendar, endDay } = prepared;
    const row = workers.row(worker);
    const { slots } = prepared.scenario.intake;
    const cover = slots.kind === 'weekly' ? slots.leaveCover : 0;
    let credit = (workers.slotCredit[worker] ?? 0) + perWeek;
    for (; credit >= 1; credit--) {
      const day = fromDay + row.agenda.below(this.#daysPerWeek);
      const minute =
        day * MINUTES_PER_DAY +
        calendar.officeOpen +
        Math.floor(row.agenda.uniform() * calendar.officeMinutes);
      const covered = row.agenda.uniform() < cover;
      if (day < 0 || day >= endDay || minute < sim.now || !calendar.isWorkingDay(day)) continue;
      if (minute < (workers.absentUntil[worker] ?? 0)) continue;
      if (minute >= (workers.leaves[worker] ?? Infinity)) continue;
      const holder = this.#workforce.isOnLeave(worker, day)
        ? covered
          ? this.#coverFor(worker, team, minute)
          : -1
        : worker;
      if (holder >= 0) team.agenda.open(holder, minute);
    }
    workers.slotCredit[worker] = credit;
  }

  /** The next colleague after `worker`, in the team's order, who works at that minute; -1 = nobody. */
  #coverFor(worker: number, team: TeamState, minute: number): number {
    const { workers, prepared } = this.#world;
    const day = prepared.calendar.dayOfMinute(minute);
    const staff = team.workers;
    const place = staff.indexOf(worker);
    for (let i = 1; i < staff.length; i++) {
      const colleague = staff[(place + i) % staff.length] ?? -1;
      if (workers.row(colleague).team !== team.index || this.#workforce.isOnLeave(colleague, day)) continue;
      if (minute < (workers.absentUntil[colleague] ?? 0) || !((workers.contract[colleague] ?? 0) > 0))
        continue;
      if (minute < (workers.leaves[colleague] ?? Infinity)) return colleague;
    }
    return -1;
  }

  /** Factor on the coming agenda of a team whose expected wait is over the threshold. */
  #surge(team: TeamState): number {
    const { slots } = this.#world.prepared.scenario.intake;
    if (slots.kind !== 'weekly' || slots.surge === 0 || team.slotsPerWeek <= 0) return 1;
    // Excess of the expected wait over the threshold, in thresholds; nobody works miracles, so at most 3.
    const excess = Math.min(MOST_EXCESS, this.expectedWait(team) / slots.surgeThreshold - 1);
    return 1 + slots.surge * Math.max(0, excess);
  }

  /** Own staff of a team, each with the slots of a whole week at today's load. */
  forOwnStaff(team: TeamState, visit: (worker: number, perWeek: number) => void): void {
    const { workers, prepared } = this.#world;
    const { slots } = prepared.scenario.intake;
    const perFte = slots.kind === 'weekly' ? slots.perFteWeek : 0;
    const throttle = this.#hours.throttle(team);
    const surge = this.#surge(team);
    for (const worker of team.workers) {
      if (workers.row(worker).team !== team.index) continue;
      const contract = workers.contract[worker] ?? 0;
      const productivity = this.#workforce.productivity(worker);
      visit(worker, perFte * contract * productivity * team.resolved.slotFactor * throttle * surge);
    }
  }

  /** Start of a week: opens the agendas of the team's own staff up to the horizon; `first` opens all weeks. */
  startWeek(team: TeamState, fromDay: number, first: boolean): void {
    const { slots } = this.#world.prepared.scenario.intake;
    team.registeredPerWeek = first
      ? team.registeredPerWeek
      : (1 - SMOOTHING) * team.registeredPerWeek + SMOOTHING * team.registeredThisWeek;
    team.registeredThisWeek = 0;
    if (slots.kind !== 'weekly') return;
    team.agenda.forget(this.#world.sim.now);
    let offered = 0;
    this.forOwnStaff(team, (worker, perWeek) => {
      offered += perWeek;
      for (let week = first ? 0 : slots.horizonWeeks - 1; week < slots.horizonWeeks; week++) {
        const monday = fromDay + 7 * week;
        this.openWeek(worker, team, monday, perWeek * this.#swing(team, monday));
      }
    });
    team.slotsPerWeek = offered;
    if (this.#world.prepared.scenario.intake.allocation.kind === 'continuous') this.book(team);
  }

  /** Factor of the month in which a week begins; the first and last month reach beyond the run. */
  #swing({ slotSwing }: TeamState, monday: number): number {
    if (slotSwing === null) return 1;
    const { months } = this.#world.prepared.calendar;
    const month = months.findIndex(({ toDay }) => monday < toDay);
    return slotSwing[month < 0 ? months.length - 1 : month] ?? 1;
  }

  /**
   * Expected wait of somebody who registers now, working days: all who wait or are booked, over the slots that
   * come per working day. An observable figure: policies and the surge may use it.
   */
  expectedWait(team: TeamState): number {
    const { free, all } = team.agenda.countAhead(this.#world.sim.now);
    const perDay = team.slotsPerWeek / this.#daysPerWeek;
    if (perDay <= 0) return team.line.size > 0 ? Infinity : 0;
    return (team.line.size + all - free) / perDay;
  }

  /** Minute of the first allocation moment at or after `after`; Infinity if there is none in the run. */
  nextOffer(after: number): number {
    const { prepared } = this.#world;
    const { allocation } = prepared.scenario.intake;
    const { calendar } = prepared;
    if (allocation.kind !== 'moments') return Infinity;
    for (let day = calendar.dayOfMinute(after); day < prepared.endDay; day++) {
      const minute = day * MINUTES_PER_DAY + allocation.atMinute;
      if (minute < after || !calendar.isWorkingDay(day)) continue;
      if (allocation.weekdays.includes(weekday(calendar.firstDay + day))) return minute;
    }
    return Infinity;
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
