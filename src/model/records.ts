/**
 * What one replication leaves behind: append-only columns. Every figure of a result is a fold over these;
 * nothing is counted in two places.
 */
import type { CaseTable } from './case-table.ts';

/** What became of one intake slot. */
export const SlotOutcome = {
  /** Expired unused. */
  Open: 0,
  Booked: 1,
  Held: 2,
  NoShow: 3,
  /** Its worker fell ill. */
  Cancelled: 4,
} as const;

/** One row an intake slot. */
export class SlotTable {
  readonly team: number[] = [];
  readonly worker: number[] = [];
  readonly minute: number[] = [];
  readonly outcome: number[] = [];
  /** Case that is booked in it, or was when it was cancelled; -1 = none. */
  readonly booking: number[] = [];

  get count(): number {
    return this.team.length;
  }

  add(team: number, worker: number, minute: number): number {
    this.team.push(team);
    this.worker.push(worker);
    this.minute.push(minute);
    this.outcome.push(SlotOutcome.Open);
    this.booking.push(-1);
    return this.team.length - 1;
  }
}

/** One row an assessment with a term, in the order of registration; days are those of the calendar. */
export class AssessmentTable {
  /** Number of its load in the scenario. */
  readonly load: number[] = [];
  readonly team: number[] = [];
  readonly registered: number[] = [];
  /** Last day on which it is in time. */
  readonly due: number[] = [];
  /** -1 while it waits. */
  readonly done: number[] = [];

  get count(): number {
    return this.team.length;
  }

  add(load: number, team: number, registered: number, due: number): number {
    this.load.push(load);
    this.team.push(team);
    this.registered.push(registered);
    this.due.push(due);
    this.done.push(-1);
    return this.team.length - 1;
  }
}

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

/** Per day and team: client hours asked and available, fte present. Row = day * teams + team. */
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
