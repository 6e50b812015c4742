/** The scenario layer: files that say what is simulated, and their canonical form. */
export {
  derivationBasis,
  deriveTeams,
  type DerivationBasis,
  type DerivationOptions,
  type DerivedTeam,
} from './derive-teams.ts';
export { type Difference, describeDifference } from './difference.ts';
export { type FileSource, MAX_SCENARIO_SIZE, memorySource, tooLarge } from './file-source.ts';
export { scenarioJsonSchema } from './json-schema.ts';
export { loadCity } from './load-city.ts';
export { loadScenario } from './load-scenario.ts';
export type * from './resolved.ts';
export { NO_LEVERS, type AssessmentLoad, type ResolvedLevers } from './resolved-levers.ts';
export { scenarioHash } from './scenario-hash.ts';
export { scenarioFromTeams, TEAM_TABLE_COLUMNS, type TeamTableOptions } from './team-table.ts';
