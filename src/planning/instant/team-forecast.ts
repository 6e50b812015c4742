/**
 * One team, week by week: what its caseload asks, what its staff can give, the slots that follow, and what they
 * do to the queue from day to day. Means of caseload and hours are exact for the weekly numbers of starts; the
 * queue is a distribution (`BulkQueue`); load acts on slots and stays through the states of the environment.
 */
import type { ResolvedTeam } from '../../scenario/index.ts';
import { BulkQueue, WEIGHTS } from './bulk-queue.ts';
import type { ForecastBasis, ForecastWeek } from './forecast-basis.ts';
import { monthSums, type MonthSums } from './month-sums.ts';
import { newPerDay } from './new-per-day.ts';
import { environmentMemory, staffVariance } from './staff-swing.ts';
import { stayCurve } from './stay-curve.ts';
import { TeamCaseload } from './team-caseload.ts';
import { KINDS, TeamShocks } from './team-shocks.ts';
import { TeamSlots } from './team-slots.ts';
import { WaitCohorts } from './wait-cohorts.ts';

/** What the ambulant pool adds to a team in a week: slots and client hours. */
export interface PoolHelp {
  readonly slots: number;
  readonly hours: number;
}

/** Slots of the day, per state; scratch of one day, reused: the answer is computed in one go. */
const today = new Float64Array(3);

export class TeamForecast {
  readonly team: ResolvedTeam;
  readonly sums: MonthSums;
  readonly waits: WaitCohorts;
  /** Expected open cases at the start of each week, and at the end of the run. */
  readonly caseload: Float64Array;
  readonly #basis: ForecastBasis;
  readonly #index: number;
  readonly #shocks: TeamShocks;
  readonly #cases: TeamCaseload;
  readonly #slots: TeamSlots;
  readonly #queue: BulkQueue;
  readonly #load: Float64Array;
  readonly #ready: Float64Array;
  #missed = 0;
  #waiting: number;

  constructor(basis: ForecastBasis, team: ResolvedTeam, index: number) {
    const { prepared, weeks, days } = basis;
    this.team = team;
    this.#basis = basis;
    this.#index = index;
    this.sums = monthSums(prepared.months.length);
    this.#cases = new TeamCaseload(basis, team, basis.stays === null ? null : stayCurve(basis.stays, team));
    this.caseload = this.#cases.open;
    this.#load = new Float64Array(weeks.length).fill(1);
    this.#ready = new Float64Array(days.length + 64);
    this.#shocks = new TeamShocks(basis, team);
    this.#slots = new TeamSlots(basis, team, this.#shocks);
    this.waits = new WaitCohorts(basis, this.#slots.shape);
    // The queue of the start: those still within their lead become ready over the next days, the rest waits.
    const { queue } = team.initial;
    const lead = basis.leads[0];
    const flow = newPerDay(basis, index, 0, Math.min(20, days.length));
    const inLead = Math.min(queue, flow * (lead?.mean ?? 0));
    this.#queue = new BulkQueue(queue - inLead, prepared.scenario.intake.slots.kind !== 'weekly');
    this.#waiting = queue;
    if (inLead > 0 && lead !== undefined) this.#spreadLead(lead.ready, lead.mean, inLead);
  }

  /** Expected number waiting without those still within their lead: what a pool is shared out by. */
  get waiting(): number {
    return this.#queue.mean();
  }

  /** One week. */
  week(week: number, pool: PoolHelp): void {
    const basis = this.#basis;
    const span = basis.weeks[week];
    if (span === undefined) return;
    const variance = staffVariance(basis, this.team, week);
    const swing = Math.sqrt(variance);
    const present = this.#shocks.present(span);
    this.#hours(week, span, present, pool.hours);
    this.#cases.progress(week, span, this.#load[week]!, swing);
    this.#slots.open(week, present, swing, this.#load, this.#waiting, pool.slots);
    if (week === 0) {
      const { queue, queueMeanWait } = this.team.initial;
      this.waits.observeFirstQueue(queue, queueMeanWait, this.#slots.ofWeek[1]! / basis.daysPerWeek);
    }
    const registered = this.#register(week, span);
    const started = this.#serve(span, registered, environmentMemory(basis, variance, week));
    let transferred = 0;
    for (let place = span.fromPlace; place < span.toPlace; place++)
      transferred += this.#shocks.transfers(place, 'open');
    this.#cases.advance(week, span, started, transferred);
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

  /** Hours asked and available in the week, and the load that follows. */
  #hours(week: number, span: ForecastWeek, present: number, poolHours: number): void {
    const asked = this.#cases.hoursAsked(week);
    const demand = this.#basis.stays !== null ? asked + this.#shocks.taskHours(span) : 0;
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
    output = output * present + poolHours / (perDay * 5);
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
  }

  /** Registrations of the week, laid down on the days on which they are ready. Returns their number. */
  #register(week: number, span: ForecastWeek): number {
    const { prepared, leads, monthOf } = this.#basis;
    const accepted = 1 - prepared.scenario.demand.redirectedShare;
    const back = (this.#cases.returning(week) * accepted) / (span.toPlace - span.fromPlace);
    const laid = this.#ready;
    let registered = 0;
    for (let place = span.fromPlace; place < span.toPlace; place++) {
      const today =
        newPerDay(this.#basis, this.#index, place, place + 1) + back + this.#shocks.transfers(place, 'queue');
      registered += today;
      this.waits.registered[place] = today;
      const month = monthOf[place]!;
      if (month >= 0) this.sums.registered[month] = this.sums.registered[month]! + today / accepted;
      const ready = leads[place]?.ready;
      if (ready === undefined) continue;
      const days = Math.min(ready.length, laid.length - place);
      for (let k = 0; k < days; k++) laid[place + k] = laid[place + k]! + today * ready[k]!;
    }
    return registered;
  }

  /** The days of the week: slots meet the queue. Returns the first conversations of the week. */
  #serve(span: ForecastWeek, registered: number, memory: number): number {
    const { prepared, dispersion, monthOf, leads, patience, slotDispersion } = this.#basis;
    const { intake } = prepared.scenario;
    const { sums } = this;
    let started = 0;
    let before = this.#queue.mean();
    const middle = (span.fromPlace + span.toPlace) >> 1;
    for (let place = span.fromPlace; place < span.toPlace; place++) {
      // Whoever waits for a daily batch waits half a day for the first one.
      const lead = intake.slots.kind === 'daily' ? 0.5 : (leads[place]?.mean ?? 0);
      const shape = this.#slots.shape[place]!;
      // Who is still within the lead withdraws at its mean; who waits longer does so in each state by itself.
      const kept = patience === null ? 1 : 1 - patience.cdf(lead);
      const ready = this.#ready[place]! * kept;
      this.#slots.ofDay(place, today);
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
}
