/** A run on the screen: title, table of teams and city, what stands out, warnings, where it came from. */
import {
  highlightsOf,
  type AreaResult,
  type ComparedFigure,
  type Highlights,
  type RunResult,
  type Simulation,
  type Statistic,
} from '../experiment/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { estimateText, FIGURE_STYLES, figureHeading, statisticOf } from './figure.ts';
import { instantLines } from './instant-lines.ts';
import { formatDate, formatNumber, formatPercent, formatPlain, type Lang } from './number-format.ts';
import { LIKELY } from './odds.ts';
import { registrationLines } from './registration-table.ts';
import { plain, tableLines, wrap, type Column, type Paint, type TableRow } from './text-table.ts';
import { textsOf } from './texts/index.ts';
import { listText, warningTexts } from './warning-text.ts';

export interface ScreenOptions {
  readonly lang: Lang;
  /** Characters on a line. */
  readonly width: number;
  readonly paint?: Paint;
}

const RUN_FIGURES: readonly ComparedFigure[] = [
  'fte',
  'started',
  'closed',
  'waitMean',
  'waitP90',
  'withinTarget',
  'caseload',
  'utilisation',
];

/** @param beside sentences on what was asked beside the figures, such as the cost */
export function runReport(
  simulation: Simulation,
  { lang, width, paint = plain }: ScreenOptions,
  beside: readonly string[] = [],
): string {
  const { scenario, matrix, result } = simulation;
  const texts = textsOf(lang);
  const { from, to } = scenario.period;
  const title = texts.run.title(scenario.title[lang], formatDate(from, lang), formatDate(to, lang));
  const nameOf = areaNames(scenario, lang);
  // Teams over their hours stand in the sentence above the warnings.
  const shown = result.checks.warnings.filter(({ code }) => code !== 'load.over-one');
  const warnings = warningTexts(shown, nameOf, lang);
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    '',
    ...runTable(result, scenario, { lang, width, paint }),
    '',
    ...wrap(highlightText(highlightsOf(scenario, matrix), nameOf, lang), width),
    ...[...assessmentLines(result.city, lang), ...beside].flatMap((line) => wrap(line, width)),
    ...warnings.flatMap((warning) => wrap(warning, width)),
    ...instantLines(scenario, result, nameOf, lang).flatMap((line) => wrap(line, width)),
    '',
    ...registrationLines(result.city, { lang, width, paint }),
    ...faint(texts.run.legend),
    ...faint(sourceText(result, lang)),
    '',
  ].join('\n');
}

/** The 18 teams and the city; every figure with its interval. */
export function runTable(
  result: RunResult,
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string[] {
  const texts = textsOf(lang);
  const target = formatPlain(scenario.target.wait, lang);
  const columns: Column[] = [
    { heading: [texts.team, ''], align: 'left' },
    ...RUN_FIGURES.map((figure): Column => ({
      heading: figureHeading(figure, target, texts),
      align: 'right',
    })),
  ];
  const cells = (area: AreaResult): string[] =>
    RUN_FIGURES.map((figure) => estimateText(statisticOf(area, figure), FIGURE_STYLES[figure], lang));
  const nameOf = areaNames(scenario, lang);
  const rows: TableRow[] = [
    ...result.teams.map((team) => ({ cells: [nameOf(team.team), ...cells(team)] })),
    { cells: [texts.wholeCity, ...cells(result.city)], rule: true, strong: true },
  ];
  return tableLines(columns, rows, width, paint);
}

/** Assessments with a term, where the scenario has them. */
function assessmentLines({ assessments }: AreaResult, lang: Lang): string[] {
  if (assessments === undefined) return [];
  const { done, late, waiting } = assessments;
  const text = (count: Statistic): string => estimateText(count, { decimals: 0, scale: 1 }, lang);
  return [textsOf(lang).run.assessments(text(done), text(late), text(waiting))];
}

/** One line on what stands out. */
export function highlightText(found: Highlights, nameOf: (area: string) => string, lang: Lang): string {
  const texts = textsOf(lang).highlights;
  const number = (value: number): string => formatNumber(value, 1, lang);
  const sentences: string[] = [];
  const { value, lower, upper } = found.cityWait;
  if (value !== null) {
    sentences.push(
      lower === null || upper === null
        ? texts.cityWaitOnly(number(value))
        : texts.cityWait(number(value), number(lower), number(upper)),
    );
  }
  const worst = found.waits[0];
  const best = found.waits.at(-1);
  if (worst !== undefined && best !== undefined && worst !== best) {
    sentences.push(
      texts.extremes(nameOf(worst.team), number(worst.value), nameOf(best.team), number(best.value)),
    );
  }
  const target = formatPlain(found.target, lang);
  const over = found.overTarget.filter((team) => team.value > LIKELY).length;
  if (found.overTarget.length > 0) {
    sentences.push(
      over === 0
        ? texts.noneOverTarget(target)
        : texts.overTarget(String(over), String(found.overTarget.length), target),
    );
  }
  if (found.overloaded.length > 0) {
    const teams = found.overloaded.map(
      (team) => `${nameOf(team.team)} (${textsOf(lang).percent(formatPercent(team.value, 0, lang))})`,
    );
    sentences.push(texts.overloaded(listText(teams, lang)));
  }
  return sentences.join(' ');
}

/** Replications, seed, version and the first signs of the scenario's hash. */
export const sourceText = (result: RunResult, lang: Lang): string =>
  textsOf(lang).run.source(
    formatNumber(result.replications, 0, lang),
    String(result.seed),
    result.engine,
    `${result.scenario.name} (${result.scenario.hash.slice(0, 12)})`,
  );

/** Names by id: the city, and the teams of the scenario. */
export function areaNames(scenario: ResolvedScenario, lang: Lang): (area: string) => string {
  const names = new Map(scenario.teams.map((team) => [team.id, team.name]));
  names.set('city', textsOf(lang).wholeCity);
  return (area) => names.get(area) ?? area;
}
