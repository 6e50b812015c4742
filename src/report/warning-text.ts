/** The warnings of a result as sentences: one for each kind, with the areas that it is about. */
import type { UnmetGoal, Warning } from '../experiment/index.ts';
import {
  formatDate,
  formatMonth,
  formatNumber,
  formatPercent,
  NO_FIGURE,
  type Lang,
} from './number-format.ts';
import { textsOf } from './texts/index.ts';

type AreaWarning = Extract<Warning, { readonly area: string }>;

/** Areas that a sentence names before it says "and n more". */
const NAMED = 3;

/** @param nameOf the name of an area by its id */
export function warningTexts(
  warnings: readonly Warning[],
  nameOf: (area: string) => string,
  lang: Lang,
): string[] {
  const texts = textsOf(lang).warnings;
  const kinds = new Map<AreaWarning['code'], AreaWarning[]>();
  const sentences: string[] = [];
  for (const warning of warnings) {
    if ('area' in warning) kinds.set(warning.code, [...(kinds.get(warning.code) ?? []), warning]);
    else sentences.push(runText(warning, nameOf, lang));
  }
  for (const [code, found] of kinds) {
    const areas = found
      .toSorted((a, b) => Math.abs(sizeOf(b).size) - Math.abs(sizeOf(a).size))
      .map((warning) => `${nameOf(warning.area)} (${sizeText(warning, lang)})`);
    sentences.push(texts[code](listText(areas, lang)));
  }
  return sentences;
}

/** `a, b, c en nog 2` */
export function listText(items: readonly string[], lang: Lang): string {
  const more = items.length - NAMED;
  const named = items.slice(0, NAMED).join(', ');
  return more > 0 ? `${named} ${textsOf(lang).more(String(more))}` : named;
}

function runText(
  warning: Exclude<Warning, AreaWarning>,
  nameOf: (area: string) => string,
  lang: Lang,
): string {
  const texts = textsOf(lang).warnings;
  const number = (value: number): string => formatNumber(value, 0, lang);
  if (warning.code === 'replications.few') return texts[warning.code](number(warning.replications));
  if (warning.code === 'calendar.school-holidays') {
    return texts[warning.code](formatDate(warning.from, lang), formatDate(warning.until, lang));
  }
  const { goals, replications, needed } = warning;
  const worst = goals.toSorted((a, b) => excess(b) - excess(a));
  const parts = worst.map(({ area, measure, wanted, reached }) =>
    texts.goals[measure === 'withinTarget' ? 'withinTarget' : 'waitMean'](
      nameOf(area),
      formatPercent(reached, 1, lang),
      formatPercent(wanted, 1, lang),
    ),
  );
  return texts[warning.code](
    number(replications),
    listText(parts, lang),
    needed === null ? NO_FIGURE : number(needed),
  );
}

/** How many times as wide as was asked. */
const excess = ({ reached, wanted }: UnmetGoal): number => (reached ?? Infinity) / wanted;

/** The number that says how bad it is, and its decimals. */
function sizeOf(warning: AreaWarning): { readonly size: number; readonly decimals: number } {
  switch (warning.code) {
    case 'flow.residual':
      return { size: warning.value, decimals: 0 };
    case 'little.residual':
      return { size: warning.value, decimals: 1 };
    case 'load.over-one':
      return { size: 100 * warning.utilisation, decimals: 0 };
    case 'waiting.many':
      return { size: warning.stillWaiting, decimals: 0 };
    case 'waits.differ':
      return { size: warning.registered - warning.held, decimals: 1 };
    case 'figure.undefined':
      return { size: warning.replications, decimals: 0 };
  }
}

function sizeText(warning: AreaWarning, lang: Lang): string {
  if (warning.code === 'waits.differ') {
    const days = (value: number): string => formatNumber(value, 1, lang);
    const { month, registered, held } = warning;
    return textsOf(lang).warnings.stories(formatMonth(month, lang), days(registered), days(held));
  }
  const { size, decimals } = sizeOf(warning);
  const text = formatNumber(size, decimals, lang);
  return warning.code === 'load.over-one' ? textsOf(lang).percent(text) : text;
}
