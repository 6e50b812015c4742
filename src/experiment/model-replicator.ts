/** The buurtteam model as a `Replicator`. */
import { prepare, replicate, summarise } from '../model/index.ts';
import { preparedOnce, type Prepare } from './replicator.ts';

export const modelReplicator: Prepare = preparedOnce((scenario) => {
  const prepared = prepare(scenario);
  return {
    layout: prepared.layout,
    replicate: (seed, replication) => summarise(prepared, replicate(prepared, seed, replication)),
  };
});
