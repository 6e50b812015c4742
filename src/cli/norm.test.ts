/** The norm and the import of a city, from the command line to the files, with the scenarios of the package. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { normSchema } from '../planning/norm/norm-schema.ts';
import { workbook } from '../city/import-cbs/made-up-gemeente.fixture.ts';
import { ran } from './cli.fixture.ts';
import { services } from './services.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-norm-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const command = (line: string) => ran(line, { folder }, { load: (entry, own) => services.load(entry, own) });

describe('norm', () => {
  it('shows the norm beside the plan, in both languages', async () => {
    const { status, out, err } = await command('norm utrecht-2017.json');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^totaal +221,4 /m);
    expect((await command('norm utrecht-2017.json --lang en')).out).toMatch(/^total +221\.4 /m);
  });

  it('writes JSON and CSV', async () => {
    const { out } = await command('norm utrecht-2017.json --json - --isolation');
    const json = JSON.parse(out) as {
      schema: string;
      norm: { plan: { inPlan: boolean }[]; total: { fte: number } };
      demand: { errors: { without: { mean: number }[] } };
      isolation: { status: string };
    };
    expect(json.schema).toBe('buurtsim.norm/1');
    expect(normSchema.parse(json)).toEqual(json);
    expect(json.norm.plan.map(({ inPlan }) => inPlan)).toEqual(Array.from({ length: 9 }, () => true));
    for (const { mean } of json.demand.errors.without) expect(mean).toBeLessThanOrEqual(0.2);
    expect(json.isolation.status).toBe('assumed');
    await command('norm utrecht-2017.json --csv tabellen');
    expect(readFileSync(join(folder, 'tabellen/norm.csv'), 'utf8').split('\n')).toHaveLength(11);
  });

  it('takes thresholds and settings of the user', async () => {
    const { out } = await command('norm utrecht-2017.json --thresholds 8,5/4 --json -');
    const { norm } = JSON.parse(out) as { norm: { settings: { classes: unknown } } };
    expect(norm.settings.classes).toMatchObject({
      thresholds: [{ factor: 'bijstand', high: 8.5, average: 4 }],
    });
    const half = { householdsPerTeam: { high: 1_500, average: 3_000, low: 5_000 } };
    writeFileSync(join(folder, 'norm.json'), JSON.stringify(half));
    const doubled = await command('norm utrecht-2017.json --settings norm.json');
    expect(doubled.out).toMatch(/^totaal +442,9 /m);
  });

  it.each([
    ['--thresholds 6/10', 'thresholds'],
    ['--thresholds veel', 'thresholds'],
    ['--fte -3', 'fte'],
    ['--settings weg.json', 'weg.json'],
    ['--explor', 'explore'],
  ])('refuses %s', async (option, word) => {
    const { status, out, err } = await command(`norm utrecht-2017.json ${option}`);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(word);
  });

  it('names each fault of a file with settings', async () => {
    const wrong = { base: 'huizen', householdsPerTeam: { high: -1, average: 6_000, low: 10_000 }, extra: 1 };
    writeFileSync(join(folder, 'norm.json'), JSON.stringify(wrong));
    const { status, err } = await command('norm utrecht-2017.json --settings norm.json');
    expect(status).toBe(2);
    for (const word of ['base', 'householdsPerTeam.high', 'extra']) expect(err).toContain(word);
    writeFileSync(join(folder, 'norm.json'), '{');
    expect((await command('norm utrecht-2017.json --settings norm.json')).status).toBe(2);
  });
});

describe('import-cbs', () => {
  beforeEach(() => {
    for (const form of ['xlsx', 'biff8'] as const) {
      const { name, bytes } = workbook(form);
      writeFileSync(join(folder, name), bytes);
    }
  });

  it('makes a city that validates and has a norm', async () => {
    const { status, out, err } = await command('import-cbs kwb-2023.xls --gemeente GM9901');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Waterrijk \(GM9901\), CBS 2023, uit kwb-2023\.xls$/m);
    expect(out).toContain('Van 1 buurt geeft het CBS geen huishoudens');
    expect(readdirSync(join(folder, 'data/waterrijk')).sort()).toEqual([
      'buurten.csv',
      'city.json',
      'teams.csv',
      'wijken.csv',
    ]);
    expect((await command('validate scenarios/waterrijk.json')).status).toBe(0);
    expect((await command('norm scenarios/waterrijk.json')).out).toContain('geen plan bekend');
  });

  it('overwrites nothing, and goes where it is told', async () => {
    expect((await command('import-cbs kwb-2023.xlsx --gemeente Waterrijk --out stad --quiet')).out).toBe('');
    expect(existsSync(join(folder, 'stad/scenarios/waterrijk.json'))).toBe(true);
    const again = await command('import-cbs kwb-2023.xlsx --gemeente Waterrijk --out stad');
    expect(again.status).toBe(2);
    expect(again.err).toContain('data/waterrijk/city.json');
  });

  it.each([
    ['kwb-2023.xlsx', '--gemeente'],
    ['kwb-2023.xlsx --gemeente GM0001', 'GM0001'],
    ['kwb-2023.xlsx --gemeente GM9901 --year 23', '--year'],
    ['weg.xlsx --gemeente GM9901', 'weg.xlsx'],
    ['kwb-2023.xlsx --gemeente GM9901 --names weg.json', 'weg.json'],
  ])('refuses %s and writes nothing', async (line, word) => {
    const { status, err } = await command(`import-cbs ${line}`);
    expect(status).toBe(2);
    expect(err).toContain(word);
    expect(readdirSync(folder).sort()).toEqual(['kwb-2023.xls', 'kwb-2023.xlsx']);
  });
});
