/**
 * Five forecasts that anyone could make, from the same history: what the simulation has to beat.
 *
 * - `last`: the last value stays, with the spread of past changes, growing with the root of the horizon;
 * - `mean`: the team's own mean, with the spread around it;
 * - `climatology`: any value of any team in the past, equally likely;
 * - `shrunken`: a lognormal law for each team, its mean drawn to the city (empirical Bayes);
 * - `flow`: mean starts and a constant share that closes, carried on from the last stock; says nothing of waits.
 */
import { average, logWait } from '../city/log-wait.ts';
import { ln } from '../engine/index.ts';
import type { ForecastMeasure } from './forecast.ts';
import { hierarchy } from './hierarchy.ts';
import type { History } from './history.ts';
import { pooledFigures, POOLED_FIGURES, publishedTable } from './month-table.ts';
import { fromRecord, lognormal, normal, type Predictive } from './predictive.ts';

export const BASELINES = ['last', 'mean', 'climatology', 'shrunken', 'flow'] as const;
export type Baseline = (typeof BASELINES)[number];

type Row = History['teams'][number]['rows'][number];

/** The figure of a published row. */
export function valueOf(row: Omit<Row, 'status' | 'source'>, measure: ForecastMeasure): number {
  switch (measure) {
    case 'stock':
      return row.running - row.closed;
    case 'wait':
      return row.meanWaitWorkdays;
    case 'started':
    case 'closed':
    case 'running':
      return row[measure];
  }
}

const logOf = (value: number, measure: ForecastMeasure): number =>
  measure === 'wait' ? logWait(value) : ln(Math.max(0.5, value));

/** The baselines of a measure from a history of two or more months. */
export class Baselines {
  readonly #history: History;
  readonly #measure: ForecastMeasure;
  readonly #values: readonly (readonly number[])[];
  readonly #logs: readonly (readonly number[])[];
  readonly #changes: number;
  readonly #within: number;
  readonly #shrunken: readonly { readonly mean: number; readonly sd: number }[];
  readonly #flows: readonly Flow[];

  constructor(history: History, measure: ForecastMeasure) {
    this.#history = history;
    this.#measure = measure;
    this.#values = history.teams.map(({ rows }) => rows.map((row) => valueOf(row, measure)));
    this.#logs = this.#values.map((values) => values.map((value) => logOf(value, measure)));
    const steps = this.#logs.flatMap((logs) => logs.slice(1).map((log, i) => log - logs[i]!));
    this.#changes = Math.sqrt(average(steps.map((step) => step * step)));
    const misses = this.#logs.flatMap((logs) => logs.map((log) => log - average(logs)));
    const freedom = misses.length - this.#logs.length;
    this.#within = misses.reduce((sum, miss) => sum + miss * miss, 0) / freedom;
    const error = Math.max(1e-12, this.#within / history.months.length);
    this.#shrunken = hierarchy(
      this.#logs.map((logs) => ({ value: average(logs), variance: error })),
      null,
    ).units;
    this.#flows = flowsOf(history);
  }

  /**
   * @param team index in the history; @param horizon months after the origin, from 1
   * @returns null where the baseline says nothing of the measure
   */
  of(baseline: Baseline, team: number, horizon: number): Predictive | null {
    const logs = this.#logs[team]!;
    const months = this.#history.months.length;
    switch (baseline) {
      case 'last':
        return lognormal(logs.at(-1)!, this.#changes * Math.sqrt(horizon));
      case 'mean':
        return lognormal(average(logs), Math.sqrt(this.#within * (1 + 1 / months)));
      case 'climatology':
        return fromRecord(this.#values.flat());
      case 'shrunken': {
        const { mean, sd } = this.#shrunken[team]!;
        return lognormal(mean, Math.sqrt(this.#within + sd * sd));
      }
      case 'flow':
        return flowForecast(this.#flows[team]!, this.#measure, horizon);
    }
  }
}

interface Flow {
  readonly starts: number;
  readonly exit: number;
  readonly stock: number;
  readonly startDispersion: number;
  readonly closureDispersion: number;
}

function flowsOf(history: History): readonly Flow[] {
  const pooled = pooledFigures(publishedTable(history));
  const dispersion = (name: 'startDispersion' | 'closureDispersion'): number =>
    Math.max(1, pooled[POOLED_FIGURES.indexOf(name)] ?? 1);
  return history.teams.map(({ rows }) => ({
    starts: average(rows.map((row) => row.started)),
    exit: rows.reduce((sum, row) => sum + row.closed, 0) / rows.reduce((sum, row) => sum + row.running, 0),
    stock: rows.at(-1)!.running - rows.at(-1)!.closed,
    startDispersion: dispersion('startDispersion'),
    closureDispersion: dispersion('closureDispersion'),
  }));
}

/** running = stock + starts; closed = exit x running; means and variances carried on month by month. */
function flowForecast(flow: Flow, measure: ForecastMeasure, horizon: number): Predictive | null {
  const { starts, exit, startDispersion, closureDispersion } = flow;
  let { stock } = flow;
  let variance = 0;
  let running = stock;
  let runningVariance = 0;
  for (let month = 0; month < horizon; month++) {
    running = stock + starts;
    runningVariance = variance + startDispersion * starts;
    stock = running * (1 - exit);
    variance = (1 - exit) * (1 - exit) * runningVariance + closureDispersion * running * exit * (1 - exit);
  }
  switch (measure) {
    case 'started':
      return normal(starts, Math.sqrt(startDispersion * starts));
    case 'running':
      return normal(running, Math.sqrt(runningVariance));
    case 'closed':
      return normal(
        exit * running,
        Math.sqrt(exit * exit * runningVariance + closureDispersion * running * exit * (1 - exit)),
      );
    case 'stock':
      return normal(stock, Math.sqrt(variance));
    case 'wait':
      return null;
  }
}
