/** A forecast that was frozen, held against a table of what happened since. */
import type { City } from '../city/index.ts';
import { teamMonthTable } from '../city/city-tables.ts';
import { readTable } from '../city/table.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { comparedCases } from './backtest.ts';
import { LEVELS, quantilesOf, type Forecast } from './forecast-file.ts';
import { History } from './history.ts';
import { fromQuantiles, type Predictive } from './predictive.ts';
import type { ScoredCase } from './score-card.ts';

type Rows = City['published']['teamMonths2017'];

/**
 * Reads a table in the form of `published-2017-team-month.csv`.
 * Problems: every fault of the table.
 */
export function readActuals(file: string, text: string): Result<Rows> {
  const read = readTable({ ...teamMonthTable, file }, text);
  return read.problems.length > 0 ? failed(read.problems) : ok(read.rows);
}

/**
 * The forecast's figures beside the baselines, that are made from the city's months up to its origin.
 * Problems: an origin that the city does not have; no row of a team and month that was forecast.
 */
export function scoreForecast(forecast: Forecast, city: City, actuals: Rows): Result<readonly ScoredCase[]> {
  const history = History.upTo(city, forecast.origin);
  if (!history.ok) return history;
  const months = forecast.city.months.map(({ month }) => month);
  const cases = comparedCases(history.value, months, actuals, (team, month, measure) => {
    const figure = forecast.teams.find((item) => item.team === team)?.months[month]?.[measure] ?? null;
    if (figure === null) return { model: null, simulation: null, floor: null };
    const over = 'overTarget' in figure ? Number(figure.overTarget) : null;
    const model: Predictive = fromQuantiles(
      LEVELS,
      quantilesOf(figure),
      over === null
        ? undefined
        : (limit) =>
            limit === forecast.target ? over : 1 - fromQuantiles(LEVELS, quantilesOf(figure)).pit(limit),
    );
    return { model, simulation: null, floor: null };
  });
  if (cases.length > 0) return ok(cases);
  return failed([
    {
      code: 'value.conflict',
      path: ['--actuals'],
      expected: `rows of ${months[0] ?? ''} to ${months.at(-1) ?? ''}`,
      actual: [...new Set(actuals.map(({ month }) => month))].sort().join(', '),
    },
  ]);
}
