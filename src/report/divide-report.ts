/** Divisions of a total on the screen. */
import type { DividedTotal, DivideResult, MoneyAnswer } from '../planning/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { estimateText, FIGURE_STYLES, type FigureStyle } from './figure.ts';
import { fteText, right } from './fte-text.ts';
import { moneyLines } from './money-lines.ts';
import { formatNumber, formatPlain, formatSigned, type Lang } from './number-format.ts';
import { planningTexts } from './planning-texts.ts';
import { areaNames, type ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';

/** Teams that the answer names as those that gain or lose most. */
const NAMED = 3;
/** Divisions that have the ambulant team of the scenario. */
const OF_SCENARIO = ['caseload', 'present', 'norm'];
const NO_ESTIMATE = { value: null, lower: null, upper: null };

export interface DivideView {
  readonly result: DivideResult;
  readonly scenario: ResolvedScenario;
  readonly money: MoneyAnswer | null;
}

export function divideReport(
  { result, scenario, money }: DivideView,
  { lang, width, paint = plain }: ScreenOptions & { readonly lang: Lang },
): string {
  const texts = planningTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const labelOf = (name: string): string => texts.names[name] ?? name;
  const { divisions, bounds, best, priceOfEquity } = result;
  const teams: TableRow[] = scenario.teams.map(({ id }, i) => ({
    cells: [
      nameOf(id),
      ...divisions.flatMap((division) => [
        fteText(division.teams[i]?.fte ?? 0, lang),
        estimateText(division.teams[i]?.wait ?? NO_ESTIMATE, FIGURE_STYLES.waitMean, lang),
      ]),
    ],
  }));
  const teamColumns: Column[] = [
    { heading: ['', texts.team], align: 'left' },
    ...divisions.flatMap(({ name }) => [right([labelOf(name), 'fte']), right(['', texts.waitMean[1] ?? ''])]),
  ];
  const figures = [texts.waitMean, texts.within, texts.queue, texts.ratio, texts.worst].map(right);
  const figureCells = (found: DividedTotal['figures']): string[] => [
    estimateText(found.waitMean, FIGURE_STYLES.waitMean, lang),
    estimateText(found.withinTarget, FIGURE_STYLES.withinTarget, lang),
    estimateText(found.queue, FIGURE_STYLES.queue, lang),
    formatNumber(found.ratio, 2, lang),
    `${nameOf(found.worst.team)} ${estimateText(found.worst, FIGURE_STYLES.waitMean, lang)}`,
  ];
  const columns: Column[] = [
    { heading: [texts.division, ''], align: 'left' },
    right(texts.pool),
    right(texts.gain[result.goal]),
    ...figures,
  ];
  const row = ({ name, pool, figures, gain }: DividedTotal): TableRow => ({
    cells: [
      labelOf(name),
      formatNumber(pool, 1, lang),
      gain === null ? '' : gainText(gain, result.goal, lang),
      ...figureCells(figures),
    ],
  });
  const pools = result.pools.map(({ pool, kept, figures }): TableRow => ({
    cells: [formatNumber(pool, 1, lang), ...figureCells(figures), kept ? '' : texts.notKept],
  }));
  const poolColumns: Column[] = [right(texts.pool), ...figures, { heading: ['', ''], align: 'left' }];
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  const asked = [
    texts.goal(texts.goals[result.goal]),
    ...(bounds.mostWait === null ? [] : [texts.bounds.wait(formatPlain(bounds.mostWait, lang))]),
    ...(bounds.mostRatio === null ? [] : [texts.bounds.ratio(formatPlain(bounds.mostRatio, lang))]),
    ...(bounds.mostSpread === null ? [] : [texts.bounds.spread(formatPlain(bounds.mostSpread, lang))]),
    ...(best === null ? [texts.bounds.none] : []),
  ];
  return [
    ...wrap(texts.divideTitle(scenario.title[lang], fteText(result.total, lang)), width).map((line) =>
      paint(line, 'bold'),
    ),
    ...wrap(asked.join(' '), width),
    ...wrap(divideAnswer(result, nameOf, lang).join(' '), width),
    '',
    ...tableLines(columns, divisions.map(row), width, paint),
    '',
    ...(pools.length > 0 ? [texts.poolSizes, ...tableLines(poolColumns, pools, width, paint), ''] : []),
    ...tableLines(teamColumns, teams, width, paint),
    '',
    ...beyondBound(result, lang).flatMap((line) => wrap(line, width)),
    ...abandoned(result, nameOf, lang).flatMap((line) =>
      wrap(line, width).map((text) => paint(text, 'bold')),
    ),
    ...(priceOfEquity === null ? [] : wrap(priceText(priceOfEquity, result.goal, lang), width)),
    ...moneyLines(money, lang).flatMap((line) => wrap(line, width)),
    ...faint(texts.divideLegend),
    ...(divisions.some(({ pool }) => pool > 0)
      ? faint(
          texts.poolLegend(
            divisions.filter(({ name }) => OF_SCENARIO.includes(name)).map(({ name }) => labelOf(name)),
          ),
        )
      : []),
    ...faint(texts.source(formatNumber(result.replications, 0, lang), String(result.seed))),
    '',
  ].join('\n');
}

/** The answer in sentences: what is sought, with the best division and as now, and who gains and loses most fte. */
function divideAnswer(
  { divisions, goal }: DivideResult,
  nameOf: (id: string) => string,
  lang: Lang,
): readonly string[] {
  const [best] = divisions;
  const present = divisions.find(({ name }) => name === 'present');
  if (best === undefined || present === undefined || best.name !== 'best') return [];
  const { answer, moves, less, more } = planningTexts(lang).divide;
  const soughtIn = ({ figures }: DividedTotal): string =>
    ({
      mean: estimateText(figures.waitMean, FIGURE_STYLES.waitMean, lang),
      worst: estimateText(figures.worst, FIGURE_STYLES.waitMean, lang),
      share: estimateText(figures.withinTarget, FIGURE_STYLES.withinTarget, lang),
      equal: formatNumber(figures.ratio, 2, lang),
    })[goal];
  const { gain } = present;
  const apart =
    gain === null
      ? ''
      : goal === 'share'
        ? estimateText(gain.withinTarget.difference, FIGURE_STYLES.withinTarget, lang, true)
        : estimateText(gain.waitMean.difference, { decimals: 2, scale: 1 }, lang, true);
  const changes = best.teams
    .map(({ team, fte }, i) => ({ team, change: fte - (present.teams[i]?.fte ?? fte) }))
    .sort((a, b) => b.change - a.change);
  const named = (list: typeof changes): string =>
    list.map(({ team, change }) => `${nameOf(team)} (${formatSigned(change, 2, lang)})`).join(', ');
  const up = changes.slice(0, NAMED).filter(({ change }) => change > 0);
  const down = changes
    .slice(-NAMED)
    .reverse()
    .filter(({ change }) => change < 0);
  return [
    answer[goal](soughtIn(best), soughtIn(present), apart),
    ...(up.length > 0 ? [moves(more, named(up))] : []),
    ...(down.length > 0 ? [moves(less, named(down))] : []),
  ];
}

/** What the bounds cost, in what was sought and in mean wait and share. */
function priceText(
  price: NonNullable<DivideResult['priceOfEquity']>,
  goal: DivideResult['goal'],
  lang: Lang,
): string {
  const texts = planningTexts(lang);
  if (price.waitMean.difference.value === 0 && price.withinTarget.difference.value === 0) return texts.free;
  const days: FigureStyle = { decimals: 2, scale: 1 };
  const text = texts.price(
    estimateText(price.waitMean.difference, days, lang, true),
    estimateText(price.withinTarget.difference, FIGURE_STYLES.withinTarget, lang, true),
  );
  if (goal === 'worst')
    return text + texts.priceWorst(estimateText(price.worst.difference, days, lang, true));
  if (goal === 'equal')
    return text + texts.priceRatio(estimateText(price.ratio.difference, days, lang, true));
  return text;
}

/** Says so where the team that waits longest is left behind what the longest is now, and what it would cost not to. */
function abandoned(
  { divisions, goal, bounds }: DivideResult,
  nameOf: (id: string) => string,
  lang: Lang,
): readonly string[] {
  const texts = planningTexts(lang);
  const first = divisions[0]?.figures.worst;
  const now = divisions.find(({ name }) => name === 'present')?.figures.worst;
  if (first === undefined || now === undefined || (first.value ?? 0) <= (now.value ?? Infinity)) return [];
  const days = (value: number | null): string => formatNumber(value, 1, lang);
  const behind = texts.abandons(nameOf(first.team), days(first.value), days(now.value));
  const gain = divisions.find(({ name }) => name === 'kept')?.gain;
  const hint = bounds.mostSpread === null ? texts.abandonsHint : texts.spreadHint;
  if (gain === null || gain === undefined) return [behind + hint];
  const price =
    goal === 'share'
      ? texts.keptShare(estimateText(gain.withinTarget.difference, FIGURE_STYLES.withinTarget, lang))
      : texts.keptDays(estimateText(negative(gain.waitMean.difference), { decimals: 2, scale: 1 }, lang));
  return [behind + price + hint];
}

/** Bounds are kept on curves; what fresh seeds say may lie a little beyond. */
function beyondBound({ best, bounds, divisions }: DivideResult, lang: Lang): readonly string[] {
  const [first] = divisions;
  if (best === null || first === undefined) return [];
  const waits = first.teams.map(({ wait }) => wait.value ?? 0);
  const pairs = [
    [first.figures.worst.value ?? 0, bounds.mostWait, 1],
    [Math.max(...waits) / Math.min(...waits), bounds.mostRatio, 2],
    [first.figures.ratio ?? 0, bounds.mostSpread, 2],
  ] as const;
  return pairs.flatMap(([figure, bound, decimals]) =>
    bound === null || figure <= bound
      ? []
      : [planningTexts(lang).beyond(formatNumber(figure, decimals, lang), formatPlain(bound, lang))],
  );
}

/** What the best division makes better of what was sought; waits and ratios fall, shares rise. */
function gainText(gain: NonNullable<DividedTotal['gain']>, goal: DivideResult['goal'], lang: Lang): string {
  if (goal === 'share')
    return estimateText(gain.withinTarget.difference, FIGURE_STYLES.withinTarget, lang, true);
  const { difference } = { mean: gain.waitMean, worst: gain.worst, equal: gain.ratio }[goal];
  return estimateText(negative(difference), { decimals: 2, scale: 1 }, lang);
}

interface Range {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}
const negative = ({ value, lower, upper }: Range): Range => ({
  value: value === null ? null : 0 - value,
  lower: upper === null ? null : 0 - upper,
  upper: lower === null ? null : 0 - lower,
});
