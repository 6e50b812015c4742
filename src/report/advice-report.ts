/** Monday's advice on the screen and as tables: the steps of the best plan with their reasons, plans, teams. */
import type { Estimate } from '../experiment/index.ts';
import type { AdvisedPlan, AdvisedTeam, AdviceResult } from '../planning/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { CsvCell } from './csv.ts';
import { estimateText } from './figure.ts';
import { left, right, section, type Screen } from './norm-report.ts';
import { formatDate, formatNumber, formatPercent, formatPlain, type Lang } from './number-format.ts';
import { poolTexts } from './pool-texts.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, wrap, type TableRow } from './text-table.ts';

const one = (value: number | null, lang: Lang): string => formatNumber(value, 1, lang);
const days = (value: Estimate, lang: Lang, signed = false): string =>
  estimateText(value, { decimals: 1, scale: 1 }, lang, signed);

export function adviceReport(
  result: AdviceResult,
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const texts = poolTexts(lang).advice;
  const screen: Screen = { lang, width, paint };
  const words = adviceWords(result, scenario, lang);
  const title = texts.title(formatDate(result.date, lang), String(result.weeks));
  const paragraph = (text: string, indent = ''): string[] =>
    wrap(text, width - indent.length).map((line) => indent + line);
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold')),
    '',
    ...paragraph(words.lead),
    '',
    ...words.steps.flatMap(({ text, because }, i) => [
      ...paragraph(`${i + 1}. ${text}`),
      ...(because === '' ? [] : paragraph(because, '   ')),
    ]),
    ...(result.moves.length > 0 ? [''] : []),
    ...planLines(result, scenario, screen),
    ...teamSection(result, scenario, screen),
    ...words.notes.flatMap((note) => paragraph(note)),
    '',
  ].join('\n');
}

/** Advice in sentences: what is best, its steps with the reasons, and how it was found. */
export interface AdviceWords {
  readonly lead: string;
  readonly steps: readonly { readonly text: string; readonly because: string }[];
  readonly notes: readonly string[];
}

export function adviceWords(result: AdviceResult, scenario: ResolvedScenario, lang: Lang): AdviceWords {
  const texts = poolTexts(lang).advice;
  const nameOf = placeNames(scenario, lang);
  return {
    lead: leadText(result, lang),
    steps: result.moves.map(({ fte, from, to, kept }) => {
      const team = result.teams.find((row) => row.team === to);
      return {
        text: texts.move(
          formatPlain(Number(fte.toFixed(2)), lang),
          nameOf(from),
          nameOf(to),
          one(kept.value, lang),
          one(kept.lower, lang),
          one(kept.upper, lang),
        ),
        because: team === undefined ? '' : texts.because(reasonsOf(team, result.target, lang).join('; ')),
      };
    }),
    notes: [
      texts.held(String(result.weeks)),
      texts.legend(
        String(result.plansTried),
        String(result.replications),
        String(result.seed),
        result.engine,
      ),
    ],
  };
}

function leadText({ plans, weeks, target }: AdviceResult, lang: Lang): string {
  const texts = poolTexts(lang).advice;
  const best = plans[0];
  const { value = null, lower = null, upper = null } = best?.kept ?? {};
  if (best === undefined || best.proposedBy.includes('stay')) {
    return texts.nothing(one(plans[1]?.kept.value ?? 0, lang));
  }
  const figures = [one(value, lang), one(lower, lang), one(upper, lang)] as const;
  return (lower ?? -1) > 0
    ? texts.lead(...figures, String(weeks), formatPlain(target, lang))
    : texts.unclear(...figures);
}

/** Why a team gets help, in words: what is seen there, most telling first. */
export function reasonsOf(team: AdvisedTeam, target: number, lang: Lang): string[] {
  const { reasons } = poolTexts(lang).advice;
  return [
    ...(team.waiting > 0
      ? [reasons.waiting(String(team.waiting), formatPlain(team.longestWait ?? 0, lang))]
      : []),
    ...(team.overTarget > 0 ? [reasons.over(String(team.overTarget), formatPlain(target, lang))] : []),
    ...(team.absentFte > 0 ? [reasons.absent(one(team.absentFte, lang), one(team.fte, lang))] : []),
    reasons.slots(one(team.slotsPerWeek, lang), one(team.registrationsPerWeek, lang)),
    reasons.wait(one(team.waitStay.value, lang), one(team.waitPlan.value, lang)),
  ];
}

/** Name of a team, or of being at rest. */
const placeNames =
  (scenario: ResolvedScenario, lang: Lang) =>
  (id: string | null): string =>
    id === null ? poolTexts(lang).rest : (scenario.teams.find((team) => team.id === id)?.name ?? id);

/** `rest → Oost 0.8`: what a plan changes, by where it begins and ends. */
function changesText(plan: AdvisedPlan, nameOf: (id: string | null) => string, lang: Lang): string {
  const changes = new Map<string, number>();
  for (const { from, to, fte } of plan.workers) {
    if (from === to) continue;
    const name = `${nameOf(from)} → ${nameOf(to)}`;
    changes.set(name, (changes.get(name) ?? 0) + fte);
  }
  return [...changes].map(([name, fte]) => `${name} ${one(fte, lang)}`).join(', ');
}

