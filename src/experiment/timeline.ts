/**
 * What happened at one team or to one case in one replication, week by week, with the reasons why nobody could be
 * seen: folds over the records, as data. Sentences are made in the report layer.
 */
import { isoDate, dayNumber } from '../calendar/index.ts';
import {
  CaseFlag,
  CaseState,
  NEVER,
  prepare,
  replicate,
  SlotOutcome,
  type PreparedScenario,
  type Records,
} from '../model/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Seed } from './replicator.ts';

export const TEAM_TIMELINE_SCHEMA = 'buurtsim.team-timeline/1';
export const CASE_TIMELINE_SCHEMA = 'buurtsim.case-timeline/1';

/** Why residents waited in a week, or what was done about it. */
export type Reason =
  /** No first conversations are booked. */
  | { readonly code: 'intake-stop' }
  /** Agendas had no intake slots at all. */
  | { readonly code: 'no-slots' }
  /** Every intake slot was used. */
  | { readonly code: 'slots-full'; readonly slots: number }
  /** Slots that were lost because a worker fell ill or left. */
  | { readonly code: 'slots-cancelled'; readonly slots: number }
  /** Workers of the team who were ill. */
  | { readonly code: 'absent'; readonly workers: number }
  /** Fte of positions that nobody holds. */
  | { readonly code: 'vacancy'; readonly fte: number }
  /** More client hours asked than there are. */
  | { readonly code: 'overload'; readonly load: number }
  /** The ambulant team was there. */
  | { readonly code: 'pool'; readonly fte: number };

export interface TeamWeek {
  /** `2017-W14` */
  readonly week: string;
  readonly from: string;
  readonly registered: number;
  readonly started: number;
  /** Waiting at the end of the week. */
  readonly queue: number;
  readonly slotsOffered: number;
  readonly slotsUsed: number;
  /** Mean wait of the conversations held, days of the calendar; null where there were none. */
  readonly wait: number | null;
  readonly reasons: readonly Reason[];
}

export interface WaitingCase {
  readonly id: number;
  readonly registered: string;
  /** Days of the calendar, until the end where it still waits. */
  readonly wait: number;
}

export interface TeamTimeline {
  readonly schema: typeof TEAM_TIMELINE_SCHEMA;
  readonly team: string;
  readonly replication: number;
  readonly weeks: readonly TeamWeek[];
  /** Cases that waited longest, the longest first. */
  readonly longest: readonly WaitingCase[];
}

/** A step in the way of a case. */
export type CaseEvent =
  | { readonly code: 'registered'; readonly urgent: boolean; readonly returning: boolean }
  | { readonly code: 'carried-in' }
  | { readonly code: 'redirected' }
  /** The resident or the team cannot before this day. */
  | { readonly code: 'ready' }
  /** A week in which it waited. */
  | { readonly code: 'waited'; readonly week: string; readonly reasons: readonly Reason[] }
  /** The resident did not come. */
  | { readonly code: 'missed' }
  /** The worker fell ill before the appointment. Leave takes none: agendas know it beforehand. */
  | { readonly code: 'cancelled'; readonly appointment: string }
  | { readonly code: 'conversation'; readonly wait: number; readonly pool: boolean }
  | { readonly code: 'withdrawn' }
  | { readonly code: 'closed' }
  | { readonly code: 'still-waiting'; readonly wait: number }
  | { readonly code: 'still-open' };

export interface CaseTimeline {
  readonly schema: typeof CASE_TIMELINE_SCHEMA;
  readonly id: number;
  readonly team: string;
  readonly replication: number;
  readonly events: readonly (CaseEvent & { readonly date: string })[];
}

const MINUTES_PER_DAY = 1440;
const LONGEST = 5;
/** Vacancies below this are rounding of contracts. */
const LEAST_VACANCY = 0.25;
/** Client hours asked over those available from which on a week is called overloaded. */
const LEAST_LOAD = 1.1;

