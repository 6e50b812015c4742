/** Words and numbers that the charts of a comparison share. */
import { formatNumber, LABELS, type CsvCell } from '../../src/index.ts';
import type { Row } from '../charts/row-axis.ts';
import type { Dot } from '../charts/rows-chart.ts';
import { lang } from '../state/app-state.ts';
import type { Published } from '../state/study.ts';
import { texts } from '../texts/index.ts';
import { teamOrder } from './order.ts';

/** Replications below which a result is drawn lighter. */
const EARLY = 10;

export interface ChartProps {
  readonly shown: Published;
}

/** Whether a result is the instant answer: by formula, without intervals. */
export const isInstant = ({ replications }: Published): boolean => replications === 0;

/** Whether a result is drawn lighter: too few replications to lean on. */
export const isEarly = ({ replications }: Published): boolean => replications < EARLY;

export const label = (index: number): string => LABELS[index] ?? 'A';

/** The city, then its teams in the order that all charts have. */
export function rowsOf(shown: Published): readonly Row[] {
  const names = new Map(
    shown.scenarios.flatMap(({ teams }) => teams.map(({ id, name }) => [id, name] as const)),
  );
  return [
    { id: '', name: texts.value.city },
    ...teamOrder.value.map((id) => ({ id, name: names.get(id) ?? id })),
  ];
}

export const number = (value: number | null, decimals = 1): string =>
  formatNumber(value, decimals, lang.value);

/** `5,9 (5,2 tot 6,7)` */
export function dotText({ value, lower, upper }: Dot, decimals = 1): string {
  const text = number(value, decimals);
  if (value === null || lower === null || upper === null) return text;
  return `${text} (${number(lower, decimals)} ${texts.value.to} ${number(upper, decimals)})`;
}

export const cellsOf = (name: string, dots: readonly Dot[]): CsvCell[] => [
  name,
  ...dots.flatMap(({ value, lower, upper }) => [value, lower, upper]),
];
