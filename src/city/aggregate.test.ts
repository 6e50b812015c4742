import { describe, expect, it } from 'vitest';
import {
  cityTotals,
  estimatedDwellings,
  subwijkTotals,
  teamTotals,
  totalsOf,
  wijkTotals,
} from './aggregate.ts';
import type { Buurt } from './buurt.ts';
import { utrecht } from './utrecht.fixture.ts';

const city = utrecht();

/** An empty buurt with some figures filled in. */
const buurt = (figures: Partial<Buurt>): Buurt => ({
  code: 'B',
  name: 'B',
  wijk: 'W',
  subwijk: null,
  team: 't',
  teamCertainty: 'certain',
  year: null,
  inhabitants: null,
  households: 0,
  onePersonHouseholds: null,
  bijstand: null,
  dwellings: null,
  ages: null,
  later: null,
  isolation: null,
  lowEducation: null,
  lon: null,
  lat: null,
  rdX: null,
  rdY: null,
  ...figures,
});
const later = (households: number, dwellings: number | null) => ({
  year: 2023,
  inhabitants: null,
  households,
  onePersonHouseholds: null,
  bijstand: null,
  dwellings,
});

describe('totals', () => {
  it('adds what is known and counts what is not', () => {
    const totals = totalsOf('x', [
      buurt({ households: 10, inhabitants: 30, bijstand: 5, isolation: 20 }),
      buurt({ households: 30, inhabitants: 50, isolation: 10 }),
      buurt({ households: 60 }),
    ]);
    expect(totals).toMatchObject({ buurten: 3, households: 100, inhabitants: 80, bijstand: 5, dwellings: 0 });
    expect(totals.unknown).toEqual({ inhabitants: 1, onePersonHouseholds: 3, bijstand: 2, dwellings: 3 });
    expect(totals.isolation).toBe((10 * 20 + 30 * 10) / 40);
    expect(totals).toMatchObject({ later: null, ages: null, centre: null, lowEducation: null });
  });

  it('weighs the centre by households, and takes the plain mean where nobody lives', () => {
    const a = { lon: 5, lat: 52, rdX: 1000, rdY: 300_000 };
    const b = { lon: 6, lat: 54, rdX: 2000, rdY: 310_000 };
    expect(totalsOf('x', [buurt({ ...a, households: 1 }), buurt({ ...b, households: 3 })]).centre).toEqual({
      lon: 5.75,
      lat: 53.5,
      rdX: 1750,
      rdY: 307_500,
    });
    expect(totalsOf('x', [buurt(a), buurt(b)]).centre).toMatchObject({ lon: 5.5, lat: 53 });
  });

  it('is all zeros for no buurt', () => {
    expect(totalsOf('x', [])).toMatchObject({ buurten: 0, households: 0, later: null, centre: null });
  });

  it('gives each team its printed households, and the same city by every division', () => {
    expect(teamTotals(city).get('zuilen')).toMatchObject({ buurten: 7, households: 13040, bijstand: 1150 });
    expect(teamTotals(city).get('kanaleneiland-noord')).toMatchObject({ buurten: 4, households: 7430 });
    const all = cityTotals(city);
    expect(all).toMatchObject({ inhabitants: 333955, households: 172525, bijstand: 10680 });
    for (const division of [teamTotals(city), wijkTotals(city), subwijkTotals(city)]) {
      for (const figure of ['buurten', 'inhabitants', 'households', 'bijstand'] as const) {
        expect([...division.values()].reduce((sum, area) => sum + area[figure], 0)).toBe(all[figure]);
      }
    }
    expect([...teamTotals(city).keys()]).toEqual(city.teams.map((team) => team.id));
  });

  it('keeps age shares a division of the inhabitants', () => {
    const { ages } = cityTotals(city);
    expect(Object.values<number>({ ...ages }).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });
});

describe('estimatedDwellings', () => {
  it('takes the given number, else scales the later ratio, else knows nothing', () => {
    expect(estimatedDwellings(buurt({ dwellings: 7, households: 10, later: later(5, 4) }))).toBe(7);
    expect(estimatedDwellings(buurt({ households: 10, later: later(5, 4) }))).toBe(8);
    expect(estimatedDwellings(buurt({ households: 0, later: later(5, 4) }))).toBe(0);
    expect(estimatedDwellings(buurt({ households: 10, later: later(0, 4) }))).toBeNull();
    expect(estimatedDwellings(buurt({ households: 10, later: later(5, null) }))).toBeNull();
    expect(estimatedDwellings(buurt({ households: 10 }))).toBeNull();
  });

  it('comes within three percent of the dwellings that the city counted in 2015', () => {
    const estimate = city.buurten.reduce((sum, b) => sum + (estimatedDwellings(b) ?? NaN), 0);
    const counted =
      city.external.find((f) => f.figure === 'dwellings' && f.period === '2015-01-01')?.value ?? NaN;
    expect(counted).toBe(147512);
    expect(Math.abs(estimate / counted - 1)).toBeLessThan(0.03);
  });
});
