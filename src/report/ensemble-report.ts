/** A calibration on the screen: what the data tell of each assumption, how the runs fit, and the teams. */
import {
  IDENTIFIED,
  NOT_IDENTIFIED,
  STAY_LAWS,
  type GroupStay,
  type Ensemble,
  type ParameterReport,
} from '../calibration/index.ts';
import { ensembleTexts } from './ensemble-texts.ts';
import {
  formatDate,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPlain,
  type Lang,
} from './number-format.ts';
import { parameterName } from './parameter-name.ts';
import { areaNames, type ScreenOptions } from './run-report.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';
import { textsOf } from './texts/index.ts';

interface Triple {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export function ensembleReport(
  ensemble: Ensemble,
  stays: readonly GroupStay[],
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = ensembleTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const { data, size, kept, figures, parameters, teams, members } = ensemble;
  const columns = (first: readonly string[], ...others: readonly (readonly string[])[]): Column[] => [
    { heading: first, align: 'left' },
    ...others.map((heading): Column => ({ heading, align: 'right' })),
  ];
  const runs = size.pilot + size.waves.reduce((sum, count) => sum + count, 0) + size.candidates;
  const title = texts.title(formatMonth(data.months[0] ?? '', lang), formatDate(ensemble.origin, lang));
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    '',
    ...tableLines(
      columns(texts.parameter, texts.prior, texts.middle, texts.posterior, texts.left, texts.verdict),
      parameters.map((parameter) => parameterRow(parameter, scenario, lang)),
      width,
      paint,
    ),
    '',
    ...tableLines(
      columns(texts.figure, texts.observed, texts.simulated),
      figures.map(({ figure, observed, mean, sd }) => ({
        cells: [
          texts.figures[figure] ?? figure,
          formatNumber(observed, 2, lang),
          `${formatNumber(mean, 2, lang)} ± ${formatNumber(sd, 2, lang)}`,
        ],
      })),
      width,
      paint,
    ),
    '',
    ...tableLines(
      columns([textsOf(lang).team, ''], texts.wait, texts.slots, texts.stay),
      teams.map(({ team, wait, slotFactor, stayFactor }) => ({
        cells: [
          nameOf(team),
          withBand(wait, 1, lang),
          withBand(slotFactor, 2, lang),
          withBand(stayFactor, 2, lang),
        ],
      })),
      width,
      paint,
    ),
    '',
    ...tableLines(
      columns(texts.group, texts.closing, texts.law, texts.factor, texts.mean, texts.ahead),
      stays.flatMap(({ group, closing, laws }) =>
        STAY_LAWS.map((law) => {
          const { factor, lower, upper, mean, nextHalfYear } = laws[law];
          return {
            cells: [
              texts.groups[group],
              formatNumber(100 * closing, 1, lang),
              texts.laws[law],
              withBand({ lower, median: factor, upper }, 2, lang),
              formatNumber(mean, 1, lang),
              formatNumber(nextHalfYear, 0, lang),
            ],
          };
        }),
      ),
      width,
      paint,
    ),
    '',
    ...wrap(
      texts.legend(
        formatPercent(kept.at(-1) ?? 1, 1, lang),
        formatNumber(members.length, 0, lang),
        formatNumber(runs, 0, lang),
      ),
      width,
    ).map((line) => paint(line, 'dim')),
    '',
  ].join('\n');
}

function parameterRow(
  { path, prior, posterior, width }: ParameterReport,
  scenario: ResolvedScenario,
  lang: Lang,
): TableRow {
  const texts = ensembleTexts(lang);
  const number = (value: number): string => formatPlain(Number(value.toPrecision(3)), lang);
  const verdict = width < IDENTIFIED ? texts.identified : width < NOT_IDENTIFIED ? texts.partly : texts.not;
  return {
    cells: [
      path.startsWith('casework.types.S.stay') ? texts.split : parameterName(path, scenario, lang),
      `${number(prior.lower)}–${number(prior.upper)}`,
      number(posterior.median),
      `${number(posterior.lower)}–${number(posterior.upper)}`,
      formatPercent(width, 0, lang),
      verdict,
    ],
  };
}

const withBand = ({ lower, median, upper }: Triple, decimals: number, lang: Lang): string =>
  `${formatNumber(median, decimals, lang)} (${formatNumber(lower, decimals, lang)}–${formatNumber(upper, decimals, lang)})`;
