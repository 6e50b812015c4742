/**
 * The public face of buurtsim. Everything that is not named here may change without notice.
 *
 * ```ts
 * const scenario = loadScenario('scenarios/utrecht-2017.json', files);
 * if (scenario.ok) console.log((await simulate(scenario.value, { replications: 100 })).result.city.wait);
 * ```
 */
export {
  compare,
  highlightsOf,
  inlineExecutor,
  PoolExecutor,
  simulate,
  SummaryMatrix,
  workerService,
  type AreaComparison,
  type AreaResult,
  type Checks,
  type Comparison,
  type ComparisonResult,
  type Difference,
  type Estimate,
  type Executor,
  type Highlights,
  type MonthResult,
  type Prepare,
  type Progress,
  type Replicator,
  type RunResult,
  type Seed,
  type SimulateOptions,
  type Simulation,
  type Statistic,
  type TeamResult,
  type Warning,
} from './experiment/index.ts';
export { ProblemError, type Problem, type ProblemCode, type Result } from './problem/problem.ts';
export { describeDifference, loadScenario, memorySource, type FileSource } from './scenario/index.ts';
export type { ResolvedScenario } from './scenario/resolved.ts';
