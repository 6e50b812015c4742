/** The city: areas, teams, published figures, and what follows from them. */
export type { AgeShares, AreaCounts, Buurt } from './buurt.ts';
export type { City } from './city.ts';
export type { Certainty, FigureStatus } from './figure-status.ts';
export type { KnownFault } from './known-fault.ts';
export type * from './published.ts';
export { CITY_FILES, readCity } from './read-city.ts';
export type { Source, TableNote } from './source.ts';
export type { TeamArea } from './team-area.ts';
export type { Subwijk, Wijk } from './wijk.ts';
