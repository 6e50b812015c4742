/** Runs over the published months with given parameters: the simulation as calibration sees it. */
import { exp, ln, Streams } from '../engine/index.ts';
import { slotStates } from '../model/index.ts';
import { withNumbers } from './scenario-numbers.ts';
import { DemandOutlook, type Outlook } from './demand-outlook.ts';
import { monthsAfter, type History } from './history.ts';
import { runMany, SummaryReader, type RunHow } from './many-runs.ts';
import { meanLogWaits, pooledFigures } from './month-table.ts';
import { closingShare, WARM_UP_MONTHS, type OriginScenarios, type TeamNumbers } from './origin-scenario.ts';
import { calibratedNumbers, type CalibratedNumber, type Priors } from './priors.ts';
import type { StateRun } from './state-at-origin.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { stayNumbers } from './stay-numbers.ts';
import { middle, type TeamLevel, type TeamLevels } from './team-levels.ts';

/** A run to be made: a point of the shared numbers, and each team's log of slots over registrations. */
export interface Draft {
  readonly point: readonly number[];
  readonly slack: readonly number[];
}

export interface Done extends Draft {
  /** In the order of `POOLED_FIGURES`. */
  readonly pooled: readonly number[];
  /** Mean log wait of each team. */
  readonly waits: readonly number[];
  /** Each team's state at the origin, but for the lasting wait, that the run does not know. */
  readonly states: readonly Omit<StateRun, 'lastingLogWait'>[];
}

export class CalibrationRuns {
  readonly base: ResolvedScenario;
  readonly history: History;
  readonly levels: TeamLevels;
  readonly scenarios: OriginScenarios;
  readonly numbers: readonly CalibratedNumber[];
  readonly outlook: DemandOutlook;
  /** Axes of the unit cube: the calibrated numbers, and the split of the lengths that were not printed. */
  readonly dimensions: number;
  readonly #how: RunHow;
  readonly #drawStays: boolean;

  constructor(
    base: ResolvedScenario,
    history: History,
    priors: Priors,
    levels: TeamLevels,
    scenarios: OriginScenarios,
    how: RunHow,
    drawStays = true,
  ) {
    this.#drawStays = drawStays;
    this.base = base;
    this.history = history;
    this.levels = levels;
    this.scenarios = scenarios;
    this.numbers = calibratedNumbers(base, priors);
    this.dimensions = this.numbers.length + 1;
    this.outlook = new DemandOutlook(history, base, priors.outlook, monthsAfter(history.origin, 12));
    this.#how = how;
  }

