import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveDemand, importCbs } from '../city/index.ts';
import { dutchCsv, yearlyCsv } from '../city/import-cbs/made-up-gemeente.fixture.ts';
import { utrecht } from '../city/utrecht.fixture.ts';
import {
  applyNorm,
  BIJSTAND_THRESHOLD,
  defaultNorm,
  isolationSensitivity,
  THRESHOLD_RULE,
} from '../planning/index.ts';
import type { Result } from '../problem/problem.ts';
import { expectationText } from './expectation-text.ts';
import { isolationReport } from './isolation-report.ts';
import { normReport } from './norm-report.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const city = utrecht();
const settings = defaultNorm(city);
const parts = {
  city,
  norm: value(applyNorm(city, settings)),
  bijstandOnly: value(applyNorm(city, { ...settings, classes: THRESHOLD_RULE })),
  threshold: BIJSTAND_THRESHOLD,
  demand: value(deriveDemand(city)),
  otherDemand: [],
};
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the norm on the screen', () => {
  const nl = normReport(parts, { lang: 'nl', width: 110 });
  const en = normReport(parts, { lang: 'en', width: 110 });

  it('shows each row of the plan beside the norm, and the total', () => {
    expect(nl).toMatch(/^Overvecht +50–57 +54,1 +ja +5,4 +54,1 +ja$/m);
    expect(nl).toMatch(/^Zuid +15–17 +14,8 +ja +1,5 +23,6 +nee$/m);
    expect(nl).toMatch(/^totaal +221,4 +22,1 +237,5$/m);
    expect(en).toMatch(/^total +221\.4 +22\.1 +237\.5$/m);
  });

  it('says that the classes were chosen knowing the plan, and what bijstand alone gives', () => {
    expect(flat(nl)).toContain(
      'met de hand gekozen, met het plan ernaast. Dat de norm zo past, bewijst dus niets.',
    );
    expect(flat(nl)).toContain('vallen 7 van de 9 rijen binnen het plan, samen 237,5 fte.');
    expect(flat(en)).toContain('chosen by hand, knowing the plan');
  });

  it('prints the error of the demand model with and without the student areas', () => {
    expect(nl).toMatch(/^2015 +16, zonder studentengebieden +19,1%/m);
    expect(nl).toMatch(/^2015 +18, met studentengebieden +20,3%/m);
    expect(nl).toMatch(/^2017-H1 +16, zonder studentengebieden +15,6%/m);
    expect(flat(nl)).toMatch(/Studentengebieden leren het model niet: Binnenstad .* Noordoost/);
  });

  it('fits the screen, but for rows that cannot be cut', () => {
    for (const width of [110, 60]) {
      const text = normReport(parts, { lang: 'nl', width });
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
        Math.max(width, 80),
      );
    }
  });

  it('marks what hangs on isolation as assumed', () => {
    const report = isolationReport(value(isolationSensitivity(city, settings, 1)), {
      lang: 'nl',
      width: 100,
    });
    expect(report).toMatch(/^Gevoeligheid voor isolement \(aangenomen\)$/m);
    expect(flat(report)).toContain('Utrecht 11 %, Overvecht 21 % (2020)');
  });
});

describe('docs/norm.md', () => {
  it('has the table and the errors as they are now (buurtsim norm utrecht-2017.json --lang en)', () => {
    const page = readFileSync(new URL('../../docs/norm.md', import.meta.url), 'utf8').split('\n');
    const lines = normReport(parts, { lang: 'en', width: 110 }).split('\n');
    const tables = lines.filter((line) => / \d/.test(line));
    expect(tables.length).toBeGreaterThan(45);
    expect(tables.filter((line) => !page.includes(line))).toEqual([]);
  });
});

describe('problems of an import', () => {
  it('are in words in both languages', async () => {
    const broken = [
      yearlyCsv().bytes,
      new TextEncoder().encode(
        'gwb_code_10,gm_naam,a_inw,a_hh\nBU99010101,Waterrijk,1.5,x9\nQ,Waterrijk,1,1',
      ),
      new TextEncoder().encode('[]'),
      new TextEncoder().encode('{"value": 1}'),
      dutchCsv().bytes.subarray(0, 0),
    ];
    const expected = new Set<string>();
    for (const bytes of broken) {
      const read = await importCbs({ name: 'kwb.csv', bytes }, { gemeente: 'Waterrijk' });
      for (const problem of read.ok ? [] : read.problems) expected.add(problem.expected);
    }
    expect(expected.size).toBeGreaterThan(3);
    for (const symbols of expected) expect(expectationText(symbols, 'nl')).not.toBe(symbols);
  });
});
