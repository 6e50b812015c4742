/** How each figure is written: its decimals, its scale, and its place in a result. */
import type { AreaResult, ComparedFigure, Estimate, Statistic } from '../experiment/index.ts';
import { formatNumber, formatSigned, type Lang } from './number-format.ts';
import type { Texts } from './texts/index.ts';

export interface FigureStyle {
  readonly decimals: number;
  /** 100 for shares, that are written as percentages. */
  readonly scale: number;
}

export const FIGURE_STYLES: Readonly<Record<ComparedFigure, FigureStyle>> = {
  fte: { decimals: 1, scale: 1 },
  started: { decimals: 0, scale: 1 },
  closed: { decimals: 0, scale: 1 },
  waitMean: { decimals: 1, scale: 1 },
  waitP90: { decimals: 1, scale: 1 },
  withinTarget: { decimals: 1, scale: 100 },
  monthMeanOverTarget: { decimals: 1, scale: 100 },
  stillWaiting: { decimals: 1, scale: 1 },
  caseload: { decimals: 0, scale: 1 },
  queue: { decimals: 1, scale: 1 },
  utilisation: { decimals: 1, scale: 100 },
};

export function statisticOf(area: AreaResult, figure: ComparedFigure): Statistic {
  switch (figure) {
    case 'waitMean':
      return area.wait.mean;
    case 'waitP90':
      return area.wait.p90;
    case 'withinTarget':
    case 'monthMeanOverTarget':
    case 'stillWaiting':
      return area.wait[figure];
    case 'fte':
    case 'started':
    case 'closed':
    case 'caseload':
    case 'queue':
    case 'utilisation':
      return area[figure];
  }
}

export function figureHeading(figure: ComparedFigure, target: string, texts: Texts): readonly string[] {
  return figure === 'withinTarget' ? texts.figures.withinTarget(target) : texts.figures[figure];
}

/** `5,9 ±0,2`; only the value where there is no interval. Half-widths are rounded up to be honest. */
export function estimateText(
  { value, lower, upper }: Estimate,
  { decimals, scale }: FigureStyle,
  lang: Lang,
  signed = false,
): string {
  if (value === null) return formatNumber(null, decimals, lang);
  const text = (signed ? formatSigned : formatNumber)(scale * value, decimals, lang);
  if (lower === null || upper === null) return text;
  const half = scale * Math.max(upper - value, value - lower);
  return `${text} ±${formatNumber(roundUp(half, decimals), decimals, lang)}`;
}

/** Rounds up at `decimals`, leaving alone what is rounded already but for the last bits. */
function roundUp(value: number, decimals: number): number {
  const unit = Number(`1e${decimals}`);
  return Math.ceil(value * unit - 1e-6) / unit;
}
