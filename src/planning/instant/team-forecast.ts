/**
 * One team, week by week: what its caseload asks, what its staff can give, the slots that follow, and what they
 * do to the queue from day to day. Means of caseload and hours are exact for the weekly numbers of starts; the
 * queue is a distribution (`BulkQueue`); load acts on slots and stays through the states of the environment.
 */
import { pow } from '../../engine/index.ts';
import type { ResolvedTeam } from '../../scenario/index.ts';
import { BulkQueue, STATES, WEIGHTS } from './bulk-queue.ts';
import type { ForecastBasis, ForecastWeek } from './forecast-basis.ts';
import { handoverHours } from './handover-hours.ts';
import { monthSums, type MonthSums } from './month-sums.ts';
import { newPerDay } from './new-per-day.ts';
import { environmentMemory, staffVariance } from './staff-swing.ts';
import { waveCaseload } from './wave-caseload.ts';
import { stayCurve, tableAt, type StayCurve } from './stay-curve.ts';
import { KINDS, TeamShocks } from './team-shocks.ts';
import { WaitCohorts } from './wait-cohorts.ts';

/** Largest excess of the expected wait, in thresholds, that the surge answers to (as the model has it). */
const MOST_EXCESS = 3;
/**
 * How much of the swings of staff and inflow the queue feels as a slow environment of three states. Fitted to 40
 * replications of the scenario utrecht-2017 (mean wait of its eighteen teams); what is left shows in the bands.
 */
const SWING = 0.8;

export class TeamForecast {
  readonly team: ResolvedTeam;
  readonly sums: MonthSums;
  readonly waits: WaitCohorts;
  /** Expected open cases at the start of each week, and at the end of the run. */
  readonly caseload: Float64Array;
  readonly #basis: ForecastBasis;
  readonly #index: number;
  readonly #stays: StayCurve | null;
  readonly #shocks: TeamShocks;
  readonly #queue: BulkQueue;
  /** Progress of cases at the start of each week, weeks of stay at normal load. */
  readonly #progress: Float64Array;
  /** Cases that joined the caseload per week, and closures. */
  readonly #joined: Float64Array;
  readonly #closed: Float64Array;
  readonly #load: Float64Array;
  readonly #slots = new Float64Array(3);
  readonly #agendaSlots = new Float64Array(3);
  readonly #ready: Float64Array;
  readonly #ownShape: Float64Array;
  #missed = 0;
  #waiting: number;
  /** Expected open cases at the start of the week. */
  #open = 0;

