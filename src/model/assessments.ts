/**
 * Assessments with a legal term: re-assessments, conversations about household help. They come in beside the inflow,
 * each with a day on which it must be done, and ask hours but no intake slot.
 *
 * - They are registered evenly over the working days of their dates, dealt to the teams by planned fte, and are due
 *   `termDays` working days later, at the latest on `dueBy`.
 * - A project team with staff of its own takes the city's first due first, so many hours on each working day.
 * - The teams spend a share of their client hours of the day on what is left, and up to `dueShare` on those whose term is
 *   at most `dueDays` working days off: what is due goes before other work. What a team spent in a week weighs on its
 *   load in the next, so on its intake slots and stays.
 */
import type { AssessmentLoad } from '../scenario/index.ts';
import type { PreparedScenario } from './prepared.ts';
import type { AssessmentTable } from './assessment-table.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const DAYS_PER_WEEK = 5;
/** A run has no such day: due after any run. */
const NEVER = 0x7fffffff;
/** So many assessments that are done may head a team's list. */
const LONG_DONE = 256;
/** Hours that rounding leaves open. */
const DUST = 1e-9;

export class Assessments {
  readonly #world: World;
  readonly #loads: readonly Load[];

  constructor(world: World, loads: readonly AssessmentLoad[]) {
    this.#world = world;
    this.#loads = loads.map((load, index) => new Load(world, load, index));
  }

  /** Start of a week, before its load is known: each team asks in a week what it spent in the last. */
  startWeek(): void {
    for (const team of this.#world.teams) {
      team.assessmentHours = this.#loads.reduce((sum, load) => sum + load.spentBy(team), 0);
    }
  }

