/**
 * Forecast of a team's queue from what can be seen: a fluid with its chance variation. Each week the residents
 * beyond those who wait out the least lead change by registrations less slots, and never fall below none. Mean and
 * variance are followed with the queue taken as normal before it is cut off at none (Clark 1961, Operations Research
 * 9: moments of the greater of normal variables), since a fluid alone would let short queues vanish.
 */
import { normalCdf, normalDensity } from '../engine/index.ts';
import { ahead, type PoolRules, type TeamView } from './policy.ts';

const DAYS_PER_WEEK = 5;
/** Variance of a week's registrations and of its slots, over their means: more than Poisson, and less. */
const REGISTRATION_NOISE = 1.3;
const SLOT_NOISE = 0.5;

export class QueueForecast {
  readonly #start: number;
  readonly #registrations: readonly number[];
  readonly #slots: readonly number[];
  readonly #weeks: number;

  /** @param weeks of the forecast, at most as many as the plan shows */
  constructor(team: TeamView, { leadDays, absenceShare, returnsPerWeek }: PoolRules, weeks: number) {
    const planned = team.plannedSlots.slice(0, weeks);
    this.#weeks = planned.length;
    this.#registrations = team.expectedRegistrations.slice(0, weeks);
    const perDay = (this.#registrations[0] ?? 0) / DAYS_PER_WEEK;
    this.#start = Math.max(0, ahead(team) - perDay * leadDays);
    // The absent return and others fall ill: the share absent goes to its long-run value.
    const pace = absenceShare < 1 ? Math.min(1, returnsPerWeek / (1 - absenceShare)) : 1;
    let absent = team.absentShare;
    this.#slots = planned.map((slots) => {
      const present = slots * (1 - absent);
      absent += (absenceShare - absent) * pace;
      return present;
    });
  }

  /**
   * Client-days of waiting over the weeks, beyond the least lead.
   * @param help first conversations of pool workers per week, this week first
   */
  clientDays(help: (week: number) => number): number {
    let mean = this.#start;
    let variance = 0;
    let area = 0;
    for (let week = 0; week < this.#weeks; week++) {
      const registrations = this.#registrations[week] ?? 0;
      const slots = (this.#slots[week] ?? 0) + help(week);
      const centre = mean + registrations - slots;
      const spread = variance + REGISTRATION_NOISE * registrations + SLOT_NOISE * slots;
      const before = mean;
      if (spread <= 0) {
        mean = Math.max(0, centre);
      } else {
        const deviation = Math.sqrt(spread);
        const z = centre / deviation;
        const above = normalCdf(z);
        const density = deviation * normalDensity(z);
        mean = Math.max(0, centre * above + density);
        variance = Math.max(0, (centre * centre + spread) * above + centre * density - mean * mean);
      }
      area += ((before + mean) / 2) * DAYS_PER_WEEK;
    }
    return area;
  }
}
