/** A number of the ledger as a reader sees it: place, value with unit, and plausible range in words. */
import type { LedgerEntry } from '../scenario/resolved.ts';
import { formatPlain, type Lang } from './number-format.ts';
import { textsOf } from './texts/index.ts';

export interface LedgerWords {
  /** `5 werkdagen`; shares in per cent. */
  readonly value: string;
  /** `0,8 tot 1,2`; a dash where none is known, a word where the number is fixed. */
  readonly interval: string;
}

const UNITS: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  'euro a year': ['euro per jaar', 'euro a year'],
  'gamma shape': ['(vorm van een gammaverdeling)', '(shape of a gamma law)'],
  'weight a household': ['per huishouden', 'a household'],
  'weight a person on bijstand': ['per persoon', 'a person'],
  'standard deviation of the log': [
    '(standaardafwijking van de logaritme)',
    '(standard deviation of the log)',
  ],
  correlation: ['(correlatie)', '(correlation)'],
  'minute of the day': ['minuten na middernacht', 'minutes past midnight'],
  exponent: ['(exponent)', '(exponent)'],
  'units of stay': ['eenheden van duur', 'units of stay'],
  'questions a fte a week': ['vragen per fte per week', 'questions a fte a week'],
  assessments: ['gesprekken', 'assessments'],
  'hours a fte a week': ['uur per fte per week', 'hours a fte a week'],
  volunteers: ['vrijwilligers', 'volunteers'],
  'cases a volunteer': ['casussen per vrijwilliger', 'cases a volunteer'],
};

/** @param entry of the ledger of a scenario */
export function ledgerWords({ value, interval, unit }: LedgerEntry, lang: Lang): LedgerWords {
  const scale = unit.startsWith('share') ? 100 : 1;
  const number = (one: number): string => formatPlain(Number((one * scale).toPrecision(12)), lang);
  const [nl, en] = UNITS[unit] ?? [];
  const word = (lang === 'nl' ? nl : en) ?? textsOf(lang).changes.units[unit] ?? unit;
  const [to, fixed] = lang === 'nl' ? ['tot', 'vast'] : ['to', 'fixed'];
  return {
    value: `${number(value)} ${word}`.trim(),
    interval:
      interval === null
        ? '–'
        : interval[0] === interval[1] && interval[0] === value
          ? fixed
          : `${number(interval[0])} ${to} ${number(interval[1])}`,
  };
}
