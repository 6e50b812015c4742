import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, type Comparison } from '../experiment/index.ts';
import { knownScenario, knownSystem } from '../experiment/known-system.fixture.ts';
import { comparisonSheets, runSheets, workbookBytes, type Sheet } from './workbook.ts';

let comparison: Comparison;
beforeAll(async () => {
  const a = knownScenario({ name: 'a', teams: ['noord', 'zuid'], shift: 0, own: 0 });
  const b = knownScenario({ name: 'b', teams: ['noord', 'zuid'], shift: -1, own: 0.3 });
  const ledger = [
    { path: 'pool.fte', value: 5, interval: [0, 15], status: 'assumed', source: '=1+1', unit: 'fte' },
  ];
  const withLedger = { ...a, ledger: ledger as unknown as typeof a.ledger };
  comparison = await compare([withLedger, b], { prepare: knownSystem, replications: 12 });
});

/** The cells of a sheet as a spreadsheet program reads them. */
async function written(sheets: readonly Sheet[], name: string): Promise<unknown[][]> {
  const book = read(await workbookBytes(sheets));
  expect(book.SheetNames).toEqual(sheets.map((sheet) => sheet.name));
  return utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: null });
}

describe('a workbook', () => {
  it('holds every figure of a run as a real number', async () => {
    const [a] = comparison.simulations;
    const rows = await written(runSheets(a!, 'nl'), 'Teams');
    expect(rows[0]!.slice(0, 3)).toEqual(['gebied', 'cijfer', 'waarde']);
    const wait = rows.find(([area, figure]) => area === 'ZUID' && figure === 'wachttijd (werkdagen)');
    const { value, lower, upper, spread } = a!.result.teams[1]!.wait.mean;
    expect(wait!.slice(2)).toEqual([value, lower, upper, spread.low, spread.high]);
    expect(rows).toHaveLength(1 + 3 * 11);
  });

  it('explains every figure, and names what it comes from', async () => {
    const notes = (await written(runSheets(comparison.simulations[0]!, 'nl'), 'Uitleg')).flat();
    expect(notes).toContain('herhalingen');
    expect(notes).toContain(12);
    expect(notes).toContain('Eerste kennismakingen in de periode.');
    for (const lang of ['nl', 'en'] as const) {
      const [sheet] = runSheets(comparison.simulations[0]!, lang);
      expect(JSON.stringify(sheet)).not.toMatch(/undefined|NaN/);
    }
  });

  it('lists the assumptions, with texts that stay texts', async () => {
    const rows = await written(runSheets(comparison.simulations[0]!, 'nl'), 'Aannames');
    expect(rows[1]).toEqual(['pool.fte', 5, 0, 15, 'fte', 'assumed', '=1+1']);
  });

  it('puts the differences of a comparison first, and each scenario behind', async () => {
    const sheets = comparisonSheets(comparison, 'nl');
    expect(sheets.map(({ name }) => name)).toEqual([
      'Uitleg',
      'Verschillen',
      'Wat verandert',
      ...['A Teams', 'A Maanden', 'A Aannames', 'B Teams', 'B Maanden', 'B Aannames'],
    ]);
    const rows = await written(sheets, 'Verschillen');
    const { difference, varianceReduction } = comparison.result.comparisons[0]!.city.waitMean;
    const city = rows.find(
      ([, , area, figure]) => area === 'Hele stad' && figure === 'wachttijd (werkdagen)',
    );
    expect(city![6]).toBe(difference.value);
    expect(city![12]).toBe(varianceReduction);
  });

  it('has names that spreadsheet programs take', () => {
    for (const { name } of comparisonSheets(comparison, 'nl')) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]/);
    }
  });
});
