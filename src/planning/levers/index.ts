/** Levers of policy side by side: clients kept within the target, per fte and per euro. */
export { bestCombinations, COMBINATIONS_SCHEMA, type BestCombinations } from './best-combinations.ts';
export { yearlyCost, type YearlyCost } from './cost.ts';
export { LEVERS_SCHEMA, rankLevers, REFERENCE_FTE, type LeverRanking, type RankedLever } from './ranking.ts';
