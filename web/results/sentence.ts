/** The answer in words, with its certainty. */
import {
  formatNumber,
  formatPercent,
  highlightText,
  LABELS,
  oddsOf,
  textsOf,
  type Lang,
  type ScenarioComparison,
} from '../../src/index.ts';
import { textsFor } from '../texts/index.ts';
import type { Published } from '../state/study.ts';

/** Working days below which the instant answer sees no difference: it has no interval to tell. */
const SAME = 0.05;

export interface Answer {
  readonly main: string;
  readonly more: readonly string[];
}

/**
 * @param active scenario that the answer is about; the first is the base that it is compared with
 * @param team id of a team, empty for the city
 * @param titles of the scenarios
 */
export function answerOf(
  shown: Published,
  { active, team, titles }: { active: number; team: string; titles: readonly string[] },
  lang: Lang,
): Answer {
  const t = textsFor(lang).answer;
  const names = new Map(
    shown.scenarios.flatMap(({ teams }) => teams.map(({ id, name }) => [id, name] as const)),
  );
  const nameOf = (area: string): string => names.get(area) ?? textsOf(lang).wholeCity;
  const instant = shown.replications === 0;
  const quick = instant ? [t.instant] : [];
  const index = Math.max(1, active);
  const pair = shown.comparison?.comparisons[index - 1];
  if (pair === undefined) {
    const found = shown.runs[0]?.highlights;
    if (found === undefined) return { main: '', more: [] };
    if (team !== '') {
      const own = teamAnswer(shown, team, nameOf(team), lang);
      return { main: own.main, more: [...own.more, ...quick] };
    }
    const [main = '', ...more] = highlightText(found, nameOf, lang).split(/(?<=\.) (?=\p{Lu})/u);
    return { main, more: [...more, ...quick] };
  }
  const known = pair.teams.find(({ team: id }) => id === team);
  const who = known === undefined ? t.city : nameOf(team);
  const { difference, chance } = (known ?? pair.city).waitMean;
  const label = t.scenario(LABELS[index] ?? 'B', titles[index] ?? '');
  const { value, lower, upper } = difference;
  const more: string[] = [];
  let main: string;
  if (value !== null && instant) {
    const days = formatNumber(Math.abs(value), 1, lang);
    if (Math.abs(value) < SAME) main = t.same(label, who);
    else main = value < 0 ? t.aboutShorter(label, who, days) : t.aboutLonger(label, who, days);
  } else if (value === null || lower === null || upper === null) main = t.unknown(label, who);
  else {
    const decimals = upper - lower < 0.5 ? 2 : 1;
    const number = (days: number): string => formatNumber(days, decimals, lang);
    if (lower === 0 && upper === 0) main = t.same(label, who);
    else if (upper < 0) main = t.shorter(label, who, number(-value), number(-upper), number(-lower));
    else if (lower > 0) main = t.longer(label, who, number(value), number(lower), number(upper));
    else main = t.noDifference(label, who, number(lower), number(upper));
    if (chance !== null && !(lower === 0 && upper === 0)) {
      const better = Math.min(0.99, Math.max(0.01, chance));
      more.push(t.odds(textsOf(lang).odds[oddsOf(chance)], formatPercent(better, 0, lang)));
    }
  }
  if (known === undefined) more.push(...extremes(pair, nameOf, lang));
  return { main, more: [...more, ...quick] };
}

function teamAnswer(shown: Published, team: string, name: string, lang: Lang): Answer {
  const t = textsFor(lang).answer;
  const found = shown.runs[0]?.result.teams.find(({ team: id }) => id === team);
  const { value = null, lower = null, upper = null } = found?.wait.mean ?? {};
  const number = (days: number | null): string => formatNumber(days, 1, lang);
  if (value === null) return { main: t.noWait(name), more: [] };
  const main =
    lower === null
      ? t.waitOnly(name, number(value))
      : t.wait(name, number(value), number(lower), number(upper));
  const within = found?.wait.withinTarget.value ?? null;
  const target = shown.scenarios[0]?.target.wait ?? 5;
  return {
    main,
    more: within === null ? [] : [t.within(formatPercent(within, 0, lang), formatNumber(target, 0, lang))],
  };
}

/** How many teams differ beyond doubt, and which the most. */
function extremes(pair: ScenarioComparison, nameOf: (team: string) => string, lang: Lang): string[] {
  const t = textsFor(lang).answer;
  const sure = pair.teams.flatMap(({ team, waitMean }) => {
    const { lower, upper } = waitMean.simultaneous ?? waitMean.difference;
    const { value } = waitMean.difference;
    if (lower === null || upper === null || value === null || (lower <= 0 && upper >= 0)) return [];
    return [{ team, value }];
  });
  const shorter = sure.filter(({ value }) => value < 0).sort((a, b) => a.value - b.value);
  const longer = sure.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const named = (teams: readonly { readonly team: string }[]): string =>
    teams
      .slice(0, 2)
      .map(({ team }) => nameOf(team))
      .join(t.and);
  const of = pair.teams.length;
  return [
    ...(shorter.length > 0 ? [t.gain(shorter.length, of, named(shorter))] : []),
    ...(longer.length > 0 ? [t.loss(longer.length, of, named(longer))] : []),
  ];
}
