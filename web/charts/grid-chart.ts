/** A grid of teams by months or weeks: each cell a colour, and its number where there is room. */
import type { Chart } from 'chart.js';
import type { AnyConfig } from './setup.ts';
import { rowFrame, type Brush } from './paint.ts';
import { between, inkOn, type Palette } from './palette.ts';
import { rowAxis, type Row } from './row-axis.ts';

export interface GridData {
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
  /** By row, then column; null where there is no figure. */
  readonly values: readonly (readonly (number | null)[])[];
  /** `middle`: a scale that turns around this value, `most` and its mirror the ends. Null: from 0 to `most`. */
  readonly middle: number | null;
  readonly most: number;
  /** Text of a cell; empty for none. */
  readonly text: (value: number) => string;
  readonly marked: string;
}

export const gridHeight = (rows: number): number => rows * 24 + 40;

export function cellColour(
  value: number,
  { middle, most }: Pick<GridData, 'middle' | 'most'>,
  palette: Palette,
): string {
  const share = (distance: number, whole: number): number => Math.min(1, Math.max(0, distance / whole));
  if (middle === null) return between(palette.middle, palette.high, share(value, most));
  return value >= middle
    ? between(palette.middle, palette.high, share(value - middle, most - middle))
    : between(palette.middle, palette.low, share(middle - value, most - middle));
}

export function gridConfig(data: GridData, palette: Palette): AnyConfig {
  const { rows, columns, values } = data;
  const cells = rows.flatMap((_, y) =>
    columns.flatMap((_column, x) => {
      const value = values[y]?.[x];
      return value === null || value === undefined ? [] : [{ x, y, v: value }];
    }),
  );
  const at = rows.findIndex(({ id }) => id === data.marked);
  const fill = ({ raw }: { raw?: { v: number } }): string =>
    raw === undefined ? palette.paper : cellColour(raw.v, data, palette);
  const size =
    (axis: 'width' | 'height', count: number) =>
    ({ chart }: { chart: Chart }): number =>
      Math.max(1, chart.chartArea[axis] / count - 1);
  const numbers: Brush = ({ ctx, scales, chartArea }) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined || chartArea.width / columns.length < 24) return;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.font = `11px ${palette.font}`;
    for (const cell of cells) {
      ctx.fillStyle = inkOn(cellColour(cell.v, data, palette));
      ctx.fillText(data.text(cell.v), x.getPixelForValue(cell.x), y.getPixelForValue(cell.y));
    }
  };
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          data: cells,
          backgroundColor: fill,
          borderWidth: 0,
          width: size('width', columns.length),
          height: size('height', rows.length),
          over: at < 0 ? [numbers] : [numbers, rowFrame(at, palette.ink)],
        },
      ],
    },
    options: {
      layout: { padding: { right: 6 } },
      events: ['mousemove', 'mouseout', 'click'],
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: -0.5,
          max: columns.length - 0.5,
          offset: false,
          grid: { display: false },
          border: { display: false },
          afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
            axis.ticks = columns.map((_, i) => ({ value: i }));
          },
          ticks: {
            color: palette.muted,
            maxRotation: 0,
            autoSkip: true,
            autoSkipPadding: 8,
            callback: (value: string | number) => columns[Number(value)] ?? '',
          },
        },
        y: rowAxis(rows, at, 0.5, palette.ink),
      },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
      },
    },
  } as unknown as AnyConfig;
}
