/** Studies beyond a run as sheets: drawn parameters, a tornado, an attribution, timelines. */
import {
  ATTRIBUTED_FIGURES,
  COMPARED_FIGURES,
  TORNADO_FIGURES,
  type AttributionResult,
  type CaseTimeline,
  type Estimate,
  type TeamTimeline,
  type TornadoResult,
  type UncertaintyResult,
} from '../experiment/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Lang } from './number-format.ts';
import { parameterName } from './parameter-name.ts';
import { areaNames } from './run-report.ts';
import { studySheetTexts } from './study-sheet-texts.ts';
import { uncertaintyTexts } from './uncertainty-texts.ts';
import { caseEventText, changeName, reasonText } from './why-report.ts';
import { whyTexts } from './why-texts.ts';
import { workbookTexts } from './workbook-texts.ts';
import { figureName, type Sheet, type SheetCell } from './workbook.ts';

const cells = (found: Estimate | null | undefined): SheetCell[] => [
  found?.value ?? null,
  found?.lower ?? null,
  found?.upper ?? null,
];

/** Headings of a figure with its interval. */
const headings = (name: string, lang: Lang): string[] => {
  const { lower, upper } = workbookTexts(lang);
  return [name, `${name}, ${lower}`, `${name}, ${upper}`];
};

/** Scenario, seed and version, and what the sheets mean. */
function notes(
  scenarios: readonly ResolvedScenario[],
  known: readonly (readonly SheetCell[])[],
  meanings: readonly string[],
  lang: Lang,
): Sheet {
  const texts = workbookTexts(lang);
  return {
    name: texts.sheets.notes,
    heading: null,
    rows: [
      ...scenarios.flatMap((scenario): SheetCell[][] => [
        [texts.scenario, scenario.name],
        [texts.title, scenario.title[lang]],
        [texts.hash, scenario.hash],
      ]),
      ...known,
      [],
      ...meanings.map((text): SheetCell[] => ['', text]),
    ],
  };
}

export function uncertaintySheets(
  result: UncertaintyResult,
  scenario: ResolvedScenario,
  lang: Lang,
): Sheet[] {
  const texts = workbookTexts(lang);
  const { columns, sheets } = studySheetTexts(lang);
  const nameOf = areaNames(scenario, lang);
  const areas = [{ team: 'city', ...result.city }, ...result.teams];
  const known: SheetCell[][] = [
    [columns.draws, result.draws],
    [columns.perDraw, result.replicationsPerDraw],
    [columns.redrawn, result.redrawn],
    [texts.seed, result.seed],
    [texts.version, result.engine],
  ];
  return [
    notes([scenario], known, [uncertaintyTexts(lang).uncertainLegend], lang),
    {
      name: texts.sheets.areas,
      heading: [
        ...[texts.area, texts.figure, ...headings(texts.value, lang), texts.low, texts.high],
        ...[columns.chance, columns.notKnowing, ...headings(columns.share, lang)],
      ],
      rows: areas.flatMap((area) =>
        COMPARED_FIGURES.map((name): SheetCell[] => {
          const { spread, chance, notKnowing, share, ...mean } = area[name];
          return [
            ...[nameOf(area.team), figureName(name, scenario.target.wait, lang)],
            ...[...cells(mean), spread.low, spread.high, chance, notKnowing, ...cells(share)],
          ];
        }),
      ),
    },
    {
      name: sheets.drawn,
      heading: [
        ...[columns.assumption, texts.path, texts.value, texts.intervalLow, texts.intervalHigh],
        ...[texts.unit, texts.status, columns.law],
      ],
      rows: result.parameters.map(({ path, value, interval, unit, status, law }) => [
        ...[parameterName(path, scenario, lang), path, value, interval[0], interval[1], unit, status, law],
      ]),
    },
  ];
}

