/** Single replications of many scenarios of the same teams and months: what calibration and forecast are made of. */
import { inBatches } from '../experiment/executor.ts';
import type { Executor, Seed } from '../experiment/index.ts';
import { SummaryLayout, type AreaMeasure, type MonthMeasure } from '../model/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { monthsAfter } from './history.ts';
import type { MonthTable } from './month-table.ts';

export interface RunPlan {
  readonly scenario: ResolvedScenario;
  /** Numbers of the replications. */
  readonly replications: readonly number[];
}

export interface RunHow {
  readonly executor: Executor;
  readonly seed: Seed;
  readonly signal?: AbortSignal | undefined;
  readonly onRun?: (() => void) | undefined;
}

/**
 * Runs the plans.
 * @param plans number of plans; @param planOf makes one when its turn comes, so that not all scenarios live at once
 * @returns summaries by plan and replication
 */
export async function runMany(
  plans: number,
  planOf: (plan: number) => RunPlan,
  { executor, seed, signal, onRun }: RunHow,
): Promise<Float64Array[][]> {
  return inBatches(
    Array.from({ length: plans }, (_, i) => i),
    executor,
    1,
    async (i) => {
      const { scenario, replications } = planOf(i);
      const found = new Map<number, Float64Array>();
      await executor.run({
        scenario,
        seed,
        numbers: replications,
        signal,
        place: (number, summary) => {
          found.set(number, summary.slice());
          onRun?.();
        },
      });
      executor.forget?.(scenario);
      return replications.map((number) => found.get(number)!);
    },
  );
}

/** Reads summaries of a scenario: its months, the city and its teams. */
export class SummaryReader {
  readonly months: readonly string[];
  readonly #layout: SummaryLayout;

  constructor(scenario: ResolvedScenario) {
    const from = scenario.period.from.slice(0, 7);
    const to = scenario.period.to.slice(0, 7);
    const months = [from];
    while (months.at(-1)! < to) months.push(...monthsAfter(`${months.at(-1)!}-28`, 1));
    this.months = months;
    this.#layout = new SummaryLayout(
      scenario.teams.map(({ id }) => id),
      months,
    );
  }

  /** @param area 0 = city, i + 1 = team i */
  month(summary: Float64Array, area: number, month: number, measure: MonthMeasure): number {
    return summary[this.#layout.month(area, month, measure)] ?? NaN;
  }

  area(summary: Float64Array, area: number, measure: AreaMeasure): number {
    return summary[this.#layout.area(area, measure)] ?? NaN;
  }

  /** The months of the teams, as they would be published. */
  table(summary: Float64Array): MonthTable {
    return this.#layout.areas.slice(1).map((_, i) =>
      this.months.map((__, m) => ({
        started: this.month(summary, i + 1, m, 'started'),
        running: this.month(summary, i + 1, m, 'running'),
        closed: this.month(summary, i + 1, m, 'closed'),
        wait: this.month(summary, i + 1, m, 'wait'),
      })),
    );
  }
}
