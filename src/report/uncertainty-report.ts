/** Runs with drawn parameters, and tornados, on the screen. */
import {
  TORNADO_FIGURES,
  type Estimate,
  type SplitFigure,
  type Swing,
  type TornadoFigure,
  type TornadoResult,
  type UncertaintyResult,
} from '../experiment/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { estimateText, FIGURE_STYLES, type FigureStyle } from './figure.ts';
import { formatNumber, formatPercent, formatPlain, NO_FIGURE, type Lang } from './number-format.ts';
import { parameterName } from './parameter-name.ts';
import { areaNames, type ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';
import { textsOf } from './texts/index.ts';
import { uncertaintyTexts } from './uncertainty-texts.ts';

const TORNADO_STYLES: Readonly<Record<TornadoFigure, FigureStyle>> = {
  waitMean: FIGURE_STYLES.waitMean,
  withinTarget: FIGURE_STYLES.withinTarget,
  requiredFte: FIGURE_STYLES.fte,
};

export function uncertaintyReport(
  result: UncertaintyResult,
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = uncertaintyTexts(lang);
  const columns: Column[] = [
    { heading: [textsOf(lang).team, ''], align: 'left' },
    ...Object.values(texts.columns).map((heading): Column => ({ heading, align: 'right' })),
  ];
  const nameOf = areaNames(scenario, lang);
  const rows: TableRow[] = [
    ...result.teams.map(({ team, waitMean }) => ({ cells: [nameOf(team), ...splitCells(waitMean, lang)] })),
    {
      cells: [textsOf(lang).wholeCity, ...splitCells(result.city.waitMean, lang)],
      rule: true,
      strong: true,
    },
  ];
  const number = (value: number): string => formatNumber(value, 0, lang);
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  return [
    ...wrap(texts.uncertainTitle(scenario.title[lang]), width).map((line) => paint(line, 'bold')),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...wrap(splitText(result.city.waitMean, lang), width),
    '',
    ...faint(texts.uncertainLegend),
    ...faint(
      texts.uncertainSource(
        number(result.draws),
        number(result.replicationsPerDraw),
        number(result.parameters.length),
        number(result.redrawn),
      ),
    ),
    '',
  ].join('\n');
}

/** How much of the spread is chance and how much not knowing, in a sentence. */
export function splitText({ share }: SplitFigure, lang: Lang): string {
  const percent = (value: number | null): string => formatPercent(value, 0, lang);
  return uncertaintyTexts(lang).split(percent(share.value), percent(share.lower), percent(share.upper));
}

function splitCells(figure: SplitFigure, lang: Lang): string[] {
  const days = (value: number | null): string => formatNumber(value, 1, lang);
  const percent = (value: number | null): string => formatPercent(value, 0, lang);
  const { spread, chance, notKnowing, share } = figure;
  return [
    estimateText(figure, FIGURE_STYLES.waitMean, lang),
    `${days(spread.low)} – ${days(spread.high)}`,
    days(chance),
    days(notKnowing),
    `${percent(share.value)} (${percent(share.lower)} – ${percent(share.upper)})`,
  ];
}

export function tornadoReport(
  result: TornadoResult,
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = uncertaintyTexts(lang);
  const shown = TORNADO_FIGURES.filter((figure) => figure !== 'requiredFte' || result.requiredShare !== null);
  const columns: Column[] = [
    { heading: [texts.factor, '', ''], align: 'left' },
    { heading: [...texts.range, ''], align: 'right' },
    ...shown.flatMap((figure) =>
      [texts.atLow, texts.atHigh].map((side): Column => {
        const [name, unit] = texts.figures[figure];
        return { heading: [name, unit, side], align: 'right' };
      }),
    ),
  ];
  const rows = result.swings.map((swing): TableRow => ({
    cells: [
      parameterName(swing.path, scenario, lang),
      rangeText(swing, lang),
      ...shown.flatMap((figure) =>
        [swing.atLow, swing.atHigh].map((side) => changeText(side?.[figure], figure, lang)),
      ),
    ],
  }));
  const number = (value: number): string => formatNumber(value, 0, lang);
  const base = (figure: TornadoFigure): string =>
    estimateText(withoutChance(result.base[figure], figure), TORNADO_STYLES[figure], lang);
  const share = formatPercent(result.requiredShare, 0, lang);
  const required = result.requiredShare === null ? [] : [texts.requiredFte(base('requiredFte'), share)];
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  return [
    ...wrap(texts.tornadoTitle(scenario.title[lang]), width).map((line) => paint(line, 'bold')),
    '',
    ...wrap([texts.base(base('waitMean'), base('withinTarget')), ...required].join(' '), width),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...faint(texts.tornadoLegend),
    ...(required.length > 0 ? faint(texts.requiredLegend(share)) : []),
    ...faint(
      [texts.screened(number(result.screening.length)), ...notShown(result, scenario, lang)].join(' '),
    ),
    ...faint(texts.cost(number(result.cost.screening), number(result.cost.oneAtATime))),
    '',
  ].join('\n');
}

/** The largest influence among those that are not in the table. */
function notShown({ screening, swings }: TornadoResult, scenario: ResolvedScenario, lang: Lang): string[] {
  const inTable = new Set(swings.map(({ path }) => path));
  const first = screening.find(({ path }) => !inTable.has(path));
  const influence = first?.effects.waitMean.influence;
  if (first === undefined || influence === undefined || !((influence.value ?? 0) > 0)) return [];
  // One walk tells nothing of how certain it is.
  if (influence.lower === null) return [];
  const days = (value: number | null): string => formatNumber(value, 1, lang);
  const name = parameterName(first.path, scenario, lang);
  return [
    uncertaintyTexts(lang).notShown(
      name,
      days(influence.value),
      days(influence.lower),
      days(influence.upper),
    ),
  ];
}

export function rangeText({ low, high }: Swing, lang: Lang): string {
  if (low === null || high === null) return uncertaintyTexts(lang).byTeam;
  const text = (value: number): string => formatPlain(Number(value.toPrecision(3)), lang);
  return `${text(low)} – ${text(high)}`;
}

/** What formulas say has no interval. */
const withoutChance = (found: Estimate, figure: TornadoFigure): Estimate =>
  figure === 'requiredFte' ? { value: found.value, lower: null, upper: null } : found;

function changeText(change: Estimate | undefined, figure: TornadoFigure, lang: Lang): string {
  return change === undefined
    ? NO_FIGURE
    : estimateText(withoutChance(change, figure), TORNADO_STYLES[figure], lang, true);
}
