/** Verification: cases with exact answers, how they are answered, and how answers are judged. */
export { FEWEST_ROWS, MOST_STANDARD_ERRORS, type Verdict } from './acceptance.ts';
export { CASES, VERIFICATION_SCENARIOS } from './cases/index.ts';
export type { Case, Library, Seed, Subject } from './check.ts';
export { FigureTable, type Figure } from './figure-table.ts';
export { falseAlarmBound } from './false-alarm.ts';
export { runSuite, summaryOf, type Outcome, type SuiteSummary } from './suite.ts';
