/** The charts of the report on paper. */
import { formatNumber, formatPercent, formatSigned, LABELS } from '../../../src/index.ts';
import type { Sheet } from '../../charts/drawing.ts';
import { gridConfig, gridHeight } from '../../charts/grid-chart.ts';
import { monthsConfig } from '../../charts/months-chart.ts';
import { rowsConfig, rowsHeight, type Dot } from '../../charts/rows-chart.ts';
import { areaOf, NO_DOT, publishedMonth } from '../../results/figures.ts';
import { teamOrder } from '../../results/order.ts';
import { lang, state } from '../../state/app-state.ts';
import { city } from '../../state/loaded.ts';
import type { Published } from '../../state/study.ts';
import { monthName, texts } from '../../texts/index.ts';
import { printTexts } from './print-texts.ts';

/** Pixels of a chart over the width of an A4 page with margins. */
const WIDTH = 680;

/** Wait, difference (or share within the norm), wait by month, utilisation. */
export function sheets(shown: Published): Sheet[] {
  const t = texts.peek();
  const own = printTexts();
  const now = lang.peek();
  const names = new Map(
    shown.scenarios.flatMap(({ teams }) => teams.map(({ id, name }) => [id, name] as const)),
  );
  const rows = [
    { id: '', name: t.city },
    ...teamOrder.peek().map((id) => ({ id, name: names.get(id) ?? id })),
  ];
  const target = shown.scenarios[0]?.target.wait ?? 5;
  const norm = { at: target, label: t.charts.norm(formatNumber(target, 0, now)) };
  const several = shown.runs.length > 1;
  const common = { rows, marked: 'none', early: false };
  const months = shown.runs[0]?.result.city.months.map(({ month }) => month) ?? [];
  const run = Math.min(state.peek().active, shown.runs.length - 1);
  const wait: Sheet = {
    title: own.waitChart,
    width: WIDTH,
    height: rowsHeight(rows.length),
    config: (palette) =>
      rowsConfig(
        {
          ...common,
          series: shown.runs.map((_, i) => ({
            colour: i,
            hollow: several && i === 0,
            dots: rows.map(({ id }): Dot => areaOf(shown, i, id)?.wait.mean ?? NO_DOT),
          })),
          line: norm,
          axis: t.units.workingDays,
          tick: (value) => formatNumber(value, 0, now),
          fromZero: true,
        },
        palette,
      ),
  };
  const difference: Sheet = {
    title: own.differenceChart,
    width: WIDTH,
    height: rowsHeight(rows.length),
    config: (palette) =>
      rowsConfig(
        {
          ...common,
          series: (shown.comparison?.comparisons ?? []).map((pair, i) => ({
            colour: i + 1,
            hollow: false,
            dots: rows.map(({ id }): Dot => {
              const area = id === '' ? pair.city : pair.teams.find(({ team }) => team === id);
              if (area === undefined) return NO_DOT;
              const bounds = area.waitMean.simultaneous ?? area.waitMean.difference;
              return { value: area.waitMean.difference.value, lower: bounds.lower, upper: bounds.upper };
            }),
          })),
          line: { at: 0, label: t.charts.noDifference },
          axis: t.charts.differenceAxis,
          tick: (value) => formatSigned(value, 0, now),
          fromZero: false,
        },
        palette,
      ),
  };
  const byMonth: Sheet = {
    title: own.monthChart,
    width: WIDTH,
    height: 230,
    config: (palette) =>
      monthsConfig(
        {
          months: months.map((month) => monthName(month, now)),
          series: shown.runs.map((_, i) => ({
            colour: i,
            base: i === 0,
            dots: months.map(
              (month): Dot =>
                areaOf(shown, i, '')?.months.find((found) => found.month === month)?.wait ?? NO_DOT,
            ),
          })),
          crosses: months.map((month) => publishedMonth(city.peek(), '', month, 'wait')),
          axis: t.units.workingDays,
          tick: (value) => formatNumber(value, 0, now),
          line: norm,
          early: false,
        },
        palette,
      ),
  };
  const load: Sheet = {
    title: `${own.loadChart} (${LABELS[run] ?? 'A'})`,
    width: WIDTH,
    height: gridHeight(rows.length),
    config: (palette) =>
      gridConfig(
        {
          rows,
          columns: months.map((month) => monthName(month, now).slice(0, 3)),
          values: rows.map(
            ({ id }) => areaOf(shown, run, id)?.months.map(({ utilisation }) => utilisation.value) ?? [],
          ),
          middle: 1,
          most: 1.5,
          text: (value) => formatPercent(value, 0, now),
          marked: 'none',
        },
        palette,
      ),
  };
  return [wait, ...(shown.comparison === null ? [] : [difference]), byMonth, load];
}
