import type { Problem, Result } from '../../problem/problem.ts';
import { describeValue, failed, MAX_PROBLEMS, nearest, ok } from '../../problem/problem.ts';
import type { CbsArea } from './cbs-area.ts';
import { nameOf, readArea } from './cbs-area.ts';
import { readCbsCode, readGemeenteCode, wijkOfBuurt } from './cbs-code.ts';
import { cbsLayout, namesOf } from './cbs-column.ts';
import { readAreaNames } from './area-names.ts';
import { readSheet } from './read-sheet.ts';
import type { CbsFile, CbsForm } from './sheet.ts';

export interface CbsImportOptions {
  /** `GM0344`, `0344`, `344` or the name of the gemeente. */
  readonly gemeente: string;
  /** Year of the figures; read from the file name where not given. */
  readonly year?: number;
  /** The list `WijkenEnBuurten` of the open data, which has the names that their table lacks. */
  readonly names?: CbsFile;
}

/** A gemeente as CBS describes it, before it has teams. */
export interface CbsGemeente {
  /** `GM` and four digits. */
  readonly code: string;
  readonly name: string;
  /** The figures are of 1 January of this year. */
  readonly year: number;
  readonly file: string;
  readonly form: CbsForm;
  readonly gemeente: CbsArea | null;
  /** In the order of their codes. */
  readonly wijken: readonly CbsArea[];
  readonly buurten: readonly CbsArea[];
  readonly notes: readonly ImportNote[];
}

/** Something that the user should know of an import that succeeded. */
export interface ImportNote {
  readonly code:
    'households-hidden' | 'bijstand-missing' | 'dwellings-missing' | 'names-missing' | 'totals-differ';
  /** Codes of the areas that it concerns; empty for the gemeente as a whole. */
  readonly areas: readonly string[];
  readonly expected?: number;
  readonly actual?: number;
}

/** Buurten are rounded to 5 and so may add up otherwise than the gemeente; more than this is said. */
const TOTALS_TOLERANCE = 0.02;

/**
 * Reads one gemeente from a file of CBS "Kerncijfers wijken en buurten": the yearly xls, xlsx or csv, the table
 * of the map saved as csv, or the JSON of the open data. Reports every problem in the rows of the gemeente.
 */
