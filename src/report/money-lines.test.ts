import { describe, expect, it } from 'vitest';
import type { MoneyAnswer } from '../planning/index.ts';
import { moneyLines } from './money-lines.ts';

const around = (
  value: number,
  lower: number,
  upper: number,
): { value: number; lower: number; upper: number } => ({
  value,
  lower,
  upper,
});
const money: MoneyAnswer = {
  fte: 250,
  costPerFteYear: around(70_000, 60_000, 80_000),
  cost: around(17_500_000, 15_000_000, 20_000_000),
  subsidyPerYear: 16_000_000,
  overSubsidy: around(1_500_000, -1_000_000, 4_000_000),
  perClientInTime: null,
};

describe('what staff costs, in sentences', () => {
  it('says on which side of the subsidy both ends of the interval lie', () => {
    expect(moneyLines(money, 'nl')[1]).toBe(
      'Dat is €\u00a01.500.000 meer dan de subsidie van €\u00a016.000.000 (tussen €\u00a01.000.000 minder en €\u00a04.000.000 meer).',
    );
    expect(moneyLines({ ...money, overSubsidy: around(-500_000, -3_000_000, 2_000_000) }, 'en')[1]).toBe(
      'That fits the subsidy of €\u00a016,000,000: it is €\u00a0500,000 less (between €\u00a03,000,000 less and €\u00a02,000,000 more).',
    );
  });
  it('has no line about a subsidy that is not known, and none at all without money', () => {
    expect(moneyLines({ ...money, subsidyPerYear: null, overSubsidy: null }, 'nl')).toHaveLength(1);
    expect(moneyLines(null, 'nl')).toEqual([]);
  });
});
