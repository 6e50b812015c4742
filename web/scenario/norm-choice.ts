/** The norm as the user sets it: households per team for each weight, and what decides the weight. */
import type { NormSettings } from '../../src/index.ts';

export interface NormChoice {
  readonly high: number;
  readonly average: number;
  readonly low: number;
  /** `city`: the classes that the city is known to have; `bijstand`: by the thresholds below. */
  readonly by: 'city' | 'bijstand';
  /** Bijstand per 100 households from which the weight is high, and average. */
  readonly from: { readonly high: number; readonly average: number };
}

/** The norm of the plan of 2014; thresholds assumed. */
export const FIRST_NORM: NormChoice = {
  high: 3_000,
  average: 6_000,
  low: 10_000,
  by: 'city',
  from: { high: 10, average: 6 },
};

/** `3000-6000-10000`, and with thresholds `3000-6000-10000-b10-6`. */
export function normText({ high, average, low, by, from }: NormChoice): string {
  return [high, average, low, ...(by === 'bijstand' ? [`b${from.high}`, from.average] : [])].join('-');
}

export function normFrom(text: string | undefined): NormChoice {
  const match = /^(\d{3,5})-(\d{3,5})-(\d{3,5})(?:-b(\d{1,2}(?:\.\d)?)-(\d{1,2}(?:\.\d)?))?$/.exec(
    text ?? '',
  );
  if (match === null) return FIRST_NORM;
  const [high = 0, average = 0, low = 0, heavy = NaN, middle = NaN] = match.slice(1).map(Number);
  if (Number.isNaN(heavy) || Number.isNaN(middle) || middle > heavy) {
    return { ...FIRST_NORM, high, average, low };
  }
  return { high, average, low, by: 'bijstand', from: { high: heavy, average: middle } };
}

/** Where a number that the norm gives comes from, in the words of a scenario file. */
export function normSource({ high, average, low, by, from }: NormChoice): string {
  const norm = `norm: a team of ten on ${high} households or dwellings of high, ${average} of average and ${low} of low weight`;
  return by === 'city'
    ? `${norm}; weights as known of the city`
    : `${norm}; weights by bijstand from ${from.high} and ${from.average} per 100 households`;
}

/** @param own settings of the city */
export function settingsOf({ high, average, low, by, from }: NormChoice, own: NormSettings): NormSettings {
  return {
    ...own,
    householdsPerTeam: { high, average, low },
    classes:
      by === 'city'
        ? own.classes
        : { kind: 'thresholds', thresholds: [{ factor: 'bijstand', ...from }], unknown: 'average' },
  };
}
