/** The charts that stand on the page, by their figure: paper draws them anew. */
import type { ChartBoxProps } from './chart-box.tsx';

export const shownCharts = new WeakMap<Element, () => ChartBoxProps>();
