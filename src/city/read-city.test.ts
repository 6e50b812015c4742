import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { CITY_FILES, readCity } from './read-city.ts';
import { utrechtFiles } from './utrecht.fixture.ts';

const CITY = '{"id":"stad","gemeente":"GM0001","name":"Stad","sources":[],"tables":[]}';
const TEAMS = 'id,name\nnoord,Noord\nzuid,Zuid\n';
const BUURTEN = 'code,name,wijk,team,households\nB1,Een,W1,noord,100\nB2,Twee,W2,zuid,200\n';

type Changes = Readonly<Record<string, string | undefined>>;

/** The least city that runs, with some files replaced (undefined: left out). */
function files(changes: Changes = {}): ReadonlyMap<string, string> {
  const all: Changes = { 'city.json': CITY, 'teams.csv': TEAMS, 'buurten.csv': BUURTEN, ...changes };
  return new Map(Object.entries(all).flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])));
}
function read(changes: Readonly<Record<string, string | undefined>> = {}) {
  const result = readCity(files(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}
function problems(changes: Readonly<Record<string, string | undefined>>): readonly Problem[] {
  const result = readCity(files(changes));
  return result.ok ? [] : result.problems;
}

describe('readCity', () => {
  it('reads the least city, with nulls and empty lists for what is not given', () => {
    const city = read();
    expect(city).toMatchObject({
      id: 'stad',
      gemeente: 'GM0001',
      name: 'Stad',
      plan: [],
      staff: [],
      knownFaults: [],
    });
    expect(city.buurten[0]).toEqual({
      code: 'B1',
      name: 'Een',
      wijk: 'W1',
      subwijk: null,
      team: 'noord',
      teamCertainty: 'certain',
      year: null,
      inhabitants: null,
      households: 100,
      onePersonHouseholds: null,
      bijstand: null,
      dwellings: null,
      ages: null,
      later: null,
      isolation: null,
      lowEducation: null,
      lon: null,
      lat: null,
      rdX: null,
      rdY: null,
    });
    expect(city.teams[1]).toEqual({
      id: 'zuid',
      name: 'Zuid',
      wijk: null,
      planRow: null,
      certainty: 'certain',
      pilotBefore2015: false,
    });
    expect(Object.values<readonly unknown[]>({ ...city.published }).every((list) => list.length === 0)).toBe(
      true,
    );
    expect(Object.keys(city.published)).toHaveLength(11);
  });

  it('derives wijken and subwijken from the buurten where they have no table', () => {
    const city = read({
      'buurten.csv': 'code,name,wijk,subwijk,team,households\nB1,Een,W1,S1,noord,1\nB2,Twee,W1,,zuid,2\n',
    });
    expect(city.wijken).toEqual([{ code: 'W1', name: 'W1', counts: null, later: null }]);
    expect(city.subwijken).toEqual([{ code: 'S1', name: 'S1', wijk: 'W1' }]);
    expect(city.buurtByCode.get('B2')?.subwijk).toBeNull();
  });

  it('reads the same city whatever the dialect', () => {
    const base = read();
    const excel = (text: string) => `\uFEFF${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    expect(
      read({ 'teams.csv': excel(TEAMS), 'buurten.csv': excel(BUURTEN), 'city.json': `\uFEFF${CITY}` }),
    ).toEqual(base);
    const comma = read({ 'buurten.csv': 'code;name;wijk;team;households;lon\nB1;Een;W1;noord;100;5,25\n' });
    expect(comma.buurten[0]?.lon).toBe(5.25);
  });

  it('does not care about the order of columns or the case of their names', () => {
    expect(
      read({ 'buurten.csv': 'Households,TEAM,wijk,name,code\n100,noord,W1,Een,B1\n200,zuid,W2,Twee,B2\n' }),
    ).toEqual(read());
  });

  it('passes over files that are no tables', () => {
    expect(read({ 'README.md': '# Stad', 'map.png': '' })).toEqual(read());
  });

  it('keeps names such as constructor apart from the language', () => {
    const city = read({
      'teams.csv': 'id,name\nconstructor,C\n',
      'buurten.csv': 'code,name,wijk,team,households\ntoString,T,W1,constructor,1\n',
    });
    expect(city.teamById.get('constructor')?.name).toBe('C');
    expect(city.buurtByCode.get('valueOf')).toBeUndefined();
  });

  it('gives a city that cannot be changed', () => {
    'use strict';
    const city = read();
    const change = (act: () => unknown) => expect(act).toThrow(TypeError);
    change(() => ((city as { name: string }).name = 'x'));
    change(() => ((city.buurten[0] as { households: number }).households = 1));
    change(() => (city.buurten as unknown[]).push(1));
    change(() => (city.published.stated as unknown[]).push(1));
    expect(city.buurtByCode.get('B1')).toBe(city.buurten[0]);
  });

  it('reads all of Utrecht, every file of the list', () => {
    expect(readCity(utrechtFiles).ok).toBe(true);
    for (const file of CITY_FILES) expect(utrechtFiles.has(file)).toBe(true);
  });
});

/** Broken input: what is changed, and the problems that must be reported, in order. */
const broken: readonly [string, Record<string, string | undefined>, readonly Partial<Problem>[]][] = [
  ['no city.json', { 'city.json': undefined }, [{ code: 'file.missing', file: 'city.json' }]],
  ['no buurten', { 'buurten.csv': undefined }, [{ code: 'file.missing', file: 'buurten.csv' }]],
  [
    'a misspelt file',
    { 'teams.csv': undefined, 'team.csv': TEAMS },
    [
      { code: 'value.unknown', file: 'team.csv', suggestion: 'teams.csv' },
      { code: 'file.missing', file: 'teams.csv', suggestion: 'team.csv' },
    ],
  ],
  [
    'an unknown table',
    { 'holidays.csv': 'a\n1' },
    [{ code: 'value.unknown', file: 'holidays.csv', actual: 'holidays.csv' }],
  ],
  ['an empty file', { 'teams.csv': '' }, [{ code: 'file.empty', file: 'teams.csv' }]],
  [
    'a header alone',
    { 'teams.csv': 'id,name\n' },
    [
      { code: 'file.empty', file: 'teams.csv', row: 1 },
      { code: 'reference.unknown', file: 'buurten.csv', row: 2 },
      { code: 'reference.unknown', file: 'buurten.csv', row: 3 },
    ],
  ],
  [
    'an unclosed quote',
    { 'teams.csv': 'id,name\n"noord,Noord\n' },
    [{ code: 'file.syntax', file: 'teams.csv', actual: 'CSV_QUOTE_NOT_CLOSED' }],
  ],
  [
    'text after a quote',
    { 'teams.csv': 'id,name\n"noord"x,Noord\n' },
    [{ code: 'file.syntax', file: 'teams.csv', row: 2 }],
  ],
  ['UTF-16 bytes', { 'teams.csv': 'i\0d\0,\0' }, [{ code: 'file.encoding', file: 'teams.csv' }]],
  [
    'a cell that was not UTF-8',
    { 'teams.csv': 'id,name\nnoord,Noord\nzuid,Zu\uFFFDd\n' },
    [
      {
        code: 'file.encoding',
        file: 'teams.csv',
        row: 3,
        column: 'name',
        expected: 'UTF-8',
        actual: '"Zu\uFFFDd"',
      },
    ],
  ],
  [
    'a header that was not UTF-8',
    { 'teams.csv': 'id,name,ca\uFFFD\nnoord,Noord,1\nzuid,Zuid,1\n' },
    [{ code: 'file.encoding', file: 'teams.csv', row: 1 }],
  ],
  [
    'an unknown column',
    { 'buurten.csv': BUURTEN.replace('households', 'housholds') },
    [
      { code: 'key.unknown', row: 1, column: 'housholds', suggestion: 'households' },
      { code: 'table.column-missing', row: 1, column: 'households' },
    ],
  ],
  [
    'a column twice',
    { 'teams.csv': 'id,name,name\nnoord,Noord,N\nzuid,Zuid,Z\n' },
    [{ code: 'value.duplicate', row: 1, column: 'name' }],
  ],
  [
    'a missing column',
    { 'buurten.csv': 'code,name,wijk,households\nB1,Een,W1,100\n' },
    [{ code: 'table.column-missing', file: 'buurten.csv', row: 1, column: 'team', expected: 'column team' }],
  ],
  [
    'a missing key column',
    { 'teams.csv': 'name\nNoord\nZuid\n' },
    [{ code: 'table.column-missing', file: 'teams.csv', column: 'id' }],
  ],
  [
    'too few cells',
    { 'teams.csv': 'id,name\nnoord\nzuid,Zuid\n' },
    [{ code: 'table.row-length', row: 2, expected: '2 cells', actual: '1' }],
  ],
  [
    'too many cells',
    { 'teams.csv': 'id,name\nnoord,Noord,x\nzuid,Zuid\n' },
    [{ code: 'table.row-length', row: 2, expected: '2 cells', actual: '3' }],
  ],
  [
    'the same buurt twice',
    { 'buurten.csv': BUURTEN.replace('B2', 'B1') },
    [{ code: 'value.duplicate', file: 'buurten.csv', row: 3, column: 'code', actual: '"B1"' }],
  ],
  [
    'the same team twice',
    { 'teams.csv': `${TEAMS}noord,Nog een\n` },
    [{ code: 'value.duplicate', file: 'teams.csv', row: 4, expected: 'unique (first on row 2)' }],
  ],
  [
    'an unknown team',
    { 'buurten.csv': BUURTEN.replace('noord', 'nord') },
    [{ code: 'reference.unknown', row: 2, column: 'team', actual: 'nord', suggestion: 'noord' }],
  ],
  [
    'an unknown wijk',
    { 'wijken.csv': 'code,name\nW1,Wijk\n' },
    [
      {
        code: 'reference.unknown',
        file: 'buurten.csv',
        row: 3,
        column: 'wijk',
        actual: 'W2',
        suggestion: 'W1',
      },
    ],
  ],
  [
    'an unknown source',
    { 'plan-2014-fte.csv': 'id,name,fte_low,fte_high,status,source\nwest,West,1,2,published,cbs\n' },
    [{ code: 'reference.unknown', file: 'plan-2014-fte.csv', row: 2, column: 'source', actual: 'cbs' }],
  ],
  [
    'an unknown plan row',
    {
      'teams.csv': 'id,name,plan_row\nnoord,Noord,nord\nzuid,Zuid,\n',
      'plan-2014-fte.csv': 'id,name,fte_low,fte_high,status,source\nnoord,Noord,1,2,published,cbs\n',
      'city.json': CITY.replace(
        '"sources":[]',
        '"sources":[{"id":"cbs","title":"T","publisher":"P","year":2015,"licence":"L"}]',
      ),
    },
    [{ code: 'reference.unknown', file: 'teams.csv', row: 2, column: 'plan_row', suggestion: 'noord' }],
  ],
  [
    'a negative count',
    { 'buurten.csv': BUURTEN.replace('100', '-100') },
    [{ code: 'value.range', row: 2, column: 'households', actual: '"-100"' }],
  ],
  [
    'half a household',
    { 'buurten.csv': BUURTEN.replace('100', '100.5') },
    [{ code: 'value.format', row: 2, column: 'households', expected: 'whole number 0 to 1000000000' }],
  ],
  [
    'a thousands separator',
    { 'buurten.csv': BUURTEN.replace('100', '1.000') },
    [{ code: 'value.format', row: 2, column: 'households', actual: '"1.000"' }],
  ],
  [
    'a word for a number',
    { 'buurten.csv': BUURTEN.replace('100', 'veel') },
    [{ code: 'value.format', row: 2, column: 'households', actual: '"veel"' }],
  ],
  [
    'a blank where a number must stand',
    { 'buurten.csv': BUURTEN.replace('100', '') },
    [{ code: 'value.format', row: 2, column: 'households', actual: '""' }],
  ],
  [
    'a number out of range',
    { 'buurten.csv': 'code,name,wijk,team,households,share_0_14\nB1,Een,W1,noord,1,101\n' },
    [{ code: 'value.range', row: 2, column: 'share_0_14', expected: 'number 0 to 100' }],
  ],
  [
    'an unknown certainty',
    { 'buurten.csv': 'code,name,wijk,team,team_certainty,households\nB1,Een,W1,noord,hihg,1\n' },
    [{ code: 'value.unknown', row: 2, column: 'team_certainty', suggestion: 'high' }],
  ],
  [
    'a team id with a capital',
    { 'teams.csv': 'id,name\nNoord,Noord\nzuid,Zuid\n' },
    [
      { code: 'value.format', file: 'teams.csv', row: 2, column: 'id' },
      { code: 'reference.unknown', file: 'buurten.csv', row: 2, suggestion: 'Noord' },
    ],
  ],
  [
    'a month that does not exist',
    {
      'published-2017-city-month.csv':
        'month,started,running,closed,mean_wait_workdays,unique_clients,go_on_yes,go_on_no,go_on_not_applicable,go_on_total,maatwerk_referrals,status,source\n2017-13,1,1,1,1,1,1,1,1,1,1,published,x\n',
    },
    [
      { code: 'value.format', row: 2, column: 'month', expected: 'month YYYY-MM' },
      { code: 'reference.unknown', column: 'source' },
    ],
  ],
  ['city.json that is no JSON', { 'city.json': '{"id":' }, [{ code: 'file.syntax', file: 'city.json' }]],
  ['city.json that is empty', { 'city.json': ' ' }, [{ code: 'file.empty', file: 'city.json' }]],
  ['city.json that is a list', { 'city.json': '[]' }, [{ code: 'type.wrong', path: [], expected: 'object' }]],
  [
    'city.json that was not UTF-8',
    { 'city.json': CITY.replace('Stad', 'St\uFFFDd') },
    [{ code: 'file.encoding', file: 'city.json' }],
  ],
  [
    'city.json with a wrong key and without a name',
    { 'city.json': CITY.replace('"name"', '"nam"') },
    [
      { code: 'key.missing', path: ['name'], expected: 'string' },
      { code: 'key.unknown', path: ['nam'], suggestion: 'name' },
    ],
  ],
  [
    'city.json with a wrong gemeente',
    { 'city.json': CITY.replace('GM0001', '344') },
    [{ code: 'value.format', path: ['gemeente'], actual: '"344"' }],
  ],
  [
    'city.json with a year of the wrong kind and size, and an unknown status',
    {
      'city.json': CITY.replace(
        '"sources":[],"tables":[]',
        '"sources":[{"id":"a","title":"","publisher":"P","year":"2015","licence":"L"},{"id":"b","title":"T","publisher":"P","year":15,"licence":"L"}],"tables":[{"file":"x.csv","year":"1","status":"maybe"}]',
      ),
    },
    [
      { code: 'value.format', path: ['sources', 0, 'title'], expected: 'text' },
      { code: 'type.wrong', path: ['sources', 0, 'year'], actual: '"2015"' },
      { code: 'value.range', path: ['sources', 1, 'year'], expected: 'number >= 1900' },
      { code: 'value.unknown', path: ['tables', 0, 'status'], actual: '"maybe"' },
    ],
  ],
  [
    'city.json with a source twice and one that is not there',
    {
      'city.json': CITY.replace(
        '"sources":[],"tables":[]',
        '"sources":[{"id":"aap","title":"T","publisher":"P","year":2015,"licence":"L"},{"id":"aap","title":"T","publisher":"P","year":2015,"licence":"L"}],"tables":[{"file":"x.csv","year":"1","status":"derived","sources":["ap"]}]',
      ),
    },
    [
      { code: 'value.duplicate', path: ['sources', 1, 'id'] },
      { code: 'reference.unknown', path: ['tables', 0, 'sources', 0], suggestion: 'aap' },
    ],
  ],
];

describe('broken input', () => {
  it.each(broken)('reports %s', (_name, changes, due) => {
    const found = problems(changes);
    expect(found).toHaveLength(due.length);
    expect(found).toMatchObject(due);
  });

  it('reports every problem of every file at once, each once', () => {
    const found = problems({
      'city.json': CITY.replace('GM0001', 'x'),
      'teams.csv': 'id,name\nnoord,Noord\nzuid,\n',
      'buurten.csv': 'code,name,wijk,team,households\nB1,,W1,noord,-1\nB1,Twee,W2,oost,x\n',
    });
    expect(found.map((p) => [p.file, p.row ?? 0, p.column ?? '', p.code])).toEqual([
      ['city.json', 0, '', 'value.format'],
      ['buurten.csv', 2, 'name', 'value.format'],
      ['buurten.csv', 2, 'households', 'value.range'],
      ['buurten.csv', 3, 'households', 'value.format'],
      ['buurten.csv', 3, 'code', 'value.duplicate'],
      ['teams.csv', 3, 'name', 'value.format'],
      ['buurten.csv', 3, 'team', 'reference.unknown'],
    ]);
  });

  it('never throws, whatever a file of Utrecht is cut down to', () => {
    for (const [file, text] of utrechtFiles) {
      for (const part of [0.1, 0.37, 0.5, 0.9]) {
        const cut = new Map([...utrechtFiles, [file, text.slice(0, Math.floor(text.length * part))]]);
        expect(() => readCity(cut)).not.toThrow();
      }
    }
  });
});
