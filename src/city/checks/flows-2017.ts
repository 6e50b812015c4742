import type { City } from '../city.ts';
import type { Findings } from '../finding.ts';
import type { CaseFlow } from '../published.ts';

const TEAM = 'published-2017-team-month';
const CITY = 'published-2017-city-month';
const QUARTER = 'published-2017-city-quarter';
/** The city's wait is weighted by first conversations, the check by starts: they may differ this much. */
const WAIT_TOLERANCE = 0.3;

/** running(t + 1) = running(t) - closed(t) + started(t + 1), for rows in order of time. */
function checkStock(
  findings: Findings,
  table: string,
  rows: readonly (CaseFlow & { readonly month: string })[],
  prefix: string,
): void {
  rows.forEach((row, index) => {
    const place = `${prefix}${row.month}`;
    findings.atMost('closed-of-running', table, `${place}/closed`, row.closed, row.running);
    findings.atMost('started-of-running', table, `${place}/started`, row.started, row.running);
    const before = rows[index - 1];
    if (before === undefined) return;
    const due = before.running - before.closed + row.started;
    findings.expect('stock-flow', table, `${place}/running`, row.running, due);
  });
}

/** The tables of 2017: stocks from month to month, teams against the city, months against quarters. */
export function checkFlows2017(city: City, findings: Findings): void {
  const { teamMonths2017: teamMonths, cityMonths2017: months, cityQuarters2017: quarters } = city.published;
  for (const { id } of city.teams) {
    const rows = teamMonths.filter((row) => row.team === id);
    checkStock(findings, TEAM, rows, `${id}/`);
    for (const row of rows) {
      const place = `${id}/${row.month}/running_printed`;
      findings.expect('printed', TEAM, place, row.runningPrinted, row.running);
    }
  }
  checkStock(findings, CITY, months, '');

  for (const row of months) {
    const { month } = row;
    const total = row.goOnYes + row.goOnNo + row.goOnNotApplicable;
    findings.expect('go-on', CITY, `${month}/go_on_total`, row.goOnTotal, total);
    findings.atMost('go-on-of-closed', CITY, `${month}/go_on_total`, row.goOnTotal, row.closed);
    const teams = teamMonths.filter((team) => team.month === month);
    if (teams.length === 0) continue;
    const sum = (of: (team: (typeof teams)[number]) => number): number =>
      teams.reduce((t, r) => t + of(r), 0);
    findings.expect(
      'teams-to-city',
      TEAM,
      `*/${month}/started`,
      sum((r) => r.started),
      row.started,
    );
    findings.expect(
      'teams-to-city',
      TEAM,
      `*/${month}/running`,
      sum((r) => r.running),
      row.running,
    );
    findings.expect(
      'teams-to-city',
      TEAM,
      `*/${month}/closed`,
      sum((r) => r.closed),
      row.closed,
    );
    // A client of two teams counts twice in the sum, once in the city.
    const clients = sum((r) => r.uniqueClients);
    findings.atLeast('teams-to-city', TEAM, `*/${month}/unique_clients`, clients, row.uniqueClients);
    const wait = sum((r) => r.started * r.meanWaitWorkdays) / sum((r) => r.started);
    const place = `${month}/mean_wait_workdays`;
    findings.expect('teams-to-city', CITY, place, row.meanWaitWorkdays, wait, WAIT_TOLERANCE);
  }

  for (const row of quarters) {
    const parts = months.filter((month) => quarterOf(month.month) === row.period);
    const first = parts[0];
    if (first === undefined || parts.length < 3) continue;
    const sum = (of: (month: (typeof parts)[number]) => number): number =>
      parts.reduce((t, r) => t + of(r), 0);
    const started = sum((r) => r.started);
    findings.expect('months-to-quarter', QUARTER, `${row.period}/started`, row.started, started);
    findings.expect(
      'months-to-quarter',
      QUARTER,
      `${row.period}/closed`,
      row.closed,
      sum((r) => r.closed),
    );
    const reach = first.running - first.started + started;
    findings.expect('months-to-quarter', QUARTER, `${row.period}/running`, row.running, reach);
    const wait = sum((r) => r.started * r.meanWaitWorkdays) / started;
    const place = `${row.period}/mean_wait_workdays`;
    findings.expect('months-to-quarter', QUARTER, place, row.meanWaitWorkdays, wait, 0.1);
  }
}

/** `2017-05` -> `2017-Q2`. */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
