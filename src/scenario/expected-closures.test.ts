import { describe, expect, it } from 'vitest';
import { ExpectedClosures } from './expected-closures.ts';

const never = { cleanupShare: 0, cleanupInterval: { dist: 'exponential', mean: 2 }, advice: 0 } as const;
const exponential = (mean: number): ExpectedClosures =>
  new ExpectedClosures(
    { ...never, types: [{ share: 1, stay: { dist: 'exponential', mean } }], maxAge: 1000 },
    6,
  );

describe('ExpectedClosures', () => {
  it('is N (1 - exp(-t / m)) for exponential stays without inflow', () => {
    expect(exponential(9).of(100, [0, 0, 0, 0, 0, 0], 1)).toBeCloseTo(100 * (1 - Math.exp(-6 / 9)), 9);
    expect(exponential(3).of(100, [0, 0, 0], 3)).toBeCloseTo(100 * (1 - Math.exp(-3 / 9)), 9);
  });

  it('is the integral of the distribution function for an even inflow', () => {
    // 10 a month over 6 months, mean stay 4: 10 (6 - 4 (1 - exp(-6/4)))
    const exact = 10 * (6 - 4 * (1 - Math.exp(-1.5)));
    expect(
      exponential(4).of(
        0,
        Array.from({ length: 6 }, () => 10),
        1,
      ),
    ).toBeCloseTo(exact, 2);
  });

  it('closes as many as start in equilibrium, clean-ups and advice included', () => {
    // Little: 20 a month, a fifth with advice; 16 stay 3 months on average, and half of them 2 months longer.
    const closures = new ExpectedClosures(
      {
        types: [
          { share: 0.5, stay: { dist: 'uniform', min: 0, max: 4 } },
          { share: 0.5, stay: { dist: 'deterministic', value: 4 } },
        ],
        cleanupShare: 0.5,
        cleanupInterval: { dist: 'exponential', mean: 2 },
        advice: 0.2,
        maxAge: 1000,
      },
      6,
    );
    expect(closures.of(16 * 4, [20, 20, 20, 20, 20, 20], 1)).toBeCloseTo(120, 0);
  });

  it('falls with the stay factor, and solve finds the factor back', () => {
    const starts = [40, 42, 44, 33, 35, 35];
    const closures = exponential(9);
    const few = closures.of(350, starts, 1.4);
    expect(few).toBeLessThan(closures.of(350, starts, 1));
    expect(closures.solve(350, starts, few)).toBeCloseTo(1.4, 6);
  });

  it('counts no rest beyond the greatest age', () => {
    // All stays last 10 months, nobody is older than 4: the first closes after 6.
    const closures = new ExpectedClosures(
      { ...never, types: [{ share: 1, stay: { dist: 'deterministic', value: 10 } }], maxAge: 4 },
      8,
    );
    expect(closures.of(100, [0, 0, 0, 0, 0, 0], 1)).toBeCloseTo(0, 9);
    expect(closures.of(100, [0, 0, 0, 0, 0, 0, 0, 0], 1)).toBeCloseTo(50, 9);
  });
});
