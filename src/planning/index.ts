/** Planning: the instant answer, the norm and its alternatives, cities still to be planned, the ambulant pool. */
export {
  formulaFte,
  INSTANT_BANDS,
  INSTANT_SCHEMA,
  instantAnswer,
  instantDeviations,
  resultWithInstant,
  simulateWithInstant,
  withInstant,
  type InstantAnswer,
  type InstantArea,
  type InstantBand,
  type InstantDeviation,
  type InstantMonth,
  type InstantNote,
  type InstantTeam,
  type InstantWait,
} from './instant/index.ts';
export * from './norm/index.ts';
export * from './pool/index.ts';
export * from './levers/index.ts';
export * from './divide/index.ts';
export { costPerFte, fteFor, moneyOf, scenarioMoney, type Cost, type MoneyAnswer } from './money.ts';
export * from './size/index.ts';
