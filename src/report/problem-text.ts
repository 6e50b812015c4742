/** A problem as a sentence: where it is, what was expected, what stood there, and what was perhaps meant. */
import { plainLine } from '../problem/plain-line.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { expectationText } from './expectation-text.ts';
import type { Lang } from './number-format.ts';
import { textsOf, type Texts } from './texts/index.ts';

/** Codes whose sentence says all; what stands in `actual` then only repeats it. */
const COMPLETE: ReadonlySet<Problem['code']> = new Set(['file.missing', 'file.empty', 'file.unreadable']);

/** Names of others, and the sentence as a whole, may be long. */
const LONGEST_NAME = 100;
const LONGEST_SENTENCE = 2000;

/** `scenarios/x.json, teams.zuilen.fte: verwacht een getal van 0 of meer, gevonden: "veel".` */
export function problemText(problem: Problem, lang: Lang): string {
  const texts = textsOf(lang).problems;
  const where = placeText(problem, lang);
  const parts = [texts.codes[problem.code], found(problem, texts, lang)];
  if (problem.suggestion !== undefined) parts.push(texts.suggestion(problem.suggestion));
  const sentence = parts.filter((part) => part !== '').join(' ');
  return plainLine(where === '' ? sentence : `${where}: ${sentence}`, LONGEST_SENTENCE);
}

/** File, JSON path, row and column, as far as they are known. */
export function placeText(place: Place, lang: Lang): string {
  const texts = textsOf(lang).problems;
  const parts: string[] = [];
  // A text that was pasted has no name.
  if (place.file !== undefined && place.file !== '') parts.push(place.file);
  if (place.path !== undefined && place.path.length > 0) parts.push(pathText(place.path));
  if (place.row !== undefined) parts.push(texts.row(String(place.row)));
  if (place.column !== undefined) parts.push(texts.column(plainLine(place.column, LONGEST_NAME)));
  return parts.join(', ');
}

/** `['teams', 2, 'fte']` -> `teams[2].fte` */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${plainLine(step, LONGEST_NAME)}`,
    )
    .join('');
}

function found(problem: Problem, texts: Texts['problems'], lang: Lang): string {
  if (COMPLETE.has(problem.code)) return '';
  const expected = expectationText(problem.expected, lang);
  if (problem.actual !== undefined) return texts.expectedFound(expected, problem.actual);
  return expected === '' ? '' : texts.expectedOnly(expected);
}
