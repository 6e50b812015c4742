import { parse as library } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './plain-csv.ts';

const common = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
};
const tables = import.meta.glob<string>('../../data/{netherlands,utrecht}/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const rowsOf = (found: unknown): unknown =>
  (found as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => [record, info.lines]);

describe('the plain reader of tables', () => {
  it.each(Object.entries(tables))('reads %s as csv-parse does', (_name, text) => {
    const options = { delimiter: ',', trim: true, info: true, skip_records_with_empty_values: true };
    expect(rowsOf(parse(text, options))).toEqual(rowsOf(library(text, { ...common, ...options })));
    expect(parse(text, { columns: true, trim: true })).toEqual(library(text, { columns: true, trim: true }));
  });

  it('reads whatever csv-parse writes and reads, with quotes, breaks and blanks', () => {
    const cell = fc.stringMatching(/^[a-z ,;"\n]{0,6}$/);
    const written = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(written, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, trim) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
          .join(end);
        const options = { delimiter: ';', trim, info: true, skip_records_with_empty_values: true };
        expect(rowsOf(parse(text, options))).toEqual(rowsOf(library(text, { ...common, ...options })));
      }),
    );
  });

  it('keeps blank lines and a byte order mark apart as it is asked', () => {
    const options = { bom: true, relax_column_count: true, trim: true };
    for (const text of ['\uFEFFa,b\n\n1,2\n', 'a\n\n\nb', 'a,\n']) {
      expect(parse(text, options)).toEqual(library(text, options));
    }
  });

  it.each(['a,"b', 'a,"b"c', 'a,b"c'])('refuses %s', (text) => {
    expect(() => parse(text, { info: true })).toThrow(/quote on line 1/);
  });
});
