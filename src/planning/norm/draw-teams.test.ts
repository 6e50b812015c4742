import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utrecht } from '../../city/utrecht.fixture.ts';
import { drawTeams, type Weighted } from './draw-teams.ts';
import { DEFAULT_LOSSES, fewerThan, keptBy, meanDistance, NO_LOSSES } from './norm-losses.ts';

const area = (code: string, weight: number, wijk = 'W'): Weighted => ({ code, wijk, weight });
const codesOf = (teams: readonly (readonly Weighted[])[]): string[] =>
  teams.map((team) => team.map(({ code }) => code).join(''));

describe('drawTeams', () => {
  it('cuts in equal runs of codes', () => {
    const areas = ['d', 'a', 'c', 'b'].map((code) => area(code, 0.5));
    expect(codesOf(drawTeams(areas))).toEqual(['ab', 'cd']);
  });

  it('rather keeps to a wijk than to equal teams', () => {
    const areas = [area('a', 0.55, 'V'), area('b', 0.55, 'V'), area('c', 0.45), area('d', 0.45)];
    expect(codesOf(drawTeams(areas))).toEqual(['ab', 'cd']);
    const uneven = [area('a', 0.9, 'V'), area('b', 0.05), area('c', 0.5), area('d', 0.55)];
    expect(codesOf(drawTeams(uneven))).toEqual(['a', 'bcd']);
  });

  it('reaches over the border where a wijk is too small for a team', () => {
    expect(codesOf(drawTeams([area('a', 0.3, 'V'), area('b', 0.7), area('c', 1)]))).toEqual(['ab', 'c']);
  });

  it('has no team for no areas, one for little weight, and at most one an area', () => {
    expect(drawTeams([])).toEqual([]);
    expect(codesOf(drawTeams([area('a', 0), area('b', 0)]))).toEqual(['ab']);
    expect(codesOf(drawTeams([area('a', 40), area('b', 2)]))).toEqual(['a', 'b']);
  });

  it('gives every area to one team, in order, none empty, and is never beaten by another division', () => {
    const areas = fc.array(fc.double({ min: 0.05, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(areas, (weights) => {
        const list = weights.map((weight, i) => area(String(i), weight));
        const teams = drawTeams(list);
        expect(codesOf(teams).join('')).toBe(list.map(({ code }) => code).join(''));
        expect(Math.min(...teams.map((team) => team.length))).toBeGreaterThan(0);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const cost = (sizes: readonly number[]): number =>
          sizes.reduce((sum, size) => sum + (size - total / teams.length) ** 2, 0);
        const drawn = cost(teams.map((team) => team.reduce((sum, { weight }) => sum + weight, 0)));
        for (let cuts = 0; cuts < 1 << (list.length - 1); cuts++) {
          const sizes = [0];
          weights.forEach((weight, i) => {
            if (i > 0 && ((cuts >> (i - 1)) & 1) === 1) sizes.push(0);
            sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + weight;
          });
          if (sizes.length === teams.length) expect(drawn).toBeLessThanOrEqual(cost(sizes) + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('losses', () => {
  const { buurten } = utrecht();

  it('are none when none are set', () => {
    expect(keptBy(NO_LOSSES, { buurten, heads: 200 }, 0.06).share).toBe(1);
  });

  it('take a share of what the others leave', () => {
    const one = { ...buurten[0]!, households: 5_000 };
    const losses = { travelPerKm: 0.5, knowledgePer1000: 0.05, coordinationPerHead: 0.01, minimumPresent: 0 };
    const kept = keptBy(losses, { buurten: [one], heads: 11 }, 0);
    expect(kept).toMatchObject({ distance: 0, tooFew: 0 });
    expect(kept.knowledge).toBeCloseTo(0.1, 12);
    expect(kept.coordination).toBeCloseTo(0.1, 12);
    expect(kept.share).toBeCloseTo(0.81, 12);
  });

  it('grow with the area and stay within 0 and 1', () => {
    let last = 1;
    for (const count of [1, 5, 20, 60, 111]) {
      const { share } = keptBy(
        DEFAULT_LOSSES,
        { buurten: buurten.slice(0, count), heads: 5 + 3 * count },
        0.06,
      );
      expect(share).toBeLessThan(last);
      last = share;
    }
    const ruinous = { ...DEFAULT_LOSSES, travelPerKm: 9, coordinationPerHead: 9 };
    expect(keptBy(ruinous, { buurten, heads: 300 }, 0.06).share).toBe(0);
  });

  it('counts the chance of too few present as a binomial', () => {
    expect(fewerThan(1, 3, 0.9)).toBeCloseTo(0.001, 12);
    expect(fewerThan(2, 3, 0.9)).toBeCloseTo(0.028, 12);
    expect(fewerThan(4, 3, 0.9)).toBeCloseTo(1, 12);
    expect(fewerThan(3, 3, 1)).toBe(0);
    expect(fewerThan(1, 3, 0)).toBe(1);
    expect(fewerThan(0, 3, 0.9)).toBe(0);
  });

  it('measures the distance as the crow flies', () => {
    const at = (rdX: number, households: number) => ({ ...buurten[0]!, rdX, rdY: 0, households });
    expect(meanDistance([at(0, 100), at(2_000, 100)])).toBe(1);
    expect(meanDistance([at(0, 300), at(4_000, 100)])).toBe(1.5);
    expect(meanDistance([{ ...at(0, 1), rdX: null }])).toBe(0);
  });
});
