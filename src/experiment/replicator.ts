/**
 * One scenario, made ready to be replicated. Experiments know the model only through this, so that a test
 * can put a system with a known answer in its place.
 */
import type { SummaryLayout } from '../model/summary-layout.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

/** Any text or number; names the family of random streams. */
export type Seed = string | number;

export interface Replicator {
  readonly layout: SummaryLayout;
  /**
   * The summary of one replication, `layout.size` figures. A pure function: the same seed and number give the
   * same bits, in any order and on any thread.
   * @param replication number of the replication, from 0
   */
  replicate(seed: Seed, replication: number): Float64Array;
}

/** Makes a scenario ready. */
export type Prepare = (scenario: ResolvedScenario) => Replicator;

/** A `Prepare` that makes each scenario object ready only once. */
export function preparedOnce(prepare: Prepare): Prepare {
  const ready = new WeakMap<ResolvedScenario, Replicator>();
  return (scenario) => {
    let replicator = ready.get(scenario);
    if (replicator === undefined) {
      replicator = prepare(scenario);
      ready.set(scenario, replicator);
    }
    return replicator;
  };
}
