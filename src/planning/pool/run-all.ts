/** Many scenarios on the same chance events, each reduced at once to the few columns that a pool study needs. */
import {
  inBatches,
  inlineExecutor,
  runNumbers,
  SummaryMatrix,
  waitReplicator,
  WaitLayout,
  type Executor,
  type Prepare,
  type Seed,
  type StudyOptions,
} from '../../experiment/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';

/** How a study is run. */
export interface PoolStudyOptions extends StudyOptions {
  readonly replications?: number | undefined;
}

/** Figures of a scenario, one value a replication. */
export interface Columns {
  /** Mean wait of the city, working days. */
  readonly wait: Float64Array;
  /** Share of the conversations within the norm. */
  readonly withinTarget: Float64Array;
  /** Longest mean wait of a team. */
  readonly worst: Float64Array;
  /** Residents beyond the norm. */
  readonly over: Float64Array;
  /** Residents waiting, average over time. */
  readonly queue: Float64Array;
  /** Mean wait per team. */
  readonly teamWaits: readonly Float64Array[];
}

/** Runs scenarios with shared progress; several calls count on. */
export class PoolRuns {
  readonly #options: PoolStudyOptions;
  readonly #prepare: Prepare;
  readonly #executor: Executor;
  #done = 0;
  #planned = 0;

  constructor(options: PoolStudyOptions) {
    this.#options = options;
    this.#prepare = options.prepare ?? waitReplicator;
    this.#executor = options.executor ?? inlineExecutor(this.#prepare);
  }

  /** Replications that are still to come, so that progress does not run backwards. */
  plan(replications: number): void {
    this.#planned += replications;
    this.#show();
  }

  /** @returns the figures of each scenario, in order */
  run(scenarios: readonly ResolvedScenario[], replications: number, seed: Seed): Promise<Columns[]> {
    const numbers = Array.from({ length: replications }, (_, r) => r);
    return inBatches(scenarios, this.#executor, replications, async (scenario) => {
      const { layout } = this.#prepare(scenario);
      const matrix = new SummaryMatrix(layout, replications);
      await runNumbers(scenario, matrix, numbers, {
        executor: this.#executor,
        seed,
        signal: this.#options.signal,
      });
      this.#executor.forget?.(scenario);
      this.#done += replications;
      this.#show();
      return columnsOf(matrix);
    });
  }

  #show(): void {
    this.#options.onProgress?.({ done: this.#done, planned: Math.max(this.#done, this.#planned) });
  }
}

function columnsOf(matrix: SummaryMatrix): Columns {
  const { layout } = matrix;
  const teamWaits = layout.areas.slice(1).map((_, i) => matrix.column(layout.area(i + 1, 'waitMean')));
  const wait = matrix.column(layout.area(0, 'waitMean'));
  return {
    wait,
    withinTarget: matrix.column(layout.area(0, 'withinTarget')),
    worst: wait.map((_, r) =>
      teamWaits.reduce((most, row) => (Number.isNaN(row[r] ?? NaN) ? most : Math.max(most, row[r] ?? 0)), 0),
    ),
    queue: matrix.column(layout.area(0, 'queue')),
    over: layout instanceof WaitLayout ? matrix.column(layout.overTarget(0)) : wait.map(() => NaN),
    teamWaits,
  };
}

/** b - a, replication by replication. */
export const minus = (b: Float64Array, a: Float64Array): Float64Array =>
  b.map((value, r) => value - (a[r] ?? NaN));

export const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
