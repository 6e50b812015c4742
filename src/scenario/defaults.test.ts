import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distribution } from '../engine/index.ts';
import { utrecht } from '../city/utrecht.fixture.ts';
import { shipped } from './scenario.fixture.ts';

const scenario = shipped('scenarios/utrecht-2017.json');
const { published } = utrecht();
const text = readFileSync(new URL('../../scenarios/defaults.json', import.meta.url), 'utf8');

describe('the defaults', () => {
  it('give every number its interval, source and status', () => {
    const plain: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'number') plain.push(path);
      if (typeof value !== 'object' || value === null) return;
      if ('value' in value && 'status' in value) {
        const { interval, source, status } = value as {
          interval?: [number, number];
          source?: string;
          status: string;
        };
        const number = value.value as number;
        expect(source, path).toMatch(/\w{3}/);
        expect(status, path).not.toBe('scenario');
        expect(interval?.[0], path).toBeLessThanOrEqual(number);
        expect(interval?.[1], path).toBeGreaterThanOrEqual(number);
        return;
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(JSON.parse(text), '');
    // Days of the week are names, and the edges of a band belong to its probability.
    const names = /^\.intake\.allocation\.weekdays|\.bands\.\d\.(from|to)$/;
    expect(plain.filter((path) => !names.test(path))).toEqual([]);
  });

  it('have month factors of mean 1 that follow the published starts of January to June', () => {
    const { months } = scenario.demand;
    expect(months.reduce((sum, factor) => sum + factor, 0) / 12).toBeCloseTo(1, 9);
    const starts = published.cityMonths2017.map((row) => row.started);
    starts.forEach((count, i) => {
      expect((months[i] ?? 0) / (months[0] ?? 1)).toBeCloseTo(count / (starts[0] ?? 1), 3);
    });
    // Quarters of 2015 after the transfers: the third and the fourth to the second.
    const quarter = (n: number): number =>
      months.slice(3 * n, 3 * n + 3).reduce((sum, factor) => sum + factor, 0);
    const of2015 = published.cityPeriods2015.map((row) => row.started);
    expect(quarter(2) / quarter(1)).toBeCloseTo((of2015[2] ?? 0) / (of2015[1] ?? 1), 2);
    expect(quarter(3) / quarter(1)).toBeCloseTo((of2015[3] ?? 0) / (of2015[1] ?? 1), 2);
  });

  it('have the published bands of length of stay, split into three types', () => {
    if (scenario.casework.kind !== 'planned') throw new Error('planned');
    const bands = scenario.casework.types.flatMap(({ share, stay }) => {
      if (stay.dist !== 'bands') throw new Error('bands');
      return stay.bands.map(({ from, to, probability }) => ({ from, to, probability: share * probability }));
    });
    published.durations2017.forEach((band, i) => {
      expect([bands[i]?.from, bands[i]?.to]).toEqual([band.fromMonths, band.toMonths]);
      expect(bands[i]?.probability).toBeCloseTo(band.share / 100, 4);
    });
    const mean = scenario.casework.types.reduce(
      (sum, type) => sum + type.share * distribution(type.stay).mean,
      0,
    );
    expect(mean).toBeCloseTo(9.295, 3);
  });

  it('scale the hours to 0.65 a client a week over a caseload in equilibrium', () => {
    if (scenario.casework.kind !== 'planned') throw new Error('planned');
    const { firstFortnightHours, hoursScale } = scenario.capacity;
    const fortnight = 14 / 30.4375;
    let hours = 0;
    let time = 0;
    for (const { share, stay, hoursPerWeek } of scenario.casework.types) {
      const law = distribution(stay);
      // E[min(S, T)] by the midpoint rule: the survival function is piecewise linear.
      const steps = 4000;
      let early = 0;
      for (let i = 0; i < steps; i++) early += 1 - law.cdf(((i + 0.5) / steps) * fortnight);
      early *= fortnight / steps;
      time += share * law.mean;
      hours += share * (early * firstFortnightHours + (law.mean - early) * hoursPerWeek);
    }
    expect((hours / time) * hoursScale).toBeCloseTo(0.65, 3);
  });

  it('have closing reasons and channels as published in 2015', () => {
    if (scenario.casework.kind !== 'planned') throw new Error('planned');
    const reasons = published.closingReasons2015.filter((row) => row.kind === 'reason');
    const closed = reasons.reduce((sum, row) => sum + row.count, 0);
    for (const { id, count } of reasons) {
      const share = scenario.casework.reasons.find((reason) => reason.id === id)?.share;
      expect(share, id).toBeCloseTo(count / closed, 3);
    }
    const started = published.melders2015.reduce((sum, row) => sum + row.started, 0);
    const own = published.melders2015.find((row) => row.melder === 'Zelfmelder')?.started ?? 0;
    expect(scenario.demand.channels.find(({ id }) => id === 'self')?.share).toBeCloseTo(own / started, 4);
  });
});
