/** A fault of the published tables that is known: the reconciliation must find exactly these. */
export interface KnownFault {
  /** Which check finds it. */
  readonly check: string;
  /** Table without `.csv`. */
  readonly table: string;
  /** Row (and column) in the words of the table. */
  readonly place: string;
  /** How far off, in the unit of the column; signed: what stands there minus what should. */
  readonly size: number;
  readonly whatNl: string;
  readonly whatEn: string;
}
