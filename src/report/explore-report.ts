/** The norm explorer on the screen: slides, classes, frontier, alternatives. */
import type { ResolvedScenario } from '../scenario/index.ts';
import type { Estimate } from '../experiment/index.ts';
import type {
  NormAlternatives,
  NormExploration,
  NormPoint,
  PerClass,
  SmallestNorm,
} from '../planning/norm/index.ts';
import { estimateText } from './figure.ts';
import { formatNumber, formatPercent, formatPlain } from './number-format.ts';
import { left, right, section, type Screen } from './norm-report.ts';
import { normTexts } from './norm-texts.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, type TableRow } from './text-table.ts';

export interface ExploreParts {
  readonly scenario: ResolvedScenario;
  readonly exploration: NormExploration;
  readonly alternatives: NormAlternatives;
  readonly replications: number;
  readonly seed: string | number;
}

export function exploreReport(parts: ExploreParts, { lang, width, paint = plain }: ScreenOptions): string {
  const screen = { lang, width, paint };
  return [
    ...slideSections(parts, screen),
    ...classSection(parts, screen),
    ...frontierSection(parts, screen),
    ...alternativeSection(parts, screen),
  ].join('\n');
}

const days = (value: Estimate, lang: Screen['lang'], signed = false): string =>
  estimateText(value, { decimals: 1, scale: 1 }, lang, signed);
const share = (value: Estimate, lang: Screen['lang']): string =>
  `${estimateText(value, { decimals: 0, scale: 100 }, lang)}%`;
const whole = (value: number, lang: Screen['lang']): string => formatNumber(value, 0, lang);
const three = ({ high, average, low }: PerClass, lang: Screen['lang']): string =>
  high === average && average === low
    ? whole(high, lang)
    : [high, average, low].map((value) => whole(value, lang)).join(' / ');

function slideSections({ exploration }: ExploreParts, screen: Screen): string[] {
  const { lang } = screen;
  const texts = normTexts(lang).explore;
  const target = formatPlain(exploration.target, lang);
  const columns = [
    left(...texts.households),
    right(normTexts(lang).teams),
    right(...texts.heads),
    right(...texts.wait),
    right(...texts.within(target)),
    right(...texts.worst),
    right(...texts.gain),
    right(...texts.loss),
    right(...texts.lossWorst),
    left(texts.where),
  ];
  const { travelPerKm, knowledgePer1000, coordinationPerHead, minimumPresent } = exploration.losses;
  const percent = (value: number): string => formatPlain(100 * value, lang);
  const lossText = texts.losses(
    percent(travelPerKm),
    percent(knowledgePer1000),
    percent(coordinationPerHead),
    whole(minimumPresent, lang),
  );
  const smallest = (found: SmallestNorm, which: string): string => {
    const chance = `${formatPercent(found.chance, 0, lang)}%`;
    const bound = (value: number | null): string => (value === null ? texts.none : whole(value, lang));
    const sentence =
      found.value === null
        ? texts.smallestNone(target, chance)
        : texts.smallest(target, whole(found.value, lang), bound(found.lower), bound(found.upper));
    return `${sentence}, ${which}.`;
  };
  return exploration.slides.flatMap(({ fte, points, smallest: found }, index) => {
    const rows = points.map(({ households, without, with: lossy, poolingGain, loss }): TableRow => ({
      cells: [
        whole(households, lang),
        whole(without.figures.teams, lang),
        formatNumber(without.headsPerTeam, 1, lang),
        days(without.figures.wait, lang),
        share(without.figures.withinTarget, lang),
        days(without.figures.worst.wait, lang),
        days(poolingGain, lang, true),
        days(loss, lang, true),
        days(lossy.figures.worst.wait, lang),
        without.worstBuurt,
      ],
    }));
    const sentences = [
      smallest(found.without, texts.without),
      smallest(found.with, texts.with),
      ...(index === 0 ? [texts.slideMethod, lossText] : []),
    ];
    return section(texts.slide(whole(fte, lang)), columns, rows, sentences, screen);
  });
}

function pointCells(point: NormPoint, lang: Screen['lang']): string[] {
  const { figures } = point;
  return [
    whole(figures.teams, lang),
    days(figures.wait, lang),
    share(figures.withinTarget, lang),
    days(figures.worst.wait, lang),
    estimateText(figures.inequality, { decimals: 1, scale: 1 }, lang),
    point.worstBuurt,
  ];
}

function pointColumns(target: number, lang: Screen['lang']): ReturnType<typeof left>[] {
  const texts = normTexts(lang).explore;
  return [
    right(normTexts(lang).teams),
    right(...texts.wait),
    right(...texts.within(formatPlain(target, lang))),
    right(...texts.worst),
    right(...texts.inequality),
    left(texts.where),
  ];
}

function classSection({ exploration }: ExploreParts, screen: Screen): string[] {
  const { lang } = screen;
  const texts = normTexts(lang);
  const rows = (['high', 'average', 'low'] as const).flatMap((weight) =>
    exploration.perClass[weight].map((point, i): TableRow => ({
      cells: [texts.classes[weight], three(point.householdsPerTeam, lang), ...pointCells(point, lang)],
      rule: i === 0 && weight !== 'high',
    })),
  );
  const columns = [left(texts.class), left(texts.explore.norm), ...pointColumns(exploration.target, lang)];
  return section(texts.explore.perClass(whole(exploration.fte, lang)), columns, rows, [], screen);
}

function frontierSection({ exploration }: ExploreParts, screen: Screen): string[] {
  const { lang } = screen;
  const texts = normTexts(lang);
  let last = '';
  const rows = exploration.frontier.map((point): TableRow => {
    const name = three(point.householdsPerTeam, lang);
    const first = name !== last;
    const rule = first && last !== '';
    last = name;
    return { cells: [first ? name : '', whole(point.fte, lang), ...pointCells(point, lang)], rule };
  });
  const columns = [left(texts.explore.norm), right('fte'), ...pointColumns(exploration.target, lang)];
  return section(texts.explore.frontier, columns, rows, [], screen);
}

function alternativeSection(
  { scenario, alternatives, replications, seed }: ExploreParts,
  screen: Screen,
): string[] {
  const { lang } = screen;
  const texts = normTexts(lang).explore;
  const target = formatPlain(scenario.target.wait, lang);
  const nameOf = (id: string): string => scenario.teams.find((team) => team.id === id)?.name ?? id;
  const rows = alternatives.results.map(({ alternative, figures }): TableRow => ({
    cells: [
      texts.alternative[alternative],
      days(figures.wait, lang),
      share(figures.withinTarget, lang),
      days(figures.worst.wait, lang),
      estimateText(figures.inequality, { decimals: 1, scale: 1 }, lang),
      nameOf(figures.worst.team),
    ],
  }));
  const columns = [
    left(texts.norm),
    right(...texts.wait),
    right(...texts.within(target)),
    right(...texts.worst),
    right(...texts.inequality),
    left(texts.worstTeam),
  ];
  const { atFive, exponent } = alternatives.continuous;
  const sentences = [
    texts.continuous(whole(atFive, lang), formatNumber(exponent, 2, lang)),
    texts.replications(whole(replications, lang), String(seed)),
  ];
  return section(texts.alternatives(whole(alternatives.fte, lang)), columns, rows, sentences, screen);
}
