/** Curves over a number: norm, size of the ambulant team, fte; each with its own mark, and intervals. */
import type { AnyConfig } from './setup.ts';
import { besideRoom, referenceLine, ring, whiskers, type Brush, type Reference } from './paint.ts';
import { faded, type Palette } from './palette.ts';
import type { Dot } from './rows-chart.ts';

export const MARKS = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star'] as const;
export type Mark = (typeof MARKS)[number];

export interface Curve {
  readonly name: string;
  /** Index of a colour and of a mark. */
  readonly colour: number;
  readonly mark: Mark;
  readonly dashed: boolean;
  readonly points: readonly ({ readonly x: number } & Dot)[];
}

export interface CurvesData {
  readonly curves: readonly Curve[];
  readonly xAxis: string;
  readonly yAxis: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly line: Reference | null;
  /** A value of the x axis that stands out. */
  readonly at?: Reference;
  readonly present: { readonly x: number; readonly y: number; readonly label: string } | null;
  readonly yMost?: number;
  readonly early: boolean;
  /** Whether a click on a point does something. */
  readonly clickable?: boolean;
}

export function curvesConfig(data: CurvesData, palette: Palette): AnyConfig {
  const strength = data.early ? 0.5 : 1;
  const datasets = data.curves.map(({ colour, mark, dashed, points }, c) => {
    const ink = palette.series[colour] ?? palette.ink;
    const known = points.filter(({ value }) => value !== null);
    const spans = known.flatMap(({ x, lower, upper }) =>
      lower === null || upper === null ? [] : [{ x, from: lower, to: upper }],
    );
    const under: Brush[] = [whiskers(spans, faded(ink, 0.55 * strength))];
    if (c === 0 && data.line !== null) {
      under.unshift(referenceLine('y', data.line, palette.norm, palette.font));
    }
    if (c === 0 && data.at !== undefined) {
      under.unshift(referenceLine('x', data.at, palette.muted, palette.font));
    }
    const over: Brush[] =
      c === 0 && data.present !== null ? [ring(data.present, palette.ink, palette.font)] : [];
    return {
      data: known.map(({ x, value }) => ({ x, y: value })),
      showLine: true,
      borderColor: faded(ink, strength),
      backgroundColor: faded(ink, strength),
      borderWidth: 2,
      borderDash: dashed ? [5, 4] : [],
      pointStyle: mark,
      pointRadius: 4.5,
      hitRadius: 8,
      pointBorderWidth: 1.5,
      under,
      over,
    };
  });
  const values = data.curves.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  return {
    type: 'scatter',
    data: { datasets },
    options: {
      layout: { padding: { right: Math.max(14, besideRoom(data.line)), top: 18 } },
      events: data.clickable === true ? ['click'] : [],
      scales: {
        x: {
          type: 'linear',
          title: { display: true, text: data.xAxis, color: palette.muted },
          grid: { display: false },
          border: { color: palette.grid },
          ticks: {
            color: palette.muted,
            maxTicksLimit: 8,
            callback: (value: string | number) => data.xTick(Number(value)),
          },
        },
        y: {
          min: 0,
          ...(data.yMost === undefined ? {} : { max: data.yMost }),
          // Room for the values; an interval that is far wider is cut off.
          ...(values.length === 0 ? {} : { suggestedMax: 1.15 * Math.max(...values) }),
          title: { display: true, text: data.yAxis, color: palette.muted },
          grid: { color: palette.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            // The first point may lie on the axis.
            padding: 8,
            color: palette.muted,
            maxTicksLimit: 7,
            callback: (value: string | number) => data.yTick(Number(value)),
          },
        },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
  } as unknown as AnyConfig;
}
