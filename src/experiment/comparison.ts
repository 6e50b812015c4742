/** Two to four scenarios, run side by side and compared with the first: `buurtsim.comparison/1`. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { describeDifference, type Difference } from '../scenario/index.ts';
import { ProblemError } from '../problem/problem.ts';
import { comparePaired, type PairedComparison } from './compare.ts';
import type { Prepare, Seed } from './replicator.ts';
import { resultOf, type RunResult } from './result.ts';
import { runReplications, type Progress } from './run.ts';
import type { Executor } from './executor.ts';
import { inlineExecutor } from './inline-executor.ts';
import { waitReplicator } from './model-replicator.ts';
import { outcome, planOf, simulate, type SimulateOptions, type Simulation } from './simulate.ts';
import { ENGINE_VERSION } from './version.ts';

/** One difference between two scenarios themselves. */
export type ScenarioDifference = Difference;

export const COMPARISON_SCHEMA = 'buurtsim.comparison/1';
export const LABELS = ['A', 'B', 'C', 'D'] as const;
export type Label = (typeof LABELS)[number];

export interface ComparisonResult {
  readonly schema: typeof COMPARISON_SCHEMA;
  readonly engine: string;
  readonly seed: Seed;
  readonly replications: number;
  readonly method: {
    readonly pairing: 'common random numbers';
    readonly interval: 'paired t, 95 %';
    readonly simultaneous: 'Bonferroni over the teams of one figure, 95 % together';
  };
  /** The whole result of every scenario. */
  readonly scenarios: readonly { readonly label: Label; readonly result: RunResult }[];
  /** Each other scenario against A. */
  readonly comparisons: readonly ScenarioComparison[];
}

export type ScenarioComparison = {
  readonly base: Label;
  readonly other: Label;
  /** What differs between the two scenarios themselves. */
  readonly changes: readonly ScenarioDifference[];
} & PairedComparison;

export interface Comparison {
  readonly simulations: readonly Simulation[];
  readonly result: ComparisonResult;
}

/**
 * Simulates and compares scenarios.
 * @param scenarios two to four, the base first, of one period
 * @throws ProblemError for another number of scenarios or for different periods
 */
export async function compare(
  scenarios: readonly ResolvedScenario[],
  options: SimulateOptions = {},
): Promise<Comparison> {
  checkComparable(scenarios);
  const prepare = options.prepare ?? waitReplicator;
  const executor = options.executor ?? inlineExecutor(prepare);
  const simulations = await simulateTogether(scenarios, { ...options, prepare, executor });
  return { simulations, result: comparisonOf(simulations) };
}

type Ready = SimulateOptions & { readonly executor: Executor; readonly prepare: Prepare };

/** Refuses scenarios that cannot be paired. */
export function checkComparable(scenarios: readonly ResolvedScenario[]): void {
  if (scenarios.length < 2 || scenarios.length > LABELS.length) {
    const actual = String(scenarios.length);
    throw new ProblemError([{ code: 'value.range', path: ['scenarios'], expected: '2..4', actual }]);
  }
  const [base, ...others] = scenarios as readonly [ResolvedScenario, ...ResolvedScenario[]];
  const text = ({ period }: ResolvedScenario): string => `${period.from} - ${period.to}`;
  const problems = others
    .filter((other) => text(other) !== text(base))
    .map((other) => ({
      code: 'value.conflict' as const,
      file: other.name,
      path: ['period'],
      expected: text(base),
      actual: text(other),
    }));
  if (problems.length > 0) throw new ProblemError(problems);
}

async function simulateTogether(
  scenarios: readonly ResolvedScenario[],
  options: Ready,
): Promise<Simulation[]> {
  const done = scenarios.map(() => 0);
  const planned = scenarios.map(() => 0);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const report = (i: number) => (progress: Progress) => {
    done[i] = progress.done;
    planned[i] = progress.planned;
    options.onProgress?.({ done: sum(done), planned: sum(planned) });
  };
  const first = await Promise.all(
    scenarios.map((scenario, i) => simulate(scenario, { ...options, onProgress: report(i) })),
  );
  // A stopping rule may end at different numbers; pairs need the same ones.
  const most = Math.max(...first.map(({ matrix }) => matrix.replications));
  return Promise.all(
    first.map(async (simulation, i) => {
      const { scenario, seed, matrix } = simulation;
      if (matrix.replications === most) return simulation;
      const { executor, prepare, signal } = options;
      const onProgress = report(i);
      await runReplications(scenario, {
        executor,
        prepare,
        seed,
        replications: most,
        extend: matrix,
        signal,
        onProgress,
      });
      const met = outcome(matrix, planOf(scenario, options));
      return { scenario, seed, matrix, result: resultOf(scenario, seed, matrix, met) };
    }),
  );
}

export function comparisonOf(simulations: readonly Simulation[]): ComparisonResult {
  const [base, ...others] = simulations as readonly [Simulation, ...Simulation[]];
  return {
    schema: COMPARISON_SCHEMA,
    engine: ENGINE_VERSION,
    seed: base.seed,
    replications: base.matrix.replications,
    method: {
      pairing: 'common random numbers',
      interval: 'paired t, 95 %',
      simultaneous: 'Bonferroni over the teams of one figure, 95 % together',
    },
    scenarios: simulations.map(({ result }, i) => ({ label: LABELS[i]!, result })),
    comparisons: others.map((other, i) => ({
      base: LABELS[0],
      other: LABELS[i + 1]!,
      changes: describeDifference(base.scenario, other.scenario),
      ...comparePaired(base.matrix, other.matrix),
    })),
  };
}
