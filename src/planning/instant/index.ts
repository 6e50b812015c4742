/** The instant answer: exact formulas of queues that come close to a team. */
export { birthDeath, expectation } from './birth-death.ts';
export {
  lagOfPresence,
  presentByQuadrature,
  presentFrom,
  presentFromEmpty,
  presentInTheLongRun,
  type MixedStay,
  type Wave,
} from './caseload.ts';
export { erlangB, erlangC } from './erlang.ts';
export { impatient, limitedRoom, type ImpatientFigures, type LimitedFigures } from './loss-and-patience.ts';
export { mixedService, type MixedFigures, type MixedService } from './mixed-stays.ts';
export { returningInTheLongRun, returningOfferedLoad, type Returning } from './returning.ts';
export { slotQueue, type SlotFigures } from './slot-queue.ts';
export { smallest, smallestServers, smallestSlots } from './smallest.ts';
export {
  halfinWhitt,
  sojournQuantile,
  sojournTail,
  waitingFigures,
  waitQuantile,
  waitTail,
  type WaitingFigures,
  type WaitingSystem,
} from './waiting-system.ts';
export {
  INSTANT_SCHEMA,
  instantAnswer,
  type InstantAnswer,
  type InstantNote,
  type InstantTeam,
} from './instant-answer.ts';
export type { InstantArea, InstantMonth, InstantWait } from './instant-area.ts';
export { resultWithInstant, simulateWithInstant, withInstant } from './instant-beside.ts';
export { formulaFte } from './formula-fte.ts';
export {
  bandsOf,
  INSTANT_BANDS,
  instantDeviations,
  type InstantBand,
  type InstantDeviation,
} from './instant-bands.ts';
