/**
 * Volunteers and the own network: places for cases that are handed over sooner. A place is taken for the rest of
 * the stay, and costs the team guidance hours as long.
 */
import { allotted } from './allotted.ts';
import { EventKind } from './event-kind.ts';
import type { PreparedLevers } from './prepared-levers.ts';
import { teamAt, type TeamState, type World } from './world.ts';

export class Volunteers {
  readonly #world: World;
  readonly #hours: number;
  /** Free places per team. */
  readonly #free: number[];

  constructor(world: World, lever: NonNullable<PreparedLevers['volunteers']>, weights: readonly number[]) {
    this.#world = world;
    this.#hours = lever.guidanceHours;
    this.#free = allotted(Math.round(lever.number * lever.casesEach), weights);
  }

  /** Takes a place for so many minutes; false if the team has none free. */
  take(team: TeamState, minutes: number): boolean {
    const { sim, prepared } = this.#world;
    const free = this.#free[team.index] ?? 0;
    if (free <= 0) return false;
    this.#free[team.index] = free - 1;
    team.leverHours += this.#hours;
    const ends = sim.now + Math.ceil(minutes);
    if (ends < prepared.endMinute) sim.at(ends, EventKind.VolunteerFree, team.index);
    return true;
  }

  /** Event `VolunteerFree`. */
  release(index: number): void {
    this.#free[index] = (this.#free[index] ?? 0) + 1;
    teamAt(this.#world, index).leverHours -= this.#hours;
  }
}
