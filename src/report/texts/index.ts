/** The texts by language. */
import type { Lang } from '../number-format.ts';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';

export type { Texts } from './nl.ts';
export const LANGS: readonly Lang[] = ['nl', 'en'];
const texts: Readonly<Record<Lang, Texts>> = { nl, en };
export const textsOf = (lang: Lang): Texts => texts[lang];
