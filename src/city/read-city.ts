import type { Problem, Result } from '../problem/problem.ts';
import { failed, MAX_PROBLEMS, nearest, ok } from '../problem/problem.ts';
import type { AgeShares, AreaCounts, Buurt } from './buurt.ts';
import { MANIFEST_FILE, readManifest } from './city-manifest.ts';
import * as tables from './city-tables.ts';
import type { City } from './city.ts';
import type { Column } from './column.ts';
import { frozenCopy } from './frozen-copy.ts';
import { readTable } from './table.ts';
import type { Mention, RowOf, TableSpec } from './table.ts';
import type { Subwijk, Wijk } from './wijk.ts';

/** Everything that is in the folder of a city and that `readCity` wants or knows. */
export const CITY_FILES: readonly string[] = [MANIFEST_FILE, ...tables.CITY_TABLES.map((spec) => spec.file)];

/**
 * Reads a city from the texts of its files (name without folder -> text). Needs city.json, buurten.csv and
 * teams.csv; every other table may be absent and then reads as empty. Files that are neither `.csv` nor
 * `.json` are passed over. Either a frozen city, or every problem of every file at once.
 */
export function readCity(files: ReadonlyMap<string, string>): Result<City> {
  const problems: Problem[] = unknownFiles(files);
  const names = new Map<string, ReadonlySet<string> | null>();
  const mentions: (Mention & { readonly file: string })[] = [];

  const manifestText = files.get(MANIFEST_FILE);
  const manifest =
    manifestText === undefined ? failed([missing(MANIFEST_FILE, files)]) : readManifest(manifestText);
  if (manifest.ok) names.set(MANIFEST_FILE, new Set(manifest.value.sources.map((source) => source.id)));
  else problems.push(...manifest.problems);

  function rowsOf<C extends Readonly<Record<string, Column<unknown>>>>(
    spec: TableSpec<C>,
  ): readonly RowOf<C>[] {
    const text = files.get(spec.file);
    if (text === undefined) {
      if (spec.required) problems.push(missing(spec.file, files));
      return [];
    }
    const read = readTable(spec, text);
    problems.push(...read.problems);
    names.set(spec.file, read.names);
    mentions.push(...read.mentions.map((mention) => ({ ...mention, file: spec.file })));
    return read.rows;
  }

  const buurtRows = rowsOf(tables.buurtTable);
  const wijkRows = rowsOf(tables.wijkTable);
  const subwijkRows = rowsOf(tables.subwijkTable);
  const teams = rowsOf(tables.teamTable);
  const plan = rowsOf(tables.planTable);
  const published = {
    teamYears2015: rowsOf(tables.teamYearTable),
    cityPeriods2015: rowsOf(tables.cityPeriodTable),
    cityWaits2015: rowsOf(tables.cityWaitTable),
    teamMonths2017: rowsOf(tables.teamMonthTable),
    cityMonths2017: rowsOf(tables.cityMonthTable),
    cityQuarters2017: rowsOf(tables.cityQuarterTable),
    closingReasons2015: rowsOf(tables.closingTable),
    melders2015: rowsOf(tables.melderTable),
    melders2017: rowsOf(tables.melderQuarterTable),
    durations2017: rowsOf(tables.durationTable),
    stated: rowsOf(tables.statedTable),
  };
  const staff = rowsOf(tables.staffTable);
  const budget = rowsOf(tables.budgetTable);
  const external = rowsOf(tables.externalTable);
  const knownFaults = rowsOf(tables.faultTable);

  for (const mention of mentions) {
    const known = names.get(mention.target);
    // An absent or unreadable table has been reported, or is derived from the names used here.
    if (known === undefined || known === null || known.has(mention.name)) continue;
    if (problems.length >= MAX_PROBLEMS) break;
    const suggestion = nearest(mention.name, known);
    problems.push({
      code: 'reference.unknown',
      file: mention.file,
      row: mention.line,
      column: mention.column,
      expected: `a name in ${mention.target}`,
      actual: mention.name,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  if (problems.length > 0 || !manifest.ok) return failed(problems);

  const buurten = buurtRows.map(buurtOf);
  const wijken = files.has(tables.wijkTable.file) ? wijkRows.map(wijkOf) : derivedWijken(buurten);
  const subwijken = files.has(tables.subwijkTable.file) ? subwijkRows : derivedSubwijken(buurten);
  const { id, gemeente, name, sources, tables: notes } = manifest.value;
  return ok(
    frozenCopy<City>({
      id,
      gemeente,
      name,
      sources,
      tables: notes,
      buurten,
      wijken,
      subwijken,
      teams,
      buurtByCode: new Map(buurten.map((buurt) => [buurt.code, buurt])),
      wijkByCode: new Map(wijken.map((wijk) => [wijk.code, wijk])),
      subwijkByCode: new Map(subwijken.map((subwijk) => [subwijk.code, subwijk])),
      teamById: new Map(teams.map((team) => [team.id, team])),
      plan,
      staff,
      budget,
      external,
      published,
      knownFaults,
    }),
  );
}

function missing(file: string, files: ReadonlyMap<string, string>): Problem {
  const others = [...files.keys()].filter((name) => !CITY_FILES.includes(name));
  const suggestion = nearest(file, others);
  const problem: Problem = { code: 'file.missing', file, expected: file };
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** Files beside the tables that calibration reads. */
const OTHERS_READ = /^ensemble(-priors)?\.json$/;

function unknownFiles(files: ReadonlyMap<string, string>): Problem[] {
  return [...files.keys()]
    .filter((file) => /\.(csv|json)$/i.test(file) && !CITY_FILES.includes(file) && !OTHERS_READ.test(file))
    .map((file) => {
      const suggestion = nearest(
        file,
        CITY_FILES.filter((known) => !files.has(known)),
      );
      const expected = `one of: ${CITY_FILES.join(', ')}`;
      const problem: Problem = { code: 'value.unknown', file, expected, actual: file };
      return suggestion === undefined ? problem : { ...problem, suggestion };
    });
}

type CountsRow = Omit<RowOf<typeof tables.wijkTable.columns>, 'code' | 'name'>;

function countsOf(row: CountsRow): AreaCounts | null {
  const { year, inhabitants, households, onePersonHouseholds, bijstand, dwellings } = row;
  if (households === null) return null;
  return { year, inhabitants, households, onePersonHouseholds, bijstand, dwellings };
}

function laterOf(row: CountsRow): AreaCounts | null {
  if (row.laterHouseholds === null) return null;
  return {
    year: row.laterYear,
    inhabitants: row.laterInhabitants,
    households: row.laterHouseholds,
    onePersonHouseholds: row.laterOnePersonHouseholds,
    bijstand: row.laterBijstand,
    dwellings: row.laterDwellings,
  };
}

function buurtOf(row: RowOf<typeof tables.buurtTable.columns>): Buurt {
  const { code, name, wijk, subwijk, team, teamCertainty, isolation, lowEducation } = row;
  const { year, inhabitants, households, onePersonHouseholds, bijstand, dwellings } = row;
  const { lon, lat, rdX, rdY } = row;
  return {
    code,
    name,
    wijk,
    subwijk,
    team,
    teamCertainty,
    year,
    inhabitants,
    households,
    onePersonHouseholds,
    bijstand,
    dwellings,
    ages: agesOf(row),
    later: laterOf(row),
    isolation,
    lowEducation,
    lon,
    lat,
    rdX,
    rdY,
  };
}

function agesOf(row: RowOf<typeof tables.buurtTable.columns>): AgeShares | null {
  const { share014, share1524, share2544, share4564, share65Plus } = row;
  if (share014 === null || share1524 === null || share2544 === null) return null;
  if (share4564 === null || share65Plus === null) return null;
  return {
    from0To14: share014,
    from15To24: share1524,
    from25To44: share2544,
    from45To64: share4564,
    from65: share65Plus,
  };
}

const wijkOf = (row: RowOf<typeof tables.wijkTable.columns>): Wijk => ({
  code: row.code,
  name: row.name,
  counts: countsOf(row),
  later: laterOf(row),
});

/** Without wijken.csv the wijken are the ones that the buurten name. */
function derivedWijken(buurten: readonly Buurt[]): Wijk[] {
  const codes = new Set(buurten.map((buurt) => buurt.wijk));
  return [...codes].map((code) => ({ code, name: code, counts: null, later: null }));
}

function derivedSubwijken(buurten: readonly Buurt[]): Subwijk[] {
  const wijkOfSubwijk = new Map<string, string>();
  for (const { subwijk, wijk } of buurten) {
    if (subwijk !== null && !wijkOfSubwijk.has(subwijk)) wijkOfSubwijk.set(subwijk, wijk);
  }
  return [...wijkOfSubwijk].map(([code, wijk]) => ({ code, name: code, wijk }));
}
