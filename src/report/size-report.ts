/** Required fte on the screen. */
import type {
  DivideResult,
  MoneyAnswer,
  SizedGroup,
  SizePoint,
  SizeResult,
  Target,
} from '../planning/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { divideReport } from './divide-report.ts';
import { estimateText, FIGURE_STYLES, type FigureStyle } from './figure.ts';
import { fteText, right } from './fte-text.ts';
import { euroText, moneyLines } from './money-lines.ts';
import {
  formatNumber,
  formatPercent,
  formatPlain,
  formatSigned,
  NO_FIGURE,
  type Lang,
} from './number-format.ts';
import { planningTexts } from './planning-texts.ts';
import { areaNames, type ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';

const TARGET_STYLES: Readonly<Record<Target['kind'], FigureStyle>> = {
  share: FIGURE_STYLES.withinTarget,
  month: FIGURE_STYLES.monthMeanOverTarget,
  mean: FIGURE_STYLES.waitMean,
};

/** A target in a sentence. */
export function targetText({ kind, days, bound }: Target, lang: Lang): string {
  const { target } = planningTexts(lang);
  const norm = formatPlain(days, lang);
  if (kind === 'mean') return target.mean(norm);
  return target[kind](norm, formatPlain(Number((100 * bound).toFixed(6)), lang));
}

/** Money, and the fte that it pays for at the ends of the interval of what an fte costs. */
export interface BoughtFte {
  readonly euro: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SizeView {
  readonly result: SizeResult;
  readonly targets: readonly Target[];
  readonly scenario: ResolvedScenario;
  /** What there is, of teams and pool together; `bought` where it was given as money. */
  readonly budget: {
    readonly fte: number;
    readonly bought: BoughtFte | null;
    readonly division: DivideResult | null;
  } | null;
  readonly money: MoneyAnswer | null;
}

export function sizeReport(
  { result, targets, scenario, budget, money }: SizeView,
  screen: ScreenOptions & { readonly lang: Lang },
): string {
  const { lang, width, paint = plain } = screen;
  const texts = planningTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const kind = targets[0]?.kind ?? 'share';
  const style = TARGET_STYLES[kind];
  const { columns: heads } = texts;
  const columns: Column[] = [
    { heading: [texts.team, ''], align: 'left' },
    ...[heads.now, heads.needed, heads.between, heads.more].map(right),
    ...targets.map((target) => right(texts.figure[target.kind])),
    ...[heads.chance, heads.stepLess, heads.fteLess, heads.fteMore].map(right),
  ];
  const at = (group: SizedGroup, offset: number): SizePoint | undefined =>
    group.curve.find(({ fte }) => Math.abs(fte - group.fte - offset) < 1e-9);
  const beside = (point: SizePoint | null | undefined): string => {
    const figure = point?.figures[0];
    return figure === undefined ? NO_FIGURE : estimateText(figure, style, lang);
  };
  const rows: TableRow[] = result.groups.map((group) => ({
    cells: [
      nameOf(group.id),
      fteText(group.now, lang),
      group.reachable ? fteText(group.fte, lang) : NO_FIGURE,
      group.interval === null
        ? NO_FIGURE
        : `${fteText(group.interval.lower, lang)} – ${fteText(group.interval.upper, lang)}`,
      formatSigned(group.fte - group.now, 2, lang),
      ...group.answer.figures.map((figure, t) =>
        estimateText(figure, TARGET_STYLES[targets[t]?.kind ?? 'share'], lang),
      ),
      formatPercent(group.answer.chance, 0, lang),
      beside(group.stepLess),
      beside(at(group, -1)),
      beside(at(group, 1)),
    ],
  }));
  const unreachable = result.groups.filter(({ reachable }) => !reachable).map(({ id }) => nameOf(id));
  if (result.groups.length > 1) {
    // Where a team is out of reach, a sum with its last try in it would say nothing.
    const sums =
      unreachable.length > 0
        ? [NO_FIGURE]
        : [fteText(result.fte, lang), '', formatSigned(result.fte - result.now, 2, lang)];
    rows.push({ cells: [texts.city, fteText(result.now, lang), ...sums], rule: true, strong: true });
  }
  const unsure = result.groups
    .filter(({ reachable, answer }) => reachable && answer.chance < result.confidence)
    .map(({ id }) => nameOf(id));
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  const divided = [budget?.division ?? []].flat();
  const total = budget === null ? [] : [budgetLine(result, budget, lang)];
  const asked = targets.map((target) => targetText(target, lang)).join('; ');
  return [
    ...wrap(texts.sizeTitle(scenario.title[lang]), width).map((line) => paint(line, 'bold')),
    ...wrap(texts.asked(asked, formatPercent(result.confidence, 0, lang)), width),
    ...(unreachable.length > 0 ? [] : wrap(sizeAnswer(result, lang), width)),
    ...(result.pool > 0 ? wrap(texts.sizePool(fteText(result.pool, lang)), width) : []),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...(unreachable.length > 0 ? wrap(texts.unreachable(unreachable.join(', ')), width) : []),
    ...(unsure.length > 0 ? wrap(texts.unsure(unsure.join(', ')), width) : []),
    ...moneyLines(money, lang).flatMap((line) => wrap(line, width)),
    ...total.flatMap((line) => wrap(line, width)),
    ...(money === null && total.length === 0 ? [] : ['']),
    ...faint(texts.sizeLegend),
    ...faint(texts.sizeSource(formatNumber(result.replications, 0, lang), String(result.seed))),
    '',
    ...divided.map((result) => divideReport({ result, scenario, money: null }, screen)),
  ].join('\n');
}

/** The answer in one sentence. */
function sizeAnswer({ fte, now }: SizeResult, lang: Lang): string {
  const texts = planningTexts(lang);
  const text = fte >= now ? texts.sizeAnswer : texts.sizeLess;
  return text(fteText(fte, lang), fteText(now, lang), fteText(Math.abs(fte - now), lang));
}

/** What there is beside what is needed, of teams and pool together. */
function budgetLine(
  { fte, pool }: SizeResult,
  { fte: total, bought }: NonNullable<SizeView['budget']>,
  lang: Lang,
): string {
  const { budget } = planningTexts(lang);
  const needed = fte + pool;
  const parts = [
    bought === null
      ? budget.there(fteText(total, lang))
      : budget.forEuro(
          euroText(bought.euro, lang),
          fteText(total, lang),
          fteText(bought.lower, lang),
          fteText(bought.upper, lang),
        ),
    ...(pool > 0 ? [budget.withPool] : []),
    budget.needed(fteText(needed, lang)),
    (total >= needed ? budget.left : budget.short)(fteText(Math.abs(total - needed), lang)),
  ];
  return parts.join(' ');
}
