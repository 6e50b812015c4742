/**
 * What the published waits tell of the state of a team at the end of a month: how many wait, and whether it has
 * much or little room for first conversations these months. Neither is published; in runs of the model both are
 * known, and regressions over them tell them from the waits, with their errors.
 */
import { exp, ln } from '../engine/index.ts';
import { cholesky, solve } from './linear.ts';

export interface StateRun {
  /** Mean wait of the last month and mean log wait of all months, working days. */
  readonly lastWait: number;
  readonly meanLogWait: number;
  /** Log of the wait that the team had if its room were as usual. */
  readonly lastingLogWait: number;
  /** Accepted registrations per working day in the last month. */
  readonly perDay: number;
  /** Waiting at the end of the last month. */
  readonly queue: number;
  /** Spread of the slots from month to month in the run, and the state of the last month (standard normal). */
  readonly spread: number;
  readonly slotState: number;
}

/** The waits that are known, working days, and what a member says of the team. */
export type StateGiven = Pick<StateRun, 'lastWait' | 'meanLogWait' | 'lastingLogWait' | 'perDay' | 'spread'>;

export interface OriginState {
  readonly queue: number;
  readonly slotState: number;
}

/** A queue of nobody still has a logarithm. */
const HALF = 0.5;
/** The scenario allows no state beyond this. */
const MOST_STATE = 4;

export class StateAtOrigin {
  readonly #queue: Regression;
  readonly #state: Regression;

  /** @throws RangeError with fewer than ten usable runs */
  constructor(runs: readonly StateRun[]) {
    const used = runs.filter(({ lastWait, meanLogWait }) => lastWait > 0 && !Number.isNaN(meanLogWait));
    if (used.length < 10) throw new RangeError('StateAtOrigin: ten or more runs needed');
    this.#queue = new Regression(
      used.map(queueRow),
      used.map(({ queue, perDay }) => ln((queue + HALF) / perDay)),
    );
    this.#state = new Regression(
      used.map((run, r) => [...stateRow(run), run.spread * this.#queue.misses[r]!]),
      used.map(({ slotState }) => slotState),
    );
  }

  /**
   * A draw of the state.
   * @param z two standard normals; 0 gives the middle
   */
  at(given: StateGiven, z: readonly [number, number]): OriginState {
    const known = { ...given, lastWait: Math.max(0.05, given.lastWait) };
    const miss = this.#queue.error * z[0];
    const log = this.#queue.at(queueRow(known)) + miss;
    const state = this.#state.at([...stateRow(known), known.spread * miss]) + this.#state.error * z[1];
    return {
      queue: Math.max(0, known.perDay * exp(log) - HALF),
      slotState: Math.min(MOST_STATE, Math.max(-MOST_STATE, state)),
    };
  }
}

const queueRow = ({ lastWait, meanLogWait }: StateGiven): number[] => [1, ln(lastWait), meanLogWait];

/** Where months hardly differ in room, waits tell nothing of it: gaps count by the spread. */
const stateRow = ({ lastWait, meanLogWait, lastingLogWait, spread }: StateGiven): number[] => [
  1,
  spread * (ln(lastWait) - lastingLogWait),
  spread * (meanLogWait - lastingLogWait),
];

/** Least squares with a trace of ridge. */
class Regression {
  readonly misses: readonly number[];
  readonly error: number;
  readonly #coefficients: readonly number[];

  constructor(rows: readonly (readonly number[])[], target: readonly number[]) {
    const width = rows[0]!.length;
    const axes = Array.from({ length: width }, (_, i) => i);
    const gram = axes.map((i) =>
      axes.map((j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? 1e-6 : 0)),
    );
    const right = axes.map((i) => rows.reduce((sum, row, r) => sum + row[i]! * target[r]!, 0));
    this.#coefficients = solve(cholesky(gram), right);
    this.misses = rows.map((row, r) => target[r]! - this.at(row));
    const squares = this.misses.reduce((sum, miss) => sum + miss * miss, 0);
    this.error = Math.sqrt(squares / Math.max(1, rows.length - width));
  }

  at(row: readonly number[]): number {
    return row.reduce((sum, value, k) => sum + value * this.#coefficients[k]!, 0);
  }
}
