import type { AreaCounts } from './buurt.ts';

/** A wijk with its counts as published for the wijk itself (null where the city gives none). */
export interface Wijk {
  readonly code: string;
  readonly name: string;
  readonly counts: AreaCounts | null;
  readonly later: AreaCounts | null;
}

/** A part of a wijk, the level at which the plan of 2014 weighs the load. */
export interface Subwijk {
  readonly code: string;
  readonly name: string;
  /** Code of the wijk. */
  readonly wijk: string;
}
