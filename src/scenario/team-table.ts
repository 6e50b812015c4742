/**
 * A table with one row a team becomes a scenario file: the shortest way from somebody's own figures to an
 * answer. Its columns have Dutch names, since it is people in Dutch teams who fill it in.
 */
import { decimal, integer, nullable, optional, text } from '../city/column.ts';
import { readTable, table } from '../city/table.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { SCHEMA_NAME } from './schema/sections.ts';

const spec = table({
  file: 'buurtteams.csv',
  required: true,
  key: ['buurtteam'],
  columns: {
    buurtteam: text(),
    wijk: nullable(text()),
    fte: decimal({ min: 0, max: 10_000 }),
    aanmeldingen_per_maand: decimal({ min: 0, max: 100_000 }),
    lopende_casussen: optional(integer({ min: 0, max: 1_000_000 }), 0),
    wachtenden: optional(integer({ min: 0, max: 1_000_000 }), 0),
  },
});

/** Heading of the table, in the order in which a template shows it. */
export const TEAM_TABLE_COLUMNS: readonly string[] = Object.keys(spec.columns);

export interface TeamTableOptions {
  /** Name of the file, for messages and as origin of the numbers. */
  readonly file: string;
  /** Name of the scenario: lower case letters, digits and dashes. */
  readonly name: string;
  readonly title: { readonly nl: string; readonly en: string };
  /** First and last day that count. */
  readonly from: string;
  readonly to: string;
}

/**
 * The JSON of a scenario that extends `defaults.json`. Problems carry row and column; two names that differ
 * in signs only (`De Meern` and `de-meern`) are a `value.duplicate`.
 */
export function scenarioFromTeams(source: string, options: TeamTableOptions): Result<string> {
  const { file, name, title, from, to } = options;
  const read = readTable({ ...spec, file }, source);
  const problems: Problem[] = [...read.problems];
  const origin = { status: 'published', source: file } as const;
  const teams: Record<string, unknown> = {};
  for (const row of read.rows) {
    const id = idOf(row.buurtteam);
    const at = { file, column: 'buurtteam', actual: JSON.stringify(row.buurtteam) };
    if (id === '') problems.push({ code: 'value.format', ...at, expected: 'text' });
    else if (Object.hasOwn(teams, id)) problems.push({ code: 'value.duplicate', ...at, expected: 'unique' });
    else {
      teams[id] = {
        name: row.buurtteam,
        ...(row.wijk === null ? {} : { wijk: row.wijk }),
        staff: { employed: { value: row.fte, ...origin } },
        inflow: { registrationsPerMonth: { value: row.aanmeldingenPerMaand, ...origin } },
        initial: {
          caseload: { value: row.lopendeCasussen, ...origin },
          queue: { value: row.wachtenden, ...origin },
        },
      };
    }
  }
  if (problems.length > 0) return failed(problems);
  const document = {
    schema: SCHEMA_NAME,
    name,
    title,
    question: title,
    extends: 'defaults.json',
    period: { from, to, warmUpDays: 0 },
    teams,
  };
  return ok(`${JSON.stringify(document, null, 2)}\n`);
}

/** `Hoograven/Tolsteeg` -> `hoograven-tolsteeg`: letters without accents, digits, and a dash for the rest. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return id.slice(0, 60).replace(/-+$/, '');
}
