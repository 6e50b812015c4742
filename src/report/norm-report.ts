/** The norm on the screen: fte per wijk beside the plan, weight per area, and the error of the demand model. */
import type { City, DemandModel, ErrorSummary } from '../city/index.ts';
import type { Norm, Threshold } from '../planning/norm/index.ts';
import { formatNumber, formatPercent, type Lang } from './number-format.ts';
import { normTexts } from './norm-texts.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type Paint, type TableRow } from './text-table.ts';

export interface NormParts {
  readonly city: City;
  readonly norm: Norm;
  /** The same norm with weight by thresholds on bijstand alone. */
  readonly bijstandOnly: Norm;
  readonly threshold: Threshold;
  /** Null where the city has not published the starts of its teams. */
  readonly demand: DemandModel | null;
  /** The same model with other factors. */
  readonly otherDemand: readonly DemandModel[];
}

export interface Screen {
  readonly lang: Lang;
  readonly width: number;
  readonly paint: Paint;
}

/** A bold title, a table, and sentences under it. */
export function section(
  title: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
  sentences: readonly string[],
  { width, paint }: Screen,
): string[] {
  const oneLine = columns.every(({ heading }) => heading.length === 2 && heading[0] === '');
  const headed = oneLine
    ? columns.map((column) => ({ ...column, heading: column.heading.slice(1) }))
    : columns;
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    '',
    ...tableLines(headed, rows, width, paint),
    '',
    ...sentences.flatMap((sentence) => wrap(sentence, width)),
    '',
  ];
}

export const left = (...heading: string[]): Column => ({
  heading: heading.length < 2 ? ['', ...heading] : heading,
  align: 'left',
});
export const right = (...heading: string[]): Column => ({
  heading: heading.length < 2 ? ['', ...heading] : heading,
  align: 'right',
});

export function normReport(parts: NormParts, { lang, width, paint = plain }: ScreenOptions): string {
  const screen = { lang, width, paint };
  return [...planSection(parts, screen), ...unitSection(parts, screen), ...demandSection(parts, screen)].join(
    '\n',
  );
}

function planSection({ city, norm, bijstandOnly, threshold }: NormParts, screen: Screen): string[] {
  const { lang } = screen;
  const texts = normTexts(lang);
  const fte = (value: number): string => formatNumber(value, 1, lang);
  const whole = (value: number): string => formatNumber(value, 0, lang);
  const { householdsPerTeam, base } = norm.settings;
  const rule = texts.rule(
    texts.bases[base],
    whole(householdsPerTeam.high),
    whole(householdsPerTeam.average),
    whole(householdsPerTeam.low),
  );
  const sentences = [rule];
  const planned = norm.plan.length > 0;
  if (planned) {
    const inside = norm.plan.filter(({ inPlan }) => inPlan).length;
    const low = norm.plan.reduce((sum, row) => sum + row.fteLow, 0);
    const high = norm.plan.reduce((sum, row) => sum + row.fteHigh, 0);
    sentences.push(
      texts.inPlanCount(whole(inside), whole(norm.plan.length), fte(norm.total.fte), whole(low), whole(high)),
    );
  } else sentences.push(texts.noPlan);
  if (norm.settings.classes.kind === 'hand') sentences.push(texts.chosenKnowing);
  if (planned) {
    const inside = bijstandOnly.plan.filter(({ inPlan }) => inPlan).length;
    sentences.push(
      texts.bijstandRule(
        fte(threshold.high),
        fte(threshold.average),
        whole(inside),
        whole(norm.plan.length),
        fte(bijstandOnly.total.fte),
      ),
    );
  }
  if (norm.assumesIsolation) sentences.push(texts.assumesIsolation);
  const yesNo = (value: boolean): string => (value ? texts.yes : texts.no);
  const rows: TableRow[] = planned
    ? norm.plan.map((row, i) => {
        const other = bijstandOnly.plan[i];
        const range = `${whole(row.fteLow)}–${whole(row.fteHigh)}`;
        const beside = other === undefined ? ['', ''] : [fte(other.fte), yesNo(other.inPlan)];
        return { cells: [row.name, range, fte(row.fte), yesNo(row.inPlan), fte(row.teams), ...beside] };
      })
    : norm.wijken.map((row, i) => ({
        cells: [row.name, '', fte(row.fte), '', fte(row.teams), fte(bijstandOnly.wijken[i]?.fte ?? NaN), ''],
      }));
  const total = ['', fte(norm.total.fte), '', fte(norm.total.teams), fte(bijstandOnly.total.fte), ''];
  rows.push({ cells: [texts.total, ...total], rule: true, strong: true });
  const columns = [
    left(texts.row),
    right(texts.plan),
    right(texts.norm),
    right(texts.inPlan),
    right(texts.teams),
    right(texts.bijstandOnly),
    right(texts.inPlan),
  ];
  return section(texts.title(city.name), columns, rows, sentences, screen);
}

