import { describe, expect, it } from 'vitest';
import type { PoolRules, TeamView } from './policy.ts';
import { QueueForecast } from './queue-forecast.ts';

const RULES: PoolRules = {
  target: 5,
  leadDays: 2,
  noticeWeeks: 0,
  minimumStayWeeks: 4,
  settlingProductivity: 1,
  settlingWeeks: 0,
  absenceShare: 0,
  returnsPerWeek: 1,
};

const weeks = (value: number): number[] => Array.from({ length: 12 }, () => value);
const team = (change: Partial<TeamView>): TeamView => ({
  index: 0,
  id: 'a',
  waiting: 0,
  expectedWait: 0,
  slotsPerWeek: 10,
  registeredPerWeek: 10,
  caseload: 300,
  fte: 12,
  presentFte: 11,
  load: 1,
  booked: 0,
  waited: [],
  expectedRegistrations: weeks(0),
  plannedSlots: weeks(0),
  absentShare: 0,
  ...change,
});
const none = (): number => 0;

describe('the forecast of a queue', () => {
  it('without registrations and slots is the queue for so many days', () => {
    expect(new QueueForecast(team({ waiting: 6, booked: 2 }), RULES, 4).clientDays(none)).toBe(8 * 20);
  });

  it('leaves out those who wait out the least lead: 10 a week, 2 days of 5, is 4 residents', () => {
    const busy = team({ waiting: 1004, expectedRegistrations: weeks(10), plannedSlots: weeks(10) });
    // So long a queue is never empty: 1,000 residents on average throughout.
    expect(new QueueForecast(busy, RULES, 4).clientDays(none)).toBeCloseTo(1000 * 20, 6);
  });

  it('is a straight line where slots and registrations differ and the queue is long', () => {
    const grows = team({ waiting: 1004, expectedRegistrations: weeks(10), plannedSlots: weeks(7) });
    // 1000, 1003, 1006: means 1001.5 and 1004.5.
    expect(new QueueForecast(grows, RULES, 2).clientDays(none)).toBeCloseTo(5 * (1001.5 + 1004.5), 6);
    expect(new QueueForecast(grows, RULES, 2).clientDays(() => 3)).toBeCloseTo(5 * 2000, 6);
  });

  it('keeps a short queue alive by chance: the mean of a normal cut off at 0', () => {
    const even = team({ waiting: 4, expectedRegistrations: weeks(10), plannedSlots: weeks(10) });
    // From 0: variance 1.3 x 10 + 0.5 x 10 = 18; mean of the positive part sqrt(18 / (2 pi)).
    const mean = Math.sqrt(18 / (2 * Math.PI));
    expect(new QueueForecast(even, RULES, 1).clientDays(none)).toBeCloseTo((5 * mean) / 2, 6);
  });

  it('lets the absent come back towards the usual share', () => {
    const ill = team({ waiting: 1000, plannedSlots: weeks(10), absentShare: 0.5 });
    // All back after a week: 5 slots, then 10: 1000, 995, 985.
    expect(new QueueForecast(ill, RULES, 2).clientDays(none)).toBeCloseTo(5 * (997.5 + 990), 6);
    // A quarter of the rest comes back each week, the usual share is 0: absent 0.5, 0.375.
    const slow = { ...RULES, returnsPerWeek: 0.25 };
    expect(new QueueForecast(ill, slow, 2).clientDays(none)).toBeCloseTo(5 * (997.5 + 995 - 6.25 / 2), 6);
  });
});
