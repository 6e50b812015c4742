import type { City } from '../../city/index.ts';
import type { Result } from '../../problem/problem.ts';
import { ok } from '../../problem/problem.ts';
import { applyNorm, type NormShare, type PlanNorm, type UnitNorm } from './norm.ts';
import type { NormSettings, Threshold } from './norm-settings.ts';

/** A weight per area as a table has it: without the figures of each buurt. */
export interface UnitRow extends NormShare {
  readonly wijk: string;
  readonly bijstand: number | null;
  readonly weight: UnitNorm['weight'];
  readonly because: UnitNorm['because'];
}

/** A norm on a city as one sheet: what it gives, beside the plan and beside weights by bijstand alone. */
export interface NormSheet {
  readonly settings: NormSettings;
  readonly units: readonly UnitRow[];
  /** Rows of the plan, or wijken where there is none. */
  readonly rows: readonly (NormShare & {
    readonly plan: Pick<PlanNorm, 'fteLow' | 'fteHigh' | 'inPlan'> | null;
    readonly bijstandOnly: number;
  })[];
  readonly total: NormShare;
  readonly bijstandOnly: NormShare;
  readonly threshold: Threshold;
  readonly assumesIsolation: boolean;
}

/** @param threshold of the weights by bijstand alone */
export function normSheet(city: City, settings: NormSettings, threshold: Threshold): Result<NormSheet> {
  const norm = applyNorm(city, settings);
  if (!norm.ok) return norm;
  const other = applyNorm(city, {
    ...settings,
    classes: { kind: 'thresholds', thresholds: [threshold], unknown: 'average' },
  });
  if (!other.ok) return other;
  const { units, plan, wijken, total, assumesIsolation } = norm.value;
  const shareOf = ({ code, name, base, teams, fte }: NormShare): NormShare => ({
    code,
    name,
    base,
    teams,
    fte,
  });
  return ok({
    settings,
    units: units.map((row) => ({
      ...shareOf(row),
      wijk: row.unit.wijk,
      bijstand: row.unit.bijstand,
      weight: row.weight,
      because: row.because,
    })),
    rows:
      plan.length > 0
        ? plan.map((row, i) => ({
            ...shareOf(row),
            plan: { fteLow: row.fteLow, fteHigh: row.fteHigh, inPlan: row.inPlan },
            bijstandOnly: other.value.plan[i]?.fte ?? 0,
          }))
        : wijken.map((row, i) => ({
            ...shareOf(row),
            plan: null,
            bijstandOnly: other.value.wijken[i]?.fte ?? 0,
          })),
    total,
    bijstandOnly: other.value.total,
    threshold,
    assumesIsolation,
  });
}
