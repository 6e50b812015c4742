/**
 * The open cases of one team from week to week and the hours that they ask: the time-varying offered load, exact for the
 * weekly numbers of starts (Eick, Massey and Whitt 1993). Load over the hours that there are makes cases progress
 * more slowly.
 */
import { pow } from '../../engine/index.ts';
import type { ResolvedTeam } from '../../scenario/index.ts';
import { STATES, WEIGHTS } from './bulk-queue.ts';
import type { ForecastBasis, ForecastWeek } from './forecast-basis.ts';
import { handoverHours } from './handover-hours.ts';
import { tableAt, type StayCurve } from './stay-curve.ts';
import { waveCaseload } from './wave-caseload.ts';

export class TeamCaseload {
  /** Expected open cases at the start of each week, and at the end of the run. */
  readonly open: Float64Array;
  readonly #basis: ForecastBasis;
  readonly #team: ResolvedTeam;
  readonly #stays: StayCurve | null;
  /** Progress of cases at the start of each week, weeks of stay at normal load. */
  readonly #progress: Float64Array;
  /** Cases that joined the caseload per week, and closures. */
  readonly #joined: Float64Array;
  readonly #closed: Float64Array;
  /** Expected open cases at the start of the week. */
  #now = 0;

  /** @param stays null: casework in steps, of which no caseload is known */
  constructor(basis: ForecastBasis, team: ResolvedTeam, stays: StayCurve | null) {
    const weeks = basis.weeks.length;
    this.#basis = basis;
    this.#team = team;
    this.#stays = stays;
    this.open = new Float64Array(weeks + 1);
    this.#progress = new Float64Array(weeks + 1);
    this.#joined = new Float64Array(weeks);
    this.#closed = new Float64Array(weeks);
  }

  /** Hours that cases ask in a full week at the start of the week; 0 for casework in steps. */
  hoursAsked(week: number): number {
    const stays = this.#stays;
    if (stays === null) return 0;
    const progress = this.#progress;
    const joined = this.#joined;
    const now = progress[week]!;
    const { caseload } = this.#team.initial;
    const open = week === 0 ? caseload * tableAt(stays.booksAtStart, now) : this.#now;
    let hours = caseload * tableAt(stays.hoursAtStart, now);
    let oldest = now;
    let upToOldest = tableAt(stays.hours, now);
    for (let v = 0; v < week; v++) {
      const youngest = now - progress[v + 1]!;
      const upToYoungest = tableAt(stays.hours, youngest);
      const cases = joined[v]!;
      if (cases !== 0) hours += (cases * (upToOldest - upToYoungest)) / (oldest - youngest);
      oldest = youngest;
      upToOldest = upToYoungest;
    }
    hours += (joined[week - 1] ?? 0) * stays.extra[0] + (joined[week - 2] ?? 0) * stays.extra[1];
    if (week < 2) hours += caseload * stays.extraAtStart[week as 0 | 1];
    if (week === 0) this.open[0] = open;
    return hours + handoverHours(this.#basis, this.#team, week, open);
  }

  /**
   * How far cases come in the week.
   * @param load hours asked over hours there are; @param swing standard deviation of the staff over its mean
   */
  progress(week: number, { from, to }: ForecastWeek, load: number, swing: number): void {
    const { casework } = this.#basis.prepared.scenario;
    const stretch = casework.kind === 'planned' ? casework.stretch : 0;
    let pace = 1;
    if (stretch > 0) {
      pace = 0;
      for (let e = 0; e < 3; e++) {
        const here = Math.max(0.2, 1 + swing * STATES[e]!);
        pace += WEIGHTS[e]! * pow(Math.max(1, load / here), -stretch);
      }
    }
    this.#progress[week + 1] = this.#progress[week]! + (pace * (to - from)) / 7;
  }

  /** Closed cases that come back in the week, over its days. */
  returning(week: number): number {
    const { returned } = this.#basis;
    let back = 0;
    for (let v = 0; v < week; v++) {
      const share = returned[week - v]! - returned[week - v - 1]!;
      if (share > 0) back += this.#closed[v]! * share;
    }
    return back;
  }

  /**
   * End of the week.
   * @param started first conversations; @param transferred cases that came without one
   */
  advance(week: number, span: ForecastWeek, started: number, transferred: number): void {
    const { prepared } = this.#basis;
    const { advice } = prepared.scenario.intake;
    const joined = this.#joined;
    const progress = this.#progress;
    joined[week] = started * (1 - advice) + transferred;
    const stays = this.#stays;
    if (stays === null) return;
    const next = progress[week + 1]!;
    let open = this.#team.initial.caseload * tableAt(stays.booksAtStart, next);
    let oldest = next;
    let upToOldest = tableAt(stays.books, next);
    for (let v = 0; v <= week; v++) {
      const youngest = next - progress[v + 1]!;
      const upToYoungest = tableAt(stays.books, youngest);
      open += (joined[v]! * (upToOldest - upToYoungest)) / (oldest - youngest);
      oldest = youngest;
      upToOldest = upToYoungest;
    }
    this.#now = open;
    this.open[week + 1] = waveCaseload(prepared, this.#team, span.to) ?? open;
    this.#closed[week] = this.open[week]! + joined[week] - open + started * advice;
  }
}
