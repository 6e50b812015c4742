/** A comparison on the screen: the answer in a sentence, what changes, and the differences per team. */
import type {
  AreaComparison,
  ComparedFigure,
  Comparison,
  Difference,
  ScenarioComparison,
} from '../experiment/index.ts';
import { changeTexts } from './change-text.ts';
import { estimateText, FIGURE_STYLES, figureHeading } from './figure.ts';
import { formatNumber, formatPercent, formatPlain, type Lang } from './number-format.ts';
import { oddsOf } from './odds.ts';
import { areaNames, type ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';
import { textsOf } from './texts/index.ts';
import { warningTexts } from './warning-text.ts';

/** Differences that the table shows. */
const SHOWN: readonly ComparedFigure[] = ['waitMean', 'withinTarget', 'caseload', 'utilisation'];

/** @param beside sentences on what was asked beside the differences, such as the costs */
export function compareReport(
  comparison: Comparison,
  options: ScreenOptions,
  beside: readonly string[] = [],
): string {
  const { lang, width, paint = plain } = options;
  const texts = textsOf(lang);
  const { result, simulations } = comparison;
  const names = simulations.map(
    ({ scenario }, i) => `${result.scenarios[i]?.label ?? ''} ${scenario.title[lang]}`,
  );
  const lines: string[] = [];
  const teamNames = simulations.map(({ scenario }) => areaNames(scenario, lang));
  const nameOf = (team: string): string =>
    teamNames.map((name) => name(team)).find((name) => name !== team) ?? team;
  result.comparisons.forEach((pair, i) => {
    const title = texts.compare.title(names[0] ?? '', names[i + 1] ?? '');
    lines.push(
      ...wrap(title, width).map((line) => paint(line, 'bold')),
      '',
      ...wrap(answerText(pair, lang), width),
      '',
      ...changeLines(pair, nameOf, lang).flatMap((line) => wrap(line, width)),
      '',
      ...differenceTable(comparison, pair, options),
      '',
      ...wrap(texts.compare.legend(pair.other), width).map((line) => paint(line, 'dim')),
      '',
    );
  });
  simulations.forEach(({ scenario, result: single }, i) => {
    const label = result.scenarios[i]?.label ?? '';
    const shown = single.checks.warnings.filter(({ code }) => code !== 'load.over-one');
    for (const text of warningTexts(shown, areaNames(scenario, lang), lang)) {
      lines.push(...wrap(`${label}. ${text}`, width));
    }
  });
  lines.push(...beside.flatMap((text) => wrap(text, width)));
  const replications = formatNumber(result.replications, 0, lang);
  const source = texts.compare.source(replications, String(result.seed), result.engine);
  return [...lines, ...wrap(source, width).map((line) => paint(line, 'dim')), ''].join('\n');
}

/** The difference in the city's wait with its certainty, the odds, and the teams that stand out. */
export function answerText(pair: ScenarioComparison, lang: Lang): string {
  const texts = textsOf(lang).compare;
  const wait = pair.city.waitMean;
  const sentences = [waitText(wait, pair.other, lang)];
  if (wait.chance !== null) {
    const words = textsOf(lang).odds[oddsOf(wait.chance)];
    sentences.push(texts.odds(words, chanceText(wait.chance, lang)));
  }
  const teams = pair.teams.map((team) => side(team.waitMean));
  const shorter = teams.filter((found) => found < 0).length;
  const longer = teams.filter((found) => found > 0).length;
  if (teams.length > 0) sentences.push(texts.teams(String(shorter), String(longer), String(teams.length)));
  if (wait.varianceReduction !== null && wait.varianceReduction >= 1.5) {
    sentences.push(texts.reduction(formatNumber(wait.varianceReduction, 1, lang)));
  }
  return sentences.join(' ');
}

function waitText({ difference }: Difference, label: string, lang: Lang): string {
  const texts = textsOf(lang).compare;
  const { value, lower, upper } = difference;
  if (value === null || lower === null || upper === null) return texts.cityWaitUnknown;
  const number = (days: number): string => formatNumber(days, decimalsFor(upper - lower), lang);
  if (lower === 0 && upper === 0) return texts.cityWaitIdentical(label);
  if (upper < 0) return texts.cityWaitShorter(label, number(-value), number(-upper), number(-lower));
  if (lower > 0) return texts.cityWaitLonger(label, number(value), number(lower), number(upper));
  return texts.cityWaitSame(label, number(lower), number(upper));
}

/** A narrow interval earns a second decimal. */
const decimalsFor = (width: number): number => (width < 0.5 ? 2 : 1);

/** A chance in whole per cents; never 0 or 100, which would be certain. */
export function chanceText(chance: number | null, lang: Lang): string {
  if (chance !== null && chance < 0.005) return '<1';
  return chance !== null && chance > 0.995 ? '>99' : formatPercent(chance, 0, lang);
}

/** -1 below zero, 1 above zero, 0 not shown to differ; by the simultaneous interval where there is one. */
function side({ difference, simultaneous }: Difference): number {
  const { lower, upper } = simultaneous ?? difference;
  if (lower === null || upper === null) return 0;
  return upper < 0 ? -1 : lower > 0 ? 1 : 0;
}

function changeLines(pair: ScenarioComparison, nameOf: (team: string) => string, lang: Lang): string[] {
  const texts = textsOf(lang).compare;
  if (pair.changes.length === 0) return [texts.noChanges];
  return [texts.changes, ...changeTexts(pair.changes, nameOf, lang).map((text) => `- ${text}`)];
}

function differenceTable(
  { simulations }: Comparison,
  pair: ScenarioComparison,
  { lang, width, paint = plain }: ScreenOptions,
): string[] {
  const texts = textsOf(lang);
  const scenario = simulations[0]?.scenario;
  if (scenario === undefined) return [];
  const target = formatPlain(scenario.target.wait, lang);
  const [waitName = '', waitUnit = ''] = texts.figures.waitMean;
  const columns: Column[] = [
    { heading: ['', texts.team, ''], align: 'left' },
    { heading: [pair.base, waitName, waitUnit], align: 'right' },
    { heading: [pair.other, waitName, waitUnit], align: 'right' },
    ...SHOWN.map((figure): Column => {
      const heading = figureHeading(figure, target, texts);
      return {
        heading: [`${pair.other} - ${pair.base}  `, ...heading.map((line) => `${line}  `)],
        align: 'right',
      };
    }),
    { heading: ['', ...texts.compare.better], align: 'right' },
  ];
  const cells = (area: AreaComparison): string[] => [
    formatNumber(area.waitMean.a, 1, lang),
    formatNumber(area.waitMean.b, 1, lang),
    ...SHOWN.map((figure) => differenceText(area[figure], figure, lang)),
    chanceText(area.waitMean.chance, lang),
  ];
  const nameOf = areaNames(scenario, lang);
  const rows: TableRow[] = [
    ...pair.teams.map((team) => ({ cells: [nameOf(team.team), ...cells(team)] })),
    { cells: [texts.wholeCity, ...cells(pair.city)], rule: true, strong: true },
  ];
  return tableLines(columns, rows, width, paint);
}

/** `-1,2 ±0,3 *`: the star says that the interval leaves 0 out. */
function differenceText(found: Difference, figure: ComparedFigure, lang: Lang): string {
  const { value, lower, upper } = found.difference;
  if (value === 0 && lower === 0 && upper === 0) return `${textsOf(lang).compare.equal}  `;
  const { decimals, scale } = FIGURE_STYLES[figure];
  const style = { decimals: Math.max(1, decimals), scale };
  const interval = found.simultaneous ?? found.difference;
  const text = estimateText({ value, lower: interval.lower, upper: interval.upper }, style, lang, true);
  return `${text} ${side(found) === 0 ? ' ' : '*'}`;
}
