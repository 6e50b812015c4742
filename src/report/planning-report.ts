/** Required fte, divisions of a total and values at the margin, on the screen. */
import type {
  DividedTotal,
  DivideResult,
  MarginalResult,
  MoneyAnswer,
  SizedGroup,
  SizePoint,
  SizeResult,
  Target,
} from '../planning/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { estimateText, FIGURE_STYLES, type FigureStyle } from './figure.ts';
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

const right = (heading: readonly string[]): Column => ({ heading, align: 'right' });
const fteText = (value: number, lang: Lang): string => formatNumber(value, 2, lang);
export const euroText = (value: number, lang: Lang): string => `€\u00a0${formatNumber(value, 0, lang)}`;

/** A target in a sentence. */
export function targetText({ kind, days, bound }: Target, lang: Lang): string {
  const { target } = planningTexts(lang);
  const norm = formatPlain(days, lang);
  if (kind === 'mean') return target.mean(norm);
  return target[kind](norm, formatPlain(Number((100 * bound).toFixed(6)), lang));
}

/** What a number of fte costs, in sentences; empty without money. */
export function moneyLines(money: MoneyAnswer | null, lang: Lang): readonly string[] {
  if (money === null) return [];
  const { money: texts } = planningTexts(lang);
  const euro = (value: number): string => euroText(value, lang);
  const { cost, costPerFteYear, subsidyPerYear, overSubsidy, perClientInTime } = money;
  const lines = [
    texts.cost(
      formatNumber(money.fte, 2, lang),
      euro(cost.value),
      euro(cost.lower),
      euro(cost.upper),
      euro(costPerFteYear.value),
    ),
  ];
  if (subsidyPerYear !== null && overSubsidy !== null) {
    const amount = euro(Math.abs(overSubsidy.value));
    lines.push((overSubsidy.value > 0 ? texts.over : texts.under)(euro(subsidyPerYear), amount));
  }
  if (perClientInTime !== null) lines.push(texts.client(euro(perClientInTime.value)));
  return lines;
}

export interface SizeView {
  readonly result: SizeResult;
  readonly targets: readonly Target[];
  readonly scenario: ResolvedScenario;
  readonly budget: { readonly fte: number; readonly division: DivideResult | null } | null;
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
  const short = (point: SizePoint | null | undefined): string => {
    const value = point?.figures[0]?.value;
    return value === undefined || value === null
      ? NO_FIGURE
      : formatNumber(style.scale * value, style.decimals, lang);
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
      short(group.stepLess),
      short(at(group, -1)),
      short(at(group, 1)),
    ],
  }));
  rows.push({
    cells: [
      texts.city,
      fteText(result.now, lang),
      fteText(result.fte, lang),
      '',
      formatSigned(result.fte - result.now, 2, lang),
    ],
    rule: true,
    strong: true,
  });
  const unreachable = result.groups.filter(({ reachable }) => !reachable).map(({ id }) => nameOf(id));
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  const divided = [budget?.division ?? []].flat();
  const total = budget === null ? [] : [budgetLine(result, budget.fte, lang)];
  const asked = targets.map((target) => targetText(target, lang)).join('; ');
  return [
    ...wrap(texts.sizeTitle(scenario.title[lang]), width).map((line) => paint(line, 'bold')),
    ...wrap(texts.asked(asked, formatPercent(result.confidence, 0, lang)), width),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...(unreachable.length > 0 ? wrap(texts.unreachable(unreachable.join(', ')), width) : []),
    ...moneyLines(money, lang).flatMap((line) => wrap(line, width)),
    ...total.flatMap((line) => wrap(line, width)),
    ...(money === null && total.length === 0 ? [] : ['']),
    ...faint(texts.sizeLegend),
    ...faint(texts.sizeSource(formatNumber(result.replications, 0, lang), String(result.seed))),
    '',
    ...divided.map((result) => divideReport({ result, scenario, money: null }, screen)),
  ].join('\n');
}

