import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { ordinaryScenario } from '../model/small-scenario.fixture.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario } from '../scenario/index.ts';
import { calibrateSlots, slotScenario } from './calibrate-slots.ts';
import { fitSlotFactors, logWaits, withFactors } from './slot-factors.ts';

describe('fit of slot factors', () => {
  const base = ordinaryScenario({ period: { from: '2017-01-02', to: '2017-06-30', warmUpDays: 0 } });
  const how = { seed: 'fit', replications: 6 };

  it('finds the factors back from the waits that they give', () => {
    const truth = new Map([
      ['noord', 0.9],
      ['zuid', 1.2],
      ['west', 1.05],
    ]);
    const targets = [...logWaits(withFactors(base, truth), how)].map(([team, logWait]) => ({
      team,
      logWait,
    }));
    const fit = fitSlotFactors(base, targets, { ...how, lowest: 0.5, highest: 2, steps: 9 });
    for (const { team, factor, logWait, target } of fit) {
      // Ln(4) / 2^9 is 0.3 %; with few replications the wait is a step function of the factor.
      expect(Math.abs(factor / truth.get(team)! - 1)).toBeLessThan(0.03);
      expect(Math.abs(logWait - target)).toBeLessThan(0.05);
    }
  });

  it('leaves teams without a target alone', () => {
    const scenario = withFactors(base, new Map([['zuid', 1.5]]));
    expect(scenario.teams.map((team) => team.slotFactor)).toEqual([1, 1.5, 1]);
  });
});

describe('calibration to the published months', () => {
  it('refuses a scenario that does not begin with them', () => {
    const result = calibrateSlots(ordinaryScenario(), utrecht(), { seed: 1, replications: 1 });
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'value.conflict', path: ['period', 'from'], expected: '2017-01-01', actual: '2017-01-02' },
      ],
    });
  });

  it('writes a scenario that loads, with interval and source on every factor', () => {
    const calibration = {
      from: '2017-01-01',
      to: '2017-06-30',
      seed: 1,
      replications: 40,
      teams: [{ team: 'zuilen', factor: 1.23456, lower: 1.1, upper: 1.4, target: 1.8, reached: 1.81 }],
    };
    const text = JSON.stringify(slotScenario('utrecht-2017.json', calibration));
    const loaded = loadScenario(
      'scenarios/fitted.json',
      diskSource(new Map([['scenarios/fitted.json', text]])),
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.value.teams.find((team) => team.id === 'zuilen')?.slotFactor).toBe(1.235);
    const entry = loaded.value.ledger.find(({ path }) => path === 'teams.zuilen.slotFactor');
    expect(entry).toMatchObject({ interval: [1.1, 1.4], status: 'calibrated' });
  });
});
