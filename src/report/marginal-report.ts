/** Value at the margin on the screen: what a little more fte brings each team. */
import type { MarginalResult, MoneyAnswer } from '../planning/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { estimateText, FIGURE_STYLES, type FigureStyle } from './figure.ts';
import { fteText, right } from './fte-text.ts';
import { moneyLines } from './money-lines.ts';
import { formatNumber, formatPlain, NO_FIGURE, type Lang } from './number-format.ts';
import { planningTexts } from './planning-texts.ts';
import { areaNames, type ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';

export interface MarginalView {
  readonly result: MarginalResult;
  readonly scenario: ResolvedScenario;
  /** Cost of the fte more; null without money. */
  readonly money: MoneyAnswer | null;
}

export function marginalReport(
  { result, scenario, money }: MarginalView,
  { lang, width, paint = plain }: ScreenOptions & { readonly lang: Lang },
): string {
  const texts = planningTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const heads = texts.marginal;
  const columns: Column[] = [
    { heading: [texts.team, ''], align: 'left' },
    ...[heads.now, heads.waitNow, heads.days, heads.late, heads.wait].map(right),
    ...(money === null ? [] : [right(heads.euro)]),
  ];
  const whole: FigureStyle = { decimals: 0, scale: 1 };
  const rows = result.teams.map(({ team, now, clientDays, overTarget, wait, waitNow }): TableRow => {
    const days = clientDays.value ?? 0;
    return {
      cells: [
        nameOf(team),
        fteText(now, lang),
        estimateText(waitNow, FIGURE_STYLES.waitMean, lang),
        estimateText(clientDays, whole, lang),
        estimateText(overTarget, whole, lang),
        estimateText(wait, FIGURE_STYLES.waitMean, lang),
        ...(money === null ? [] : [days > 0 ? formatNumber(money.cost.value / days, 0, lang) : NO_FIGURE]),
      ],
    };
  });
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  return [
    ...wrap(texts.marginalTitle(scenario.title[lang], formatPlain(result.fte, lang)), width).map((line) =>
      paint(line, 'bold'),
    ),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...moneyLines(money, lang).flatMap((line) => wrap(line, width)),
    ...faint(texts.marginalLegend),
    ...faint(texts.source(formatNumber(result.replications, 0, lang), String(result.seed))),
    '',
  ].join('\n');
}