  /** The scenario's numbers at a point of the unit cube. */
  laid(point: readonly number[]): Map<string, number> {
    const laid = new Map(this.numbers.map((number, i) => [number.path, number.quantile(point[i]!)]));
    if (!this.#drawStays) return laid;
    for (const [path, value] of stayNumbers(this.history.city, point[this.numbers.length]!))
      laid.set(path, value);
    return laid;
  }

  /** Runs each draft once, teams at the middle of their levels of inflow and closing. */
  async simulate(drafts: readonly Draft[]): Promise<Done[]> {
    const outlook = this.outlook.mean();
    const closing = this.#closing();
    const scenarioOf = ({ point, slack }: Draft): ResolvedScenario => {
      const laid = withNumbers(this.base, this.laid(point));
      const stays = this.scenarios.stayFactors(laid, closing);
      const numbers = new Map(
        this.levels.teams.map((level, t) => [
          level.team,
          this.#atStart(level, stays.get(level.team)!, slack[t]!, middle(level.logWait)),
        ]),
      );
      return withNumbers(this.scenarios.past(numbers, outlook), this.laid(point));
    };
    const summaries = await runMany(
      drafts.length,
      (i) => ({ scenario: scenarioOf(drafts[i]!), replications: [i] }),
      this.#how,
    );
    const first = drafts[0];
    if (first === undefined) return [];
    const reader = new SummaryReader(scenarioOf(first));
    return drafts.map((draft, i) => {
      const summary = summaries[i]![0]!;
      const table = reader.table(summary);
      return {
        ...draft,
        pooled: pooledFigures(table),
        waits: meanLogWaits(table),
        states: this.levels.teams.map((level, t) => ({
          lastWait: table[t]!.at(-1)!.wait,
          meanLogWait: meanLogWaits([table[t]!])[0]!,
          perDay: this.perDayAtOrigin(middle(level.logStarts), outlook),
          queue: reader.area(summary, t + 1, 'stillWaiting'),
          spread: this.spread(draft.point),
          slotState: this.#slotState(level.team, draft.point, i),
        })),
      };
    });
  }

  /**
   * Mean log wait of each team in the months after the origin, run by run, from a start of which no more is known
   * than the caseload and the wait that lasts, with the inflow per working day of the months before.
   * @param waits lasting log wait of each team in each draft
   */
  async ahead(
    drafts: readonly Draft[],
    waits: readonly (readonly number[])[],
    months: number,
  ): Promise<(readonly number[])[]> {
    const outlook = this.outlook.even();
    const closing = this.#closing();
    const scenarioOf = (i: number): ResolvedScenario => {
      const { point, slack } = drafts[i]!;
      const stays = this.scenarios.stayFactors(withNumbers(this.base, this.laid(point)), closing);
      const numbers = new Map(
        this.levels.teams.map((level, t) => [
          level.team,
          this.#atStart(level, stays.get(level.team)!, slack[t]!, exp(waits[i]![t]!)),
        ]),
      );
      return withNumbers(this.scenarios.future(months, numbers, outlook), this.laid(point));
    };
    const summaries = await runMany(
      drafts.length,
      (i) => ({ scenario: scenarioOf(i), replications: [i] }),
      this.#how,
    );
    if (drafts.length === 0) return [];
    const reader = new SummaryReader(scenarioOf(0));
    return summaries.map((found) => meanLogWaits(reader.table(found[0]!)));
  }

  /** Spread of the slots from month to month at a point. */
  spread(point: readonly number[]): number {
    return this.#slotNumber('monthSpread', point);
  }

  /** The state of a team's slots in the last month of a run, from the stream that the run itself drew from. */
  #slotState(id: string, point: readonly number[], world: number): number {
    const streams = new Streams(this.#how.seed, 'rep', world);
    const months = this.history.months.length + WARM_UP_MONTHS;
    const unknown = this.base.teams.find((team) => team.id === id)!.initial;
    const states = slotStates(
      streams,
      { id, initial: { ...unknown, slotState: null } },
      this.#slotNumber('monthMemory', point),
      months,
    );
    return states.at(-1) ?? 0;
  }

  #slotNumber(name: 'monthSpread' | 'monthMemory', point: readonly number[]): number {
    const { slots } = this.base.intake;
    const path = `intake.slots.${name}`;
    const number = this.numbers.findIndex((item) => item.path === path);
    if (number >= 0) return this.numbers[number]!.quantile(point[number]!);
    return slots.kind === 'weekly' ? slots[name] : 0;
  }

  /** Accepted registrations of a team per working day in the last month before the origin. */
  perDayAtOrigin(starts: number, outlook: Outlook): number {
    return this.scenarios.registrationsPerDay(starts * this.#factor(this.history.months.at(-1)!, outlook));
  }

  /** A team at the start, with the queue of a lasting wait (Little's law). */
  #atStart({ logStarts }: TeamLevel, stayFactor: number, slack: number, wait: number): TeamNumbers {
    const starts = middle(logStarts);
    return {
      starts,
      stayFactor,
      slack,
      queue: this.scenarios.registrationsPerDay(starts) * wait,
      queueMeanWait: wait / 2,
      slotState: null,
    };
  }

  /** Inflow per working day of the next months over that of the months of the history. */
  paceAhead(outlook: Outlook, count: number): number {
    const days = this.outlook.even().starts;
    const pace = (months: readonly string[]): number => {
      const sum = (values: readonly number[]): number =>
        months.reduce((total, month) => total + values[Number(month.slice(5)) - 1]!, 0);
      return sum(outlook.starts) / sum(days);
    };
    return pace(monthsAfter(this.history.origin, count)) / pace(this.history.months);
  }

  /** The middle of each team's share that closes. */
  #closing(): Map<string, number> {
    return new Map(this.levels.teams.map(({ team, logClosing }) => [team, closingShare(logClosing.mean)]));
  }

  /** Inflow of a month over that of the mean month of the history. */
  #factor(month: string, outlook: Outlook): number {
    const of = (name: string): number => outlook.starts[Number(name.slice(5)) - 1]!;
    const { months } = this.history;
    return (of(month) * months.length) / months.reduce((sum, name) => sum + of(name), 0);
  }
}

/** Log-odds of a number between 0 and 1, and back; ends are kept off. */
export const logit = (p: number): number => {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return ln(inside / (1 - inside));
};
export const logistic = (x: number): number => 1 / (1 + exp(-x));
