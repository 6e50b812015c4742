/** How figures are made of records: one record at a time, in any order but for contracts and days. */
import type { AssessmentTable } from './assessment-table.ts';
import { CaseState, type CaseTable } from './case-table.ts';
import type { PreparedScenario } from './prepared.ts';
import type { ContractChange, DayTable, Deployment, Pause, Records, Step } from './records.ts';
import type { SlotTable } from './slot-table.ts';

/** Reads each case once: when it is over, or at the end of the run. */
export interface CaseReader {
  readCase(cases: CaseTable, id: number): void;
}

/** Reads every record once. What lasts beyond the run is read at its end, open as it is. */
export interface RecordReader extends CaseReader {
  readSlot(slots: SlotTable, slot: number): void;
  readPause(pause: Pause): void;
  readStep(step: Step): void;
  readAssessment(assessments: AssessmentTable, row: number): void;
  readDeployment(stay: Deployment): void;
  /** In order of time. */
  readContract(change: ContractChange): void;
  /** A working day, in order of time; `first` is the row of the first team. */
  readDay(days: DayTable, first: number, day: number): void;
}

/** Records that are kept, one after another. */
export function readRecords(prepared: PreparedScenario, records: Records, reader: RecordReader): void {
  readCases(records.cases, reader);
  const { slots, assessments, days } = records;
  for (let slot = 0; slot < slots.count; slot++) reader.readSlot(slots, slot);
  for (const pause of records.pauses) reader.readPause(pause);
  for (const step of records.steps) reader.readStep(step);
  for (let row = 0; row < assessments.count; row++) reader.readAssessment(assessments, row);
  for (const stay of records.deployments) reader.readDeployment(stay);
  for (const change of records.contracts) reader.readContract(change);
  const teams = prepared.scenario.teams.length;
  for (let day = 0; day < prepared.endDay; day++) {
    if (prepared.calendar.isWorkingDay(day)) reader.readDay(days, day * teams, day);
  }
}

export function readCases(cases: CaseTable, reader: CaseReader): void {
  for (let id = 0; id < cases.count; id++) {
    if (cases.state[id] !== CaseState.None) reader.readCase(cases, id);
  }
}
