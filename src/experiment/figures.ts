/** The figures of a result: where each stands in the summary, and between which values it can lie. */
import type { AreaMeasure, MonthMeasure } from '../model/summary-layout.ts';

export type Bounds = readonly [number, number];

const COUNT: Bounds = [0, Infinity];
const SHARE: Bounds = [0, 1];

/** Whole-period figures of an area in the order of the JSON result; `wait` nests in between. */
export const WAIT_FIGURES = {
  mean: 'waitMean',
  p50: 'waitP50',
  p80: 'waitP80',
  p90: 'waitP90',
  withinTarget: 'withinTarget',
  monthMeanOverTarget: 'monthMeanOverTarget',
  stillWaiting: 'stillWaiting',
} as const satisfies Record<string, AreaMeasure>;
export type WaitFigure = keyof typeof WAIT_FIGURES;

/** Monthly figures in the order of the JSON result. */
export const MONTH_FIGURES = [
  'started',
  'closed',
  'running',
  'caseload',
  'wait',
  'queue',
  'slotsUsed',
  'poolFte',
  'stock',
  'withinTarget',
  'utilisation',
] as const satisfies readonly MonthMeasure[];
export type MonthFigure = (typeof MONTH_FIGURES)[number];

const shares: ReadonlySet<AreaMeasure | MonthMeasure> = new Set(['withinTarget', 'monthMeanOverTarget']);
const residuals: ReadonlySet<AreaMeasure | MonthMeasure> = new Set([
  'flowResidual',
  'queueResidual',
  'littleResidual',
]);

/** No figure but a residual can be negative; a share cannot pass 1. */
export function boundsOf(measure: AreaMeasure | MonthMeasure): Bounds {
  if (shares.has(measure)) return SHARE;
  return residuals.has(measure) ? [-Infinity, Infinity] : COUNT;
}
