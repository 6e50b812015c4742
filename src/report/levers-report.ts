/** A ranking of levers: a table for the screen, and figures for the page that explains the levers. */
import type { Difference, Estimate } from '../experiment/index.ts';
import type { BestCombinations, LeverRanking, RankedLever } from '../planning/index.ts';
import { estimateText, type FigureStyle } from './figure.ts';
import { leversTexts } from './levers-texts.ts';
import { formatNumber, formatPercent, formatSigned, NO_FIGURE, type Lang } from './number-format.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column } from './text-table.ts';

const WHOLE: FigureStyle = { decimals: 0, scale: 1 };
const ONE: FigureStyle = { decimals: 1, scale: 1 };
const TWO: FigureStyle = { decimals: 2, scale: 1 };
/** Between the names of a combination. */
const TOGETHER = ' + ';
const POINTS: FigureStyle = { decimals: 1, scale: 100 };

export function leversReport(ranking: LeverRanking, options: ScreenOptions): string {
  const { lang, width, paint = plain } = options;
  const title = leversTexts(lang).title(ranking.base.name);
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    '',
    ...rankingLines(ranking, options),
    '',
  ].join('\n');
}

/** The search for combinations: what was looked at, and the best with fresh chance. */
export function combinationsReport(found: BestCombinations, options: ScreenOptions): string {
  const { lang, width, paint = plain } = options;
  const texts = leversTexts(lang);
  const { ranking, ceiling } = found;
  const looked = texts.looked(
    formatNumber(found.looked, 0, lang),
    formatNumber(found.most, 0, lang),
    formatNumber(found.levers.length, 0, lang),
  );
  const limit = ceiling === null ? texts.noCeiling : texts.ceiling(formatNumber(ceiling / 1e6, 2, lang));
  return [
    ...wrap(texts.combinations(ranking.base.name), width).map((line) => paint(line, 'bold')),
    '',
    ...wrap(`${limit} ${looked}`, width),
    ...(ranking.levers.length === 0
      ? wrap(texts.noneUnder, width)
      : ['', ...numbered(found, options), '', ...rankingLines(inNumbers(found), options)]),
    '',
  ].join('\n');
}

/** The levers of the finalists, with the numbers by which the table names them. */
function numbered({ levers, ranking }: BestCombinations, { lang, width }: ScreenOptions): string[] {
  const used = new Set(ranking.levers.flatMap(({ name }) => name.split(TOGETHER)));
  return levers.flatMap(({ name, title }, i) =>
    used.has(name) ? wrap(`${String(i + 1)}: ${title[lang]}`, width) : [],
  );
}

/** The same ranking with numbers for titles: a set of titles is wider than a screen. */
function inNumbers({ levers, ranking }: BestCombinations): LeverRanking {
  const numberOf = new Map(levers.map(({ name }, i) => [name, String(i + 1)]));
  const short = (name: string): string =>
    name
      .split(TOGETHER)
      .map((part) => numberOf.get(part) ?? part)
      .join(TOGETHER);
  return {
    ...ranking,
    levers: ranking.levers.map((lever) => ({
      ...lever,
      title: { nl: short(lever.name), en: short(lever.name) },
    })),
  };
}

function rankingLines(ranking: LeverRanking, { lang, width, paint = plain }: ScreenOptions): string[] {
  const texts = leversTexts(lang);
  const columns: Column[] = Object.entries(texts.columns).map(([name, heading], _, all) => {
    const height = Math.max(...all.map(([, lines]) => lines.length));
    const lines = [...Array.from({ length: height - heading.length }, () => ''), ...heading];
    return { heading: lines, align: name === 'lever' ? 'left' : 'right' };
  });
  const rows = ranking.levers.map((lever) => ({ cells: cellsOf(lever, lang) }));
  const dim = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  return [
    ...wrap(baseText(ranking, lang), width),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...overCeiling(ranking, lang).flatMap((line) => [...wrap(line, width), '']),
    ...dim(texts.legend),
    ...dim(sourceText(ranking, lang)),
  ];
}

/** The levers that cost more than the ceiling of their scenario allows. */
function overCeiling({ levers }: LeverRanking, lang: Lang): string[] {
  const over = levers.filter(({ room }) => room !== null && room < 0);
  return over.length === 0 ? [] : [leversTexts(lang).over(over.map(({ title }) => title[lang]).join('; '))];
}

