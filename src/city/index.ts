/** The city: areas, teams, published figures, and what follows from them. */
export {
  cityTotals,
  estimatedDwellings,
  subwijkTotals,
  teamTotals,
  totalsOf,
  wijkTotals,
} from './aggregate.ts';
export type { AreaTotals, Centre, CountTotals } from './aggregate.ts';
export type { AgeShares, AreaCounts, Buurt } from './buurt.ts';
export type { City } from './city.ts';
export type { Certainty, FigureStatus } from './figure-status.ts';
export type { Finding } from './finding.ts';
export type { KnownFault } from './known-fault.ts';
export { logWait, waitVariation } from './log-wait.ts';
export type { WaitVariation } from './log-wait.ts';
export type * from './published.ts';
export { CITY_FILES, readCity } from './read-city.ts';
export { compareWithKnown, reconcile } from './reconcile.ts';
export type { FaultComparison } from './reconcile.ts';
export { shrink } from './shrinkage.ts';
export type { Estimate, Shrunk } from './shrinkage.ts';
export type { Source, TableNote } from './source.ts';
export { deriveStaffing } from './staffing.ts';
export type { Staffing, StaffingOptions, TeamStaffing } from './staffing.ts';
export { deriveTeamFlows } from './team-flow.ts';
export type { CityFlow, TeamFlow, TeamFlows } from './team-flow.ts';
export type { TeamArea } from './team-area.ts';
export type { Subwijk, Wijk } from './wijk.ts';
export { importCbs } from './import-cbs/import-cbs.ts';
export type { CbsGemeente, CbsImportOptions, ImportNote } from './import-cbs/import-cbs.ts';
export { cityFiles, slugOf } from './import-cbs/city-files.ts';
export type { TeamProposal } from './import-cbs/city-files.ts';
export type { CbsArea } from './import-cbs/cbs-area.ts';
export type { CbsFile } from './import-cbs/sheet.ts';
export { DEFAULT_FACTORS, deriveDemand, UTRECHT_STUDENT_TEAMS } from './demand/demand-model.ts';
export type { DemandModel, DemandOptions, TeamDemand } from './demand/demand-model.ts';
export type { ErrorSummary } from './demand/error-summary.ts';
export { ownStarts, predictDemand } from './demand/predict-demand.ts';
export type { DemandPrediction, OwnStarts } from './demand/predict-demand.ts';
export { wijkfactor, WIJKFACTORS } from './demand/wijkfactor.ts';
export type { Wijkfactor } from './demand/wijkfactor.ts';
