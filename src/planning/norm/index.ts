/** The norm: weight classes, fte beside the plan, norms slid and simulated, and cities made of a CBS file. */
export type { DesignFigures } from './design-figures.ts';
export { exploreNorm } from './explore-norm.ts';
export type {
  ExploreOptions,
  NormExploration,
  NormPoint,
  NormSlide,
  Simulate,
  SlidePoint,
} from './explore-norm.ts';
export { isolationSensitivity } from './isolation-sensitivity.ts';
export type { IsolationRow, IsolationSensitivity } from './isolation-sensitivity.ts';
export { isolationWaits } from './isolation-waits.ts';
export type { IsolationLevel, IsolationWaitRow, IsolationWaits } from './isolation-waits.ts';
export { normAlternatives } from './norm-alternatives.ts';
export type { Alternative, AlternativeResult, NormAlternatives } from './norm-alternatives.ts';
export { DEFAULT_LOSSES } from './norm-losses.ts';
export type { NormLosses } from './norm-losses.ts';
export { BIJSTAND_THRESHOLD, defaultNorm, THRESHOLD_RULE } from './norm-settings.ts';
export type { ClassRule, NormSettings, PerClass, Threshold, WeightClass } from './norm-settings.ts';
export { buurtNorms } from './norm-weight.ts';
export { applyNorm, NORM_SCHEMA } from './norm.ts';
export type { Norm, NormShare, PlanNorm, UnitNorm } from './norm.ts';
export { basisOf, PROPOSAL_NORM, proposeCity } from './propose-city.ts';
export type { CityProposal, ProposedTeam } from './propose-city.ts';
export { normSheet } from './norm-sheet.ts';
export type { NormSheet, UnitRow } from './norm-sheet.ts';
export type { SmallestNorm } from './smallest-norm.ts';
export { readNormFile } from './settings-file.ts';
export type { NormFile } from './settings-file.ts';
