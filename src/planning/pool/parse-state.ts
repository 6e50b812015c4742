/** From the text of a file (JSON, or a table) to a checked state. Every fault is listed with its place. */
import { dayNumber, parseIsoDate } from '../../calendar/index.ts';
import {
  describeValue,
  failed,
  nearest,
  ok,
  type Place,
  type Problem,
  type ProblemCode,
  type Result,
} from '../../problem/problem.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import { stateSchema, type PoolState, type StateFile } from './pool-state.ts';
import { readStateTable, type StateData } from './state-table.ts';

/**
 * Reads a state for a scenario: its teams, each exactly once, in the scenario's order.
 * @param file name of the file, for messages; what begins with `{` is JSON, all else a table
 */
export function parseState(text: string, file: string, scenario: ResolvedScenario): Result<PoolState> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return failed([{ code: 'file.empty', file, expected: 'JSON object' }]);
  const read = /^\s*\{/.test(source) ? readStateJson(source, file) : readStateTable(source, file);
  if (!read.ok) return read;
  const { data, placeOf } = read.value;
  const parsed = stateSchema.safeParse(data);
  if (!parsed.success)
    return failed(parsed.error.issues.flatMap((issue) => schemaProblems(issue, data, placeOf)));
  return new StateCheck(parsed.data, placeOf, scenario).run();
}

function readStateJson(source: string, file: string): Result<StateData> {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    const actual = describeValue((error as Error).message);
    return failed([{ code: 'file.syntax', file, expected: 'JSON', actual }]);
  }
  return ok({ data, placeOf: (path) => ({ file, path }) });
}

type SchemaIssue = NonNullable<ReturnType<typeof stateSchema.safeParse>['error']>['issues'][number];

function schemaProblems(issue: SchemaIssue, data: unknown, placeOf: StateData['placeOf']): Problem[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'key.unknown',
      ...placeOf([...path, key]),
      expected: 'a key of the state',
      actual: key,
    }));
  }
  const found = path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    data,
  );
  const expected = issue.message;
  if (found === undefined) return [{ code: 'key.missing', ...placeOf(path), expected }];
  const code: ProblemCode =
    issue.code === 'invalid_type'
      ? 'type.wrong'
      : issue.code === 'invalid_format'
        ? 'value.format'
        : 'value.range';
  return [{ code, ...placeOf(path), expected, actual: describeValue(found) }];
}

/** What the schema cannot say: dates that exist, teams of the scenario, each once. */
class StateCheck {
  readonly #file: StateFile;
  readonly #placeOf: (path: readonly (string | number)[]) => Place;
  readonly #scenario: ResolvedScenario;
  readonly #problems: Problem[] = [];
  readonly #names = new Map<string, string>();

  constructor(file: StateFile, placeOf: StateData['placeOf'], scenario: ResolvedScenario) {
    this.#file = file;
    this.#placeOf = placeOf;
    this.#scenario = scenario;
    for (const { id, name } of scenario.teams) {
      this.#names.set(plainName(id), id);
      this.#names.set(plainName(name), id);
    }
  }

  run(): Result<PoolState> {
    const { date } = this.#file;
    this.#checkDate(date, ['date']);
    const teams = this.#teams();
    const pool = this.#pool();
    return this.#problems.length > 0 ? failed(this.#problems) : ok({ date, teams, pool });
  }

  #teams(): PoolState['teams'] {
    const given = new Map<string, PoolState['teams'][number]>();
    this.#file.teams.forEach((row, i) => {
      const id = this.#teamOf(row.team, ['teams', i, 'team']);
      if (id === null) return;
      if (given.has(id)) this.#add('value.duplicate', ['teams', i, 'team'], 'each team once', row.team);
      const { staff } = this.#scenario.teams.find((team) => team.id === id) ?? {};
      const fte = (staff?.employed ?? 0) + (staff?.seconded ?? 0) + (staff?.intern ?? 0);
      if (row.absentFte > fte + 0.05) {
        this.#add(
          'value.range',
          ['teams', i, 'absentFte'],
          `number 0 to ${Number(fte.toFixed(1))}`,
          row.absentFte,
        );
      }
      const waited = [...row.waited].sort((a, b) => b - a);
      given.set(id, { team: id, waited, caseload: row.caseload, absentFte: row.absentFte });
    });
    const missing = this.#scenario.teams.filter(({ id }) => !given.has(id)).map(({ id }) => id);
    // A team with a name that is not known may be one of those.
    if (missing.length > 0 && this.#problems.every(({ code }) => code !== 'reference.unknown')) {
      this.#add('key.missing', ['teams'], `all teams of the scenario: ${missing.join(', ')}`);
    }
    return this.#scenario.teams.flatMap(({ id }) => given.get(id) ?? []);
  }

  #pool(): PoolState['pool'] {
    const seen = new Set<string>();
    return this.#file.pool.map((row, i) => {
      const at = (key: string): readonly (string | number)[] => ['pool', i, key];
      if (seen.has(row.worker)) this.#add('value.duplicate', at('worker'), 'each worker once', row.worker);
      seen.add(row.worker);
      const team = row.team === null ? null : this.#teamOf(row.team, at('team'));
      if (row.team !== null && row.since === null) this.#add('key.missing', at('since'), 'date YYYY-MM-DD');
      if (row.since !== null) {
        if (row.team === null) this.#add('value.conflict', at('since'), 'no date without a team', row.since);
        else if (this.#checkDate(row.since, at('since')) && row.since > this.#file.date) {
          this.#add('value.order', at('since'), `date <= ${this.#file.date}`, row.since);
        }
      }
      return { worker: row.worker, fte: row.fte, team, since: row.since, absent: row.absent ?? false };
    });
  }

  #teamOf(name: string, path: readonly (string | number)[]): string | null {
    const id = this.#names.get(plainName(name));
    if (id !== undefined) return id;
    const names = this.#scenario.teams.flatMap((team) => [team.id, team.name]);
    this.#add('reference.unknown', path, 'a team of the scenario', name, nearest(name, names));
    return null;
  }

  #checkDate(text: string, path: readonly (string | number)[]): boolean {
    const { from } = this.#scenario.period;
    const parsed = parseIsoDate(text);
    if (!parsed.ok) {
      this.#add('value.format', path, 'date YYYY-MM-DD that exists', text);
      return false;
    }
    // Holidays are known for these years only.
    if (Math.abs(parsed.value - dayNumber(from)) <= 20 * 366) return true;
    this.#add('value.range', path, `a date within 20 years of ${from}`, text);
    return false;
  }

  #add(
    code: ProblemCode,
    path: readonly (string | number)[],
    expected: string,
    actual?: unknown,
    suggestion?: string,
  ): void {
    this.#problems.push({
      code,
      ...this.#placeOf(path),
      expected,
      ...(actual === undefined ? {} : { actual: describeValue(actual) }),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

/** `De Meern`, `de-meern` and `De  meern` are one team. */
const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
