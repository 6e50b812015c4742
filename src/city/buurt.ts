import type { Certainty } from './figure-status.ts';

/** Counts of an area on 1 January of `year`. Null: not published. CBS rounds to 5, bijstand to 10. */
export interface AreaCounts {
  readonly year: number | null;
  readonly inhabitants: number | null;
  readonly households: number;
  readonly onePersonHouseholds: number | null;
  /** Persons on bijstand below state pension age. */
  readonly bijstand: number | null;
  readonly dwellings: number | null;
}

/** Percentages of the inhabitants; whole numbers in the CBS data, so their sum is 98 to 102. */
export interface AgeShares {
  readonly from0To14: number;
  readonly from15To24: number;
  readonly from25To44: number;
  readonly from45To64: number;
  readonly from65: number;
}

/** A buurt: the smallest area, served by one team. */
export interface Buurt extends AreaCounts {
  readonly code: string;
  readonly name: string;
  /** Code of the wijk. */
  readonly wijk: string;
  /** Code of the subwijk; null where the city has none. */
  readonly subwijk: string | null;
  /** Id of the team that serves it. */
  readonly team: string;
  readonly teamCertainty: Certainty;
  readonly ages: AgeShares | null;
  /** The same counts in a later year, null where not given. */
  readonly later: AreaCounts | null;
  /** Percentage of adults in social isolation; not published per buurt, so null unless someone fills it in. */
  readonly isolation: number | null;
  /** Percentage of 15 to 75 year olds with a low level of education; null unless filled in. */
  readonly lowEducation: number | null;
  /** A point in the buurt: WGS84 degrees, null where not given. */
  readonly lon: number | null;
  readonly lat: number | null;
  /** The same point in metres of the Rijksdriehoek grid. */
  readonly rdX: number | null;
  readonly rdY: number | null;
}
