/**
 * The agendas of intake slots, opened by the week: how many slots each worker offers under the team's load, on which
 * days, who covers for leave, and when the team books them.
 */
import { weekday } from '../calendar/index.ts';
import type { Hours } from './hours.ts';
import type { Workforce } from './workforce.ts';
import type { TeamState, World } from './world.ts';

const MINUTES_PER_DAY = 1440;
/** Largest excess of the expected wait, in thresholds, that the surge answers to. */
const MOST_EXCESS = 3;
/** Weight of the newest week in the smoothed number of registrations a week. */
const SMOOTHING = 0.2;

export class WeeklyAgendas {
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #hours: Hours;
  readonly #daysPerWeek: number;

  constructor(world: World, workforce: Workforce, hours: Hours) {
    this.#world = world;
    this.#workforce = workforce;
    this.#hours = hours;
    this.#daysPerWeek = world.prepared.calendar.kind === 'continuous' ? 7 : 5;
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

  /** Factor on the coming agenda of a team whose expected wait is over the threshold. */
  #surge(team: TeamState): number {
    const { slots } = this.#world.prepared.scenario.intake;
    if (slots.kind !== 'weekly' || slots.surge === 0 || team.slotsPerWeek <= 0) return 1;
    // Excess of the expected wait over the threshold, in thresholds; nobody works miracles, so at most 3.
    const excess = Math.min(MOST_EXCESS, this.expectedWait(team) / slots.surgeThreshold - 1);
    return 1 + slots.surge * Math.max(0, excess);
  }

  /** Factor of the month in which a week begins; the first and last month reach beyond the run. */
  #swing({ slotSwing }: TeamState, monday: number): number {
    if (slotSwing === null) return 1;
    const { months } = this.#world.prepared.calendar;
    const month = months.findIndex(({ toDay }) => monday < toDay);
    return slotSwing[month < 0 ? months.length - 1 : month] ?? 1;
  }
}
