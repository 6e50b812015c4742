import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KaplanMeier } from './kaplan-meier.ts';

/**
 * Weeks of remission of the 21 patients on 6-mercaptopurine of E. J. Freireich et al. 1963 (Blood 21, 699-716), the
 * example of D. R. Cox and D. Oakes 1984 (Analysis of Survival Data, table 1.1); + means censored.
 */
const REMISSION = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');
const weeks = REMISSION.map((text) => Number.parseInt(text, 10));
const censored = REMISSION.map((text) => text.endsWith('+'));

describe('KaplanMeier', () => {
  const remission = new KaplanMeier(weeks, censored);

  it('gives the survival of the textbook', () => {
    expect([...remission.times]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect([...remission.atRisk]).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect([...remission.events]).toEqual([3, 1, 1, 1, 1, 1, 1]);
    // By hand: 18/21, then times 16/17, 14/15, 11/12, 10/11, 6/7 and 5/6.
    let product = 1;
    const byHand = [18 / 21, 16 / 17, 14 / 15, 11 / 12, 10 / 11, 6 / 7, 5 / 6].map(
      (factor) => (product *= factor),
    );
    byHand.forEach((value, k) => expect(remission.survival[k]).toBeCloseTo(value, 14));
    // Printed in the books with four decimals.
    expect(Array.from(remission.survival, (s) => s.toFixed(4))).toEqual(
      ['0.8571', '0.8067', '0.7529', '0.6902', '0.6275', '0.5378', '0.4482'], // prettier-ignore
    );
    expect(Array.from(remission.variance, (v) => Math.sqrt(v).toFixed(4))).toEqual(
      ['0.0764', '0.0869', '0.0963', '0.1068', '0.1141', '0.1282', '0.1346'], // prettier-ignore
    );
  });

  it('gives Greenwood variance by hand', () => {
    const sum = 3 / (21 * 18) + 1 / (17 * 16) + 1 / (15 * 14);
    expect(remission.variance[2]).toBeCloseTo((18 / 21) ** 2 * (16 / 17) ** 2 * (14 / 15) ** 2 * sum, 15);
  });

  it('gives quantiles, and Infinity where the data do not tell', () => {
    expect(remission.quantile(0.5)).toBe(23);
    expect(remission.quantile(0.25)).toBe(13);
    expect(remission.quantile(0.6)).toBe(Infinity);
  });

  it('gives survival between, at and beyond the steps', () => {
    expect([0, 5.9, 6].map((t) => remission.survivalAt(t))).toEqual([1, 1, 18 / 21]);
    expect(remission.survivalAt(35)).toBeCloseTo(0.4482, 4);
    expect(remission.survivalAt(36)).toBeNaN();
  });

  it('gives the area under the curve up to a horizon', () => {
    expect(remission.restrictedMean(6)).toBe(6);
    expect(remission.restrictedMean(8)).toBeCloseTo(6 + 6 / 7 + (6 / 7) * (16 / 17), 14);
    expect(remission.restrictedMean(36)).toBeNaN();
  });

  it('gives a band on the scale of ln(-ln S) that stays within 0..1', () => {
    // At 6 weeks: S = 6/7, Greenwood sum 3/378; S^exp(+-1.96 sqrt(3/378)/ln S): 0.6197 and 0.9516.
    const band = remission.band(6);
    const spread = Math.exp((1.959963984540054 * Math.sqrt(3 / 378)) / -Math.log(6 / 7));
    expect(band.lower).toBeCloseTo((6 / 7) ** spread, 13);
    expect(band.upper).toBeCloseTo((6 / 7) ** (1 / spread), 13);
    expect([band.lower.toFixed(4), band.upper.toFixed(4)]).toEqual(['0.6197', '0.9516']);
    for (let week = 0; week <= 35; week++) {
      const { lower, value, upper } = remission.band(week);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThanOrEqual(value);
      expect(upper).toBeLessThanOrEqual(1);
    }
    expect(remission.band(0)).toEqual({ value: 1, lower: 1, upper: 1 });
  });

  it('is the empirical distribution where nothing is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), (durations) => {
        const km = new KaplanMeier(
          durations,
          durations.map(() => false),
        );
        for (let t = 0; t <= 20; t++) {
          const longer = durations.filter((d) => d > t).length / durations.length;
          expect(km.survivalAt(t)).toBeCloseTo(longer, 12);
          const k = km.times.indexOf(t);
          if (k >= 0) expect(km.variance[k]).toBeCloseTo((longer * (1 - longer)) / durations.length, 12);
        }
        const mean = durations.reduce((sum, d) => sum + d, 0) / durations.length;
        expect(km.restrictedMean(100)).toBeCloseTo(mean, 10);
      }),
      { seed: 1 },
    );
  });

  it('an observation that stands for several is that observation several times', () => {
    const seen = fc.array(
      fc.tuple(fc.oneof(fc.nat(30), fc.nat(1e6)), fc.boolean(), fc.integer({ min: 1, max: 9 })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(seen, fc.constantFrom(1, 7), (observations, unit) => {
        const each = observations.map(([day]) => day / unit);
        const flags = observations.map(([, flag]) => flag);
        const short = new KaplanMeier(
          each,
          flags,
          observations.map(([, , times]) => times),
        );
        const long = new KaplanMeier(
          observations.flatMap(([, , times], i) => Array.from({ length: times }, () => each[i]!)),
          observations.flatMap(([, flag, times]) => Array.from({ length: times }, () => flag)),
        );
        for (const column of ['times', 'atRisk', 'events', 'survival', 'variance', 'last', 'count'] as const)
          expect(short[column]).toEqual(long[column]);
      }),
      { seed: 3 },
    );
    expect(() => new KaplanMeier([1], [0], [])).toThrow('weights (length): expected 1, got 0');
    expect(() => new KaplanMeier([1], [0], [0])).toThrow('weights[0]: expected a whole number >= 1, got 0');
  });

  it('does not depend on the unit: whole days and the same in sevenths give the same steps', () => {
    const seen = fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(seen, (observations) => {
        const days = observations.map(([day]) => day);
        const censored = observations.map(([, flag]) => flag);
        const whole = new KaplanMeier(days, censored);
        const parts = new KaplanMeier(
          days.map((day) => day / 7),
          censored,
        );
        expect([...parts.times]).toEqual([...whole.times].map((day) => day / 7));
        expect(parts.atRisk).toEqual(whole.atRisk);
        expect(parts.events).toEqual(whole.events);
        expect(parts.variance).toEqual(whole.variance);
        expect(parts.last).toBe(whole.last / 7);
      }),
      { seed: 2 },
    );
  });

  it('meets a survival of exactly one half at the start of that stretch', () => {
    expect(new KaplanMeier([1, 2, 3, 4], [0, 0, 0, 0]).quantile(0.5)).toBe(2);
  });

  it('has edges', () => {
    const none = new KaplanMeier([], []);
    expect(none.survivalAt(1)).toBeNaN();
    expect(none.quantile(0.5)).toBe(Infinity);
    expect(none.restrictedMean(1)).toBeNaN();
    const allCensored = new KaplanMeier([2, 5], [true, true]);
    expect([allCensored.survivalAt(5), allCensored.restrictedMean(5)]).toEqual([1, 5]);
    expect(allCensored.survivalAt(6)).toBeNaN();
    expect(() => new KaplanMeier([1, -1], [false, false])).toThrow(
      'durations[1]: expected a number >= 0, got -1',
    );
    expect(() => new KaplanMeier([1], [])).toThrow('censored (length): expected 1, got 0');
    expect(() => remission.quantile(1)).toThrow(RangeError);
    expect(() => remission.band(6, 1)).toThrow(RangeError);
  });
});
