/**
 * Fills the measured places of docs/planning.md and docs/pool.md from results of the commands, as JSON in one folder:
 *
 *     node dist/planning-pages.js results --run
 *
 * With `--run` what is not there is made first, one after another: on two quiet cores some ten minutes. Without it, a place
 * whose result is not there stays as it is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../src/cli/package-root.ts';
import { DIVISION_GOALS, INSTANT_BANDS } from '../src/planning/index.ts';
import { bandsOfClass, type BandClass } from '../src/planning/instant/instant-bands.ts';
import type {
  DividedTotal,
  DivideResult,
  MarginalResult,
  SizeResult,
  TournamentForm,
  TournamentResult,
} from '../src/planning/index.ts';
import { runProgram } from './program.ts';
import type { PoliciesResult } from './pool-policies.ts';
import type { SizeCheck } from './size-check.ts';
import { fillPage } from '../src/report/marked-page.ts';
import { estimateText } from '../src/report/figure.ts';
import { formatNumber, formatPercent, type Lang } from '../src/report/number-format.ts';
import { poolTexts } from '../src/report/pool-texts.ts';
import { planningTexts } from '../src/report/planning-texts.ts';

interface Interval {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const days = (value: Interval, lang: Lang, decimals = 2): string =>
  estimateText(value, { decimals, scale: 1 }, lang).trim();
const share = (value: Interval, lang: Lang): string =>
  estimateText(value, { decimals: 1, scale: 100 }, lang).trim();

const CLASSES: readonly (readonly [BandClass, string])[] = [
  ['teams', 'no ambulant team'],
  ['pool-intake', 'ambulant team, first conversations only'],
  ['pool-full', 'ambulant team, cases too'],
];
const FIGURES = {
  caseload: 'caseload',
  utilisation: 'utilisation',
  waitMean: 'mean wait',
  withinTarget: 'share within the norm',
} as const;

/** Bands and usual distances by class of scenario. */
function bandsTable(): string {
  const percent = (value: number, kind: 'relative' | 'absolute'): string =>
    `${formatPercent(value, 1, 'en')} ${kind === 'relative' ? '%' : 'points'}`;
  return table(
    ['figure', ...CLASSES.map(([, name]) => name)],
    INSTANT_BANDS.map(({ figure, kind }) => [
      FIGURES[figure],
      ...CLASSES.map(([name]) => {
        const band = bandsOfClass(name).find((one) => one.figure === figure);
        return band === undefined ? '' : `${percent(band.band, kind)} (${percent(band.usual, kind)})`;
      }),
    ]),
  );
}

function sizeText(result: SizeResult): string {
  const less = result.groups.filter(
    ({ stepLess }) => stepLess !== null && stepLess.chance < result.confidence,
  );
  const fte = (value: number): string => formatNumber(value, 2, 'en');
  return [
    `For \`${result.targets.join(', ')}\` the ${result.groups.length} teams need ${fte(result.fte)} fte instead of`,
    `${fte(result.now)} (${formatNumber(result.replications, 0, 'en')} replications of the city). At a quarter of an`,
    `fte less, ${less.length} of them no longer meet it with ${formatPercent(result.confidence, 0, 'en')} % confidence.`,
  ].join('\n');
}

/** The check of the answer on other chance, with its least favourable team. */
function checkText({ replications, fte, groups, met, notMissed, short, seconds }: SizeCheck): string {
  const { length } = groups;
  const whole = (value: number): string => formatNumber(value, 0, 'en');
  const least = groups.reduce((a, b) => ((b.answer.value ?? 0) < (a.answer.value ?? 0) ? b : a));
  return [
    `${whole(replications)} replications of another seed at ${formatNumber(fte, 2, 'en')} fte have ${met} of ${length}`,
    `teams at the target or better, and ${notMissed} within their interval; the lowest is \`${least.id}\` with`,
    `${share(least.answer, 'en')} %. A quarter of an fte less, ${short} of ${length} fall short.`,
    ...(seconds === null ? [] : [`The search took ${whole(seconds.cpu)} seconds of processor time.`]),
  ].join('\n');
}

/** Look-ahead beside the best simple rule. */
function policiesTable({ scenarios }: PoliciesResult): string {
  return table(
    ['scenario', 'fte', 'vorm', 'beste eenvoudige regel', 'wachttijd', 'vooruitkijken', 'verschil'],
    scenarios.map(({ name, fte, form, simple, simpleWait, lookAheadWait, difference }) => [
      CASES[name] ?? name,
      String(fte),
      formName(form),
      `\`${simple}\``,
      formatNumber(simpleWait, 2, 'nl'),
      formatNumber(lookAheadWait, 2, 'nl'),
      days(difference, 'nl'),
    ]),
  );
}

