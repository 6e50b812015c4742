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
});
