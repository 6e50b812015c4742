import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { City } from '../../city/index.ts';
import { utrecht } from '../../city/utrecht.fixture.ts';
import { estimateIsolation, isolationOf } from './isolation.ts';
import { applyNorm, type Norm } from './norm.ts';
import { BIJSTAND_THRESHOLD, defaultNorm, THRESHOLD_RULE, type NormSettings } from './norm-settings.ts';

function norm(settings: NormSettings, city: City = utrecht()): Norm {
  const result = applyNorm(city, settings);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const codes = (settings: NormSettings, city: City = utrecht()): string[] => {
  const result = applyNorm(city, settings);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe('the norm of 2014 beside its plan', () => {
  const byHand = norm(defaultNorm(utrecht()));

  it('lies in the range of the plan in all nine rows, rounded to whole fte as the plan is', () => {
    expect(byHand.plan).toHaveLength(9);
    expect(byHand.plan.filter(({ inPlan }) => !inPlan)).toEqual([]);
    expect(byHand.plan.map(({ code, fte }) => [code, Number(fte.toFixed(1))])).toEqual([
      ['west', 13],
      ['noordwest', 34],
      ['overvecht', 54.1],
      ['noordoost-en-oost', 31.6],
      ['binnenstad', 9.8],
      ['zuid', 14.8],
      ['zuidwest', 35.4],
      ['leidsche-rijn', 11.5],
      ['vleuten-de-meern', 17.4],
    ]);
  });

  it('adds up to about 221, between the totals of the plan', () => {
    expect(byHand.total.fte).toBeCloseTo(221.4, 1);
    const sum = (rows: readonly { readonly fte: number }[]): number =>
      rows.reduce((total, { fte }) => total + fte, 0);
    expect(sum(byHand.units)).toBeCloseTo(byHand.total.fte, 9);
    expect(sum(byHand.wijken)).toBeCloseTo(byHand.total.fte, 9);
    expect(sum(byHand.plan)).toBeCloseTo(byHand.total.fte, 9);
  });

  it('overstates student wijken when it counts households', () => {
    const counted = norm({ ...defaultNorm(utrecht()), base: 'households' });
    expect(counted.total.fte).toBeGreaterThan(byHand.total.fte + 20);
    const oost = counted.wijken.find(({ name }) => name === 'Oost');
    expect(oost?.fte).toBeCloseTo(20.9, 1);
  });

  it('gives other classes and another total on bijstand alone', () => {
    const bijstand = norm({ ...defaultNorm(utrecht()), classes: THRESHOLD_RULE });
    expect(bijstand.total.fte).toBeCloseTo(237.5, 1);
    expect(bijstand.plan.filter(({ inPlan }) => inPlan).map(({ code }) => code)).not.toContain('zuid');
    const transwijk = bijstand.units.find(({ name }) => name === 'Transwijk');
    expect(transwijk).toMatchObject({ weight: 'low', because: 'below' });
  });
});

describe('the norm', () => {
  it('moves with households per team and with workers per team', () => {
    const settings = defaultNorm(utrecht());
    const before = norm(settings);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (factor) => {
        const { high, average, low } = settings.householdsPerTeam;
        const wide = norm({
          ...settings,
          householdsPerTeam: { high: high * factor, average: average * factor, low: low * factor },
        });
        expect(wide.total.fte * factor).toBeCloseTo(before.total.fte, 6);
        const { high: h, average: a, low: l } = settings.workersPerTeam;
        const large = norm({
          ...settings,
          workersPerTeam: { high: h * factor, average: a * factor, low: l * factor },
        });
        expect(large.total.fte).toBeCloseTo(before.total.fte * factor, 6);
        expect(large.total.teams).toBeCloseTo(before.total.teams, 6);
      }),
      { numRuns: 20 },
    );
  });

  it('never asks for less when a threshold falls', () => {
    const fte = (high: number, average: number): number =>
      norm({
        ...defaultNorm(utrecht()),
        classes: { kind: 'thresholds', unknown: 'low', thresholds: [{ factor: 'bijstand', high, average }] },
      }).total.fte;
    let last = 0;
    for (const step of [40, 20, 15, 12, 10, 8, 6, 4, 2, 0]) {
      const now = fte(step, step / 2);
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
    expect(fte(0, 0) / fte(100, 100)).toBeCloseTo(10 / 3, 9);
  });

  it('works by wijk where a city has no subwijken', () => {
    const city = utrecht();
    const plain: City = {
      ...city,
      id: 'elders',
      subwijken: [],
      subwijkByCode: new Map(),
      buurten: city.buurten.map((buurt) => ({ ...buurt, subwijk: null })),
    };
    const { units } = norm(defaultNorm(plain), plain);
    expect(units.map(({ code }) => code)).toEqual(city.wijken.map(({ code }) => code));
    expect(units.find(({ name }) => name === 'Overvecht')?.weight).toBe('high');
  });

  it('puts areas of which nothing is known in the class for that', () => {
    const city = utrecht();
    const blind: City = { ...city, buurten: city.buurten.map((buurt) => ({ ...buurt, bijstand: null })) };
    const { units } = norm({ ...defaultNorm(city), classes: THRESHOLD_RULE }, blind);
    expect(new Set(units.map(({ weight, because }) => `${weight} ${because}`))).toEqual(
      new Set(['average unknown']),
    );
  });

  it('refuses what it cannot count with', () => {
    const settings = defaultNorm(utrecht());
    expect(codes({ ...settings, householdsPerTeam: { high: 0, average: NaN, low: -1 } })).toEqual([
      'value.range',
      'value.range',
      'value.range',
    ]);
    expect(
      codes({ ...settings, classes: { kind: 'hand', high: ['38'], average: ['999'], otherwise: 'low' } }),
    ).toEqual(['reference.unknown', 'reference.unknown']);
    const city = utrecht();
    const bare: City = {
      ...city,
      wijken: [],
      wijkByCode: new Map(),
      buurten: city.buurten.map((buurt) => ({ ...buurt, later: null })),
    };
    expect(codes(settings, bare)).toContain('key.missing');
    expect(codes({ ...settings, base: 'households' }, bare)).toEqual([]);
  });
});

describe('isolation', () => {
  const city = utrecht();
  const estimate = estimateIsolation(city);

  it('is the line through the city and Overvecht, and says that it is assumed', () => {
    expect(estimate?.status).toBe('assumed');
    const overvecht = city.buurten.filter(({ wijk }) => wijk === 'WK034403');
    const mean = (of: typeof overvecht): number => {
      const households = of.reduce((sum, buurt) => sum + buurt.households, 0);
      return of.reduce(
        (sum, buurt) => sum + (buurt.households * (isolationOf(buurt, estimate)?.percent ?? 0)) / households,
        0,
      );
    };
    expect(mean(overvecht)).toBeCloseTo(21, 6);
    // Buurten without a figure for bijstand are few but not none, and none is cut off at zero.
    expect(mean([...city.buurten])).toBeCloseTo(11, 1);
  });

  it('gives way to what is filled in', () => {
    const buurt = city.buurten.find(({ households }) => households > 0)!;
    expect(isolationOf({ ...buurt, isolation: 33 }, estimate)).toEqual({ percent: 33, assumed: false });
    expect(isolationOf(buurt, null)).toBeNull();
    expect(isolationOf(buurt, estimate)?.assumed).toBe(true);
  });

  it('marks a norm that hangs on it', () => {
    const thresholds = [BIJSTAND_THRESHOLD, { factor: 'isolation', high: 18, average: 13 } as const];
    const classes = { kind: 'thresholds', thresholds, unknown: 'average' } as const;
    const settings = { ...defaultNorm(city), classes };
    expect(norm(settings).assumesIsolation).toBe(true);
    expect(norm(defaultNorm(city)).assumesIsolation).toBe(false);
    const filled = { ...city, buurten: city.buurten.map((buurt) => ({ ...buurt, isolation: 5 })) };
    expect(norm(settings, filled).assumesIsolation).toBe(false);
  });

  it('has no estimate where nothing is published', () => {
    expect(estimateIsolation({ ...city, external: [] })).toBeNull();
  });
});
