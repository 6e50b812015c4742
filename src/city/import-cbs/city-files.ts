import type { CbsGemeente } from './import-cbs.ts';
import { wijkOfBuurt } from './cbs-code.ts';

/** A team as proposed for a gemeente that has none on paper. */
export interface TeamProposal {
  /** Lower case words joined by dashes. */
  readonly id: string;
  readonly name: string;
  /** Code of the wijk; null where it works in several. */
  readonly wijk: string | null;
  /** Codes of its buurten. */
  readonly buurten: readonly string[];
}

/**
 * The folder of a city, as `readCity` takes it: name of the file -> text. Each buurt must be in one team.
 * Throws a RangeError where a buurt has no team.
 */
export function cityFiles(
  gemeente: CbsGemeente,
  teams: readonly TeamProposal[],
  id: string = slugOf(gemeente.name),
): ReadonlyMap<string, string> {
  const { year } = gemeente;
  const source = `cbs-${year}`;
  const teamOf = new Map(teams.flatMap((team) => team.buurten.map((code) => [code, team.id] as const)));
  const buurten = gemeente.buurten.map((buurt) => {
    const team = teamOf.get(buurt.code);
    if (team === undefined) throw new RangeError(`buurt ${buurt.code} has no team`);
    const { ages } = buurt;
    return [
      buurt.code,
      buurt.name,
      wijkOfBuurt(buurt.code),
      team,
      'low',
      year,
      buurt.inhabitants,
      buurt.households ?? 0,
      buurt.onePersonHouseholds,
      buurt.bijstand,
      buurt.dwellings,
      ages?.from0To14,
      ages?.from15To24,
      ages?.from25To44,
      ages?.from45To64,
      ages?.from65,
      buurt.lowEducation,
    ];
  });
  const wijken = gemeente.wijken.map((wijk) => [
    wijk.code,
    wijk.name,
    year,
    wijk.inhabitants,
    wijk.households,
    wijk.onePersonHouseholds,
    wijk.bijstand,
    wijk.dwellings,
  ]);
  const manifest = {
    id,
    gemeente: gemeente.code,
    name: gemeente.name,
    sources: [
      {
        id: source,
        title: `Kerncijfers wijken en buurten ${year}`,
        publisher: 'Centraal Bureau voor de Statistiek',
        year,
        licence: 'CC BY 4.0',
      },
    ],
    tables: [
      {
        file: 'buurten.csv',
        year: String(year),
        sources: [source],
        status: 'published',
        columns: { team: 'assumed', team_certainty: 'assumed', wijk: 'derived' },
      },
      { file: 'wijken.csv', year: String(year), sources: [source], status: 'published' },
      { file: 'teams.csv', year: String(year), sources: [], status: 'assumed' },
    ],
  };
  return new Map([
    ['city.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['buurten.csv', csvOf(BUURT_HEADER, buurten)],
    ['wijken.csv', csvOf(WIJK_HEADER, wijken)],
    [
      'teams.csv',
      csvOf(
        ['id', 'name', 'wijk', 'certainty'],
        teams.map(({ id, name, wijk }) => [id, name, wijk, 'low']),
      ),
    ],
  ]);
}

const COUNTS = ['inhabitants', 'households', 'one_person_households', 'bijstand', 'dwellings'];
const SHARES = ['share_0_14', 'share_15_24', 'share_25_44', 'share_45_64', 'share_65_plus'];
const BUURT_HEADER = [
  'code',
  'name',
  'wijk',
  'team',
  'team_certainty',
  'year',
  ...COUNTS,
  ...SHARES,
  'low_education',
];
const WIJK_HEADER = ['code', 'name', 'year', ...COUNTS];

/** `'s-Hertogenbosch` -> `s-hertogenbosch`; `gebied` where no letter is left. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug === '' ? 'gebied' : slug;
}

type CsvCell = string | number | null | undefined;

function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const cellOf = (cell: CsvCell): string => {
    const text = String(cell ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\n`).join('');
}
