/** The workbooks of studies, as a spreadsheet program reads them. */
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  caseTimeline,
  simulateUncertain,
  teamTimeline,
  tornado,
  variantsOf,
} from '../experiment/index.ts';
import { knownSystem } from '../experiment/known-system.fixture.ts';
import { ordinaryScenario } from '../model/small-scenario.fixture.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import {
  attributionSheets,
  caseTimelineSheets,
  teamTimelineSheets,
  tornadoSheets,
  uncertaintySheets,
} from './study-sheets.ts';
import { workbookBytes, type Sheet } from './workbook.ts';

const found = variantsOf('scenarios/questions/ambulant-5.json', diskSource());
if (!found.ok) throw new Error(JSON.stringify(found.problems));
const variants = found.value;
const { base } = variants;

/** The rows of each sheet, by name; in both languages, since a text may be missing in one. */
async function written(sheets: (lang: 'nl' | 'en') => readonly Sheet[]): Promise<Map<string, unknown[][]>> {
  for (const lang of ['nl', 'en'] as const) {
    for (const { name, heading, rows } of sheets(lang)) {
      expect(name.length).toBeLessThanOrEqual(31);
      if (heading !== null) for (const row of rows) expect(row, name).toHaveLength(heading.length);
    }
    expect(JSON.stringify(sheets(lang))).not.toMatch(/undefined|NaN/);
  }
  const book = read(await workbookBytes(sheets('nl')));
  return new Map(
    book.SheetNames.map((name) => [
      name,
      utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: null }),
    ]),
  );
}

describe('a workbook', () => {
  it('of a run with drawn parameters has every figure with its parts, and what was drawn', async () => {
    const result = await simulateUncertain(variants, { draws: 3, prepare: knownSystem });
    const book = await written((lang) => uncertaintySheets(result, base, lang));
    const row = book
      .get('Teams')!
      .find(([area, figure]) => area === 'Hele stad' && figure === 'wachttijd (werkdagen)');
    const { value, lower, upper, spread, chance, notKnowing, share } = result.city.waitMean;
    expect(row!.slice(2)).toEqual([
      ...[value, lower, upper, spread.low, spread.high, chance, notKnowing],
      ...[share.value, share.lower, share.upper],
    ]);
    expect(book.get('Getrokken aannames')).toHaveLength(1 + result.parameters.length);
    expect(book.get('Uitleg')!.flat()).toContain(3);
  });

  it('of a tornado has both ends of each swing, and all that was screened', async () => {
    const required = { share: 0.8, fte: () => 212.5 };
    const options = { prepare: knownSystem, walks: 2, top: 1, replications: 3, required };
    const result = await tornado(variants, options);
    const book = await written((lang) => tornadoSheets(result, base, lang));
    const [heading, first] = book.get('Een voor een')!;
    expect(first![0]).toBe('zonder verandering');
    expect(first![heading!.indexOf('benodigde fte (fte) laag')]).toBe(212.5);
    expect(book.get('Zeef')).toHaveLength(1 + result.screening.length);
    const bare = await tornado(variants, { ...options, walks: 1, required: undefined });
    const without = await written((lang) => tornadoSheets(bare, base, lang));
    expect(JSON.stringify([...without])).not.toContain('enodigde fte');
  });

  it('of an attribution has each change in each way of counting', async () => {
    const other = { ...base, pool: { ...base.pool, fte: 8 }, hash: 'other' };
    const result = await attribute(base, other, { prepare: knownSystem, replications: 2 });
    const rows = (await written((lang) => attributionSheets(result, base, other, lang))).get('Waardoor')!;
    // The whole, what they do together, and one change in three ways, of five figures each.
    expect(rows).toHaveLength(1 + 5 * 5);
    expect(rows.filter(([change, way]) => change === 'ambulant team' && way === 'alleen')).toHaveLength(5);
  });

  it('of a timeline has a row for each week, and for each step of a case', async () => {
    const scenario = ordinaryScenario();
    const team = teamTimeline(scenario, 1, 0, scenario.teams[0]!.id)!;
    const weeks = (await written((lang) => teamTimelineSheets(team, scenario, lang))).get('Weken')!;
    expect(weeks).toHaveLength(1 + team.weeks.length);
    expect(weeks[5]!.slice(2, 5)).toEqual(
      [4].flatMap((week) => [
        team.weeks[week]!.registered,
        team.weeks[week]!.started,
        team.weeks[week]!.queue,
      ]),
    );
    const casus = caseTimeline(scenario, 1, 0, team.longest[0]!.id)!;
    const way = (await written((lang) => caseTimelineSheets(casus, scenario, lang))).get('Weg van de casus')!;
    expect(way).toHaveLength(1 + casus.events.length);
    expect(way[1]).toEqual([casus.events[0]!.date, 'aangemeld']);
  });
});
