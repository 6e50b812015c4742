import type { City } from '../city.ts';
import type { Findings } from '../finding.ts';
import type { StatedFigure } from '../published.ts';

/** A row of a table by its key, with its figures by column. */
interface KeyedRow {
  readonly key: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** Rounding of a printed percentage. */
const SHARE_TOLERANCE = 0.5;

/**
 * Figures that a report states elsewhere against the table. Two columns are computed: `share` (percentage of
 * the rows with the same first key part) and `opening_stock` (running - started). A row that is not in the
 * table is a finding too.
 */
export function checkStated(city: City, findings: Findings): void {
  const tables = keyedTables(city);
  for (const stated of city.published.stated) {
    const rows = tables[stated.table] ?? [];
    const check = `stated-${stated.where}`;
    const place = `${stated.row}/${stated.column}`;
    const value = valueOf(rows, stated);
    if (value === null) findings.list.push({ check: 'stated-nowhere', table: stated.table, place, size: 1 });
    else {
      const tolerance = stated.column === 'share' ? SHARE_TOLERANCE : 0;
      findings.expect(check, stated.table, place, stated.value, value, tolerance);
    }
  }
}

function valueOf(rows: readonly KeyedRow[], { row, column }: StatedFigure): number | null {
  const parts = row.split('/');
  const members = rows.filter(({ key }) => {
    const own = key.split('/');
    return own.length === parts.length && parts.every((part, i) => part === '*' || part === own[i]);
  });
  if (members.length === 0) return null;
  if (column === 'share') {
    const group = parts.length > 1 ? `${parts[0]}/` : '';
    const count = (list: readonly KeyedRow[]): number =>
      list.reduce((sum, { figures }) => sum + (figures['count'] ?? figures['started'] ?? 0), 0);
    const whole = count(rows.filter(({ key }) => key.startsWith(group)));
    return whole === 0 ? null : (100 * count(members)) / whole;
  }
  const values = members.map(({ figures }) => figures[column]);
  return values.includes(undefined) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function keyedTables({ published, plan }: City): Readonly<Record<string, readonly KeyedRow[]>> {
  return {
    'published-2015-team': published.teamYears2015.map((r) => ({
      key: r.team,
      figures: { started: r.started, running: r.running, closed: r.closed, mean_wait_days: r.meanWaitDays },
    })),
    'published-2015-city-quarter': published.cityPeriods2015.map((r) => ({
      key: r.period,
      figures: {
        started: r.started,
        running: r.running,
        closed: r.closed,
        mean_wait_days: r.meanWaitDays,
        opening_stock: r.running - r.started,
      },
    })),
    'published-2015-city-wait-month': published.cityWaits2015.map((r) => ({
      key: `${r.month}/${r.place}`,
      figures: { mean_wait_days: r.meanWaitDays },
    })),
    'closing-reasons-2015': published.closingReasons2015.map((r) => ({
      key: `${r.kind}/${r.id}`,
      figures: { count: r.count },
    })),
    // A melder's name may hold a slash, which would split the key.
    'melders-2015': published.melders2015.map((r) => ({
      key: r.melder.replaceAll('/', '-'),
      figures: { started: r.started },
    })),
    'melders-2017': published.melders2017.map((r) => ({
      key: r.melder.replaceAll('/', '-'),
      figures: { q1: r.q1, q2: r.q2 },
    })),
    'plan-2014-fte': plan.map((r) => ({ key: r.id, figures: { fte_low: r.fteLow, fte_high: r.fteHigh } })),
  };
}
