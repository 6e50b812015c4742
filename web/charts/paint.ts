/**
 * What Chart.js has no part for, painted on its canvas: marked rows, lines of reference with their label,
 * intervals, numbers in cells. A data set carries its own brushes, so that a chart can be updated in place.
 */
import type { Chart, Plugin } from 'chart.js';

export type Brush = (chart: Chart) => void;

/** Brushes of a data set: `under` before the data are drawn, `over` after. */
export interface Painted {
  readonly under?: readonly Brush[];
  readonly over?: readonly Brush[];
}

const paint = (chart: Chart, when: keyof Painted): void => {
  for (const dataset of chart.data.datasets as Painted[]) {
    for (const brush of dataset[when] ?? []) {
      chart.ctx.save();
      brush(chart);
      chart.ctx.restore();
    }
  }
};

export const painter: Plugin = {
  id: 'painter',
  beforeDatasetsDraw: (chart) => paint(chart, 'under'),
  afterDatasetsDraw: (chart) => paint(chart, 'over'),
};

/** A band behind a row of a chart whose y axis counts rows. */
export const rowBand =
  (row: number, colour: string): Brush =>
  ({ ctx, chartArea, scales }) => {
    const y = scales['y'];
    if (y === undefined) return;
    const top = y.getPixelForValue(row - 0.5);
    ctx.fillStyle = colour;
    ctx.fillRect(chartArea.left, top, chartArea.width, y.getPixelForValue(row + 0.5) - top);
  };

/** A frame around a row. */
export const rowFrame =
  (row: number, colour: string): Brush =>
  ({ ctx, chartArea, scales }) => {
    const y = scales['y'];
    if (y === undefined) return;
    const top = y.getPixelForValue(row - 0.5);
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2;
    ctx.strokeRect(chartArea.left, top, chartArea.width, y.getPixelForValue(row + 0.5) - top);
  };

export interface Reference {
  readonly at: number;
  readonly label: string;
}

/** Pixels between the chart and a label beside it: the last point may lie on the edge. */
const BESIDE = 8;

/** Room that the label of a horizontal line takes beside the chart, in pixels: beside it, it covers no figure. */
export const besideRoom = (line: Reference | null): number =>
  line === null ? 0 : BESIDE + 8 * line.label.length;

/** A line across the chart at a value of an axis, with its label at the end. */
export const referenceLine =
  (axis: 'x' | 'y', { at, label }: Reference, colour: string, font: string, dashed = true): Brush =>
  ({ ctx, chartArea, scales }) => {
    const scale = scales[axis];
    if (scale === undefined || at < scale.min || at > scale.max) return;
    const place = scale.getPixelForValue(at);
    const { left, right, top, bottom } = chartArea;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5;
    ctx.setLineDash(dashed ? [5, 4] : []);
    ctx.beginPath();
    ctx.moveTo(axis === 'x' ? place : left, axis === 'x' ? top : place);
    ctx.lineTo(axis === 'x' ? place : right, axis === 'x' ? bottom : place);
    ctx.stroke();
    ctx.fillStyle = colour;
    ctx.font = `12px ${font}`;
    if (axis === 'y') {
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      ctx.fillText(label, right + BESIDE, place);
      return;
    }
    ctx.textBaseline = 'bottom';
    // The label keeps clear of both ends of the chart.
    const half = ctx.measureText(label).width / 2;
    ctx.textAlign = 'center';
    ctx.fillText(label, Math.max(left + half, Math.min(right + 12 - half, place)), top - 3);
  };

export interface Span {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Horizontal intervals. */
export const intervals =
  (spans: readonly Span[], colour: string): Brush =>
  ({ ctx, scales }) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined) return;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.8;
    for (const span of spans) {
      const at = y.getPixelForValue(span.y);
      ctx.beginPath();
      ctx.moveTo(x.getPixelForValue(span.from), at);
      ctx.lineTo(x.getPixelForValue(span.to), at);
      ctx.stroke();
    }
  };

/** Horizontal bars behind rows: the range that each is held against. */
export const bars =
  (spans: readonly Span[], colour: string): Brush =>
  ({ ctx, scales }) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined) return;
    const thick = Math.min(16, 0.6 * Math.abs(y.getPixelForValue(1) - y.getPixelForValue(0)));
    ctx.fillStyle = colour;
    for (const { y: row, from, to } of spans) {
      const left = x.getPixelForValue(from);
      ctx.fillRect(
        left,
        y.getPixelForValue(row) - thick / 2,
        Math.max(2, x.getPixelForValue(to) - left),
        thick,
      );
    }
  };

/** Vertical intervals. */
export const whiskers =
  (
    spans: readonly { readonly x: number; readonly from: number; readonly to: number }[],
    colour: string,
  ): Brush =>
  ({ ctx, chartArea, scales }) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined) return;
    const within = (value: number): number =>
      Math.min(chartArea.bottom, Math.max(chartArea.top, y.getPixelForValue(value)));
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.6;
    for (const span of spans) {
      const at = x.getPixelForValue(span.x);
      ctx.beginPath();
      ctx.moveTo(at, within(span.from));
      ctx.lineTo(at, within(span.to));
      ctx.stroke();
    }
  };

/** A ring with a word beside it: where things stand today. */
export const ring =
  (
    point: { readonly x: number; readonly y: number; readonly label: string },
    colour: string,
    font: string,
  ): Brush =>
  ({ ctx, chartArea, scales }) => {
    const { x, y } = scales;
    if (x === undefined || y === undefined) return;
    const [left, top] = [x.getPixelForValue(point.x), y.getPixelForValue(point.y)];
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(left, top, 8, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.fillStyle = colour;
    ctx.font = `12px ${font}`;
    ctx.textBaseline = 'middle';
    const right = left + 14 + ctx.measureText(point.label).width < chartArea.right;
    ctx.textAlign = right ? 'left' : 'right';
    ctx.fillText(point.label, left + (right ? 13 : -13), top - 12);
  };
