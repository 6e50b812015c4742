/**
 * Expected staff week by week, per fte in position: how much of it is under contract, how much learns, and how
 * much of its intake output is in the agendas. Departures at a constant rate, late replacement and ramp-up make
 * it a renewal equation, solved by the week; every position is filled at the start.
 */
import { exp, type Distribution } from '../../engine/index.ts';
import { LeaveWindows, type PreparedScenario } from '../../model/index.ts';
import type { StaffKindId } from '../../scenario/index.ts';

const DAYS_PER_YEAR = 365.25;
const WEEKS_PER_MONTH = 30.4375 / 7;

/** Shares of the fte in position, 0..1, per week since the positions were opened. */
export interface StaffCurve {
  readonly active: Float64Array;
  readonly learning: Float64Array;
  /** Ramp-up in it, but not the kind's own productivity: intake output of those whose agendas were opened. */
  readonly output: Float64Array;
  /** Departures in the week. */
  readonly departures: Float64Array;
}

export interface StaffCurveOptions {
  readonly turnoverPerYear: number;
  readonly vacancy: Distribution;
  readonly rampStart: number;
  readonly rampMonths: number;
  /** Weeks ahead for which agendas are open; a new worker has no slots before. 1 = this week only. */
  readonly horizonWeeks: number;
  readonly weeks: number;
  /** New workers with everything to learn (positions opened in the run), not a workforce in equilibrium. */
  readonly fresh: boolean;
}

/** Solves the renewal equation of one kind of staff. */
export function staffCurve(options: StaffCurveOptions): StaffCurve {
  const { weeks, horizonWeeks, vacancy } = options;
  const rate = (options.turnoverPerYear * 7) / DAYS_PER_YEAR;
  const ramp = options.rampMonths * WEEKS_PER_MONTH;
  const start = options.rampStart;
  const rampAt = (tenure: number): number =>
    tenure >= ramp ? 1 : start + (1 - start) * (Math.max(0, tenure) / ramp);
  // Tenure of the first staff before week 0 is exponential, as in equilibrium: E of what is missing in ramp-up.
  const firstRamp = (week: number): number => {
    const left = ramp - week;
    if (options.fresh || left <= 0 || rate === 0) return options.fresh ? rampAt(week) : 1;
    return 1 - ((1 - start) * (left - (1 - exp(-rate * left)) / rate)) / ramp;
  };
  const firstLearning = (week: number): number => {
    const left = ramp - week;
    if (left <= 0 || start >= 1) return 0;
    return options.fresh ? 1 : rate === 0 ? 0 : 1 - exp(-rate * left);
  };
  const stays = Float64Array.from({ length: weeks + 1 }, (_, k) => exp(-rate * k));
  const filledWithin = Float64Array.from({ length: weeks + 2 }, (_, k) => vacancy.cdf(Math.max(0, k - 0.5)));
  const half = exp(-rate / 2);
  const hires = new Float64Array(weeks);
  const departures = new Float64Array(weeks);
  // The first half week before the first count empties positions too.
  const vacated = new Float64Array(weeks);
  const active = new Float64Array(weeks);
  const learning = new Float64Array(weeks);
  const output = new Float64Array(weeks);
  for (let week = 0; week < weeks; week++) {
    const stayed = stays[week]! * half;
    let present = stayed;
    let learns = stayed * firstLearning(week);
    const opened = Math.max(0, week - horizonWeeks + 1);
    // A new position has agendas from the first week that is opened after its start.
    let works = options.fresh && week < horizonWeeks - 1 ? 0 : stayed * firstRamp(opened);
    for (let hired = 0; hired < week; hired++) {
      const here = hires[hired]! * stays[week - hired]!;
      if (here === 0) continue;
      present += here;
      if (week - hired < ramp && start < 1) learns += here;
      if (hired < opened) works += here * rampAt(opened - hired - 0.5);
      else if (horizonWeeks === 1) works += here * rampAt(week - hired - 0.5);
    }
    active[week] = present;
    learning[week] = learns;
    output[week] = works;
    if (rate === 0) continue;
    let filled = 0;
    for (let left = 0; left < week; left++) {
      const gap = week - left;
      filled += vacated[left]! * (filledWithin[gap + 1]! - filledWithin[gap]!);
    }
    // Those hired in the week may leave before the next, and those who leave may be replaced within the week.
    const leaves = 1 - stays[1]!;
    const atOnce = filledWithin[1]! - filledWithin[0]!;
    const gone = week === 0 ? 1 - half : 0;
    const left = ((present + filled + gone * atOnce) * leaves) / (1 - atOnce * leaves);
    departures[week] = left;
    vacated[week] = left + gone;
    hires[week] = filled + atOnce * (left + gone);
  }
  return { active, learning, output, departures };
}

/** The curve of each kind of staff and of the pool, for the whole run. */
export function staffCurves(
  prepared: PreparedScenario,
  weeks: number,
  fresh: boolean,
): Readonly<Record<StaffKindId | 'pool', StaffCurve>> {
  const { staff, intake } = prepared.scenario;
  const horizonWeeks = intake.slots.kind === 'weekly' ? intake.slots.horizonWeeks : 1;
  const { rampStart, rampMonths, kinds } = staff;
  const common = { vacancy: prepared.vacancy, rampStart, rampMonths, weeks, fresh };
  const of = (kind: StaffKindId, horizon: number): StaffCurve =>
    staffCurve({ ...common, turnoverPerYear: kinds[kind].turnoverPerYear, horizonWeeks: horizon });
  const employed = of('employed', horizonWeeks);
  const alike = (kind: StaffKindId): boolean =>
    kinds[kind].turnoverPerYear === kinds.employed.turnoverPerYear;
  return {
    employed,
    seconded: alike('seconded') ? employed : of('seconded', horizonWeeks),
    intern: alike('intern') ? employed : of('intern', horizonWeeks),
    pool: horizonWeeks === 1 ? employed : of('employed', 1),
  };
}

/** Chance to be on leave, per day of the run; blocks of leave are drawn independently. */
export function leaveChance(prepared: PreparedScenario): Float64Array {
  const { calendar, endDay, scenario } = prepared;
  const here = new Float64Array(endDay).fill(1);
  for (const year of new LeaveWindows(calendar, endDay).years) {
    for (const block of scenario.staff.leave) {
      const window = year[block.window];
      const size = window.length;
      const whole = Math.floor(block.workingDays);
      const part = block.workingDays - whole;
      window.forEach((day, place) => {
        if (day < 0 || day >= endDay) return;
        const chance = (length: number): number => {
          const days = Math.min(length, size);
          if (block.window === 'any') {
            let missed = 1;
            for (let i = 0; i < days; i++) missed *= 1 - 1 / size;
            return 1 - missed;
          }
          const starts = size - days + 1;
          return days === 0 ? 0 : (Math.min(place, starts - 1) - Math.max(0, place - days + 1) + 1) / starts;
        };
        here[day] = here[day]! * (1 - (1 - part) * chance(whole) - part * chance(whole + 1));
      });
    }
  }
  return here.map((share) => 1 - share);
}
