import type { City } from '../city.ts';
import type { Findings } from '../finding.ts';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Breakdowns against the totals that they break down, shares against 100 %, the plan against the teams. */
export function checkTotals(city: City, findings: Findings): void {
  const { published, plan } = city;
  const year = published.cityPeriods2015.find((row) => row.period === '2015');
  if (year !== undefined) {
    const reasons = published.closingReasons2015
      .filter((row) => row.kind === 'reason')
      .map((row) => row.count);
    if (reasons.length > 0)
      findings.expect(
        'reasons-to-closed',
        'closing-reasons-2015',
        'reason/*/count',
        total(reasons),
        year.closed,
      );
    const started = published.melders2015.map((row) => row.started);
    if (started.length > 0)
      findings.expect('melders-to-started', 'melders-2015', '*/started', total(started), year.started);
  }
  for (const quarter of published.cityQuarters2017) {
    const column = quarter.period.endsWith('Q1') ? 'q1' : quarter.period.endsWith('Q2') ? 'q2' : null;
    if (column === null || published.melders2017.length === 0) continue;
    const started = total(published.melders2017.map((row) => row[column]));
    findings.expect('melders-to-started', 'melders-2017', `*/${column}`, started, quarter.started);
  }
  if (published.durations2017.length > 0) {
    const shares = published.durations2017.map((band) => band.share);
    findings.expect('shares', 'duration-2017', '*/share', total(shares), 100);
  }
  for (const band of published.durations2017) {
    findings.atLeast('band', 'duration-2017', `${band.id}/to_months`, band.toMonths, band.fromMonths);
    findings.atMost('band', 'duration-2017', `${band.id}/share_low`, band.shareLow, band.share);
    findings.atLeast('band', 'duration-2017', `${band.id}/share_high`, band.shareHigh, band.share);
  }
  for (const row of plan) {
    findings.atLeast('plan-range', 'plan-2014-fte', `${row.id}/fte_high`, row.fteHigh, row.fteLow);
    const teams = city.teams.filter((team) => team.planRow === row.id).length;
    findings.atLeast('plan-teams', 'plan-2014-fte', row.id, teams, 1);
  }
}
