/** What staff costs, from the numbers of the scenario: value and interval of the cost of an fte, and the subsidy. */
import type { Estimate } from '../experiment/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';

/** Euro a year, with the interval that comes from the cost of an fte. */
export interface Cost {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface MoneyAnswer {
  readonly fte: number;
  readonly costPerFteYear: Cost;
  readonly cost: Cost;
  readonly subsidyPerYear: number | null;
  /** Cost less subsidy; null where no subsidy is known. */
  readonly overSubsidy: Cost | null;
  /** Cost over the clients a year who are helped in time; null where none are counted. */
  readonly perClientInTime: Cost | null;
}

/** Cost of one fte a year with its interval; without one in the scenario the ends are the value. */
export function costPerFte({ money, ledger }: ResolvedScenario): Cost {
  const value = money.costPerFteYear;
  const interval = ledger.find(({ path }) => path === 'money.costPerFteYear')?.interval ?? null;
  return { value, lower: interval?.[0] ?? value, upper: interval?.[1] ?? value };
}

/** What so many fte cost a year. */
export function moneyOf(
  scenario: ResolvedScenario,
  fte: number,
  inTimePerYear: Estimate | null,
): MoneyAnswer {
  const each = costPerFte(scenario);
  const times = (factor: number): Cost => ({
    value: each.value * factor,
    lower: each.lower * factor,
    upper: each.upper * factor,
  });
  const cost = times(fte);
  const { subsidyPerYear } = scenario.money;
  const clients = inTimePerYear?.value ?? 0;
  return {
    fte,
    costPerFteYear: each,
    cost,
    subsidyPerYear,
    overSubsidy:
      subsidyPerYear === null
        ? null
        : {
            value: cost.value - subsidyPerYear,
            lower: cost.lower - subsidyPerYear,
            upper: cost.upper - subsidyPerYear,
          },
    perClientInTime: clients > 0 ? times(fte / clients) : null,
  };
}

/** fte that a sum of euro a year pays for. */
export const fteFor = (scenario: ResolvedScenario, euro: number): number =>
  euro / scenario.money.costPerFteYear;
