/** Utilisation: team by month. */
import type { JSX } from 'preact';
import { formatPercent } from '../../src/index.ts';
import { ChartBox, rowAt } from '../charts/chart-box.tsx';
import { gridConfig, gridHeight } from '../charts/grid-chart.ts';
import { chosen, lang, markedTeam } from '../state/app-state.ts';
import { monthName, texts } from '../texts/index.ts';
import { label, rowsOf, type ChartProps } from './chart-words.ts';
import { areaOf } from './figures.ts';

export function UtilisationGrid({ shown }: ChartProps): JSX.Element {
  const t = texts.value;
  const run = Math.min(chosen.active.value, shown.runs.length - 1);
  const rows = rowsOf(shown);
  const months = shown.runs[run]?.result.city.months.map(({ month }) => month) ?? [];
  const values = rows.map(({ id }) => {
    const found = areaOf(shown, run, id)?.months;
    return months.map((month) => found?.find((entry) => entry.month === month)?.utilisation.value ?? null);
  });
  const percent = (value: number | null): string => formatPercent(value, 0, lang.value);
  const over =
    shown.runs[run]?.result.teams.filter(({ utilisation }) => (utilisation.value ?? 0) > 1).length ?? 0;
  const marked = markedTeam.value;
  return (
    <ChartBox
      name="benutting"
      title={t.charts.utilisation(label(run), over, shown.runs[run]?.result.teams.length ?? 0)}
      note={t.charts.utilisationNote}
      height={gridHeight(rows.length)}
      config={(palette) =>
        gridConfig(
          {
            rows,
            columns: months.map((month) => monthName(month, lang.value).slice(0, 3)),
            values,
            middle: 1,
            most: 1.5,
            text: percent,
            marked: marked === '' ? 'none' : marked,
          },
          palette,
        )
      }
      table={() => ({
        heading: [t.team, ...months.map((month) => monthName(month, lang.value))],
        rows: rows.map((row, i) => [row.name, ...(values[i] ?? []).map(percent)]),
      })}
      cells={() => rows.map((row, i) => [row.name, ...(values[i] ?? [])])}
      teams={rows.slice(1).map(({ id, name }, i) => ({
        id,
        text: `${name}: ${(values[i + 1] ?? []).map(percent).join(', ')} %`,
      }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}
