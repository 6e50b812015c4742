/** Attributions and timelines on the screen. */
import type {
  AttributionResult,
  AttributedChange,
  AttributedFigure,
  CaseTimeline,
  Reason,
  TeamTimeline,
} from '../experiment/index.ts';
import { MOST_FOR_SHAPLEY } from '../experiment/index.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { estimateText, FIGURE_STYLES } from './figure.ts';
import { formatDate, formatNumber, formatPercent, NO_FIGURE, type Lang } from './number-format.ts';
import { areaNames, type ScreenOptions } from './run-report.ts';
import { plain, tableLines, wrap, type Column, type TableRow } from './text-table.ts';
import { textsOf } from './texts/index.ts';
import { whyTexts } from './why-texts.ts';

const WAYS = ['shapley', 'alone', 'last'] as const;

export function attributionReport(
  result: AttributionResult,
  base: ResolvedScenario,
  other: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = whyTexts(lang);
  const ways = WAYS.filter((way) => way !== 'shapley' || result.changes.some(({ shapley }) => shapley));
  const columns: Column[] = [
    { heading: [texts.change, '', ''], align: 'left' },
    ...[texts.wait, texts.within].flatMap(([name = '', unit = '']) =>
      ways.map((way): Column => ({ heading: [name, unit, texts[way]], align: 'right' })),
    ),
  ];
  const figures = ['waitMean', 'withinTarget'] as const satisfies readonly AttributedFigure[];
  const cell = (found: AttributedChange, way: (typeof WAYS)[number], figure: AttributedFigure): string => {
    const effect = found[way]?.[figure];
    return effect === undefined ? NO_FIGURE : estimateText(effect, FIGURE_STYLES[figure], lang, true);
  };
  const whole = (effects: AttributionResult['total']): string[] =>
    figures.flatMap((figure) =>
      ways.map((_, i) => (i === 0 ? estimateText(effects[figure], FIGURE_STYLES[figure], lang, true) : '')),
    );
  const rows: TableRow[] = [
    ...result.changes.map((found) => ({
      cells: [
        changeName(found.change, other, lang),
        ...figures.flatMap((figure) => ways.map((way) => cell(found, way, figure))),
      ],
    })),
    { cells: [texts.total, ...whole(result.total)], rule: true, strong: true },
    { cells: [texts.together, ...whole(result.together)] },
  ];
  const number = (value: number): string => formatNumber(value, 0, lang);
  const faint = (text: string): string[] => wrap(text, width).map((line) => paint(line, 'dim'));
  return [
    ...wrap(texts.attributionTitle(base.title[lang], other.title[lang]), width).map((line) =>
      paint(line, 'bold'),
    ),
    '',
    ...tableLines(columns, rows, width, paint),
    '',
    ...(ways.length < WAYS.length
      ? wrap(texts.tooMany(number(result.changes.length), number(MOST_FOR_SHAPLEY)), width)
      : []),
    ...faint(texts.attributionLegend),
    ...faint(texts.cost(number(result.scenarios), number(result.replications))),
    '',
  ].join('\n');
}

/** `teams.west.staff` -> `West, personeel van de teams`; a place without words stays as it is. */
export function changeName(id: string, scenario: ResolvedScenario, lang: Lang): string {
  const texts = whyTexts(lang);
  const words = (key: string): string | undefined =>
    Object.hasOwn(texts.changes, key) ? texts.changes[key] : undefined;
  const shock = /^shocks\.(\d+)$/.exec(id)?.[1];
  if (shock !== undefined) return texts.shock(scenario.shocks[Number(shock)]?.kind ?? shock);
  const team = /^teams\.([^.*]+)\.(.+)$/.exec(id);
  if (team !== null) {
    return `${areaNames(scenario, lang)(team[1] ?? '')}, ${words(`teams.*.${team[2] ?? ''}`) ?? team[2] ?? ''}`;
  }
  const { labels } = textsOf(lang).changes;
  return words(id) ?? (Object.hasOwn(labels, id) ? labels[id] : undefined) ?? id;
}

