import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { bestDivision, costOf, DIVISION_GOALS, type TeamCurves } from './best-division.ts';
import { monotone, serviceCurve } from './service-curve.ts';
import { spreadOf } from './spread.ts';

/** All divisions of `total` steps, one by one. */
function* divisions(teams: readonly TeamCurves[], total: number, from = 0): Generator<number[]> {
  const team = teams[from];
  if (team === undefined) {
    if (total === 0) yield [];
    return;
  }
  for (let k = 0; k < team.wait.length; k++) {
    for (const rest of divisions(teams, total - team.least - k, from + 1)) yield [team.least + k, ...rest];
  }
}

/** Falling waits, not always convex; shares that rise with them. */
const team = fc
  .record({
    least: fc.integer({ min: 1, max: 3 }),
    drops: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 7 }),
    started: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ least, drops, started }): TeamCurves => {
    let wait = 30;
    const waits = drops.map((drop) => (wait -= (wait * drop) / 800));
    return {
      least,
      wait: Float64Array.from(waits),
      within: Float64Array.from(waits, (value) => 1 / (1 + value / 5)),
      started,
    };
  });

const city = fc.record({
  teams: fc.array(team, { minLength: 2, maxLength: 4 }),
  // Not a double: those of fast-check lie evenly over their exponents, so nearly all at 0, where nothing is left to divide.
  part: fc.integer({ min: 0, max: 20 }).map((count) => count / 20),
});

const totalOf = (teams: readonly TeamCurves[], part: number): number => {
  const least = teams.reduce((sum, one) => sum + one.least, 0);
  const room = teams.reduce((sum, one) => sum + one.wait.length - 1, 0);
  return least + Math.round(part * room);
};

/** Days that all residents of the city wait, clients over the norm, or the longest wait: written out anew. */
function judged(
  teams: readonly TeamCurves[],
  steps: readonly number[],
  goal: 'mean' | 'share' | 'worst',
): number {
  const rows = teams.map(({ least, wait, within, started }, i) => {
    const k = steps[i]! - least;
    return { wait: wait[k]!, days: started * wait[k]!, late: started - started * within[k]! };
  });
  if (goal === 'worst') return rows.reduce((most, { wait }) => Math.max(most, wait), 0);
  return rows.reduce((sum, { days, late }) => sum + (goal === 'mean' ? days : late), 0);
}

