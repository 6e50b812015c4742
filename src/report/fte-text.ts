/** Numbers of fte on the screen, and headings of columns with numbers. */
import { formatNumber, type Lang } from './number-format.ts';
import type { Column } from './text-table.ts';

export const fteText = (value: number, lang: Lang): string => formatNumber(value, 2, lang);
export const right = (heading: readonly string[]): Column => ({ heading, align: 'right' });
