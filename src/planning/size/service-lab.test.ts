import { describe, expect, it } from 'vitest';
import { inlineExecutor, waitReplicator } from '../../experiment/index.ts';
import { ordinaryScenario, smallTeam } from '../../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { ServiceLab } from './service-lab.ts';

const { initial } = smallTeam('a', 4, 1);
const busy = { initial: { ...initial, queue: 6, queueMeanWait: 3 } };
const alone: ResolvedScenario = ordinaryScenario({
  period: { from: '2017-01-02', to: '2017-02-28', warmUpDays: 0 },
  teams: [smallTeam('a', 4, 1, busy), smallTeam('b', 4, 1, busy)],
});
const withPool: ResolvedScenario = { ...alone, pool: { ...alone.pool, fte: 2 } };
const lab = (scenario: ResolvedScenario): ServiceLab =>
  new ServiceLab(scenario, 5, { executor: inlineExecutor(waitReplicator), prepare: waitReplicator, seed: 5 });
/** Mean number waiting at team a with 4 fte, over four replications, beside so much staff at team b. */
async function queueOfA(one: ServiceLab, stepsOfB: number): Promise<number> {
  await one.evaluate([16, stepsOfB], 4);
  return one.services(0, 16, 4).reduce((sum, { queue }) => sum + queue, 0) / 4;
}

describe('what is known of a team', () => {
  it('is its own without a pool, and asked once', async () => {
    const one = lab(alone);
    const before = await queueOfA(one, 8);
    const { spent } = one;
    expect(await queueOfA(one, 28)).toBe(before);
    // Only team b was simulated again.
    expect(one.spent - spent).toBe(2);
  });

  it('is of one staffing of the city with a pool: less waits where the other team needs no help', async () => {
    const one = lab(withPool);
    const besideFew = await queueOfA(one, 8);
    const besideMany = await queueOfA(one, 28);
    expect(besideMany).toBeLessThan(besideFew);
    expect(besideMany).toBe(await queueOfA(lab(withPool), 28));
    // What was known of the first staffing is still there.
    const { spent } = one;
    expect(await queueOfA(one, 8)).toBe(besideFew);
    expect(one.spent).toBe(spent);
  });
});
