import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

describe('csvText', () => {
  it('writes points and commas for machines', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          [1.5, 'x'],
          [null, 'y'],
        ],
        'machine',
      ),
    ).toBe('a,b\n1.5,x\n,y\n');
  });

  it('writes decimal commas and semicolons for Dutch Excel, with a byte-order mark', () => {
    expect(csvText(['a', 'b'], [[-1234.5, 'x']], 'excel-nl')).toBe('\uFEFFa;b\r\n-1234,5;x\r\n');
  });

  it('leaves a cell empty where there is no number', () => {
    expect(csvText(['a'], [[NaN], [Infinity], [null], [-0]], 'machine')).toBe('a\n\n\n\n0\n');
  });

  it('keeps texts from being run as formulas', () => {
    const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', 'a=b'].map((text) => [text]);
    expect(csvText(['t'], rows, 'machine')).toBe("t\n'=1+1\n'+1\n'-1\n'@SUM(A1)\n'\tx\na=b\n");
  });

  it('quotes separators, quotes and line ends', () => {
    expect(csvText(['t'], [['a,b'], ['a"b'], ['a\nb'], ['a;b']], 'machine')).toBe(
      't\n"a,b"\n"a""b"\n"a\nb"\na;b\n',
    );
    expect(csvText(['t'], [['a,b'], ['a;b']], 'excel-nl')).toBe('\uFEFFt\r\na,b\r\n"a;b"\r\n');
  });

  it('comes back as it went, whatever the text', () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom('machine' as const, 'excel-nl' as const), (rows, dialect) => {
        const text = csvText(['a', 'b'], rows, dialect);
        const read = parse(text, {
          bom: true,
          delimiter: dialect === 'machine' ? ',' : ';',
          record_delimiter: dialect === 'machine' ? '\n' : '\r\n',
        });
        expect(read).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('writes numbers so that they can be read back to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [, text] = csvText(['a'], [[value]], 'machine').split('\n');
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
