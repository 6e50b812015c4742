/** What the generated pages of the docs say of the backtest and the verification, as data. */
import { backtestTexts, type BacktestTexts } from '../../../src/index.ts';

/** Bands whose interval scores the page of the backtest has. */
export const BANDS = ['50%', '80%', '95%'];

export interface GoalLine {
  readonly id: keyof BacktestTexts['goal'];
  readonly value: string;
  readonly bound: string;
  readonly method: MethodId | null;
  readonly reached: boolean;
}
export type MeasureId = keyof BacktestTexts['measures'];
export type MethodId = keyof BacktestTexts['methods'];

export interface ScoreLine {
  readonly measure: MeasureId;
  readonly method: MethodId;
  /** In the order of the columns of a score. */
  readonly cells: readonly string[];
}

export interface BacktestPage {
  /** `31 March 2017` and `April 2017 to June 2017`, in English. */
  readonly origin: string;
  readonly months: string;
  readonly goals: readonly GoalLine[];
  readonly scores: readonly ScoreLine[];
  readonly notes: readonly string[];
}

export interface VerifiedMeasure {
  readonly measure: string;
  readonly subject: string;
  readonly exact: string;
  readonly found: string;
  readonly error: string;
  readonly z: string;
  readonly passed: boolean;
}
export interface VerifiedCase {
  readonly title: string;
  readonly measures: readonly VerifiedMeasure[];
}

const keyOf = <K extends string>(
  texts: Readonly<Record<K, string>>,
  text: string | undefined,
): K | undefined => (Object.keys(texts) as K[]).find((key) => texts[key] === text);

/** Chapters of a page by their heading of the second level. */
function chapters(
  markdown: string,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const [title = '', ...lines] = text.split('\n');
      return { title, lines };
    });
}

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
const bullets = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
/** Rows of the tables of a chapter up to its first chapter of the third level, without headings. */
function rowsOf(lines: readonly string[]): string[][] {
  const end = lines.findIndex((line) => line.startsWith('### '));
  const rows = lines.slice(0, end < 0 ? undefined : end).filter((line) => line.startsWith('|'));
  return rows.slice(2).map(cellsOf);
}

/** The origin that the goals are about: the first chapter of docs/backtest.md. */
export function readBacktestPage(markdown: string): BacktestPage {
  const texts = backtestTexts('en');
  const [judged] = chapters(markdown);
  const notes = chapters(markdown).find(({ title }) => title === 'What to keep in mind');
  const [, origin = '', months = ''] = / from (.+), held against (.+)$/.exec(judged?.title ?? '') ?? [];
  const goals = bullets(judged?.lines ?? []).flatMap((text): GoalLine[] => {
    const id = (Object.keys(texts.goal) as GoalLine['id'][]).find((key) => text.startsWith(texts.goal[key]));
    const [, value, inside, end] = /: ([^:]+) \((.+)\): ([^:]+)$/.exec(text) ?? [];
    if (id === undefined || value === undefined || inside === undefined) return [];
    const [bound = '', ...method] = inside.split(', ');
    return [
      {
        id,
        value,
        bound,
        method: keyOf(texts.methods, method.join(', ')) ?? null,
        reached: end === texts.reached,
      },
    ];
  });
  const scores = rowsOf(judged?.lines ?? []).flatMap((cells): ScoreLine[] => {
    const [measureText, horizon, methodText, ...rest] = cells;
    const measure = keyOf(texts.measures, measureText);
    const method = keyOf(texts.methods, methodText);
    if (measure === undefined || method === undefined || horizon !== 'all') return [];
    return [{ measure, method, cells: rest.slice(0, texts.columns(BANDS).length) }];
  });
  return { origin, months, goals, scores, notes: bullets(notes?.lines ?? []) };
}

/** All cases of docs/verification.md. */
export function readVerificationPage(markdown: string): readonly VerifiedCase[] {
  return chapters(markdown).map(({ title, lines }) => ({
    title,
    measures: rowsOf(lines).map(
      ([measure = '', subject = '', exact = '', found = '', error = '', z = '', verdict]) => ({
        measure: measure.replaceAll('`', ''),
        subject,
        exact,
        found,
        error,
        z,
        passed: verdict === 'pass',
      }),
    ),
  }));
}

const MONTHS: Readonly<Record<string, string>> = {
  January: 'januari',
  February: 'februari',
  March: 'maart',
  April: 'april',
  May: 'mei',
  June: 'juni',
  July: 'juli',
  August: 'augustus',
  September: 'september',
  October: 'oktober',
  November: 'november',
  December: 'december',
};

/** A date or number of an English page as Dutch writes it. */
export const inDutch = (text: string): string =>
  text
    .replace(/[A-Z][a-z]+/g, (word) => MONTHS[word] ?? word)
    .replaceAll(' to ', ' tot en met ')
    .replace(/(\d),(\d{3})/g, '$1 $2')
    .replace(/(\d)\.(\d)/g, '$1,$2')
    .replace(/(\d) (\d{3})(?!\d)/g, '$1.$2')
    .replace(/(\d)%–(\d)/g, '$1 tot $2')
    .replace(/(\d)%/g, '$1 %');
