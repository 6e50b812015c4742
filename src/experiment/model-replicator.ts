/** The buurtteam model as a `Replicator`. */
import { prepare, summariseRun } from '../model/index.ts';
import { preparedOnce, type Prepare } from './replicator.ts';
import { WaitFold } from './wait-fold.ts';
import { WaitLayout } from './wait-layout.ts';

/** The summary of each replication. */
export const modelReplicator: Prepare = preparedOnce((scenario) => {
  const prepared = prepare(scenario);
  return {
    layout: prepared.layout,
    replicate: (seed, replication) => summariseRun(prepared, seed, replication).summary,
  };
});

/** The summary and, behind it, the waits by month of registration (`WaitLayout`). */
export const waitReplicator: Prepare = preparedOnce((scenario) => {
  const prepared = prepare(scenario);
  const layout = new WaitLayout(
    scenario.teams.map((team) => team.id),
    prepared.layout.months,
  );
  return {
    layout,
    replicate(seed, replication) {
      const waits = new WaitFold(prepared, layout);
      const row = new Float64Array(layout.size).fill(NaN);
      row.set(summariseRun(prepared, seed, replication, waits).summary);
      waits.write(row);
      return row;
    },
  };
});
