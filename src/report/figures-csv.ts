/** Results as long tables: one row a figure. */
import {
  COMPARED_FIGURES,
  MONTH_FIGURES,
  REGISTRATION_MEASURES,
  WAIT_FIGURES,
  type AreaComparison,
  type AreaResult,
  type ComparedFigure,
  type ComparisonResult,
  type Estimate,
  type MonthFigure,
  type RegistrationFigures,
  type RegistrationMeasure,
  type RunResult,
  type WaitFigure,
} from '../experiment/index.ts';
import { csvText, type CsvCell, type CsvDialect } from './csv.ts';

const FIGURES_HEADING = ['scenario', 'area', 'month', 'measure', 'value', 'lower', 'upper', 'unit'];

/** Unit of each figure, by the last part of its name. */
const UNITS: Readonly<Record<WaitFigure | MonthFigure | ComparedFigure, string>> = {
  fte: 'fte',
  poolFte: 'fte',
  started: 'cases',
  closed: 'cases',
  running: 'cases',
  caseload: 'cases',
  stock: 'cases',
  queue: 'residents',
  stillWaiting: 'residents',
  slotsUsed: 'intake slots',
  mean: 'working days',
  p50: 'working days',
  p80: 'working days',
  p90: 'working days',
  wait: 'working days',
  waitMean: 'working days',
  waitP90: 'working days',
  withinTarget: 'share',
  monthMeanOverTarget: 'share',
  utilisation: 'share',
};

/** All figures of one or more results: scenario, area (`city` or team), month (empty: whole period), measure. */
export function figuresCsv(results: readonly RunResult[], dialect: CsvDialect): string {
  return csvText(FIGURES_HEADING, results.flatMap(resultRows), dialect);
}

function resultRows(result: RunResult): CsvCell[][] {
  const scenario = result.scenario.name;
  return [
    ...areaRows(scenario, 'city', result.city),
    ...result.teams.flatMap((team) => areaRows(scenario, team.team, team)),
  ];
}

function areaRows(scenario: string, area: string, figures: AreaResult): CsvCell[][] {
  const row = (
    month: string | null,
    measure: string,
    { value, lower, upper }: Estimate,
    unit: string,
  ): CsvCell[] => [scenario, area, month, measure, value, lower, upper, unit];
  const waits = Object.keys(WAIT_FIGURES) as WaitFigure[];
  return [
    ...(['fte', 'started', 'closed'] as const).map((name) => row(null, name, figures[name], UNITS[name])),
    ...waits.map((name) => row(null, `wait.${name}`, figures.wait[name], UNITS[name])),
    ...(['caseload', 'queue', 'utilisation'] as const).map((name) =>
      row(null, name, figures[name], UNITS[name]),
    ),
    ...figures.months.flatMap((month) =>
      MONTH_FIGURES.map((name) => row(month.month, name, month[name], UNITS[name])),
    ),
    ...registrationRows(figures, row),
  ];
}

const REGISTRATION_UNITS: Readonly<Record<RegistrationMeasure, string>> = {
  registered: 'residents',
  stillWaiting: 'residents',
  mean: 'working days',
  p50: 'working days',
  p90: 'working days',
  withinTarget: 'share',
  tail: 'share',
};

/** Waits by month of registration, and how many still wait after so many days. */
function registrationRows(
  { waitByRegistration }: AreaResult,
  row: (month: string | null, measure: string, figure: Estimate, unit: string) => CsvCell[],
): CsvCell[][] {
  if (waitByRegistration === null) return [];
  const { period, months, curve } = waitByRegistration;
  const figures = (month: string | null, found: RegistrationFigures): CsvCell[][] =>
    REGISTRATION_MEASURES.map((name) =>
      row(month, `waitByRegistration.${name}`, found[name], REGISTRATION_UNITS[name]),
    );
  return [
    ...figures(null, period),
    ...months.flatMap(({ month, ...found }) => figures(month, found)),
    ...curve.map(({ day, waiting }) => row(null, `waitByRegistration.waitingAfter${day}`, waiting, 'share')),
  ];
}

const COMPARISON_HEADING = [
  'base',
  'scenario',
  'area',
  'measure',
  'base_value',
  'scenario_value',
  'difference',
  'lower',
  'upper',
  'lower_all_teams',
  'upper_all_teams',
  'chance_better',
  'years_better',
  'years_equal',
  'years_worse',
  'variance_reduction',
  'pairs',
  'unit',
];

/** All paired differences: scenario minus base. */
export function comparisonCsv(result: ComparisonResult, dialect: CsvDialect): string {
  const name = (label: string): string =>
    result.scenarios.find((entry) => entry.label === label)?.result.scenario.name ?? label;
  const rows = result.comparisons.flatMap((pair) => {
    const area = (id: string, figures: AreaComparison): CsvCell[][] =>
      COMPARED_FIGURES.map((figure) => {
        const found = figures[figure];
        return [
          name(pair.base),
          name(pair.other),
          id,
          figure,
          found.a,
          found.b,
          found.difference.value,
          found.difference.lower,
          found.difference.upper,
          found.simultaneous?.lower ?? null,
          found.simultaneous?.upper ?? null,
          found.chance,
          found.years?.better ?? null,
          found.years?.equal ?? null,
          found.years?.worse ?? null,
          found.varianceReduction,
          found.pairs,
          UNITS[figure],
        ];
      });
    return [...area('city', pair.city), ...pair.teams.flatMap((team) => area(team.team, team))];
  });
  return csvText(COMPARISON_HEADING, rows, dialect);
}
