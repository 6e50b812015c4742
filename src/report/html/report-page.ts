/** The report: one HTML file that needs no other file and no script, and prints to A4. */
import {
  highlightsOf,
  type AreaResult,
  type Comparison,
  type ScenarioComparison,
  type Simulation,
  type TornadoResult,
} from '../../experiment/index.ts';
import { changeTexts } from '../change-text.ts';
import { answerText, chanceText } from '../compare-report.ts';
import { estimateText, FIGURE_STYLES, figureHeading, statisticOf } from '../figure.ts';
import { formatDate, formatMonth, formatPlain, type Lang } from '../number-format.ts';
import { ledgerWords } from '../ledger-words.ts';
import { parameterName } from '../parameter-name.ts';
import { areaNames, highlightText, sourceText } from '../run-report.ts';
import { textsOf } from '../texts/index.ts';
import { warningTexts } from '../warning-text.ts';
import { intervalChart, monthChart, rangeText } from './chart.ts';
import { html, htmlTable, type Markup } from './markup.ts';
import { reportTexts } from './report-texts.ts';
import { STYLE } from './report-style.ts';
import { stressEntries } from './stress.ts';

export interface ReportInput {
  /** A run, or the base of a comparison. */
  readonly simulation: Simulation;
  readonly comparison: Comparison | null;
  /** Influence of the assumptions; null where it was not looked at. */
  readonly tornado: TornadoResult | null;
  /** The computer and the time it took; null where it is not known. */
  readonly system: string | null;
}

const SHOWN = [
  'fte',
  'started',
  'closed',
  'waitMean',
  'waitP90',
  'withinTarget',
  'caseload',
  'utilisation',
] as const;

export function reportPage(input: ReportInput, lang: Lang): string {
  const { simulation, comparison } = input;
  const { scenario, result, matrix } = simulation;
  const texts = reportTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const title = texts.title(scenario.title[lang]);
  const pairs = comparison?.result.comparisons ?? [];
  const warnings = (comparison?.simulations ?? [simulation]).flatMap((one) =>
    warningTexts(
      // Teams over their hours stand in the answer.
      one.result.checks.warnings.filter(({ code }) => code !== 'load.over-one'),
      areaNames(one.scenario, lang),
      lang,
    ).map((text) => (comparison === null ? text : `${one.scenario.title[lang]}. ${text}`)),
  );
  const period = texts.period(formatDate(scenario.period.from, lang), formatDate(scenario.period.to, lang));
  const body = html`<h1>${scenario.title[lang]}</h1>
    <p class="soft">${period}</p>
    <h2>${texts.question}</h2>
    <p>${scenario.question[lang]}</p>
    <h2>${texts.answer}</h2>
    ${pairs.map((pair) => html`<p>${answerText(pair, lang)}</p>`)}
    <p>${highlightText(highlightsOf(scenario, matrix), nameOf, lang)}</p>
    ${
      warnings.length === 0
        ? ''
        : html`<h2>${texts.warnings}</h2>
            <ul>
              ${[...new Set(warnings)].map((text) => html`<li>${text}</li>`)}
            </ul>`
    }
    ${pairs.map((pair) => comparedSection(comparison, pair, lang))}
    <h2>${texts.results}</h2>
    ${intervalChart(texts.wait, waitRows(simulation, lang), scenario.target.wait, lang)}
    <p class="soft">${texts.certainty}</p>
    ${resultTable(simulation, lang)} ${monthSection(result.city, lang)} ${ledgerSection(input, lang)}
    ${stressSection(input, lang)}
    <p class="soft">${sourceText(result, lang)}</p>`;
  return `${
    html`<!doctype html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <title>${title}</title>
          <style>
            ${{ html: STYLE }}
          </style>
        </head>
        <body>
          ${body}
        </body>
      </html>`.html
  }\n`;
}

function waitRows({ result, scenario }: Simulation, lang: Lang): Parameters<typeof intervalChart>[1] {
  const nameOf = areaNames(scenario, lang);
  return [
    ...result.teams.map(({ team, wait }) => ({ label: nameOf(team), ...wait.mean })),
    { label: nameOf('city'), ...result.city.wait.mean },
  ];
}

function resultTable({ result, scenario }: Simulation, lang: Lang): Markup {
  const texts = reportTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const target = formatPlain(scenario.target.wait, lang);
  const heading = SHOWN.map((figure) => figureHeading(figure, target, textsOf(lang)).join(' '));
  const cells = (area: AreaResult): string[] =>
    SHOWN.map((figure) => estimateText(statisticOf(area, figure), FIGURE_STYLES[figure], lang));
  const rows = [
    ...result.teams.map((team) => [nameOf(team.team), ...cells(team)]),
    [nameOf('city'), ...cells(result.city)],
  ];
  return htmlTable(texts.results, [texts.team, ...heading], rows);
}