function policiesText({ scenarios, replications, seed }: PoliciesResult): string {
  const count = (of: (one: PoliciesResult['scenarios'][number]) => boolean): number =>
    scenarios.filter(of).length;
  const worse = count(({ difference }) => (difference.lower ?? 0) > 0);
  const better = count(({ difference }) => (difference.upper ?? 0) < 0);
  return `${replications} herhalingen, startgetal ${seed}. Van de ${scenarios.length} scenario’s is vooruitkijken aantoonbaar beter in ${better} en aantoonbaar slechter in ${worse}.`;
}

/** Names of the ten scenarios on the Dutch page. */
const CASES: Readonly<Record<string, string>> = {
  'Utrecht 2017': 'Utrecht 2017',
  'cases too': 'ook casussen',
  'small pool': 'klein ambulant team',
  'large pool': 'groot ambulant team',
  '5 % more registrations': '5 % meer aanmeldingen',
  '5 % fewer registrations': '5 % minder aanmeldingen',
  '8 % absence': '8 % verzuim',
  'staff uneven by 10 %': 'personeel 10 % ongelijk',
  'stay 8 weeks, notice 2': 'verblijf 8 weken, aanzegging 2',
  '30 % more in three teams': '30 % meer bij drie teams',
};

/** What the best by each goal gains on the others, in the figure of that goal. */
function divideTable(results: readonly DivideResult[]): string {
  const names = ['caseload', 'present', 'norm'];
  const gainOf = (division: DividedTotal | undefined, goal: DivideResult['goal']): string => {
    const gain = division?.gain;
    if (gain === null || gain === undefined) return '';
    if (goal === 'share') return `${share(gain.withinTarget.difference, 'en')} points`;
    const { difference } = { mean: gain.waitMean, worst: gain.worst, equal: gain.ratio }[goal];
    return days(difference, 'en');
  };
  const texts = planningTexts('en');
  return table(
    ['sought', 'best', ...names.map((name) => `against ${texts.names[name] ?? name}`)],
    results.map(({ goal, divisions }) => {
      const best = divisions[0]?.figures;
      const figure =
        best === undefined
          ? ''
          : {
              mean: `${days(best.waitMean, 'en', 1)} days`,
              worst: `${days(best.worst, 'en', 1)} days`,
              share: `${share(best.withinTarget, 'en')} %`,
              equal: `P90/P10 ${formatNumber(best.ratio, 2, 'en')}`,
            }[goal];
      return [
        texts.goals[goal],
        figure,
        ...names.map((name) =>
          gainOf(
            divisions.find((one) => one.name === name),
            goal,
          ),
        ),
      ];
    }),
  );
}

function marginalText({ teams, replications }: MarginalResult): string {
  const text = (one: MarginalResult['teams'][number] | undefined): string =>
    one === undefined
      ? ''
      : `\`${one.team}\` ${estimateText(one.clientDays, { decimals: 0, scale: 1 }, 'en').trim()}`;
  return `In ${replications} replications an fte saves most days at ${text(teams[0])}, and fewest at ${text(teams.at(-1))}.`;
}

const formName = (form: TournamentForm['form']): string => poolTexts('nl').forms[form];

function bestTable({ forms }: TournamentResult): string {
  return table(
    ['vorm', 'beste regel', 'kans de beste', 'tegen de nummer twee', 'tegen vaste delen'],
    forms.map(({ form, best, runnerUp, againstRunnerUp, againstFixed, policies }) => [
      formName(form),
      `\`${best}\``,
      `${formatPercent(policies[0]?.chanceBest ?? 0, 0, 'nl')} %`,
      `${days(againstRunnerUp, 'nl')} (\`${runnerUp}\`)`,
      days(againstFixed, 'nl'),
    ]),
  );
}

