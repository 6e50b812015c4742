/** The teams block of a scenario, derived from what is published of a city. */
import { dayNumber, isoDate } from '../calendar/index.ts';
import type { City, PublishedTeamMonth } from '../city/index.ts';
import { deriveStaffing } from '../city/staffing.ts';
import { deriveTeamFlows, type TeamFlow } from '../city/team-flow.ts';
import { distribution } from '../engine/index.ts';
import { failed, ok, type Result } from '../problem/problem.ts';
import { ExpectedClosures, type StayBasis } from './expected-closures.ts';
import type { ResolvedScenario } from './resolved.ts';
import type { Quantity } from './schema/fields.ts';

/** Numbers of the defaults that the derivation rests on. */
export interface DerivationBasis extends StayBasis {
  /** Factor per calendar month, January first. */
  readonly months: readonly number[];
  readonly redirectedShare: number;
  /** Mean time until a waiting client withdraws, working days. */
  readonly patience: number;
}

export interface DerivationOptions {
  /** First day of the scenario: the first of a month that is published, or of the month after the last one. */
  readonly at: string;
  /** Fte of all teams together. */
  readonly cityFte: number;
}

/** A team as it stands in a scenario file. */
export interface DerivedTeam {
  readonly staff: { readonly employed: Quantity };
  readonly inflow: { readonly registrationsPerMonth: Quantity };
  readonly slotFactor: Quantity;
  readonly stayFactor: Quantity;
  readonly initial: {
    readonly caseload: Quantity;
    readonly queue: Quantity;
    readonly queueMeanWait: Quantity;
  };
}

/** The basis, out of a resolved scenario. Throws a RangeError if its casework is in steps. */
export function derivationBasis({ demand, intake, casework, teams }: ResolvedScenario): DerivationBasis {
  if (casework.kind !== 'planned') throw new RangeError('derivationBasis: planned casework expected');
  const { types, cleanupShare, cleanupInterval } = casework;
  return {
    months: demand.months,
    redirectedShare: demand.redirectedShare,
    patience: intake.patience === null ? Infinity : distribution(intake.patience).mean,
    advice: intake.advice,
    types,
    cleanupShare,
    cleanupInterval,
    maxAge: Math.max(...teams.map((team) => team.initial.maxAge)),
  };
}

/** Working days in a mean month: 253 in 2017 over twelve. */
const WORKING_DAYS_A_MONTH = 253 / 12;

/**
 * Teams by id, in the order of the city.
 *
 * - inflow: mean monthly starts over the mean month factor of the published months, raised by those who are led
 *   on or withdraw; interval from the Poisson error of the count;
 * - staff: the staffing plan scaled to `cityFte`;
 * - caseload: open at the start of the day `at`; queue: registrations per working day times the published wait
 *   of the month that begins (or, after the last one, ended) there (Little's law);
 * - stayFactor: at which the stay laws let as many cases close in the published months as the team closed,
 *   its closures drawn to the city's fraction of open cases.
 *
 * Problems: those of the staffing; no published months; `at` not the start of one or of the month after.
 */
