/**
 * A scenario that stands on what was known at an origin: staff, inflow, stays, slots and the state of every team
 * are derived from a `History`, whatever the scenario says of them, so that no later figure can slip in.
 * What the scenario chose itself (status `scenario`) stays.
 */
import { deriveStaffing } from '../city/index.ts';
import { distribution, exp, ln } from '../engine/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { derivationBasis, type ResolvedScenario, type ResolvedTeam } from '../scenario/index.ts';
import { ExpectedClosures } from '../scenario/expected-closures.ts';
import type { Outlook } from './demand-outlook.ts';
import { lastDay, monthsAfter, type History } from './history.ts';
import type { TeamLevels } from './team-levels.ts';

/** Working days in a mean week and month. */
const WEEKS_A_MONTH = 365.25 / 12 / 7;
const WORKING_DAYS_A_MONTH = 253 / 12;
/** Days before the first month that runs over the past begin: November and December. */
const WARM_UP_DAYS = 61;
export const WARM_UP_MONTHS = 2;
/** Months of service before the first of January 2017. */
const MONTHS_BEFORE_2017 = 24;

/** The numbers of a team that differ from one parameter set to another. */
export interface TeamNumbers {
  /** Cases started in a mean month of the outlook's base. */
  readonly starts: number;
  readonly stayFactor: number;
  /** Log of intake slots over what accepted registrations ask. */
  readonly slack: number;
  /** Waiting at the start, and how long they have waited on average, working days. */
  readonly queue: number;
  readonly queueMeanWait: number;
  /** State of the slots in the month before the start; null = not known. */
  readonly slotState: number | null;
}

export class OriginScenarios {
  readonly history: History;
  readonly levels: TeamLevels;
  readonly #base: ResolvedScenario;
  readonly #staff: ReadonlyMap<string, number>;
  readonly #chosen: ReadonlySet<string>;
  readonly #accepted: number;
  readonly #slotsPerRegistration: number;

  private constructor(
    base: ResolvedScenario,
    history: History,
    levels: TeamLevels,
    staff: ReadonlyMap<string, number>,
  ) {
    this.history = history;
    this.levels = levels;
    this.#staff = staff;
    this.#chosen = new Set(base.ledger.flatMap(({ path, status }) => (status === 'scenario' ? [path] : [])));
    const known = new Set(levels.teams.map(({ team }) => team));
    const teams = base.teams.filter(({ id }) => known.has(id));
    this.#base = { ...base, teams, ledger: [] };
    const { demand, intake } = base;
    const patience = intake.patience === null ? Infinity : distribution(intake.patience).mean;
    const withdrawn = levels.flows.city.meanWait / patience;
    this.#accepted = (1 - demand.redirectedShare) * (1 - withdrawn);
    this.#slotsPerRegistration = (1 - demand.redirectedShare) / (1 - intake.noShow);
  }

  /**
   * Problems: a city without staffing plan or whose teams are not those of the scenario; a scenario without weekly
   * slots or planned casework.
   */
  static of(base: ResolvedScenario, history: History, levels: TeamLevels): Result<OriginScenarios> {
    if (base.intake.slots.kind !== 'weekly' || base.casework.kind !== 'planned') {
      return failed([
        {
          code: 'value.conflict',
          path: ['intake', 'slots', 'kind'],
          expected: 'weekly, and casework planned',
          actual: `${base.intake.slots.kind}, ${base.casework.kind}`,
        },
      ]);
    }
    const missing = levels.teams.filter(({ team }) => !base.teams.some(({ id }) => id === team));
    if (missing.length > 0 || base.teams.length !== levels.teams.length) {
      return failed([
        {
          code: 'value.conflict',
          path: ['teams'],
          expected: levels.teams.map(({ team }) => team).join(', '),
          actual: base.teams.map(({ id }) => id).join(', '),
        },
      ]);
    }
    const cityFte = base.teams.reduce((sum, { staff }) => sum + staff.employed, 0);
    const staffing = deriveStaffing(history.city, { cityFte, year: Number(history.origin.slice(0, 4)) });
    if (!staffing.ok) return staffing;
    const staff = new Map(staffing.value.teams.map(({ team, fte }) => [team, fte]));
    return ok(new OriginScenarios(base, history, levels, staff));
  }

