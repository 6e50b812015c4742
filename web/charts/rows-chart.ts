/** Dots with intervals, one row a team, scenarios in fixed colours below each other within the row. */
import type { AnyConfig } from './setup.ts';
import { bars, intervals, referenceLine, rowBand, type Brush, type Reference, type Span } from './paint.ts';
import { faded, type Palette } from './palette.ts';
import { rowAxis, type Row } from './row-axis.ts';

export interface Dot {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface RowSeries {
  /** Index of the scenario, for its colour. */
  readonly colour: number;
  /** A hollow mark: the base. */
  readonly hollow: boolean;
  readonly dots: readonly Dot[];
}

export interface RowsData {
  readonly rows: readonly Row[];
  readonly series: readonly RowSeries[];
  readonly line: Reference | null;
  readonly marked: string;
  readonly axis: string;
  readonly tick: (value: number) => string;
  readonly fromZero: boolean;
  readonly most?: number;
  /** What each row is held against, as a bar behind it; null for none. */
  readonly ranges?: readonly (Omit<Span, 'y'> | null)[];
  /** Drawn lighter: too few replications to lean on. */
  readonly early: boolean;
}

export const ROW_HEIGHT = 26;
export const rowsHeight = (rows: number): number => rows * ROW_HEIGHT + 64;

export function rowsConfig(data: RowsData, palette: Palette): AnyConfig {
  const { rows, series, line, marked } = data;
  const step = series.length > 1 ? Math.min(0.26, 0.72 / series.length) : 0;
  const at = rows.findIndex(({ id }) => id === marked);
  const strength = data.early ? 0.45 : 1;
  const under: Brush[] = [];
  if (at >= 0) under.push(rowBand(at, palette.mark));
  const ranges = (data.ranges ?? []).flatMap((range, y) => (range === null ? [] : [{ ...range, y }]));
  if (ranges.length > 0) under.push(bars(ranges, palette.range));
  if (line !== null) under.push(referenceLine('x', line, palette.norm, palette.font, line.at !== 0));
  const datasets = series.map(({ colour, hollow, dots }, s) => {
    const ink = hollow ? palette.muted : (palette.series[colour] ?? palette.ink);
    const level = (row: number): number => row + (s - (series.length - 1) / 2) * step;
    const spans = dots.flatMap(({ lower, upper }, i): Span[] =>
      lower === null || upper === null ? [] : [{ y: level(i), from: lower, to: upper }],
    );
    return {
      data: dots.flatMap(({ value }, i) => (value === null ? [] : [{ x: value, y: level(i) }])),
      radius: hollow ? 3.5 : 4.5,
      hoverRadius: hollow ? 3.5 : 4.5,
      backgroundColor: hollow ? palette.paper : faded(ink, strength),
      borderColor: faded(ink, strength),
      borderWidth: hollow ? 1.8 : 1,
      under: [...(s === 0 ? under : []), intervals(spans, faded(ink, strength))],
    };
  });
  const bounds = series.flatMap(({ dots }) =>
    dots.flatMap(({ value, lower, upper }) => [value, lower, upper].filter((bound) => bound !== null)),
  );
  bounds.push(...ranges.flatMap(({ from, to }) => [from, to]));
  return {
    type: 'scatter',
    data: { datasets },
    options: {
      layout: { padding: { right: 14, top: 18 } },
      events: ['mousemove', 'mouseout', 'click'],
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      scales: {
        x: {
          position: 'bottom',
          // The axis makes room for the intervals, which are painted and so unknown to it.
          ...(bounds.length === 0
            ? {}
            : { suggestedMin: Math.min(...bounds), suggestedMax: Math.max(...bounds) }),
          ...(data.fromZero ? { min: 0 } : {}),
          ...(data.most === undefined ? {} : { max: data.most }),
          title: { display: true, text: data.axis, color: palette.muted },
          grid: { color: palette.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            color: palette.muted,
            maxTicksLimit: 7,
            callback: (value: string | number) => data.tick(Number(value)),
          },
        },
        y: rowAxis(rows, at, 0.6, palette.ink),
      },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
      },
    },
  } as unknown as AnyConfig;
}