describe('the best division against all divisions of small cities', () => {
  it.each(['mean', 'share', 'worst'] as const)('%s is the optimum', (goal) => {
    fc.assert(
      fc.property(city, ({ teams, part }) => {
        const total = totalOf(teams, part);
        const found = bestDivision(teams, total, goal);
        const best = Math.min(...[...divisions(teams, total)].map((steps) => judged(teams, steps, goal)));
        expect(found).not.toBeNull();
        expect(found!.reduce((a, b) => a + b, 0)).toBe(total);
        expect(judged(teams, found!, goal)).toBeCloseTo(best, 9);
        expect(costOf(teams, found!, goal)).toBeCloseTo(best, 9);
      }),
      { seed: 6, numRuns: 250 },
    );
  });
  it('no team above a wait: the optimum of those that keep it, or none', () => {
    fc.assert(
      fc.property(city, fc.double({ min: 2, max: 30, noNaN: true }), ({ teams, part }, mostWait) => {
        const total = totalOf(teams, part);
        const keeps = (steps: readonly number[]): boolean =>
          teams.every(({ wait, least }, i) => wait[steps[i]! - least]! <= mostWait);
        const allowed = [...divisions(teams, total)].filter(keeps);
        const found = bestDivision(teams, total, 'mean', { mostWait });
        if (allowed.length === 0) expect(found).toBeNull();
        else {
          const best = Math.min(...allowed.map((steps) => costOf(teams, steps, 'mean')));
          expect(costOf(teams, found!, 'mean')).toBeCloseTo(best, 9);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });
  it('a bound on the ratio is kept, and costs', () => {
    fc.assert(
      fc.property(city, ({ teams, part }) => {
        const total = totalOf(teams, part);
        const found = bestDivision(teams, total, 'mean', { mostRatio: 1.5 });
        if (found === null) return;
        const waits = teams.map(({ wait, least }, i) => wait[found[i]! - least]!);
        expect(Math.max(...waits) / Math.min(...waits)).toBeLessThanOrEqual(1.5 + 1e-9);
        const free = bestDivision(teams, total, 'mean')!;
        expect(costOf(teams, found, 'mean')).toBeGreaterThanOrEqual(costOf(teams, free, 'mean') - 1e-9);
      }),
      { seed: 8, numRuns: 60 },
    );
  });
  it('a bound on P90/P10 is kept, and what it costs is near the least', () => {
    let close = 0;
    let bounded = 0;
    fc.assert(
      fc.property(city, fc.double({ min: 1.1, max: 2, noNaN: true }), ({ teams, part }, mostSpread) => {
        const total = totalOf(teams, part);
        const spread = (steps: readonly number[]): number =>
          spreadOf(teams.map(({ wait, least }, i) => wait[steps[i]! - least]!)) ?? Infinity;
        const allowed = [...divisions(teams, total)].filter((steps) => spread(steps) <= mostSpread);
        const found = bestDivision(teams, total, 'mean', { mostSpread });
        if (found === null) return;
        expect(found.reduce((a, b) => a + b, 0)).toBe(total);
        expect(spread(found)).toBeLessThanOrEqual(mostSpread + 1e-12);
        const best = Math.min(...allowed.map((steps) => costOf(teams, steps, 'mean')));
        bounded++;
        if (costOf(teams, found, 'mean') <= best * 1.02) close++;
      }),
      { seed: 10, numRuns: 80 },
    );
    // Levels and exchanges are a search: on coarse curves of few steps it may stop beside the optimum.
    expect(bounded).toBeGreaterThan(20);
    expect(close / bounded).toBeGreaterThan(0.9);
  });
  it('one team in ten may lie outside a bound on P90/P10', () => {
    const fine = (scale: number): TeamCurves => ({
      least: 1,
      wait: Float64Array.from({ length: 60 }, (_, k) => (scale * 40) / (k + 1)),
      within: Float64Array.from({ length: 60 }, (_, k) => (k + 1) / 60),
      started: 10,
    });
    const teams = [...Array.from({ length: 11 }, () => fine(1)), fine(6)];
    const waits = (steps: readonly number[]): number[] => teams.map(({ wait }, i) => wait[steps[i]! - 1]!);
    const found = bestDivision(teams, 120, 'mean', { mostSpread: 1.3 })!;
    const free = bestDivision(teams, 120, 'mean')!;
    expect(spreadOf(waits(found))).toBeLessThanOrEqual(1.3);
    expect(costOf(teams, found, 'mean')).toBeLessThanOrEqual(
      costOf(teams, bestDivision(teams, 120, 'mean', { mostRatio: 1.3 })!, 'mean'),
    );
    expect(costOf(teams, found, 'mean')).toBeGreaterThanOrEqual(costOf(teams, free, 'mean') - 1e-9);
    expect(Math.max(...waits(found)) / Math.min(...waits(found))).toBeGreaterThan(1.3);
  });
  it('a bound on the ratio that fine curves can meet is met', () => {
    const long = (scale: number): TeamCurves => ({
      least: 1,
      wait: Float64Array.from({ length: 200 }, (_, k) => (scale * 4000) / (k + 1)),
      within: Float64Array.from({ length: 200 }, (_, k) => (k + 1) / 200),
      started: 10,
    });
    const teams = [1, 1.5, 2, 3].map(long);
    const found = bestDivision(teams, 400, 'mean', { mostRatio: 1.1 })!;
    const waits = teams.map(({ wait }, i) => wait[found[i]! - 1]!);
    expect(Math.max(...waits) / Math.min(...waits)).toBeLessThanOrEqual(1.1);
  });
  it('equal waits differ no more than those of any other goal', () => {
    fc.assert(
      fc.property(city, ({ teams, part }) => {
        const total = totalOf(teams, part);
        const equal = costOf(teams, bestDivision(teams, total, 'equal')!, 'equal');
        const best = Math.min(...[...divisions(teams, total)].map((steps) => costOf(teams, steps, 'equal')));
        // The common level is looked for on a grid of thirty.
        expect(equal).toBeLessThanOrEqual(best * 1.2 + 1);
      }),
      { seed: 9, numRuns: 40 },
    );
  });
  it('a total that is too small has no division', () => {
    const one = { least: 4, wait: Float64Array.of(3, 2), within: Float64Array.of(0.5, 0.6), started: 1 };
    for (const goal of DIVISION_GOALS) expect(bestDivision([one, one], 7, goal)).toBeNull();
  });
});

describe('allocate', () => {
  it('takes the only division that is left', () => {
    expect(
      allocate(
        [
          { least: 1, costs: [Infinity, 5, 1] },
          { least: 2, costs: [0, Infinity] },
        ],
        5,
      ),
    ).toEqual([3, 2]);
  });
});

describe('curves through simulated points', () => {
  it('pools what chance turned around', () => {
    expect(monotone([1, 3, 2, 4], [1, 1, 1, 1])).toEqual([1, 2.5, 2.5, 4]);
    expect(monotone([3, 1], [1, 3])).toEqual([1.5, 1.5]);
  });
  it('goes through its points and falls between', () => {
    const curve = serviceCurve(
      [
        { steps: 10, value: 8, weight: 1 },
        { steps: 20, value: 4, weight: 1 },
        { steps: 40, value: 3, weight: 1 },
      ],
      8,
      44,
      false,
    );
    expect(curve[2]).toBeCloseTo(8, 12);
    expect(curve[12]).toBeCloseTo(4, 12);
    expect(curve[32]).toBeCloseTo(3, 12);
    curve.forEach((value, k) => {
      if (k > 0) expect(value).toBeLessThan(curve[k - 1]!);
    });
  });
});
