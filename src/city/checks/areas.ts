import { wijkTotals } from '../aggregate.ts';
import type { CountTotals } from '../aggregate.ts';
import type { AreaCounts } from '../buurt.ts';
import type { City } from '../city.ts';
import type { Findings } from '../finding.ts';

/** Largest rounding error of one CBS figure: counts go to 5, bijstand to 10, dwellings are exact. */
const ROUNDING = { inhabitants: 2.5, households: 2.5, onePersonHouseholds: 2.5, bijstand: 5, dwellings: 0 };
/** Fewest inhabitants for which rounded percentages mean something. */
const LEAST_INHABITANTS = 50;

/**
 * Buurten against their wijk, and each buurt against itself.
 *
 * A sum of n rounded figures may lie (n + 1) rounding errors from a rounded total; a suppressed figure may
 * hide up to 10.
 */
export function checkAreas(city: City, findings: Findings): void {
  const totals = wijkTotals(city);
  for (const wijk of city.wijken) {
    const total = totals.get(wijk.code);
    if (total === undefined) continue;
    compare(findings, wijk.code, '', wijk.counts, total, total.buurten);
    if (total.later !== null) compare(findings, wijk.code, 'later_', wijk.later, total.later, total.buurten);
  }
  for (const buurt of city.buurten) {
    const { code, inhabitants, households, onePersonHouseholds, ages } = buurt;
    findings.atMost(
      'one-person',
      'buurten',
      `${code}/one_person_households`,
      onePersonHouseholds ?? 0,
      households,
    );
    if (inhabitants === null) continue;
    findings.atMost('household-size', 'buurten', `${code}/households`, households, inhabitants + 5);
    if (ages === null || inhabitants < LEAST_INHABITANTS) continue;
    const sum = ages.from0To14 + ages.from15To24 + ages.from25To44 + ages.from45To64 + ages.from65;
    findings.expect('age-shares', 'buurten', `${code}/share`, sum, 100, 2.5);
  }
  for (const buurt of city.buurten) {
    const team = city.teamById.get(buurt.team);
    if (team !== undefined && team.wijk !== null && team.wijk !== buurt.wijk)
      findings.list.push({ check: 'team-wijk', table: 'buurten', place: `${buurt.code}/team`, size: 1 });
    const subwijk = city.subwijkByCode.get(buurt.subwijk ?? '');
    if (subwijk !== undefined && subwijk.wijk !== buurt.wijk)
      findings.list.push({
        check: 'subwijk-wijk',
        table: 'buurten',
        place: `${buurt.code}/subwijk`,
        size: 1,
      });
  }
}

const COLUMNS = {
  inhabitants: 'inhabitants',
  households: 'households',
  onePersonHouseholds: 'one_person_households',
  bijstand: 'bijstand',
  dwellings: 'dwellings',
} as const;

function compare(
  findings: Findings,
  wijk: string,
  prefix: string,
  published: AreaCounts | null,
  total: CountTotals,
  buurten: number,
): void {
  if (published === null) return;
  for (const [name, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][]) {
    const due = published[name];
    if (due === null) continue;
    const unknown = name === 'households' ? 0 : total.unknown[name];
    const tolerance = ROUNDING[name] * (buurten + 1) + 10 * unknown;
    findings.expect('buurten-to-wijk', 'wijken', `${wijk}/${prefix}${column}`, total[name], due, tolerance);
  }
}
