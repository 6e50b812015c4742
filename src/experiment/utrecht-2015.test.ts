/**
 * The opening year replayed. The inputs of `utrecht-2015.json` were fitted to these figures (status `calibrated`), so
 * the test says that the model can play the year, not that it could have foretold it.
 *
 * Seed and replications are fixed, so the test passes or fails for good. How often it would fail under other seeds was
 * counted: of the seeds 1 to 40, all keep the quarters within 10 %, and one (seed 2) misses more than two months; that
 * is a false-alarm rate of 2.5 % (95 %: 0.1 to 13 %).
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { studentTQuantile } from '../engine/index.ts';
import { utrecht } from '../city/utrecht.fixture.ts';
import { prepare, replicate, summarise, type MonthMeasure } from '../model/index.ts';
import { shipped } from '../scenario/scenario.fixture.ts';
import { moments } from './estimate.ts';

const REPLICATIONS = 20;
const SEED = 2017;
const { published } = utrecht();
const scenario = shipped('scenarios/utrecht-2015.json');
const prepared = prepare(scenario);
let rows: Float64Array[] = [];
beforeAll(() => {
  rows = Array.from({ length: REPLICATIONS }, (_, i) => summarise(prepared, replicate(prepared, SEED, i)));
}, 60_000);

const monthly = (month: number, measure: MonthMeasure): number[] =>
  rows.map((row) => row[prepared.layout.month(0, month, measure)] ?? NaN);
const mean = (month: number, measure: MonthMeasure): number => moments(monthly(month, measure)).mean;
const quarter = (q: number, measure: MonthMeasure): number =>
  [0, 1, 2].reduce((sum, m) => sum + mean(3 * q + m, measure), 0);

describe('Utrecht, 2015', () => {
  const quarters = published.cityPeriods2015.slice(0, 4);

  it('starts and closes as many cases in each quarter as published, within 10 %', () => {
    quarters.forEach(({ started, closed }, q) => {
      expect(Math.abs(quarter(q, 'started') / started - 1)).toBeLessThan(0.1);
      expect(Math.abs(quarter(q, 'closed') / closed - 1)).toBeLessThan(0.1);
    });
  });

  it('has the published stock at the end of each quarter, within 10 %', () => {
    quarters.forEach(({ running, closed }, q) => {
      expect(Math.abs(mean(3 * q + 2, 'stock') / (running - closed) - 1)).toBeLessThan(0.1);
    });
  });

  it('has a wait that falls from about ten to about five days', () => {
    const first = [0, 1, 2].map((month) => mean(month, 'wait'));
    const last = [9, 10, 11].map((month) => mean(month, 'wait'));
    for (const wait of first) expect(Math.abs(wait - 10.5)).toBeLessThan(2);
    for (const wait of last) expect(Math.abs(wait - 5.5)).toBeLessThan(1.5);
  });

  it('covers the published mean wait of at least ten of the twelve months', () => {
    const waits = published.cityWaits2015.filter(({ place }) => place === 'total');
    expect(waits).toHaveLength(12);
    // The band in which one year falls with 95 % confidence, chance alone: a prediction interval for one more year.
    const factor = studentTQuantile(0.975, REPLICATIONS - 1) * Math.sqrt(1 + 1 / REPLICATIONS);
    const missed = waits.filter(({ meanWaitDays }, month) => {
      const found = moments(monthly(month, 'wait'));
      return Math.abs(meanWaitDays - found.mean) > factor * Math.sqrt(found.variance);
    });
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  it('grows from 164 to about 208 fte, with an ambulant team from May', () => {
    const start = scenario.teams.reduce((sum, { staff }) => sum + staff.employed, 0);
    const joined = (date: string): number =>
      scenario.shocks.reduce(
        (sum, shock) =>
          shock.kind === 'staff' && shock.to === null && shock.from <= date ? sum + 18 * shock.fte : sum,
        start,
      );
    expect(joined('2015-01-01')).toBeCloseTo(164, 0);
    expect(joined('2015-12-31') + scenario.pool.fte).toBeCloseTo(208, 0);
    expect(mean(3, 'poolFte')).toBe(0);
    expect(mean(6, 'poolFte')).toBeGreaterThan(0.5);
  });
});
