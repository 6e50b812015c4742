/**
 * The simulation combined with two plain statistical forecasts of the same history. Forecasts that err in different
 * ways are better together than each alone, and with little to learn weights from equal weights are hard to beat
 * (Bates and Granger 1969; Clemen 1989). So the weights are set beforehand and the same everywhere: one half is what
 * the simulation says, one half is statistics, shared equally by the two ends of what a plain forecast can hold:
 *
 * - nothing changes: the last value, with a spread that grows with the months ahead;
 * - only what lasts stays: the level of the team, drawn to that of like teams.
 *
 * Quantiles are averaged, not probabilities: the spread then stays that of the parts (Lichtendahl, Grushka-Cockayne
 * and Winkler 2013). Every member of the simulation keeps its rank in each team and month and takes the combined
 * value of that rank, so that what hangs together in the simulation still does (ensemble copula coupling, Schefzik,
 * Thorarinsdottir and Gneiting 2013).
 *
 * Stock and wait are combined. Starts are those of the simulation: its outlook is a statistical forecast already, and
 * the two above know neither season nor calendar. Running and closed follow from stock and starts, member by member;
 * the city follows from its teams.
 */
import { logWait } from '../city/index.ts';
import { Baselines } from './baselines.ts';
import type { ForecastMeasure, ForecastRuns } from './forecast.ts';
import type { History } from './history.ts';
import { lognormal, type Predictive } from './predictive.ts';
import { teamLevels } from './team-levels.ts';
import type { WaitLevels } from './wait-levels.ts';

/** Share of each part in the quantiles. */
export const COMBINATION = { simulation: 0.5, lastValue: 0.25, level: 0.25 } as const;

type Values = Readonly<Record<ForecastMeasure, Float64Array>>;

/**
 * The runs with stock and wait combined; their form is that of runs.
 * @param history of two or more months, to the origin of the runs; teams that it does not have stay as simulated
 */
export function combinedRuns(runs: ForecastRuns, history: History): ForecastRuns {
  const statistics = new PlainForecasts(history);
  const simulated = runs.areas.map((_, area) => runs.months.map((__, month) => valuesOf(runs, area, month)));
  const combined = simulated.map((months, area) => {
    const team = history.teams.findIndex((item) => item.team === runs.areas[area]);
    return area === 0 || team < 0 ? months : combinedTeam(months, team, statistics);
  });
  combined[0] = simulated[0]!.map((city, month) => combinedCity(city, simulated, combined, month));
  return { ...runs, values: (area, month, measure) => combined[area]![month]![measure] };
}

/** What combines with the simulation, made from a history alone. */
export class PlainForecasts {
  readonly #history: History;
  readonly #stock: Baselines;
  readonly #levels: WaitLevels;
  readonly #changes: number;
  readonly #unrelated: number;

  constructor(history: History) {
    this.#history = history;
    this.#stock = new Baselines(history, 'stock');
    this.#levels = teamLevels(history).wait;
    const logs = history.teams.map(({ rows }) => rows.map((row) => logWait(row.meanWaitWorkdays)));
    const steps = logs.flatMap((row) => row.slice(1).map((log, i) => log - row[i]!));
    this.#changes = steps.reduce((sum, step) => sum + step * step, 0) / steps.length;
    this.#unrelated = 2 * this.#levels.within * this.#levels.within;
  }

  /** The last value stays. @param team index in the history; @param horizon months ahead, from 1 */
  last(measure: 'stock' | 'wait', team: number, horizon: number): Predictive {
    if (measure === 'stock') return this.#stock.of('last', team, horizon)!;
    const log = logWait(this.#history.teams[team]!.rows.at(-1)!.meanWaitWorkdays);
    // Open cases are carried on from month to month, waits are made anew: two months of a team far apart differ by
    // no more than two draws do.
    const variance = Math.min(horizon * this.#changes, Math.max(this.#changes, this.#unrelated));
    return lognormal(log, Math.sqrt(variance));
  }

  /** The level of the team; for waits with what is left of the state of the last month. */
  level(measure: 'stock' | 'wait', team: number, horizon: number): Predictive {
    if (measure === 'stock') return this.#stock.of('shrunken', team, horizon)!;
    const { units, within, memory } = this.#levels;
    const { mean, sd } = units[team]!;
    const log = logWait(this.#history.teams[team]!.rows.at(-1)!.meanWaitWorkdays);
    let left = 1;
    for (let month = 0; month < horizon; month++) left *= memory;
    const variance = (1 - left) * (1 - left) * sd * sd + (1 - left * left) * within * within;
    return lognormal(mean + left * (log - mean), Math.sqrt(variance));
  }
}

function valuesOf(runs: ForecastRuns, area: number, month: number): Values {
  const of = (measure: ForecastMeasure): Float64Array => runs.values(area, month, measure);
  return {
    started: of('started'),
    closed: of('closed'),
    running: of('running'),
    stock: of('stock'),
    wait: of('wait'),
  };
}

function combinedTeam(months: readonly Values[], team: number, statistics: PlainForecasts): Values[] {
  let open: Float64Array | null = null;
  return months.map((own, m) => {
    const of = (measure: 'stock' | 'wait'): Float64Array =>
      mapped(own[measure], statistics.last(measure, team, m + 1), statistics.level(measure, team, m + 1));
    const before = open ?? own.running.map((value, i) => value - own.started[i]!);
    const running = before.map((value, i) => value + own.started[i]!);
    // Nobody closes fewer than none.
    const stock = of('stock').map((value, i) => Math.min(value, running[i]!));
    open = stock;
    const closed = running.map((value, i) => value - stock[i]!);
    return { started: own.started, running, closed, stock, wait: of('wait') };
  });
}

/** Every value at its own rank of the combined law; what is not a number stays so. */
function mapped(values: Float64Array, last: Predictive, level: Predictive): Float64Array {
  const order = Array.from(values.keys())
    .filter((i) => !Number.isNaN(values[i]!))
    .sort((a, b) => values[a]! - values[b]! || a - b);
  const result = values.slice();
  order.forEach((i, rank) => {
    const p = (rank + 0.5) / order.length;
    result[i] =
      COMBINATION.simulation * values[i]! +
      COMBINATION.lastValue * last.quantile(p) +
      COMBINATION.level * level.quantile(p);
  });
  return result;
}

/** Counts move by what the teams' moved; the wait by the ratio of the teams' means, weighted by starts. */
function combinedCity(
  city: Values,
  simulated: readonly (readonly Values[])[],
  combined: readonly (readonly Values[])[],
  month: number,
): Values {
  const moved = (measure: ForecastMeasure): Float64Array =>
    city[measure].map((value, i) => {
      let sum = value;
      for (let area = 1; area < combined.length; area++) {
        sum += combined[area]![month]![measure][i]! - simulated[area]![month]![measure][i]!;
      }
      return sum;
    });
  const wait = city.wait.map((value, i) => {
    let before = 0;
    let after = 0;
    for (let area = 1; area < combined.length; area++) {
      const own = simulated[area]![month]!;
      if (Number.isNaN(own.wait[i]!)) continue;
      before += own.started[i]! * own.wait[i]!;
      after += own.started[i]! * combined[area]![month]!.wait[i]!;
    }
    return before > 0 ? (value * after) / before : value;
  });
  return {
    started: city.started,
    closed: moved('closed'),
    running: moved('running'),
    stock: moved('stock'),
    wait,
  };
}
