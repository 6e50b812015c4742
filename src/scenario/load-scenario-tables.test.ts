import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskSource } from './disk.fixture.ts';
import { loadScenario } from './load-scenario.ts';

const TABLE = 'data/utrecht/published-2017-team-month.csv';

describe('tables of the city', () => {
  const text = readFileSync(new URL(`../../${TABLE}`, import.meta.url), 'utf8');
  // The first figure of the first row is no number.
  const broken = diskSource(new Map([[TABLE, text.replace(/^(binnenstad,2017-01),\d+/m, '$1,veel')]]));

  it('a run reads only those that say where teams work', () => {
    expect(loadScenario('scenarios/utrecht-2017.json', broken).ok).toBe(true);
  });

  it('a check reads all of them and names row and column', () => {
    const checked = loadScenario('scenarios/utrecht-2017.json', broken, 'all');
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ file: TABLE, row: 2, column: 'started', actual: '"veel"' }],
    });
  });

  it('the shipped tables pass', () => {
    expect(loadScenario('scenarios/utrecht-2017.json', diskSource(), 'all').ok).toBe(true);
  });

  it('are read once where the source has a memory, and give the same scenario', () => {
    const read: string[] = [];
    const disk = diskSource();
    const files = {
      ...disk,
      read: (path: string) => {
        read.push(path);
        return disk.read(path);
      },
      memory: new Map<string, unknown>(),
    };
    const path = 'scenarios/utrecht-2017.json';
    const first = loadScenario(path, files);
    const tables = read.filter((name) => name.startsWith('data/'));
    expect(tables.length).toBeGreaterThan(3);
    expect(loadScenario(path, files)).toEqual(first);
    expect(read.filter((name) => name.startsWith('data/'))).toEqual(tables);
    expect(loadScenario(path, disk)).toEqual(first);
    // A check of all tables is not content with those of a run.
    loadScenario(path, files, 'all');
    expect(read).toContain(TABLE);
  });
});
