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
  if (perClientInTime !== null) {
    const { value, lower, upper } = perClientInTime;
    lines.push(texts.client(euro(value), euro(lower), euro(upper)));
  }
  return lines;
}

/** What scenarios cost beside the first. */
export function comparedCosts(
  costs: readonly { readonly label: string; readonly money: MoneyAnswer }[],
  lang: Lang,
): readonly string[] {
  const { money: texts } = planningTexts(lang);
  const first = costs[0];
  return costs.map(({ label, money }) => {
    const more = money.cost.value - (first?.money.cost.value ?? 0);
    const amount = euroText(Math.abs(more), lang);
    const beside =
      label === first?.label
        ? []
        : [more < 0 ? texts.less(first?.label ?? '', amount) : texts.more(first?.label ?? '', amount)];
    return [`${label}.`, ...moneyLines(money, lang), ...beside].join(' ');
  });
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
  const total = budget === null ? [] : [budgetLine(result, budget.fte, lang)];
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
function budgetLine({ fte, pool }: SizeResult, total: number, lang: Lang): string {
  const texts = planningTexts(lang);
  const needed = fte + pool;
  const text = total >= needed ? texts.enough : texts.budget;
  return text(fteText(total, lang), fteText(needed, lang), fteText(Math.abs(total - needed), lang));
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
  const figures = [texts.waitMean, texts.within, texts.queue, texts.ratio, texts.worst].map(right);
  const figureCells = (found: DividedTotal['figures']): string[] => [
    estimateText(found.waitMean, FIGURE_STYLES.waitMean, lang),
    estimateText(found.withinTarget, FIGURE_STYLES.withinTarget, lang),
    formatNumber(found.queue.value, 0, lang),
    formatNumber(found.ratio, 2, lang),
    `${formatNumber(found.worst.value, 1, lang)} (${nameOf(found.worst.team)})`,
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
    ...(divisions.some(({ pool }) => pool > 0) ? faint(texts.poolLegend) : []),
    ...faint(texts.source(formatNumber(result.replications, 0, lang), String(result.seed))),
    '',
  ].join('\n');
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
