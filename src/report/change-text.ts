/** What differs between two scenarios, in words: `ambulant team: 5 → 10 fte`. */
import type { ScenarioDifference } from '../experiment/index.ts';
import { describeValue } from '../problem/problem.ts';
import { formatPlain, type Lang } from './number-format.ts';
import { textsOf } from './texts/index.ts';

/** Differences that are listed before "and n more". */
const LISTED = 8;
/** Teams of one kind of difference that are named one by one. */
const MANY_TEAMS = 4;

/**
 * One line for each difference, those of teams summed up where there are many of one kind.
 * @param nameOf the name of a team by its id
 */
export function changeTexts(
  changes: readonly ScenarioDifference[],
  nameOf: (team: string) => string,
  lang: Lang,
): string[] {
  const kinds = new Map<string, ScenarioDifference[]>();
  for (const change of changes) {
    const kind = kindOf(change);
    // The number of workers follows from the fte.
    if (kind.startsWith('teams.*.workers.')) continue;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  const lines = [...kinds].flatMap(([kind, group]) =>
    kind.startsWith('teams.*.') && group.length > MANY_TEAMS
      ? [togetherText(kind, group, lang)]
      : group.map((change) => `${placeLabel(change, nameOf, lang)}: ${valueText(change, lang)}`),
  );
  const more = lines.length - LISTED;
  return more > 1 ? [...lines.slice(0, LISTED), textsOf(lang).more(String(more))] : lines;
}

/** One line for many teams: the sums where they mean something, else only how many teams. */
function togetherText(kind: string, group: readonly ScenarioDifference[], lang: Lang): string {
  const label = textsOf(lang).changes.atTeams(labelOf(kind, lang), String(group.length));
  const [first] = group;
  if (first === undefined || /^(share|factor)/.test(first.unit)) return label;
  let a = 0;
  let b = 0;
  for (const change of group) {
    if (typeof change.a !== 'number' || typeof change.b !== 'number') return label;
    a += change.a;
    b += change.b;
  }
  return `${label}: ${valueText({ ...first, a, b }, lang)}`;
}

/** The path with a star for the team. */
const kindOf = ({ path }: ScenarioDifference): string => path.replace(/^teams\.[^.]+/, 'teams.*');

function placeLabel(change: ScenarioDifference, nameOf: (team: string) => string, lang: Lang): string {
  const team = /^teams\.([^.]+)/.exec(change.path)?.[1];
  const label = labelOf(kindOf(change), lang);
  return team === undefined ? label : `${nameOf(team)}, ${label}`;
}

function labelOf(kind: string, lang: Lang): string {
  const { labels } = textsOf(lang).changes;
  const known = Object.hasOwn(labels, kind) ? labels[kind] : undefined;
  return known ?? kind.replace(/^teams\.\*\./, '');
}

function valueText({ path, kind, a, b, unit }: ScenarioDifference, lang: Lang): string {
  const texts = textsOf(lang).changes;
  // A whole lever: its numbers stand in the scenario.
  if (path.startsWith('levers.') && kind === 'added') return texts.on;
  if (path.startsWith('levers.') && kind === 'removed') return texts.off;
  if (kind === 'added') return `${texts.added} ${plainText(b, unit, lang)}`;
  if (kind === 'removed') return `${texts.removed} ${plainText(a, unit, lang)}`;
  const words = unitText(unit, lang);
  return `${plainText(a, unit, lang)} → ${plainText(b, unit, lang)}${words === '' ? '' : ` ${words}`}`;
}

function plainText(value: number | string | null, unit: string, lang: Lang): string {
  if (value === null) return textsOf(lang).changes.none;
  if (typeof value === 'string') return describeValue(value).replace(/^"(.*)"$/, '$1');
  return formatPlain(unit.startsWith('share') ? 100 * value : value, lang);
}

function unitText(unit: string, lang: Lang): string {
  const { units } = textsOf(lang).changes;
  const known = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return known ?? unit;
}
