/**
 * What each team's service is at a number of fte, found by simulation and kept. Replications use common random numbers:
 * replication r meets the same residents whatever the staff, so differences between numbers of fte are sharp. Teams
 * without a pool do not touch each other: one replication of the city gives an answer for each team, each at
 * a number of fte of its own, and teams whose answer is known are left out. With a pool, or work that goes from team to
 * team, an answer is of all teams together: what is known is of one staffing of the city, the last that was asked.
 */
import type { Executor, Prepare, Seed } from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { STEPS_PER_FTE, teamsAreIndependent, withFte } from './team-fte.ts';
import type { Target } from './target.ts';

/** One team in one replication. */
export interface TeamService {
  readonly started: number;
  /** Sum of the waits of the conversations held, working days, and how many waited at most the norm. */
  readonly waited: number;
  readonly within: number;
  /** Time-average number waiting. */
  readonly queue: number;
  /** Conversations and sum of their waits, per month. */
  readonly months: Float64Array;
  /** Time-average caseload. */
  readonly caseload: number;
}

type Known = readonly Map<number, Map<number, TeamService>>[];

/** Staffings of the whole city that are kept: a search goes to and fro between neighbours. */
const STAFFINGS = 12;

export interface LabOptions {
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly seed: Seed;
  readonly signal?: AbortSignal | undefined;
  /** Called after each replication. */
  readonly onReplication?: (() => void) | undefined;
}

export class ServiceLab {
  readonly scenario: ResolvedScenario;
  readonly #options: LabOptions;
  /** Whether a team's figures are its own, whatever staff the others have. */
  readonly independent: boolean;
  /** Per team: steps of fte -> replication -> service. Where teams depend on each other: of the staffing of now. */
  #known: Known;
  readonly #staffings = new Map<string, Known>();
  /** Replications of the whole city that were computed, teams left out counted by their share. */
  spent = 0;

  /** @param days norm that `within` counts by */
  constructor(scenario: ResolvedScenario, days: number, options: LabOptions) {
    this.scenario = { ...scenario, target: { ...scenario.target, wait: days } };
    this.#options = options;
    this.independent = teamsAreIndependent(scenario);
    this.#known = scenario.teams.map(() => new Map());
  }

  /**
   * Makes replications 0 .. count - 1 of each team at its steps known.
   * @param steps per team; null = this team is not asked, and has the staff of the scenario where that matters
   */
  async evaluate(steps: readonly (number | null)[], count: number): Promise<void> {
    const { scenario } = this;
    if (!this.independent) this.#turnTo(steps);
    const asked = steps.map((step, i) => step !== null && this.#count(i, step) < count);
    if (!asked.includes(true)) return;
    const fte = new Map<string, number>();
    scenario.teams.forEach(({ id }, i) => {
      const step = steps[i];
      if (step !== null && step !== undefined) fte.set(id, step / STEPS_PER_FTE);
    });
    const kept = new Set(scenario.teams.filter((_, i) => asked[i]).map(({ id }) => id));
    const keep = this.independent ? kept : null;
    const one = withFte(scenario, fte, keep);
    const places = one.teams.map(({ id }) => scenario.teams.findIndex((team) => team.id === id));
    const least = Math.min(
      ...steps.map((step, i) => (asked[i] === true && step !== null ? this.#count(i, step) : count)),
    );
    const numbers = Array.from({ length: count - least }, (_, k) => least + k);
    const { executor, prepare, seed, signal, onReplication } = this.#options;
    const { layout } = prepare(one);
    await executor.run({
      scenario: one,
      seed,
      numbers,
      signal,
      place: (replication, row) => {
        places.forEach((team, area) => {
          const step = steps[team];
          if (step === null || step === undefined) return;
          this.#rows(team, step).set(replication, serviceOf(row, layout, area + 1));
        });
        this.spent += one.teams.length / scenario.teams.length;
        onReplication?.();
      },
    });
    executor.forget?.(one);
  }

  /**
   * Services of a team at its steps, by replication, ascending.
   * @throws RangeError where they are not known; of teams that depend on each other only the last staffing is
   */
  services(team: number, step: number, count: number): readonly TeamService[] {
    const rows = this.#rows(team, step);
    const found: TeamService[] = [];
    for (let r = 0; r < count; r++) {
      const row = rows.get(r);
      if (row === undefined) throw new RangeError(`replication ${r} of team ${team} at ${step} is not known`);
      found.push(row);
    }
    return found;
  }

  /** What is known of this staffing of the whole city. */
  #turnTo(steps: readonly (number | null)[]): void {
    const key = steps.join();
    const known = this.#staffings.get(key) ?? steps.map(() => new Map<number, Map<number, TeamService>>());
    this.#staffings.delete(key);
    this.#staffings.set(key, known);
    if (this.#staffings.size > STAFFINGS) {
      this.#staffings.delete(this.#staffings.keys().next().value ?? '');
    }
    this.#known = known;
  }

  /** Replications 0 .. n - 1 that are known. */
  #count(team: number, step: number): number {
    const rows = this.#rows(team, step);
    let count = 0;
    while (rows.has(count)) count++;
    return count;
  }

  #rows(team: number, step: number): Map<number, TeamService> {
    const known = this.#known[team];
    if (known === undefined) throw new RangeError(`team ${team} does not exist`);
    let rows = known.get(step);
    if (rows === undefined) {
      rows = new Map();
      known.set(step, rows);
    }
    return rows;
  }
}

type Layout = ReturnType<Prepare>['layout'];

function serviceOf(row: Float64Array, layout: Layout, area: number): TeamService {
  const at = (measure: 'started' | 'waitMean' | 'withinTarget' | 'queue' | 'caseload'): number =>
    row[layout.area(area, measure)] ?? NaN;
  const orNone = (value: number): number => (Number.isNaN(value) ? 0 : value);
  const started = at('started');
  const months = new Float64Array(2 * layout.months.length);
  layout.months.forEach((_, m) => {
    const held = row[layout.month(area, m, 'started')] ?? 0;
    months[2 * m] = held;
    months[2 * m + 1] = held * orNone(row[layout.month(area, m, 'wait')] ?? NaN);
  });
  return {
    started,
    waited: started * orNone(at('waitMean')),
    within: started * orNone(at('withinTarget')),
    queue: at('queue'),
    months,
    caseload: at('caseload'),
  };
}

/** The figure that a target is about, per replication, of some teams together; NaN where nobody was helped. */
export function figureOf(target: Target, teams: readonly (readonly TeamService[])[]): Float64Array {
  const count = teams[0]?.length ?? 0;
  return Float64Array.from({ length: count }, (_, r) => {
    const rows = teams.map((rows) => rows[r]!);
    const sum = (of: (row: TeamService) => number): number => rows.reduce((total, row) => total + of(row), 0);
    if (target.kind === 'share') return sum((row) => row.within) / sum((row) => row.started);
    if (target.kind === 'mean') return sum((row) => row.waited) / sum((row) => row.started);
    const months = (rows[0]?.months.length ?? 0) / 2;
    let known = 0;
    let over = 0;
    for (let m = 0; m < months; m++) {
      const held = sum((row) => row.months[2 * m]!);
      if (held === 0) continue;
      known++;
      if (sum((row) => row.months[2 * m + 1]!) / held > target.days) over++;
    }
    return over / known;
  });
}
