/** A city and the school holidays, read from a source of files. */
import { parseSchoolHolidays, type SchoolHolidays } from '../calendar/index.ts';
import { CITY_FILES, readCity, type City } from '../city/index.ts';
import { describeValue, failed, type Problem, type Result } from '../problem/problem.ts';
import { readText, remembered, type FileSource } from './file-source.ts';

const SCHOOL_HOLIDAYS = 'data/netherlands/school-holidays.csv';
/** What a scenario takes from a city; the published tables serve other ends and take longer to read. */
const AREA_FILES: readonly string[] = [
  'city.json',
  'buurten.csv',
  'wijken.csv',
  'subwijken.csv',
  'teams.csv',
];
const LARGEST_TABLE = 100_000_000;

/**
 * Reads the city of folder `data/<id>`: all its tables, or only those that say where its teams work.
 * Problems: no such folder, and every problem of the tables.
 */
export const loadCity = (id: string, files: FileSource, only: 'all' | 'areas' = 'all'): Result<City> =>
  remembered(files, `city ${only} ${id}`, () => readTables(id, files, only));

function readTables(id: string, files: FileSource, only: 'all' | 'areas'): Result<City> {
  const folder = `data/${id}`;
  const present = files.list(folder);
  if (present.length === 0) {
    return failed([
      {
        code: 'reference.unknown',
        path: ['city'],
        expected: 'a city with tables in data/',
        actual: describeValue(id),
      },
    ]);
  }
  const wanted = only === 'areas' ? AREA_FILES : CITY_FILES;
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of only === 'areas' ? wanted.filter((file) => present.includes(file)) : present) {
    const path = `${folder}/${name}`;
    if (!/\.(csv|json)$/.test(name)) continue;
    const read = readText(files, path, LARGEST_TABLE);
    if (read.ok) texts.set(name, read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return failed(problems);
  const city = readCity(texts);
  if (city.ok) return city;
  return failed(
    city.problems.map((problem) =>
      problem.file === undefined ? problem : { ...problem, file: `${folder}/${problem.file}` },
    ),
  );
}

/** The school holidays of a region; a region that the table does not have is a fault of the scenario. */
export const loadSchoolHolidays = (region: string, files: FileSource): Result<SchoolHolidays> =>
  remembered(files, `school holidays ${region}`, () => readHolidays(region, files));

function readHolidays(region: string, files: FileSource): Result<SchoolHolidays> {
  const read = readText(files, SCHOOL_HOLIDAYS);
  if (!read.ok) return read;
  const parsed = parseSchoolHolidays(read.value, { region, file: SCHOOL_HOLIDAYS });
  if (parsed.ok) return parsed;
  const path = ['calendar', 'schoolHolidays'];
  return failed(
    parsed.problems.map((problem) => {
      if (problem.code !== 'reference.unknown') return problem;
      const { file: _file, column: _column, ...rest } = problem;
      return { ...rest, path };
    }),
  );
}
