/** Gemeente, wijk or buurt; anything larger is passed over. */
export type CbsLevel = 'gemeente' | 'wijk' | 'buurt';

export interface CbsCode {
  readonly level: CbsLevel;
  /** `GM` and 4, `WK` and 6, or `BU` and 8 digits. */
  readonly code: string;
  readonly gemeente: string;
}

const DIGITS: Readonly<Record<CbsLevel, number>> = { gemeente: 4, wijk: 6, buurt: 8 };
const PREFIX: Readonly<Record<CbsLevel, string>> = { gemeente: 'GM', wijk: 'WK', buurt: 'BU' };
const LEVELS: readonly CbsLevel[] = ['gemeente', 'wijk', 'buurt'];

/**
 * Reads a region code. Open data pad it with blanks; a spreadsheet takes the zeros in front from a code
 * without letters (`3440111` for BU03440111), which then needs the level beside it. `larger`: the country or
 * a part of it. Null: no code.
 */
export function readCbsCode(text: string, levelText: string): CbsCode | 'larger' | null {
  const body = text.trim().toUpperCase();
  if (/^(NL|LD|PV|CR)\d{2,4}$/.test(body)) return 'larger';
  const lettered = /^(GM|WK|BU)(\d+)$/.exec(body);
  if (lettered !== null) {
    const level = LEVELS.find((name) => PREFIX[name] === lettered[1]);
    const digits = lettered[2] ?? '';
    return level !== undefined && digits.length === DIGITS[level] ? codeOf(level, digits) : null;
  }
  if (!/^\d{1,8}$/.test(body)) return null;
  const level = LEVELS.find((name) => name === levelText.trim().toLowerCase());
  if (level === undefined) return levelText.trim().toLowerCase() === 'land' ? 'larger' : null;
  return body.length > DIGITS[level] ? null : codeOf(level, body.padStart(DIGITS[level], '0'));
}

const codeOf = (level: CbsLevel, digits: string): CbsCode => ({
  level,
  code: `${PREFIX[level]}${digits}`,
  gemeente: `GM${digits.slice(0, 4)}`,
});

/** Wijk of a buurt: the code without its last two digits. */
export const wijkOfBuurt = (code: string): string => `WK${code.slice(2, 8)}`;

/** `GM0344`, `0344` and `344` are the same gemeente; null is none. */
export function readGemeenteCode(text: string): string | null {
  const match = /^(?:GM)?(\d{1,4})$/i.exec(text.trim());
  return match === null ? null : `GM${(match[1] ?? '').padStart(4, '0')}`;
}