function unitSection({ norm, bijstandOnly }: NormParts, screen: Screen): string[] {
  const { lang } = screen;
  const texts = normTexts(lang);
  const columns = [
    left(texts.unit),
    right(texts.bases[norm.settings.base]),
    right(...texts.bijstand),
    left(texts.class),
    left('', ''),
    right(texts.norm),
    left(...texts.onBijstand),
  ];
  const rows = norm.units.map((row, i): TableRow => {
    const other = bijstandOnly.units[i];
    return {
      cells: [
        row.name,
        formatNumber(row.base, 0, lang),
        formatNumber(row.unit.bijstand, 1, lang),
        texts.classes[row.weight],
        texts.because[row.because],
        formatNumber(row.fte, 1, lang),
        other === undefined ? '' : texts.classes[other.weight],
      ],
    };
  });
  return section(texts.units, columns, rows, [], screen);
}

function demandSection({ city, demand, otherDemand }: NormParts, screen: Screen): string[] {
  if (demand === null) return [];
  const { lang } = screen;
  const texts = normTexts(lang);
  const percent = (share: number): string => `${formatPercent(share, 1, lang)}%`;
  const row = (summary: ErrorSummary, which: string): TableRow => ({
    cells: [
      summary.period,
      which,
      percent(summary.mean),
      percent(summary.median),
      percent(summary.weighted),
      `${percent(summary.worst)} (${city.teamById.get(summary.worstTeam)?.name ?? summary.worstTeam})`,
    ],
  });
  const rows = demand.periods.flatMap((_, i) => {
    const [without, all] = [demand.errors.without[i]!, demand.errors.with[i]!];
    if (demand.apart.length === 0) return [row(all, String(all.teams))];
    return [row(without, texts.without(String(without.teams))), row(all, texts.with(String(all.teams)))];
  });
  const number = (value: number, decimals: number): string => formatNumber(value, decimals, lang);
  const interval = (
    { value, lower, upper }: { readonly value: number; readonly lower: number; readonly upper: number },
    decimals: number,
  ): string => `${number(value, decimals)} (${number(lower, decimals)} – ${number(upper, decimals)})`;
  const sentences: string[] = [];
  const rate = demand.rates.at(-1);
  const bijstand = demand.slopes[demand.factors.indexOf('bijstand')];
  const onePerson = demand.slopes[demand.factors.indexOf('onePerson')];
  if (rate !== undefined && bijstand !== undefined && onePerson !== undefined) {
    sentences.push(texts.demandLaw(interval(rate, 0), interval(bijstand, 2), interval(onePerson, 2)));
  }
  if (demand.apart.length > 0) {
    const names = demand.apart.map((id) => {
      const errors = demand.teams.flatMap(({ team, period, error }) =>
        team === id ? [`${period} +${percent(error)}`] : [],
      );
      return `${city.teamById.get(id)?.name ?? id} (${errors.join(', ')})`;
    });
    sentences.push(texts.students(names.join(', ')));
  }
  if (otherDemand.length > 0) {
    const list = otherDemand.map(({ factors, errors }) => {
      const named = factors.map((factor) => texts.factors[factor] ?? factor).join(' + ');
      return `${named}: ${errors.without.map(({ mean }) => percent(mean)).join(' / ')}`;
    });
    sentences.push(`${texts.demandFactors} ${list.join('; ')}.`);
  }
  const columns = [
    left(texts.period),
    left(texts.which),
    right(texts.mean),
    right(texts.median),
    right(texts.weighted),
    left(texts.worst),
  ];
  return section(texts.demandTitle, columns, rows, sentences, screen);
}
