/** Planning: the instant answer, the norm and its alternatives, and cities that are still to be planned. */
export {
  INSTANT_SCHEMA,
  instantAnswer,
  type InstantAnswer,
  type InstantArea,
  type InstantMonth,
  type InstantNote,
  type InstantTeam,
  type InstantWait,
} from './instant/index.ts';
export * from './norm/index.ts';
