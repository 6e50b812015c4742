import type { Cell } from '../column.ts';
import type { CbsUnit } from './cbs-column.ts';
import type { CbsCell } from './sheet.ts';

/** CBS writes -99999999, -99999997 or -99997 for a figure that it does not give. */
const isMissingCode = (value: number): boolean => value <= -99_990;
/** A dot stands for unknown or secret; `x` for secret in older tables. */
const MISSING_TEXTS: readonly string[] = ['', '.', '..', 'x'];

/** Largest count that an area in the Netherlands can have. */
const MOST = 20_000_000;

/**
 * Reads a cell as a count (whole, 0 or more) or a percentage (0 to 100); null is not known. Text may have
 * blanks around it and a decimal comma. `1.000` in text is no count: it may be one or a thousand.
 */
export function readCbsValue(cell: CbsCell, unit: CbsUnit): Cell<number | null> {
  const expected = unit === 'count' ? 'whole number >= 0, or . for unknown' : 'percentage 0 to 100, or .';
  let value: number;
  if (typeof cell === 'number') value = cell;
  else {
    const text = (cell ?? '').replace(/\u00a0/g, ' ').trim();
    if (MISSING_TEXTS.includes(text.toLowerCase())) return { ok: true, value: null };
    if (!/^[+-]?\d{1,15}([.,]\d{1,17})?$/.test(text)) return { ok: false, code: 'value.format', expected };
    // Three digits behind the sign: a thousand in Dutch, one elsewhere.
    if (unit === 'count' && /[.,]\d{3}$/.test(text)) return { ok: false, code: 'value.format', expected };
    value = Number(text.replace(',', '.'));
  }
  if (!Number.isFinite(value)) return { ok: false, code: 'value.format', expected };
  if (isMissingCode(value)) return { ok: true, value: null };
  if (unit === 'count' && !Number.isInteger(value)) return { ok: false, code: 'value.format', expected };
  if (value < 0 || value > (unit === 'count' ? MOST : 100))
    return { ok: false, code: 'value.range', expected };
  return { ok: true, value: value + 0 };
}
