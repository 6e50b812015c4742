import { describe, expect, it } from 'vitest';
import { normalQuantile, Streams } from '../engine/index.ts';
import { fQuantile, varianceSplit } from './variance-split.ts';

describe('the F-law', () => {
  it('has the quantiles of the tables', () => {
    expect(fQuantile(0.95, 1, 10)).toBeCloseTo(4.9646, 4);
    expect(fQuantile(0.975, 9, 30)).toBeCloseTo(2.5746, 4);
    expect(fQuantile(0.5, 7, 7)).toBeCloseTo(1, 12);
    expect(fQuantile(0.025, 4, 9) * fQuantile(0.975, 9, 4)).toBeCloseTo(1, 9);
  });
});

describe('the split of variance', () => {
  const wide = [-Infinity, Infinity] as const;

  it('is that of the mean squares, by hand', () => {
    // Means 2 and 6, each with variance 2: between 2 * 8 = 16, so not-knowing (16 - 2) / 2 = 7.
    const found = varianceSplit([Float64Array.of(1, 3), Float64Array.of(5, 7)], wide);
    expect(found).toMatchObject({ value: 4, chance: Math.sqrt(2), notKnowing: Math.sqrt(7) });
    expect(found.share.value).toBeCloseTo(7 / 9, 12);
  });

  it('lays all on chance where draws do not differ more than chance makes them', () => {
    const found = varianceSplit([Float64Array.of(1, 3), Float64Array.of(1, 3)], wide);
    expect(found).toMatchObject({ notKnowing: 0, share: { value: 0, lower: 0 } });
  });

  it('lays all on not knowing where chance does nothing, and nothing where nothing varies', () => {
    expect(varianceSplit([Float64Array.of(1, 1), Float64Array.of(2, 2)], wide).share.value).toBe(1);
    expect(varianceSplit([Float64Array.of(1, 1), Float64Array.of(1, 1)], wide).share.value).toBeNull();
  });

  it('leaves out draws in which the figure is not defined', () => {
    const draws = [Float64Array.of(1, 3), Float64Array.of(NaN, 3), Float64Array.of(5, 7)];
    expect(varianceSplit(draws, wide).value).toBe(4);
    expect(varianceSplit([], wide)).toMatchObject({ value: null, chance: null });
  });

  it('covers the true share and the true mean as often as it says', () => {
    // Not-knowing 1, chance 2: share 1 / (1 + 4) = 0.2. 1,500 studies: 95 % with a standard error of 0.0056.
    const stream = new Streams(5).stream('split');
    const normal = (): number => normalQuantile(stream.uniform());
    let shares = 0;
    let means = 0;
    for (let study = 0; study < 1500; study++) {
      const draws = Array.from({ length: 20 }, () => {
        const draw = 10 + normal();
        return Float64Array.from({ length: 4 }, () => draw + 2 * normal());
      });
      const { value, lower, upper, share } = varianceSplit(draws, wide);
      if (share.lower! <= 0.2 && share.upper! >= 0.2) shares += 1;
      if (lower! <= 10 && upper! >= 10) means += 1;
      expect(value).not.toBeNull();
    }
    for (const covered of [shares, means]) {
      expect(covered / 1500).toBeGreaterThan(0.93);
      expect(covered / 1500).toBeLessThan(0.97);
    }
  });
});