function budgetLine(result: SizeResult, total: number, lang: Lang): string {
  const texts = planningTexts(lang);
  const text = total >= result.fte ? texts.enough : texts.budget;
  return text(fteText(total, lang), fteText(result.fte, lang), fteText(Math.abs(total - result.fte), lang));
}

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
        formatNumber(division.teams[i]?.wait.value ?? null, 1, lang),
      ]),
    ],
  }));
  const teamColumns: Column[] = [
    { heading: ['', texts.team], align: 'left' },
    ...divisions.flatMap(({ name }) => [right([labelOf(name), 'fte']), right(['', texts.waitMean[1] ?? ''])]),
  ];
  const columns: Column[] = [
    { heading: [texts.division, ''], align: 'left' },
    ...[texts.pool, texts.waitMean, texts.within, texts.queue, texts.worst, texts.ratio].map(right),
    right(texts.gain[result.goal]),
  ];
  const row = ({ name, pool, figures, gain }: DividedTotal): TableRow => ({
    cells: [
      labelOf(name),
      formatNumber(pool, 1, lang),
      estimateText(figures.waitMean, FIGURE_STYLES.waitMean, lang),
      estimateText(figures.withinTarget, FIGURE_STYLES.withinTarget, lang),
      formatNumber(figures.queue.value, 0, lang),
      `${formatNumber(figures.worst.value, 1, lang)} (${nameOf(figures.worst.team)})`,
      formatNumber(figures.ratio, 2, lang),
      gain === null ? '' : gainText(gain, result.goal, lang),
    ],
  });
  const pools = result.pools.map(({ pool, figures }): TableRow => ({
    cells: [
      '',
      formatNumber(pool, 1, lang),
      estimateText(figures.waitMean, FIGURE_STYLES.waitMean, lang),
      estimateText(figures.withinTarget, FIGURE_STYLES.withinTarget, lang),
      formatNumber(figures.queue.value, 0, lang),
      `${formatNumber(figures.worst.value, 1, lang)} (${nameOf(figures.worst.team)})`,
      formatNumber(figures.ratio, 2, lang),
      '',
    ],
  }));
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
    '',
    ...tableLines(columns, [...divisions.map(row), ...(pools.length > 0 ? rule(pools) : [])], width, paint),
    '',
    ...tableLines(teamColumns, teams, width, paint),
    '',
    ...beyondBound(result, lang).flatMap((line) => wrap(line, width)),
    ...abandoned(result, nameOf, lang).flatMap((line) =>
      wrap(line, width).map((text) => paint(text, 'bold')),
    ),
    ...(priceOfEquity === null
      ? []
      : wrap(
          texts.price(
            estimateText(priceOfEquity.waitMean.difference, { decimals: 2, scale: 1 }, lang, true),
            estimateText(priceOfEquity.withinTarget.difference, FIGURE_STYLES.withinTarget, lang, true),
          ),
          width,
        )),
    ...moneyLines(money, lang).flatMap((line) => wrap(line, width)),
    ...faint(texts.divideLegend),
    ...faint(texts.source(formatNumber(result.replications, 0, lang), String(result.seed))),
    '',
  ].join('\n');
}

/** Says so where the team that waits longest is left behind what the longest is now. */
function abandoned(
  { divisions }: DivideResult,
  nameOf: (id: string) => string,
  lang: Lang,
): readonly string[] {
  const first = divisions[0]?.figures.worst;
  const now = divisions.find(({ name }) => name === 'present')?.figures.worst;
  if (first === undefined || now === undefined || (first.value ?? 0) <= (now.value ?? Infinity)) return [];
  const days = (value: number | null): string => formatNumber(value, 1, lang);
  return [planningTexts(lang).abandons(nameOf(first.team), days(first.value), days(now.value))];
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

const rule = (rows: readonly TableRow[]): TableRow[] =>
  rows.map((row, i) => (i === 0 ? { ...row, rule: true } : row));

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
