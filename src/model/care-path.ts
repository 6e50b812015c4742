/**
 * The way of a case after its first conversation where levers change it: what comes after the planned part of its stay.
 *
 *     open ── planned part ──┬── closes
 *                            ├── light contact for some weeks ── closes             (vinger aan de pols)
 *                            ├── light contact for good                             (lasting support)
 *                            ├── waits for other care ──┬── closes                  (spoor 3)
 *                            │                          └── light contact ── closes
 *                            └── a volunteer is free? ──┬── closes
 *                                                       └── the rest of the stay ── closes
 *
 * A case goes one of these ways: lasting support before spoor 3, before a volunteer, before the pulse.
 */
import { CaseState } from './case-table.ts';
import type { Caseload } from './caseload.ts';
import { EventKind } from './event-kind.ts';
import { Groups } from './groups.ts';
import { LeverDraw, leverUniform } from './lever-draws.ts';
import type { PlannedWork } from './planned-work.ts';
import type { PreparedLevers } from './prepared-levers.ts';
import { Volunteers } from './volunteers.ts';
import { teamAt, type World } from './world.ts';

const MINUTES_PER_WEEK = 7 * 1440;

type Step =
  /** Light contact of so many hours a week for so many minutes. */
  | { readonly kind: 'light'; readonly minutes: number; readonly hours: number }
  /** To a volunteer if one is free, else the rest of the stay (minutes under normal load). */
  | { readonly kind: 'volunteer'; readonly rest: number };

export class CarePath {
  readonly #world: World;
  readonly #levers: PreparedLevers;
  readonly #work: PlannedWork;
  readonly #caseload: Caseload;
  readonly volunteers: Volunteers | null;
  readonly groups: Groups | null;
  /** Steps still to come, by case. */
  readonly #ahead = new Map<number, Step[]>();
  /** Hours a week of the cases in light contact. */
  readonly #lightHours = new Map<number, number>();

  constructor(world: World, levers: PreparedLevers, work: PlannedWork, caseload: Caseload) {
    this.#world = world;
    this.#levers = levers;
    this.#work = work;
    this.#caseload = caseload;
    const { volunteers, groups, weights } = levers;
    this.volunteers = volunteers && new Volunteers(world, volunteers, weights);
    this.groups = groups && new Groups(world, groups, work);
  }

  /** Before the case runs: cuts its stay to the planned part and lays down what comes after. */
  plan(id: number): void {
    const { cases } = this.#world;
    const stay = cases.stay[id] ?? 0;
    // Ended already: it only waits for the clean-up.
    if (stay <= 0) return;
    const { lasting, referral, volunteers, pulse } = this.#levers;
    const type = cases.type[id] ?? 0;
    const chosen = (
      lever: { readonly share: number; readonly acts: Uint8Array } | null,
      draw: number,
    ): boolean => lever !== null && lever.acts[type] === 1 && leverUniform(cases, id, draw) < lever.share;
    if (lasting !== null && chosen(lasting, LeverDraw.Lasting)) {
      this.#ahead.set(id, [{ kind: 'light', minutes: Infinity, hours: lasting.hoursPerWeek }]);
    } else if (referral !== null && chosen(referral, LeverDraw.Referral)) {
      this.#refer(id, stay, referral);
    } else if (volunteers !== null && chosen(volunteers, LeverDraw.Volunteer)) {
      cases.stay[id] = stay * volunteers.after;
      this.#ahead.set(id, [{ kind: 'volunteer', rest: stay * (1 - volunteers.after) }]);
    } else if (pulse !== null && chosen(pulse, LeverDraw.Pulse)) {
      cases.stay[id] = stay * pulse.stayFactor;
      const minutes = Math.round(pulse.weeks * MINUTES_PER_WEEK);
      this.#ahead.set(id, [{ kind: 'light', minutes, hours: pulse.hoursPerWeek }]);
      if (leverUniform(cases, id, LeverDraw.PulseReturn) >= pulse.returnFactor) cases.returnAfter[id] = -1;
    }
  }

  /** The case has begun: it may wait for a group. */
  begun(id: number): void {
    if (this.groups !== null && (this.#world.cases.stay[id] ?? 0) > 0 && this.groups.suits(id))
      this.groups.join(id);
  }

  /** The case is interrupted. */
  stopped(id: number): void {
    this.groups?.leave(id);
  }

  /** At the end of a part: whether the case goes on. */
  goOn(id: number): boolean {
    const { cases, sim, prepared } = this.#world;
    this.groups?.leave(id);
    const ahead = this.#ahead.get(id);
    const step = ahead?.shift();
    if (ahead?.length === 0) this.#ahead.delete(id);
    if (step === undefined) return false;
    const team = teamAt(this.#world, cases.team[id] ?? -1);
    if (step.kind === 'volunteer') {
      if (this.volunteers?.take(team, step.rest) === true) return false;
      cases.stay[id] = step.rest;
      this.#work.goOn(id);
      return true;
    }
    cases.state[id] = CaseState.Light;
    team.leverHours += step.hours;
    this.#lightHours.set(id, step.hours);
    const ends = sim.now + step.minutes;
    if (ends < prepared.endMinute) sim.at(ends, EventKind.LightEnd, id);
    return true;
  }

  /** Event `LightEnd`: light contact is over. */
  lightOver(id: number): void {
    const { cases } = this.#world;
    teamAt(this.#world, cases.team[id] ?? -1).leverHours -= this.#lightHours.get(id) ?? 0;
    this.#lightHours.delete(id);
    cases.state[id] = CaseState.Open;
    this.#caseload.finish(id);
  }

  #refer(id: number, stay: number, lever: NonNullable<PreparedLevers['referral']>): void {
    const { cases } = this.#world;
    const weeks = lever.wait.quantile(leverUniform(cases, id, LeverDraw.ReferralWait));
    const minutes = Math.round(weeks * MINUTES_PER_WEEK);
    cases.stay[id] = stay * lever.after;
    const steps: Step[] = [{ kind: 'light', minutes, hours: lever.waitHours }];
    if (leverUniform(cases, id, LeverDraw.ReferralCloses) >= lever.closes) {
      const rest = Math.max(0, Math.round(stay * (1 - lever.after)) - minutes);
      steps.push({ kind: 'light', minutes: rest, hours: lever.lightHours });
    }
    this.#ahead.set(id, steps);
  }
}
