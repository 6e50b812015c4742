/** A gemeente that does not exist, in each form in which CBS publishes. Its figures are made up. */
import { utils, write } from '@e965/xlsx';
import type { CbsFile } from './sheet.ts';

export interface MadeUpArea {
  readonly level: 'Gemeente' | 'Wijk' | 'Buurt';
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly households: number | null;
  readonly onePerson: number | null;
  readonly bijstand: number | null;
  readonly dwellings: number | null;
  /** Inhabitants of 0-14, 15-24, 25-44, 45-64, 65 and over. */
  readonly ages: readonly [number, number, number, number, number];
}

const buurt = (
  code: string,
  name: string,
  inhabitants: number,
  households: number | null,
  onePerson: number | null,
  bijstand: number | null,
): MadeUpArea => ({
  level: 'Buurt',
  code,
  name,
  inhabitants,
  households,
  onePerson,
  bijstand,
  dwellings: households,
  ages: [inhabitants / 5, inhabitants / 10, (3 * inhabitants) / 10, inhabitants / 4, (3 * inhabitants) / 20],
});

const BUURTEN: readonly MadeUpArea[] = [
  buurt('BU99010101', 'Havenkwartier', 6000, 3000, 1500, 330),
  buurt('BU99010102', 'Stationsbuurt', 5000, 2800, 1680, 310),
  buurt('BU99010103', 'Het Eiland, oost', 4000, 2000, 1000, 150),
  buurt('BU99010201', 'Molenwijk', 8000, 3500, 1050, 180),
  buurt('BU99010202', "'t Laantje", 7000, 3000, 900, 100),
  buurt('BU99010203', 'Bedrijventerrein Sluis', 20, null, null, null),
  buurt('BU99010301', 'Weidebuurt', 9000, 3500, 700, 50),
  buurt('BU99010302', 'Dorp-Zuid', 10000, 4200, 840, 40),
];

function sumOf(
  level: 'Gemeente' | 'Wijk',
  code: string,
  name: string,
  parts: readonly MadeUpArea[],
): MadeUpArea {
  const sum = (of: (part: MadeUpArea) => number | null): number =>
    parts.reduce((total, part) => total + (of(part) ?? 0), 0);
  return {
    level,
    code,
    name,
    inhabitants: sum((part) => part.inhabitants),
    households: sum((part) => part.households),
    onePerson: sum((part) => part.onePerson),
    bijstand: sum((part) => part.bijstand),
    dwellings: sum((part) => part.dwellings),
    ages: [0, 1, 2, 3, 4].map((group) =>
      sum((part) => part.ages[group] ?? 0),
    ) as unknown as MadeUpArea['ages'],
  };
}

const wijk = (code: string, name: string): MadeUpArea =>
  sumOf(
    'Wijk',
    code,
    name,
    BUURTEN.filter((part) => part.code.startsWith(`BU${code.slice(2)}`)),
  );

export const WATERRIJK: readonly MadeUpArea[] = [
  sumOf('Gemeente', 'GM9901', 'Waterrijk', BUURTEN),
  wijk('WK990101', 'Wijk 01 Centrum'),
  ...BUURTEN.slice(0, 3),
  wijk('WK990102', 'Wijk 02 Midden'),
  ...BUURTEN.slice(3, 6),
  wijk('WK990103', 'Wijk 03 Zuid'),
  ...BUURTEN.slice(6),
];

/** Another gemeente of the same file, which must not be mixed in. Its figures are no numbers. */
const ELSEWHERE = ['GM9902', '9902', 'Elders', 'Elders', 'Gemeente', '1', 'veel', 'veel'];

export const YEARLY_HEADER = [
  ...['gwb_code_10', 'gwb_code_8', 'regio', 'gm_naam', 'recs', 'ind_wbi', 'a_inw', 'a_hh', 'a_1p_hh'],
  ...['a_soz_wb', 'a_woning', 'a_00_14', 'a_15_24', 'a_25_44', 'a_45_64', 'a_65_oo', 'g_hhgro'],
];

