/**
 * Client hours: what open cases ask, what present staff have, and how the load acts: it throttles the intake
 * slots of the coming weeks and slows the progress of cases (model of two capacities, as in CAPA planning).
 */
import { pow } from '../engine/index.ts';
import { CaseState } from './case-table.ts';
import type { PlannedWork } from './planned-work.ts';
import type { Workforce } from './workforce.ts';
import type { TeamState, World } from './world.ts';

const MINUTES_PER_DAY = 1440;
const FORTNIGHT = 14 * MINUTES_PER_DAY;
/** Working days of a full week, over which weekly hours are spread. */
const DAYS_PER_WEEK = 5;

export class Hours {
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #work: PlannedWork | null;

  /** Client hours of a pool worker on loan, as a share of its contract. */
  poolOutput: (worker: number) => number = () => 0;

  constructor(world: World, workforce: Workforce, work: PlannedWork | null) {
    this.#world = world;
    this.#workforce = workforce;
    this.#work = work;
  }

  /** Start of a week: demand, hours, load, and the pace of cases under it. Days are those of the calendar. */
  startWeek(fromDay: number): void {
    const days = this.#workingDays(fromDay);
    for (const team of this.#world.teams) {
      team.demandHours = this.#demand(team);
      const hours = this.#expectedHours(team, days);
      const asked = (team.demandHours * days.length) / DAYS_PER_WEEK;
      // A week without anybody (or without a working day) keeps the load of the week before.
      if (hours > 0) team.load = asked / hours;
      this.#setPace(team);
    }
  }

  /** Start of a working day: records hours asked and available, and who is there. */
  startDay(day: number): void {
    const { teams, days, sim, workers, prepared, archive } = this.#world;
    const { capacity } = prepared.scenario;
    const first = archive.rowOfDay(day);
    const hoursPerDay = (capacity.hoursPerFte / DAYS_PER_WEEK) * (1 - capacity.nonClientShare);
    for (const team of teams) {
      const row = first + team.index;
      let fte = 0;
      let hours = 0;
      for (const worker of team.workers) {
        if (!this.#workforce.worksOn(worker, day, sim.now)) continue;
        const contract = workers.contract[worker] ?? 0;
        fte += contract;
        hours += contract * this.#netOutputOf(worker);
      }
      days.presentFte[row] = fte;
      days.availableHours[row] = Math.max(0, hours) * hoursPerDay;
      days.demandHours[row] = team.demandHours / DAYS_PER_WEEK;
    }
  }

  /** g: factor on the intake slots of a team under its load. */
  throttle(team: TeamState): number {
    const { throttle, throttleMin, throttleMax } = this.#world.prepared.scenario.capacity;
    if (throttle === 0) return 1;
    return Math.min(throttleMax, Math.max(throttleMin, 1 - throttle * (team.load - 1)));
  }

  /** Hours asked in a full week by the open cases, new ones at their higher weight, handovers and extra tasks. */
  #demand(team: TeamState): number {
    const { prepared, cases, sim, archive } = this.#world;
    const { capacity } = prepared.scenario;
    let hours = 0;
    prepared.types.forEach((type, i) => {
      hours += (team.openByType[i] ?? 0) * type.hoursPerWeek;
    });
    const youngest = sim.now - FORTNIGHT;
    team.fresh = team.fresh.filter((id) => {
      if (cases.state[id] === CaseState.Open && (cases.started[id] ?? 0) > youngest) return true;
      archive.unname(id);
      return false;
    });
    for (const id of team.fresh) {
      hours += capacity.firstFortnightHours - (prepared.types[cases.type[id] ?? 0]?.hoursPerWeek ?? 0);
    }
    hours =
      hours * capacity.hoursScale +
      team.handoverHours +
      team.taskHours +
      team.leverHours +
      team.assessmentHours;
    team.handoverHours = 0;
    return hours;
  }

  /** Hours that the staff who are not absent now will have on these days, leave taken off. */
  #expectedHours(team: TeamState, days: readonly number[]): number {
    const { prepared, workers, sim } = this.#world;
    const { capacity } = prepared.scenario;
    let fteDays = 0;
    for (const worker of team.workers) {
      if (!workers.isPresent(worker, sim.now)) continue;
      const contract = (workers.contract[worker] ?? 0) * this.#netOutputOf(worker);
      for (const day of days) if (!this.#workforce.isOnLeave(worker, day)) fteDays += contract;
    }
    return Math.max(0, fteDays) * (capacity.hoursPerFte / DAYS_PER_WEEK) * (1 - capacity.nonClientShare);
  }

  /** The same, less a mentor's time for a worker in ramp-up. */
  #netOutputOf(worker: number): number {
    const mentor = this.#workforce.isLearning(worker) ? this.#world.prepared.scenario.staff.mentorShare : 0;
    return this.#outputOf(worker) - mentor;
  }

  /** Client hours per contract hour: the kind's productivity; ramp-up shows in slots and mentor time only. */
  #outputOf(worker: number): number {
    const row = this.#world.workers.row(worker);
    return row.kind === 'pool' ? this.poolOutput(worker) : row.productivity;
  }

  #setPace(team: TeamState): void {
    const { casework } = this.#world.prepared.scenario;
    if (this.#work === null || casework.kind !== 'planned' || casework.stretch === 0) return;
    team.progress.setRate(this.#world.sim.now, pow(Math.max(1, team.load), -casework.stretch));
    this.#work.schedule(team);
  }

  /** Working days of the run in the week from a Monday. */
  #workingDays(fromDay: number): readonly number[] {
    const { calendar, endDay } = this.#world.prepared;
    const days: number[] = [];
    for (let day = Math.max(0, fromDay); day < Math.min(fromDay + 7, endDay); day++) {
      if (calendar.isWorkingDay(day)) days.push(day);
    }
    return days;
  }
}
