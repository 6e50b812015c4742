/**
 * Results as sheets with real numbers: one sheet a table, and notes with what each figure means. Sheets are
 * data; `workbookBytes` makes the XLSX file of them, in a browser as in Node.
 */
import writeXlsx, { type Cell, type Sheet as XlsxSheet } from 'write-excel-file/universal';
import {
  COMPARED_FIGURES,
  MONTH_FIGURES,
  REGISTRATION_MEASURES,
  type AreaResult,
  type Comparison,
  type Estimate,
  type Simulation,
  type Statistic,
} from '../experiment/index.ts';
import { changeTexts } from './change-text.ts';
import { figureDefinitions, registrationDefinitions } from './definition-texts.ts';
import { FIGURE_STYLES, figureHeading, statisticOf } from './figure.ts';
import { formatDate, formatPlain, type Lang } from './number-format.ts';
import { areaNames } from './run-report.ts';
import { textsOf } from './texts/index.ts';
import { warningTexts } from './warning-text.ts';
import { workbookTexts } from './workbook-texts.ts';

export type SheetCell = string | number | null;

export interface Sheet {
  readonly name: string;
  /** Null for a sheet of notes. */
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Longest name that spreadsheet programs take. */
const LONGEST_NAME = 31;

/** The sheets of a run. */
export function runSheets(simulation: Simulation, lang: Lang): Sheet[] {
  return [notes([simulation], lang, false), ...scenarioSheets(simulation, lang, '')];
}

/** The sheets of a comparison: the differences, and those of each scenario with its label. */
export function comparisonSheets({ simulations, result }: Comparison, lang: Lang): Sheet[] {
  const texts = workbookTexts(lang);
  const nameOf = (area: string): string =>
    simulations.map(({ scenario }) => areaNames(scenario, lang)(area)).find((name) => name !== area) ?? area;
  const differences = result.comparisons.flatMap((pair) =>
    [{ team: 'city', ...pair.city }, ...pair.teams].flatMap((area) =>
      COMPARED_FIGURES.map((figure): SheetCell[] => {
        const found = area[figure];
        return [
          pair.base,
          pair.other,
          nameOf(area.team),
          figureName(figure, simulations[0]?.scenario.target.wait ?? NaN, lang),
          found.a,
          found.b,
          found.difference.value,
          found.difference.lower,
          found.difference.upper,
          found.simultaneous?.lower ?? null,
          found.simultaneous?.upper ?? null,
          found.chance,
          found.varianceReduction,
          found.pairs,
        ];
      }),
    ),
  );
  const changes = result.comparisons.flatMap((pair) =>
    changeTexts(pair.changes, nameOf, lang).map((text): SheetCell[] => [pair.base, pair.other, text]),
  );
  return [
    notes(simulations, lang, true),
    {
      name: texts.sheets.differences,
      heading: [
        texts.base,
        texts.other,
        texts.area,
        texts.figure,
        `${texts.value} ${texts.base}`,
        `${texts.value} ${texts.other}`,
        texts.difference,
        texts.lower,
        texts.upper,
        texts.lowerTogether,
        texts.upperTogether,
        texts.chance,
        texts.reduction,
        texts.pairs,
      ],
      rows: differences,
    },
    { name: texts.sheets.changes, heading: [texts.base, texts.other, texts.difference], rows: changes },
    ...simulations.flatMap((simulation, i) =>
      scenarioSheets(simulation, lang, `${result.scenarios[i]?.label ?? ''} `),
    ),
  ];
}

/** Where the numbers come from, what they mean, and what to look out for. */
function notes(simulations: readonly Simulation[], lang: Lang, paired: boolean): Sheet {
  const texts = workbookTexts(lang);
  const rows: SheetCell[][] = [];
  for (const { scenario, result } of simulations) {
    rows.push(
      [texts.scenario, scenario.name],
      [texts.title, scenario.title[lang]],
      [texts.question, scenario.question[lang]],
      [
        texts.period,
        `${formatDate(scenario.period.from, lang)} ${texts.until} ${formatDate(scenario.period.to, lang)}`,
      ],
      [texts.replications, result.replications],
      [texts.seed, result.seed],
      [texts.version, result.engine],
      [texts.hash, result.scenario.hash],
      ...warningTexts(result.checks.warnings, areaNames(scenario, lang), lang).map((text) => ['', text]),
      [],
    );
  }
  const target = simulations[0]?.scenario.target.wait ?? NaN;
  const definitions = figureDefinitions(lang);
  rows.push(
    [texts.figure, texts.meaning],
    ...COMPARED_FIGURES.map((figure) => [figureName(figure, target, lang), definitions[figure]]),
    ...Object.entries(registrationDefinitions(lang)).map(([name, text]) => [
      `${texts.sheets.registration}: ${name}`,
      text,
    ]),
    [],
    ['', texts.intervals],
    ...(paired ? [['', texts.pairing]] : []),
  );
  return { name: texts.sheets.notes, heading: null, rows };
}

/** `wachttijd (werkdagen)` */
export function figureName(figure: (typeof COMPARED_FIGURES)[number], target: number, lang: Lang): string {
  const [name = '', unit = ''] = figureHeading(figure, formatPlain(target, lang), textsOf(lang));
  // Shares stand in a sheet as they are, from 0 to 1.
  const { scale } = FIGURE_STYLES[figure];
  return `${name} (${scale === 1 ? unit || 'fte' : unit.replace('%', '0-1,')})`.replace(' (fte)', '');
}

function scenarioSheets({ scenario, result }: Simulation, lang: Lang, label: string): Sheet[] {
  const texts = workbookTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const areas: { readonly name: string; readonly figures: AreaResult }[] = [
    { name: nameOf('city'), figures: result.city },
    ...result.teams.map((team) => ({ name: nameOf(team.team), figures: team })),
  ];
  const certain = [texts.lower, texts.upper];
  const estimate = ({ value, lower, upper }: Estimate): SheetCell[] => [value, lower, upper];
  const statistic = (found: Statistic): SheetCell[] => [
    ...estimate(found),
    found.spread.low,
    found.spread.high,
  ];
  const named = (name: string): string => `${label}${name}`.slice(0, LONGEST_NAME);
  const sheets: Sheet[] = [
    {
      name: named(texts.sheets.areas),
      heading: [texts.area, texts.figure, texts.value, ...certain, texts.low, texts.high],
      rows: areas.flatMap(({ name, figures }) =>
        COMPARED_FIGURES.map((figure) => [
          name,
          figureName(figure, scenario.target.wait, lang),
          ...statistic(statisticOf(figures, figure)),
        ]),
      ),
    },
    {
      name: named(texts.sheets.months),
      heading: [
        texts.area,
        texts.month,
        ...MONTH_FIGURES.flatMap((figure) => [figure, ...certain.map((text) => `${figure} ${text}`)]),
      ],
      rows: areas.flatMap(({ name, figures }) =>
        figures.months.map((month) => [
          name,
          month.month,
          ...MONTH_FIGURES.flatMap((figure) => estimate(month[figure])),
        ]),
      ),
    },
  ];
  const followed = areas.flatMap(({ name, figures }) => {
    const waits = figures.waitByRegistration;
    if (waits === null) return [];
    return [{ month: texts.wholePeriod, ...waits.period }, ...waits.months].map((found) => [
      name,
      found.month,
      ...REGISTRATION_MEASURES.flatMap((measure) => estimate(found[measure])),
    ]);
  });
  if (followed.length > 0) {
    sheets.push({
      name: named(texts.sheets.registration),
      heading: [
        texts.area,
        texts.month,
        ...REGISTRATION_MEASURES.flatMap((name) => [name, ...certain.map((text) => `${name} ${text}`)]),
      ],
      rows: followed,
    });
  }
  sheets.push({
    name: named(texts.sheets.ledger),
    heading: [
      texts.path,
      texts.value,
      texts.intervalLow,
      texts.intervalHigh,
      texts.unit,
      texts.status,
      texts.source,
    ],
    rows: scenario.ledger.map(({ path, value, interval, unit, status, source }) => [
      path,
      value,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      unit,
      status,
      source,
    ]),
  });
  return sheets;
}

/** The XLSX file. */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeXlsx(sheets.map(xlsxSheet)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function xlsxSheet({ name, heading, rows }: Sheet): XlsxSheet<Blob> {
  const columns = Math.max(...rows.map((row) => row.length), heading?.length ?? 0);
  const widths = Array.from({ length: columns }, (_, c) => {
    const texts = [heading?.[c], ...rows.map((row) => row[c])].map((cell) =>
      typeof cell === 'string' ? cell.length : 8,
    );
    return { width: Math.min(heading === null ? 110 : 60, Math.max(8, ...texts) + 2) };
  });
  return {
    sheet: name,
    columns: widths,
    ...(heading === null ? {} : { stickyRowsCount: 1 }),
    data: [
      ...(heading === null ? [] : [heading.map((value): Cell => ({ value, fontWeight: 'bold' }))]),
      ...rows.map((row) => row.map(xlsxCell)),
    ],
  };
}

/** Numbers stay numbers; texts are texts, also where they begin as a formula does. */
function xlsxCell(cell: SheetCell): Cell {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? (Number.isFinite(cell) ? cell : null) : { value: cell, type: String };
}
