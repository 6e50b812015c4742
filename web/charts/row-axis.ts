/** The axis of a chart whose rows are teams or other areas: names at the left, in two lines where it is narrow. */
import type { Chart } from 'chart.js';

export interface Row {
  readonly id: string;
  readonly name: string;
}

/** Width of a chart in pixels below which long names take two lines. */
const NARROW = 520;
/** Letters that fit on a line of a narrow chart. */
const SHORT = 15;

/** A name on two lines, cut at the blank or hyphen nearest to its middle; as it is where it is short. */
export function twoLines(name: string): string | string[] {
  if (name.length <= SHORT) return name;
  const cuts = [...name.matchAll(/[ -]/g)].map(({ index }) => index);
  const middle = name.length / 2;
  const cut = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (cut === undefined) return name;
  return [name.slice(0, cut + (name[cut] === '-' ? 1 : 0)), name.slice(cut + 1)];
}

/**
 * @param at row that stands out, -1 for none
 * @param room beyond the first and the last row, in rows
 */
export const rowAxis = (
  rows: readonly Row[],
  at: number,
  room: number,
  ink: string,
): Readonly<Record<string, unknown>> => ({
  type: 'linear',
  min: -room,
  max: rows.length - 1 + room,
  reverse: true,
  grid: { display: false },
  border: { display: false },
  afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
    axis.ticks = rows.map((_, i) => ({ value: i }));
  },
  ticks: {
    autoSkip: false,
    color: ink,
    font: ({ index, chart }: { index: number; chart: Chart }) => ({
      weight: index === at ? 'bold' : 'normal',
      ...(chart.width < NARROW ? { size: 11, lineHeight: 1.05 } : {}),
    }),
    callback(this: { readonly chart: Chart }, value: string | number) {
      const name = rows[Number(value)]?.name ?? '';
      return this.chart.width < NARROW ? twoLines(name) : name;
    },
  },
});
