/** Files and names that are made to do harm. Each is refused with its place, or does nothing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftDocument } from '../../web/scenario/draft.ts';
import { fromAddress } from '../../web/state/address.ts';
import { importCbs, readCity } from '../city/index.ts';
import { openData, workbook, yearlyCsv } from '../city/import-cbs/made-up-gemeente.fixture.ts';
import { plainZip } from '../city/import-cbs/plain-zip.ts';
import { utrechtFiles } from '../city/utrecht.fixture.ts';
import { ran } from '../cli/cli.fixture.ts';
import { entryOf, fileSource } from '../cli/file-source.ts';
import { packageRoot } from '../cli/package-root.ts';
import { inlineExecutor, readPart, simulate } from '../experiment/index.ts';
import { knownScenario, knownSystem } from '../experiment/known-system.fixture.ts';
import { defaultNorm, readNormFile } from '../planning/index.ts';
import { MAX_PROBLEMS, type Problem, type Result } from '../problem/problem.ts';
import { figuresCsv } from '../report/figures-csv.ts';
import { problemText } from '../report/problem-text.ts';
import { runSheets, workbookBytes } from '../report/workbook.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import { loadScenario, scenarioFromTeams } from '../scenario/index.ts';
import { utrecht } from '../city/utrecht.fixture.ts';
import { bytesOf, verify } from './subject.fixture.ts';

const { read, utils, write } = xlsx;
/** The archives of the workbook library, which come without types. */
const CFB = xlsx.CFB as {
  read(bytes: Uint8Array, options: { type: 'array' }): object;
  find(archive: object, name: string): { content: Uint8Array } | null;
  write(archive: object, options: { type: 'array'; fileType: 'zip' }): ArrayBuffer;
};

const ENTRY = 'scenarios/mine.json';
const HEAD =
  '"schema":"buurtsim.scenario/1","name":"mine","title":{"nl":"a","en":"a"},"question":{"nl":"a","en":"a"},' +
  '"extends":"defaults.json","period":{"from":"2017-01-01","to":"2017-01-31","warmUpDays":0}';
const TEAM = '"staff":{"employed":3},"inflow":{"registrationsPerMonth":10}';

/** A scenario with `more` in it. */
const scenarioText = (more: string, teams = `"noord":{${TEAM}}`): string =>
  `{${HEAD}${more},"teams":{${teams}}}`;
const scenario = (text: string): Result<unknown> => loadScenario(ENTRY, diskSource(new Map([[ENTRY, text]])));
const city = (file: string, text: string): Result<unknown> =>
  readCity(new Map([...utrechtFiles, [file, text]]));
const cbs = (name: string, content: string | Uint8Array): Promise<Result<unknown>> =>
  importCbs(
    { name, bytes: typeof content === 'string' ? bytesOf(content) : content },
    { gemeente: 'GM9901', year: 2023 },
  );
const teams = (text: string): Result<unknown> =>
  scenarioFromTeams(text, {
    file: 't.csv',
    name: 'a',
    title: { nl: 'a', en: 'a' },
    from: '2017-01-01',
    to: '2017-02-01',
  });

