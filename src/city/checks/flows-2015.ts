import type { City } from '../city.ts';
import type { Findings } from '../finding.ts';

const TEAM = 'published-2015-team';
const CITY = 'published-2015-city-quarter';
const WAIT = 'published-2015-city-wait-month';
/** Unique clients may differ from cases, since a client can have two; more than a tenth is worth a remark. */
const CLIENT_SHARE = 0.1;

/** The tables of 2015: teams against the city, quarters against the year, stocks from quarter to quarter. */
export function checkFlows2015(city: City, findings: Findings): void {
  const { teamYears2015: teams, cityPeriods2015: periods, cityWaits2015: waits } = city.published;
  for (const row of teams) {
    findings.atLeast('running-from-started', TEAM, `${row.team}/running`, row.running, row.started);
    findings.atMost('closed-of-running', TEAM, `${row.team}/closed`, row.closed, row.running);
    const tolerance = CLIENT_SHARE * row.running;
    findings.expect('clients', TEAM, `${row.team}/unique_clients`, row.uniqueClients, row.running, tolerance);
  }

  const year = periods.find((row) => row.period === '2015');
  const quarters = periods.filter((row) => row !== year);
  if (year !== undefined && teams.length > 0) {
    const sum = (of: (row: (typeof teams)[number]) => number): number => teams.reduce((t, r) => t + of(r), 0);
    findings.expect(
      'teams-to-city',
      TEAM,
      '*/started',
      sum((r) => r.started),
      year.started,
    );
    findings.expect(
      'teams-to-city',
      TEAM,
      '*/running',
      sum((r) => r.running),
      year.running,
    );
    findings.expect(
      'teams-to-city',
      TEAM,
      '*/closed',
      sum((r) => r.closed),
      year.closed,
    );
    if (year.uniqueClients !== null) {
      const clients = sum((r) => r.uniqueClients);
      findings.expect('teams-to-city', TEAM, '*/unique_clients', clients, year.uniqueClients);
    }
  }

  quarters.forEach((row, index) => {
    const before = quarters[index - 1];
    if (before === undefined) return;
    const due = before.running - before.closed + row.started;
    findings.expect('stock-flow', CITY, `${row.period}/running`, row.running, due);
  });
  const first = quarters[0];
  const last = quarters.at(-1);
  if (year === undefined || first === undefined || last === undefined) return;
  const sum = (of: (row: (typeof quarters)[number]) => number): number =>
    quarters.reduce((t, r) => t + of(r), 0);
  findings.expect(
    'quarters-to-year',
    CITY,
    `${year.period}/started`,
    sum((r) => r.started),
    year.started,
  );
  findings.expect(
    'quarters-to-year',
    CITY,
    `${year.period}/closed`,
    sum((r) => r.closed),
    year.closed,
  );
  const opening = year.running - year.started;
  findings.expect('opening-stock', CITY, `${year.period}/running`, opening, first.running - first.started);
  const closing = year.running - year.closed;
  findings.expect('closing-stock', CITY, `${year.period}/running`, closing, last.running - last.closed);
  // Weights are the starts, since the number of first conversations is not printed; 0.1 is the rounding of both.
  const wait = sum((r) => r.started * r.meanWaitDays) / sum((r) => r.started);
  findings.expect('quarters-to-year', CITY, `${year.period}/mean_wait_days`, year.meanWaitDays, wait, 0.1);

  const months = waits.filter((row) => row.place === 'total');
  for (const month of months) {
    const parts = waits
      .filter((r) => r.month === month.month && r.place !== 'total')
      .map((r) => r.meanWaitDays);
    if (parts.length === 0) continue;
    const place = `${month.month}/total`;
    findings.atLeast('total-within-parts', WAIT, place, month.meanWaitDays, Math.min(...parts));
    findings.atMost('total-within-parts', WAIT, place, month.meanWaitDays, Math.max(...parts));
  }
  quarters.forEach((row, index) => {
    const parts = months.slice(3 * index, 3 * index + 3).map((r) => r.meanWaitDays);
    if (parts.length < 3) return;
    const place = `${row.period}/mean_wait_days`;
    findings.atLeast('quarter-within-months', CITY, place, row.meanWaitDays, Math.min(...parts));
    findings.atMost('quarter-within-months', CITY, place, row.meanWaitDays, Math.max(...parts));
  });
}
