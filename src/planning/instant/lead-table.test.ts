import { describe, expect, it } from 'vitest';
import { distribution } from '../../engine/index.ts';
import { leadCdf, leadOnGrid, leadTable } from './lead-table.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const none = leadOnGrid(() => 1);

describe('lead as the agenda sees it', () => {
  it('no lead and no allocation moment: ready at once, half of them after the slots of the day', () => {
    const { ready, mean } = leadTable({ law: none, gap: 0, moment: 0, slotMoment: 0.5 });
    expect(mean).toBe(0);
    expect(sum(ready)).toBeCloseTo(1, 9);
    expect([...ready]).toHaveLength(2);
    // By sixteenths of a day.
    expect(Math.abs(ready[0]! - 0.5)).toBeLessThanOrEqual(1 / 16);
  });
  it('allocation the next working day at its start: everybody waits for it', () => {
    const { ready, mean } = leadTable({ law: none, gap: 1, moment: 0, slotMoment: 0.5 });
    expect(ready[0]).toBe(0);
    expect(ready[1]).toBeCloseTo(1, 9);
    // From a moment evenly spread over the day.
    expect(mean).toBeCloseTo(0.5, 1);
  });
  it('allocation once a week: the mean grows by the days to it', () => {
    const means = [1, 2, 5].map((gap) => leadTable({ law: none, gap, moment: 0, slotMoment: 0.5 }).mean);
    expect(means[1]! - means[0]!).toBeCloseTo(1, 6);
    expect(means[2]! - means[0]!).toBeCloseTo(4, 6);
  });
  it('an exponential lead has its mean', () => {
    const { mean } = leadTable({
      law: leadOnGrid((x) => distribution({ dist: 'exponential', mean: 3 }).cdf(x)),
      gap: 0,
      moment: 0,
      slotMoment: 0.5,
    });
    expect(mean).toBeCloseTo(3, 1);
  });
  it('shares never fall below 0, the limited mean rises to the mean, and chances rise to 1', () => {
    const table = leadTable({
      law: leadOnGrid((x) => distribution({ dist: 'lognormal', median: 1.5, p90: 4 }).cdf(x)),
      gap: 1,
      moment: 0.1,
      slotMoment: 0.5,
    });
    expect(Math.min(...table.ready)).toBeGreaterThanOrEqual(0);
    table.limited.forEach((value, x) => {
      if (x > 0) expect(value).toBeGreaterThanOrEqual(table.limited[x - 1]!);
    });
    expect(table.limited.at(-1)).toBeCloseTo(table.mean, 2);
    const within = table.within(2);
    within.forEach((value, x) => {
      if (x > 0) expect(value).toBeGreaterThanOrEqual(within[x - 1]! - 1e-12);
    });
    expect(within.at(-1)).toBeCloseTo(1, 3);
    // More slots a day, sooner.
    expect(table.within(4)[2]).toBeGreaterThan(within[2]!);
  });
});

it('urgent and other residents together are a mixture', () => {
  const cdf = leadCdf(
    distribution({ dist: 'deterministic', value: 3 }),
    distribution({ dist: 'deterministic', value: 0 }),
    0.2,
  );
  expect(cdf(1)).toBeCloseTo(0.2, 12);
  expect(cdf(3)).toBeCloseTo(1, 12);
});