function sizesTable({ none, forms }: TournamentResult): string {
  return table(
    [
      'vorm',
      'fte',
      'wachttijd',
      'binnen norm %',
      'langste team',
      'één team (ondergrens)',
      '1 fte ambulant bespaart',
      '1 fte in teams bespaart',
    ],
    [
      [
        'geen',
        '0',
        days(none.wait, 'nl'),
        share(none.withinTarget, 'nl'),
        days(none.worstTeam, 'nl', 1),
        days(none.fullPooling, 'nl'),
        '',
        '',
      ],
      ...forms.flatMap(({ form, best, sizes }) =>
        sizes.map(({ fte, cells, fullPooling, perPoolFte, perFixedFte }) => {
          const cell = cells.find(({ policy }) => policy === best);
          return [
            formName(form),
            String(fte),
            ...(cell === undefined
              ? ['', '', '']
              : [days(cell.wait, 'nl'), share(cell.withinTarget, 'nl'), days(cell.worstTeam, 'nl', 1)]),
            days(fullPooling, 'nl'),
            days(perPoolFte, 'nl'),
            days(perFixedFte, 'nl'),
          ];
        }),
      ),
    ],
  );
}

function staysTable({ forms }: TournamentResult): string {
  const weeks = forms[0]?.stays.points.map((point) => point.weeks) ?? [];
  return table(
    ['vorm', ...weeks.map((count) => `${count} ${count === 1 ? 'week' : 'weken'}`), 'niet meer beter vanaf'],
    forms.map(({ form, stays }) => [
      formName(form),
      ...stays.points.map(({ againstFixed }) => days(againstFixed, 'nl')),
      stays.breakEven === null ? '' : `${stays.breakEven} weken`,
    ]),
  );
}

/** What makes each result: a program of the build, and its options. */
function makers(
  folder: string,
): readonly (readonly [result: string, program: string, args: readonly string[]])[] {
  const json = (name: string): string[] => ['--quiet', '--json', join(folder, `${name}.json`)];
  const command = (name: string, ...args: string[]): readonly [string, string, readonly string[]] => [
    name,
    'bin/buurtsim.js',
    [...args, ...json(name)],
  ];
  return [
    // Makes `size` as well, and times it.
    ['size-check', 'dist/size-check.js', [folder]],
    ['policies', 'dist/pool-policies.js', [folder]],
    ...DIVISION_GOALS.map((goal) =>
      command(`divide-${goal}`, 'divide', 'utrecht-2017', '--goal', goal, '--replications', '80'),
    ),
    command('marginal', 'marginal', 'utrecht-2017', '--replications', '40'),
    command(
      'tournament',
      ...['pool', 'utrecht-2017', '--tournament', '--sizes', '5,10,20', '--replications', '16'],
    ),
  ];
}

function main(folder: string, run: boolean): void {
  if (run) mkdirSync(folder, { recursive: true });
  for (const [result, program, args] of run ? makers(folder) : []) {
    if (existsSync(join(folder, `${result}.json`))) continue;
    const { wall, cpu } = runProgram(packageRoot(), program, args);
    process.stderr.write(`${result}: ${wall.toFixed(0)} s, ${cpu.toFixed(0)} s of cpu\n`);
  }
  const read = (name: string): unknown => {
    const path = join(folder, `${name}.json`);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  };
  const planning = new Map([['instant-bands', bandsTable()]]);
  const pool = new Map<string, string>();
  const size = read('size') as SizeResult | null;
  if (size !== null) planning.set('size', sizeText(size));
  const check = read('size-check') as SizeCheck | null;
  if (check !== null) planning.set('size-check', checkText(check));
  const policies = read('policies') as PoliciesResult | null;
  if (policies !== null) {
    pool.set('policies', policiesTable(policies));
    pool.set('policies-count', policiesText(policies));
  }
  const divisions = DIVISION_GOALS.map((goal) => read(`divide-${goal}`) as DivideResult | null);
  const known = divisions.filter((one) => one !== null);
  if (known.length === divisions.length) planning.set('divide', divideTable(known));
  const marginal = read('marginal') as MarginalResult | null;
  if (marginal !== null) planning.set('marginal', marginalText(marginal));
  const tournament = read('tournament') as TournamentResult | null;
  if (tournament !== null) {
    pool.set('tournament-best', bestTable(tournament));
    pool.set('tournament-sizes', sizesTable(tournament));
    pool.set('tournament-stays', staysTable(tournament));
  }
  for (const [page, texts] of [
    ['planning', planning],
    ['pool', pool],
  ] as const) {
    const path = join(packageRoot(), 'docs', `${page}.md`);
    writeFileSync(path, fillPage(readFileSync(path, 'utf8'), texts));
  }
}

const [folder = '.'] = process.argv.slice(2).filter((text) => !text.startsWith('--'));
main(resolve(folder), process.argv.includes('--run'));
