/**
 * Summaries of many replications: one row a replication, placed by its number. So the content does not
 * depend on the order in which replications arrive.
 */
import type { SummaryLayout } from '../model/summary-layout.ts';

export class SummaryMatrix {
  readonly layout: SummaryLayout;
  #values: Float64Array;
  #done: Uint8Array;
  #count = 0;

  /** @param capacity replications to make room for; the matrix grows where more arrive */
  constructor(layout: SummaryLayout, capacity = 0) {
    this.layout = layout;
    this.#values = new Float64Array(capacity * layout.size);
    this.#done = new Uint8Array(capacity);
  }

  /** Number of replications placed. */
  get replications(): number {
    return this.#count;
  }

  has(replication: number): boolean {
    return this.#done[replication] === 1;
  }

  /** Numbers of the replications placed, ascending. */
  get numbers(): number[] {
    const numbers: number[] = [];
    for (let r = 0; r < this.#done.length; r++) if (this.#done[r] === 1) numbers.push(r);
    return numbers;
  }

  /**
   * Puts the summary of a replication in its row.
   * @throws RangeError for a summary of the wrong length or a replication that is there already
   */
  place(replication: number, summary: Float64Array): void {
    const { size } = this.layout;
    if (summary.length !== size) {
      throw new RangeError(`Expected a summary of ${size} figures, got ${summary.length}.`);
    }
    if (!Number.isSafeInteger(replication) || replication < 0) {
      throw new RangeError(`Unexpected replication: ${replication}.`);
    }
    if (this.has(replication)) throw new RangeError(`Replication ${replication} was placed twice.`);
    if (replication >= this.#done.length) this.#grow(replication + 1);
    this.#values.set(summary, replication * size);
    this.#done[replication] = 1;
    this.#count += 1;
  }

  /** Adds all replications of another matrix of the same shape. */
  merge(other: SummaryMatrix): void {
    for (const replication of other.numbers) this.place(replication, other.row(replication));
  }

  /** The summary of one replication: a view, not a copy. */
  row(replication: number): Float64Array {
    if (!this.has(replication)) throw new RangeError(`Replication ${replication} is not there.`);
    const { size } = this.layout;
    return this.#values.subarray(replication * size, (replication + 1) * size);
  }

  /** One figure over all replications, in the order of their numbers; NaN where it is not defined. */
  column(index: number): Float64Array {
    const { size } = this.layout;
    const column = new Float64Array(this.#count);
    for (let r = 0, at = 0; r < this.#done.length; r++) {
      if (this.#done[r] === 1) column[at++] = this.#values[r * size + index] ?? NaN;
    }
    return column;
  }

  #grow(least: number): void {
    const capacity = Math.max(least, 2 * this.#done.length);
    const values = new Float64Array(capacity * this.layout.size);
    values.set(this.#values);
    this.#values = values;
    const done = new Uint8Array(capacity);
    done.set(this.#done);
    this.#done = done;
  }
}
