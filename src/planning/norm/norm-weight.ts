import type { City } from '../../city/index.ts';
import type { Weighted } from './draw-teams.ts';
import type { Norm, UnitNorm } from './norm.ts';
import type { PerClass, WeightClass } from './norm-settings.ts';

/** A buurt with what the norm gives it. */
export interface BuurtNorm extends Weighted {
  readonly weight: number;
  readonly class: WeightClass;
  readonly fte: number;
}

/**
 * Teams and fte per buurt: those of its unit, shared by households. `householdsPerTeam` takes the place of
 * that of the norm, the classes stay.
 */
export function buurtNorms(
  city: City,
  norm: Norm,
  householdsPerTeam: PerClass = norm.settings.householdsPerTeam,
): readonly BuurtNorm[] {
  const unitOf = new Map<string, UnitNorm>(
    norm.units.flatMap((row) => row.unit.buurten.map(({ code }) => [code, row] as const)),
  );
  return city.buurten.map((buurt) => {
    const row = unitOf.get(buurt.code);
    if (row === undefined) throw new RangeError(`buurt ${buurt.code} has no norm`);
    const share = row.unit.households > 0 ? buurt.households / row.unit.households : 0;
    const weight = (row.base * share) / householdsPerTeam[row.weight];
    const fte = weight * norm.settings.workersPerTeam[row.weight];
    return { code: buurt.code, wijk: buurt.wijk, weight, class: row.weight, fte };
  });
}
