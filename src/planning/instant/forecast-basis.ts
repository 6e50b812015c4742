/** What the instant answers of all teams of a scenario share: days, weeks, staff, leave, leads, stays. */
import { weekday } from '../../calendar/index.ts';
import { distribution, type Distribution } from '../../engine/index.ts';
import type { PreparedScenario } from '../../model/index.ts';
import { leadCdf, leadOnGrid, leadTable, type LeadTable } from './lead-table.ts';
import { leaveChance, staffCurves, type StaffCurve } from './staff-curve.ts';
import { stayBasis, type StayBasis } from './stay-curve.ts';
import type { StaffKindId } from '../../scenario/index.ts';

export interface ForecastWeek {
  /** First and last day (excluded) within the run. */
  readonly from: number;
  readonly to: number;
  /** Places of its working days in `ForecastBasis.days`. */
  readonly fromPlace: number;
  readonly toPlace: number;
}

/** Slow swings around the mean: variance as a share of the mean squared, and memory in working days. */
export interface Swing {
  readonly variance: number;
  readonly memory: number;
}

export interface ForecastBasis {
  readonly prepared: PreparedScenario;
  readonly weeks: readonly ForecastWeek[];
  /** Working days of the run. */
  readonly days: Int32Array;
  /** Month (place in `prepared.months`, -1 outside) of each working day. */
  readonly monthOf: Int16Array;
  /** Share of a week's slots that falls on each working day, leave taken off and covered. */
  readonly slotShape: Float64Array;
  /** Share of the staff that is not on leave, per working day. */
  readonly notOnLeave: Float64Array;
  readonly staff: Readonly<Record<StaffKindId | 'pool', StaffCurve>>;
  /** The same for positions opened in the run; null where no shock opens any. */
  readonly newStaff: Readonly<Record<StaffKindId | 'pool', StaffCurve>> | null;
  /** Working days until the next allocation moment, per working day, and the lead that follows. */
  readonly gap: Uint8Array;
  readonly leads: readonly LeadTable[];
  /** Share of a day's registrations that comes before the day's own allocation moment. */
  readonly early: number;
  readonly patience: Distribution | null;
  readonly stays: StayBasis | null;
  /** Chance to have returned within k weeks after closing. */
  readonly returned: Float64Array;
  readonly demandSwing: Swing;
  /** Memory of absence, working days: spells weighted by the time they take. */
  readonly absenceMemory: number;
  /** Memory of a vacancy with the ramp-up after it, working days. */
  readonly vacancyMemory: number;
  /** Variance over mean of the registrations of a day that come in batches. */
  readonly dispersion: number;
  readonly batch: number;
  /** The same of the slots of a day: those of a week fall on its days by chance. 0 where they are fixed. */
  readonly slotDispersion: number;
  readonly daysPerWeek: number;
}

const WEEKS_PER_MONTH = 30.4375 / 7;