/** What changes in another scenario, and the difference per team. */
function comparedSection(comparison: Comparison | null, pair: ScenarioComparison, lang: Lang): Markup {
  const texts = reportTexts(lang);
  const at = comparison?.result.scenarios.findIndex(({ label }) => label === pair.other) ?? -1;
  const other = comparison?.simulations[at]?.scenario;
  if (other === undefined) return html``;
  const nameOf = areaNames(other, lang);
  const rows = [...pair.teams, { team: 'city', ...pair.city }].map(({ team, waitMean }) => ({
    label: nameOf(team),
    value: waitMean.difference.value,
    lower: (waitMean.simultaneous ?? waitMean.difference).lower,
    upper: (waitMean.simultaneous ?? waitMean.difference).upper,
    chance: waitMean.chance,
  }));
  return html`<h2>${texts.compared(pair.other, other.title[lang])}</h2>
    <p>${other.question[lang]}</p>
    <h3>${texts.changes}</h3>
    <ul>
      ${changeTexts(pair.changes, nameOf, lang).map((text) => html`<li>${text}</li>`)}
    </ul>
    ${intervalChart(texts.difference(pair.other), rows, 0, lang)}
    ${htmlTable(
      texts.difference(pair.other),
      [texts.team, texts.differenceColumn, `${texts.chance} (%)`],
      rows.map((row) => [row.label, rangeText(row, 2, lang), chanceText(row.chance, lang)]),
    )}`;
}

/** The wait by month of registration beside the field's own figure. */
function monthSection(city: AreaResult, lang: Lang): Markup {
  const found = city.waitByRegistration;
  if (found === null) return html``;
  const texts = reportTexts(lang);
  const held = city.months.map(({ month, wait }) => ({ label: month.slice(5), ...wait }));
  const registered = found.months.map(({ month, mean }) => ({ label: month.slice(5), ...mean }));
  return html`<h2>${texts.months}</h2>
    ${monthChart(
      texts.months,
      [
        { name: texts.byRegistration, kind: 'first', points: registered },
        { name: texts.byConversation, kind: 'second', points: held },
      ],
      lang,
    )}
    ${htmlTable(
      texts.months,
      [texts.month, texts.registered, texts.byRegistration, texts.stillWaiting, texts.byConversation],
      found.months.map((row, i) => [
        formatMonth(row.month, lang),
        rangeText(row.registered, 0, lang),
        `${(row.tail.value ?? 0) > 0.005 ? '≥ ' : ''}${rangeText(row.mean, 1, lang)}`,
        rangeText(row.stillWaiting, 1, lang),
        held[i] === undefined ? '' : rangeText(held[i], 1, lang),
      ]),
    )}
    <p class="soft">${textsOf(lang).registration.legend}</p>`;
}

/** Every number of the scenario, and how much it moves the wait. */
function ledgerSection({ simulation, tornado }: ReportInput, lang: Lang): Markup {
  const texts = reportTexts(lang);
  const { scenario } = simulation;
  const influence = new Map(
    tornado?.screening.map(({ path, effects }) => [path, effects.waitMean.influence]) ?? [],
  );
  const influenceOf = (path: string): string => {
    const found = influence.get(path) ?? influence.get(path.replace(/^teams\.[^.]+\./, 'teams.*.'));
    return found === undefined ? '' : estimateText(found, { decimals: 2, scale: 1 }, lang);
  };
  return html`<h2>${texts.ledger}</h2>
    <p>${texts.ledgerIntro}${tornado === null ? ` ${texts.notScreened}` : ''}</p>
    ${htmlTable(
      texts.ledger,
      texts.columns,
      scenario.ledger.map((entry) => {
        const { path, status, source } = entry;
        const name = parameterName(path, scenario, lang);
        const words = ledgerWords(entry, lang);
        return [
          name === path ? path : `${name} (${path})`,
          words.value,
          words.interval,
          texts.statuses[status],
          influenceOf(path),
          source,
        ];
      }),
      true,
    )}`;
}

function stressSection({ simulation, comparison, system }: ReportInput, lang: Lang): Markup {
  const texts = reportTexts(lang);
  const simulations = comparison?.simulations ?? [simulation];
  const changes = (comparison?.result.comparisons ?? []).map((pair, i) => {
    const { scenario } = simulations[i + 1] ?? simulation;
    return {
      title: texts.compared(pair.other, scenario.title[lang]),
      lines: changeTexts(pair.changes, areaNames(scenario, lang), lang),
    };
  });
  const entries = stressEntries({ simulations, changes, system }, lang);
  return html`<h2>${texts.stress}</h2>
    <p>${texts.stressIntro}</p>
    <dl>
      ${entries.map(
        ({ item, title, open, content }) =>
          html`<dt id="stress-${item}">${item} ${title}${open ? html` <mark>${texts.open}</mark>` : ''}</dt>
            <dd>${content}</dd> `,
      )}
    </dl>`;
}
