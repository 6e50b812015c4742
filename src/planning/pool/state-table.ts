/**
 * The state as a table that a spreadsheet can make. Rows of three kinds (column `soort`): `week` with the date,
 * `team` for each team, `ambulant` for each worker of the pool. Cells become values of the JSON form; what is no
 * number stays text, so that one check judges both forms.
 */
import { splitCsv } from '../../city/csv.ts';
import { nearest, ok, type Place, type Problem, type Result } from '../../problem/problem.ts';
import { STATE_SCHEMA } from './pool-state.ts';

export const STATE_COLUMNS = [
  'soort',
  'buurtteam',
  'wacht_al',
  'caseload',
  'afwezig_fte',
  'medewerker',
  'fte',
  'datum',
] as const;
type Column = (typeof STATE_COLUMNS)[number];
const KINDS = ['week', 'team', 'ambulant'] as const;

export interface StateData {
  readonly data: unknown;
  /** Where a place of the JSON form stands, steps joined with dots. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/** @param file name for messages */
export function readStateTable(source: string, file: string): Result<StateData> {
  const split = splitCsv(source, file);
  if (!split.ok) return { ok: false, problems: [split.problem] };
  const { header, rows } = split.csv;
  const problems: Problem[] = [];
  for (const name of STATE_COLUMNS) {
    if (header.cells.includes(name)) continue;
    problems.push({ code: 'table.column-missing', file, row: header.line, expected: name });
  }
  header.cells.forEach((name) => {
    if ((STATE_COLUMNS as readonly string[]).includes(name)) return;
    const suggestion = nearest(name, STATE_COLUMNS);
    problems.push({
      code: 'key.unknown',
      file,
      row: header.line,
      column: name,
      expected: `one of: ${STATE_COLUMNS.join(', ')}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });
  if (problems.length > 0) return { ok: false, problems };

  const places = new Map<string, Place>();
  const teams: Record<string, unknown>[] = [];
  const pool: Record<string, unknown>[] = [];
  let date: unknown = undefined;
  for (const { cells, line } of rows) {
    const cell = (name: Column): string => cells[header.cells.indexOf(name)] ?? '';
    const at = (column: Column): Place => ({ file, row: line, column });
    if (cells.length > header.cells.length) {
      problems.push({
        code: 'table.row-length',
        file,
        row: line,
        expected: String(header.cells.length),
        actual: String(cells.length),
      });
    }
    const note = (list: 'teams' | 'pool', index: number, columns: Readonly<Record<string, Column>>): void => {
      places.set(`${list}.${index}`, { file, row: line });
      for (const [key, column] of Object.entries(columns)) places.set(`${list}.${index}.${key}`, at(column));
    };
    const kind = cell('soort').toLowerCase();
    if (kind === 'week') {
      date = cell('datum');
      places.set('date', at('datum'));
    } else if (kind === 'team') {
      const columns = {
        team: 'buurtteam',
        waited: 'wacht_al',
        caseload: 'caseload',
        absentFte: 'afwezig_fte',
      } as const;
      note('teams', teams.length, columns);
      teams.push({
        team: cell('buurtteam'),
        waited: cell('wacht_al')
          .split(/[\s/|]+/)
          .filter((part) => part !== '')
          .map(numeric),
        caseload: numeric(cell('caseload')),
        absentFte: cell('afwezig_fte') === '' ? 0 : numeric(cell('afwezig_fte')),
      });
    } else if (kind === 'ambulant') {
      const columns = {
        worker: 'medewerker',
        fte: 'fte',
        team: 'buurtteam',
        since: 'datum',
        absent: 'afwezig_fte',
      } as const;
      note('pool', pool.length, columns);
      const absent = cell('afwezig_fte') === '' ? 0 : numeric(cell('afwezig_fte'));
      pool.push({
        worker: cell('medewerker'),
        fte: numeric(cell('fte')),
        team: cell('buurtteam') === '' ? null : cell('buurtteam'),
        since: cell('datum') === '' ? null : cell('datum'),
        absent: typeof absent === 'number' ? absent > 0 : absent,
      });
    } else {
      const suggestion = nearest(kind, KINDS);
      problems.push({
        code: 'value.unknown',
        ...at('soort'),
        expected: `one of: ${KINDS.join(', ')}`,
        actual: kind,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return ok({
    data: { schema: STATE_SCHEMA, ...(date === undefined ? {} : { date }), teams, pool },
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const place = places.get(path.slice(0, length).join('.'));
        if (place !== undefined) return place;
      }
      return { file };
    },
  });
}

/** A number with a point or a decimal comma; anything else as it stands. */
const numeric = (text: string): number | string =>
  /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
