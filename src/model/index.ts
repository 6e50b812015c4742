/** The model layer: one replication of a resolved scenario, its records and their summary. */
export { CaseFlag, CaseState, NEVER, type CaseTable } from './case-table.ts';
export { LeaveWindows } from './leave-plan.ts';
export type { CaseReader } from './record-reader.ts';
export { waitUnit } from './record-fold.ts';
export { prepare, type PreparedScenario } from './prepared.ts';
export {
  type Absence,
  type ContractChange,
  type DayTable,
  type Deployment,
  type Records,
  type Step,
} from './records.ts';
export { replicate, startView, type RunSize } from './replication.ts';
export { summarise, summariseRun, type SummarisedRun } from './summary.ts';
export { SlotOutcome, type SlotTable } from './slot-table.ts';
export { ValueCounts } from './value-counts.ts';
export type { AssessmentTable } from './assessment-table.ts';
export {
  AREA_MEASURES,
  MONTH_MEASURES,
  SummaryLayout,
  type AreaMeasure,
  type MonthMeasure,
} from './summary-layout.ts';
export { slotStates } from './slot-swing.ts';
