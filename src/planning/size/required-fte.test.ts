/** Required fte beside a pool that is given: then no team's need is its own. */
import { describe, expect, it } from 'vitest';
import { estimate, inlineExecutor, runReplications, waitReplicator } from '../../experiment/index.ts';
import { ordinaryScenario, smallTeam } from '../../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { requiredFte, sizedScenario } from './required-fte.ts';
import { readTargets, type Target } from './target.ts';

const targetsOf = (text: string): readonly Target[] => {
  const read = readTargets([text]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const { initial } = smallTeam('a', 6, 1);
const busy = { initial: { ...initial, queue: 4, queueMeanWait: 2 } };
/** Two teams for three months, the second with more residents. */
const alone: ResolvedScenario = ordinaryScenario({
  period: { from: '2017-01-02', to: '2017-03-31', warmUpDays: 0 },
  teams: [smallTeam('a', 5, 1, busy), smallTeam('b', 8, 1.6, busy)],
});
const withPool: ResolvedScenario = { ...alone, pool: { ...alone.pool, fte: 2 } };
const effort = { first: 6, rounds: 3, around: 10, confirm: 14, curve: 6 };
const how = { executor: inlineExecutor(waitReplicator), prepare: waitReplicator, seed: 5, effort };
const targets = targetsOf('share<=5wd>=0.7');

describe('required fte with a given pool', () => {
  it('gives the figures of the city that it advises, all teams at their answer together', async () => {
    const result = await requiredFte(withPool, targets, how);
    expect(result.pool).toBe(2);
    const sized = sizedScenario(withPool, result);
    const matrix = await runReplications(sized, { ...how, seed: '5 size confirm', replications: 14 });
    result.groups.forEach(({ id, answer }, i) => {
      expect(matrix.layout.areas[i + 1]).toBe(id);
      const { value } = estimate(matrix.column(matrix.layout.area(i + 1, 'withinTarget')));
      expect(answer.figures[0]?.value).toBeCloseTo(value ?? NaN, 9);
    });
  }, 120_000);

  it('asks less of the teams than without one', async () => {
    const without = await requiredFte(alone, targets, how);
    const beside = await requiredFte(withPool, targets, how);
    expect(without.pool).toBe(0);
    expect(beside.fte).toBeLessThan(without.fte);
  }, 120_000);

  it('stops at once where it is asked to, also while it reckons its first guess', async () => {
    const stop = new AbortController();
    const stopped = requiredFte(alone, targets, { ...how, signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
  });
});
