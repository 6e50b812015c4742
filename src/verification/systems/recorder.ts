/**
 * What runs count, as rows of sums. A measure claims columns before the first run and reads them from sums of
 * rows, so that every estimate is a function of sums and its error follows by leaving rows out.
 */

export interface LineSpec {
  readonly station: number;
  /** -1 = every class. */
  readonly class: number;
  /** Only those who were served; else everybody who left the line. */
  readonly served: boolean;
  /** Waits above it are counted. */
  readonly threshold: number;
  /** Bins of a histogram of waits, the last open to the right; 0 = none. */
  readonly bins: number;
  readonly binWidth: number;
}

/** Columns: count, those who waited, sum, sum of squares, those above the threshold, then the bins. */
export interface LineColumns extends LineSpec {
  readonly at: number;
}

export interface LevelColumns {
  readonly of: 'present' | 'queue' | 'busy';
  /** Station, for `busy` the group. */
  readonly index: number;
  /** Columns: time, integral. */
  readonly at: number;
}

export interface MomentColumns {
  readonly station: number;
  readonly of: 'present' | 'queue' | 'served';
  readonly time: number;
  /** States of at least this many are counted. */
  readonly atLeast: number;
  /** Columns: count, sum, sum of squares, those at least so many. */
  readonly at: number;
}

export interface FlowColumns {
  readonly station: number;
  readonly class: number;
  /** Columns: arrivals, lost, gave up, taken at once by the station's first group. */
  readonly at: number;
}

export interface SerialColumns {
  readonly from: number;
  readonly to: number;
  /** Columns: count, sum of waits. */
  readonly at: number;
}

/** Passages through the whole system. */
export interface PassageColumns {
  readonly bins: number;
  readonly binWidth: number;
  /** Columns: count, sum, then the bins. */
  readonly at: number;
}

export class Recorder {
  readonly lines: LineColumns[] = [];
  readonly levels: LevelColumns[] = [];
  readonly moments: MomentColumns[] = [];
  readonly flows: FlowColumns[] = [];
  readonly serials: SerialColumns[] = [];
  readonly passages: PassageColumns[] = [];
  /** Column 0 counts the runs. */
  #size = 1;

  get size(): number {
    return this.#size;
  }

  line(spec: LineSpec): LineColumns {
    return this.#claim(this.lines, spec, 5 + spec.bins);
  }

  level(spec: Omit<LevelColumns, 'at'>): LevelColumns {
    return this.#claim(this.levels, spec, 2);
  }

  moment(spec: Omit<MomentColumns, 'at'>): MomentColumns {
    return this.#claim(this.moments, spec, 4);
  }

  flow(spec: Omit<FlowColumns, 'at'>): FlowColumns {
    return this.#claim(this.flows, spec, 4);
  }

  serial(spec: Omit<SerialColumns, 'at'>): SerialColumns {
    return this.#claim(this.serials, spec, 2);
  }

  passage(spec: Omit<PassageColumns, 'at'>): PassageColumns {
    return this.#claim(this.passages, spec, 2 + spec.bins);
  }

  /** Columns of any other kind, for systems that count for themselves. */
  columns(count: number): number {
    const at = this.#size;
    this.#size += count;
    return at;
  }

  #claim<S, T extends S & { readonly at: number }>(list: T[], spec: S, size: number): T {
    const columns = { ...spec, at: this.columns(size) } as S & { readonly at: number } as T;
    list.push(columns);
    return columns;
  }
}

export function count(row: Float64Array, column: number, by = 1): void {
  row[column] = row[column]! + by;
}

/** Adds a wait (in units of time) to a line's columns. */
export function addWait(row: Float64Array, columns: LineColumns, wait: number, waited: boolean): void {
  const { at, threshold, bins } = columns;
  row[at] = row[at]! + 1;
  if (waited) row[at + 1] = row[at + 1]! + 1;
  row[at + 2] = row[at + 2]! + wait;
  row[at + 3] = row[at + 3]! + wait * wait;
  if (wait > threshold) row[at + 4] = row[at + 4]! + 1;
  if (bins > 0) count(row, at + 5 + Math.min(bins - 1, Math.floor(wait / columns.binWidth)));
}
