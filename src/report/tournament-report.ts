/** The pool tournament on the screen and as tables: regret, the curve of size against wait, value of an fte, stays. */
import type { Estimate } from '../experiment/index.ts';
import type { TournamentForm, TournamentResult } from '../planning/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { named, three, type PoolTable } from './advice-report.ts';
import { estimateText } from './figure.ts';
import { left, right, section, type Screen } from './norm-report.ts';
import { formatNumber, formatPercent, formatPlain, type Lang } from './number-format.ts';
import { poolTexts } from './pool-texts.ts';
import type { ScreenOptions } from './run-report.ts';
import { plain, wrap, type TableRow } from './text-table.ts';

const days = (value: Estimate, lang: Lang, decimals = 2, signed = false): string =>
  estimateText(value, { decimals, scale: 1 }, lang, signed);

export function tournamentReport(
  result: TournamentResult,
  scenario: ResolvedScenario,
  { lang, width, paint = plain }: ScreenOptions,
): string {
  const screen: Screen = { lang, width, paint };
  const { tournament: texts } = poolTexts(lang);
  const lines = (text: string): string[] => wrap(text, width);
  return [
    ...lines(texts.title(scenario.title[lang])).map((line) => paint(line, 'bold')),
    '',
    ...lines(result.fromTeams ? texts.fromTeams(formatNumber(result.teamFte, 0, lang)) : texts.onTop),
    ...result.forms.flatMap((form) => lines(summaryOf(form, lang))),
    '',
    ...result.forms.flatMap((form) => [
      ...regretSection(form, screen),
      ...curveSection(result, form, screen),
    ]),
    ...lines(texts.bound),
    ...lines(texts.legend),
    ...lines(texts.source(String(result.replications), String(result.seed), result.engine)),
    '',
  ].join('\n');
}

function summaryOf(
  { form, best, runnerUp, policies, againstRunnerUp, againstFixed }: TournamentForm,
  lang: Lang,
): string {
  const { tournament: texts, policies: names, forms } = poolTexts(lang);
  const chance = formatPercent(policies[0]?.chanceBest ?? 0, 0, lang);
  const name = forms[form];
  const first = texts.best(name.charAt(0).toUpperCase() + name.slice(1), names[best] ?? best, chance);
  const rest = texts.against(
    names[runnerUp] ?? runnerUp,
    days(againstRunnerUp, lang, 2, true),
    days(againstFixed, lang, 2, true),
  );
  return `${first} ${rest}`;
}

function regretSection({ form, policies, sizes }: TournamentForm, screen: Screen): string[] {
  const { lang } = screen;
  const { tournament: texts, policies: names, forms } = poolTexts(lang);
  const rows = policies.map(({ policy, wait, chanceBest }): TableRow => ({
    cells: [
      names[policy] ?? policy,
      days(wait, lang, 1),
      formatPercent(chanceBest, 0, lang),
      ...sizes.map(({ cells }) => {
        const cell = cells.find((one) => one.policy === policy);
        return cell === undefined ? '' : days(cell.regret, lang);
      }),
    ],
  }));
  const columns = [
    left(texts.policy),
    right(...texts.mean),
    right(...texts.chance),
    ...sizes.map(({ fte }) => right(...texts.regretAt(formatPlain(fte, lang)))),
  ];
  return section(texts.regrets(forms[form]), columns, rows, [], screen);
}

function curveSection(result: TournamentResult, found: TournamentForm, screen: Screen): string[] {
  const { lang } = screen;
  const { form, best, sizes, stays } = found;
  const { tournament: texts, policies: names, forms, fte: fteText } = poolTexts(lang);
  const share = (value: Estimate): string => estimateText(value, { decimals: 1, scale: 100 }, lang);
  const { none } = result;
  const rows: TableRow[] = [
    {
      cells: [
        texts.none,
        days(none.wait, lang),
        share(none.withinTarget),
        days(none.worstTeam, lang, 1),
        days(none.fullPooling, lang),
      ],
    },
    ...sizes.map(({ fte, cells, fullPooling, perPoolFte, perFixedFte, perFteDifference }): TableRow => {
      const cell = cells.find(({ policy }) => policy === best) ?? cells[0];
      if (cell === undefined) return { cells: [] };
      return {
        cells: [
          formatPlain(fte, lang),
          days(cell.wait, lang),
          share(cell.withinTarget),
          days(cell.worstTeam, lang, 1),
          days(fullPooling, lang),
          days(perPoolFte, lang),
          days(perFixedFte, lang),
          days(perFteDifference, lang, 2, true),
        ],
      };
    }),
  ];
  const keys = ['wait', 'within', 'worst', 'pooled', 'perPool', 'perFixed', 'difference'] as const;
  const points = stays.points.map(({ weeks, againstFixed }) =>
    texts.stayPoint(String(weeks), days(againstFixed, lang, 2, true)),
  );
  const longest = String(stays.points.at(-1)?.weeks ?? 0);
  const sentences = [
    texts.stays(formatPlain(stays.fte, lang), points.join('; ')),
    stays.breakEven === null ? texts.alwaysPays(longest) : texts.breakEven(String(stays.breakEven)),
  ];
  return section(
    texts.curve(forms[form], names[best] ?? best),
    [left(fteText), ...keys.map((key) => right(...texts.columns[key]))],
    rows,
    sentences,
    screen,
  );
}

/** The tournament as tables, for files. */
export function tournamentTables({ forms }: TournamentResult): PoolTable[] {
  return [
    {
      name: 'tournament',
      heading: [
        ...['form', 'fte', 'policy', ...named('wait'), ...named('within_target'), ...named('worst_team')],
        ...[...named('regret'), 'chance_best'],
      ],
      rows: forms.flatMap(({ form, sizes }) =>
        sizes.flatMap(({ fte, cells }) =>
          cells.map((cell) => [
            ...[
              form,
              fte,
              cell.policy,
              ...three(cell.wait),
              ...three(cell.withinTarget),
              ...three(cell.worstTeam),
            ],
            ...[...three(cell.regret), cell.chanceBest],
          ]),
        ),
      ),
    },
    {
      name: 'sizes',
      heading: [
        ...[
          'form',
          'fte',
          'policy',
          ...named('full_pooling'),
          ...named('per_pool_fte'),
          ...named('per_fixed_fte'),
        ],
        ...named('per_fte_difference'),
      ],
      rows: forms.flatMap(({ form, sizes, best }) =>
        sizes.map((size) => [
          ...[form, size.fte, best, ...three(size.fullPooling), ...three(size.perPoolFte)],
          ...[...three(size.perFixedFte), ...three(size.perFteDifference)],
        ]),
      ),
    },
    {
      name: 'stays',
      heading: ['form', 'fte', 'policy', 'minimum_stay_weeks', ...named('against_fixed')],
      rows: forms.flatMap(({ form, best, stays }) =>
        stays.points.map(({ weeks, againstFixed }) => [form, stays.fte, best, weeks, ...three(againstFixed)]),
      ),
    },
  ];
}
