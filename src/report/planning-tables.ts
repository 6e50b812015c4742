/** Required fte, divisions and marginal values as tables of plain figures: for CSV and for a workbook. */
import type { DivideResult, MarginalResult, SizeResult } from '../planning/index.ts';
import type { Lang } from './number-format.ts';
import { planningTexts } from './planning-texts.ts';
import type { CsvCell } from './csv.ts';
import type { Sheet } from './workbook.ts';

export interface PlanningTable {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** One row a group, fte and target: the answer and the curve beside it. */
export function sizeTable({ groups, scenario }: SizeResult): PlanningTable {
  return {
    heading: [
      'scenario',
      'area',
      'scope',
      'fte_now',
      'fte_needed',
      'fte',
      'target',
      'value',
      'lower',
      'upper',
      'chance',
      'replications',
    ],
    rows: groups.flatMap((group) =>
      group.curve.flatMap((point) =>
        point.figures.map(({ target, value, lower, upper }): CsvCell[] => [
          ...[scenario.name, group.id, group.scope, group.now, group.reachable ? group.fte : null],
          ...[point.fte, target, value, lower, upper, point.chance, point.replications],
        ]),
      ),
    ),
  };
}

/** One row a division and team. */
export function divideTable({ divisions, scenario, goal, total }: DivideResult): PlanningTable {
  return {
    heading: [
      'scenario',
      'goal',
      'total_fte',
      'division',
      'pool_fte',
      'team',
      'fte',
      'wait',
      'wait_lower',
      'wait_upper',
    ],
    rows: divisions.flatMap((division) =>
      division.teams.map(({ team, fte, wait }): CsvCell[] => [
        ...[scenario.name, goal, total, division.name, division.pool, team, fte],
        ...[wait.value, wait.lower, wait.upper],
      ]),
    ),
  };
}

/** One row a team. */
export function marginalTable({ teams, scenario, fte }: MarginalResult): PlanningTable {
  const bounds = (name: string): string[] => [name, `${name}_lower`, `${name}_upper`];
  return {
    heading: [
      'scenario',
      'team',
      'fte_now',
      'fte_more',
      ...bounds('client_days_saved'),
      ...bounds('late_clients_saved'),
      ...bounds('wait_saved'),
    ],
    rows: teams.map(({ team, now, clientDays, overTarget, wait }): CsvCell[] => [
      ...[scenario.name, team, now, fte],
      ...[clientDays, overTarget, wait].flatMap(({ value, lower, upper }) => [value, lower, upper]),
    ]),
  };
}

/** The same as a sheet of a workbook. */
export const planningSheet = (
  name: 'curve' | 'divisions' | 'marginal',
  { heading, rows }: PlanningTable,
  lang: Lang,
): Sheet => ({ name: planningTexts(lang).sheets[name], heading, rows });
