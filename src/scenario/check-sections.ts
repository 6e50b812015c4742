/** What the schema cannot say of a section: order of dates, sums of shares, names that must exist. */
import { checkDaysOff } from '../calendar/days-off.ts';
import { POLICIES } from '../policy/index.ts';
import { nearest } from '../problem/problem.ts';
import { checkDistribution, checkSum } from './check-distribution.ts';
import { checkLevers } from './check-levers.ts';
import { checkDate, checkTeamName } from './check-reference.ts';
import type { CheckedDocument, Sections } from './document.ts';

import type { Path, ProblemList } from './problem-list.ts';

/** Longest period in days: a hundred years. */
const MAX_PERIOD_DAYS = 36_525;
/** Checks every section that passed the schema, and what refers from one to another. */
export function checkSections(document: CheckedDocument, problems: ProblemList): void {
  const { period, calendar, demand, intake, casework, capacity, staff, pool, shocks, staffChanges } =
    document;
  if (period !== undefined) checkPeriod(period, problems);
  if (calendar !== undefined) {
    for (const problem of checkDaysOff(calendar.daysOff)) {
      problems.push({ ...problem, path: ['calendar', ...(problem.path ?? [])] });
    }
  }
  if (demand !== undefined) checkDemand(demand, problems);
  if (intake !== undefined) checkIntake(intake, problems);
  if (casework !== undefined) checkCasework(casework, problems);
  if (capacity !== undefined && capacity.throttleMax < capacity.throttleMin) {
    const expected = `number >= throttleMin (${capacity.throttleMin})`;
    problems.add(['capacity', 'throttleMax'], 'value.order', expected, capacity.throttleMax);
  }
  if (staff !== undefined) checkStaff(staff, problems);
  const teams = [...document.teams.keys()];
  if (pool !== undefined) checkPool(pool, teams, problems);
  if (document.levers !== undefined) checkLevers(document.levers, document, problems);
  shocks?.forEach((shock, i) => checkShock(shock, ['shocks', i], teams, problems));
  staffChanges?.forEach((change, i) =>
    checkTeamName(change.team, ['staffChanges', i, 'team'], teams, problems),
  );
  for (const [id, { initial }] of document.teams) {
    if (initial.queueWaits.length <= initial.queue) continue;
    const path: Path = ['teams', id, 'initial', 'queueWaits'];
    problems.add(path, 'value.conflict', `at most ${initial.queue}`, initial.queueWaits.length);
  }
}

function checkPeriod(period: Sections['period'], problems: ProblemList): void {
  const from = checkDate(period.from, ['period', 'from'], problems);
  const to = checkDate(period.to, ['period', 'to'], problems);
  if (from === null || to === null) return;
  if (to < from) problems.add(['period', 'to'], 'value.order', `date >= ${period.from}`, period.to);
  else if (to - from > MAX_PERIOD_DAYS) {
    problems.add(['period', 'to'], 'value.range', 'period of at most 100 years', period.to);
  }
}

function checkDemand(demand: Sections['demand'], problems: ProblemList): void {
  const at = (...steps: Path): Path => ['demand', ...steps];
  if (demand.weekdays.every((weight) => weight === 0)) {
    problems.add(at('weekdays'), 'value.range', 'at least one number > 0', demand.weekdays);
  }
  checkDistribution(demand.batch, at('batch'), problems);
  checkSum(shares(demand.channels), at('channels'), problems);
}

const shares = (members: Readonly<Record<string, { readonly share: number }>>): number[] =>
  Object.values(members).map((member) => member.share);

function checkIntake(intake: Sections['intake'], problems: ProblemList): void {
  const at = (...steps: Path): Path => ['intake', ...steps];
  checkDistribution(intake.lead, at('lead'), problems);
  checkDistribution(intake.urgentLead, at('urgentLead'), problems);
  if (intake.patience !== null) checkDistribution(intake.patience, at('patience'), problems);
  if (intake.allocation.kind === 'moments') {
    const seen = new Set<number>();
    intake.allocation.weekdays.forEach((weekday, i) => {
      if (seen.has(weekday)) {
        problems.add(at('allocation', 'weekdays', i), 'value.duplicate', 'each weekday once', weekday);
      }
      seen.add(weekday);
    });
  }
}

