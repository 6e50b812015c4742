/**
 * What all replications of a scenario share: the calendar, the expected inflow per cell of time, the
 * distributions. Built once; a replication only reads it.
 */
import { Calendar, dayNumber, isoDate, MINUTES_PER_DAY } from '../calendar/index.ts';
import { distribution, equilibrium, type Distribution } from '../engine/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { channelMixes, type ChannelMixes } from './channel-mix.ts';
import { InflowCurve } from './inflow-curve.ts';
import { prepareLevers, type PreparedLevers } from './prepared-levers.ts';
import { runningSums } from './running-sums.ts';
import { SummaryLayout } from './summary-layout.ts';

export interface PreparedType {
  readonly id: string;
  readonly hoursPerWeek: number;
  /** In units of the scenario's `unitDays`. */
  readonly stay: Distribution;
  /** Time already spent, and time still to go, of a case met at a random moment. */
  readonly age: Distribution;
}

export interface PreparedScenario {
  readonly scenario: ResolvedScenario;
  readonly calendar: Calendar;
  /** Day on which figures begin to count (after the warm-up). */
  readonly firstDay: number;
  /** Day after the last. */
  readonly endDay: number;
  readonly endMinute: number;
  /** Months that count, as days of the calendar; the last is cut at `endDay`. */
  readonly months: readonly { readonly month: string; readonly fromDay: number; readonly toDay: number }[];
  /** Index in `months` of every day, -1 outside. */
  readonly monthOfDay: Int16Array;
  readonly layout: SummaryLayout;
  readonly inflow: InflowCurve;
  /** Cases that a run is expected to see: carried in, waiting at the start, and registered in the run. */
  readonly expectedCases: number;
  /** Of these, those that are there when it begins. */
  readonly firstCases: number;
  readonly teamIndex: ReadonlyMap<string, number>;
  readonly batch: Distribution;
  readonly lead: Distribution;
  readonly urgentLead: Distribution;
  readonly patience: Distribution | null;
  /** Empty for casework in steps. */
  readonly types: readonly PreparedType[];
  /** Cumulative shares: of types, channels and closing reasons. */
  readonly typeCumulative: Float64Array;
  readonly channelCumulative: Float64Array;
  readonly reasonCumulative: Float64Array;
  readonly channelMixes: ChannelMixes;
  readonly cleanup: Distribution | null;
  readonly returnAfter: Distribution | null;
  readonly step: Distribution | null;
  readonly delay: Distribution | null;
  readonly vacancy: Distribution;
  readonly spells: readonly {
    readonly weight: number;
    readonly length: Distribution;
    readonly residual: Distribution;
  }[];
  readonly spellCumulative: Float64Array;
  readonly meanSpell: number;
  /** Null where no lever acts on cases. */
  readonly levers: PreparedLevers | null;
}

/**
 * Builds the shared part of all replications.
 * @throws RangeError where a number that the scenario's border should have refused gets through
 */
export function prepare(scenario: ResolvedScenario): PreparedScenario {
  const { period } = scenario;
  const calendar = calendarOf(scenario);
  const firstDay = period.warmUpDays;
  const endDay = calendar.dayOfDate(period.to) + 1;
  const months = calendar.months
    .map((m) => ({
      month: m.month,
      fromDay: Math.max(m.fromDay, firstDay),
      toDay: Math.min(m.toDay, endDay),
    }))
    .filter((m) => m.toDay > m.fromDay);
  const monthOfDay = new Int16Array(endDay + 1).fill(-1);
  months.forEach((m, i) => monthOfDay.fill(i, m.fromDay, m.toDay));
  const { casework, demand, intake, staff } = scenario;
  const planned = casework.kind === 'planned' ? casework : null;
  const steps = casework.kind === 'steps' ? casework : null;
  const spells = staff.absenceSpells.map((s) => {
    const length = distribution(s.length);
    return { weight: s.weight, length, residual: equilibrium(length) };
  });
  const inflow = new InflowCurve(scenario, calendar, endDay);
  const firstCases = scenario.teams.reduce((sum, { initial }) => sum + initial.caseload + initial.queue, 0);
  let expectedCases = firstCases;
  scenario.teams.forEach((_, team) => {
    for (const cell of inflow.expected[team] ?? []) expectedCases += cell;
  });
  const typeCumulative = runningSums((planned?.types ?? []).map((t) => t.share));
  return {
    scenario,
    calendar,
    firstDay,
    endDay,
    endMinute: endDay * MINUTES_PER_DAY,
    months,
    monthOfDay,
    layout: new SummaryLayout(
      scenario.teams.map((t) => t.id),
      months.map((m) => m.month),
    ),
    inflow,
    expectedCases,
    firstCases,
    teamIndex: new Map(scenario.teams.map((t, i) => [t.id, i])),
    batch: distribution(demand.batch),
    lead: distribution(intake.lead),
    urgentLead: distribution(intake.urgentLead),
    patience: intake.patience === null ? null : distribution(intake.patience),
    types: (planned?.types ?? []).map((t) => {
      const stay = distribution(t.stay);
      return { id: t.id, hoursPerWeek: t.hoursPerWeek, stay, age: equilibrium(stay) };
    }),
    typeCumulative,
    channelCumulative: runningSums(demand.channels.map((c) => c.share)),
    channelMixes: channelMixes(scenario, typeCumulative),
    reasonCumulative: runningSums((planned?.reasons ?? []).map((r) => r.share)),
    cleanup: planned === null ? null : distribution(planned.cleanupInterval),
    returnAfter: planned === null ? null : distribution(planned.returnAfter),
    step: steps === null ? null : distribution(steps.step),
    delay: steps?.delay ? distribution(steps.delay) : null,
    vacancy: distribution(staff.vacancy),
    spells,
    spellCumulative: runningSums(spells.map((s) => s.weight)),
    meanSpell: spells.reduce((sum, s) => sum + s.weight * s.length.mean, 0),
    levers: prepareLevers(scenario),
  };
}

/** The run's calendar: from the start of the warm-up to the last day that counts. */
function calendarOf(scenario: ResolvedScenario): Calendar {
  const { calendar, period } = scenario;
  const options = { from: isoDate(dayNumber(period.from) - period.warmUpDays), to: period.to };
  if (calendar.kind === 'continuous') return Calendar.continuous(options);
  const { daysOff, schoolHolidays } = calendar;
  return Calendar.dutch({ ...options, daysOff, schoolHolidays: schoolHolidays ?? undefined });
}
