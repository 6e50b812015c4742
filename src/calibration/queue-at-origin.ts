/**
 * How many wait at the end of a month, from the last published wait. The queue itself is not published; in runs
 * of the model both are known, and a regression over them tells the one from the other, with its error.
 */
import { exp, ln } from '../engine/index.ts';
import { cholesky, solve } from './linear.ts';

export interface QueueRun {
  /** Mean wait of the last month and mean log wait of all months, working days. */
  readonly lastWait: number;
  readonly meanLogWait: number;
  /** Accepted registrations per working day in the last month. */
  readonly perDay: number;
  /** Waiting at the end of the last month. */
  readonly queue: number;
}

/** A queue of nobody still has a logarithm. */
const HALF = 0.5;

export class QueueAtOrigin {
  readonly #coefficients: readonly number[];
  readonly #error: number;

  /** @throws RangeError with fewer than ten usable runs */
  constructor(runs: readonly QueueRun[]) {
    const used = runs.filter(({ lastWait, meanLogWait }) => lastWait > 0 && !Number.isNaN(meanLogWait));
    if (used.length < 10) throw new RangeError('QueueAtOrigin: ten or more runs needed');
    const rows = used.map(({ lastWait, meanLogWait }) => [1, ln(lastWait), meanLogWait]);
    const target = used.map(({ queue, perDay }) => ln((queue + HALF) / perDay));
    const gram = [0, 1, 2].map((i) =>
      [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? 1e-6 : 0)),
    );
    const right = [0, 1, 2].map((i) => rows.reduce((sum, row, r) => sum + row[i]! * target[r]!, 0));
    this.#coefficients = solve(cholesky(gram), right);
    const squares = rows.reduce((sum, row, r) => {
      const miss = target[r]! - this.#fitted(row);
      return sum + miss * miss;
    }, 0);
    this.#error = Math.sqrt(squares / (used.length - 3));
  }

  /**
   * A draw of the queue.
   * @param z standard normal; 0 gives the middle
   */
  at(lastWait: number, meanLogWait: number, perDay: number, z: number): number {
    const log = this.#fitted([1, ln(Math.max(0.05, lastWait)), meanLogWait]) + this.#error * z;
    return Math.max(0, perDay * exp(log) - HALF);
  }

  #fitted(row: readonly number[]): number {
    return row.reduce((sum, value, k) => sum + value * this.#coefficients[k]!, 0);
  }
}
