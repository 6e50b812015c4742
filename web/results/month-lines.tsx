/** A figure by month, for the city or the chosen team. */
import type { JSX } from 'preact';
import { ChartBox } from '../charts/chart-box.tsx';
import { monthsConfig } from '../charts/months-chart.ts';
import type { Dot } from '../charts/rows-chart.ts';
import { chosen, lang } from '../state/app-state.ts';
import { city } from '../state/loaded.ts';
import { monthName, texts } from '../texts/index.ts';
import { dotText, isEarly, label, number, rowsOf, type ChartProps } from './chart-words.ts';
import { areaOf, NO_DOT, publishedMonth, type PublishedMonth } from './figures.ts';

interface MonthsProps extends ChartProps {
  readonly figure: 'wait' | 'stock' | 'queue';
}

export function Months({ shown, figure }: MonthsProps): JSX.Element {
  const t = texts.value;
  const team = chosen.team.value;
  const names = new Map(rowsOf(shown).map(({ id, name }) => [id, name]));
  const where = team === '' ? t.city.toLowerCase() : (names.get(team) ?? t.city.toLowerCase());
  const area = names.has(team) ? team : '';
  const months = shown.runs[0]?.result.city.months.map(({ month }) => month) ?? [];
  const series = shown.runs.map((_, run) => ({
    colour: run,
    base: run === 0,
    dots: months.map(
      (month): Dot =>
        areaOf(shown, run, area)?.months.find((found) => found.month === month)?.[figure] ?? NO_DOT,
    ),
  }));
  const crosses = months.map((month) =>
    figure === 'queue' ? null : publishedMonth(city.value, area, month, figure satisfies PublishedMonth),
  );
  const target = shown.scenarios[0]?.target.wait ?? 5;
  const decimals = figure === 'wait' ? 1 : 0;
  const last = series.at(-1)?.dots;
  const [from, to] = [last?.[0]?.value ?? null, last?.at(-1)?.value ?? null];
  const lastLabel = shown.runs.length > 1 ? ` (${label(shown.runs.length - 1)})` : '';
  return (
    <ChartBox
      name={`${t.charts.monthFiles[figure]}-${area === '' ? 'stad' : area}`}
      title={`${t.charts.months[figure](where, number(from, decimals), number(to, decimals))}${lastLabel}`}
      note={crosses.some((cross) => cross !== null) ? t.charts.monthsNoteCrosses : t.charts.monthsNote}
      height={250}
      config={(palette) =>
        monthsConfig(
          {
            months: months.map((month) => monthName(month, lang.value)),
            series,
            crosses,
            axis:
              figure === 'wait'
                ? t.units.workingDays
                : figure === 'stock'
                  ? t.units.cases
                  : t.units.residents,
            tick: (value) => number(value, 0),
            line: figure === 'wait' ? { at: target, label: t.charts.norm(number(target, 0)) } : null,
            early: isEarly(shown),
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.month, ...series.map(({ colour }) => label(colour)), t.charts.published],
        rows: months.map((month, m) => [
          monthName(month, lang.value),
          ...series.map(({ dots }) => dotText(dots[m] ?? NO_DOT, decimals)),
          number(crosses[m] ?? null, decimals),
        ]),
      })}
      cells={() =>
        months.map((month, m) => [
          month,
          ...series.map(({ dots }) => dots[m]?.value ?? null),
          crosses[m] ?? null,
        ])
      }
    />
  );
}
