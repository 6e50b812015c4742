/** Shocks: what a scenario lets happen on a date. Changes of the inflow live in the inflow curve. */
import type { ResolvedShock } from '../scenario/index.ts';
import type { Absences } from './absences.ts';
import type { Caseload } from './caseload.ts';
import { CaseFlag } from './case-table.ts';
import { drawCase } from './case-draws.ts';
import { EventKind } from './event-kind.ts';
import type { Intake } from './intake.ts';
import type { Workforce } from './workforce.ts';
import { teamAt, type TeamState, type World } from './world.ts';

const DAYS_PER_WEEK = 5;

export class Shocks {
  readonly #world: World;
  readonly #intake: Intake;
  readonly #caseload: Caseload;
  readonly #workforce: Workforce;
  readonly #absences: Absences;

  constructor(world: World, intake: Intake, caseload: Caseload, workforce: Workforce, absences: Absences) {
    this.#world = world;
    this.#intake = intake;
    this.#caseload = caseload;
    this.#workforce = workforce;
    this.#absences = absences;
  }

  /** Schedules the start and the end of every shock that falls in the run; one that began earlier begins now. */
  start(): void {
    const { prepared, sim } = this.#world;
    prepared.scenario.shocks.forEach((shock, index) => {
      const [from, to] = datesOf(shock);
      const start = this.#minuteOf(from);
      const end = to === null ? Infinity : this.#minuteOf(to) + 1440;
      if (end <= 0 || start >= prepared.endMinute) return;
      if (start < 0 && shock.kind === 'transfer') return;
      sim.at(Math.max(0, start), EventKind.Shock, index, 0);
      if (end < prepared.endMinute) sim.at(end, EventKind.Shock, index, 1);
    });
  }

  /** Event `Shock`. */
  apply(index: number, ends: boolean): void {
    const shock = this.#world.prepared.scenario.shocks[index];
    if (shock === undefined) return;
    const teams = this.#teamsOf(shock);
    const sign = ends ? -1 : 1;
    switch (shock.kind) {
      case 'inflow':
        return;
      case 'transfer':
        if (!ends) this.#transfer(shock, index, teams);
        return;
      case 'task':
        this.#task(shock, teams, sign);
        return;
      case 'intakeStop':
        for (const team of teams) {
          team.stops += sign;
          if (team.stops === 0) this.#intake.serve(team);
        }
        return;
      case 'absence':
        if (ends) return;
        for (const team of teams)
          this.#absences.strike(team.index, shock.workers, this.#minuteOf(shock.to) + 1440);
        return;
      case 'staff':
        for (const team of teams) this.#workforce.change(team.index, shock.staffKind, sign * shock.fte);
        return;
    }
  }

  /** Cases handed over on one day, dealt to the teams in turn. */
  #transfer(
    shock: Extract<ResolvedShock, { kind: 'transfer' }>,
    index: number,
    teams: readonly TeamState[],
  ): void {
    const { cases, streams, prepared, sim } = this.#world;
    for (const [place, team] of teams.entries()) {
      const share = Math.floor(shock.cases / teams.length) + (place < shock.cases % teams.length ? 1 : 0);
      const stream = streams.stream('shock', index, 'team', team.resolved.id);
      for (let i = 0; i < share; i++) {
        if (shock.into === 'queue') {
          this.#intake.register(team.index, -1, stream, CaseFlag.Transferred);
          continue;
        }
        const id = cases.add(team.index, sim.now);
        drawCase(prepared, cases, id, stream);
        const worker = this.#caseload.lightest(team);
        if (worker < 0) {
          // Nobody to take the case: it waits like a registration.
          cases.flags[id] = (cases.flags[id] ?? 0) | CaseFlag.Transferred;
          this.#intake.enqueue(id, team);
          continue;
        }
        const kept = (cases.flags[id] ?? 0) & CaseFlag.Lingers;
        cases.flags[id] = kept | CaseFlag.Transferred | CaseFlag.CarriedIn;
        cases.started[id] = sim.now;
        this.#caseload.join(id, worker);
      }
    }
  }

  /** Hours a week of an extra task, over teams by the fte of their plan. */
  #task(shock: Extract<ResolvedShock, { kind: 'task' }>, teams: readonly TeamState[], sign: number): void {
    const { calendar } = this.#world.prepared;
    const from = calendar.dayOfDate(shock.from);
    const to = calendar.dayOfDate(shock.to);
    const workingDays = calendar.workingDayIndex(to) - calendar.workingDayIndex(from - 1);
    if (workingDays === 0) return;
    const fte = (team: TeamState): number =>
      team.resolved.staff.employed + team.resolved.staff.seconded + team.resolved.staff.intern;
    const total = teams.reduce((sum, team) => sum + fte(team), 0);
    for (const team of teams) {
      const share = total === 0 ? 1 / teams.length : fte(team) / total;
      team.taskHours += (sign * shock.hours * share * DAYS_PER_WEEK) / workingDays;
    }
  }

  #teamsOf(shock: ResolvedShock): readonly TeamState[] {
    const { teams, prepared } = this.#world;
    if (shock.teams.length === 0) return teams;
    return shock.teams.map((id) => teamAt(this.#world, prepared.teamIndex.get(id) ?? -1));
  }

  #minuteOf(date: string): number {
    const { calendar } = this.#world.prepared;
    return calendar.minuteOfDay(calendar.dayOfDate(date));
  }
}

function datesOf(shock: ResolvedShock): readonly [string, string | null] {
  return shock.kind === 'transfer' ? [shock.date, null] : [shock.from, shock.to];
}