  /** A working day, once the hours of every team are known. */
  startDay(day: number): void {
    const { teams, days, archive } = this.#world;
    const first = archive.rowOfDay(day);
    for (const load of this.#loads) load.register(day);
    for (const load of this.#loads) load.project(day);
    for (const team of teams) {
      const row = first + team.index;
      const available = days.availableHours[row] ?? 0;
      let spent = 0;
      for (const load of this.#loads) spent += load.teamDay(team, day, available);
      days.demandHours[row] = (days.demandHours[row] ?? 0) - team.assessmentHours / DAYS_PER_WEEK + spent;
    }
  }
}

/** One load: its assessments that wait, per team, first due first. */
class Load {
  readonly #world: World;
  readonly #table: AssessmentTable;
  readonly #load: AssessmentLoad;
  readonly #index: number;
  readonly #teams: readonly TeamState[];
  readonly #weights: readonly number[];
  readonly #waiting: Waiting[];
  /** Working days of its dates, counted by the calendar: the first, and how many. */
  readonly #firstDay: number;
  readonly #days: number;
  readonly #dueBy: number;
  readonly #projectFrom: number;
  readonly #projectTo: number;
  /** Hours that the project team has left of the days so far. */
  #projectHours = 0;
  #dealt = 0;

  constructor(world: World, load: AssessmentLoad, index: number) {
    const { prepared, teams, assessments } = world;
    const { calendar } = prepared;
    this.#world = world;
    this.#table = assessments;
    this.#load = load;
    this.#index = index;
    const named = load.teams.map((id) => teamAt(world, prepared.teamIndex.get(id) ?? -1));
    this.#teams = named.length === 0 ? teams : named;
    const fte = this.#teams.map(({ resolved: { staff } }) => staff.employed + staff.seconded + staff.intern);
    const total = fte.reduce((a, b) => a + b, 0);
    this.#weights = fte.map((own) => (total > 0 ? own / total : 1 / fte.length));
    this.#waiting = teams.map(() => ({ rows: [], head: 0, hours: 0, dealt: 0, spent: 0 }));
    this.#firstDay = workingDaysUntil(calendar, calendar.dayOfDate(load.from) - 1) + 1;
    this.#days = Math.max(0, workingDaysUntil(calendar, calendar.dayOfDate(load.to)) - this.#firstDay + 1);
    this.#dueBy = load.dueBy === null ? NEVER : calendar.dayOfDate(load.dueBy);
    const { from, to } = load.project;
    this.#projectFrom = from === null ? 0 : calendar.dayOfDate(from);
    this.#projectTo = to === null ? NEVER : calendar.dayOfDate(to);
  }

  /** Hours that a team spent since the last call. */
  spentBy(team: TeamState): number {
    const own = this.#of(team);
    const { spent } = own;
    own.spent = 0;
    return spent;
  }

  /** The assessments of a working day. */
  register(day: number): void {
    const { calendar } = this.#world.prepared;
    const place = calendar.workingDayIndex(day) - this.#firstDay;
    if (place < 0 || place >= this.#days) return;
    const { number, termDays } = this.#load;
    const upTo = (days: number): number => Math.floor((number * days) / this.#days);
    const today = upTo(place + 1) - upTo(place);
    if (today === 0) return;
    const due = Math.min(this.#dueBy, this.#dayAfter(day, termDays));
    for (let i = 0; i < today; i++) {
      const team = this.#next();
      this.#of(team).rows.push(this.#table.add(this.#index, team.index, day, due));
    }
  }

  /** The project team's day. */
  project(day: number): void {
    const { fte, hoursPerFteWeek } = this.#load.project;
    if (fte <= 0 || day < this.#projectFrom || day > this.#projectTo) return;
    this.#projectHours += (fte * hoursPerFteWeek) / DAYS_PER_WEEK;
    const { hoursEach } = this.#load;
    while (this.#projectHours >= hoursEach - DUST) {
      const team = this.#firstDue();
      // Nobody waits: the hours of the day are lost.
      if (team === null) {
        this.#projectHours = 0;
        return;
      }
      const own = this.#of(team);
      this.#projectHours -= hoursEach - own.hours;
      this.#finish(own, day);
    }
  }

  /** A team's day. @returns hours spent, of those available */
  teamDay(team: TeamState, day: number, available: number): number {
    const own = this.#of(team);
    const { hoursEach, teamShare, dueShare } = this.#load;
    let spent = 0;
    while (own.head < own.rows.length) {
      const share = this.#isDue(own, day) ? Math.max(teamShare, dueShare) : teamShare;
      const hours = Math.min(hoursEach - own.hours, available * share - spent);
      if (hours <= DUST) break;
      spent += hours;
      own.hours += hours;
      if (own.hours < hoursEach - DUST) break;
      this.#finish(own, day);
    }
    own.spent += spent;
    return spent;
  }

  /** Whether the first that waits at a team goes before other work. */
  #isDue(own: Waiting, day: number): boolean {
    const due = this.#table.due[own.rows[own.head] ?? -1] ?? NEVER;
    return this.#workingDaysTo(day, due) <= this.#load.dueDays;
  }

  #finish(own: Waiting, day: number): void {
    const row = own.rows[own.head] ?? -1;
    this.#table.done[row] = day;
    this.#world.archive.assessmentOver(row);
    own.hours = 0;
    if (++own.head < LONG_DONE || 2 * own.head < own.rows.length) return;
    own.rows.splice(0, own.head);
    own.head = 0;
  }

  /** The team that is furthest behind its share of what was dealt so far. */
  #next(): TeamState {
    this.#dealt++;
    let best = this.#teams[0];
    let behind = -Infinity;
    for (const [i, team] of this.#teams.entries()) {
      const short = (this.#weights[i] ?? 0) * this.#dealt - this.#of(team).dealt;
      if (short <= behind) continue;
      behind = short;
      best = team;
    }
    if (best === undefined) throw new RangeError('assessments without a team');
    this.#of(best).dealt++;
    return best;
  }

  /** The team with the assessment that is due first; null where none waits. */
  #firstDue(): TeamState | null {
    let found: TeamState | null = null;
    let first = Infinity;
    for (const team of this.#teams) {
      const { rows, head } = this.#of(team);
      const row = rows[head];
      if (row === undefined) continue;
      // The order of registration is that of the terms.
      const serial = this.#table.serial[row] ?? Infinity;
      if (serial >= first) continue;
      first = serial;
      found = team;
    }
    return found;
  }

  #of(team: TeamState): Waiting {
    const own = this.#waiting[team.index];
    if (own === undefined) throw new RangeError(`team ${team.index} does not exist`);
    return own;
  }

  #workingDaysTo(day: number, due: number): number {
    if (due === NEVER) return NEVER;
    const { calendar } = this.#world.prepared;
    return workingDaysUntil(calendar, due) - calendar.workingDayIndex(day);
  }

  /** The day so many working days later; `NEVER` where it lies after the run. */
  #dayAfter(day: number, workingDays: number): number {
    const { calendar, endDay } = this.#world.prepared;
    const place = calendar.workingDayIndex(day) + workingDays;
    for (let found = day; found < endDay; found++) if (calendar.workingDayIndex(found) >= place) return found;
    return NEVER;
  }
}

/** Number of working days up to and including a day; outside the calendar's tables at five a week. */
function workingDaysUntil(calendar: PreparedScenario['calendar'], day: number): number {
  const first = calendar.tableFromDay;
  const last = calendar.tableToDay - 1;
  const inside = Math.min(last, Math.max(first, day));
  const perDay = calendar.kind === 'continuous' ? 1 : DAYS_PER_WEEK / 7;
  return calendar.workingDayIndex(inside) + Math.round((day - inside) * perDay);
}

/** What waits at one team. */
interface Waiting {
  /** Rows of the table in order of term; those before `head` are done. */
  readonly rows: number[];
  head: number;
  /** Hours spent on the first that is not done. */
  hours: number;
  /** Assessments dealt to the team so far. */
  dealt: number;
  /** Hours since the start of the week. */
  spent: number;
}
