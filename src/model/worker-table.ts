/**
 * All workers of one replication, in order of hiring, never removed: a position that is filled again gets a
 * new row. `team` is the team of the position, -1 for the ambulant pool; `deployed` is where the worker is
 * now (for team workers always their team).
 */
import type { Stream } from '../engine/index.ts';
import type { StaffKindId } from '../scenario/index.ts';

export interface WorkerRow {
  readonly team: number;
  readonly position: number;
  readonly kind: StaffKindId | 'pool';
  /** Output of the kind when ramp-up is over, 0..1. */
  readonly productivity: number;
  /** fte of the contract. */
  readonly contract: number;
  readonly hired: number;
  /** Tenure at `hired`, minutes (people who were there before the run). */
  readonly tenureBefore: number;
  /** Draws; spent once the contract has ended. */
  agenda: Stream;
  absence: Stream;
  career: Stream;
}

const FIRST_CAPACITY = 256;

const spent = (): never => {
  throw new RangeError('a draw for a worker who has left');
};
const SPENT: Stream = { uniform: spent, below: spent };

export class WorkerTable {
  count = 0;
  readonly rows: WorkerRow[] = [];
  /** 1 while under contract. */
  active = new Uint8Array(FIRST_CAPACITY);
  /** fte of the contract. */
  contract = new Float64Array(FIRST_CAPACITY);
  /** End of the contract; known from the day of hiring on. */
  leaves = new Float64Array(FIRST_CAPACITY);
  /** Absent until this minute; at most now = present. */
  absentUntil = new Float64Array(FIRST_CAPACITY);
  /** Team where the worker is now, -1 = nowhere (pool at rest). */
  deployed = new Int32Array(FIRST_CAPACITY);
  /** Open cases held, and first conversations booked that will add one. */
  caseload = new Int32Array(FIRST_CAPACITY);
  booked = new Int32Array(FIRST_CAPACITY);
  /** Head of the list of open cases, -1 = none. */
  firstCase = new Int32Array(FIRST_CAPACITY);
  /** Part of an intake slot carried to the next week, 0..1. */
  slotCredit = new Float64Array(FIRST_CAPACITY);

  /** A new worker, under contract from now. Returns its row. */
  add(row: WorkerRow): number {
    const id = this.count++;
    if (id === this.active.length) this.#grow();
    this.rows.push(row);
    this.active[id] = 1;
    this.contract[id] = row.contract;
    this.leaves[id] = Infinity;
    this.deployed[id] = row.team;
    this.firstCase[id] = -1;
    return id;
  }

  /** The contract has ended: the row stays, its draws need no room. */
  retire(id: number): void {
    const row = this.row(id);
    row.agenda = SPENT;
    row.absence = SPENT;
    row.career = SPENT;
  }

  row(id: number): WorkerRow {
    const row = this.rows[id];
    if (row === undefined) throw new RangeError(`worker ${id} does not exist`);
    return row;
  }

  /** Under contract and not absent. */
  isPresent(id: number, now: number): boolean {
    return this.active[id] === 1 && (this.absentUntil[id] ?? 0) <= now;
  }

  #grow(): void {
    const size = this.active.length * 2;
    const active = new Uint8Array(size);
    active.set(this.active);
    this.active = active;
    this.contract = doubled(this.contract, size);
    this.leaves = doubled(this.leaves, size);
    this.absentUntil = doubled(this.absentUntil, size);
    this.slotCredit = doubled(this.slotCredit, size);
    this.deployed = integers(this.deployed, size);
    this.caseload = integers(this.caseload, size);
    this.booked = integers(this.booked, size);
    this.firstCase = integers(this.firstCase, size);
  }
}

function doubled(old: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(size);
  larger.set(old);
  return larger;
}

function integers(old: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(old);
  return larger;
}
