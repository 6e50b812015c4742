import { describe, expect, it } from 'vitest';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario } from '../scenario/index.ts';
import { deploymentWeeks } from './deployment-weeks.ts';
import { modelReplicator } from './model-replicator.ts';

const loaded = loadScenario('scenarios/questions/ambulant-5.json', diskSource());
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const scenario = loaded.value;

describe('deploymentWeeks', () => {
  it('shares out the same fte over weeks as the summary does over months', () => {
    const { weeks, teams, fte } = deploymentWeeks(scenario, 2017, 3);
    const replicator = modelReplicator(scenario);
    const { layout } = replicator;
    const summary = replicator.replicate(2017, 3);
    // 2017 began on a Sunday and ended on one: its first week has one day, the 52 others have seven.
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([53, '2016-W52', '2017-W52']);
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    expect(fte.flat().some((value) => value > 0)).toBe(true);
    teams.forEach((team, t) => {
      const weekly = (fte[t] ?? []).reduce((sum, value, week) => sum + value * (week === 0 ? 1 : 7), 0);
      const area = layout.indexOfArea(team) ?? -1;
      const monthly = days.reduce(
        (sum, count, m) => sum + count * (summary[layout.month(area, m, 'poolFte')] ?? NaN),
        0,
      );
      expect(weekly).toBeCloseTo(monthly, 6);
    });
  });

  it('is empty without a pool', () => {
    const none = deploymentWeeks({ ...scenario, pool: { ...scenario.pool, fte: 0 } }, 2017, 0);
    expect(none.fte.flat().every((value) => value === 0)).toBe(true);
  });
});
