/** What the shocks of a scenario do to one team in the instant answer. */
import type { ResolvedShock, ResolvedTeam, StaffKindId } from '../../scenario/index.ts';
import type { ForecastBasis, ForecastWeek } from './forecast-basis.ts';

/** Kinds of staff of a team. */
export const KINDS = ['employed', 'seconded', 'intern'] as const satisfies readonly StaffKindId[];

/** fte in position, whatever the kind. */
export const fteOf = ({ staff }: ResolvedTeam): number => staff.employed + staff.seconded + staff.intern;

/** fte more or less, and the weeks since then. */
interface StaffChange {
  readonly weeks: number;
  readonly fte: number;
}
const NONE: readonly StaffChange[] = [];

export class TeamShocks {
  readonly #basis: ForecastBasis;
  readonly #team: ResolvedTeam;
  /** Those that hit the team. */
  readonly #shocks: readonly ResolvedShock[];

  constructor(basis: ForecastBasis, team: ResolvedTeam) {
    this.#basis = basis;
    this.#team = team;
    this.#shocks = basis.prepared.scenario.shocks.filter(
      ({ teams }) => teams.length === 0 || teams.includes(team.id),
    );
  }

  /** Hours a week that extra tasks ask of the team. */
  taskHours({ from, to }: ForecastWeek): number {
    const { calendar } = this.#basis.prepared;
    let hours = 0;
    for (const shock of this.#shocks) {
      if (shock.kind !== 'task') continue;
      const first = calendar.dayOfDate(shock.from);
      const last = calendar.dayOfDate(shock.to);
      if (first >= to || last < from) continue;
      const workingDays = calendar.workingDayIndex(last) - calendar.workingDayIndex(first - 1);
      if (workingDays > 0) hours += (shock.hours * this.#shareOf(shock) * 5) / workingDays;
    }
    return hours;
  }

  /** Share of the staff that is not away by a shock of absence. */
  present(span: ForecastWeek): number {
    if (this.#shocks.length === 0) return 1;
    const { calendar } = this.#basis.prepared;
    const heads = KINDS.reduce((sum, kind) => sum + this.#team.workers[kind], 0);
    let share = 1;
    for (const shock of this.#shocks) {
      if (shock.kind !== 'absence' || heads === 0) continue;
      const from = Math.max(span.from, calendar.dayOfDate(shock.from));
      const to = Math.min(span.to, calendar.dayOfDate(shock.to) + 1);
      if (to > from) share -= (Math.min(1, shock.workers / heads) * (to - from)) / (span.to - span.from);
    }
    return Math.max(0, share);
  }

  /** Changes of staff in force in a week, with the weeks since they began. */
  staffShocks(kind: StaffKindId, week: number): readonly StaffChange[] {
    if (this.#shocks.length === 0) return NONE;
    const { prepared, weeks } = this.#basis;
    const { calendar } = prepared;
    const found: StaffChange[] = [];
    const span = weeks[week]!;
    for (const shock of this.#shocks) {
      if (shock.kind !== 'staff' || shock.staffKind !== kind) continue;
      const from = calendar.dayOfDate(shock.from);
      const to = shock.to === null ? Infinity : calendar.dayOfDate(shock.to) + 1;
      if (from >= span.to || to <= span.from) continue;
      const since = weeks.findIndex((one) => one.to > from);
      found.push({ weeks: Math.max(0, week - Math.max(0, since)), fte: shock.fte });
    }
    return found;
  }

  /** Cases handed over to the team on a working day, or on the days off before it. */
  transfers(place: number, into: 'open' | 'queue'): number {
    if (this.#shocks.length === 0) return 0;
    const { prepared, days } = this.#basis;
    const { calendar, scenario } = prepared;
    let cases = 0;
    for (const shock of this.#shocks) {
      if (shock.kind !== 'transfer' || shock.into !== into) continue;
      const day = calendar.dayOfDate(shock.date);
      if (day > (place > 0 ? days[place - 1]! : -1) && day <= days[place]!) {
        const teams = shock.teams.length === 0 ? scenario.teams.length : shock.teams.length;
        cases += (shock.cases / teams) * (into === 'queue' ? 1 - scenario.demand.redirectedShare : 1);
      }
    }
    return cases;
  }

  /** Share of a week's slots per working day, none where the intake is stopped. */
  slotShape(): Float64Array {
    const { prepared, slotShape, days } = this.#basis;
    const { calendar } = prepared;
    const stops = this.#shocks.filter((shock) => shock.kind === 'intakeStop');
    if (stops.length === 0) return slotShape;
    return slotShape.map((share, place) => {
      const day = days[place]!;
      const stopped = stops.some(
        (shock) => day >= calendar.dayOfDate(shock.from) && day <= calendar.dayOfDate(shock.to),
      );
      return stopped ? 0 : share;
    });
  }

  #shareOf(shock: ResolvedShock): number {
    const teams = this.#basis.prepared.scenario.teams.filter(
      ({ id }) => shock.teams.length === 0 || shock.teams.includes(id),
    );
    const total = teams.reduce((sum, team) => sum + fteOf(team), 0);
    return total === 0 ? 1 / teams.length : fteOf(this.#team) / total;
  }
}
