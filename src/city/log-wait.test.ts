import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logWait, waitVariation } from './log-wait.ts';
import { real } from '../engine/real.fixture.ts';

describe('logWait', () => {
  it('is the natural logarithm, with a printed zero as half of its rounding', () => {
    expect(logWait(1)).toBe(0);
    expect(logWait(5)).toBeCloseTo(1.6094379124341003, 14);
    expect(logWait(0)).toBe(logWait(0.05));
  });
});

describe('waitVariation', () => {
  it('splits the sum of squares of a small table worked by hand', () => {
    // Mean 4; teams 2 and 6 (16), months 3 and 5 (4), total (3^2 + 1 + 1 + 3^2) = 20: nothing is left over.
    expect(
      waitVariation([
        [1, 3],
        [5, 7],
      ]),
    ).toEqual({
      mean: 4,
      spread: Math.sqrt(5),
      teamShare: 0.8,
      monthShare: 0.2,
      restShare: 1 - 0.8 - 0.2,
      withinVariance: 2,
    });
  });

  it('puts pure noise in the rest, and knows no shares without variation', () => {
    expect(
      waitVariation([
        [0, 1],
        [1, 0],
      ]),
    ).toMatchObject({ teamShare: 0, monthShare: 0, restShare: 1 });
    expect(
      waitVariation([
        [2, 2],
        [2, 2],
      ]),
    ).toMatchObject({ spread: 0, teamShare: 0, restShare: 0 });
    expect(waitVariation([[2], [4]])).toMatchObject({ teamShare: 1, withinVariance: 0 });
  });

  it('does not depend on the order of teams or months, nor on a shift', () => {
    const row = fc.array(real(-3, 4), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const base = waitVariation(rows);
        fc.pre(base.spread > 1e-3);
        const other = waitVariation(rows.toReversed().map((cells) => cells.toReversed().map((c) => c + 1)));
        for (const part of ['spread', 'teamShare', 'monthShare', 'restShare', 'withinVariance'] as const)
          expect(other[part]).toBeCloseTo(base[part], 9);
        expect(other.mean).toBeCloseTo(base.mean + 1, 9);
        expect(base.restShare).toBeGreaterThan(-1e-9);
      }),
      { seed: 2017 },
    );
  });

  it('refuses a ragged or an empty table', () => {
    expect(() => waitVariation([[1, 2], [1]])).toThrow(RangeError);
    expect(() => waitVariation([])).toThrow(RangeError);
    expect(() => waitVariation([[]])).toThrow(RangeError);
  });
});
