import type { AgeShares, AreaCounts, Buurt } from './buurt.ts';
import type { City } from './city.ts';

/** Sums over buurten: each over the buurten that have the figure. */
export interface CountTotals {
  readonly inhabitants: number;
  readonly households: number;
  readonly onePersonHouseholds: number;
  readonly bijstand: number;
  readonly dwellings: number;
  /** Number of buurten without the figure. */
  readonly unknown: {
    readonly inhabitants: number;
    readonly onePersonHouseholds: number;
    readonly bijstand: number;
    readonly dwellings: number;
  };
}

/** What the buurten of an area add up to. Status: derived. */
export interface AreaTotals extends CountTotals {
  readonly id: string;
  readonly buurten: number;
  /** Null if no buurt has later counts. */
  readonly later: CountTotals | null;
  /** Percentages, weighted by inhabitants; null if no buurt has them. */
  readonly ages: AgeShares | null;
  /** Mean percentages weighted by households; null if no buurt has one. */
  readonly isolation: number | null;
  readonly lowEducation: number | null;
  /** Mean point weighted by households (plain mean if there are none); null if no buurt has a point. */
  readonly centre: Centre | null;
}

export interface Centre {
  readonly lon: number;
  readonly lat: number;
  readonly rdX: number | null;
  readonly rdY: number | null;
}

export function totalsOf(id: string, buurten: readonly Buurt[]): AreaTotals {
  const later = buurten.flatMap((buurt) => (buurt.later === null ? [] : [buurt.later]));
  return {
    id,
    buurten: buurten.length,
    ...sumCounts(buurten),
    later: later.length === 0 ? null : sumCounts(later),
    ages: meanAges(buurten),
    isolation: weighted(buurten, (buurt) => buurt.isolation, householdsOf),
    lowEducation: weighted(buurten, (buurt) => buurt.lowEducation, householdsOf),
    centre: centreOf(buurten),
  };
}

/** Totals per team, in the order of the teams; a team without buurten has zeros. */
export const teamTotals = (city: City): ReadonlyMap<string, AreaTotals> =>
  group(
    city.buurten,
    city.teams.map((team) => team.id),
    (buurt) => buurt.team,
  );

/** Totals per wijk code. */
export const wijkTotals = (city: City): ReadonlyMap<string, AreaTotals> =>
  group(
    city.buurten,
    city.wijken.map((wijk) => wijk.code),
    (buurt) => buurt.wijk,
  );

/** Totals per subwijk code; buurten without a subwijk are in none. */
export const subwijkTotals = (city: City): ReadonlyMap<string, AreaTotals> =>
  group(
    city.buurten,
    city.subwijken.map((subwijk) => subwijk.code),
    (buurt) => buurt.subwijk,
  );

export const cityTotals = (city: City): AreaTotals => totalsOf(city.id, city.buurten);

/**
 * Dwellings of a buurt in its base year: as given, else households times the dwellings per household of the
 * later year. Null where neither can be had. Status: derived.
 */
export function estimatedDwellings(buurt: Buurt): number | null {
  if (buurt.dwellings !== null) return buurt.dwellings;
  if (buurt.households === 0) return 0;
  const { later } = buurt;
  if (later === null || later.households === 0) return null;
  const { dwellings, households } = later;
  return dwellings === null ? null : (buurt.households * dwellings) / households;
}

function group(
  buurten: readonly Buurt[],
  ids: readonly string[],
  idOf: (buurt: Buurt) => string | null,
): ReadonlyMap<string, AreaTotals> {
  const members = new Map<string, Buurt[]>(ids.map((id) => [id, []]));
  for (const buurt of buurten) members.get(idOf(buurt) ?? '')?.push(buurt);
  return new Map([...members].map(([id, list]) => [id, totalsOf(id, list)]));
}

const householdsOf = (buurt: Buurt): number => buurt.households;

function sumCounts(counts: readonly AreaCounts[]): CountTotals {
  const sum = (of: (count: AreaCounts) => number | null): number =>
    counts.reduce((total, count) => total + (of(count) ?? 0), 0);
  const unknown = (of: (count: AreaCounts) => number | null): number =>
    counts.filter((count) => of(count) === null).length;
  return {
    inhabitants: sum((count) => count.inhabitants),
    households: sum((count) => count.households),
    onePersonHouseholds: sum((count) => count.onePersonHouseholds),
    bijstand: sum((count) => count.bijstand),
    dwellings: sum((count) => count.dwellings),
    unknown: {
      inhabitants: unknown((count) => count.inhabitants),
      onePersonHouseholds: unknown((count) => count.onePersonHouseholds),
      bijstand: unknown((count) => count.bijstand),
      dwellings: unknown((count) => count.dwellings),
    },
  };
}

/** Weighted mean of the buurten that have the figure; null if none has, or none with weight. */
function weighted(
  buurten: readonly Buurt[],
  of: (buurt: Buurt) => number | null,
  weightOf: (buurt: Buurt) => number,
): number | null {
  let weight = 0;
  let total = 0;
  for (const buurt of buurten) {
    const value = of(buurt);
    if (value === null) continue;
    weight += weightOf(buurt);
    total += weightOf(buurt) * value;
  }
  return weight > 0 ? total / weight : null;
}

function meanAges(buurten: readonly Buurt[]): AgeShares | null {
  const mean = (of: (ages: AgeShares) => number): number | null =>
    weighted(
      buurten,
      (buurt) => (buurt.ages === null ? null : of(buurt.ages)),
      (buurt) => buurt.inhabitants ?? 0,
    );
  const from0To14 = mean((ages) => ages.from0To14);
  const from15To24 = mean((ages) => ages.from15To24);
  const from25To44 = mean((ages) => ages.from25To44);
  const from45To64 = mean((ages) => ages.from45To64);
  const from65 = mean((ages) => ages.from65);
  if (from0To14 === null || from15To24 === null || from25To44 === null) return null;
  if (from45To64 === null || from65 === null) return null;
  return { from0To14, from15To24, from25To44, from45To64, from65 };
}

function centreOf(buurten: readonly Buurt[]): Centre | null {
  const anyHouseholds = buurten.some((buurt) => buurt.lon !== null && buurt.households > 0);
  const weightOf = (buurt: Buurt): number => (anyHouseholds ? buurt.households : 1);
  const lon = weighted(buurten, (buurt) => buurt.lon, weightOf);
  const lat = weighted(buurten, (buurt) => buurt.lat, weightOf);
  if (lon === null || lat === null) return null;
  const rdX = weighted(buurten, (buurt) => buurt.rdX, weightOf);
  const rdY = weighted(buurten, (buurt) => buurt.rdY, weightOf);
  return { lon, lat, rdX, rdY };
}
