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

/**
 * What so many fte cost a year.
 * @param whole whether they are all the staff of the scenario: then its interns are in them, at their own cost, and
 * what it spends beside its staff comes on top
 */
export function moneyOf(
  scenario: ResolvedScenario,
  fte: number,
  inTimePerYear: Estimate | null,
  whole = false,
): MoneyAnswer {
  const each = costPerFte(scenario);
  const interns = whole ? Math.min(fte, internFte(scenario)) : 0;
  const beside = whole ? interns * scenario.money.costPerInternFteYear + scenario.money.extraPerYear : 0;
  const paid = (of: number): number => (fte - interns) * of + beside;
  const cost: Cost = { value: paid(each.value), lower: paid(each.lower), upper: paid(each.upper) };
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
    perClientInTime:
      clients > 0
        ? { value: cost.value / clients, lower: cost.lower / clients, upper: cost.upper / clients }
        : null,
  };
}

/** fte that a sum of euro a year pays for: the interns that there are, what is spent beside the staff, and staff. */
export function fteFor(scenario: ResolvedScenario, euro: number): number {
  const { costPerFteYear, costPerInternFteYear, extraPerYear } = scenario.money;
  const interns = internFte(scenario);
  return interns + Math.max(0, euro - extraPerYear - interns * costPerInternFteYear) / costPerFteYear;
}

const internFte = ({ teams }: ResolvedScenario): number =>
  teams.reduce((sum, { staff }) => sum + staff.intern, 0);
