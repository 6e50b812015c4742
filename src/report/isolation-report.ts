/** How much hangs on isolation, which nobody publishes: fte by the norm, and what residents would notice. */
import type { IsolationSensitivity, IsolationWaits } from '../planning/norm/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { estimateText } from './figure.ts';
import { left, right, section, type Screen } from './norm-report.ts';
import { normTexts } from './norm-texts.ts';
import { formatNumber, formatPercent, formatPlain } from './number-format.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, type TableRow } from './text-table.ts';

export function isolationReport(
  found: IsolationSensitivity,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = normTexts(lang);
  const own = texts.isolation;
  const fte = (value: number): string => formatNumber(value, 1, lang);
  const columns = [left(texts.row), right(...own.without), right(...own.with), right(...own.range)];
  const cells = (row: IsolationSensitivity['total']): string[] => [
    fte(row.withoutIsolation),
    fte(row.withIsolation),
    `${fte(row.lower)} – ${fte(row.upper)}`,
  ];
  const rows: TableRow[] = [
    ...found.rows.map((row) => ({ cells: [row.name, ...cells(row)] })),
    { cells: [texts.total, ...cells(found.total)], rule: true, strong: true },
  ];
  const threshold = found.thresholds.find(({ factor }) => factor === 'isolation');
  const sentences = [
    ...(threshold === undefined ? [] : [own.thresholds(fte(threshold.high), fte(threshold.average))]),
    own.method(
      found.estimate.source,
      formatNumber(found.draws, 0, lang),
      formatPercent(found.levelSpread, 0, lang),
      formatNumber(found.areaSpread, 0, lang),
    ),
  ];
  return section(own.title, columns, rows, sentences, { lang, width, paint }).join('\n');
}

export interface IsolationWaitParts {
  readonly scenario: ResolvedScenario;
  readonly waits: IsolationWaits;
  readonly replications: number;
  readonly seed: string | number;
}

export function isolationWaitsReport(
  { scenario, waits, replications, seed }: IsolationWaitParts,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const screen: Screen = { lang, width, paint };
  const { isolation: own, explore } = normTexts(lang);
  const tenths = { decimals: 1, scale: 1 } as const;
  const columns = [
    left(''),
    right(...explore.wait),
    right(...explore.within(formatPlain(scenario.target.wait, lang))),
    right(...explore.worst),
    right(...own.difference),
    right(...own.moved),
  ];
  const rows = waits.rows.map(({ level, figures, difference, moved }): TableRow => ({
    cells: [
      own.level[level],
      estimateText(figures.wait, tenths, lang),
      `${estimateText(figures.withinTarget, { decimals: 0, scale: 100 }, lang)}%`,
      estimateText(figures.worst.wait, tenths, lang),
      difference === null ? '' : estimateText(difference, tenths, lang, true),
      level === 'without' ? '' : formatNumber(moved, 1, lang),
    ],
  }));
  const percent = (wanted: string): string =>
    formatPercent(waits.rows.find(({ level }) => level === wanted)?.factor ?? 1, 0, lang);
  const sentences = [
    own.waitsMethod(percent('low'), percent('high'), formatNumber(replications, 0, lang), String(seed)),
  ];
  return section(own.waits(formatNumber(waits.fte, 0, lang)), columns, rows, sentences, screen).join('\n');
}
