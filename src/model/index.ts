/** The model layer: one replication of a resolved scenario, its records and their summary. */
export { CaseFlag, CaseState, NEVER, type CaseTable } from './case-table.ts';
export { LeaveWindows } from './leave-plan.ts';
export { prepare, type PreparedScenario } from './prepared.ts';
export {
  SlotOutcome,
  type Absence,
  type AssessmentTable,
  type ContractChange,
  type DayTable,
  type Deployment,
  type Records,
  type SlotTable,
  type Step,
} from './records.ts';
export { replicate, startView } from './replication.ts';
export { summarise } from './summary.ts';
export {
  AREA_MEASURES,
  MONTH_MEASURES,
  SummaryLayout,
  type AreaMeasure,
  type MonthMeasure,
} from './summary-layout.ts';
export { slotStates } from './slot-swing.ts';