/** The problems, each in order. */
function refused(result: Result<unknown>): readonly Problem[] {
  verify(result);
  if (result.ok) throw new Error('nothing was refused');
  return result.problems;
}
const codes = (result: Result<unknown>): string[] => [...new Set(refused(result).map(({ code }) => code))];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('names of what every object has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(names)('%s is refused as a key of a scenario, at every level', (name) => {
    const pair = `"${name}":{"polluted":1}`;
    expect(codes(scenario(scenarioText(`,${pair}`)))).toContain('key.unknown');
    expect(codes(scenario(scenarioText(`,"demand":{${pair}}`)))).toContain('key.unknown');
    expect(refused(scenario(scenarioText('', `"noord":{${TEAM},${pair}}`))).length).toBeGreaterThan(0);
    expect(refused(scenario(scenarioText('', `"noord":{${TEAM}},${pair}`))).length).toBeGreaterThan(0);
    expect(refused(scenario(scenarioText('', `"noord":{${TEAM}},"${name}":null`))).length).toBeGreaterThan(0);
  });

  it.each(names)('%s is refused as a key of city.json, of settings and of a part', (name) => {
    const pair = `"${name}":{"polluted":1}`;
    const manifest = (utrechtFiles.get('city.json') ?? '').replace('{', `{${pair},`);
    expect(codes(city('city.json', manifest))).toContain('key.unknown');
    expect(codes(readNormFile(`{${pair}}`, 'n.json', defaultNorm(utrecht())))).toEqual(['key.unknown']);
    expect(codes(readPart(JSON.parse(`{${pair}}`), 'p.json'))).toEqual(['type.wrong']);
  });

  it.each(names)('%s is refused as a column, and as a name where names are listed', (name) => {
    const table = utrechtFiles.get('teams.csv') ?? '';
    expect(codes(city('teams.csv', table.replace(/^id/, `${name},id`)))).toContain('key.unknown');
    expect(codes(teams(`buurtteam,fte,aanmeldingen_per_maand,${name}\nA,1,1,1\n`))).toEqual(['key.unknown']);
    expect(
      refused(city('buurten.csv', (utrechtFiles.get('buurten.csv') ?? '').replace(/zuilen/, name))).length,
    ).toBe(1);
  });

  it.each(names)('%s does nothing in open data and in the address of the page', async (name) => {
    const data = JSON.parse(new TextDecoder().decode(openData().bytes)) as { value: object[] };
    const text = JSON.stringify(data).replace('{"', `{"${name}":{"polluted":1},"`);
    verify(await cbs('k.json', text));
    const state = fromAddress(
      `#1/compare?a=utrecht-2017~${name}.polluted:1~pool.${name}.polluted:1&${name}=1&k=${name}`,
    );
    if (state === null) throw new Error('no state');
    for (const draft of state.drafts) {
      const title = { nl: 'a', en: 'a' };
      verify(scenario(draftDocument(draft, { name: 'a', title, question: title }, 'a')));
    }
  });
});

describe('paths', () => {
  const root = packageRoot();

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\x',
    '..\\..\\x',
    'file:///etc/passwd',
    'http://x/y.json',
    'a\\u0000b',
  ])('%s is no file to extend', (path) => {
    const text = scenarioText('').replace('defaults.json', path.replace(/\\(?!u)/g, '\\\\'));
    expect(['value.format', 'reference.unknown']).toContain(codes(scenario(text))[0]);
  });

  it.each(['../utrecht', '/etc', 'utrecht/..', '.', 'utrecht\\u0000', '%2e%2e'])('%s is no city', (name) => {
    expect(codes(scenario(scenarioText(`,"city":"${name}"`)))).toContain('value.format');
  });

  it('a pipe, a device, links in a circle and names too long are refused, not waited for', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    symlinkSync(join(folder, 'b.json'), join(folder, 'a.json'));
    symlinkSync(join(folder, 'a.json'), join(folder, 'b.json'));
    symlinkSync('/dev/zero', join(folder, 'zero.json'));
    mkdirSync(join(folder, 'map.json'));
    for (const name of ['pipe.json', 'a.json', 'zero.json', 'map.json', 'x'.repeat(5000), 'a\0b', '']) {
      const { path, files } = entryOf(name, folder, root);
      expect(['file.missing', 'file.unreadable']).toContain(codes(loadScenario(path, files))[0]);
    }
  });

  it('a file that extends a pipe or a device is refused too', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    symlinkSync('/dev/zero', join(folder, 'zero.json'));
    for (const base of ['pipe.json', 'zero.json']) {
      writeFileSync(join(folder, 'x.json'), scenarioText('').replace('defaults.json', base));
      expect(codes(loadScenario('x.json', fileSource(folder, folder, root)))).toEqual(['file.unreadable']);
    }
  });

  it('merge, --resume, backtest and pool refuse what is no file or folder', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    for (const name of ['pipe.json', '/dev/zero', 'x'.repeat(5000)]) {
      expect((await ran(`merge ${name}`, { folder })).status).toBe(2);
      expect((await ran(`run basis.json --resume ${name}/y`, { folder })).status).toBe(2);
      expect((await ran(`backtest --score ${name} --actuals ${name}`, { folder })).status).toBe(2);
      expect((await ran(`pool ${name} --advise --scenario basis.json`, { folder })).status).toBe(2);
    }
    for (const name of ['/dev/null', '/dev/full', 'pipe.json']) {
      expect((await ran(`run basis.json --json ${name}`, { folder })).status).toBe(2);
    }
  });
});

