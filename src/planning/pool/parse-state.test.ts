import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../scenario/disk.fixture.ts';
import { loadScenario, type ResolvedScenario } from '../../scenario/index.ts';
import { smallScenario, smallTeam } from '../../model/small-scenario.fixture.ts';
import { parseState } from './parse-state.ts';

const root = new URL('../../../', import.meta.url);
const shipped = (name: string): string => readFileSync(new URL(`scenarios/states/${name}`, root), 'utf8');

const small = smallScenario({
  teams: [smallTeam('de-meern', 2, 1, { name: 'De Meern' }), smallTeam('oost', 3, 1, { name: 'Oost' })],
});

const file = {
  schema: 'buurtsim.state/1',
  date: '2017-03-06',
  teams: [
    { team: 'De Meern', waited: [2, 9, 4.5], caseload: 50, absentFte: 1 },
    { team: 'oost', waited: [], caseload: 60, absentFte: 0 },
  ],
  pool: [
    { worker: 'A', fte: 0.8, team: 'Oost', since: '2017-02-20' },
    { worker: 'B', fte: 1, team: null, since: null, absent: true },
  ],
};
const table = [
  'soort;buurtteam;wacht_al;caseload;afwezig_fte;medewerker;fte;datum',
  'week;;;;;;;2017-03-06',
  'team;De Meern;2 9 4,5;50;1;;;',
  'team;oost;;60;0;;;',
  'ambulant;Oost;;;;A;0,8;2017-02-20',
  'ambulant;;;;1;B;1;',
].join('\r\n');

const places = (text: string): string[] => {
  const read = parseState(text, 'x', small);
  if (read.ok) return [];
  return read.problems.map(
    ({ code, path, row, column }) =>
      `${code} ${path?.join('.') ?? [row, column].filter((part) => part !== undefined).join(' ')}`,
  );
};

describe('a state', () => {
  it('is the same from JSON and from a table, teams by id or name, waits longest first', () => {
    const expected = {
      ok: true,
      value: {
        date: '2017-03-06',
        teams: [
          { team: 'de-meern', waited: [9, 4.5, 2], caseload: 50, absentFte: 1 },
          { team: 'oost', waited: [], caseload: 60, absentFte: 0 },
        ],
        pool: [
          { worker: 'A', fte: 0.8, team: 'oost', since: '2017-02-20', absent: false },
          { worker: 'B', fte: 1, team: null, since: null, absent: true },
        ],
      },
    };
    expect(parseState(JSON.stringify(file), 'x.json', small)).toEqual(expected);
    expect(parseState(table, 'x.csv', small)).toEqual(expected);
    expect(
      parseState(
        `\uFEFF${table.replaceAll(';', ',').replaceAll('4,5', '4.5').replaceAll('0,8', '0.8')}`,
        'x',
        small,
      ),
    ).toEqual(expected);
  });

  it('tells all faults of a table at once, by row and column', () => {
    const bad = table
      .replace('2017-03-06', '2017-02-30')
      .replace('De Meern', 'De Meren')
      .replace(';60;0;', ';60;9;')
      .replace('B;1;', 'A;1;')
      .replace('2017-02-20', '2017-04-20');
    expect(places(bad).sort()).toEqual(
      [
        'value.format 2 datum',
        'reference.unknown 3 buurtteam',
        'value.range 4 afwezig_fte',
        'value.order 5 datum',
        'value.duplicate 6 medewerker',
      ].sort(),
    );
    const words = table.replace(';50;', ';veel;').replace('2 9 4,5', '2 lang').replace('0,8', '-1');
    expect(places(words)).toEqual(['type.wrong 3 wacht_al', 'type.wrong 3 caseload', 'value.range 5 fte']);
  });

  it('tells the faults of JSON by their path, and what was perhaps meant', () => {
    const bad = { ...file, teams: [{ ...file.teams[0], team: 'Oosst' }, file.teams[1]], extra: 1 };
    expect(places(JSON.stringify(bad))).toEqual(['key.unknown extra']);
    const { extra: _, ...known } = bad;
    const read = parseState(JSON.stringify(known), 'x', small);
    expect(read).toMatchObject({ ok: false, problems: [{ path: ['teams', 0, 'team'], suggestion: 'oost' }] });
  });

  it('asks for every team once, for a date with a team and none without', () => {
    expect(places(JSON.stringify({ ...file, teams: file.teams.slice(1) }))).toEqual(['key.missing teams']);
    expect(places(JSON.stringify({ ...file, teams: [...file.teams, file.teams[1]] }))).toEqual([
      'value.duplicate teams.2.team',
    ]);
    expect(places(JSON.stringify({ ...file, pool: [{ ...file.pool[0], since: null }] }))).toEqual([
      'key.missing pool.0.since',
    ]);
    expect(places(JSON.stringify({ ...file, pool: [{ ...file.pool[1], since: '2017-03-01' }] }))).toEqual([
      'value.conflict pool.0.since',
    ]);
    expect(places(JSON.stringify({ ...file, pool: [] }))).toEqual(['value.range pool']);
  });

  it.each([
    ['', 'file.empty'],
    ['{', 'file.syntax'],
    ['a,b\n1,2', 'table.column-missing'],
    ['{"schema":"other"}', 'value'],
  ])('refuses %j', (text, code) => {
    expect(places(text)[0]).toContain(code);
  });

  it('never throws, whatever a cell says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2 9 4,5', '50', 'oost', '0,8', '2017-02-20', 'team'),
        fc.string(),
        (what, by) => {
          const read = parseState(
            table.replace(what, () => by),
            'x',
            small,
          );
          expect(read.ok || read.problems.length > 0).toBe(true);
        },
      ),
      { seed: 31, numRuns: 300 },
    );
  });
});

describe('the example that is shipped', () => {
  let utrecht: ResolvedScenario;
  beforeAll(() => {
    const loaded = loadScenario('scenarios/utrecht-2017.json', diskSource());
    if (!loaded.ok) throw new Error('utrecht-2017 cannot be read');
    utrecht = loaded.value;
  });
  it('is one state, as JSON and as a table', () => {
    const json = parseState(shipped('utrecht-2017-03-06.json'), 'a', utrecht);
    expect(json).toMatchObject({ ok: true });
    expect(parseState(shipped('utrecht-2017-03-06.csv'), 'b', utrecht)).toEqual(json);
  });
});
