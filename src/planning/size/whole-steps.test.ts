import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeSteps } from './whole-steps.ts';

describe('a total in whole steps by weight', () => {
  it('gives what is left to the largest remainders', () => {
    // Exact shares 4.7, 3.4 and 1.9.
    expect(wholeSteps([47, 34, 19], [0, 0, 0], 10)).toEqual([5, 3, 2]);
    expect(wholeSteps([0, 0, 0, 0], [0, 0, 0, 0], 6)).toEqual([2, 2, 1, 1]);
  });
  it('keeps the minima, at the cost of those above theirs', () => {
    expect(wholeSteps([1, 0], [0, 3], 10)).toEqual([7, 3]);
    expect(() => wholeSteps([1, 1], [3, 3], 5)).toThrow(RangeError);
  });
  it('always gives out the total, keeps the minima, and stays within a step of the share without them', () => {
    const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 500 }), least: fc.nat(20) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, fc.nat(300), (all, more) => {
        const weights = all.map(({ weight }) => weight);
        const least = all.map((part) => part.least);
        const total = least.reduce((a, b) => a + b, 0) + more;
        const steps = wholeSteps(weights, least, total);
        expect(steps.reduce((a, b) => a + b, 0)).toBe(total);
        steps.forEach((step, i) => expect(step).toBeGreaterThanOrEqual(least[i]!));
        const free = wholeSteps(
          weights,
          weights.map(() => 0),
          total,
        );
        const sum = weights.reduce((a, b) => a + b, 0);
        free.forEach((step, i) => expect(Math.abs(step - (total * weights[i]!) / sum)).toBeLessThan(1));
      }),
    );
  });
});
