/** What staff costs, from the numbers of the scenario: value and interval of the cost of an fte, and the subsidy. */
import type { Estimate } from '../experiment/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { yearlyCost } from './levers/cost.ts';

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
 * @param fte of teams and pool
 * @param whole whether they are all the staff of the scenario: then its interns are in them, at their own cost, and
 * what it spends beside its teams and pool (desks, projects, extra staff for a while) comes on top
 */
export function moneyOf(
  scenario: ResolvedScenario,
  fte: number,
  inTimePerYear: Estimate | null,
  whole = false,
): MoneyAnswer {
  const each = costPerFte(scenario);
  const beside = whole ? besideOf(scenario) : { fte: 0, interns: 0, euro: 0 };
  const interns = Math.min(fte, beside.interns);
  const paid = (of: number): number => (fte - interns + beside.fte) * of + beside.euro;
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

/** What a scenario costs as it is. */
export const scenarioMoney = (scenario: ResolvedScenario, inTimePerYear: Estimate | null): MoneyAnswer =>
  moneyOf(scenario, fteOf(scenario) + scenario.pool.fte, inTimePerYear, true);

/**
 * fte of teams and pool that a sum of euro a year pays for: the interns that there are, and staff.
 * @param each euro a year of one fte
 */
export function fteFor(
  scenario: ResolvedScenario,
  euro: number,
  each = scenario.money.costPerFteYear,
): number {
  const { fte, interns, euro: spent } = besideOf(scenario);
  return interns + Math.max(0, (euro - spent) / each - fte);
}

/** What comes beside the staff of teams and pool: fte at the usual cost, and euro; and the interns of the teams. */
function besideOf(scenario: ResolvedScenario): { fte: number; interns: number; euro: number } {
  const { fte, internFte } = yearlyCost(scenario);
  const { costPerInternFteYear, extraPerYear } = scenario.money;
  const interns = scenario.teams.reduce((sum, { staff }) => sum + staff.intern, 0);
  const staff = fteOf(scenario) - interns + scenario.pool.fte;
  return { fte: fte - staff, interns, euro: internFte * costPerInternFteYear + extraPerYear };
}

const fteOf = ({ teams }: ResolvedScenario): number =>
  teams.reduce((sum, { staff }) => sum + staff.employed + staff.seconded + staff.intern, 0);
