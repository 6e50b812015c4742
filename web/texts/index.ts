/** The texts of the page in the chosen language. */
import { computed } from '@preact/signals';
import { formatDate, type Lang } from '../../src/index.ts';
import { lang } from '../state/app-state.ts';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';

export const textsFor = (language: Lang): Texts => (language === 'nl' ? nl : en);
export const texts = computed(() => textsFor(lang.value));

/** `2017-03` -> `maart`, with the year where it is January. */
export function monthName(month: string, language: Lang): string {
  const [, name = month, year = ''] = formatDate(`${month}-01`, language).split(' ');
  return month.endsWith('-01') ? `${name} ${year}` : name;
}
