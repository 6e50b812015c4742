/** Weeks in which the ambulant team worked, for the scenarios that have one: the mean of some replications. */
import { signal } from '@preact/signals';
import type { DeploymentWeeks, ResolvedScenario, Seed } from '../../src/index.ts';
import { askOffice } from './desks.ts';

/** By scenario hash and seed. */
export const strips = signal<ReadonlyMap<string, DeploymentWeeks>>(new Map());

export const stripKey = ({ hash }: ResolvedScenario, seed: Seed): string => `${hash} ${seed}`;

/** Replications whose deployments are shown. */
const STRIPS = 5;

export async function loadStrips(
  ready: readonly ResolvedScenario[],
  seed: Seed,
  changed: AbortSignal,
): Promise<void> {
  for (const scenario of ready) {
    const key = stripKey(scenario, seed);
    if (scenario.pool.fte === 0 || strips.value.has(key)) continue;
    const weeks: DeploymentWeeks[] = [];
    for (let replication = 0; replication < STRIPS; replication++) {
      weeks.push(await askOffice('deployments', scenario, seed, replication));
      if (changed.aborted) return;
    }
    strips.value = new Map([...strips.value, [key, meanOf(weeks)]]);
  }
}

/** Cell by cell. */
function meanOf(all: readonly DeploymentWeeks[]): DeploymentWeeks {
  const [first] = all;
  if (first === undefined) throw new RangeError('meanOf: nothing to average');
  const mean = (team: number, week: number): number =>
    all.reduce((sum, { fte }) => sum + (fte[team]?.[week] ?? 0), 0) / all.length;
  return { ...first, fte: first.teams.map((_, t) => first.weeks.map((_week, w) => mean(t, w))) };
}