export function forecastBasis(prepared: PreparedScenario): ForecastBasis {
  const { calendar, endDay, scenario } = prepared;
  const { demand, staff, casework } = scenario;
  const daysPerWeek = calendar.kind === 'continuous' ? 7 : 5;
  const list: number[] = [];
  const weeks: ForecastWeek[] = calendar.weeks.map((week) => {
    const from = Math.max(0, week.fromDay);
    const to = Math.min(endDay, week.fromDay + 7);
    const fromPlace = list.length;
    for (let day = from; day < to; day++) if (calendar.isWorkingDay(day)) list.push(day);
    return { from, to, fromPlace, toPlace: list.length };
  });
  const days = Int32Array.from(list);
  const leave = leaveChance(prepared);
  const cover = scenario.intake.slots.kind === 'weekly' ? scenario.intake.slots.leaveCover : 0;
  const { gap, leads, early } = allocation(prepared, days);
  const swings = [demand.cityMonthShape, demand.teamMonthShape].map((shape) =>
    shape === null ? 0 : 1 / shape,
  );
  const batch = prepared.batch;
  const planned = casework.kind === 'planned' ? casework : null;
  const spells = prepared.spells.map(({ weight, length, residual }) => ({
    time: weight * length.mean,
    memory: residual.mean,
  }));
  const spellTime = spells.reduce((sum, { time }) => sum + time, 0);
  const opened = scenario.shocks.some((shock) => shock.kind === 'staff');
  const ramp = (staff.rampMonths * WEEKS_PER_MONTH * (1 - staff.rampStart)) / 2;
  return {
    prepared,
    weeks,
    days,
    monthOf: Int16Array.from(days, (day) => prepared.monthOfDay[day] ?? -1),
    slotShape: Float64Array.from(days, (day) => (1 - leave[day]! * (1 - cover)) / daysPerWeek),
    notOnLeave: Float64Array.from(days, (day) => 1 - leave[day]!),
    staff: staffCurves(prepared, weeks.length, false),
    newStaff: opened ? staffCurves(prepared, weeks.length, true) : null,
    gap,
    leads,
    early,
    patience: prepared.patience,
    stays: planned === null ? null : stayBasis(prepared, planned, weeks.length + 1),
    returned: Float64Array.from({ length: weeks.length + 1 }, (_, k) =>
      planned === null || prepared.returnAfter === null
        ? 0
        : planned.returnShare * prepared.returnAfter.cdf(Math.max(0, ((k - 0.5) * 7) / planned.unitDays)),
    ),
    // A factor that holds for a month is remembered, on average over its days, for half of it.
    demandSwing: { variance: swings[0]! + swings[1]!, memory: (daysPerWeek * WEEKS_PER_MONTH) / 2 },
    absenceMemory:
      spellTime > 0 ? spells.reduce((sum, { time, memory }) => sum + time * memory, 0) / spellTime : 1,
    vacancyMemory: daysPerWeek * (prepared.vacancy.mean + ramp),
    dispersion: (batch.variance + batch.mean * batch.mean) / batch.mean,
    batch: batch.mean,
    slotDispersion: scenario.intake.slots.kind === 'weekly' ? 1 - 1 / daysPerWeek : 0,
    daysPerWeek,
  };
}

/** When teams divide new registrations, and the lead that follows from it. */
function allocation(
  prepared: PreparedScenario,
  days: Int32Array,
): Pick<ForecastBasis, 'gap' | 'leads' | 'early'> {
  const { calendar, scenario } = prepared;
  const { intake, demand } = scenario;
  const partOfDay = (minute: number): number =>
    Math.min(1, Math.max(0, (minute - calendar.officeOpen) / calendar.officeMinutes));
  const moments = intake.allocation.kind === 'moments' && intake.slots.kind === 'weekly';
  const weekdays = intake.allocation.kind === 'moments' ? intake.allocation.weekdays : [];
  const isMoment = (day: number): boolean => weekdays.includes(weekday(calendar.firstDay + day));
  const gap = new Uint8Array(days.length);
  if (moments) {
    let next = 1;
    for (let place = days.length - 1; place >= 0; place--) {
      gap[place] = next;
      next = isMoment(days[place]!) ? 1 : Math.min(20, next + 1);
    }
  }
  const moment = intake.allocation.kind === 'moments' ? partOfDay(intake.allocation.atMinute) : 0;
  const slotMoments = {
    unlimited: () => 1,
    weekly: () => 0.5,
    daily: () => (intake.slots.kind === 'daily' ? partOfDay(intake.slots.atMinute) : 1),
  };
  const slotMoment = slotMoments[intake.slots.kind]();
  const law = leadOnGrid(
    leadCdf(distribution(intake.lead), distribution(intake.urgentLead), demand.urgentShare),
  );
  const tables = new Map<number, LeadTable>();
  for (const days of new Set(gap)) tables.set(days, leadTable({ law, gap: days, moment, slotMoment }));
  const leads = Array.from(gap, (days) => tables.get(days)!);
  return { gap, leads, early: moments ? moment : 0 };
}
