import { describe, expect, it } from 'vitest';
import { utrecht } from '../city/utrecht.fixture.ts';
import { distribution } from '../engine/index.ts';
import { shipped } from '../scenario/scenario.fixture.ts';
import { History } from './history.ts';
import { stayLaws, stayTypes } from './stay-law.ts';

const found = History.upTo(utrecht(), '2017-06-30');
if (!found.ok) throw new Error(JSON.stringify(found.problems));
const history = found.value;
const meanOf = (law: 'bands' | 'nested' | 'open'): number =>
  stayTypes(history, law)!.reduce((sum, { share, stay }) => sum + share * distribution(stay).mean, 0);

describe('the law of stay', () => {
  it('has the published bands as types', () => {
    const types = stayTypes(history, 'bands')!;
    expect(types.map(({ id, share }) => [id, Number(share.toFixed(4))])).toEqual([
      ['S', 0.32],
      ['M', 0.42],
      ['L', 0.26],
    ]);
    // 0.05 x 0.5 + 0.27 x 2 + 0.28 x 5 + 0.14 x 9.5 + 0.15 x 18 + 0.11 x 30 months.
    expect(meanOf('bands')).toBeCloseTo(9.295, 6);
  });

  it('read as nested has 15 % over a year, and what is not printed fills up the rest', () => {
    const types = stayTypes(history, 'nested')!;
    expect(types.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(types.find(({ id }) => id === 'L')!.share).toBeCloseTo(0.15, 12);
  });

  it('without edges keeps the means', () => {
    expect(meanOf('open')).toBeCloseTo(meanOf('bands'), 9);
  });

  it('is fitted to the closures of each group, whatever the form', () => {
    const groups = stayLaws(history, shipped('scenarios/utrecht-2017.json'));
    expect(groups.map(({ teams }) => teams.length)).toEqual([6, 6, 6]);
    for (const { laws } of groups) {
      for (const { factor, lower, upper } of Object.values(laws)) {
        expect(lower).toBeLessThan(factor);
        expect(upper).toBeGreaterThan(factor);
      }
      // Fitted to the same closures, the laws agree on the half year ahead within a tenth.
      expect(Math.abs(laws.open.nextHalfYear / laws.bands.nextHalfYear - 1)).toBeLessThan(0.1);
      expect(Math.abs(laws.nested.nextHalfYear / laws.bands.nextHalfYear - 1)).toBeLessThan(0.1);
    }
  });
});
