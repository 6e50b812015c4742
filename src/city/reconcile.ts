import { checkAreas } from './checks/areas.ts';
import { checkFlows2015 } from './checks/flows-2015.ts';
import { checkFlows2017 } from './checks/flows-2017.ts';
import { checkStated } from './checks/stated.ts';
import { checkTotals } from './checks/totals.ts';
import type { City } from './city.ts';
import { Findings } from './finding.ts';
import type { Finding } from './finding.ts';
import type { KnownFault } from './known-fault.ts';

/**
 * Everything in the tables of a city that does not add up: buurten against wijken, stocks against flows,
 * teams against the city, months against quarters, breakdowns and statements against totals. A table that is
 * not there is not checked. Findings come in the order of the checks and the rows.
 */
export function reconcile(city: City): readonly Finding[] {
  const findings = new Findings();
  checkAreas(city, findings);
  checkFlows2015(city, findings);
  checkFlows2017(city, findings);
  checkTotals(city, findings);
  checkStated(city, findings);
  return findings.list;
}

export interface FaultComparison {
  /** Found, but not listed (or listed with another size). */
  readonly unexpected: readonly Finding[];
  /** Listed, but not found (or found with another size). */
  readonly absent: readonly KnownFault[];
}

/** Matches findings with the list of known faults by check, table, place and size. */
export function compareWithKnown(
  findings: readonly Finding[],
  known: readonly KnownFault[],
): FaultComparison {
  const same = (finding: Finding, fault: KnownFault): boolean =>
    finding.check === fault.check &&
    finding.table === fault.table &&
    finding.place === fault.place &&
    Math.abs(finding.size - fault.size) < 0.005;
  return {
    unexpected: findings.filter((finding) => !known.some((fault) => same(finding, fault))),
    absent: known.filter((fault) => !findings.some((finding) => same(finding, fault))),
  };
}