describe('formulas', () => {
  const NAMES = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
  ];
  const known = {
    ...knownScenario({ name: 'a', teams: NAMES.map((_, i) => `t${i}`), shift: -20, own: 0 }),
    teams: NAMES.map((name, i) => ({ id: `t${i}`, name, wijk: name, buurten: [] })),
    title: { nl: '=1+1', en: '=1+1' },
  } as unknown as ReturnType<typeof knownScenario>;
  const run = () =>
    simulate(known, { replications: 2, executor: inlineExecutor(knownSystem), prepare: knownSystem });

  it.each(['machine', 'excel-nl'] as const)(
    'do not stand in CSV (%s), where negative numbers stay numbers',
    async (dialect) => {
      const { result } = await run();
      const named = { ...result, teams: result.teams.map((team, i) => ({ ...team, team: NAMES[i] ?? '' })) };
      const text = figuresCsv([named], dialect);
      const separator = dialect === 'machine' ? ',' : ';';
      const cells = parse(text, { bom: true, delimiter: separator }).flat();
      const starts = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
      expect(starts.every((cell) => /^-\d+([.,]\d+)?(e-\d+)?$/.test(cell))).toBe(true);
      expect(starts.length).toBeGreaterThan(10);
      expect(text).toContain("'=1+1");
    },
  );

  it('stand in XLSX as text', async () => {
    const bytes = await workbookBytes(runSheets(await run(), 'nl'));
    const book = read(bytes, { type: 'array', cellFormula: true });
    const cells = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).flatMap(([place, cell]) =>
        place.startsWith('!') ? [] : [cell as { t: string; v: unknown; f?: string }],
      ),
    );
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const kept = cells.filter(({ v }) => v === '=1+1' || v === '@SUM(A1)');
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.every(({ t }) => t === 's')).toBe(true);
  });

  it('do not come along with the names of areas', async () => {
    const text = new TextDecoder().decode(yearlyCsv().bytes).replace('Molenwijk', '=1+1');
    const result = await cbs('kwb.csv', text);
    expect(result.ok && JSON.stringify(result.value)).not.toMatch(/"[=+@-]/);
  });
});

describe('what would steer a terminal', () => {
  const ESC = '\\u001b[2J';
  it.each([
    ['a key', `,"${ESC}":1`],
    ['a title', `,"title":{"nl":"${ESC}","en":"a"}`],
    ['a text', `,"calendar":{"daysOff":["${ESC}"]}`],
    ['the order of reading', ',"title":{"nl":"\\u202egnp.exe","en":"a"}'],
  ])('is refused in a scenario, and not printed: %s', (_, more) => {
    const text = scenarioText('').replace(
      ',"title":{"nl":"a","en":"a"}',
      more.includes('title') ? '' : ',"title":{"nl":"a","en":"a"}',
    );
    for (const problem of refused(scenario(text.replace(',"teams"', `${more},"teams"`)))) {
      // eslint-disable-next-line no-control-regex -- the escape character is what may not be there
      expect(problemText(problem, 'nl')).not.toMatch(/[\u001b\u202e]/);
    }
  });

  it('is refused as the name of a team', () => {
    expect(refused(scenario(scenarioText('', `"noord":{${TEAM},"name":"${ESC}"}`)))).toHaveLength(1);
    expect(codes(teams('buurtteam,fte,aanmeldingen_per_maand\nA\u001b[2J,1,1\n'))).toEqual(['value.format']);
  });
});

