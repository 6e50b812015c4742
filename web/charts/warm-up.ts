/**
 * Draws a chart of each kind of the first view out of sight, one a frame, while the page waits for its first figures.
 * The browser then has the code ready, and the first charts that are seen do not hold up the user.
 */
import { atFrame } from '../parts/frames.ts';
import { gridConfig } from './grid-chart.ts';
import { monthsConfig } from './months-chart.ts';
import { readPalette, type Palette } from './palette.ts';
import { rowsConfig } from './rows-chart.ts';
import { Chart, type AnyConfig } from './setup.ts';

const dots = [{ value: 1, lower: 0, upper: 2 }];
const rows = [{ id: 'a', name: 'a' }];
const line = { at: 1, label: '1' };
const axis = { axis: '', tick: String };
const look = { line, early: false, marked: 'a', fromZero: true };

const KINDS: readonly ((palette: Palette) => AnyConfig)[] = [
  (palette) => rowsConfig({ rows, series: [{ colour: 0, hollow: false, dots }], ...axis, ...look }, palette),
  (palette) =>
    monthsConfig(
      { months: ['a'], series: [{ colour: 0, base: true, dots }], crosses: [1], ...axis, ...look },
      palette,
    ),
  (palette) =>
    gridConfig(
      { rows, columns: ['a'], values: [[1]], middle: 1, most: 2, text: String, marked: 'a' },
      palette,
    ),
];

export function warmUpCharts(): void {
  for (const kind of KINDS) {
    atFrame(kind, () => {
      const canvas = document.createElement('canvas');
      const { type, data, options } = kind(readPalette()) as AnyConfig & { type: string };
      new Chart(canvas, { type, data, options: { ...options, responsive: false } }).destroy();
    });
  }
}