/** Rows of the yearly file; `unknown` is what stands for a figure that is not given. */
function yearlyRows(areas: readonly MadeUpArea[], unknown: string): (string | number)[][] {
  return areas.map((area) => [
    area.code,
    area.code.slice(2),
    area.name,
    'Waterrijk',
    area.level,
    '1',
    area.inhabitants,
    area.households ?? unknown,
    area.onePerson ?? unknown,
    area.bijstand ?? unknown,
    area.dwellings ?? unknown,
    ...area.ages,
    '2,1',
  ]);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const quoted = (cell: string | number): string => (/[",;\n]/.test(String(cell)) ? `"${cell}"` : String(cell));
const csv = (rows: readonly (readonly (string | number)[])[], separator: string): string =>
  rows.map((row) => row.map(quoted).join(separator)).join('\r\n');

/** The yearly file as comma separated text. */
export const yearlyCsv = (areas = WATERRIJK): CbsFile => ({
  name: 'kwb-2023.csv',
  bytes: bytesOf(csv([YEARLY_HEADER, ELSEWHERE, ...yearlyRows(areas, '.')], ',')),
});

/** As a Dutch spreadsheet program saves it: semicolons, blanks before the dot, Windows code page. */
export function dutchCsv(areas = WATERRIJK): CbsFile {
  const text = csv([YEARLY_HEADER, ELSEWHERE, ...yearlyRows(areas, '       .')], ';');
  return { name: 'kwb-2023.csv', bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) };
}

/** The workbook of the later (`xlsx`) or earlier (`biff8`, .xls) years. Figures stand as texts in part. */
export function workbook(form: 'xlsx' | 'biff8', areas = WATERRIJK): CbsFile {
  const rows = yearlyRows(areas, form === 'xlsx' ? '.' : '      .').map((row) =>
    row.map((cell, column) => (column === 9 && typeof cell === 'number' ? String(cell) : cell)),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Toelichting bij het bestand']]), 'Toelichting');
  utils.book_append_sheet(book, utils.aoa_to_sheet([YEARLY_HEADER, ELSEWHERE, ...rows]), 'KWB');
  const bytes = new Uint8Array(
    write(book, { type: 'array', bookType: form, compression: true }) as ArrayBuffer,
  );
  return { name: form === 'xlsx' ? 'kwb-2023.xlsx' : 'kwb-2023.xls', bytes };
}

/** The JSON of the open data; codes are padded and names stand in another list. */
export function openData(areas = WATERRIJK, offset = 0): CbsFile {
  const name = (stem: string, number: number): string => `${stem}_${number + offset}`;
  const records = areas.map((area, index) => ({
    ID: index,
    WijkenEnBuurten: area.code.padEnd(10),
    [name('Gemeentenaam', 1)]: 'Waterrijk'.padEnd(40),
    [name('SoortRegio', 2)]: area.level.padEnd(10),
    [name('Codering', 3)]: area.code.padEnd(10),
    [name('AantalInwoners', 5)]: area.inhabitants,
    [name('k_0Tot15Jaar', 8)]: area.ages[0],
    [name('k_15Tot25Jaar', 9)]: area.ages[1],
    [name('k_25Tot45Jaar', 10)]: area.ages[2],
    [name('k_45Tot65Jaar', 11)]: area.ages[3],
    [name('k_65JaarOfOuder', 12)]: area.ages[4],
    [name('HuishoudensTotaal', 29)]: area.households,
    [name('Eenpersoonshuishoudens', 30)]: area.onePerson,
    [name('Woningvoorraad', 35)]: area.dwellings,
    [name('PersonenPerSoortUitkeringBijstand', 94)]: area.bijstand,
  }));
  const json = JSON.stringify({ 'odata.metadata': 'https://opendata.cbs.nl/$metadata', value: records });
  return { name: '85618NED-2023.json', bytes: bytesOf(json) };
}

export const openDataNames = (areas = WATERRIJK): CbsFile => ({
  name: 'WijkenEnBuurten.json',
  bytes: bytesOf(
    JSON.stringify({ value: areas.map(({ code, name }) => ({ Key: code.padEnd(10), Title: name })) }),
  ),
});

const MAP_HEADER = [
  ...['BU_CODE', 'BU_NAAM', 'WK_CODE', 'GM_CODE', 'GM_NAAM', 'AANT_INW', 'AANTAL_HH', 'P_EENP_HH'],
  ...['WWB_UITTOT', 'P_00_14_JR', 'P_15_24_JR', 'P_25_44_JR', 'P_45_64_JR', 'P_65_EO_JR'],
];

/** The table of the map of buurten: percentages instead of counts, -99999999 for what is not given. */
export function mapCsv(areas = WATERRIJK): CbsFile {
  const rows = areas
    .filter(({ level }) => level === 'Buurt')
    .map((area) => [
      area.code,
      area.name,
      `WK${area.code.slice(2, 8)}`,
      'GM9901',
      'Waterrijk',
      area.inhabitants,
      area.households ?? -99999999,
      area.households === null || area.onePerson === null
        ? -99999999
        : (100 * area.onePerson) / area.households,
      area.bijstand ?? -99999997,
      ...area.ages.map((count) => (100 * count) / area.inhabitants),
    ]);
  return { name: 'buurt_2023.csv', bytes: bytesOf(csv([MAP_HEADER, ...rows], ',')) };
}
