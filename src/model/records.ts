/**
 * What one replication leaves behind. Every figure of a result is a fold over these (`RecordReader`); nothing is
 * counted in two places.
 */
import type { AssessmentTable } from './assessment-table.ts';
import type { CaseTable } from './case-table.ts';
import type { SlotTable } from './slot-table.ts';

/** One row a change of contract: `fte` is added to the staff of `team` (-1 = pool) at `minute`. */
export interface ContractChange {
  readonly team: number;
  readonly minute: number;
  readonly fte: number;
}

/** One row a stay of a pool worker at a team. */
export interface Deployment {
  readonly worker: number;
  readonly team: number;
  readonly fte: number;
  readonly from: number;
  /** -1 while it lasts. */
  to: number;
}

/** One row a spell of absence of a worker of `team` (-1 = pool). */
export interface Absence {
  readonly team: number;
  readonly worker: number;
  readonly from: number;
  readonly to: number;
}

/** One row a step of work on a case (casework in steps): joined the worker's queue, began, ended. */
export interface Step {
  readonly worker: number;
  readonly team: number;
  readonly queued: number;
  began: number;
  ended: number;
}

/** One row an interruption of an open case: its worker is absent and nobody has taken it up. */
export interface Pause {
  readonly id: number;
  readonly team: number;
  readonly from: number;
  /** -1 while it lasts. */
  to: number;
}

/** Per day and team: client hours asked and available, fte present. Row = day * teams + team, where days are kept. */
export interface DayTable {
  readonly demandHours: Float64Array;
  readonly availableHours: Float64Array;
  readonly presentFte: Float64Array;
}

export interface Records {
  readonly cases: CaseTable;
  readonly slots: SlotTable;
  readonly contracts: readonly ContractChange[];
  readonly deployments: readonly Deployment[];
  readonly absences: readonly Absence[];
  readonly steps: readonly Step[];
  readonly pauses: readonly Pause[];
  readonly days: DayTable;
  readonly assessments: AssessmentTable;
  /** Events handled. */
  readonly events: number;
}
