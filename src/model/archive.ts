/**
 * What becomes of records that are over. A run whose records are kept leaves them where they are. A run that only asks
 * for figures has each record read once nothing names it any more, and uses its row again: its memory follows the
 * cases that are open, not those that it has seen.
 */
import { AssessmentTable } from './assessment-table.ts';
import { CaseTable, isOver } from './case-table.ts';
import { RecordList } from './record-list.ts';
import { readCases, type CaseReader, type RecordReader } from './record-reader.ts';
import type { Absence, ContractChange, DayTable, Deployment, Pause, Step } from './records.ts';
import { SlotTable } from './slot-table.ts';

/** Who reads the records of a run that keeps none. */
export interface Readers {
  readonly figures: RecordReader;
  /** Reads the cases too; null = nobody. */
  readonly cases: CaseReader | null;
}

export interface RowCounts {
  readonly cases: number;
  readonly slots: number;
  readonly assessments: number;
  readonly other: number;
}

export class Archive {
  readonly cases = new CaseTable();
  readonly slots = new SlotTable();
  readonly assessments = new AssessmentTable();
  readonly contracts: RecordList<ContractChange>;
  readonly deployments: RecordList<Deployment>;
  readonly absences: RecordList<Absence>;
  readonly steps: RecordList<Step>;
  readonly pauses: RecordList<Pause>;
  readonly days: DayTable;
  readonly #figures: RecordReader | null;
  readonly #cases: CaseReader | null;
  readonly #teams: number;

  /** @param readers null: records are kept */
  constructor(teams: number, days: number, readers: Readers | null) {
    const figures = readers?.figures ?? null;
    this.#figures = figures;
    this.#cases = readers?.cases ?? null;
    this.#teams = teams;
    this.contracts = new RecordList(figures?.readContract.bind(figures) ?? null);
    this.deployments = new RecordList(figures?.readDeployment.bind(figures) ?? null);
    // No figure follows from the absences themselves.
    this.absences = new RecordList(figures && (() => undefined));
    this.steps = new RecordList(figures?.readStep.bind(figures) ?? null);
    this.pauses = new RecordList(figures?.readPause.bind(figures) ?? null);
    this.days = new EmptyDays((figures === null ? days : 1) * teams);
  }

  /** Rows of each table that have ever been in use at one time, and records of all other kinds that take room now. */
  get rows(): RowCounts {
    const lists = [this.contracts, this.deployments, this.absences, this.steps, this.pauses];
    return {
      cases: this.cases.count,
      slots: this.slots.count,
      assessments: this.assessments.count,
      other: lists.reduce((sum, list) => sum + list.size, 0),
    };
  }

  /** Row in `days` of the first team on a day. */
  rowOfDay(day: number): number {
    return this.#figures === null ? day * this.#teams : 0;
  }

  /** The day's columns are complete. */
  dayOver(day: number): void {
    this.#figures?.readDay(this.days, 0, day);
  }

  /** A case has left the books; while a list still names its row, the row stays. */
  caseOver(id: number): void {
    if (this.#figures !== null && this.cases.named[id] === 0) this.#settle(this.#figures, id);
  }

  /** A list names the row of a case, and may go on to do so when the case is over. */
  name(id: number): void {
    this.cases.named[id] = (this.cases.named[id] ?? 0) + 1;
  }

  /** A list names the row no longer. */
  unname(id: number): void {
    const named = (this.cases.named[id] ?? 0) - 1;
    this.cases.named[id] = named;
    if (named === 0 && this.#figures !== null && isOver(this.cases.state[id] ?? 0))
      this.#settle(this.#figures, id);
  }

  /** The stay of a pool worker at a team ends now. */
  endStay(worker: number, minute: number): void {
    for (const stay of [...this.deployments.all]) {
      if (stay.worker !== worker || stay.to >= 0) continue;
      stay.to = minute;
      this.deployments.over(stay);
    }
  }

  /** A slot is past, and so is every event that names it. */
  slotOver(slot: number): void {
    if (this.#figures === null) return;
    this.#figures.readSlot(this.slots, slot);
    this.slots.release(slot);
  }

  assessmentOver(row: number): void {
    if (this.#figures === null) return;
    this.#figures.readAssessment(this.assessments, row);
    this.assessments.release(row);
  }

  /** The end of a run that keeps no records: reads what is left. */
  close(): void {
    const figures = this.#figures;
    if (figures === null) return;
    readCases(this.cases, figures);
    if (this.#cases !== null) readCases(this.cases, this.#cases);
    const { slots, assessments } = this;
    for (let slot = 0; slot < slots.count; slot++) if (slots.team[slot] !== -1) figures.readSlot(slots, slot);
    for (let row = 0; row < assessments.count; row++)
      if (assessments.team[row] !== -1) figures.readAssessment(assessments, row);
    for (const pause of this.pauses.all) figures.readPause(pause);
    for (const step of this.steps.all) figures.readStep(step);
    for (const stay of this.deployments.all) figures.readDeployment(stay);
  }

  #settle(figures: RecordReader, id: number): void {
    figures.readCase(this.cases, id);
    this.#cases?.readCase(this.cases, id);
    this.cases.release(id);
  }
}

class EmptyDays implements DayTable {
  readonly demandHours: Float64Array;
  readonly availableHours: Float64Array;
  readonly presentFte: Float64Array;

  constructor(size: number) {
    this.demandHours = new Float64Array(size);
    this.availableHours = new Float64Array(size);
    this.presentFte = new Float64Array(size);
  }
}
