/** A problem as a sentence: where it is, what was expected, what stood there, and what was perhaps meant. */
import type { Place, Problem } from '../problem/problem.ts';
import type { Lang } from './number-format.ts';
import { textsOf, type Texts } from './texts/index.ts';

/** Codes whose sentence says all; what stands in `actual` then only repeats it. */
const COMPLETE: ReadonlySet<Problem['code']> = new Set(['file.missing', 'file.empty', 'file.unreadable']);

/** `scenarios/x.json, teams.zuilen.fte: verwacht een getal van 0 of meer, gevonden: "veel".` */
export function problemText(problem: Problem, lang: Lang): string {
  const texts = textsOf(lang).problems;
  const where = placeText(problem, lang);
  const parts = [texts.codes[problem.code], found(problem, texts, lang)];
  if (problem.suggestion !== undefined) parts.push(texts.suggestion(problem.suggestion));
  const sentence = parts.filter((part) => part !== '').join(' ');
  return where === '' ? sentence : `${where}: ${sentence}`;
}

/** File, JSON path, row and column, as far as they are known. */
export function placeText(place: Place, lang: Lang): string {
  const texts = textsOf(lang).problems;
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.path !== undefined && place.path.length > 0) parts.push(pathText(place.path));
  if (place.row !== undefined) parts.push(texts.row(String(place.row)));
  if (place.column !== undefined) parts.push(texts.column(place.column));
  return parts.join(', ');
}

/** `['teams', 2, 'fte']` -> `teams[2].fte` */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

function found(problem: Problem, texts: Texts['problems'], lang: Lang): string {
  if (COMPLETE.has(problem.code)) return '';
  const expected = expectedText(problem.expected, lang);
  if (problem.actual !== undefined) return texts.expectedFound(expected, problem.actual);
  return expected === '' ? '' : texts.expectedOnly(expected);
}

/**
 * The plain symbols of `Problem.expected` in words: `number >= 0` -> `een getal van 0 of meer`. What is not
 * such a symbol is left as it stands, so that nothing is lost.
 */
export function expectedText(expected: string, lang: Lang): string {
  const texts = textsOf(lang).problems.expected;
  const oneOf = /^one of:?\s*(.*)$/s.exec(expected);
  if (oneOf !== null) return `${texts.oneOf} ${oneOf[1]}`;
  const alternatives = expected.split(/ or (?=[a-z]+\b)/);
  if (alternatives.length > 1 && alternatives.every((part) => KIND.test(part))) {
    return alternatives.map((part) => expectedText(part, lang)).join(` ${texts.or} `);
  }
  const match = KIND.exec(expected);
  if (match === null) return expected;
  const [, kind, limits = ''] = match;
  const limit = limitText(limits.trim(), texts);
  if (limit === null) return expected;
  const noun = kind === undefined ? texts.number : texts[kind as 'number'];
  return limit === '' ? noun : `${noun} ${limit}`;
}

const KIND = /^(number|integer|string|boolean|array|object|date|null)\b\s*(.*)$/s;
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const BETWEEN = new RegExp(String.raw`^(?:in |between )?(${NUMBER})\s*(?:\.\.|-|and)\s*(${NUMBER})$`);
const BOTH = new RegExp(String.raw`^>= ?(${NUMBER})(?: and|,) <= ?(${NUMBER})$`);
const ONE = new RegExp(`^(>=|>|<=|<) ?(${NUMBER})$`);

/** The words for a limit, '' for none, null for one that is not understood. */
function limitText(limits: string, texts: Texts['problems']['expected']): string | null {
  if (limits === '') return '';
  const range = BETWEEN.exec(limits) ?? BOTH.exec(limits);
  if (range !== null) return texts.between(range[1] ?? '', range[2] ?? '');
  const one = ONE.exec(limits);
  if (one === null) return null;
  const words = { '>=': texts.atLeast, '>': texts.above, '<=': texts.atMost, '<': texts.below };
  return words[one[1] as keyof typeof words](one[2] ?? '');
}
