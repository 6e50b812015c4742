/** Differences with the first scenario: a row a team. */
import type { JSX } from 'preact';
import { formatPercent, formatSigned } from '../../src/index.ts';
import { ChartBox, rowAt } from '../charts/chart-box.tsx';
import { rowsConfig, rowsHeight, type Dot } from '../charts/rows-chart.ts';
import { lang, markedTeam } from '../state/app-state.ts';
import { texts } from '../texts/index.ts';
import { isEarly, label, rowsOf, type ChartProps } from './chart-words.ts';
import { NO_DOT } from './figures.ts';

export function DifferenceRows({ shown }: ChartProps): JSX.Element | null {
  const t = texts.value;
  const { comparison } = shown;
  if (comparison === null) return null;
  const rows = rowsOf(shown);
  const series = comparison.comparisons.map((pair, i) => ({
    colour: i + 1,
    hollow: false,
    dots: rows.map(({ id }): Dot => {
      const area = id === '' ? pair.city : pair.teams.find(({ team }) => team === id);
      if (area === undefined) return NO_DOT;
      const { difference, simultaneous } = area.waitMean;
      return {
        value: difference.value,
        lower: (simultaneous ?? difference).lower,
        upper: (simultaneous ?? difference).upper,
      };
    }),
  }));
  const chances = comparison.comparisons.map((pair) =>
    rows.map(
      ({ id }) =>
        (id === '' ? pair.city : pair.teams.find(({ team }) => team === id))?.waitMean.chance ?? null,
    ),
  );
  const signed = ({ value, lower, upper }: Dot): string =>
    value === null || lower === null || upper === null
      ? formatSigned(value, 1, lang.value)
      : `${formatSigned(value, 1, lang.value)} (${formatSigned(lower, 1, lang.value)} ${t.to} ${formatSigned(upper, 1, lang.value)})`;
  const counts = series.map(({ colour, dots }) => {
    const sure = dots.slice(1).filter(({ lower, upper }) => lower !== null && upper !== null);
    const shorter = sure.filter(({ upper }) => (upper ?? 0) < 0).length;
    const longer = sure.filter(({ lower }) => (lower ?? 0) > 0).length;
    return t.charts.differenceCount(label(colour), shorter, longer);
  });
  const marked = markedTeam.value;
  return (
    <ChartBox
      name="verschil-in-wachttijd"
      title={t.charts.difference(counts.join('; '))}
      note={t.charts.differenceNote}
      height={rowsHeight(rows.length)}
      config={(palette) =>
        rowsConfig(
          {
            rows,
            series,
            line: { at: 0, label: t.charts.noDifference },
            marked: marked === '' ? 'none' : marked,
            axis: t.charts.differenceAxis,
            tick: (value) => formatSigned(value, 0, lang.value),
            fromZero: false,
            early: isEarly(shown),
          },
          palette,
        )
      }
      table={() => ({
        heading: [
          t.team,
          ...series.flatMap(({ colour }) => [t.charts.minus(label(colour)), t.charts.chance(label(colour))]),
        ],
        rows: rows.map((row, i) => [
          row.name,
          ...series.flatMap(({ dots }, s) => [
            signed(dots[i] ?? NO_DOT),
            `${formatPercent(chances[s]?.[i] ?? null, 0, lang.value)} %`,
          ]),
        ]),
      })}
      cells={() =>
        rows.map((row, i) => [
          row.name,
          ...series.flatMap(({ dots }, s) => [dots[i]?.value ?? null, chances[s]?.[i] ?? null]),
        ])
      }
      teams={rows.slice(1).map(({ id, name }, i) => ({
        id,
        text: `${name}: ${series.map(({ colour, dots }) => `${label(colour)} ${signed(dots[i + 1] ?? NO_DOT)}`).join(', ')} ${t.units.workingDays}`,
      }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}