export function tornadoSheets(result: TornadoResult, scenario: ResolvedScenario, lang: Lang): Sheet[] {
  const texts = workbookTexts(lang);
  const { columns, sheets } = studySheetTexts(lang);
  const words = uncertaintyTexts(lang);
  const figures = TORNADO_FIGURES.filter((name) => name !== 'requiredFte' || result.requiredShare !== null);
  const named = figures.map((name) => `${words.figures[name][0]} (${columns.units[name]})`);
  const known: SheetCell[][] = [
    [columns.screening, result.cost.screening],
    [columns.oneAtATime, result.cost.oneAtATime],
    [texts.seed, result.seed],
    [texts.version, result.engine],
  ];
  const meanings = [
    words.tornadoLegend,
    ...(result.requiredShare === null ? [] : [words.requiredLegend(String(100 * result.requiredShare))]),
    columns.influenceMeaning,
  ];
  return [
    notes([scenario], known, meanings, lang),
    {
      name: sheets.swings,
      heading: [
        ...[columns.assumption, texts.path, texts.status, texts.unit, texts.value, columns.low, columns.high],
        ...named.flatMap((name) =>
          [words.atLow, words.atHigh].flatMap((side) => headings(`${name} ${side}`, lang)),
        ),
      ],
      rows: [
        [
          ...[columns.base, null, null, null, null, null, null],
          ...figures.flatMap((name) => [...cells(result.base[name]), ...cells(result.base[name])]),
        ],
        ...result.swings.map((swing): SheetCell[] => [
          ...[parameterName(swing.path, scenario, lang), swing.path, swing.status, swing.unit],
          ...[swing.value, swing.low, swing.high],
          ...figures.flatMap((name) => [...cells(swing.atLow?.[name]), ...cells(swing.atHigh?.[name])]),
        ]),
      ],
    },
    {
      name: sheets.screening,
      heading: [
        ...[columns.assumption, texts.path],
        ...named.flatMap((name) => [
          ...headings(`${columns.influence} ${name}`, lang),
          `${columns.bend} ${name}`,
        ]),
      ],
      rows: result.screening.map(({ path, effects }) => [
        ...[parameterName(path, scenario, lang), path],
        ...figures.flatMap((name) => [...cells(effects[name].influence), effects[name].bend]),
      ]),
    },
  ];
}

export function attributionSheets(
  result: AttributionResult,
  base: ResolvedScenario,
  other: ResolvedScenario,
  lang: Lang,
): Sheet[] {
  const texts = workbookTexts(lang);
  const { columns, sheets } = studySheetTexts(lang);
  const words = whyTexts(lang);
  const named = (name: (typeof ATTRIBUTED_FIGURES)[number]): string =>
    figureName(name, base.target.wait, lang);
  const known: SheetCell[][] = [
    [columns.runs, result.scenarios],
    [texts.replications, result.replications],
    [texts.seed, result.seed],
    [texts.version, result.engine],
  ];
  const row = (name: string, way: string, effects: AttributionResult['total'] | null): SheetCell[][] =>
    effects === null
      ? []
      : ATTRIBUTED_FIGURES.map((figure) => [name, way, named(figure), ...cells(effects[figure])]);
  return [
    notes([base, other], known, [words.attributionLegend], lang),
    {
      name: sheets.shares,
      heading: [columns.change, columns.way, texts.figure, ...headings(texts.difference, lang)],
      rows: [
        ...row(words.total, '', result.total),
        ...row(words.together, '', result.together),
        ...result.changes.flatMap((found) => {
          const name = changeName(found.change, other, lang);
          return [
            ...row(name, words.shapley, found.shapley),
            ...row(name, words.alone, found.alone),
            ...row(name, words.last, found.last),
          ];
        }),
      ],
    },
  ];
}

export function teamTimelineSheets(timeline: TeamTimeline, scenario: ResolvedScenario, lang: Lang): Sheet[] {
  const { columns, sheets } = studySheetTexts(lang);
  const words = whyTexts(lang);
  const known: SheetCell[][] = [
    [workbookTexts(lang).area, areaNames(scenario, lang)(timeline.team)],
    [columns.replication, timeline.replication],
  ];
  return [
    notes([scenario], known, [words.oneReplication], lang),
    {
      name: sheets.weeks,
      heading: [
        ...[columns.week, columns.from, words.columns.registered, words.columns.started, words.columns.queue],
        ...[columns.slotsOffered, words.columns.slots, words.columns.wait, words.columns.reasons],
      ],
      rows: timeline.weeks.map(({ week, from, registered, started, queue, reasons, ...rest }) => [
        ...[week, from, registered, started, queue, rest.slotsOffered, rest.slotsUsed, rest.wait],
        reasons.map((reason) => reasonText(reason, lang)).join(', '),
      ]),
    },
    {
      name: sheets.longest,
      heading: [columns.casus, columns.registered, words.columns.wait],
      rows: timeline.longest.map(({ id, registered, wait }) => [id, registered, wait]),
    },
  ];
}

export function caseTimelineSheets(timeline: CaseTimeline, scenario: ResolvedScenario, lang: Lang): Sheet[] {
  const { columns, sheets } = studySheetTexts(lang);
  const known: SheetCell[][] = [
    [columns.casus, timeline.id],
    [workbookTexts(lang).area, areaNames(scenario, lang)(timeline.team)],
    [columns.replication, timeline.replication],
  ];
  return [
    notes([scenario], known, [whyTexts(lang).oneReplication], lang),
    {
      name: sheets.way,
      heading: [columns.date, columns.what],
      rows: timeline.events.map((event) => [event.date, caseEventText(event, lang)]),
    },
  ];
}
