/**
 * One row an assessment with a term; days are those of the calendar. Where records are kept, rows stand in the order
 * of registration; else the row of one that is done is used again.
 */
export class AssessmentTable {
  /** Number of its load in the scenario. */
  readonly load: number[] = [];
  /** -1 where the row is free. */
  readonly team: number[] = [];
  readonly registered: number[] = [];
  /** Last day on which it is in time. */
  readonly due: number[] = [];
  /** -1 while it waits. */
  readonly done: number[] = [];
  /** Place in the order of registration. */
  readonly serial: number[] = [];
  readonly #free: number[] = [];
  #seen = 0;

  /** Rows in use so far, free ones included. */
  get count(): number {
    return this.team.length;
  }

  add(load: number, team: number, registered: number, due: number): number {
    const row = this.#free.pop() ?? this.team.length;
    this.load[row] = load;
    this.team[row] = team;
    this.registered[row] = registered;
    this.due[row] = due;
    this.done[row] = -1;
    this.serial[row] = this.#seen++;
    return row;
  }

  /** The row is free; its number goes to a later assessment. */
  release(row: number): void {
    this.team[row] = -1;
    this.#free.push(row);
  }
}
