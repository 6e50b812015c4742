/** Required fte: targets, and the smallest staff that meets them. */
export {
  requiredFte,
  SIZE_SCHEMA,
  sizedScenario,
  USUAL_EFFORT,
  type SizedFigure,
  type SizedGroup,
  type SizeEffort,
  type SizeOptions,
  type SizePoint,
  type SizeResult,
} from './required-fte.ts';
export { readTargets, TARGET_FORMS, targetProblem, type Target, type TargetScope } from './target.ts';
export { withFte } from './team-fte.ts';