/** One replication again, for what happened at one team; null where the scenario has no such team. */
export function teamTimeline(
  scenario: ResolvedScenario,
  seed: Seed,
  replication: number,
  team: string,
): TeamTimeline | null {
  const run = new Replay(scenario, seed, replication);
  const index = scenario.teams.findIndex(({ id }) => id === team);
  if (index < 0) return null;
  return {
    schema: TEAM_TIMELINE_SCHEMA,
    team,
    replication,
    weeks: run.weeks(index),
    longest: run.longest(index),
  };
}

/** One replication again, for the way of one case; null where it has no such case. */
export function caseTimeline(
  scenario: ResolvedScenario,
  seed: Seed,
  replication: number,
  id: number,
): CaseTimeline | null {
  const run = new Replay(scenario, seed, replication);
  return run.case(id, replication);
}

class Replay {
  readonly #prepared: PreparedScenario;
  readonly #records: Records;
  readonly #start: number;

  constructor(scenario: ResolvedScenario, seed: Seed, replication: number) {
    this.#prepared = prepare(scenario);
    this.#records = replicate(this.#prepared, seed, replication);
    this.#start = dayNumber(scenario.period.from) - scenario.period.warmUpDays;
  }

  /** The weeks that touch the period. */
  weeks(team: number): TeamWeek[] {
    const { calendar, firstDay, endDay } = this.#prepared;
    return calendar.weeks
      .filter((week) => week.toDay > firstDay && week.fromDay < endDay)
      .map(({ week, fromDay, toDay }) => {
        const from = Math.max(fromDay, firstDay);
        return this.#week(team, week, from, Math.min(toDay, endDay));
      });
  }

