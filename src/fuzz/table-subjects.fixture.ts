/** Tables: those of a city, of the school holidays, and what CBS publishes. */
import { parseSchoolHolidays } from '../calendar/index.ts';
import { cityFiles, importCbs, readCity } from '../city/index.ts';
import {
  dutchCsv,
  mapCsv,
  openData,
  openDataNames,
  workbook,
  yearlyCsv,
} from '../city/import-cbs/made-up-gemeente.fixture.ts';
import { utrechtFiles } from '../city/utrecht.fixture.ts';
import { ok, type Result } from '../problem/problem.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { bytesOf, textOf, type Subject } from './subject.fixture.ts';

const cityNames = [...utrechtFiles.keys()].filter((name) => /\.(csv|json)$/.test(name)).sort();

export const citySubject: Subject = {
  name: 'tables of a city',
  json: false,
  share: 12,
  seeds: cityNames.map((name) => bytesOf(utrechtFiles.get(name) ?? '')),
  read: (bytes, seed) => readCity(new Map([...utrechtFiles, [cityNames[seed] ?? '', textOf(bytes)]])),
};

export const manifestSubject: Subject = {
  name: 'description of a city',
  json: true,
  share: 5,
  seeds: [bytesOf(utrechtFiles.get('city.json') ?? '')],
  read: (bytes) => readCity(new Map([...utrechtFiles, ['city.json', textOf(bytes)]])),
};

const holidays = diskSource().read('data/netherlands/school-holidays.csv');

export const holidaysSubject: Subject = {
  name: 'school holidays',
  json: false,
  share: 5,
  seeds: [holidays instanceof Uint8Array ? Uint8Array.from(holidays) : bytesOf('')],
  read: (bytes) => parseSchoolHolidays(textOf(bytes), { file: 'school-holidays.csv' }),
};

/** What passes must make a city that can be read. */
async function imported(name: string, bytes: Uint8Array, names?: Uint8Array): Promise<Result<unknown>> {
  const list = names === undefined ? {} : { names: { name: 'names.json', bytes: names } };
  const result = await importCbs({ name, bytes }, { gemeente: 'GM9901', year: 2023, ...list });
  if (!result.ok) return result;
  const { value } = result;
  const buurten = value.buurten.map(({ code }) => code);
  const city = readCity(cityFiles(value, [{ id: 'team', name: 'Team', wijk: null, buurten }], 'plaats'));
  if (!city.ok) throw new Error(`imported, but no city: ${JSON.stringify(city.problems.slice(0, 3))}`);
  return ok(value);
}

export const cbsTextSubject: Subject = {
  name: 'CBS csv',
  json: false,
  share: 8,
  seeds: [yearlyCsv(), dutchCsv(), mapCsv()].map(({ bytes }) => bytes),
  read: (bytes) => imported('kwb.csv', bytes),
};

const tables = openData();
const areaNames = openDataNames();
export const cbsOpenDataSubject: Subject = {
  name: 'CBS open data',
  json: true,
  share: 6,
  seeds: [tables.bytes, areaNames.bytes],
  read: (bytes, seed) =>
    seed === 0 ? imported('kwb.json', bytes, areaNames.bytes) : imported('kwb.json', tables.bytes, bytes),
};

export const cbsWorkbookSubject: Subject = {
  name: 'CBS workbook',
  json: false,
  share: 4,
  seeds: [workbook('xlsx').bytes, workbook('biff8').bytes],
  read: (bytes, seed) => imported(seed === 0 ? 'kwb.xlsx' : 'kwb.xls', bytes),
};