function checkCasework(casework: Sections['casework'], problems: ProblemList): void {
  const at = (...steps: Path): Path => ['casework', ...steps];
  if (casework.kind === 'steps') {
    checkDistribution(casework.step, at('step'), problems);
    if (casework.delay !== null) checkDistribution(casework.delay, at('delay'), problems);
    return;
  }
  for (const [id, type] of Object.entries(casework.types)) {
    checkDistribution(type.stay, at('types', id, 'stay'), problems);
  }
  checkSum(shares(casework.types), at('types'), problems);
  checkSum(shares(casework.reasons), at('reasons'), problems);
  checkDistribution(casework.cleanupInterval, at('cleanupInterval'), problems);
  checkDistribution(casework.returnAfter, at('returnAfter'), problems);
}

function checkStaff(staff: Sections['staff'], problems: ProblemList): void {
  checkDistribution(staff.vacancy, ['staff', 'vacancy'], problems);
  const spells = Object.entries(staff.absenceSpells);
  for (const [id, spell] of spells) {
    checkDistribution(spell.length, ['staff', 'absenceSpells', id, 'length'], problems);
  }
  checkSum(
    spells.map(([, spell]) => spell.weight),
    ['staff', 'absenceSpells'],
    problems,
  );
}

function checkPool(pool: Sections['pool'], teams: readonly string[], problems: ProblemList): void {
  pool.workers.forEach((worker, i) => {
    for (const key of ['team', 'next'] as const) {
      const name = worker[key];
      if (typeof name === 'string') checkTeamName(name, ['pool', 'workers', i, key], teams, problems);
    }
  });
  const { kind, settings = {}, shares: parts = {} } = pool.policy;
  const at = (...steps: Path): Path => ['pool', 'policy', ...steps];
  if (pool.from !== null) checkDate(pool.from, ['pool', 'from'], problems);
  const policy = POLICIES.get(kind);
  if (policy === undefined) return;
  const known = Object.keys(policy.settings);
  for (const [name, value] of Object.entries(settings)) {
    const range = policy.settings[name];
    if (range === undefined) {
      const expected = known.length === 0 ? 'no settings' : `one of: ${known.join(', ')}`;
      problems.add(at('settings', name), 'key.unknown', expected, name, nearest(name, known));
    } else if (value < range.min || value > range.max) {
      problems.add(at('settings', name), 'value.range', `number ${range.min} to ${range.max}`, value);
    }
  }
  const { on, off } = settings;
  if (on !== undefined && off !== undefined && off > on) {
    problems.add(at('settings', 'off'), 'value.order', `number <= on (${on})`, off);
  }
  if (!policy.usesShares) {
    if (Object.keys(parts).length > 0) problems.add(at('shares'), 'value.conflict', 'no shares', parts);
    return;
  }
  for (const id of Object.keys(parts)) checkTeamName(id, at('shares', id), teams, problems);
  if (Object.keys(parts).length > 0) checkSum(Object.values(parts), at('shares'), problems);
}

function checkShock(
  shock: Sections['shocks'][number],
  path: Path,
  teams: readonly string[],
  problems: ProblemList,
): void {
  shock.teams.forEach((name, i) => {
    checkTeamName(name, [...path, 'teams', i], teams, problems);
    if (shock.teams.indexOf(name) < i) {
      problems.add([...path, 'teams', i], 'value.duplicate', 'each team once', name);
    }
  });
  if (shock.kind === 'transfer') {
    checkDate(shock.date, [...path, 'date'], problems);
    return;
  }
  const from = checkDate(shock.from, [...path, 'from'], problems);
  const to = shock.to === null ? null : checkDate(shock.to, [...path, 'to'], problems);
  if (from !== null && to !== null && to < from) {
    problems.add([...path, 'to'], 'value.order', `date >= ${shock.from}`, shock.to);
  }
}
