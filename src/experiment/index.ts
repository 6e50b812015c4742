/** The experiment layer: replications, executors, results, paired comparison. Runs in a browser as in Node. */

export {
  attribute,
  ATTRIBUTED_FIGURES,
  ATTRIBUTION_SCHEMA,
  checkAttributable,
  MOST_FOR_SHAPLEY,
  type AttributedChange,
  type AttributedFigure,
  type AttributionOptions,
  type AttributionResult,
} from './attribution.ts';
export { breathe } from './breathe.ts';
export { scenarioChanges } from './scenario-changes.ts';
export type { Checks, UnmetGoal, Warning } from './checks.ts';
export {
  BETTER,
  COMPARED_FIGURES,
  comparePaired,
  difference,
  type AreaComparison,
  type ComparedFigure,
  type Difference,
  type Direction,
  type Interval,
  type PairedComparison,
  type TeamComparison,
} from './compare.ts';
export {
  checkComparable,
  compare,
  COMPARISON_SCHEMA,
  comparisonOf,
  LABELS,
  type Comparison,
  type ComparisonResult,
  type Label,
  type ScenarioComparison,
  type ScenarioDifference,
} from './comparison.ts';
export { deploymentWeeks, type DeploymentWeeks } from './deployment-weeks.ts';
export {
  estimate,
  halfWidth,
  moments,
  spread,
  type Estimate,
  type Moments,
  type Spread,
  type Statistic,
} from './estimate.ts';
export { inBatches, type Executor, type ReplicationTask } from './executor.ts';
export { MONTH_FIGURES, WAIT_FIGURES, type MonthFigure, type WaitFigure } from './figures.ts';
export { OUTPUT_SCHEMAS, outputJsonSchema, type OutputName } from './json-schemas.ts';
export { highlightsOf, type Highlights } from './highlights.ts';
export {
  BANDED_FIGURES,
  type BandedFigure,
  type InstantBeside,
  type InstantBesideArea,
} from './instant-beside.ts';
export { inlineExecutor } from './inline-executor.ts';
export { keepingExecutor, type RowStore } from './keeping-executor.ts';
export { modelReplicator, waitReplicator } from './model-replicator.ts';
export {
  mergeParts,
  PART_SCHEMA,
  partOf,
  readPart,
  shardNumbers,
  type MergedStudy,
  type Part,
  type PartFile,
  type Shard,
} from './part.ts';
export { PoolExecutor } from './pool-executor.ts';
export {
  DEFAULT_MINIMUM,
  precisionRule,
  precisionState,
  type GoalState,
  type Precision,
  type PrecisionGoal,
  type PrecisionRule,
  type PrecisionState,
} from './precision.ts';
export { preparedOnce, type Prepare, type Replicator, type Seed } from './replicator.ts';
export {
  differentStories,
  registrationWaits,
  type RegistrationFigures,
  type RegistrationWaits,
  type WaitStories,
} from './registration-waits.ts';
export {
  RESULT_SCHEMA,
  resultOf,
  type AreaResult,
  type MonthResult,
  type RunResult,
  type TeamResult,
} from './result.ts';
export { rowFromText, rowText } from './row-text.ts';
export type { StudyOptions } from './study-options.ts';
export { runNumbers, runReplications, type Progress, type RunOptions } from './run.ts';
export { DEFAULT_MAXIMUM, DEFAULT_REPLICATIONS, DEFAULT_SEED } from './defaults.ts';
export { simulate, type SimulateOptions, type Simulation } from './simulate.ts';
export { SummaryMatrix } from './summary-matrix.ts';
export {
  caseTimeline,
  teamTimeline,
  type CaseEvent,
  type CaseTimeline,
  type Reason,
  type TeamTimeline,
  type TeamWeek,
  type WaitingCase,
} from './timeline.ts';
export {
  factorsOf,
  tornado,
  TORNADO_FIGURES,
  TORNADO_SCHEMA,
  type Factor,
  type RequiredFte,
  type Screened,
  type Swing,
  type TornadoFigure,
  type TornadoOptions,
  type TornadoResult,
} from './tornado.ts';
export {
  drawParameters,
  parameterQuantile,
  uncertainParameters,
  type UncertainParameter,
} from './uncertain-parameters.ts';
export {
  DEFAULT_PER_DRAW,
  simulateUncertain,
  UNCERTAINTY_SCHEMA,
  type UncertainArea,
  type UncertaintyOptions,
  type UncertaintyResult,
} from './uncertainty.ts';
export type { SplitFigure } from './variance-split.ts';
export { variantsOf, type Variants } from './variants.ts';
export { ENGINE_VERSION } from './version.ts';
export { CURVE_DAYS, REGISTRATION_MEASURES, WaitLayout, type RegistrationMeasure } from './wait-layout.ts';
export { workerService, type FromWorker, type ToWorker, type WorkerPort } from './worker-protocol.ts';