  /**
   * The months of the history, after a warm-up in which queues find the level that lasts: what is held against the
   * published months. Without it a team with too few slots would still look well in its first months.
   */
  past(numbers: ReadonlyMap<string, TeamNumbers>, outlook: Outlook): ResolvedScenario {
    const first = this.history.months[0]!;
    const names = this.history.months.map((month) => Number(month.slice(5)) - 1);
    const mean = names.reduce((sum, m) => sum + outlook.starts[m]!, 0) / names.length;
    // The warm-up has the inflow of the mean month: queues should not rise or fall when the months begin.
    const even = { starts: outlook.starts.map((starts, m) => (names.includes(m) ? starts : mean)) };
    const scenario = this.#scenario(`${first}-01`, this.history.origin, numbers, even, (team) => {
      // The caseload as it stands at the origin: the slots that fit there are those a forecast needs.
      const row = this.#rows(team).at(-1)!;
      return row.running - row.closed;
    });
    return { ...scenario, period: { ...scenario.period, warmUpDays: WARM_UP_DAYS } };
  }

  /** Months after the origin, from the state at its end. */
  future(months: number, numbers: ReadonlyMap<string, TeamNumbers>, outlook: Outlook): ResolvedScenario {
    const ahead = monthsAfter(this.history.origin, months);
    return this.#scenario(`${ahead[0]!}-01`, lastDay(ahead.at(-1)!), numbers, outlook, (team) => {
      const row = this.#rows(team).at(-1)!;
      return row.running - row.closed;
    });
  }

  /** Accepted registrations of a team per working day in a month with so many starts. */
  registrationsPerDay(starts: number): number {
    return (starts / this.#accepted / WORKING_DAYS_A_MONTH) * (1 - this.#base.demand.redirectedShare);
  }

  /**
   * Stay factor at which a team closes this share of its open cases over the months of the history.
   * @param casework laws of stay that the factor multiplies
   */
  stayFactors(scenario: ResolvedScenario, closing: ReadonlyMap<string, number>): Map<string, number> {
    const { months } = this.history;
    const basis = derivationBasis({
      ...scenario,
      teams: this.#base.teams.map((team) => ({
        ...team,
        initial: { ...team.initial, maxAge: MONTHS_BEFORE_2017 },
      })),
    });
    const closures = new ExpectedClosures(basis, months.length);
    return new Map(
      [...closing].map(([team, share]) => {
        const rows = this.#rows(team);
        const open = rows.reduce((sum, row) => sum + row.running, 0);
        const starts = rows.map((row) => row.started);
        const first = rows[0]!.running - rows[0]!.started;
        return [team, solveFactor((factor) => closures.of(first, starts, factor), share * open)];
      }),
    );
  }

  #rows(team: string): History['teams'][number]['rows'] {
    return this.history.teams.find((item) => item.team === team)!.rows;
  }

  #scenario(
    from: string,
    to: string,
    numbers: ReadonlyMap<string, TeamNumbers>,
    outlook: Outlook,
    stockOf: (team: string) => number,
  ): ResolvedScenario {
    const base = this.#base;
    const known = this.history.months.map((month) => outlook.starts[Number(month.slice(5)) - 1]!);
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const months = outlook.starts.map((starts, m) =>
      this.#chosen.has(`demand.months.${m}`) ? (base.demand.months[m] ?? 1) : starts / mean,
    );
    const passed = 12 * (Number(from.slice(0, 4)) - 2017) + Number(from.slice(5, 7)) - 1;
    const { slots } = base.intake;
    const perFteWeek = slots.kind === 'weekly' ? slots.perFteWeek : 1;
    const teams = base.teams.map((team): ResolvedTeam => {
      const own = numbers.get(team.id)!;
      const fte = this.#keep(
        `teams.${team.id}.staff.employed`,
        team.staff.employed,
        this.#staff.get(team.id)!,
      );
      const registrations = own.starts / this.#accepted;
      const asked = (registrations / WEEKS_A_MONTH) * this.#slotsPerRegistration;
      const planned = this.#staff.get(team.id)! * perFteWeek;
      return {
        ...team,
        staff: { ...team.staff, employed: fte },
        workers: { ...team.workers, employed: headsOf(fte, base.staff.kinds.employed.contractShare) },
        inflow: {
          unit: 'month',
          registrations: this.#keep(
            `teams.${team.id}.inflow.registrations`,
            team.inflow.registrations,
            registrations,
          ),
        },
        slotFactor: this.#keep(
          `teams.${team.id}.slotFactor`,
          team.slotFactor,
          (asked / planned) * exp(own.slack),
        ),
        stayFactor: this.#keep(`teams.${team.id}.stayFactor`, team.stayFactor, own.stayFactor),
        initial: {
          ...team.initial,
          caseload: this.#keep(`teams.${team.id}.initial.caseload`, team.initial.caseload, stockOf(team.id)),
          queue: this.#keep(`teams.${team.id}.initial.queue`, team.initial.queue, Math.round(own.queue)),
          queueMeanWait: own.queueMeanWait,
          slotState: own.slotState,
          maxAge: MONTHS_BEFORE_2017 + passed,
        },
      };
    });
    return {
      ...base,
      period: { from, to, warmUpDays: 0 },
      demand: { ...base.demand, months },
      teams,
    };
  }

  /** A choice of the scenario stays, all else is derived. */
  #keep(path: string, chosen: number, derived: number): number {
    return this.#chosen.has(path) ? chosen : derived;
  }
}

/** Range of stay factors, and steps of the search. */
const FACTORS = [0.2, 5] as const;
const STEPS = 7;

/** The factor at which `closures` reaches the target, by the secant rule on logarithms: both fall smoothly. */
function solveFactor(closures: (factor: number) => number, target: number): number {
  const within = (log: number): number => Math.min(ln(FACTORS[1]), Math.max(ln(FACTORS[0]), log));
  const miss = (log: number): number => ln(Math.max(1e-9, closures(exp(log))) / Math.max(1e-9, target));
  let before = 0;
  let missBefore = miss(before);
  // Twice as many closures ask for about half the stay.
  let now = within(before + missBefore);
  for (let step = 0; step < STEPS && now !== before; step++) {
    const missNow = miss(now);
    const rise = (missNow - missBefore) / (now - before);
    before = now;
    missBefore = missNow;
    now = rise < -1e-6 ? within(now - missNow / rise) : within(now + missNow);
  }
  return exp(now);
}

/** Whole workers for so many fte, at least one where there is any. */
function headsOf(fte: number, contractShare: number): number {
  return fte > 0 ? Math.max(1, Math.round(fte / contractShare)) : 0;
}

/** Share of the open cases that closes, from its log, kept between 0 and 1. */
export const closingShare = (log: number): number => Math.min(0.95, exp(Math.min(log, ln(0.95))));