  longest(team: number): WaitingCase[] {
    const { cases } = this.#records;
    const found: WaitingCase[] = [];
    for (let id = 0; id < cases.count; id++) {
      if (cases.team[id] !== team || cases.has(id, CaseFlag.CarriedIn)) continue;
      const registered = cases.registered[id] ?? 0;
      const started = cases.started[id] ?? NEVER;
      if (cases.state[id] === CaseState.Redirected || cases.state[id] === CaseState.Withdrawn) continue;
      const wait = this.#wait(registered, started === NEVER ? this.#prepared.endMinute - 1 : started);
      found.push({ id, registered: this.#date(registered), wait });
    }
    return found.sort((a, b) => b.wait - a.wait || a.id - b.id).slice(0, LONGEST);
  }

  case(id: number, replication: number): CaseTimeline | null {
    const { cases } = this.#records;
    if (!(Number.isSafeInteger(id) && id >= 0 && id < cases.count)) return null;
    const team = cases.team[id] ?? -1;
    const registered = cases.registered[id] ?? 0;
    const started = cases.started[id] ?? NEVER;
    const left = cases.left[id] ?? NEVER;
    const events: { readonly minute: number; readonly event: CaseEvent }[] = [];
    const add = (minute: number, event: CaseEvent): void => void events.push({ minute, event });
    if (cases.has(id, CaseFlag.CarriedIn)) add(registered, { code: 'carried-in' });
    else {
      const urgent = cases.has(id, CaseFlag.Urgent);
      add(registered, { code: 'registered', urgent, returning: cases.has(id, CaseFlag.Returning) });
      this.#waiting(id, team, add);
    }
    if (cases.state[id] === CaseState.Redirected) add(left, { code: 'redirected' });
    else if (cases.state[id] === CaseState.Withdrawn) add(left, { code: 'withdrawn' });
    else if (left !== NEVER) add(left, { code: 'closed' });
    else if (started !== NEVER) add(this.#prepared.endMinute - 1, { code: 'still-open' });
    const name = this.#prepared.scenario.teams[team]?.id ?? '';
    return {
      schema: CASE_TIMELINE_SCHEMA,
      id,
      team: name,
      replication,
      events: events
        .sort((a, b) => a.minute - b.minute)
        .map(({ minute, event }) => ({ date: this.#date(minute), ...event })),
    };
  }

  /** From registration to the first conversation, or to the end of waiting. */
  #waiting(id: number, team: number, add: (minute: number, event: CaseEvent) => void): void {
    const { cases, slots } = this.#records;
    const { calendar, endMinute, endDay } = this.#prepared;
    const registered = cases.registered[id] ?? 0;
    const started = cases.started[id] ?? NEVER;
    const left = cases.left[id] ?? NEVER;
    if (cases.state[id] === CaseState.Redirected) return;
    const until = started !== NEVER ? started : left !== NEVER ? left : endMinute - 1;
    const ready = cases.ready[id] ?? registered;
    if (this.#day(ready) > this.#day(registered) && ready < until) add(ready, { code: 'ready' });
    for (const { week, fromDay, toDay } of calendar.weeks) {
      const from = Math.max(fromDay, 0);
      const to = Math.min(toDay, endDay);
      if (to <= from || to <= this.#day(ready) || from > this.#day(until)) continue;
      const { reasons } = this.#week(team, week, from, to);
      // The week of the conversation counts as waiting only where it came late in it.
      if (reasons.length > 0 && this.#day(until) > Math.max(from, this.#day(ready))) {
        add(Math.max(from * MINUTES_PER_DAY, ready, registered) + 1, { code: 'waited', week, reasons });
      }
    }
    for (let slot = 0; slot < slots.count; slot++) {
      if (slots.booking[slot] !== id) continue;
      if (slots.outcome[slot] === SlotOutcome.NoShow) add(slots.minute[slot] ?? 0, { code: 'missed' });
      if (slots.outcome[slot] === SlotOutcome.Cancelled) this.#cancelled(slot, add);
    }
    const wait = this.#wait(registered, until);
    if (started !== NEVER) {
      add(started, { code: 'conversation', wait, pool: this.#ofPool(cases.intakeWorker[id] ?? -1, started) });
    } else if (left === NEVER) add(until, { code: 'still-waiting', wait });
  }

  /** An appointment that was lost, told at the start of the absence that took it. */
  #cancelled(slot: number, add: (minute: number, event: CaseEvent) => void): void {
    const { slots, absences } = this.#records;
    const minute = slots.minute[slot] ?? 0;
    const spell = absences.find(
      (one) => one.worker === slots.worker[slot] && one.from <= minute && minute < one.to,
    );
    add(spell?.from ?? minute, { code: 'cancelled', appointment: this.#date(minute) });
  }

  #ofPool(worker: number, minute: number): boolean {
    return this.#records.deployments.some(
      (stay) => stay.worker === worker && stay.from <= minute && (stay.to < 0 || stay.to >= minute),
    );
  }

  #week(team: number, week: string, fromDay: number, toDay: number): TeamWeek {
    const { cases, slots } = this.#records;
    const from = fromDay * MINUTES_PER_DAY;
    const to = toDay * MINUTES_PER_DAY;
    const inWeek = (minute: number): boolean => minute >= from && minute < to;
    let registered = 0;
    let started = 0;
    let waited = 0;
    let queue = 0;
    for (let id = 0; id < cases.count; id++) {
      if (cases.team[id] !== team || cases.has(id, CaseFlag.CarriedIn)) continue;
      const at = cases.registered[id] ?? 0;
      const held = cases.started[id] ?? NEVER;
      const left = cases.left[id] ?? NEVER;
      if (inWeek(at)) registered++;
      if (held !== NEVER && inWeek(held)) {
        started++;
        waited += this.#wait(at, held);
      }
      const over = held !== NEVER ? held : left !== NEVER ? left : Infinity;
      if (at < to && over >= to && cases.state[id] !== CaseState.Redirected) queue++;
    }
    let slotsOffered = 0;
    let slotsUsed = 0;
    let cancelled = 0;
    for (let slot = 0; slot < slots.count; slot++) {
      if (slots.team[slot] !== team || !inWeek(slots.minute[slot] ?? -1)) continue;
      const outcome = slots.outcome[slot];
      if (outcome === SlotOutcome.Cancelled) cancelled++;
      else slotsOffered++;
      if (outcome === SlotOutcome.Held || outcome === SlotOutcome.NoShow) slotsUsed++;
    }
    return {
      week,
      from: this.#date(from),
      registered,
      started,
      queue,
      slotsOffered,
      slotsUsed,
      wait: started > 0 ? waited / started : null,
      reasons: this.#reasons(team, fromDay, toDay, { slotsOffered, slotsUsed, cancelled }),
    };
  }

  #reasons(
    team: number,
    fromDay: number,
    toDay: number,
    slots: { readonly slotsOffered: number; readonly slotsUsed: number; readonly cancelled: number },
  ): Reason[] {
    const reasons: Reason[] = [];
    const weekly = this.#prepared.scenario.intake.slots.kind !== 'unlimited';
    if (this.#isStopped(team, fromDay, toDay)) reasons.push({ code: 'intake-stop' });
    else if (weekly && slots.slotsOffered === 0 && this.#isWorked(fromDay, toDay))
      reasons.push({ code: 'no-slots' });
    else if (weekly && slots.slotsOffered > 0 && slots.slotsUsed >= slots.slotsOffered) {
      reasons.push({ code: 'slots-full', slots: slots.slotsOffered });
    }
    if (slots.cancelled > 0) reasons.push({ code: 'slots-cancelled', slots: slots.cancelled });
    const from = fromDay * MINUTES_PER_DAY;
    const to = toDay * MINUTES_PER_DAY;
    const absent = new Set(
      this.#records.absences
        .filter((spell) => spell.team === team && spell.from < to && spell.to > from)
        .map(({ worker }) => worker),
    );
    if (absent.size > 0) reasons.push({ code: 'absent', workers: absent.size });
    const vacancy = this.#vacancy(team, to);
    if (vacancy >= LEAST_VACANCY) reasons.push({ code: 'vacancy', fte: vacancy });
    const load = this.#load(team, fromDay, toDay);
    if (load >= LEAST_LOAD) reasons.push({ code: 'overload', load });
    const pool = this.#records.deployments
      .filter((stay) => stay.team === team && stay.from < to && (stay.to < 0 || stay.to > from))
      .reduce((sum, { fte }) => sum + fte, 0);
    if (pool > 0) reasons.push({ code: 'pool', fte: pool });
    return reasons;
  }

  #isWorked(fromDay: number, toDay: number): boolean {
    for (let day = fromDay; day < toDay; day++) if (this.#prepared.calendar.isWorkingDay(day)) return true;
    return false;
  }

  #isStopped(team: number, fromDay: number, toDay: number): boolean {
    const { scenario, calendar } = this.#prepared;
    const id = scenario.teams[team]?.id ?? '';
    return scenario.shocks.some(
      (shock) =>
        shock.kind === 'intakeStop' &&
        (shock.teams.length === 0 || shock.teams.includes(id)) &&
        calendar.dayOfDate(shock.from) < toDay &&
        calendar.dayOfDate(shock.to) >= fromDay,
    );
  }

  /** Fte of the positions at the start of the run, less those that are held before `minute`. */
  #vacancy(team: number, minute: number): number {
    const { employed = 0, seconded = 0, intern = 0 } = this.#prepared.scenario.teams[team]?.staff ?? {};
    const held = this.#records.contracts
      .filter((change) => change.team === team && change.minute < minute)
      .reduce((sum, { fte }) => sum + fte, 0);
    return employed + seconded + intern - held;
  }

  #load(team: number, fromDay: number, toDay: number): number {
    const { demandHours, availableHours } = this.#records.days;
    const teams = this.#prepared.scenario.teams.length;
    let demand = 0;
    let available = 0;
    for (let day = fromDay; day < toDay; day++) {
      demand += demandHours[day * teams + team] ?? 0;
      available += availableHours[day * teams + team] ?? 0;
    }
    return available > 0 ? demand / available : 0;
  }

  #wait(from: number, to: number): number {
    const { calendar } = this.#prepared;
    return calendar.kind === 'dutch'
      ? calendar.workingDaysBetween(from, to)
      : Math.floor(Math.max(0, to - from) / MINUTES_PER_DAY);
  }

  #day(minute: number): number {
    return Math.floor(minute / MINUTES_PER_DAY);
  }

  #date(minute: number): string {
    return isoDate(this.#start + this.#day(minute));
  }
}
