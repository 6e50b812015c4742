/** Waits and shares within the norm: a row a team. */
import type { JSX } from 'preact';
import { formatPercent } from '../../src/index.ts';
import { ChartBox, rowAt } from '../charts/chart-box.tsx';
import { rowsConfig, rowsHeight } from '../charts/rows-chart.ts';
import { lang, markedTeam } from '../state/app-state.ts';
import { texts } from '../texts/index.ts';
import { cellsOf, dotText, isEarly, label, number, rowsOf, type ChartProps } from './chart-words.ts';
import { areaOf, NO_DOT, scaled } from './figures.ts';

function FigureRows({
  shown,
  name,
  title,
  note,
  axis,
  figure,
  line,
  percent = false,
}: ChartProps & {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly axis: string;
  readonly figure: 'mean' | 'withinTarget';
  readonly line: { readonly at: number; readonly label: string } | null;
  readonly percent?: boolean;
}): JSX.Element {
  const t = texts.value;
  const rows = rowsOf(shown);
  const scale = percent ? 100 : 1;
  const decimals = percent ? 0 : 1;
  const series = shown.runs.map((_, run) => ({
    colour: run,
    hollow: run === 0 && shown.runs.length > 1,
    dots: rows.map(({ id }) => {
      const area = areaOf(shown, run, id);
      return area === undefined ? NO_DOT : scaled(area.wait[figure], scale);
    }),
  }));
  const marked = markedTeam.value;
  const heading = [t.team, ...shown.runs.map((_, run) => `${label(run)} (${axis})`)];
  const withBounds = [
    t.team,
    ...shown.runs.flatMap((_, run) => [label(run), `${label(run)} ${t.lower}`, `${label(run)} ${t.upper}`]),
  ];
  return (
    <ChartBox
      name={name}
      title={title}
      note={note}
      height={rowsHeight(rows.length)}
      config={(palette) =>
        rowsConfig(
          {
            rows,
            series,
            line,
            marked: marked === '' ? 'none' : marked,
            axis,
            tick: (value) => number(value, 0),
            fromZero: true,
            ...(percent ? { most: 100 } : {}),
            early: isEarly(shown),
          },
          palette,
        )
      }
      table={() => ({
        heading,
        rows: rows.map((row, i) => [
          row.name,
          ...series.map(({ dots }) => dotText(dots[i] ?? NO_DOT, decimals)),
        ]),
      })}
      cellHeading={withBounds}
      cells={() =>
        rows.map((row, i) =>
          cellsOf(
            row.name,
            series.map(({ dots }) => dots[i] ?? NO_DOT),
          ),
        )
      }
      teams={rows.slice(1).map(({ id, name: team }, i) => ({
        id,
        text: `${team}: ${series.map(({ dots }, run) => `${shown.runs.length > 1 ? `${label(run)} ` : ''}${dotText(dots[i + 1] ?? NO_DOT, decimals)}`).join(', ')} ${axis}`,
      }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}

export function WaitRows({ shown }: ChartProps): JSX.Element {
  const t = texts.value;
  const target = shown.scenarios[0]?.target.wait ?? 5;
  const over = shown.runs.map(
    ({ result }) => result.teams.filter(({ wait }) => (wait.mean.value ?? 0) > target).length,
  );
  const teams = shown.runs[0]?.result.teams.length ?? 0;
  return (
    <FigureRows
      shown={shown}
      name="wachttijd-per-team"
      title={t.charts.wait(
        over.map((count, run) => (over.length > 1 ? `${label(run)} ${count}` : String(count))).join(', '),
        teams,
        number(target, 0),
      )}
      note={t.charts.waitNote}
      axis={t.units.workingDays}
      figure="mean"
      line={{ at: target, label: t.charts.norm(number(target, 0)) }}
    />
  );
}

export function WithinRows({ shown }: ChartProps): JSX.Element {
  const t = texts.value;
  const target = number(shown.scenarios[0]?.target.wait ?? 5, 0);
  const shares = shown.runs.map(({ result }, run) => {
    const share = formatPercent(result.city.wait.withinTarget.value, 0, lang.value);
    return shown.runs.length > 1 ? `${label(run)} ${share} %` : `${share} %`;
  });
  return (
    <FigureRows
      shown={shown}
      name="binnen-de-norm"
      title={t.charts.within(target, shares.join(', '))}
      note={t.charts.withinNote(target)}
      axis={t.charts.percentClients}
      figure="withinTarget"
      line={null}
      percent
    />
  );
}
