/**
 * Group support: cases that suit wait, while they are helped as usual, until their team has enough for a group. In the
 * group they ask a part of their own hours and their stay is shorter; the group asks the hours of its workers.
 */
import { CaseFlag, CaseState } from './case-table.ts';
import { EventKind } from './event-kind.ts';
import { LeverDraw, leverUniform } from './lever-draws.ts';
import type { PlannedWork } from './planned-work.ts';
import type { PreparedLevers } from './prepared-levers.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const MINUTES_PER_WEEK = 7 * 1440;

interface Group {
  readonly team: TeamState;
  /** Weekly hours that each member asks less, by case. */
  readonly less: Map<number, number>;
}

export class Groups {
  readonly #world: World;
  readonly #lever: NonNullable<PreparedLevers['groups']>;
  readonly #work: PlannedWork;
  /** Cases of each team that wait for a group, by the minute since when. */
  readonly #waiting: readonly Map<number, number>[];
  /** Groups that meet, by number. */
  readonly #groups = new Map<number, Group>();
  #started = 0;
  readonly #groupOf = new Map<number, Group>();

  constructor(world: World, lever: NonNullable<PreparedLevers['groups']>, work: PlannedWork) {
    this.#world = world;
    this.#lever = lever;
    this.#work = work;
    this.#waiting = world.teams.map(() => new Map<number, number>());
  }

  /** Whether a case joins a group if it can; groups are for cases that begin, not for those open at the start. */
  suits(id: number): boolean {
    const { cases } = this.#world;
    if (this.#lever.acts[cases.type[id] ?? 0] !== 1 || cases.has(id, CaseFlag.CarriedIn)) return false;
    return leverUniform(cases, id, LeverDraw.Group) < this.#lever.share;
  }

  /** The open case waits for a group, which may start with it. */
  join(id: number): void {
    const { cases, sim } = this.#world;
    const team = teamAt(this.#world, cases.team[id] ?? -1);
    const waiting = this.#waiting[team.index];
    if (waiting === undefined) return;
    const oldest = sim.now - this.#lever.patienceWeeks * MINUTES_PER_WEEK;
    for (const [other, since] of waiting) {
      if (since < oldest) waiting.delete(other);
    }
    waiting.set(id, sim.now);
    if (waiting.size < this.#lever.size) return;
    this.#start(team, [...waiting.keys()]);
    waiting.clear();
  }

  /** The case ends, or stops for a while: it waits no longer, or leaves its group. */
  leave(id: number): void {
    this.#waiting[this.#world.cases.team[id] ?? -1]?.delete(id);
    const group = this.#groupOf.get(id);
    if (group === undefined) return;
    this.#groupOf.delete(id);
    group.team.leverHours += group.less.get(id) ?? 0;
    group.less.delete(id);
  }

  /** Event `GroupEnd`: who is still helped goes on alone. */
  end(index: number): void {
    const group = this.#groups.get(index);
    if (group === undefined) return;
    this.#groups.delete(index);
    for (const id of [...group.less.keys()]) this.leave(id);
    group.team.leverHours -= this.#lever.hoursPerWeek;
  }

  #start(team: TeamState, members: readonly number[]): void {
    const { cases, sim, prepared } = this.#world;
    const group: Group = { team, less: new Map() };
    for (const id of members) {
      if (cases.state[id] !== CaseState.Open) continue;
      const hours = prepared.types[cases.type[id] ?? 0]?.hoursPerWeek ?? 0;
      const less = (1 - this.#lever.ownHours) * hours * prepared.scenario.capacity.hoursScale;
      group.less.set(id, less);
      this.#groupOf.set(id, group);
      team.leverHours -= less;
      this.#work.shorten(id, this.#lever.stayFactor);
    }
    team.leverHours += this.#lever.hoursPerWeek;
    const number = this.#started++;
    this.#groups.set(number, group);
    const ends = sim.now + this.#lever.weeks * MINUTES_PER_WEEK;
    if (ends < prepared.endMinute) sim.at(ends, EventKind.GroupEnd, number);
  }
}
