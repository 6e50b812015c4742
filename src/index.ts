/**
 * The public face of buurtsim. Everything that is not named here may change without notice.
 *
 * ```ts
 * const scenario = loadScenario('scenarios/utrecht-2017.json', files);
 * if (scenario.ok) console.log((await simulate(scenario.value, { replications: 100 })).result.city.wait);
 * ```
 */
export { deriveDemand, importCbs, predictDemand, slugOf, type DemandModel } from './city/index.ts';
export type { Buurt, City } from './city/index.ts';
export {
  attribute,
  caseTimeline,
  compare,
  comparisonOf,
  deploymentWeeks,
  highlightsOf,
  inlineExecutor,
  keepingExecutor,
  LABELS,
  mergeParts,
  outputJsonSchema,
  partOf,
  PoolExecutor,
  readPart,
  runReplications,
  shardNumbers,
  simulateUncertain,
  SummaryMatrix,
  teamTimeline,
  tornado,
  variantsOf,
  waitReplicator,
  workerService,
  type AreaComparison,
  type AreaResult,
  type AttributionOptions,
  type AttributionResult,
  type CaseTimeline,
  type Checks,
  type Comparison,
  type ComparisonResult,
  type DeploymentWeeks,
  type Difference,
  type Estimate,
  type Executor,
  type FromWorker,
  type Highlights,
  type MergedStudy,
  type MonthResult,
  type OutputName,
  type Part,
  type PartFile,
  type Precision,
  type Prepare,
  type Progress,
  type Replicator,
  type RequiredFte,
  type RowStore,
  type RunResult,
  type ScenarioComparison,
  type Seed,
  type Shard,
  type SimulateOptions,
  type Simulation,
  type Statistic,
  type TeamResult,
  type TeamTimeline,
  type TornadoOptions,
  type TornadoResult,
  type ToWorker,
  type UncertaintyOptions,
  type UncertaintyResult,
  type Variants,
  type Warning,
  type WorkerPort,
  ENGINE_VERSION,
} from './experiment/index.ts';
export {
  advise,
  applyNorm,
  basisOf,
  BIJSTAND_THRESHOLD,
  buurtNorms,
  DEFAULT_LOSSES,
  defaultNorm,
  exploreNorm,
  fteFor,
  formulaFte,
  divideTotal,
  INSTANT_BANDS,
  instantAnswer,
  instantDeviations,
  marginalValue,
  moneyOf,
  readTargets,
  requiredFte,
  resultWithInstant as resultOf,
  simulateWithInstant as simulate,
  isolationSensitivity,
  normAlternatives,
  normSheet,
  parseState,
  PROPOSAL_NORM,
  proposeCity,
  readNormFile,
  STATE_COLUMNS,
  tournament,
  USUAL_EFFORT,
  withFte,
  type AdviceOptions,
  type AdviceResult,
  type CityProposal,
  type DividedTotal,
  type DivideResult,
  type MarginalResult,
  type MarginalValue,
  type MoneyAnswer,
  type SizedGroup,
  type SizeEffort,
  type SizePoint,
  type SizeResult,
  type Target,
  type InstantAnswer,
  type InstantArea,
  type InstantNote,
  type IsolationSensitivity,
  type Norm,
  type NormAlternatives,
  type NormExploration,
  type NormPoint,
  type NormSettings,
  type NormSheet,
  type WeightClass,
  type PoolState,
  type TournamentOptions,
  type TournamentResult,
} from './planning/index.ts';
export { SummaryLayout } from './model/summary-layout.ts';
export { POLICIES, type PolicySetting } from './policy/index.ts';
export { ProblemError, type Problem, type ProblemCode, type Result } from './problem/problem.ts';
export { adviceWords, type AdviceWords } from './report/advice-report.ts';
export { backtestTexts, type BacktestTexts } from './report/backtest-texts.ts';
export { changeTexts } from './report/change-text.ts';
export { csvText, type CsvCell } from './report/csv.ts';
export { comparisonCsv, figuresCsv } from './report/figures-csv.ts';
export { importNotes } from './report/import-report.ts';
export {
  formatDate,
  formatNumber,
  formatPercent,
  formatPlain,
  formatSigned,
  type Lang,
} from './report/number-format.ts';
export { ledgerWords, type LedgerWords } from './report/ledger-words.ts';
export { parameterName } from './report/parameter-name.ts';
export { oddsOf } from './report/odds.ts';
export { problemText } from './report/problem-text.ts';
export { highlightText } from './report/run-report.ts';
export { textsOf } from './report/texts/index.ts';
export { warningTexts } from './report/warning-text.ts';
export { comparisonSheets, runSheets, workbookBytes } from './report/workbook.ts';
export {
  describeDifference,
  loadCity,
  loadScenario,
  memorySource,
  scenarioFromTeams,
  TEAM_TABLE_COLUMNS,
  type FileSource,
} from './scenario/index.ts';
export type { LedgerEntry, ResolvedScenario, ResolvedShock, Status } from './scenario/resolved.ts';
