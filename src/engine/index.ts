/** The engine: clock, event list, streams, exact arithmetic. Knows no domain word and does no I/O. */
export { EventList, NO_EVENT, type EventId } from './event-list.ts';
export { exp, expm1, ln, log1p, pow, sinTurn } from './math.ts';
export { Simulator, type EventHandler } from './simulator.ts';
export { Streams, type NamePart, type Stream } from './stream.ts';
