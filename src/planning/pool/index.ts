/** The ambulant pool as a decision: what to do this Monday, and which policy and size are best. */
export {
  advise,
  ADVICE_SCHEMA,
  type AdvisedMove,
  type AdvisedPlan,
  type AdvisedTeam,
  type AdvisedWorker,
  type AdviceOptions,
  type AdviceResult,
} from './advise.ts';
export { parseState } from './parse-state.ts';
export {
  STATE_SCHEMA,
  stateJsonSchema,
  type PoolState,
  type StateTeam,
  type StateWorker,
} from './pool-state.ts';
export { STATE_COLUMNS } from './state-table.ts';
export { POOL_FORMS, type PoolForm } from './pool-variants.ts';
export {
  tournament,
  TOURNAMENT_SCHEMA,
  type TournamentCell,
  type TournamentForm,
  type TournamentOptions,
  type TournamentResult,
  type TournamentSize,
} from './tournament.ts';
