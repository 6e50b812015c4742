/** Runs over the published months with given parameters: the simulation as calibration sees it. */
import { exp, ln } from '../engine/index.ts';
import { withNumbers } from './scenario-numbers.ts';
import { DemandOutlook, type Outlook } from './demand-outlook.ts';
import { monthsAfter, type History } from './history.ts';
import { runMany, SummaryReader, type RunHow } from './many-runs.ts';
import { meanLogWaits, pooledFigures } from './month-table.ts';
import { closingShare, type OriginScenarios, type TeamNumbers } from './origin-scenario.ts';
import { calibratedNumbers, type CalibratedNumber, type Priors } from './priors.ts';
import type { QueueRun } from './queue-at-origin.ts';
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
  /** Each team's queue at the origin. */
  readonly queues: readonly QueueRun[];
}

/** Sets of chance events that the runs share, so that differences between parameters are less blurred by chance. */
const WORLDS = 10;

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

  constructor(
    base: ResolvedScenario,
    history: History,
    priors: Priors,
    levels: TeamLevels,
    scenarios: OriginScenarios,
    how: RunHow,
  ) {
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
    for (const [path, value] of stayNumbers(this.history.city, point[this.numbers.length]!))
      laid.set(path, value);
    return laid;
  }

  /** Runs each draft once, teams at the middle of their levels of inflow and closing. */
  async simulate(drafts: readonly Draft[]): Promise<Done[]> {
    const outlook = this.outlook.mean();
    const closing = new Map(
      this.levels.teams.map(({ team, logClosing }) => [team, closingShare(logClosing.mean)]),
    );
    const scenarioOf = ({ point, slack }: Draft): ResolvedScenario => {
      const laid = withNumbers(this.base, this.laid(point));
      const stays = this.scenarios.stayFactors(laid, closing);
      const numbers = new Map(
        this.levels.teams.map((level, t) => [
          level.team,
          this.#atStart(level, stays.get(level.team)!, slack[t]!),
        ]),
      );
      return withNumbers(this.scenarios.past(numbers, outlook), this.laid(point));
    };
    const summaries = await runMany(
      drafts.length,
      (i) => ({ scenario: scenarioOf(drafts[i]!), replications: [i % WORLDS] }),
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
        queues: this.levels.teams.map((level, t) => ({
          lastWait: table[t]!.at(-1)!.wait,
          meanLogWait: meanLogWaits([table[t]!])[0]!,
          perDay: this.perDayAtOrigin(middle(level.logStarts), outlook),
          queue: reader.area(summary, t + 1, 'stillWaiting'),
        })),
      };
    });
  }

  /** Accepted registrations of a team per working day in the last month before the origin. */
  perDayAtOrigin(starts: number, outlook: Outlook): number {
    return this.scenarios.registrationsPerDay(starts * this.#factor(this.history.months.at(-1)!, outlook));
  }

  /** A team at the start of the warm-up, with the queue of its lasting wait (Little's law). */
  #atStart({ logStarts, logWait }: TeamLevel, stayFactor: number, slack: number): TeamNumbers {
    const starts = middle(logStarts);
    const wait = middle(logWait);
    return {
      starts,
      stayFactor,
      slack,
      queue: this.scenarios.registrationsPerDay(starts) * wait,
      queueMeanWait: wait / 2,
    };
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
