import { utils, write, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { YEARLY_HEADER } from './made-up-gemeente.fixture.ts';
import { keepValues } from './plain-biff.ts';
import { readWorkbook } from './read-workbook.ts';

const u16 = (value: number): number[] => [value & 255, value >> 8];
const record = (type: number, body: readonly number[]): number[] => [
  ...u16(type),
  ...u16(body.length),
  ...body,
];
const cell = (row: number, column: number): number[] => [...u16(row), ...u16(column), ...u16(15)];
const TOKENS = [...u16(1), 0x1f];
/** A formula: cell, stored value of eight bytes, options, a number of Excel's own, tokens. */
const formula = (value: readonly number[], tokens = TOKENS): number[] =>
  record(6, [...cell(3, 2), ...value, 0, 0, 0, 0, 0, 0, ...tokens]);
const FIVE = [...new Uint8Array(new Float64Array([5]).buffer)];
const TEXT_FOLLOWS = [0, 0, 0, 0, 0, 0, 255, 255];
const TRUE = [1, 0, 1, 0, 0, 0, 255, 255];
/** "ab": length, one byte a sign, signs. */
const AB = [2, 0, 0, 97, 98];

/** Records of a stream: type and body. */
function records(stream: Uint8Array): [number, number[]][] {
  const found: [number, number[]][] = [];
  for (let at = 0; at < stream.length;) {
    const [type, length] = [0, 2].map((i) => (stream[at + i] ?? 0) + 256 * (stream[at + i + 1] ?? 0));
    found.push([type ?? 0, [...stream.slice(at + 4, at + 4 + (length ?? 0))]]);
    at += 4 + (length ?? 0);
  }
  return found;
}
function plain(...parts: readonly number[][]): [number, number[]][] {
  const stream = Uint8Array.from(parts.flat());
  keepValues(stream);
  return records(stream);
}

describe('a stream of BIFF records with values alone', () => {
  it('has the number that was stored with a formula', () => {
    const [one, ...others] = plain(formula(FIVE), record(10, []));
    expect([one?.[0], one?.[1].slice(0, 14)]).toEqual([0x0203, [...cell(3, 2), ...FIVE]]);
    expect(others).toEqual([[10, []]]);
  });
  it('has the text that was stored with a formula, with or without a shared formula in between', () => {
    for (const between of [[], record(0x04bc, [1, 2, 3, 4, 5, 6, 7, 8])]) {
      const found = plain(formula(TEXT_FOLLOWS), between, record(0x0207, AB), record(10, []));
      expect(found.filter(([type]) => type !== 0x005b)).toEqual([
        [0x0204, [...cell(3, 2), ...AB]],
        [10, []],
      ]);
    }
  });
  it('passes over other values, names, references, formats, and a text without a formula', () => {
    const found = plain(
      formula(TRUE),
      record(0x18, [1, 2, 3]),
      record(0x17, []),
      record(0xe0, [1]),
      record(0x0207, AB),
      record(6, cell(1, 1)),
    );
    expect(new Set(found.map(([type]) => type))).toEqual(new Set([0x005b]));
  });
  it('ends at a record that claims more than there is', () => {
    const cut = Uint8Array.from([...record(10, []), 6, 0, 255, 255, 1]);
    keepValues(cut);
    expect([...cut.slice(0, 4)]).toEqual(record(10, []));
  });
});

describe('a binary workbook with formulas', () => {
  it('gives the stored values, also where the tokens of a formula run past its end', async () => {
    const sheet = utils.aoa_to_sheet([[...YEARLY_HEADER], ['BU99010101', 'Oost']]);
    // A number token takes nine bytes; the formula says that it has one.
    const damaged = { t: 'n', v: 7, f: '7', bf: Uint8Array.from(TOKENS) } as unknown as CellObject;
    sheet['C2'] = damaged;
    const book = { SheetNames: ['KWB'], Sheets: { KWB: sheet } };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const result = await readWorkbook({ name: 'kwb.xls', bytes }, () => true);
    expect(result.ok && result.sheet.rows[0]?.cells.slice(0, 3)).toEqual(['BU99010101', 'Oost', 7]);
  });
});