  constructor(basis: ForecastBasis, team: ResolvedTeam, index: number) {
    const { prepared, weeks, days } = basis;
    this.team = team;
    this.#basis = basis;
    this.#index = index;
    this.#stays = basis.stays === null ? null : stayCurve(basis.stays, team);
    this.sums = monthSums(prepared.months.length);
    this.caseload = new Float64Array(weeks.length + 1);
    this.#progress = new Float64Array(weeks.length + 1);
    this.#joined = new Float64Array(weeks.length);
    this.#closed = new Float64Array(weeks.length);
    this.#load = new Float64Array(weeks.length).fill(1);
    this.#ready = new Float64Array(days.length + 64);
    this.#shocks = new TeamShocks(basis, team);
    this.#ownShape = this.#shocks.slotShape();
    this.waits = new WaitCohorts(basis, this.#ownShape);
    // The queue of the start: those still within their lead become ready over the next days, the rest waits.
    const { queue } = team.initial;
    const lead = basis.leads.get(basis.gap[0] ?? 0);
    const flow = newPerDay(basis, index, 0, Math.min(20, days.length));
    const inLead = Math.min(queue, flow * (lead?.mean ?? 0));
    const exact = prepared.scenario.intake.slots.kind !== 'weekly';
    this.#queue = new BulkQueue(queue - inLead, exact);
    this.#waiting = queue;
    if (inLead > 0 && lead !== undefined) this.#spreadLead(lead.ready, lead.mean, inLead);
  }

  /** Expected number waiting without those still within their lead: what a pool is shared out by. */
  get waiting(): number {
    return this.#queue.mean();
  }

  /**
   * One week.
   * @param pool slots a week and client hours a week that the ambulant pool adds
   */
  week(week: number, pool: { readonly slots: number; readonly hours: number }): void {
    const span = this.#basis.weeks[week];
    if (span === undefined) return;
    const demand = this.#demand(week, span);
    this.#hoursOf(week, span, demand, pool.hours);
    this.#slotRates(week, pool.slots);
    if (week === 0) {
      const { queue, queueMeanWait } = this.team.initial;
      this.waits.observeFirstQueue(queue, queueMeanWait, this.#slots[1]! / this.#basis.daysPerWeek);
    }
    const registered = this.#arrivals(week, span);
    const started = this.#serve(week, span, registered);
    this.#advance(week, span, started);
  }

  /** The part of the first queue that is within its lead becomes ready as in equilibrium. */
  #spreadLead(ready: Float64Array, mean: number, count: number): void {
    let left = 1;
    let total = 0;
    const shares = Array.from(ready, (share) => (left -= share));
    for (const share of shares) total += Math.max(0, share);
    if (total <= 0 || mean <= 0) return;
    shares.forEach((share, k) => {
      this.#ready[k] = this.#ready[k]! + (count * Math.max(0, share)) / total;
    });
  }

  /** Hours asked in a full week at the start of the week; 0 for casework in steps. */
  #demand(week: number, span: ForecastWeek): number {
    const stays = this.#stays;
    const now = this.#progress[week]!;
    const { caseload } = this.team.initial;
    if (stays === null) return 0;
    const open = week === 0 ? caseload * tableAt(stays.booksAtStart, now) : this.#open;
    let hours = caseload * tableAt(stays.hoursAtStart, now);
    let oldest = now;
    let upToOldest = tableAt(stays.hours, now);
    for (let v = 0; v < week; v++) {
      const youngest = now - this.#progress[v + 1]!;
      const upToYoungest = tableAt(stays.hours, youngest);
      const joined = this.#joined[v]!;
      if (joined !== 0) hours += (joined * (upToOldest - upToYoungest)) / (oldest - youngest);
      oldest = youngest;
      upToOldest = upToYoungest;
    }
    hours += (this.#joined[week - 1] ?? 0) * stays.extra[0] + (this.#joined[week - 2] ?? 0) * stays.extra[1];
    if (week < 2) hours += caseload * stays.extraAtStart[week as 0 | 1];
    if (week === 0) this.caseload[0] = open;
    return hours + handoverHours(this.#basis, this.team, week, open) + this.#shocks.taskHours(span);
  }

  /** Hours of the week, the load, and how fast cases progress under it. */
  #hoursOf(week: number, span: ForecastWeek, demand: number, poolHours: number): void {
    const { prepared, notOnLeave, monthOf, staff, newStaff } = this.#basis;
    const { scenario } = prepared;
    const { capacity, staff: terms } = scenario;
    const perDay = (capacity.hoursPerFte / 5) * (1 - capacity.nonClientShare);
    let output = 0;
    let fte = 0;
    for (const kind of KINDS) {
      const { productivity, absenceShare } = terms.kinds[kind];
      const curve = staff[kind];
      const own = this.team.staff[kind];
      let active = own * curve.active[week]!;
      let learning = own * curve.learning[week]!;
      for (const { weeks, fte: more } of this.#shocks.staffShocks(kind, week)) {
        const late = newStaff?.[kind];
        active += more * (more > 0 ? (late?.active[weeks] ?? 1) : curve.active[week]!);
        learning += more > 0 ? more * (late?.learning[weeks] ?? 0) : 0;
      }
      fte += active;
      output += Math.max(0, active * productivity - learning * terms.mentorShare) * (1 - absenceShare);
    }
    output = output * this.#shocks.present(span) + poolHours / (perDay * 5);
    let workingDays = 0;
    let hours = 0;
    for (let place = span.fromPlace; place < span.toPlace; place++) {
      const month = monthOf[place]!;
      const given = Math.max(0, output) * notOnLeave[place]! * perDay;
      workingDays++;
      hours += given;
      if (month < 0) continue;
      this.sums.availableHours[month] = this.sums.availableHours[month]! + given;
      this.sums.demandHours[month] = this.sums.demandHours[month]! + demand / 5;
      this.sums.fteDays[month] = this.sums.fteDays[month]! + fte;
    }
    const load = hours > 0 ? (demand * workingDays) / 5 / hours : week > 0 ? this.#load[week - 1]! : 1;
    this.#load[week] = load;
    const stretch = scenario.casework.kind === 'planned' ? scenario.casework.stretch : 0;
    let pace = 1;
    if (stretch > 0) {
      const swing = Math.sqrt(staffVariance(this.#basis, this.team, week));
      pace = 0;
      STATES.forEach((z, e) => {
        pace += WEIGHTS[e]! * pow(Math.max(1, load / Math.max(0.2, 1 + swing * z)), -stretch);
      });
    }
    this.#progress[week + 1] = this.#progress[week]! + (pace * (span.to - span.from)) / 7;
  }

  /** Slots per week of full working days in each state of the environment. */
  #slotRates(week: number, poolSlots: number): void {
    const { prepared, staff, newStaff, demandSwing } = this.#basis;
    const { intake, staff: terms, capacity } = prepared.scenario;
    const slots = intake.slots;
    if (slots.kind !== 'weekly') return;
    let mean = 0;
    for (const kind of KINDS) {
      const { productivity, absenceShare } = terms.kinds[kind];
      let output = this.team.staff[kind] * staff[kind].output[week]!;
      for (const { weeks, fte } of this.#shocks.staffShocks(kind, week)) {
        output += fte * (fte > 0 ? (newStaff?.[kind].output[weeks] ?? 1) : staff[kind].output[week]!);
      }
      mean += Math.max(0, output) * productivity * (1 - absenceShare);
    }
    const span = this.#basis.weeks[week]!;
    mean *= slots.perFteWeek * this.team.slotFactor * this.#shocks.present(span);
    // Agendas are opened some weeks ahead, under the load of that week.
    const load = this.#load[Math.max(0, week - slots.horizonWeeks + 1)]!;
    const surge = slots.surge > 0 ? this.#surge(slots.surge, slots.surgeThreshold, mean + poolSlots) : 0;
    const swing = Math.sqrt(staffVariance(this.#basis, this.team, week));
    const throttle = (present: number): number =>
      capacity.throttle === 0
        ? 1
        : Math.min(
            capacity.throttleMax,
            Math.max(capacity.throttleMin, 1 - capacity.throttle * (load / present - 1)),
          );
    let sum = 0;
    STATES.forEach((z, e) => {
      const present = Math.max(0.2, 1 + swing * z);
      this.#agendaSlots[e] = mean * (1 + surge) * present * throttle(present);
      sum += WEIGHTS[e]! * this.#agendaSlots[e];
    });
    // Swings of the inflow are swings of the slots per resident: they widen the states.
    const [low, , high] = this.#agendaSlots;
    const spread = sum > 0 ? (high! - low!) / (2 * STATES[2] * sum) : 0;
    const wide = SWING * Math.sqrt(spread * spread + demandSwing.variance);
    STATES.forEach((z, e) => {
      const own = spread > 0 ? sum + (this.#agendaSlots[e]! - sum) * (wide / spread) : sum * (1 + wide * z);
      this.#slots[e] = Math.max(0.05 * sum, own) + poolSlots;
    });
  }

  #surge(kappa: number, threshold: number, slotsPerWeek: number): number {
    const wait = slotsPerWeek > 0 ? (this.#waiting / slotsPerWeek) * this.#basis.daysPerWeek : Infinity;
    return kappa * Math.min(MOST_EXCESS, Math.max(0, wait / threshold - 1));
  }

  /** Registrations of the week, laid down on the days on which they are ready. Returns their number. */
  #arrivals(week: number, span: ForecastWeek): number {
    const { prepared, returned, gap, leads, monthOf } = this.#basis;
    const accepted = 1 - prepared.scenario.demand.redirectedShare;
    let back = 0;
    for (let v = 0; v < week; v++) {
      const share = returned[week - v]! - returned[week - v - 1]!;
      if (share > 0) back += this.#closed[v]! * share;
    }
    const workingDays = span.toPlace - span.fromPlace;
    const laid = this.#ready;
    let registered = 0;
    for (let place = span.fromPlace; place < span.toPlace; place++) {
      const today =
        newPerDay(this.#basis, this.#index, place, place + 1) +
        (back * accepted) / workingDays +
        this.#shocks.transfers(place, 'queue');
      registered += today;
      this.waits.registered[place] = today;
      const month = monthOf[place]!;
      if (month >= 0) this.sums.registered[month] = this.sums.registered[month]! + today / accepted;
      const ready = leads.get(gap[place]!)?.ready;
      if (ready === undefined) continue;
      const days = Math.min(ready.length, laid.length - place);
      for (let k = 0; k < days; k++) laid[place + k] = laid[place + k]! + today * ready[k]!;
    }
    return registered;
  }

  /** The days of the week: slots meet the queue. Returns the first conversations of the week. */
  #serve(week: number, span: ForecastWeek, registered: number): number {
    const { prepared, dispersion, monthOf, leads, gap, patience, slotDispersion } = this.#basis;
    const { intake } = prepared.scenario;
    const memory = environmentMemory(this.#basis, this.team, week);
    const today = new Float64Array(3);
    let started = 0;
    let before = this.#queue.mean();
    const middle = (span.fromPlace + span.toPlace) >> 1;
    for (let place = span.fromPlace; place < span.toPlace; place++) {
      // Whoever waits for a daily batch waits half a day for the first one.
      const lead = intake.slots.kind === 'daily' ? 0.5 : (leads.get(gap[place]!)?.mean ?? 0);
      const shape = this.#ownShape[place]!;
      // Who is still within the lead withdraws at its mean; who waits longer does so in each state by itself.
      const kept = patience === null ? 1 : 1 - patience.cdf(lead);
      const ready = this.#ready[place]! * kept;
      this.#daySlots(place, shape, today);
      const asked = ready + this.#missed;
      const withdrawn = patience === null ? 0 : this.#withdraw(patience.mean, today);
      // The middle of the week stands for its registrations.
      if (place === middle) this.waits.observe(place, this.#queue, today, shape, registered * kept, ready);
      this.#queue.step(asked, dispersion + slotDispersion, today, memory);
      const after = this.#queue.mean();
      const served = Math.max(0, before + asked - after - withdrawn);
      before = after;
      this.#missed = intake.noShow * served;
      started += served - this.#missed;
      this.#waiting = after + this.#missed + this.waits.registered[place]! * lead;
      const month = monthOf[place]!;
      if (month < 0) continue;
      const { sums } = this;
      sums.started[month] = sums.started[month]! + served - this.#missed;
      sums.asked[month] = sums.asked[month]! + ready / (1 - intake.noShow);
      sums.queueDays[month] = sums.queueDays[month]! + this.#waiting;
      sums.days[month] = sums.days[month]! + 1;
      for (let e = 0; e < 3; e++) {
        if (today[e]! < Infinity) sums.slots[month] = sums.slots[month]! + WEIGHTS[e]! * today[e]!;
      }
    }
    return started;
  }

  /** Those who give up leave the line as if slots took them: more of them where the line is long. */
  #withdraw(patience: number, slots: Float64Array): number {
    let gone = 0;
    for (let e = 0; e < 3; e++) {
      const waiting = this.#queue.meanIn(e);
      gone += waiting / patience;
      slots[e] = slots[e]! + waiting / (WEIGHTS[e]! * patience);
    }
    return gone;
  }

  #daySlots(place: number, shape: number, out: Float64Array): void {
    const { slots } = this.#basis.prepared.scenario.intake;
    if (slots.kind === 'unlimited') out.fill(shape > 0 ? Infinity : 0);
    else if (slots.kind === 'daily')
      out.fill(shape > 0 ? (slots.perDay[place % slots.perDay.length] ?? 0) : 0);
    else for (let e = 0; e < 3; e++) out[e] = this.#slots[e]! * shape;
  }

  /** End of the week: cases that joined and closed. */
  #advance(week: number, span: ForecastWeek, started: number): void {
    const { prepared } = this.#basis;
    const { advice } = prepared.scenario.intake;
    let transferred = 0;
    for (let place = span.fromPlace; place < span.toPlace; place++)
      transferred += this.#shocks.transfers(place, 'open');
    this.#joined[week] = started * (1 - advice) + transferred;
    const stays = this.#stays;
    if (stays === null) return;
    const next = this.#progress[week + 1]!;
    let open = this.team.initial.caseload * tableAt(stays.booksAtStart, next);
    let oldest = next;
    let upToOldest = tableAt(stays.books, next);
    for (let v = 0; v <= week; v++) {
      const youngest = next - this.#progress[v + 1]!;
      const upToYoungest = tableAt(stays.books, youngest);
      open += (this.#joined[v]! * (upToOldest - upToYoungest)) / (oldest - youngest);
      oldest = youngest;
      upToOldest = upToYoungest;
    }
    this.#open = open;
    this.caseload[week + 1] = waveCaseload(prepared, this.team, span.to) ?? open;
    this.#closed[week] = this.caseload[week]! + this.#joined[week] - open + started * advice;
  }
}
