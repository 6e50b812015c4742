/** The calibration layer: what the published figures say of numbers that nobody published. */
export {
  calibrateSlots,
  slotScenario,
  type SlotCalibration,
  type SlotCalibrationOptions,
  type TeamSlots,
} from './calibrate-slots.ts';
export {
  BACKTEST_SIZE,
  calibrateEnsemble,
  FULL_SIZE,
  type EnsembleOptions,
  type EnsembleSize,
} from './calibrate-ensemble.ts';
export {
  ensemblePath,
  ensembleText,
  IDENTIFIED,
  NOT_IDENTIFIED,
  readEnsemble,
  type Ensemble,
  type ParameterReport,
} from './ensemble.ts';
export { COMBINATION, combinedRuns } from './combination.ts';
export { dataHash } from './ensemble-members.ts';
export {
  FORECAST_MEASURES,
  forecastRuns,
  type ForecastMeasure,
  type ForecastOptions,
  type ForecastRuns,
} from './forecast.ts';
export {
  forecastJsonSchema,
  forecastOf,
  forecastText,
  readForecast,
  type Forecast,
  type ForecastFigure,
  type ForecastMonth,
} from './forecast-file.ts';
export { History, lastDay, lastOrigin, monthsAfter, nextMonth } from './history.ts';
export { readPriors, type Priors } from './priors.ts';
export { backtest, originsOf, type Backtest, type BacktestOptions } from './backtest.ts';
export {
  backtestResult,
  type BacktestPart,
  type BacktestResult,
  type Goal,
  type ScoreGroup,
} from './backtest-result.ts';
export { METHODS, type Method, type Score, type ScoredCase } from './score-card.ts';
export { readActuals, scoreForecast } from './score-forecast.ts';
export { STAY_LAWS, stayLaws, stayTypes, type GroupStay, type StayLaw } from './stay-law.ts';
