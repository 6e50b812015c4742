/** The texts of the page in the chosen language. */
import { computed, signal } from '@preact/signals';
import { formatDate, type Lang } from '../../src/index.ts';
import { lang } from '../state/app-state.ts';
import { fetchReportTexts } from './english-later.ts';
import { nl, type Texts } from './nl.ts';

/** English, fetched when it is first wanted; Dutch stands in until it is there. */
const en = signal<Texts | null>(null);

export async function fetchTexts(language: Lang): Promise<void> {
  if (language === 'nl' || en.peek() !== null) return;
  const [{ en: found }] = await Promise.all([import('./en.ts'), fetchReportTexts()]);
  en.value = found;
}

export const textsFor = (language: Lang): Texts => (language === 'nl' ? nl : (en.value ?? nl));
export const texts = computed(() => textsFor(lang.value));

/** `2017-03` -> `maart`, with the year where it is January. */
export function monthName(month: string, language: Lang): string {
  const [, name = month, year = ''] = formatDate(`${month}-01`, language).split(' ');
  return month.endsWith('-01') ? `${name} ${year}` : name;
}