function planLines(
  result: AdviceResult,
  scenario: ResolvedScenario,
  { lang, width, paint }: Screen,
): string[] {
  const { advice, policies } = poolTexts(lang);
  const nameOf = placeNames(scenario, lang);
  return [
    paint(advice.plans, 'bold'),
    '',
    ...result.plans.flatMap((plan, i) => {
      const stays = plan.workers.every(({ from, to }) => from === to);
      const text = advice.plan(
        stays ? (policies['stay'] ?? '') : changesText(plan, nameOf, lang),
        days(plan.kept, lang, true),
        estimateText(plan.daysSaved, { decimals: 0, scale: 1 }, lang),
        days(plan.wait, lang),
        formatPercent(plan.chanceBest, 0, lang),
      );
      const by = plan.proposedBy.filter((name) => name !== 'stay').map((name) => policies[name] ?? name);
      const proposed = by.length === 0 ? '' : ` ${advice.proposedBy(by.join(', '))}`;
      const [first = '', ...rest] = wrap(`${text}${proposed}`, width - 3);
      return [`${i + 1}. ${first}`, ...rest.map((line) => `   ${line}`)];
    }),
    ...savesMore(result, lang).flatMap((line) => wrap(line, width)),
    '',
  ];
}

/** A word about the plan that saves most days of waiting, where it is not the best by the norm. */
function savesMore({ plans }: AdviceResult, lang: Lang): string[] {
  const saved = plans.map(({ daysSaved }) => daysSaved.value ?? 0);
  const most = saved.indexOf(Math.max(...saved));
  if (most <= 0) return [];
  const more = formatNumber((saved[most] ?? 0) - (saved[0] ?? 0), 0, lang);
  return ['', poolTexts(lang).advice.savesMore(String(most + 1), more)];
}

function teamSection(result: AdviceResult, scenario: ResolvedScenario, screen: Screen): string[] {
  const { lang } = screen;
  const { team: heading, advice } = poolTexts(lang);
  const nameOf = placeNames(scenario, lang);
  const { columns: names } = advice;
  const rows = result.teams.map((team): TableRow => ({
    cells: [
      nameOf(team.team),
      String(team.waiting),
      formatPlain(team.longestWait ?? 0, lang),
      one(team.absentFte, lang),
      one(team.slotsPerWeek, lang),
      one(team.registrationsPerWeek, lang),
      team.poolFte + team.poolFtePlan === 0
        ? ''
        : `${one(team.poolFte, lang)} → ${one(team.poolFtePlan, lang)}`,
      days(team.waitStay, lang),
      days(team.waitPlan, lang),
    ],
    strong: team.poolFte !== team.poolFtePlan,
  }));
  const keys = [
    'waiting',
    'longest',
    'absent',
    'slots',
    'registrations',
    'pool',
    'stay',
    'withPlan',
  ] as const;
  return section(advice.teams, [left(heading), ...keys.map((key) => right(...names[key]))], rows, [], screen);
}

export interface PoolTable {
  /** File name without ending, and name of the sheet. */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export const three = ({ value, lower, upper }: Estimate): CsvCell[] => [value, lower, upper];
export const named = (name: string): string[] => [name, `${name}_lower`, `${name}_upper`];

/** The advice as tables, for files. */
export function adviceTables(result: AdviceResult): PoolTable[] {
  return [
    {
      name: 'plans',
      heading: [
        'rank',
        'proposed_by',
        ...named('kept'),
        ...named('wait'),
        ...named('wait_change'),
        ...named('days_saved'),
        'chance_best',
        'workers',
      ],
      rows: result.plans.map((plan, i) => [
        i + 1,
        plan.proposedBy.join(' '),
        ...three(plan.kept),
        ...three(plan.wait),
        ...three(plan.waitChange),
        ...three(plan.daysSaved),
        plan.chanceBest,
        plan.workers.map(({ worker, to }) => `${worker}: ${to ?? '-'}`).join('; '),
      ]),
    },
    {
      name: 'moves',
      heading: ['rank', 'from', 'to', 'workers', 'fte', ...named('kept')],
      rows: result.moves.map((move, i) => [
        i + 1,
        move.from ?? '',
        move.to ?? '',
        move.workers.join('; '),
        move.fte,
        ...three(move.kept),
      ]),
    },
    {
      name: 'teams',
      heading: [
        ...['team', 'waiting', 'longest_wait', 'over_target', 'absent_fte', 'fte', 'slots_per_week'],
        ...[
          'registrations_per_week',
          'pool_fte',
          'pool_fte_plan',
          ...named('wait_stay'),
          ...named('wait_plan'),
        ],
      ],
      rows: result.teams.map((team) => [
        ...[
          team.team,
          team.waiting,
          team.longestWait,
          team.overTarget,
          team.absentFte,
          team.fte,
          team.slotsPerWeek,
        ],
        ...[
          team.registrationsPerWeek,
          team.poolFte,
          team.poolFtePlan,
          ...three(team.waitStay),
          ...three(team.waitPlan),
        ],
      ]),
    },
  ];
}
