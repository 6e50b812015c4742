/** The charts of a comparison. */
import type { JSX } from 'preact';
import {
  formatNumber,
  formatPercent,
  formatSigned,
  LABELS,
  type CsvCell,
  type DeploymentWeeks,
} from '../../src/index.ts';
import { ChartBox, rowAt } from '../charts/chart-box.tsx';
import { gridConfig, gridHeight } from '../charts/grid-chart.ts';
import { monthsConfig } from '../charts/months-chart.ts';
import { rowsConfig, rowsHeight, type Dot, type Row } from '../charts/rows-chart.ts';
import { chosenTeam, lang, markedTeam, state } from '../state/app-state.ts';
import { city, strips, type Published } from '../state/study.ts';
import { monthName, texts } from '../texts/index.ts';
import { areaOf, NO_DOT, publishedMonth, scaled, type PublishedMonth } from './figures.ts';
import { teamOrder } from './order.ts';

/** Replications below which a result is drawn lighter. */
const EARLY = 10;
const label = (index: number): string => LABELS[index] ?? 'A';

interface ChartProps {
  readonly shown: Published;
}

function rowsOf(shown: Published): readonly Row[] {
  const names = new Map(
    shown.scenarios.flatMap(({ teams }) => teams.map(({ id, name }) => [id, name] as const)),
  );
  return [
    { id: '', name: texts.value.city },
    ...teamOrder.value.map((id) => ({ id, name: names.get(id) ?? id })),
  ];
}

const number = (value: number | null, decimals = 1): string => formatNumber(value, decimals, lang.value);

/** `5,9 (5,2 tot 6,7)` */
function dotText({ value, lower, upper }: Dot, decimals = 1): string {
  const text = number(value, decimals);
  if (value === null || lower === null || upper === null) return text;
  return `${text} (${number(lower, decimals)} ${texts.value.to} ${number(upper, decimals)})`;
}

const cellsOf = (name: string, dots: readonly Dot[]): CsvCell[] => [
  name,
  ...dots.flatMap(({ value, lower, upper }) => [value, lower, upper]),
];

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
            early: shown.replications < EARLY,
          },
          palette,
        )
      }
      table={{
        heading,
        rows: rows.map((row, i) => [
          row.name,
          ...series.map(({ dots }) => dotText(dots[i] ?? NO_DOT, decimals)),
        ]),
      }}
      cellHeading={withBounds}
      cells={rows.map((row, i) =>
        cellsOf(
          row.name,
          series.map(({ dots }) => dots[i] ?? NO_DOT),
        ),
      )}
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
            early: shown.replications < EARLY,
          },
          palette,
        )
      }
      table={{
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
      }}
      cells={rows.map((row, i) => [
        row.name,
        ...series.flatMap(({ dots }, s) => [dots[i]?.value ?? null, chances[s]?.[i] ?? null]),
      ])}
      teams={rows.slice(1).map(({ id, name }, i) => ({
        id,
        text: `${name}: ${series.map(({ colour, dots }) => `${label(colour)} ${signed(dots[i + 1] ?? NO_DOT)}`).join(', ')} ${t.units.workingDays}`,
      }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}

interface MonthsProps extends ChartProps {
  readonly figure: 'wait' | 'stock' | 'queue';
}

export function Months({ shown, figure }: MonthsProps): JSX.Element {
  const t = texts.value;
  const team = chosenTeam.value;
  const names = new Map(rowsOf(shown).map(({ id, name }) => [id, name]));
  const where = names.get(team) ?? t.city;
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
            early: shown.replications < EARLY,
          },
          palette,
        )
      }
      table={{
        heading: [t.month, ...series.map(({ colour }) => label(colour)), t.charts.published],
        rows: months.map((month, m) => [
          monthName(month, lang.value),
          ...series.map(({ dots }) => dotText(dots[m] ?? NO_DOT, decimals)),
          number(crosses[m] ?? null, decimals),
        ]),
      }}
      cells={months.map((month, m) => [
        month,
        ...series.map(({ dots }) => dots[m]?.value ?? null),
        crosses[m] ?? null,
      ])}
    />
  );
}

export function UtilisationGrid({ shown }: ChartProps): JSX.Element {
  const t = texts.value;
  const run = Math.min(state.value.active, shown.runs.length - 1);
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
      table={{
        heading: [t.team, ...months.map((month) => monthName(month, lang.value))],
        rows: rows.map((row, i) => [row.name, ...(values[i] ?? []).map(percent)]),
      }}
      cells={rows.map((row, i) => [row.name, ...(values[i] ?? [])])}
      teams={rows.slice(1).map(({ id, name }, i) => ({
        id,
        text: `${name}: ${(values[i + 1] ?? []).map(percent).join(', ')} %`,
      }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}

export function DeploymentStrip({ shown }: ChartProps): JSX.Element | null {
  const t = texts.value;
  const run = deploymentRun(shown);
  const scenario = shown.scenarios[run];
  if (scenario === undefined) return null;
  const found = strips.value.get(`${scenario.hash} ${shown.seed}`);
  const rows = rowsOf(shown).slice(1);
  const weekly = found ?? monthly(shown, run);
  const values = rows.map(({ id }) => weekly.fte[weekly.teams.indexOf(id)] ?? []);
  const means = rows.map(({ name }, i) => {
    const row = values[i] ?? [];
    return { name, mean: row.reduce((sum, fte) => sum + fte, 0) / Math.max(1, row.length) };
  });
  const first = means.toSorted((a, b) => b.mean - a.mean)[0];
  const most = Math.max(0.5, ...values.flat());
  const marked = markedTeam.value;
  const week = (name: string): string =>
    found === undefined ? monthName(name, lang.value).slice(0, 3) : t.charts.week(Number(name.slice(6)));
  return (
    <ChartBox
      name="inzet-ambulant-team"
      title={t.charts.deployment(label(run), first?.name ?? '', number(first?.mean ?? null))}
      note={found === undefined ? t.charts.deploymentMonths : t.charts.deploymentNote(number(most))}
      height={gridHeight(rows.length)}
      config={(palette) =>
        gridConfig(
          {
            rows,
            columns: weekly.weeks.map(week),
            values,
            middle: null,
            most,
            text: (value) => number(value),
            marked: marked === '' ? 'none' : marked,
          },
          palette,
        )
      }
      table={{
        heading: [t.team, ...weekly.weeks.map(week)],
        rows: rows.map((row, i) => [row.name, ...(values[i] ?? []).map((value) => number(value))]),
      }}
      cells={rows.map((row, i) => [row.name, ...(values[i] ?? [])])}
      teams={rows.map(({ id, name }, i) => ({ id, text: `${name}: ${number(means[i]?.mean ?? null)} fte` }))}
      teamAt={rowAt(rows.map(({ id }) => id))}
    />
  );
}

/** The scenario whose deployments are shown: the active one, or the first with a pool; -1 for none. */
export function deploymentRun({ scenarios }: Published): number {
  const { active } = state.value;
  if ((scenarios[active]?.pool.fte ?? 0) > 0) return active;
  return scenarios.findIndex(({ pool }) => pool.fte > 0);
}

/** Until the weeks are there: the same by month, from the result. */
function monthly(shown: Published, run: number): DeploymentWeeks {
  const result = shown.runs[run]?.result;
  return {
    weeks: result?.city.months.map(({ month }) => month) ?? [],
    teams: result?.teams.map(({ team }) => team) ?? [],
    fte: result?.teams.map(({ months }) => months.map(({ poolFte }) => poolFte.value ?? 0)) ?? [],
  };
}
