/** A forecast on the screen: the city by month, and the teams in the last month. */
import type { Forecast, ForecastMonth, ForecastFigure, ForecastMeasure } from '../calibration/index.ts';
import { forecastTexts } from './forecast-texts.ts';
import {
  formatDate,
  formatMonth,
  formatNumber,
  formatPercent,
  NO_FIGURE,
  type Lang,
} from './number-format.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column } from './text-table.ts';
import { textsOf } from './texts/index.ts';

const MEASURES: readonly ForecastMeasure[] = ['started', 'closed', 'running', 'stock', 'wait'];

export function forecastReport(
  forecast: Forecast,
  nameOf: (team: string) => string,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = forecastTexts(lang);
  const months = forecast.city.months.map(({ month }) => month);
  const last = months.length - 1;
  const headed = (first: readonly string[]): Column[] => [
    { heading: first, align: 'left' },
    ...MEASURES.map((measure): Column => ({ heading: texts.columns[measure], align: 'right' })),
    { heading: texts.columns.over, align: 'right' },
  ];
  const ofCity = forecast.city.months.map((month) => ({
    cells: [formatMonth(month.month, lang), ...cellsOf(month, lang)],
  }));
  const ofTeams = forecast.teams.flatMap(({ team, months: own }) => {
    const month = own[last];
    return month === undefined ? [] : [{ cells: [nameOf(team), ...cellsOf(month, lang)] }];
  });
  const bold = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'bold'));
  const name = (index: number): string => formatMonth(months[index] ?? '', lang);
  return [
    ...bold(texts.title(name(0), name(last), formatDate(forecast.origin, lang))),
    '',
    ...bold(texts.city),
    ...tableLines(headed(texts.month), ofCity, width, paint),
    '',
    ...bold(texts.teams(name(last))),
    ...tableLines(headed([textsOf(lang).team, '']), ofTeams, width, paint),
    '',
    ...wrap(
      texts.legend(formatNumber(forecast.members, 0, lang), formatNumber(forecast.runsPerMember, 0, lang)),
      width,
    ).map((line) => paint(line, 'dim')),
    '',
  ].join('\n');
}

function cellsOf(month: ForecastMonth, lang: Lang): string[] {
  const cell = (figure: ForecastFigure | null, decimals: number): string => {
    if (figure === null) return NO_FIGURE;
    const number = (value: number | undefined): string => formatNumber(value ?? null, decimals, lang);
    return `${number(figure.mean)} (${number(figure.quantiles['0.1'])}–${number(figure.quantiles['0.9'])})`;
  };
  return [
    ...MEASURES.map((measure) => cell(month[measure], measure === 'wait' ? 1 : 0)),
    month.wait === null
      ? NO_FIGURE
      : `${formatPercent(month.wait.overTarget, 0, lang)}${lang === 'nl' ? '\u00a0%' : '%'}`,
  ];
}
