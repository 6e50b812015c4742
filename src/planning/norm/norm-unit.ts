import type { Buurt, City } from '../../city/index.ts';
import { isolationOf, type IsolationEstimate } from './isolation.ts';

/** The area that has one weight class: a subwijk, or the wijk where the city has no subwijken. */
export interface NormUnit {
  readonly code: string;
  readonly name: string;
  /** Code of the wijk. */
  readonly wijk: string;
  readonly buurten: readonly Buurt[];
  readonly households: number;
  /**
   * Households times the dwellings per household of the wijk in the year that both are known; the dwellings
   * themselves where the base year has them. Null where neither is known.
   */
  readonly dwellings: number | null;
  /** Percentages of the households, adults or 15 to 75 year olds; null where not known. */
  readonly bijstand: number | null;
  readonly isolation: { readonly percent: number; readonly assumed: boolean } | null;
  readonly lowEducation: number | null;
}

/** The units of a city in the order of its table; buurten without a subwijk stand in a unit of their wijk. */
export function normUnits(city: City, isolation: IsolationEstimate | null): readonly NormUnit[] {
  const groups = new Map<string, { name: string; wijk: string; buurten: Buurt[] }>();
  const names = new Map(city.wijken.map(({ code, name }) => [code, name]));
  for (const { code, name, wijk } of city.subwijken) groups.set(code, { name, wijk, buurten: [] });
  for (const buurt of city.buurten) {
    const code = buurt.subwijk ?? buurt.wijk;
    const group = groups.get(code) ?? { name: names.get(code) ?? code, wijk: buurt.wijk, buurten: [] };
    group.buurten.push(buurt);
    groups.set(code, group);
  }
  return [...groups].flatMap(([code, { name, wijk, buurten }]): NormUnit[] => {
    if (buurten.length === 0) return [];
    const households = sum(buurten, (buurt) => buurt.households) ?? 0;
    const isolations = buurten.map((buurt) => ({ buurt, found: isolationOf(buurt, isolation) }));
    const percent = weighted(
      isolations,
      ({ buurt }) => buurt.households,
      ({ found }) => found?.percent ?? null,
    );
    return [
      {
        code,
        name,
        wijk,
        buurten,
        households,
        dwellings: dwellingsOf(city, wijk, buurten, households),
        bijstand: perHundred(buurten, (buurt) => buurt.bijstand),
        isolation:
          percent === null
            ? null
            : { percent, assumed: isolations.some(({ found }) => found?.assumed === true) },
        lowEducation: weighted(
          buurten,
          (buurt) => buurt.households,
          (buurt) => buurt.lowEducation,
        ),
      },
    ];
  });
}

function dwellingsOf(city: City, wijk: string, buurten: readonly Buurt[], households: number): number | null {
  const own = sum(
    buurten.filter((buurt) => buurt.households > 0),
    (buurt) => buurt.dwellings,
  );
  if (own !== null) return own;
  const later = city.wijkByCode.get(wijk)?.later ?? null;
  if (later !== null && later.dwellings !== null && later.households > 0)
    return (households * later.dwellings) / later.households;
  const counted = city.buurten.flatMap((buurt) =>
    buurt.wijk === wijk && buurt.later !== null ? [buurt.later] : [],
  );
  const dwellings = sum(counted, (count) => count.dwellings);
  const all = sum(counted, (count) => count.households) ?? 0;
  return dwellings === null || all === 0 ? null : (households * dwellings) / all;
}

/** Null where one of them is not known, or there are none. */
function sum<T>(items: readonly T[], of: (item: T) => number | null): number | null {
  let total: number | null = null;
  for (const item of items) {
    const value = of(item);
    if (value === null) return null;
    total = (total ?? 0) + value;
  }
  return total;
}

/** Per 100 households, over the buurten of which it is known. */
function perHundred(buurten: readonly Buurt[], of: (buurt: Buurt) => number | null): number | null {
  const known = buurten.filter((buurt) => of(buurt) !== null);
  const households = sum(known, (buurt) => buurt.households) ?? 0;
  return households > 0 ? (100 * (sum(known, of) ?? 0)) / households : null;
}

function weighted<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  of: (item: T) => number | null,
): number | null {
  let weight = 0;
  let total = 0;
  for (const item of items) {
    const value = of(item);
    if (value === null) continue;
    weight += weightOf(item);
    total += weightOf(item) * value;
  }
  return weight > 0 ? total / weight : null;
}
