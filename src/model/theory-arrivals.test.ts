/** Registrations come as often as the scenario says, in every stretch of time. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../scenario/index.ts';
import { prepare, replicate } from './index.ts';
import { smallScenario, smallTeam } from './small-scenario.fixture.ts';

const MINUTES_PER_DAY = 1440;

/** Registrations per stretch, over replications. */
function counts(
  scenario: ResolvedScenario,
  replications: number,
  stretches: number,
  stretchOf: (minute: number) => number,
): Float64Array {
  const prepared = prepare(scenario);
  const found = new Float64Array(stretches);
  for (let i = 0; i < replications; i++) {
    const { cases } = replicate(prepared, 'arrivals', i);
    for (let id = 0; id < cases.count; id++) {
      const stretch = stretchOf(cases.registered[id]!);
      found[stretch] = found[stretch]! + 1;
    }
  }
  return found;
}

/** Largest distance of Poisson counts from their means, in standard deviations. */
const farthest = (found: Float64Array, expected: readonly number[]): number =>
  Math.max(...expected.map((mean, i) => Math.abs(found[i]! - mean) / Math.sqrt(mean)));

const without = { slots: { kind: 'unlimited' }, caseloadMax: null } as const;

describe('registrations', () => {
  it('follow a rate that jumps from day to day', () => {
    // A day after one of a tenth the rate: thinning with the rate at the last arrival would miss it.
    const weekdays = [0.2, 2, 0.2, 3, 0.5, 0.9, 0.2];
    const scenario = smallScenario({
      period: { from: '2017-01-02', to: '2017-01-29', warmUpDays: 0 },
      demand: { weekdays },
      intake: without,
      teams: [smallTeam('a', 1, 3)],
    });
    const replications = 600;
    const found = counts(scenario, replications, 28, (minute) => Math.floor(minute / MINUTES_PER_DAY));
    const expected = Array.from({ length: 28 }, (_, day) => replications * 3 * weekdays[day % 7]!);
    // 28 Poisson counts at 4 standard deviations: a false alarm in 560 seeds.
    expect(farthest(found, expected)).toBeLessThan(4);
  });

  it('follow a yearly wave, month by month and within the day', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-01', to: '2017-12-26', warmUpDays: 0 },
      demand: { season: { amplitude: 0.6, periodDays: 360, shiftDays: 0 } },
      intake: without,
      teams: [smallTeam('a', 1, 2)],
    });
    const replications = 100;
    const months = counts(scenario, replications, 12, (minute) => Math.floor(minute / MINUTES_PER_DAY / 30));
    const integral = (day: number): number =>
      day - (0.6 * 360 * Math.cos((2 * Math.PI * day) / 360)) / (2 * Math.PI);
    const expected = Array.from(
      { length: 12 },
      (_, month) => replications * 2 * (integral(30 * (month + 1)) - integral(30 * month)),
    );
    expect(farthest(months, expected)).toBeLessThan(4);
    const hours = counts(scenario, replications, 24, (minute) => Math.floor((minute % MINUTES_PER_DAY) / 60));
    expect(
      farthest(
        hours,
        Array.from({ length: 24 }, () => (replications * 2 * 360) / 24),
      ),
    ).toBeLessThan(4);
  });

  it('of two disjoint weeks do not depend on each other, and vary as Poisson numbers do', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-02', to: '2017-01-15', warmUpDays: 0 },
      intake: without,
      teams: [smallTeam('a', 1, 2)],
    });
    const prepared = prepare(scenario);
    const pairs = Array.from({ length: 3_000 }, (_, i) => {
      const { cases } = replicate(prepared, 'weeks', i);
      let first = 0;
      for (let id = 0; id < cases.count; id++) if (cases.registered[id]! < 7 * MINUTES_PER_DAY) first++;
      return [first, cases.count - first] as const;
    });
    const mean = (f: (pair: readonly [number, number]) => number): number =>
      pairs.reduce((sum, pair) => sum + f(pair), 0) / pairs.length;
    const [a, b] = [mean(([x]) => x), mean(([, y]) => y)];
    const covariance = mean(([x, y]) => (x - a) * (y - b));
    const variance = mean(([x]) => (x - a) * (x - a));
    // Mean and variance are both 14; at 4 standard errors of 3,000 pairs.
    expect(Math.abs(a - 14)).toBeLessThan(4 * Math.sqrt(14 / 3_000));
    expect(Math.abs(variance - 14)).toBeLessThan(4 * Math.sqrt((2 * 14 * 14 + 14) / 3_000));
    expect(Math.abs(covariance)).toBeLessThan((4 * 14) / Math.sqrt(3_000));
  });

  it('of two teams do not depend on each other', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-02', to: '2017-01-08', warmUpDays: 0 },
      intake: without,
      teams: [smallTeam('a', 1, 2), smallTeam('b', 1, 2)],
    });
    const prepared = prepare(scenario);
    const runs = 3_000;
    let covariance = 0;
    for (let i = 0; i < runs; i++) {
      const { cases } = replicate(prepared, 'teams', i);
      let first = 0;
      for (let id = 0; id < cases.count; id++) if (cases.team[id] === 0) first++;
      covariance += ((first - 14) * (cases.count - first - 14)) / runs;
    }
    expect(Math.abs(covariance)).toBeLessThan((4 * 14) / Math.sqrt(runs));
  });

  it('that come in households come at one moment, in the sizes of their law', () => {
    const scenario = smallScenario({
      period: { from: '2017-01-02', to: '2017-12-31', warmUpDays: 0 },
      demand: { batch: { dist: 'discreteUniform', min: 1, max: 4 } },
      intake: without,
      teams: [smallTeam('a', 1, 0.5)],
    });
    const sizes = new Float64Array(5);
    const prepared = prepare(scenario);
    let households = 0;
    for (let i = 0; i < 40; i++) {
      const { cases } = replicate(prepared, 'households', i);
      let size = 0;
      for (let id = 0; id < cases.count; id++) {
        size++;
        if (cases.registered[id + 1] === cases.registered[id] && id + 1 < cases.count) continue;
        if (size <= 4) sizes[size] = sizes[size]! + 1;
        households++;
        size = 0;
      }
    }
    // Two households in one minute: one in 3,000.
    expect(Math.abs(households - 0.5 * 364 * 40)).toBeLessThan(4 * Math.sqrt(0.5 * 364 * 40));
    for (let size = 1; size <= 4; size++)
      expect(Math.abs(sizes[size]! / households - 0.25)).toBeLessThan(
        4 * Math.sqrt(0.1875 / households) + 0.001,
      );
  });
});
