/** What the schema cannot say of the levers: names that must exist, sums of shares, order of dates. */
import { nearest } from '../problem/problem.ts';
import { checkDistribution, checkSum } from './check-distribution.ts';
import { checkDate, checkTeamName } from './check-reference.ts';
import type { CheckedDocument, Sections } from './document.ts';
import type { Path, ProblemList } from './problem-list.ts';

const WITH_TYPES = ['socialBase', 'volunteers', 'groups', 'pulse', 'lasting', 'referral'] as const;

export function checkLevers(
  levers: Sections['levers'],
  document: CheckedDocument,
  problems: ProblemList,
): void {
  const { demand, casework } = document;
  const types = casework?.kind === 'planned' ? Object.keys(casework.types) : null;
  if (demand !== undefined) checkChannels(levers, Object.keys(demand.channels), types, problems);
  const places = Object.values(levers.places).map(({ share }) => share);
  if (places.length > 0) checkSum(places, ['levers', 'places'], problems);
  checkDistribution(levers.referral.waitWeeks, ['levers', 'referral', 'waitWeeks'], problems);
  for (const name of WITH_TYPES) {
    const lever = levers[name];
    const path: Path = ['levers', name];
    // The defaults name the types of Utrecht; a scenario with other types may leave the lever off.
    if (lever.share === 0) continue;
    if (casework?.kind === 'steps') {
      problems.add([...path, 'share'], 'value.conflict', '0 for casework in steps', lever.share);
    }
    lever.types.forEach((type, i) => {
      checkType(type, [...path, 'types', i], types, problems);
    });
  }
  checkAssessments(levers.assessments, document, problems);
  checkGrowth(levers.growth, [...document.teams.keys()], problems);
}

function checkType(name: string, path: Path, types: readonly string[] | null, problems: ProblemList): void {
  if (types === null || types.includes(name)) return;
  problems.add(path, 'reference.unknown', 'a type of case of the scenario', name, nearest(name, types));
}

function checkChannels(
  levers: Sections['levers'],
  channels: readonly string[],
  types: readonly string[] | null,
  problems: ProblemList,
): void {
  for (const [id, mix] of Object.entries(levers.channels)) {
    const path: Path = ['levers', 'channels', id];
    if (!channels.includes(id)) {
      problems.add(path, 'reference.unknown', 'a channel of the demand', id, nearest(id, channels));
    }
    if (mix.types === undefined) continue;
    for (const type of Object.keys(mix.types)) checkType(type, [...path, 'types', type], types, problems);
    checkSum(Object.values(mix.types), [...path, 'types'], problems);
  }
}

function checkAssessments(
  loads: Sections['levers']['assessments'],
  { teams, casework }: CheckedDocument,
  problems: ProblemList,
): void {
  const known = [...teams.keys()];
  for (const [id, load] of Object.entries(loads)) {
    const path: Path = ['levers', 'assessments', id];
    if (casework?.kind === 'steps' && load.number > 0) {
      problems.add([...path, 'number'], 'value.conflict', '0 for casework in steps', load.number);
    }
    load.teams.forEach((name, i) => {
      checkTeamName(name, [...path, 'teams', i], known, problems);
    });
    checkSpan(load.from, load.to, path, problems);
    if (load.dueBy !== null) checkDate(load.dueBy, [...path, 'dueBy'], problems);
    const { from, to } = load.project;
    const place: Path = [...path, 'project'];
    if (from !== null && to !== null) checkSpan(from, to, place, problems);
    else if (from !== null) checkDate(from, [...place, 'from'], problems);
    else if (to !== null) checkDate(to, [...place, 'to'], problems);
  }
}

/** Two dates that exist, in order. */
function checkSpan(from: string, to: string, path: Path, problems: ProblemList): void {
  const [first, last] = [
    checkDate(from, [...path, 'from'], problems),
    checkDate(to, [...path, 'to'], problems),
  ];
  if (first !== null && last !== null && last < first) {
    problems.add([...path, 'to'], 'value.order', `date >= ${from}`, to);
  }
}

function checkGrowth(
  growth: Sections['levers']['growth'],
  teams: readonly string[],
  problems: ProblemList,
): void {
  for (const [id, curve] of Object.entries(growth)) {
    const path: Path = ['levers', 'growth', id];
    curve.teams.forEach((name, i) => {
      checkTeamName(name, [...path, 'teams', i], teams, problems);
    });
    let before = '';
    curve.points.forEach(({ date }, i) => {
      const place: Path = [...path, 'points', i, 'date'];
      if (checkDate(date, place, problems) === null) return;
      if (date <= before) problems.add(place, 'value.order', `date > ${before}`, date);
      before = date;
    });
  }
}
