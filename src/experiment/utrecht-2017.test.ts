/**
 * The default scenario against the published first half of 2017. The slot effects were fitted to the waits of
 * these months, the inflow and the stays derived from their counts, so this shows that the model can carry the
 * published figures together; it is no test of a forecast.
 */
import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { ln } from '../engine/index.ts';
import { loadScenario } from '../scenario/index.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import type { AreaMeasure } from '../model/index.ts';
import { modelReplicator } from './model-replicator.ts';

const REPLICATIONS = 30;

function firstHalf(): { mean: (area: number, measure: AreaMeasure) => number; spread: number } {
  const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const scenario = { ...loaded.value, period: { ...loaded.value.period, to: '2017-06-30' } };
  const replicator = modelReplicator(scenario);
  const { layout } = replicator;
  const runs = Array.from({ length: REPLICATIONS }, (_, r) => replicator.replicate(2017, r));
  const spreads = runs.map((run) => {
    const logs: number[] = [];
    for (let area = 1; area < layout.areas.length; area++) {
      for (let month = 0; month < layout.months.length; month++) {
        const wait = run[layout.month(area, month, 'wait')] ?? NaN;
        if (wait > 0) logs.push(ln(wait));
      }
    }
    const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
    return Math.sqrt(logs.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (logs.length - 1));
  });
  return {
    mean: (area, measure) =>
      runs.reduce((sum, run) => sum + (run[layout.area(area, measure)] ?? NaN), 0) / runs.length,
    spread: spreads.reduce((a, b) => a + b, 0) / spreads.length,
  };
}

describe('Utrecht, January to June 2017', () => {
  const simulated = firstHalf();
  const rows = utrecht().published.teamMonths2017;
  const teams = utrecht().teams.map((team) => team.id);
  const close = (measure: 'started' | 'closed'): number =>
    teams.filter((team, i) => {
      const published = rows.filter((row) => row.team === team).reduce((sum, row) => sum + row[measure], 0);
      return Math.abs(simulated.mean(i + 1, measure) / published - 1) <= 0.15;
    }).length;

  it('starts and closes within 15 % of the published number in at least 15 of 18 teams', () => {
    expect(close('started')).toBeGreaterThanOrEqual(15);
    expect(close('closed')).toBeGreaterThanOrEqual(15);
  });

  it('ends June with a city stock within 3 % of the published 6,071', () => {
    expect(Math.abs(simulated.mean(0, 'caseloadEnd') / 6071 - 1)).toBeLessThanOrEqual(0.03);
  });

  it('lets the city wait between 4.5 and 7 working days', () => {
    expect(simulated.mean(0, 'waitMean')).toBeGreaterThan(4.5);
    expect(simulated.mean(0, 'waitMean')).toBeLessThan(7);
  });

  it('spreads log waits over team-months at least half as much as the published ones, and not twice as much', () => {
    const logs = rows.map((row) => ln(row.meanWaitWorkdays));
    const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
    const published = Math.sqrt(logs.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (logs.length - 1));
    expect(published).toBeCloseTo(0.476, 3);
    expect(simulated.spread).toBeGreaterThan(published / 2);
    expect(simulated.spread).toBeLessThan(published * 2);
  });
});
