import type { Problem, Result } from '../problem/problem.ts';
import { describeValue, failed, ok } from '../problem/problem.ts';
import { planTable, teamMonthTable, teamTable } from './city-tables.ts';
import type { City } from './city.ts';
import type { PlanRow } from './published.ts';
import { deriveTeamFlows } from './team-flow.ts';
import type { TeamArea } from './team-area.ts';

export interface StaffingOptions {
  /** Fte of all teams together, > 0. */
  readonly cityFte: number;
  /** Year that `cityFte` is of. Up to 2015 the load of 2015 shares it out, later that of January-June 2017. */
  readonly year: number;
}

/** Staff of one team; no team's fte is published. */
export interface TeamStaffing {
  readonly team: string;
  readonly planRow: string;
  readonly fte: number;
  /** Least and most over the plan's range and over sharing by starts only or stock only. */
  readonly low: number;
  readonly high: number;
}

export interface Staffing {
  readonly year: number;
  readonly cityFte: number;
  readonly status: 'derived';
  /** Period of the starts and stocks that share a plan row over its teams. */
  readonly basis: '2015' | '2017-H1';
  /** In the order of the teams of the city; their fte add up to `cityFte`. */
  readonly teams: readonly TeamStaffing[];
}

/** Load of a team, by which a plan row is shared out. */
interface Load {
  readonly starts: number;
  readonly stock: number;
}

/**
 * Fte per team: the middle of the plan's range for the team's row, shared over the teams of that row by the
 * mean of their share of the starts and their share of the stock, scaled to `cityFte`.
 *
 * The interval takes the team's own row at its lowest and highest (the others stay in the middle, and the
 * total stays `cityFte`), each shared by starts, by stock and by their mean.
 *
 * Problems: cityFte not positive; no plan; no published months; a team without a plan row.
 */
export function deriveStaffing(city: City, { cityFte, year }: StaffingOptions): Result<Staffing> {
  const basis = year <= 2015 && city.published.teamYears2015.length > 0 ? '2015' : '2017-H1';
  const loads = basis === '2015' ? loads2015(city) : loads2017(city);
  const problems = problemsOf(city, cityFte, loads);
  if (problems.length > 0) return failed(problems);

  const rows = city.plan.filter((row) => city.teams.some((team) => team.planRow === row.id));
  const middle = (row: PlanRow): number => (row.fteLow + row.fteHigh) / 2;
  const total = rows.reduce((sum, row) => sum + middle(row), 0);
  const teams = rows.flatMap((row) => {
    const members = city.teams.filter((team) => team.planRow === row.id);
    return members.map((team): TeamStaffing => {
      const [starts, stock] = sharesOf(team, members, loads);
      const share = (starts + stock) / 2;
      const scaled = (rowFte: number, part: number): number => {
        const planned = total - middle(row) + rowFte;
        return planned > 0 ? (cityFte * rowFte * part) / planned : 0;
      };
      const cases = [row.fteLow, middle(row), row.fteHigh].flatMap((fte) =>
        [starts, stock, share].map((part) => scaled(fte, part)),
      );
      return {
        team: team.id,
        planRow: row.id,
        fte: scaled(middle(row), share),
        low: Math.min(...cases),
        high: Math.max(...cases),
      };
    });
  });
  const byId = new Map(teams.map((team) => [team.team, team]));
  return ok({
    year,
    cityFte,
    status: 'derived',
    basis,
    teams: city.teams.flatMap((team) => byId.get(team.id) ?? []),
  });
}

/** Shares of a team in the starts and in the stock of its row; equal shares where the row has none. */
function sharesOf(
  team: TeamArea,
  members: readonly TeamArea[],
  loads: ReadonlyMap<string, Load>,
): readonly [number, number] {
  const share = (of: (load: Load) => number): number => {
    const load = (member: TeamArea): number => of(loads.get(member.id) ?? { starts: 0, stock: 0 });
    const whole = members.reduce((sum, member) => sum + load(member), 0);
    return whole > 0 ? load(team) / whole : 1 / members.length;
  };
  return [share((load) => load.starts), share((load) => load.stock)];
}

function loads2015({ published }: City): ReadonlyMap<string, Load> {
  return new Map(
    published.teamYears2015.map((row) => [
      row.team,
      { starts: row.started, stock: row.running - row.closed },
    ]),
  );
}

function loads2017({ published }: City): ReadonlyMap<string, Load> {
  const flows = deriveTeamFlows(published.teamMonths2017)?.teams ?? [];
  return new Map(flows.map((flow) => [flow.team, { starts: flow.startsPerMonth, stock: flow.meanStock }]));
}

function problemsOf(city: City, cityFte: number, loads: ReadonlyMap<string, Load>): Problem[] {
  const problems: Problem[] = [];
  if (!(cityFte > 0 && cityFte < Infinity))
    problems.push({
      code: 'value.range',
      expected: 'fte > 0',
      actual: describeValue(cityFte),
      path: ['cityFte'],
    });
  if (city.plan.length === 0)
    problems.push({ code: 'file.missing', file: planTable.file, expected: planTable.file });
  else if (city.plan.every((row) => row.fteLow + row.fteHigh <= 0))
    problems.push({
      code: 'value.range',
      file: planTable.file,
      column: 'fte_high',
      expected: 'some fte > 0',
    });
  if (loads.size === 0)
    problems.push({ code: 'file.missing', file: teamMonthTable.file, expected: teamMonthTable.file });
  for (const team of city.teams) {
    if (team.planRow === null && city.plan.length > 0)
      problems.push({
        code: 'key.missing',
        file: teamTable.file,
        column: 'plan_row',
        path: [team.id],
        expected: `a name in ${planTable.file}`,
      });
  }
  return problems;
}
