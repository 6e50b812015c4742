import { describe, expect, it } from 'vitest';
import { utrecht } from '../../city/utrecht.fixture.ts';
import { simulate } from '../../experiment/index.ts';
import { diskSource } from '../../scenario/disk.fixture.ts';
import { loadScenario, type ResolvedScenario } from '../../scenario/index.ts';
import { isolationWaits } from './isolation-waits.ts';
import { defaultNorm } from './norm-settings.ts';

function base(): ResolvedScenario {
  const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

describe('waits under a norm that counts isolation', () => {
  const city = utrecht();
  const settings = defaultNorm(city);

  it('share out the same staff at every level, and say what differs', async () => {
    const simulated: ResolvedScenario[] = [];
    const found = await isolationWaits(base(), city, settings, async (scenario) => {
      simulated.push(scenario);
      return (await simulate(scenario, { replications: 2 })).matrix;
    });
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    const { rows, fte, status } = found.value;
    expect(status).toBe('assumed');
    expect(rows.map(({ level }) => level)).toEqual(['without', 'low', 'estimate', 'high']);
    expect(rows.map(({ factor }) => factor)).toEqual([null, 1 - 0.392, 1, 1.392]);
    for (const { teams } of simulated) {
      expect(teams.reduce((sum, { staff }) => sum + staff.employed, 0)).toBeCloseTo(fte, 6);
    }
    expect(rows[0]).toMatchObject({ difference: null, moved: 0 });
    // At a level so low that no area passes the threshold, isolation adds nothing to bijstand.
    expect(rows[1]?.moved).toBeLessThan(rows[3]?.moved ?? 0);
    expect(rows[3]?.moved).toBeGreaterThan(1);
    for (const row of rows.slice(1)) {
      const [wait, without] = [row.figures.wait.value ?? NaN, rows[0]?.figures.wait.value ?? NaN];
      expect(row.difference?.value).toBeCloseTo(wait - without, 9);
    }
    const names = base().teams.map(({ id }) => id);
    for (const { figures } of rows) expect(names).toContain(figures.worst.team);
  }, 60_000);

  it('needs an estimate of isolation', async () => {
    const found = await isolationWaits(base(), { ...city, external: [] }, settings, () => {
      throw new Error('nothing to simulate');
    });
    expect(found.ok ? [] : found.problems).toMatchObject([{ code: 'key.missing', file: 'external.csv' }]);
  });
});
