/** Division of a total over teams and pool, against all divisions of a small city. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor, runReplications, waitReplicator } from '../../experiment/index.ts';
import { ordinaryScenario, smallTeam } from '../../model/small-scenario.fixture.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { STEPS_PER_FTE, withFte } from '../size/team-fte.ts';
import { divideTotal, type DivideOptions, type DivideResult } from './divide.ts';
import { score } from './division-figures.ts';

const { initial } = smallTeam('a', 4, 1);
const team = (id: string, workers: number, perDay: number) =>
  smallTeam(id, workers, perDay, { initial: { ...initial, caseload: 20, queue: 4, queueMeanWait: 2 } });
/** Two teams for two months; the second has more residents and hardly more staff. */
const city: ResolvedScenario = ordinaryScenario({
  period: { from: '2017-01-02', to: '2017-02-28', warmUpDays: 0 },
  teams: [team('a', 4, 0.6), team('b', 4, 1)],
});
const effort = { curve: 12, exchange: 12, exchanges: 1, confirm: 12 };
const executor = inlineExecutor(waitReplicator);
const TOTAL = 8;

const divided = (options: Partial<DivideOptions>): Promise<DivideResult> =>
  divideTotal(city, {
    executor,
    prepare: waitReplicator,
    seed: 5,
    goal: 'mean',
    total: TOTAL,
    effort,
    others: { present: new Map(city.teams.map(({ id }) => [id, 1])) },
    ...options,
  });

/** The city's mean wait under each division and size of the pool, on the chance that confirms. */
async function all(pools: readonly number[]): Promise<Map<string, number>> {
  const waits = new Map<string, number>();
  for (const pool of pools) {
    const steps = (TOTAL - pool) * STEPS_PER_FTE;
    // A team gets at least half and at most twice its part.
    for (let a = Math.ceil(TOTAL); a <= steps - Math.ceil(TOTAL); a++) {
      const fte = new Map([
        ['a', a / STEPS_PER_FTE],
        ['b', (steps - a) / STEPS_PER_FTE],
      ]);
      const one = withFte({ ...city, pool: { ...city.pool, fte: pool } }, fte);
      const matrix = await runReplications(one, {
        executor,
        prepare: waitReplicator,
        seed: '5 divide confirm',
        replications: effort.confirm,
      });
      waits.set(`${pool} ${a / STEPS_PER_FTE}`, score(matrix, 'mean'));
    }
  }
  return waits;
}

describe('teams and pool', () => {
  it('comes near the best of all divisions and sizes', async () => {
    const pools = [0, 1, 2];
    const waits = await all(pools);
    const least = Math.min(...waits.values());
    const { divisions } = await divided({ pools });
    const [best] = divisions;
    const wait = best?.figures.waitMean.value ?? NaN;
    // What is simulated is one of all, on the same chance.
    expect(waits.get(`${best?.pool} ${best?.teams[0]?.fte}`)).toBeCloseTo(wait, 9);
    const present = divisions.find(({ name }) => name === 'present')?.figures.waitMean.value ?? NaN;
    expect(present).toBeGreaterThan(least + 0.5);
    expect(wait - least).toBeLessThan(0.1 * (present - least));
  }, 120_000);

  it('takes a pool that keeps the bound over a better one that does not, and says what that costs', async () => {
    const { best, divisions, pools, priceOfEquity } = await divided({
      goal: 'share',
      pools: [0, 1, 2, 3],
      bounds: { mostRatio: 1.05 },
    });
    expect(best).toBe('best');
    const [first] = divisions;
    expect(pools.map(({ pool }) => pool)).toEqual([0, 1, 2, 3]);
    expect(pools.find(({ pool }) => pool === first?.pool)?.kept).toBe(true);
    const share = first?.figures.withinTarget.value ?? NaN;
    const better = pools.filter(({ figures }) => (figures.withinTarget.value ?? 0) > share);
    expect(better.length).toBeGreaterThan(0);
    for (const { kept } of better) expect(kept).toBe(false);
    const waits = first?.teams.map(({ wait }) => wait.value ?? NaN) ?? [];
    expect(Math.max(...waits) / Math.min(...waits)).toBeLessThanOrEqual(1.05);
    // Of the share within the norm: the best with the bound less the best without.
    expect(priceOfEquity?.withinTarget.difference.value).toBeLessThan(0);
  }, 120_000);

  it('leaves the pool of the others as the scenario has it', async () => {
    const { divisions } = await divided({ pools: [2] });
    expect(divisions.map(({ name, pool }) => [name, pool])).toEqual([
      ['best', 2],
      ['caseload', 0],
      ['present', 0],
    ]);
  }, 60_000);
});

describe('the most clients within the norm', () => {
  it('shows what it costs to leave no team behind', async () => {
    const { divisions } = await divided({ goal: 'share', total: 5 });
    const of = (name: string) => divisions.find((one) => one.name === name);
    const [best, kept, present] = [of('best'), of('kept'), of('present')];
    expect(best?.figures.worst.value).toBeGreaterThan(present?.figures.worst.value ?? NaN);
    expect(kept?.figures.worst.value).toBeLessThan(best?.figures.worst.value ?? NaN);
    expect(kept?.gain?.withinTarget.difference.value).toBeGreaterThan(0);
  }, 60_000);
});
