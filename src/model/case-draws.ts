/**
 * Everything random about one case, drawn at once and in a fixed order from one stream, whatever the scenario
 * makes of it. Two scenarios with the same seed therefore meet the same residents with the same stays, and a
 * policy cannot shift anybody's luck (common random numbers).
 */
import { keyOf, ln, type Stream } from '../engine/index.ts';
import { CaseFlag, type CaseTable } from './case-table.ts';
import { placeFactor } from './lever-draws.ts';
import type { PreparedScenario } from './prepared.ts';
import { pick } from './running-sums.ts';

const MINUTES_PER_DAY = 1440;
/** More missed conversations in a row than this are cut: at a no-show share of 0.9 one in 10^11. */
const MOST_MISSES = 250;

/** Working days that fit in the calendar's tables after the end of any run. */
const FAR = 250;

/** Uniforms of one case, reused for every draw so that no object is made per case. */
const u = new Float64Array(13);

/** Fills in the random columns of a new row: type, stay, urgency, channel, lead, misses, advice, return. */
export function drawCase(prepared: PreparedScenario, cases: CaseTable, id: number, stream: Stream): void {
  drawOpenCase(prepared, cases, id, stream);
  drawWayIn(prepared, cases, id, 0);
}

/**
 * The same draws for a case that waits at the start of a run.
 * @param waited working days of office time that its resident has waited without withdrawing, at least 0
 */
export function drawQueuedCase(
  prepared: PreparedScenario,
  cases: CaseTable,
  id: number,
  waited: number,
  stream: Stream,
): void {
  drawOpenCase(prepared, cases, id, stream);
  drawWayIn(prepared, cases, id, waited);
}

/** The same draws for a case that is open already: its way in is over, so lead, misses and patience are left out. */
export function drawOpenCase(prepared: PreparedScenario, cases: CaseTable, id: number, stream: Stream): void {
  for (let i = 0; i < u.length; i++) u[i] = stream.uniform();
  const { scenario } = prepared;
  const { casework } = scenario;
  let flags = cases.flags[id] ?? 0;
  const { channelMixes } = prepared;
  const channel = pick(prepared.channelCumulative, uniform(2));
  cases.channel[id] = channel;
  if (uniform(0) < (channelMixes.urgent[channel] ?? 0)) flags |= CaseFlag.Urgent;
  if (uniform(1) < (channelMixes.redirected[channel] ?? 0)) flags |= CaseFlag.Redirected;
  if (prepared.levers !== null) cases.key[id] = keyOf(uniform(2), uniform(9));
  if (casework.kind === 'planned') {
    const type = pick(channelMixes.types?.[channel] ?? prepared.typeCumulative, uniform(5));
    cases.type[id] = type;
    if (uniform(7) < (channelMixes.advice[channel] ?? 0)) flags |= CaseFlag.Advice;
    const team = scenario.teams[cases.team[id] ?? 0];
    const stay = prepared.types[type]?.stay.quantile(uniform(6)) ?? 0;
    cases.stay[id] = stay * (team?.stayFactor ?? 1) * casework.unitDays * MINUTES_PER_DAY;
    if (uniform(8) < casework.cleanupShare) flags |= CaseFlag.Lingers;
    cases.reason[id] = pick(prepared.reasonCumulative, uniform(9));
    if (uniform(10) < casework.returnShare && prepared.returnAfter !== null) {
      const days = prepared.returnAfter.quantile(uniform(11)) * casework.unitDays;
      // A return after the run's end is never scheduled; its exact moment does not matter.
      cases.returnAfter[id] = Math.min(Math.round(days * MINUTES_PER_DAY), prepared.endMinute + 1);
    }
  }
  cases.flags[id] = flags;
}

/** From the uniforms just drawn: lead, missed appointments, patience (longer than what was waited already). */
function drawWayIn(prepared: PreparedScenario, cases: CaseTable, id: number, waited: number): void {
  const { intake } = prepared.scenario;
  const urgent = cases.has(id, CaseFlag.Urgent);
  let lead = (urgent ? prepared.urgentLead : prepared.lead).quantile(uniform(3));
  if (prepared.levers !== null) lead *= placeFactor(prepared.levers, cases, id);
  const registered = cases.registered[id] ?? 0;
  cases.ready[id] = lead <= 0 ? registered : afterWorkingDays(prepared, registered, lead);
  if (uniform(4) < intake.noShow) {
    cases.misses[id] = Math.min(MOST_MISSES, Math.floor(ln(uniform(4)) / ln(intake.noShow)));
  }
  if (prepared.patience !== null) {
    const passed = waited > 0 ? prepared.patience.cdf(waited) : 0;
    const patience = prepared.patience.quantile(passed + uniform(12) * (1 - passed));
    cases.patienceEnds[id] = afterWorkingDays(prepared, registered, patience);
  }
}

/**
 * The minute `days` working days (a real number) of office time after `minute`, or the minute after the run
 * where that lies beyond it.
 */
export function afterWorkingDays(prepared: PreparedScenario, minute: number, days: number): number {
  const { calendar, endMinute } = prepared;
  if (days > FAR && days >= calendar.workingTimeBetween(minute, endMinute)) return endMinute + 1;
  return Math.min(calendar.addWorkingTime(minute, days), endMinute + 1);
}

const uniform = (i: number): number => u[i] ?? 0;
