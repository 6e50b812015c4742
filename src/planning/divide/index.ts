/** Dividing a total over teams and pool, and the value of staff at the margin. */
export { DIVISION_GOALS, type DivisionGoal, type EquityBounds } from './best-division.ts';
export {
  DIVIDE_SCHEMA,
  divideTotal,
  USUAL_DIVIDE_EFFORT,
  type DividedTotal,
  type DivideEffort,
  type DivideOptions,
  type DivideResult,
} from './divide.ts';
export {
  DEFAULT_MARGINAL_REPLICATIONS,
  MARGINAL_SCHEMA,
  marginalValue,
  type MarginalOptions,
  type MarginalResult,
  type MarginalValue,
} from './marginal.ts';
export type { DivisionFigures } from './division-figures.ts';