export function deriveTeams(
  city: City,
  basis: DerivationBasis,
  { at, cityFte }: DerivationOptions,
): Result<Readonly<Record<string, DerivedTeam>>> {
  const rows = city.published.teamMonths2017;
  const flows = deriveTeamFlows(rows);
  const staffing = deriveStaffing(city, { cityFte, year: Number(at.slice(0, 4)) });
  if (!staffing.ok) return staffing;
  if (flows === null) {
    return failed([{ code: 'file.missing', expected: 'published months of the teams', file: city.id }]);
  }
  const months = [...new Set(rows.map((row) => row.month))].sort();
  const month = at.slice(0, 7);
  const afterLast = isoDate(dayNumber(`${months.at(-1)}-01`) + 31).slice(0, 7);
  if (!at.endsWith('-01') || !(months.includes(month) || month === afterLast)) {
    const expected = `first day of a month, ${months[0]} to ${afterLast}`;
    return failed([{ code: 'value.range', path: ['at'], expected, actual: at }]);
  }
  const meanFactor = average(months.map((name) => basis.months[Number(name.slice(5)) - 1] ?? 1));
  const withdrawn = flows.city.meanWait / basis.patience;
  const accepted = (1 - basis.redirectedShare) * (1 - withdrawn);
  const closures = new ExpectedClosures(basis, months.length);
  const teams: Record<string, DerivedTeam> = {};
  for (const flow of flows.teams) {
    const staff = staffing.value.teams.find((team) => team.team === flow.team);
    const row = rows.find(
      (item) => item.team === flow.team && item.month === (months.includes(month) ? month : months.at(-1)),
    );
    if (staff === undefined || row === undefined) continue;
    const registrations = flow.startsPerMonth / meanFactor / accepted;
    const factor = basis.months[Number(row.month.slice(5)) - 1] ?? 1;
    teams[flow.team] = {
      staff: {
        employed: {
          value: round(staff.fte, 1),
          interval: [round(staff.low, 1), round(staff.high, 1)],
          status: 'derived',
          source: `plan of 2014, shared over the teams of the row by starts and stock of 2017, scaled to ${cityFte} fte`,
        },
      },
      inflow: { registrationsPerMonth: inflowOf(flow, registrations) },
      slotFactor: {
        value: 1,
        interval: [0.6, 1.6],
        status: 'calibrated',
        source: 'not fitted',
      },
      stayFactor: stayOf(
        flow,
        rows.filter((item) => item.team === flow.team),
        closures,
      ),
      initial: initialOf(row, row.month === month, registrations * factor * (1 - basis.redirectedShare)),
    };
  }
  return ok(teams);
}

/** Poisson error of the number started: 1.96 over its root. */
function inflowOf(flow: TeamFlow, registrations: number): Quantity {
  const error = 1.96 / Math.sqrt(flow.startsPerMonth * flow.months);
  return {
    value: round(registrations, 2),
    interval: [round(registrations * (1 - error), 2), round(registrations * (1 + error), 2)],
    status: 'derived',
    source: `${flow.startsPerMonth * flow.months} started in January to June 2017, over the month factors, with those led on or withdrawn`,
  };
}

/** The interval takes as much of the difference to the city as the shrinkage took away, at least 10 %. */
function stayOf(
  flow: TeamFlow,
  history: readonly PublishedTeamMonth[],
  closures: ExpectedClosures,
): Quantity {
  const months = [...history].sort((a, b) => (a.month < b.month ? -1 : 1));
  const starts = months.map((row) => row.started);
  const solved = (fraction: number): number => {
    const closed = months.reduce((sum, row) => sum + row.running * fraction, 0);
    return closures.solve(flow.firstStock, starts, closed);
  };
  const value = solved(flow.closureShrunk);
  const own = solved(flow.closureFraction);
  return {
    value: round(value, 3),
    interval: [round(Math.min(value * 0.9, own), 3), round(Math.max(value * 1.1, own), 3)],
    status: 'derived',
    source: 'lets the team close as many cases as it did in January to June 2017, drawn to the city',
  };
}

/**
 * @param begins whether the row is of the month that begins at the start, else of the one that ended
 * @param registrations accepted in that month
 */
function initialOf(row: PublishedTeamMonth, begins: boolean, registrations: number): DerivedTeam['initial'] {
  const caseload = begins ? row.running - row.started : row.running - row.closed;
  const queue = (registrations / WORKING_DAYS_A_MONTH) * row.meanWaitWorkdays;
  const wait = row.meanWaitWorkdays;
  return {
    caseload: {
      value: caseload,
      interval: [caseload, caseload],
      status: 'derived',
      source: begins ? `running less started in ${row.month}` : `running less closed in ${row.month}`,
    },
    queue: {
      value: Math.round(queue),
      interval: [Math.floor(queue / 2), Math.ceil(queue * 1.5)],
      status: 'derived',
      source: `accepted registrations a working day times the mean wait of ${row.month} (${wait} working days)`,
    },
    queueMeanWait: {
      value: round(wait / 2, 2),
      interval: [round(wait / 4, 2), wait],
      status: 'derived',
      source: `half the mean wait of ${row.month}`,
    },
  };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rounded to a number of decimals, through decimal text so that 0.1 + 0.2 shows as 0.3. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
