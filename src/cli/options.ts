/** The options that commands share, from text to values. Every wrong one is a problem; all are listed. */
import { resolve } from 'node:path';
import { DEFAULT_SEED } from '../experiment/defaults.ts';
import type { Precision, Shard } from '../experiment/index.ts';
import { describeValue, failed, nearest, ok, type Problem, type Result } from '../problem/problem.ts';
import { CSV_DIALECTS, type CsvDialect } from '../report/csv.ts';
import type { Texts } from '../report/texts/index.ts';
import { fileProblem, folderProblem } from './outputs.ts';

export type OptionName =
  | 'port'
  | StudyOption
  | 'fresh-seeds'
  | 'case'
  | 'markdown'
  | (typeof RUN_OPTIONS)[number]
  | NormOption
  | PoolOption
  | PublishedOption
  | PlanningOption;

/** Options of studies beyond a run. */
type StudyOption =
  | 'shard'
  | 'uncertainty'
  | 'walks'
  | 'top'
  | 'share'
  | 'team'
  | 'casus'
  | 'replication'
  | 'html'
  | 'compare'
  | 'rank'
  | 'combine'
  | 'ceiling';

/** Options of commands on published months. */
type PublishedOption = 'origin' | 'months' | 'freeze' | 'slots-only' | 'score' | 'actuals' | 'quick';

/** Options of the norm and of the import of a city. */
type NormOption = 'explore' | 'isolation' | 'thresholds' | 'settings' | 'fte' | ImportOption;
type ImportOption = 'gemeente' | 'year' | 'names' | 'out';

/** Options of studies of the ambulant pool. */
type PoolOption = 'advise' | 'tournament' | 'from-teams' | 'scenario' | 'weeks' | 'sizes' | 'forms';

/** Options of required fte, division and marginal value. */
type PlanningOption =
  | 'target'
  | 'confidence'
  | 'total'
  | 'budget'
  | 'euro'
  | 'goal'
  | 'max-wait'
  | 'max-ratio'
  | 'max-p90p10'
  | 'pools';

/** Options of a command that writes results. */
export const OUTPUT_OPTIONS = ['json', 'csv', 'csv-dialect', 'xlsx', 'lang', 'quiet'] as const;

/** Options of a command that simulates. */
export const RUN_OPTIONS = [
  'replications',
  'precision',
  'precision-share',
  'precision-teams',
  'minimum',
  'seed',
  'workers',
  'resume',
  ...OUTPUT_OPTIONS,
] as const;

interface OptionHelp {
  readonly describe: string;
  readonly type: 'string' | 'boolean';
  readonly nargs?: 1;
  readonly choices?: readonly string[];
  readonly defaultDescription?: string;
}

/** How yargs shows an option. Values are read as text: `readRunOptions` judges them. */
export function optionHelp(name: OptionName, texts: Texts): OptionHelp {
  const help = texts.cli.options;
  switch (name) {
    case 'quiet':
      return { describe: help.quiet, type: 'boolean' };
    case 'lang':
      return { describe: `${help.lang}: nl, en`, type: 'string', nargs: 1 };
    case 'precision-share':
      return { describe: help.precisionShare, type: 'string', nargs: 1 };
    case 'precision-teams':
      return { describe: help.precisionTeams, type: 'string', nargs: 1 };
    case 'csv-dialect':
      return { describe: help.csvDialect, type: 'string', nargs: 1 };
    case 'fresh-seeds':
      return { describe: help.freshSeeds, type: 'boolean' };
    case 'from-teams':
      return { describe: help.fromTeams, type: 'boolean' };
    case 'slots-only':
      return { describe: help.slotsOnly, type: 'boolean' };
    case 'max-wait':
      return { describe: help.maxWait, type: 'string', nargs: 1 };
    case 'max-ratio':
      return { describe: help.maxRatio, type: 'string', nargs: 1 };
    case 'max-p90p10':
      return { describe: help.maxSpread, type: 'string', nargs: 1 };
    case 'euro':
    case 'quick':
    case 'explore':
    case 'isolation':
    case 'advise':
    case 'tournament':
    case 'rank':
      return { describe: help[name], type: 'boolean' };
    case 'target':
    case 'confidence':
    case 'total':
    case 'budget':
    case 'goal':
    case 'pools':
    case 'scenario':
    case 'weeks':
    case 'sizes':
    case 'forms':
    case 'origin':
    case 'months':
    case 'freeze':
    case 'score':
    case 'actuals':
    case 'thresholds':
    case 'settings':
    case 'fte':
    case 'gemeente':
    case 'year':
    case 'names':
    case 'out':
    case 'case':
    case 'markdown':
    case 'replications':
    case 'precision':
    case 'minimum':
    case 'seed':
    case 'workers':
    case 'team':
    case 'casus':
    case 'replication':
    case 'html':
    case 'compare':
    case 'combine':
    case 'ceiling':
    case 'uncertainty':
    case 'walks':
    case 'top':
    case 'share':
    case 'resume':
    case 'xlsx':
    case 'port':
    case 'shard':
    case 'json':
    case 'csv':
      return { describe: help[name], type: 'string', nargs: 1 };
  }
}

