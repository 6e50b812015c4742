import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resultSchema } from '../experiment/result-schema.ts';
import { knownSystem } from '../experiment/known-system.fixture.ts';
import { inlineExecutor } from '../experiment/index.ts';
import { combinationsSchema, leversSchema } from '../planning/levers/levers-schema.ts';
import { ran } from './cli.fixture.ts';
import type { Services } from './command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('run', () => {
  it('prints a table of the teams and the city, and where it came from', async () => {
    const { status, out, err } = await ran('run basis.json --replications 20');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Proef basis: 1 januari 2017 tot en met 28 februari 2017\n/);
    for (const name of ['NOORD', 'ZUID', 'Hele stad']) {
      expect(out).toMatch(new RegExp(`^${name} +\\d+,\\d ±\\d,\\d +\\d+ ±\\d+ .*$`, 'm'));
    }
    expect(out).toMatch(/De stad wacht gemiddeld \d+,\d werkdagen \(tussen \d+,\d en \d+,\d\)\./);
    expect(out).toMatch(
      /20 herhalingen, startgetal 2017, buurtsim \d+\.\d+\.\d+,\sscenario basis \(basis-0{6}\)/,
    );
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('prints English where that is asked for or spoken', async () => {
    expect((await ran('run basis.json --replications 10 --lang en')).out).toContain('Whole city');
    const english = await ran('run basis.json --replications 10', { env: { LANG: 'en_GB.UTF-8' } });
    expect(english.out).toContain('Whole city');
    const dutch = await ran('run basis.json --replications 10 --lang nl', { env: { LANG: 'en_GB.UTF-8' } });
    expect(dutch.out).toContain('Hele stad');
    const neither = await ran('run basis.json --replications 10', { env: { LANG: 'C.UTF-8' } });
    expect(neither.out).toContain('Hele stad');
  });

  it('goes on below on a narrow screen', async () => {
    const { out } = await ran('run basis.json --replications 10', { width: 80 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toContain('benutting');
  });

  it('writes marks to a screen only, and not against the wish of the user', async () => {
    const line = 'run basis.json --replications 10';
    expect((await ran(line, { outIsScreen: true })).out).toContain('\u001b[1m');
    expect((await ran(line)).out).not.toContain('\u001b');
    expect((await ran(line, { outIsScreen: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await ran(line, { outIsScreen: true, env: { TERM: 'dumb' } })).out).not.toContain('\u001b');
  });

  it('counts replications on standard error of a screen only', async () => {
    const line = 'run basis.json --replications 10';
    const { err } = await ran(line, { errIsScreen: true });
    expect(err).toContain('herhaling 10 van 10');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect((await ran(`${line} --quiet`, { errIsScreen: true })).err).toBe('');
  });

  it('writes JSON to standard output and nothing else', async () => {
    const { status, out } = await ran('run basis.json --replications 10 --seed abc --json -');
    expect(status).toBe(0);
    const result = resultSchema.parse(JSON.parse(out));
    expect(result).toMatchObject({ seed: 'abc', replications: 10, scenario: { name: 'basis' } });
  });

  it('shows what formulas say beside the simulation, in JSON and on the screen', async () => {
    const area = {
      wait: { mean: 7.04, p90: 12, withinTarget: 0.52 },
      caseload: 10,
      utilisation: 0.9,
      slotLoad: 0.97,
      deviates: [],
    };
    const noord = { ...area, team: 'noord', slotLoad: 1.043, deviates: ['waitMean', 'caseload'] as const };
    const instant = {
      city: area,
      teams: [noord, { ...area, team: 'zuid' }],
      bands: [{ figure: 'waitMean', kind: 'relative', band: 0.18 }] as const,
      notes: ['load.over-one'],
    };
    const services: Partial<Services> = {
      withInstant: (_scenario, result) => Promise.resolve({ ...result, instant }),
    };
    const line = 'run basis.json --replications 10';
    const { out } = await ran(`${line} --json -`, {}, services);
    expect(resultSchema.parse(JSON.parse(out)).instant).toEqual(instant);
    const screen = (await ran(line, { width: 1000 }, services)).out;
    expect(screen).toMatch(
      /gemiddeld 7,0 werkdagen wachten en 52.% binnen 5 werkdagen \(simulatie: \d+,\d en \d+.%\)\./,
    );
    expect(screen).toMatch(
      /wijken meer af dan de marge: NOORD \(wachttijd 7,0 tegen \d+,\d, caseload 10 tegen \d+\)\./,
    );
    expect(screen).toMatch(/meer eerste kennismakingen gevraagd dan er plekken zijn bij NOORD \(104,3.%\)\./);
    const english = (await ran(`${line} --lang en`, { width: 1000 }, services)).out;
    expect(english).toContain('farther apart than the margin: NOORD (wait 7.0 against');
  });

  it('writes JSON and CSV files whole, and says where', async () => {
    const { status, out } = await ran('run basis.json --replications 10 --json r.json --csv tabellen', {
      folder,
    });
    expect(status).toBe(0);
    expect(out).toContain(`Geschreven: ${join(folder, 'r.json')}`);
    expect(readdirSync(folder).sort()).toEqual(['r.json', 'tabellen']);
    expect(readdirSync(join(folder, 'tabellen'))).toEqual(['figures.csv']);
    const json = resultSchema.parse(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')));
    const [heading, first] = readFileSync(join(folder, 'tabellen/figures.csv'), 'utf8').split('\n');
    expect(heading).toBe('scenario,area,month,measure,value,lower,upper,unit');
    const { value, lower, upper } = json.city.fte;
    expect(first).toBe(`basis,city,,fte,${value},${lower},${upper},fte`);
  });

  it('writes CSV for Dutch Excel', async () => {
    await ran('run basis.json --replications 10 --csv . --csv-dialect excel-nl --quiet', { folder });
    const text = readFileSync(join(folder, 'figures.csv'), 'utf8');
    expect(text.startsWith('\uFEFFscenario;area;month;measure;value;lower;upper;unit\r\n')).toBe(true);
    expect(text).toMatch(/^basis;zuid;2017-02;slotsUsed;\d+,\d+;\d+,\d+;\d+,\d+;intake slots\r$/m);
  });

  it('writes a workbook', async () => {
    const { out } = await ran('run basis.json --replications 3 --xlsx tabellen.xlsx', { folder });
    expect(out).toContain(`Geschreven: ${join(folder, 'tabellen.xlsx')}`);
    // The two letters that every zip file begins with.
    expect(readFileSync(join(folder, 'tabellen.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('is silent when asked', async () => {
    expect(await ran('run basis.json --replications 10 --quiet')).toEqual({ status: 0, out: '', err: '' });
  });

  it('stops by itself at the precision asked for', async () => {
    const { out } = await ran('run basis.json --precision 10% --json -');
    const { replications, checks } = resultSchema.parse(JSON.parse(out));
    expect(replications).toBeGreaterThanOrEqual(20);
    expect(checks.precision).toBeLessThanOrEqual(0.1);
    const tight = await ran('run basis.json --precision 0,5% --replications 30');
    expect(tight.out).toMatch(/na 30 herhalingen is nog niet precies genoeg: .* gevraagd\s±0,5\s%\)/s);
    const teams = await ran('run basis.json --precision-teams 8% --minimum 25 --json -');
    const found = resultSchema.parse(JSON.parse(teams.out));
    for (const { wait } of found.teams) {
      expect(wait.mean.upper! - wait.mean.lower!).toBeLessThanOrEqual(2 * 0.08 * wait.mean.value!);
    }
    expect(found.replications).toBeGreaterThanOrEqual(25);
    const alone = await ran('run basis.json --minimum 25');
    expect([alone.status, alone.err]).toEqual([2, expect.stringContaining('--precision')]);
  });

  it('overwrites a result that is there', async () => {
    writeFileSync(join(folder, 'r.json'), 'old');
    await ran('run basis.json --replications 10 --json r.json --quiet', { folder });
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toMatch(/^\{\n {2}"schema": "buurtsim.result\/1"/);
  });
});

describe('compare', () => {
  it('answers with the difference, its certainty and what changes', async () => {
    const { status, out } = await ran('compare basis.json korter.json --replications 30');
    expect(status).toBe(0);
    expect(out).toMatch(/B Proef korter vergeleken met A Proef basis/);
    expect(out).toMatch(/Met B wacht de stad gemiddeld 1,\d+ werkdagen korter \(tussen 1,\d+ en 1,\d+\)\./);
    expect(out).toMatch(/Dat het beter wordt is vrijwel zeker \(>99\s%\)\./);
    expect(out).toMatch(/^NOORD .*-1,\d ±0,\d \*.* >99$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('says so when nothing differs', async () => {
    const { out } = await ran('compare basis.json basis.json --replications 10');
    expect(out).toContain('De scenario’s zijn gelijk.');
    expect(out).toContain('Met B verandert de wachttijd van de stad niet.');
  });

  it('writes JSON and both tables', async () => {
    const line = 'compare basis.json korter.json basis.json --replications 10 --json c.json --csv .';
    expect((await ran(line, { folder })).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['c.json', 'comparison.csv', 'figures.csv']);
    const json = JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8')) as Record<string, unknown>;
    expect(json).toMatchObject({
      schema: 'buurtsim.comparison/1',
      comparisons: [
        { base: 'A', other: 'B' },
        { base: 'A', other: 'C' },
      ],
    });
    expect(JSON.stringify(json)).not.toMatch(/NaN|undefined/);
    const rows = readFileSync(join(folder, 'comparison.csv'), 'utf8').trimEnd().split('\n');
    // Heading; two comparisons of three areas and eleven figures.
    expect(rows).toHaveLength(1 + 2 * 3 * 11);
  });

  it('refuses different periods and one scenario', async () => {
    const periods = await ran('compare basis.json later.json');
    expect(periods.status).toBe(2);
    expect(periods.err).toContain('later, period: dit past niet bij elkaar');
    expect((await ran('compare basis.json')).status).toBe(2);
  });

  it('ranks with --rank, and by itself where there are more than four', async () => {
    const ranked = await ran('compare korter.json basis.json --rank --replications 4');
    expect(ranked.out).toMatch(/^Maatregelen naast elkaar, tegen korter$/m);
    const five = await ran(
      'compare korter.json basis.json basis.json basis.json basis.json --replications 4',
    );
    expect(five.out.match(/^Proef basis .*/gm)).toHaveLength(4);
    const refused = await ran('compare korter.json basis.json --rank --precision 5%');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('--precision: verwacht geen volgorde');
  });

  it('lists the problems of every scenario', async () => {
    const { status, err } = await ran('compare kapot.json weg.json');
    expect(status).toBe(2);
    expect(err).toContain('3 problemen gevonden:');
  });
});

describe('levers', () => {
  it('ranks scenarios by clients kept within the target, best first', async () => {
    const { status, out } = await ran('levers korter.json basis.json korter.json --replications 10', {
      folder,
    });
    expect(status).toBe(0);
    expect(out).toMatch(/^Maatregelen naast elkaar, tegen korter$/m);
    const [first, second] = [out.indexOf('\nProef korter '), out.indexOf('\nProef basis ')];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(0);
    expect(out).toMatch(/^Proef basis +\+1,\d\d ±0,\d\d +-\d/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('fills the marked places of a page and leaves the words around them', async () => {
    const page = join(folder, 'pagina.md');
    writeFileSync(
      page,
      '# Kop\n\n<!-- ranking --><!-- /ranking -->\n\nUitleg.\n\n<!-- korter --><!-- /korter -->\n',
    );
    const line = `levers basis.json korter.json --replications 10 --markdown ${page} --json r.json`;
    expect((await ran(line, { folder })).status).toBe(0);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^# Kop\n/);
    expect(text).toContain('\n\nUitleg.\n\n');
    expect(text).toMatch(/\| 1 \| \[Proef korter\]\(#korter\) \| -1,\d\d ±0,\d\d \|/);
    expect(text).toMatch(/<!-- korter -->\n\nnr\. 1\. Wachttijd -1,\d\d/);
    const json = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as Record<string, unknown>;
    expect(leversSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      schema: 'buurtsim.levers/1',
      replications: 10,
      levers: [{ name: 'korter' }],
    });
  });

  it('searches combinations under a ceiling, and confirms the best with fresh chance', async () => {
    const line =
      'levers korter.json basis.json --combine 2 --ceiling 999999999 --replications 4 --json c.json';
    const { status, out } = await ran(line, { folder });
    expect(status).toBe(0);
    expect(out).toMatch(/^De beste combinaties van maatregelen, tegen korter$/m);
    expect(out).toContain('Plafond: 1.000,00 miljoen euro per jaar. Bekeken: 1 keer');
    expect(out).toMatch(/^1: Proef basis$/m);
    expect(out).toMatch(/^1 +\+1,\d\d ±0,\d\d /m);
    const json = JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8')) as Record<string, unknown>;
    expect(combinationsSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      schema: 'buurtsim.combinations/1',
      looked: 1,
      ranking: { seed: '2017 confirmed', levers: [{ name: 'basis' }] },
    });
    const wrong = await ran('levers korter.json basis.json --combine 9 --markdown x.md');
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('--combine');
    expect(wrong.err).toContain('niet samen met --combine');
  });
});

describe('validate', () => {
  it('says that a scenario is in order', async () => {
    const { status, out } = await ran('validate basis.json');
    expect(status).toBe(0);
    expect(out).toMatch(/^basis is in orde: 2 teams, 1 januari 2017 tot en met 28 februari 2017/);
    expect((await ran('validate basis.json --quiet')).out).toBe('');
  });

  it('names every problem, with status 2', async () => {
    expect(await ran('validate kapot.json')).toEqual({
      status: 2,
      out: '',
      err:
        '2 problemen gevonden:\n' +
        '- kapot.json, pool.fte: verwacht een getal van 0 of meer, gevonden: "veel".\n' +
        '- kapot.json, name: hier ontbreekt iets; verwacht een tekst van 1 tot 60 tekens.\n' +
        'Er is niets berekend of geschreven.\n',
    });
  });
});

describe('what is wrong', () => {
  it.each([
    ['', /^1 probleem gevonden:\n- hier ontbreekt iets; verwacht een van: run, compare, .*validate.*\./],
    ['rnu basis.json', /- rnu: deze waarde is niet bekend; verwacht een van: .*Bedoelde u run\?/],
    [
      'run basis.json --replicatons 5',
      /- --replicatons: deze naam bestaat hier niet;.*Bedoelde u --replications\?/,
    ],
    ['run basis.json -x', /- -x: deze naam bestaat hier niet/],
    ['run basis.json extra.json', /- extra\.json: .*verwacht niets meer/],
    [
      'run',
      /Hier ontbreekt iets: er zijn 0 bestanden genoemd, nodig zijn er minstens 1\.\nTyp buurtsim --help/,
    ],
    ['run basis.json --seed', /Na --seed hoort een waarde\.\nTyp buurtsim --help/],
    [
      'run basis.json --replications 0',
      /--replications: verwacht een heel getal van 1 tot en met 1000000, gevonden: "0"/,
    ],
    ['run basis.json --replications 1e3', /gevonden: "1e3"/],
    ['run basis.json --workers 1.5', /--workers: verwacht een heel getal van 1 tot en met 256/],
    ['run basis.json --precision 5', /--precision: verwacht bijvoorbeeld 5% of 0,05, gevonden: "5"/],
    ['run basis.json --precision 0', /--precision/],
    ['run basis.json --lang fr', /--lang: verwacht een van: nl, en, gevonden: "fr"/],
    ['run basis.json --csv-dialect excel', /--csv-dialect: verwacht een van: machine, excel-nl/],
    ['run basis.json --json nergens/r.json', /--json: verwacht een bestand in een map die bestaat/],
    ['run basis.json --json .', /--json: verwacht een bestand, geen map/],
    ['run basis.json --csv a/b/c', /--csv: verwacht een map in een map die bestaat/],
    ['run weg.json', /- weg\.json: dit bestand is niet gevonden\./],
    ['run kapot.json', /2 problemen gevonden/],
    ['validate basis.json --seed 3', /- --seed: deze naam bestaat hier niet/],
  ])('%s', async (line, message) => {
    const { status, out, err } = await ran(line, { folder });
    expect(err).toMatch(message);
    expect([status, out]).toEqual([2, '']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lists all wrong options at once', async () => {
    const { err } = await ran('run basis.json --replications x --workers y --precision z');
    expect(err).toContain('3 problemen gevonden:');
  });

  it('takes the last of an option that is given twice', async () => {
    const { out } = await ran('run basis.json --replications 10 --replications 12 --json -');
    expect(resultSchema.parse(JSON.parse(out)).replications).toBe(12);
  });

  it('fails with status 1 when the model does, and writes nothing', async () => {
    const failing: typeof knownSystem = (scenario) => ({
      ...knownSystem(scenario),
      replicate() {
        throw new Error('kaput');
      },
    });
    const executor = () => Promise.resolve(inlineExecutor(failing));
    const line = 'run basis.json --json r.json --csv tabellen';
    const { status, err } = await ran(line, { folder }, { executor });
    expect([status, err]).toEqual([1, 'Het rekenen is mislukt: kaput\n']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const stop = new AbortController();
    const err = (text: string): void => {
      if (text.includes('herhaling 5 van')) stop.abort(new Error('SIGINT'));
    };
    const line = 'run basis.json --json r.json --csv tabellen';
    const terminal = { folder, signal: stop.signal, errIsScreen: true, err };
    expect((await ran(line, terminal)).status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('help', () => {
  it('is in Dutch', async () => {
    const { status, out, err } = await ran('--help');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('buurtsim <opdracht> [opties]');
    for (const name of ['run <scenario>', 'compare <base> <others..>', 'validate <scenario>']) {
      expect(out).toContain(`buurtsim ${name}`);
    }
    expect(out).toContain('Opties:');
    expect(out).toContain('Voorbeelden:');
    expect(out).not.toMatch(/\b(Options|Commands|boolean|number)\b/);
  });

  it('is in English when asked', async () => {
    expect((await ran('--help --lang en')).out).toContain('Options:');
  });

  it('tells the options of a command', async () => {
    const { status, out } = await ran('run --help');
    expect(status).toBe(0);
    for (const name of [
      'replications',
      'precision',
      'seed',
      'workers',
      'json',
      'csv',
      'csv-dialect',
      'lang',
      'quiet',
    ]) {
      expect(out).toContain(`--${name}`);
    }
  });

  it('tells the version', async () => {
    expect((await ran('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a study in parts', () => {
  it('is put together from the parts that run --shard writes', async () => {
    const line = 'run basis.json --replications 6 --seed 5';
    await ran(`${line} --json heel.json --quiet`, { folder });
    for (const index of [1, 2]) {
      const { status, out } = await ran(`${line} --shard ${index}/2 --json deel-${index}.json`, { folder });
      expect(status).toBe(0);
      expect(out).toContain(`Deel ${index} van 2 is klaar: 3 van de 6 herhalingen.`);
    }
    // The known scenarios have made-up hashes, which a part may not have.
    const merged = await ran('merge deel-1.json deel-2.json --json samen.json', { folder });
    expect(merged.status).toBe(2);
    expect(merged.err).toContain('deel-1.json, scenario');
    expect(readdirSync(folder)).not.toContain('samen.json');
  });

  it('refuses a part that cannot be, or that cannot be kept', async () => {
    const { status, err } = await ran('run basis.json --shard 3/2 --precision 5%', { folder });
    expect(status).toBe(2);
    expect(err).toContain('--shard');
    expect(err).toContain('--precision');
    expect(err).toContain('--json');
  });

  it('lists every file that is no part', async () => {
    writeFileSync(join(folder, 'leeg.json'), '');
    writeFileSync(join(folder, 'anders.json'), '{}');
    const { status, err } = await ran('merge weg.json leeg.json anders.json', { folder });
    expect(status).toBe(2);
    expect(err).toContain('3 problemen gevonden');
    for (const name of ['weg.json', 'leeg.json', 'anders.json']) expect(err).toContain(name);
  });

  it('goes on with what --resume has kept, to the same bytes', async () => {
    const line = 'run basis.json --seed 5 --json -';
    const whole = await ran(`${line} --replications 8`);
    await ran(`${line} --replications 3 --resume studie`, { folder });
    let computed = 0;
    const counting: typeof knownSystem = (scenario) => {
      const sound = knownSystem(scenario);
      return {
        ...sound,
        replicate(seed, replication) {
          computed += 1;
          return sound.replicate(seed, replication);
        },
      };
    };
    const services = { executor: () => Promise.resolve(inlineExecutor(counting)) };
    const resumed = await ran(`${line} --replications 8 --resume studie`, { folder }, services);
    expect(resumed.out).toBe(whole.out);
    expect(computed).toBe(5);
  });
});

describe('docs/large-studies.md', () => {
  const text = readFileSync(new URL('../../docs/large-studies.md', import.meta.url), 'utf8');

  it('uses only commands and options that exist', async () => {
    const lines = text.replace(/\\?\n {2,}(?=--|buurtsim)/g, ' ').split('\n');
    const calls = lines.flatMap((line) => line.match(/buurtsim (run|compare|merge) .*/g) ?? []);
    expect(calls.length).toBeGreaterThanOrEqual(7);
    for (const call of calls) {
      const [, command = ''] = call.split(' ');
      const help = (await ran(`${command} --help`)).out;
      for (const option of call.match(/--[a-z]+/g) ?? []) expect(help, call).toContain(option);
    }
  });
});

describe('uncertain assumptions', () => {
  it('split the band of a run into chance and not knowing', async () => {
    const { status, out } = await ran('run basis.json --uncertainty 60 --replications 5');
    expect(status).toBe(0);
    expect(out).toContain('Proef basis: met onzekere aannames');
    // Chance has deviation 2, not knowing 1.02: a fifth of the variance.
    expect(out).toMatch(/komt \d+\s% \(tussen \d+ en \d+\) doordat aannames/);
    expect(out).toContain('60 trekkingen van 1 aannames, 5 herhalingen per trekking');
    const json = JSON.parse((await ran('run basis.json --uncertainty 4 --json -')).out) as { schema: string };
    expect(json.schema).toBe('buurtsim.uncertainty/1');
  });

  it('are put in order by a tornado', async () => {
    const { status, out } = await ran('tornado basis.json --walks 2 --replications 5');
    expect(status).toBe(0);
    expect(out).toMatch(/aanmeldingen +-2 – 2 +-2,0 ±0,0 +\+2,0 ±0,0/);
    expect(out).toMatch(/Om in elk team 80\s% binnen de norm te\sspreken zijn 20,0 fte nodig\./);
    expect(out).toMatch(/-2,0 +\+2,0$/m);
    expect(out).toContain('Dit kostte 8 herhalingen om te zeven en 15 om één voor één te bekijken.');
    const json = JSON.parse((await ran('tornado basis.json --json -')).out) as {
      schema: string;
      requiredShare: number;
    };
    // Of the scenario unless another is asked.
    expect(json.requiredShare).toBe(0.8);
    const asked = (await ran('tornado basis.json --share 90% --walks 2 --replications 5 --json -')).out;
    expect((JSON.parse(asked) as typeof json).requiredShare).toBe(0.9);
    expect(json.schema).toBe('buurtsim.tornado/1');
  });

  it('do not go with parts or a precision', async () => {
    const { status, err } = await ran('run basis.json --uncertainty 1 --precision 5%', { folder });
    expect(status).toBe(2);
    expect(err).toContain('--uncertainty');
    expect(err).toContain('--precision');
  });
});

describe('why', () => {
  it('needs two scenarios, or one with a team or a case', async () => {
    for (const line of ['why basis.json', 'why basis.json korter.json --team noord']) {
      const { status, err } = await ran(line);
      expect(status, line).toBe(2);
      expect(err, line).toContain('scenarios');
    }
    expect((await ran('why basis.json --casus x')).err).toContain('--casus');
  });
});