export function teamTimelineReport(
  timeline: TeamTimeline,
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = whyTexts(lang);
  const number = (value: number): string => formatNumber(value, 0, lang);
  const { reasons: because, ...counted } = texts.columns;
  const columns: Column[] = [
    ...Object.entries(counted).map(([key, heading]): Column => ({
      heading: [heading],
      align: key === 'week' ? 'left' : 'right',
    })),
    { heading: [because], align: 'left' },
  ];
  const rows = timeline.weeks.map((week): TableRow => ({
    cells: [
      weekNumber(week.week),
      number(week.registered),
      number(week.started),
      number(week.queue),
      `${number(week.slotsUsed)}/${number(week.slotsOffered)}`,
      formatNumber(week.wait, 1, lang),
      week.reasons.map((reason) => reasonText(reason, lang)).join(', '),
    ],
  }));
  const title = texts.teamTitle(areaNames(scenario, lang)(timeline.team), number(timeline.replication));
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    '',
    ...tableLines(columns, rows, Infinity, paint),
    '',
    ...wrap(texts.longest, width),
    ...timeline.longest.map(
      ({ id, registered, wait }) =>
        `- ${texts.longestCase(String(id), formatDate(registered, lang), number(wait))}`,
    ),
    '',
    ...wrap(texts.oneReplication, width).map((line) => paint(line, 'dim')),
    '',
  ].join('\n');
}

export function caseTimelineReport(
  timeline: CaseTimeline,
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = whyTexts(lang);
  const team = areaNames(scenario, lang)(timeline.team);
  const title = texts.caseTitle(String(timeline.id), team, formatNumber(timeline.replication, 0, lang));
  const columns: Column[] = [
    { heading: [''], align: 'right' },
    { heading: [''], align: 'left' },
  ];
  const rows = timeline.events.map((event): TableRow => ({
    cells: [formatDate(event.date, lang), caseEventText(event, lang)],
  }));
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    ...tableLines(columns, rows, Infinity, paint).slice(2),
    '',
    ...wrap(texts.oneReplication, width).map((line) => paint(line, 'dim')),
    '',
  ].join('\n');
}

/** `geen intakeplek vrij: alle 9 intakeplekken bezet, 2 zieken` */
export function caseEventText(event: CaseTimeline['events'][number], lang: Lang): string {
  const texts = whyTexts(lang);
  const word = texts.events[event.code];
  const days = (wait: number): string => texts.after(formatNumber(wait, 0, lang));
  switch (event.code) {
    case 'registered': {
      const marks = [event.urgent ? texts.urgent : '', event.returning ? texts.returning : ''];
      const found = marks.filter((mark) => mark !== '').join(', ');
      return found === '' ? word : `${word} (${found})`;
    }
    case 'waited': {
      const reasons = event.reasons.map((reason) => reasonText(reason, lang)).join(', ');
      const full = event.reasons.some(({ code }) => code === 'slots-full');
      return `${word}, ${texts.week(weekNumber(event.week))}: ${full ? `${texts.noSlot}: ` : ''}${reasons}`;
    }
    case 'conversation':
      return [word, days(event.wait), ...(event.pool ? [texts.byPool] : [])].join(' ');
    case 'cancelled':
      return `${word} ${formatDate(event.appointment, lang)} ${texts.cancelled}`;
    case 'still-waiting':
      return `${word}, ${days(event.wait)}`;
    case 'carried-in':
    case 'redirected':
    case 'ready':
    case 'missed':
    case 'withdrawn':
    case 'closed':
    case 'still-open':
      return word;
  }
}

export function reasonText(reason: Reason, lang: Lang): string {
  const { reasons } = whyTexts(lang);
  switch (reason.code) {
    case 'intake-stop':
    case 'no-slots':
      return reasons[reason.code]();
    case 'slots-full':
    case 'slots-cancelled':
      return reasons[reason.code](formatNumber(reason.slots, 0, lang));
    case 'absent':
      return reasons.absent(formatNumber(reason.workers, 0, lang));
    case 'vacancy':
    case 'pool':
      return reasons[reason.code](formatNumber(reason.fte, 1, lang));
    case 'overload':
      return reasons.overload(formatPercent(reason.load, 0, lang));
  }
}

/** `2017-W14` -> `14` */
const weekNumber = (week: string): string => String(Number(week.slice(-2)));
