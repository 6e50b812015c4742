/** A calibration on the screen: per team the fitted factor with its interval, and the wait asked and reached. */
import type { SlotCalibration } from '../calibration/index.ts';
import { exp } from '../engine/index.ts';
import { formatDate, formatNumber } from './number-format.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';
import { textsOf } from './texts/index.ts';

export function calibrationReport(
  calibration: SlotCalibration,
  nameOf: (team: string) => string,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = textsOf(lang);
  const { from, to, replications } = calibration;
  const columns: Column[] = [
    { heading: [texts.team, ''], align: 'left' },
    ...texts.calibration.columns.map((heading): Column => ({ heading, align: 'right' })),
  ];
  const rows = calibration.teams.map(({ team, factor, lower, upper, target, reached }): TableRow => ({
    cells: [
      nameOf(team),
      formatNumber(factor, 2, lang),
      `${formatNumber(lower, 2, lang)}–${formatNumber(upper, 2, lang)}`,
      formatNumber(exp(target), 1, lang),
      formatNumber(exp(reached), 1, lang),
    ],
  }));
  const title = texts.calibration.title(formatDate(from, lang), formatDate(to, lang));
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    '',
    ...tableLines(columns, rows, width),
    '',
    ...wrap(texts.calibration.legend(String(replications)), width).map((line) => paint(line, 'dim')),
    '',
  ].join('\n');
}
