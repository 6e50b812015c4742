/** Numbers and dates as people in the Netherlands or English readers write them. */
export type Lang = 'nl' | 'en';

/** What stands where there is no figure. */
export const NO_FIGURE = '–';

/**
 * A number with a fixed number of decimals: `1.234,5` (nl) or `1,234.5` (en). Rounds half away from zero as
 * far as the binary number allows; never writes `-0`.
 */
export function formatNumber(value: number | null, decimals: number, lang: Lang): string {
  if (value === null || Number.isNaN(value)) return NO_FIGURE;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const point = lang === 'nl' ? ',' : '.';
  const text = groupThousands(whole, lang) + (fraction === undefined ? '' : point + fraction);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function groupThousands(digits: string, lang: Lang): string {
  // toFixed writes numbers of 1e21 and more with an exponent; those are left as they are.
  if (!/^\d+$/.test(digits)) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, lang === 'nl' ? '.' : ',');
}

/** A share as a percentage without the sign: 0.563 -> `56,3`. */
export const formatPercent = (share: number | null, decimals: number, lang: Lang): string =>
  formatNumber(share === null ? null : 100 * share, decimals, lang);

/** A number with a plus where it is above 0, for differences. */
export function formatSigned(value: number | null, decimals: number, lang: Lang): string {
  const text = formatNumber(value, decimals, lang);
  return value !== null && value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

/** A number with as many decimals as it needs, at most six; for settings. */
export function formatPlain(value: number, lang: Lang): string {
  const decimals = Number(value.toFixed(6)).toString().split('.')[1]?.length ?? 0;
  return formatNumber(value, Math.min(6, decimals), lang);
}

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `2017-01-31` -> `31 januari 2017` or `31 January 2017`; text that is no date is returned as it is. */
export function formatDate(iso: string, lang: Lang): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = MONTHS[lang][Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? iso : `${Number(parts[3])} ${month} ${Number(parts[1])}`;
}

/** `2017-01` -> `januari 2017` or `January 2017`; text that is no month is returned as it is. */
export function formatMonth(month: string, lang: Lang): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(month);
  const name = MONTHS[lang][Number(parts?.[2]) - 1];
  return parts === null || name === undefined ? month : `${name} ${Number(parts[1])}`;
}
