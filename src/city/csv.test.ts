import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TABLE_LENGTH, splitCsv } from './csv.ts';

function split(text: string) {
  const result = splitCsv(text, 't.csv');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return [result.csv.header, ...result.csv.rows].map((row) => [row.line, ...row.cells]);
}
const problem = (text: string) => {
  const result = splitCsv(text, 't.csv');
  return result.ok ? null : result.problem;
};

describe('splitCsv', () => {
  const table = [
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, '3', '4'],
  ];

  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4'],
    ['mixed ends', 'a,b\r\n1,2\n3,4'],
    ['no end', 'a,b\n1,2\n3,4'],
    ['byte order mark', '\uFEFFa,b\n1,2\n3,4'],
    ['semicolons', 'a;b\n1;2\n3;4'],
    ['tabs', 'a\tb\n1\t2\n3\t4'],
    ['quotes', '"a","b"\n"1",2\n3,"4"'],
    ['spaces', ' a , b \n 1,2 \n3 , 4'],
    ['upper case header', 'A,B\n1,2\n3,4'],
    ['empty tail', 'a,b,,\n1,2,,\n3,4,,'],
  ])('reads %s', (_name, text) => {
    expect(split(text)).toEqual(table);
  });

  it('passes over rows without content but keeps their numbers', () => {
    expect(split('a;b\n\n;\n1;2\n;;;\n')).toEqual([
      [1, 'a', 'b'],
      [4, '1', '2'],
    ]);
  });

  it('takes the separator that Excel declares, and counts its line', () => {
    expect(split('sep=;\r\na;b,c\r\n1;2,5\r\n')).toEqual([
      [2, 'a', 'b,c'],
      [3, '1', '2,5'],
    ]);
  });

  it('does not count separators inside quotes', () => {
    expect(split('"a;b;c",d\n1,2')).toEqual([
      [1, 'a;b;c', 'd'],
      [2, '1', '2'],
    ]);
  });

  it('keeps separators, quotes and line ends inside quotes', () => {
    expect(split('a,b\n"x, ""y""\nz",2')).toEqual([
      [1, 'a', 'b'],
      [3, 'x, "y"\nz', '2'],
    ]);
  });

  it('keeps empty cells that stand under a column', () => {
    expect(split('a,b\n1,')).toEqual([
      [1, 'a', 'b'],
      [2, '1', ''],
    ]);
  });

  it.each([
    ['', 'file.empty'],
    [' \n\r\n', 'file.empty'],
    ['sep=;\n', 'file.empty'],
    [';;\n;', 'file.empty'],
    ['a,b\n"1,2\n', 'file.syntax'],
    ['a,b\n"1"x,2\n', 'file.syntax'],
    ['a\0,\0b\0', 'file.encoding'],
    ['a'.repeat(MAX_TABLE_LENGTH + 1), 'file.too-large'],
  ])('refuses %j', (text, code) => {
    expect(problem(text)).toMatchObject({ code, file: 't.csv' });
  });

  it('says on which row the syntax breaks', () => {
    expect(problem('a,b\n1,2\n"1"x,2\n')?.row).toBe(3);
    expect(problem('sep=,\na,b\n1,2\n"1"x,2\n')?.row).toBe(4);
  });

  it('reads back whatever is written with quotes, with every separator and line end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '1', ',', ';', '"', '\n', ' ', '\t', '.') });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (table, separator, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const body = [['x', 'y'], ...table].map((row) => row.map(quoted).join(separator)).join(end);
          const due = table.map((row) => row.map((c) => c.trim())).filter((row) => row.some((c) => c !== ''));
          expect(split(body).map((row) => row.slice(1))).toEqual([['x', 'y'], ...due]);
        },
      ),
      { seed: 2017 },
    );
  });
});
