/**
 * The engine: clock, event list, streams, exact arithmetic, laws and statistics. Knows no domain word and does no
 * I/O.
 */
export { distribution, equilibrium, type DistributionSpec } from './distribution.ts';
export type { Band } from './distributions/bands.ts';
export type { Distribution, Law } from './distributions/law.ts';
export { EventList, NO_EVENT, type EventId } from './event-list.ts';
export { keyedUniform, keyOf } from './keyed-uniform.ts';
export { exp, expm1, ln, log1p, pow, sinTurn } from './math.ts';
export { Simulator, type EventHandler } from './simulator.ts';
export { betaI } from './special/beta.ts';
export { gammaP, gammaQ, gammaQuantile, lnGamma, poissonTerm } from './special/gamma.ts';
export { normalCdf, normalDensity, normalQuantile } from './special/normal.ts';
export { studentTCdf, studentTQuantile } from './special/student-t.ts';
export { meanInterval, pairedInterval, proportionInterval } from './statistics/confidence.ts';
export { Histogram } from './statistics/histogram.ts';
export type { Interval } from './statistics/interval.ts';
export { KaplanMeier } from './statistics/kaplan-meier.ts';
export { Sample } from './statistics/sample.ts';
export { Tally } from './statistics/tally.ts';
export { TimeWeighted } from './statistics/time-weighted.ts';
export { Streams, type NamePart, type Stream } from './stream.ts';