export interface RunOptions {
  readonly replications: number | undefined;
  /** When to stop; undefined: after a number of replications. */
  readonly precision: Precision | undefined;
  readonly seed: string | number;
  /** Undefined = all cores. */
  readonly workers: number | undefined;
  /** Draws of the uncertain parameters; undefined: they are taken for certain. */
  readonly uncertainty: number | undefined;
  /** Walks of a screening, and how many are looked at one at a time. */
  readonly walks: number | undefined;
  readonly top: number | undefined;
  /** Share of the clients that must be helped within the norm, 0..1. */
  readonly share: number | undefined;
  /** Folder that keeps what was computed; undefined for none. */
  readonly resume: string | undefined;
  /** The part of the replications to run; undefined for all. */
  readonly shard: Shard | undefined;
  /** Absolute path, `-` for standard output, undefined for none. */
  readonly json: string | undefined;
  /** Absolute path of a folder. */
  readonly csv: string | undefined;
  readonly csvDialect: CsvDialect;
  /** Absolute path of a workbook. */
  readonly xlsx: string | undefined;
  readonly quiet: boolean;
}

export type Arguments = Readonly<Record<string, unknown>>;

export const MOST_REPLICATIONS = 1_000_000;
export const MOST_WORKERS = 256;

export function readRunOptions(args: Arguments, folder: string): Result<RunOptions> {
  const problems: Problem[] = [];
  const refuse = (name: OptionName, expected: string, actual: string): void => {
    problems.push({ code: 'option.wrong', path: [`--${name}`], expected, actual: describeValue(actual) });
  };
  const text = (name: OptionName): string | undefined => {
    const value = args[name];
    // An option that is given twice counts as it was given last.
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    return typeof last === 'string' ? last : undefined;
  };
  const whole = (name: OptionName, most: number, least = 1): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    refuse(name, `integer in ${least}..${most}`, value);
    return undefined;
  };
  const place = (
    name: OptionName,
    problemOf: (option: string, path: string) => Problem | null,
  ): string | undefined => {
    const value = text(name);
    if (value === undefined || (name === 'json' && value === '-')) return value;
    if (value === '') {
      refuse(name, 'a path', value);
      return undefined;
    }
    const path = resolve(folder, value);
    const problem = problemOf(`--${name}`, path);
    if (problem !== null) problems.push(problem);
    return path;
  };

  const share = (name: OptionName): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const found = readShare(value);
    if (found === null) refuse(name, '5% or 0.05, above 0 and below 1', value);
    return found ?? undefined;
  };
  const goals = ['precision', 'precision-share', 'precision-teams'] as const;
  const asked = goals.find((name) => text(name) !== undefined);
  const minimum = whole('minimum', MOST_REPLICATIONS);
  if (minimum !== undefined && asked === undefined) {
    problems.push({
      code: 'key.missing',
      path: ['--precision'],
      expected: '5% or 0.05, above 0 and below 1',
    });
  }
  const precision = {
    wait: share('precision'),
    share: share('precision-share'),
    teams: share('precision-teams'),
    minimum,
  };
  const dialectText = text('csv-dialect') ?? 'machine';
  const dialect = CSV_DIALECTS.find((name) => name === dialectText);
  if (dialect === undefined) {
    const suggestion = nearest(dialectText, CSV_DIALECTS);
    problems.push({
      code: 'option.wrong',
      path: ['--csv-dialect'],
      expected: `one of: ${CSV_DIALECTS.join(', ')}`,
      actual: describeValue(dialectText),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  const shardText = text('shard');
  const shard = shardText === undefined ? undefined : readShard(shardText);
  if (shard === null) refuse('shard', '1/4 for the first of four parts', shardText ?? '');
  if (shardText !== undefined && asked !== undefined) {
    refuse(asked, 'a number of replications: parts cannot see each other', text(asked) ?? '');
  }
  if (shardText !== undefined && text('json') === undefined) {
    problems.push({ code: 'key.missing', path: ['--json'], expected: 'a path' });
  }
  for (const name of ['shard', asked] as const) {
    if (name === undefined || text(name) === undefined || text('uncertainty') === undefined) continue;
    refuse(name, 'not together with --uncertainty', text(name) ?? '');
  }
  const seedText = text('seed');
  if (seedText === '') refuse('seed', 'a number or a text', seedText);
  const options: RunOptions = {
    replications: whole('replications', MOST_REPLICATIONS),
    precision: asked === undefined ? undefined : precision,
    seed: seedText === undefined ? DEFAULT_SEED : readSeed(seedText),
    workers: whole('workers', MOST_WORKERS),
    uncertainty: whole('uncertainty', 10_000, 2),
    walks: whole('walks', 1000),
    top: whole('top', 1000),
    share: share('share'),
    resume: place('resume', folderProblem),
    shard: shard ?? undefined,
    json: place('json', fileProblem),
    csv: place('csv', folderProblem),
    csvDialect: dialect ?? 'machine',
    xlsx: place('xlsx', fileProblem),
    quiet: args['quiet'] === true,
  };
  return problems.length > 0 ? failed(problems) : ok(options);
}

/** `2017` is the number, `02017` and `a` are texts: each seed can be typed in one way only. */
export function readSeed(text: string): string | number {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}

/** `2/4` -> the second of four; null for anything else. */
function readShard(text: string): Shard | null {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim());
  const index = Number(match?.[1]);
  const of = Number(match?.[2]);
  return index >= 1 && index <= of ? { index, of } : null;
}

/** `5%`, `5 %`, `0.05`, `0,05` -> 0.05; null for anything else, or outside 0..1. */
function readShare(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(%?)$/.exec(text.trim());
  if (match === null) return null;
  const number = Number((match[1] ?? '').replace(',', '.'));
  const share = match[2] === '%' ? number / 100 : number;
  return share > 0 && share < 1 ? share : null;
}
