/** The slots of one team in each state of its environment, week by week and day by day. */
import type { ResolvedTeam } from '../../scenario/index.ts';
import { STATES, WEIGHTS } from './bulk-queue.ts';
import type { ForecastBasis } from './forecast-basis.ts';
import { KINDS, type TeamShocks } from './team-shocks.ts';

/** Largest excess of the expected wait, in thresholds, that the surge answers to (as the model has it). */
const MOST_EXCESS = 3;
/**
 * How much of the swings of staff and inflow the queue feels as a slow environment of three states. Fitted to 40
 * replications of the scenario utrecht-2017 (mean wait of its eighteen teams); what is left shows in the bands.
 */
const SWING = 0.8;

export class TeamSlots {
  /** Share of a week's slots per working day, none where the intake is stopped. */
  readonly shape: Float64Array;
  /** Slots per week of full working days in each state. */
  readonly ofWeek = new Float64Array(3);
  readonly #basis: ForecastBasis;
  readonly #team: ResolvedTeam;
  readonly #shocks: TeamShocks;
  readonly #agendas = new Float64Array(3);

  constructor(basis: ForecastBasis, team: ResolvedTeam, shocks: TeamShocks) {
    this.#basis = basis;
    this.#team = team;
    this.#shocks = shocks;
    this.shape = shocks.slotShape();
  }

  /**
   * Opens the agendas of a week.
   * @param present share of the staff that no shock keeps away; @param swing standard deviation of the staff over its mean
   * @param loadAt load in a week; @param waiting expected number waiting; @param poolSlots slots that the pool adds
   */
  open(
    week: number,
    present: number,
    swing: number,
    loadAt: Float64Array,
    waiting: number,
    poolSlots: number,
  ): void {
    const { prepared, demandSwing } = this.#basis;
    const { slots } = prepared.scenario.intake;
    if (slots.kind !== 'weekly') return;
    const mean = this.#output(week) * slots.perFteWeek * this.#team.slotFactor * present;
    // Agendas are opened some weeks ahead, under the load of that week.
    const load = loadAt[Math.max(0, week - slots.horizonWeeks + 1)]!;
    const more =
      slots.surge > 0 ? slots.surge * this.#excess(waiting, mean + poolSlots, slots.surgeThreshold) : 0;
    const agendas = this.#agendas;
    let sum = 0;
    for (let e = 0; e < 3; e++) {
      const here = Math.max(0.2, 1 + swing * STATES[e]!);
      agendas[e] = mean * (1 + more) * here * this.#throttle(load / here);
      sum += WEIGHTS[e]! * agendas[e]!;
    }
    // Swings of the inflow are swings of the slots per resident: they widen the states.
    const spread = sum > 0 ? (agendas[2]! - agendas[0]!) / (2 * STATES[2] * sum) : 0;
    const wide = SWING * Math.sqrt(spread * spread + demandSwing.variance);
    for (let e = 0; e < 3; e++) {
      const own = spread > 0 ? sum + (agendas[e]! - sum) * (wide / spread) : sum * (1 + wide * STATES[e]!);
      this.ofWeek[e] = Math.max(0.05 * sum, own) + poolSlots;
    }
  }

  /** Slots of a working day in each state. */
  ofDay(place: number, out: Float64Array): void {
    const { slots } = this.#basis.prepared.scenario.intake;
    const shape = this.shape[place]!;
    if (slots.kind === 'unlimited') out.fill(shape > 0 ? Infinity : 0);
    else if (slots.kind === 'daily')
      out.fill(shape > 0 ? (slots.perDay[place % slots.perDay.length] ?? 0) : 0);
    else for (let e = 0; e < 3; e++) out[e] = this.ofWeek[e]! * shape;
  }

  /** fte whose agendas are open, at normal productivity. */
  #output(week: number): number {
    const { prepared, staff, newStaff } = this.#basis;
    let all = 0;
    for (const kind of KINDS) {
      const { productivity, absenceShare } = prepared.scenario.staff.kinds[kind];
      let output = this.#team.staff[kind] * staff[kind].output[week]!;
      for (const { weeks, fte } of this.#shocks.staffShocks(kind, week)) {
        output += fte * (fte > 0 ? (newStaff?.[kind].output[weeks] ?? 1) : staff[kind].output[week]!);
      }
      all += Math.max(0, output) * productivity * (1 - absenceShare);
    }
    return all;
  }

  #throttle(load: number): number {
    const { throttle, throttleMin, throttleMax } = this.#basis.prepared.scenario.capacity;
    return throttle === 0 ? 1 : Math.min(throttleMax, Math.max(throttleMin, 1 - throttle * (load - 1)));
  }

  #excess(waiting: number, slotsPerWeek: number, threshold: number): number {
    const wait = slotsPerWeek > 0 ? (waiting / slotsPerWeek) * this.#basis.daysPerWeek : Infinity;
    return Math.min(MOST_EXCESS, Math.max(0, wait / threshold - 1));
  }
}