describe('size', () => {
  it.each([
    ['a million open brackets', '['.repeat(1_000_000)],
    ['a million open objects', '{"a":'.repeat(900_000)],
    ['a list of two million', `{"demand":{"months":[${'"a",'.repeat(1_200_000)}1]}}`],
    ['a key four hundred thousand times', `{${'"a":1,'.repeat(400_000)}"a":1}`],
    ['a hundred thousand unknown keys', `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join()}}`],
    ['a name of two million signs', `{"extends":"defaults.json","teams":{"${'x'.repeat(2_000_000)}":null}}`],
    ['a number of a million digits', `{"name":${'9'.repeat(1_000_000)}}`],
  ])('%s is refused by its place', (_, text) => {
    expect(refused(scenario(text)).length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
    expect(refused(city('city.json', text)).length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
    expect(refused(readNormFile(text, 'n.json', defaultNorm(utrecht()))).length).toBeLessThanOrEqual(
      MAX_PROBLEMS,
    );
  });

  it('two names of two million signs are not compared', () => {
    const name = 'x'.repeat(2_000_000);
    const files = new Map([
      [ENTRY, scenarioText('', `"${name}y":null`).replace('defaults.json', 'base.json')],
      ['scenarios/base.json', scenarioText('', `"${name}":{${TEAM}}`)],
    ]);
    expect(codes(loadScenario(ENTRY, diskSource(files)))).toContain('reference.unknown');
  });

  it.each([
    ['five million columns', `id,${'x,'.repeat(5_000_000)}\n1\n`],
    ['a hundred thousand faulty rows', `id,name\n${'a,,,\n'.repeat(100_000)}`],
    ['a cell of ten million signs', `id,name\n${'x'.repeat(10_000_000)},a\n`],
    ['more than thirty million signs', `id,name\n${'x'.repeat(30_000_001)}`],
    ['a quote that never ends', `id,name\n"${'x\n'.repeat(5_000_000)}`],
  ])('a table of %s is refused', (_, text) => {
    expect(refused(city('teams.csv', text)).length).toBeLessThan(30 * MAX_PROBLEMS);
  });

  it('twenty thousand buurten of teams that do not exist are refused without comparing all names', () => {
    const header = 'code,name,wijk,team,households\n';
    const rows = Array.from({ length: 20_000 }, (_, i) => `B${i},b,W,unknown-${i},10\n`).join('');
    const table = `id,name\n${Array.from({ length: 20_000 }, (_, i) => `team-${i},t\n`).join('')}`;
    const manifest = utrechtFiles.get('city.json') ?? '';
    const result = readCity(
      new Map([
        ['city.json', manifest],
        ['buurten.csv', header + rows],
        ['teams.csv', table],
      ]),
    );
    expect(refused(result).length).toBeLessThanOrEqual(4 * MAX_PROBLEMS);
  });

  it('open data of few bytes that would fill many cells are refused', async () => {
    const wide = `{"Codering_3":"BU99010101",${Array.from({ length: 999 }, (_, i) => `"k${i}":1`).join()}}`;
    const text = `[${wide},${'{"a":1},'.repeat(150_000)}{"a":1}]`;
    expect(codes(await cbs('k.json', text))).toEqual(['file.too-large']);
  });

  it.each(['ALL150000', 'XFD2'])('a small workbook with a cell at %s is refused', async (far) => {
    const sheet = utils.aoa_to_sheet([['gwb_code_10'], [null, 1]]);
    const book = { SheetNames: ['a'], Sheets: { a: sheet } };
    const archive = CFB.read(
      new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
      {
        type: 'array',
      },
    );
    const entry = CFB.find(archive, '/xl/worksheets/sheet1.xml');
    if (entry === null) throw new Error('no sheet');
    const xml = Buffer.from(entry.content).toString('utf8');
    const row = far.replace(/^[A-Z]+/, '');
    entry.content = Buffer.from(
      xml
        .replace('A1:B2', `A1:${far}`)
        .replace('r="B2"', `r="${far}"`)
        .replace('<row r="2"', `<row r="${row}"`),
    );
    const bytes = new Uint8Array(CFB.write(archive, { type: 'array', fileType: 'zip' }));
    expect(codes(await cbs('kwb.xlsx', bytes))).toEqual(['file.too-large']);
  });

  it('another kind of file in the clothes of a workbook is refused', async () => {
    const sheet = utils.aoa_to_sheet([
      ['gwb_code_10', 'a_inw'],
      ['BU99010101', 1],
    ]);
    for (const bookType of ['ods', 'xlsb', 'fods', 'html', 'sylk', 'rtf'] as const) {
      const book = { SheetNames: ['a'], Sheets: { a: sheet } };
      const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
      expect(refused(await cbs('kwb.xlsx', bytes)).length).toBeGreaterThan(0);
    }
  });

  it('an archive with ten thousand files is refused unread', async () => {
    const { bytes } = workbook('xlsx');
    const copy = Uint8Array.from(bytes);
    new DataView(copy.buffer).setUint16(copy.length - 12, 10_000, true);
    expect(await plainZip(copy)).toMatchObject({
      ok: false,
      problem: { code: 'file.too-large', actual: '10000' },
    });
  });
});

describe('numbers', () => {
  it.each(['1e999', '-1e999', '1e308', '1e21', '-1', '1e-400', '9007199254740993'])(
    '%s is refused as a number of staff, or is small',
    (number) => {
      const result = scenario(
        scenarioText('', `"noord":{"staff":{"employed":${number}},"inflow":{"registrationsPerMonth":10}}`),
      );
      verify(result);
      if (number !== '1e-400') expect(result.ok).toBe(false);
    },
  );

  it.each(['1e21', '1e308', '999999999999999', '-1', 'Infinity', 'NaN', '0x10', '1_000', '1.000', '١٢'])(
    '%s is refused as a count',
    async (number) => {
      const buurten = utrechtFiles.get('buurten.csv') ?? '';
      const [header = '', first = ''] = buurten.split('\n');
      const at = header.split(',').indexOf('households');
      const cells = first.split(',');
      cells[at] = number;
      expect(refused(city('buurten.csv', buurten.replace(first, cells.join(',')))).length).toBeGreaterThan(0);
      const text = new TextDecoder().decode(yearlyCsv().bytes).replace(/(BU99010101.*?)6000/, `$1${number}`);
      expect(refused(await cbs('kwb.csv', text)).length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['too many registrations', ',"demand":{"level":1000000000}', 'demand'],
    [
      'residents who come back at once and for ever',
      ',"casework":{"returnShare":1,"returnAfter":{"dist":"deterministic","value":0},"types":{"S":{"stay":{"dist":"deterministic","value":0}},"M":{"stay":{"dist":"deterministic","value":0}},"L":{"stay":{"dist":"deterministic","value":0}}}},"demand":{"level":200}',
      'demand',
    ],
    [
      'steps without end',
      ',"casework":{"kind":"steps","step":{"dist":"deterministic","value":0},"closeProbability":1e-8,"delay":null}',
      'casework',
    ],
    [
      'spells of absence of no length',
      ',"staff":{"absenceSpells":{"short":{"length":{"dist":"deterministic","value":0}},"long":{"length":{"dist":"deterministic","value":0}}}}',
      'staff',
    ],
    [
      'workers who leave every second',
      ',"staff":{"kinds":{"employed":{"turnoverPerYear":1000000000}}}',
      'staff',
    ],
    ['a billion intake slots', ',"intake":{"slots":{"kind":"weekly","perFteWeek":100000000}}', 'intake'],
    [
      'a clean-up every minute in a hundred years',
      ',"casework":{"cleanupInterval":{"dist":"deterministic","value":0}},"period":{"from":"2017-01-01","to":"2116-12-31","warmUpDays":0}',
      'casework',
    ],
  ])('a run with %s is refused before it starts', (_, more, section) => {
    const text = more.includes('"period"')
      ? scenarioText(more).replace(/,"period":\{[^}]*\}/, '')
      : scenarioText(more);
    expect(refused(scenario(text)).map(({ code, path }) => [code, path?.[0]])).toEqual([
      ['value.range', section],
    ]);
  });

  it('a million workers are refused before they are made', () => {
    const text = scenarioText(
      '',
      '"noord":{"staff":{"employed":1000000},"inflow":{"registrationsPerMonth":10}}',
    );
    expect(refused(scenario(text)).map(({ path }) => path?.[0])).toContain('teams');
  });
});

describe('other encodings', () => {
  it.each([
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without mark', (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))],
    [
      'UTF-32',
      (text: string) => new Uint8Array(Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0])),
    ],
    [
      'Windows-1252',
      (text: string) => new Uint8Array(Buffer.from(text.replace('"a"', '"caf\xe9"'), 'latin1')),
    ],
  ])('%s is named as the fault of a scenario', (_, encode) => {
    const files = diskSource(new Map([[ENTRY, encode(scenarioText(''))]]));
    expect(codes(loadScenario(ENTRY, files))).toEqual(['file.encoding']);
  });
});