/** The same table in Markdown, with the base in words. */
export function leversTable(ranking: LeverRanking, lang: Lang): string {
  const texts = leversTexts(lang);
  const headings = [texts.rank, ...Object.values(texts.columns).map((lines) => lines.join(' '))];
  const rows = ranking.levers.map((lever, i) => {
    const [title = '', ...figures] = cellsOf(lever, lang);
    return [String(i + 1), `[${title}](#${lever.name})`, ...figures];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const align = headings.map((_, i) => (i === 1 ? '---' : '---:'));
  return [
    baseText(ranking, lang),
    '',
    ...[headings, align, ...rows].map(line),
    '',
    ...overCeiling(ranking, lang).flatMap((text) => [text, '']),
    `${texts.legend} ${sourceText(ranking, lang)}`,
  ].join('\n');
}

/** What one lever does, in a few lines. */
export function leverFigures(ranking: LeverRanking, lever: RankedLever, lang: Lang): string {
  const texts = leversTexts(lang);
  const { cost, keptPer100k, room } = lever;
  const euro = formatSigned(cost.euro / 1000, 0, lang);
  const fte = formatSigned(cost.fte + cost.internFte, 1, lang);
  const rank = ranking.levers.indexOf(lever) + 1;
  const does = texts.single(
    differenceText(lever.waitMean, TWO, lang),
    estimateText(lever.kept, WHOLE, lang, true),
    formatSigned(lever.worthFte, 0, lang),
    differenceText(lever.caseload, WHOLE, lang),
    differenceText(lever.utilisation, POINTS, lang),
  );
  const costs =
    keptPer100k !== null && (lever.kept.value ?? 0) > 0
      ? texts.costs(fte, euro, estimateText(keptPer100k, WHOLE, lang))
      : texts.costsNothing(fte, euro);
  const ceiling =
    room === null
      ? ''
      : ` ${(room < 0 ? texts.overRoom : texts.room)(formatNumber(Math.abs(room) / 1e6, 2, lang))}`;
  const { assessments } = lever;
  const assessed =
    assessments === null
      ? ''
      : ` ${texts.assessments(estimateText(assessments.done, WHOLE, lang), estimateText(assessments.late, WHOLE, lang))}`;
  return `${texts.rank} ${String(rank)}. ${does}${assessed} ${costs}${ceiling}`;
}

function cellsOf(lever: RankedLever, lang: Lang): string[] {
  const { cost, keptPerFte, keptPer100k } = lever;
  const keeps = (lever.kept.value ?? 0) > 0;
  const per = (found: Estimate | null): string => {
    if (!keeps) return NO_FIGURE;
    return found === null ? leversTexts(lang).free : estimateText(found, ONE, lang);
  };
  return [
    lever.title[lang],
    differenceText(lever.waitMean, TWO, lang),
    estimateText(lever.kept, WHOLE, lang, true),
    formatSigned(lever.worthFte, 0, lang),
    formatSigned(cost.fte + cost.internFte, 1, lang),
    formatSigned(cost.euro / 1000, 0, lang),
    per(keptPerFte),
    per(keptPer100k),
  ];
}

const differenceText = ({ difference }: Difference, style: FigureStyle, lang: Lang): string =>
  estimateText(difference, style, lang, true);

function baseText({ base, reference }: LeverRanking, lang: Lang): string {
  const texts = leversTexts(lang);
  const own = texts.base(
    estimateText(base.over, WHOLE, lang),
    formatPercent(base.withinTarget.value, 1, lang),
    estimateText(base.waitMean, ONE, lang),
    formatNumber(base.fte, 0, lang),
    formatNumber(base.euro / 1e6, 1, lang),
  );
  const more = texts.reference(
    formatNumber(reference.fte, 0, lang),
    estimateText(reference.kept, WHOLE, lang),
    formatNumber(reference.keptPerFte, 0, lang),
  );
  return `${own} ${more}`;
}

function sourceText({ replications, seed, engine }: LeverRanking, lang: Lang): string {
  return leversTexts(lang).source(formatNumber(replications, 0, lang), String(seed), engine);
}