export async function importCbs(file: CbsFile, options: CbsImportOptions): Promise<Result<CbsGemeente>> {
  const read = await readSheet(file);
  if (!read.ok) return failed([read.problem]);
  const { sheet } = read;
  const layout = cbsLayout(sheet.header);
  if (layout === null) {
    const expected = 'column gwb_code_10, WijkenEnBuurten or BU_CODE';
    return failed([{ code: 'table.column-missing', file: file.name, column: 'gwb_code_10', expected }]);
  }
  const problems: Problem[] = [];
  for (const figure of ['inhabitants', 'households'] as const) {
    if (!layout.figures.has(figure)) {
      const names = namesOf(figure);
      problems.push({ code: 'table.column-missing', file: file.name, column: figure, expected: names });
    }
  }
  let names: ReadonlyMap<string, string> = new Map();
  if (options.names !== undefined) {
    const list = readAreaNames(options.names);
    if (list.ok) names = list.value;
    else problems.push(...list.problems);
  }
  if (problems.length > 0) return failed(problems);

  const wanted = readGemeenteCode(options.gemeente);
  const wantedName = options.gemeente.trim().toLowerCase();
  const gemeenten = new Map<string, string>();
  const areas: CbsArea[] = [];
  const lines = new Map<string, number>();
  for (const row of sheet.rows) {
    const text = (index: number | undefined): string =>
      index === undefined ? '' : String(row.cells[index] ?? '').trim();
    const codeText = text(layout.code.index);
    const code = readCbsCode(codeText, text(layout.level?.index));
    if (code === 'larger') continue;
    if (code === null) {
      const expected = 'GM, WK or BU with 4, 6 or 8 digits';
      const place = { file: file.name, row: row.line, column: layout.code.name };
      problems.push({ code: 'value.format', ...place, expected, actual: describeValue(codeText) });
      continue;
    }
    if (problems.length >= MAX_PROBLEMS) break;
    const gemeenteName = nameOf(text(layout.gemeente?.index)) ?? '';
    if (!gemeenten.has(code.gemeente)) gemeenten.set(code.gemeente, gemeenteName);
    if (wanted === null ? gemeenteName.toLowerCase() !== wantedName : code.gemeente !== wanted) continue;
    const first = lines.get(code.code);
    if (first !== undefined) {
      const expected = `unique (first on row ${first})`;
      const place = { file: file.name, row: row.line, column: layout.code.name };
      problems.push({ code: 'value.duplicate', ...place, expected, actual: code.code });
      continue;
    }
    lines.set(code.code, row.line);
    const area = readArea(code, row, layout, file.name, problems);
    if (area !== null) areas.push({ ...area, name: names.get(area.code) ?? area.name });
  }
  const found = wanted ?? [...gemeenten].find(([, name]) => name.toLowerCase() === wantedName)?.[0];
  if (found === undefined || !gemeenten.has(found))
    return failed([unknownGemeente(options.gemeente, gemeenten, file.name)]);
  const ordered = areas.sort((a, b) => (a.code < b.code ? -1 : 1));
  const buurten = ordered.filter((area) => area.level === 'buurt');
  if (buurten.length === 0 && problems.length === 0) {
    problems.push({ code: 'file.empty', file: file.name, expected: `buurten of ${found}` });
  }
  const year = options.year ?? yearIn(file.name);
  if (year === null) {
    const expected = 'the year of the figures, or a file name with the year in it';
    problems.push({ code: 'key.missing', path: ['--year'], expected, actual: describeValue(file.name) });
  }
  if (problems.length > 0 || year === null) return failed(problems);

  const own = ordered.find((area) => area.level === 'gemeente') ?? null;
  const known = new Set(ordered.flatMap((area) => (area.level === 'wijk' ? [area.code] : [])));
  const missingWijken = [...new Set(buurten.map((buurt) => wijkOfBuurt(buurt.code)))].filter(
    (code) => !known.has(code),
  );
  const wijken = [
    ...ordered.filter((area) => area.level === 'wijk'),
    ...missingWijken.map((code) => wijkOnly(code, names)),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
  return ok({
    code: found,
    name: names.get(found) ?? nonBlank(gemeenten.get(found)) ?? own?.name ?? found,
    year,
    file: file.name,
    form: sheet.form,
    gemeente: own,
    wijken,
    buurten,
    notes: notesOf(buurten, own),
  });
}

const nonBlank = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function unknownGemeente(text: string, gemeenten: ReadonlyMap<string, string>, file: string): Problem {
  const expected = `a gemeente in the file (${gemeenten.size})`;
  const suggestion = nearest(text, [...gemeenten.keys(), ...gemeenten.values()]);
  const problem: Problem = { code: 'reference.unknown', file, path: ['--gemeente'], expected, actual: text };
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** A wijk that only the codes of its buurten speak of. */
const wijkOnly = (code: string, names: ReadonlyMap<string, string>): CbsArea => ({
  level: 'wijk',
  code,
  name: names.get(code) ?? code,
  inhabitants: null,
  households: null,
  onePersonHouseholds: null,
  bijstand: null,
  dwellings: null,
  ages: null,
  lowEducation: null,
});

/** `kwb-2023.xlsx` -> 2023; the last year in the name, null if there is none or it cannot be. */
export function yearIn(name: string): number | null {
  const years = [...name.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1]));
  return years.at(-1) ?? null;
}

function notesOf(buurten: readonly CbsArea[], gemeente: CbsArea | null): ImportNote[] {
  const notes: ImportNote[] = [];
  const codesWhere = (test: (area: CbsArea) => boolean): string[] =>
    buurten.filter(test).map(({ code }) => code);
  const hidden = codesWhere((area) => area.households === null);
  if (hidden.length > 0) notes.push({ code: 'households-hidden', areas: hidden });
  const bijstand = codesWhere((area) => area.bijstand === null && (area.households ?? 0) > 0);
  if (bijstand.length > 0) notes.push({ code: 'bijstand-missing', areas: bijstand });
  const dwellings = codesWhere((area) => area.dwellings === null && (area.households ?? 0) > 0);
  if (dwellings.length > 0) notes.push({ code: 'dwellings-missing', areas: dwellings });
  const nameless = codesWhere((area) => area.name === area.code);
  if (nameless.length > 0) notes.push({ code: 'names-missing', areas: nameless });
  const sum = buurten.reduce((total, area) => total + (area.households ?? 0), 0);
  const whole = gemeente?.households ?? null;
  if (whole !== null && Math.abs(sum - whole) > TOTALS_TOLERANCE * whole) {
    notes.push({ code: 'totals-differ', areas: [], expected: whole, actual: sum });
  }
  return notes;
}
