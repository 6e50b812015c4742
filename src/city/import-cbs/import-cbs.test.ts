import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCity } from '../read-city.ts';
import { cityFiles, slugOf } from './city-files.ts';
import { importCbs, yearIn } from './import-cbs.ts';
import type { CbsGemeente } from './import-cbs.ts';
import {
  WATERRIJK,
  dutchCsv,
  mapCsv,
  openData,
  openDataNames,
  workbook,
  yearlyCsv,
} from './made-up-gemeente.fixture.ts';
import type { MadeUpArea } from './made-up-gemeente.fixture.ts';
import type { CbsFile } from './sheet.ts';

const WATERRIJK_CODE = { gemeente: 'GM9901' };

async function imported(
  file: CbsFile,
  options: Parameters<typeof importCbs>[1] = WATERRIJK_CODE,
): Promise<CbsGemeente> {
  const result = await importCbs(file, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function problemsOf(text: string, name = 'kwb-2023.csv', gemeente = 'GM9901'): Promise<unknown[]> {
  const result = await importCbs({ name, bytes: new TextEncoder().encode(text) }, { gemeente });
  return result.ok ? [] : [...result.problems];
}

const content = ({ file: _, form: __, ...rest }: CbsGemeente): unknown => rest;

describe('forms', () => {
  it('reads the yearly csv to the last figure', async () => {
    const gemeente = await imported(yearlyCsv());
    expect(gemeente).toMatchObject({ code: 'GM9901', name: 'Waterrijk', year: 2023, form: 'csv' });
    expect(gemeente.wijken.map(({ code, name, households }) => [code, name, households])).toEqual([
      ['WK990101', 'Wijk 01 Centrum', 7800],
      ['WK990102', 'Wijk 02 Midden', 6500],
      ['WK990103', 'Wijk 03 Zuid', 7700],
    ]);
    expect(gemeente.buurten).toHaveLength(8);
    expect(gemeente.buurten[1]).toEqual({
      level: 'buurt',
      code: 'BU99010102',
      name: 'Stationsbuurt',
      inhabitants: 5000,
      households: 2800,
      onePersonHouseholds: 1680,
      bijstand: 310,
      dwellings: 2800,
      ages: { from0To14: 20, from15To24: 10, from25To44: 30, from45To64: 25, from65: 15 },
      lowEducation: null,
    });
    expect(gemeente.gemeente?.households).toBe(22_000);
    expect(gemeente.notes).toEqual([{ code: 'households-hidden', areas: ['BU99010203'] }]);
  });

  it('reads the same from every form', async () => {
    const whole = content(await imported(yearlyCsv()));
    for (const file of [dutchCsv(), workbook('xlsx'), workbook('biff8')]) {
      expect(content(await imported(file))).toEqual(whole);
    }
    for (const offset of [0, 7, 131]) {
      const options = { ...WATERRIJK_CODE, names: openDataNames() };
      expect(content(await imported(openData(WATERRIJK, offset), options))).toEqual(whole);
    }
  });

  it('turns the percentages of the map into counts, and derives the wijken that it lacks', async () => {
    const map = await imported(mapCsv());
    const yearly = await imported(yearlyCsv());
    expect(map.buurten).toEqual(yearly.buurten.map((buurt) => ({ ...buurt, dwellings: null })));
    expect(map.wijken.map(({ code, households }) => [code, households])).toEqual([
      ['WK990101', null],
      ['WK990102', null],
      ['WK990103', null],
    ]);
    expect(map.notes.map(({ code }) => code)).toContain('dwellings-missing');
  });

  it('names areas by their code where the open data come without the list of names, and says so', async () => {
    const gemeente = await imported(openData());
    expect(gemeente.buurten[0]?.name).toBe('BU99010101');
    expect(gemeente.notes).toContainEqual({
      code: 'names-missing',
      areas: gemeente.buurten.map(({ code }) => code),
    });
  });

  it('takes the gemeente by code with or without GM and zeros, or by name', async () => {
    for (const gemeente of ['GM9901', 'gm9901', '9901', 'Waterrijk', ' waterrijk ']) {
      expect((await imported(yearlyCsv(), { gemeente })).code).toBe('GM9901');
    }
  });

  it('reads any made-up gemeente alike from csv, xlsx, xls and open data', async () => {
    const count = fc.integer({ min: 0, max: 20_000 });
    const area = fc.record({
      inhabitants: fc.integer({ min: 100, max: 20_000 }),
      households: count,
      onePerson: fc.option(count),
      bijstand: fc.option(count),
      dwellings: fc.option(count),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(area, { minLength: 1, maxLength: 12 }), async (areas) => {
        const buurten = areas.map((figures, index): MadeUpArea => {
          const code = `BU990101${String(index).padStart(2, '0')}`;
          const ages = [0, 0, figures.inhabitants, 0, 0] as const;
          return { ...figures, level: 'Buurt', code, name: `Buurt ${index}`, ages };
        });
        const [first, ...others] = await Promise.all([
          imported(yearlyCsv(buurten)),
          imported(dutchCsv(buurten)),
          imported(workbook('xlsx', buurten)),
          imported(workbook('biff8', buurten)),
          imported(openData(buurten, 3), { ...WATERRIJK_CODE, names: openDataNames(buurten) }),
        ]);
        expect(first.buurten.map(({ households }) => households)).toEqual(
          areas.map(({ households }) => households),
        );
        for (const other of others) expect(content(other)).toEqual(content(first));
      }),
      { numRuns: 25 },
    );
  });
});

describe('city folder', () => {
  it('is a city that can be read', async () => {
    const gemeente = await imported(workbook('xlsx'));
    const teams = gemeente.wijken.map((wijk) => ({
      id: slugOf(wijk.name),
      name: wijk.name,
      wijk: wijk.code,
      buurten: gemeente.buurten
        .filter(({ code }) => code.slice(2, 8) === wijk.code.slice(2))
        .map(({ code }) => code),
    }));
    const city = readCity(cityFiles(gemeente, teams));
    if (!city.ok) throw new Error(JSON.stringify(city.problems));
    expect(city.value).toMatchObject({ id: 'waterrijk', gemeente: 'GM9901', name: 'Waterrijk' });
    expect(city.value.buurten[2]).toMatchObject({
      name: 'Het Eiland, oost',
      team: 'wijk-01-centrum',
      bijstand: 150,
    });
    expect(city.value.buurten[5]).toMatchObject({ households: 0, bijstand: null });
    expect(city.value.tables.map(({ file, status }) => [file, status])).toContainEqual([
      'teams.csv',
      'assumed',
    ]);
  });

  it('refuses a buurt without a team', async () => {
    const gemeente = await imported(yearlyCsv());
    expect(() => cityFiles(gemeente, [])).toThrow(RangeError);
  });

  it.each([
    ["'s-Hertogenbosch", 's-hertogenbosch'],
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ['Wijk 01 West', 'wijk-01-west'],
    ['1234', 'gebied'],
  ])('makes %s the id %s', (name, id) => expect(slugOf(name)).toBe(id));
});

describe('faults', () => {
  const header = 'gwb_code_10,regio,gm_naam,recs,a_inw,a_hh,a_soz_wb';

  it('lists each faulty cell with row, column, what was expected and what stood there', async () => {
    const text = [
      header,
      'BU99010101,A,Waterrijk,Buurt,1.2e3,500,10',
      'BU99010102,B,Waterrijk,Buurt,1000,-5,10',
      'BU99010103,C,Waterrijk,Buurt,1000,"1.234",10',
      'BU99010104,D,Waterrijk,Buurt,1000,.,10',
      'BU99010101,E,Waterrijk,Buurt,1000,500,10',
      'XX1,F,Waterrijk,Buurt,1000,500,10',
      'BU99020101,G,Elders,Buurt,veel,veel,veel',
    ].join('\n');
    const file = 'kwb-2023.csv';
    const count = 'whole number >= 0, or . for unknown';
    expect(await problemsOf(text)).toEqual([
      { code: 'value.format', file, row: 2, column: 'a_inw', expected: count, actual: '"1.2e3"' },
      { code: 'value.range', file, row: 3, column: 'a_hh', expected: count, actual: '"-5"' },
      { code: 'value.format', file, row: 4, column: 'a_hh', expected: count, actual: '"1.234"' },
      {
        code: 'value.format',
        file,
        row: 5,
        column: 'a_hh',
        expected: 'households (1000 inhabitants)',
        actual: '"."',
      },
      {
        code: 'value.duplicate',
        file,
        row: 6,
        column: 'gwb_code_10',
        expected: 'unique (first on row 2)',
        actual: 'BU99010101',
      },
      {
        code: 'value.format',
        file,
        row: 7,
        column: 'gwb_code_10',
        expected: 'GM, WK or BU with 4, 6 or 8 digits',
        actual: '"XX1"',
      },
    ]);
  });

  it('gives the row of the sheet in a workbook with a title above the header', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const book = utils.book_new();
    const rows = [
      ['Kerncijfers'],
      [],
      header.split(','),
      ['BU99010101', 'A', 'Waterrijk', 'Buurt', 10.5, 5, 0],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'KWB');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const result = await importCbs({ name: 'kwb-2023.xlsx', bytes }, WATERRIJK_CODE);
    expect(result.ok ? [] : result.problems).toMatchObject([{ row: 4, column: 'a_inw', actual: '10.5' }]);
  });

  it('restores the zeros that a spreadsheet takes from codes without letters', async () => {
    const text = [
      'gwb_code_8;recs;gm_naam;regio;a_inw;a_hh',
      '3440111;Buurt;Utrecht;A;100;50',
      '344;Gemeente;Utrecht;Utrecht;100;50',
    ].join('\n');
    const bytes = new TextEncoder().encode(text);
    const gemeente = await imported({ name: 'kwb-2013.csv', bytes }, { gemeente: '344' });
    expect(gemeente).toMatchObject({ code: 'GM0344', year: 2013 });
    expect(gemeente.buurten[0]?.code).toBe('BU03440111');
  });

  it('suggests the gemeente that may have been meant', async () => {
    expect(
      await problemsOf(`${header}\nBU99010101,A,Waterrijk,Buurt,10,5,0`, 'kwb-2023.csv', 'Waterijk'),
    ).toEqual([
      expect.objectContaining({ code: 'reference.unknown', actual: 'Waterijk', suggestion: 'Waterrijk' }),
    ]);
  });

  it('wants the year where the file name has none', async () => {
    const text = `${header}\nBU99010101,A,Waterrijk,Buurt,10,5,0`;
    expect(await problemsOf(text, 'buurten.csv')).toMatchObject([{ code: 'key.missing', path: ['--year'] }]);
    const file = { name: 'buurten.csv', bytes: new TextEncoder().encode(text) };
    expect((await imported(file, { gemeente: '9901', year: 2019 })).year).toBe(2019);
  });

  it.each([
    ['kwb-2023.xlsx', 2023],
    ['20240131-kwb-2019.csv', 2019],
    ['85984NED.json', null],
    ['12023.csv', null],
  ])('reads the year of %s as %s', (name, year) => expect(yearIn(name)).toBe(year));

  it.each([
    ['', 'file.empty'],
    ['naam,aantal\nA,1', 'table.column-missing'],
    [`gwb_code_10,regio\nBU99010101,A`, 'table.column-missing'],
    ['{"value": 3}', 'type.wrong'],
    ['[]', 'file.empty'],
    ['{"value": [', 'file.syntax'],
    ['{"value": [{"Id": 1, "Measure": "T001", "Value": 3, "WijkenEnBuurten": "GM9901"}]}', 'value.conflict'],
    [`${header}\nGM9901,Waterrijk,Waterrijk,Gemeente,10,5,0`, 'file.empty'],
  ])('refuses %j as %s', async (text, code) => {
    expect((await problemsOf(text)).map((problem) => (problem as { code: string }).code)).toContain(code);
  });

  it.each([
    ['a ZIP that is no workbook', [0x50, 0x4b, 3, 4, 0, 0]],
    ['a compound file that is no workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ])('refuses %s', async (_, start) => {
    const bytes = Uint8Array.from([...start, ...Array.from({ length: 600 }, () => 0)]);
    const result = await importCbs({ name: 'kwb-2023.xls', bytes }, WATERRIJK_CODE);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['file.syntax']);
  });

  it('says where buurten and gemeente differ', async () => {
    const short = WATERRIJK.filter(({ code }) => code !== 'BU99010302');
    const gemeente = await imported(yearlyCsv(short));
    expect(gemeente.notes).toContainEqual({
      code: 'totals-differ',
      areas: [],
      expected: 22_000,
      actual: 17_800,
    });
  });
});
