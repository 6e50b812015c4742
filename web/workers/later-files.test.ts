import { describe, expect, it } from 'vitest';
import { loadScenario, memorySource } from '../../src/index.ts';
import { laterFiles } from './later-files.ts';
import { shippedFiles } from './shipped-files.ts';

describe('the scenarios of the page', () => {
  const files = memorySource(
    new Map([...shippedFiles, ...laterFiles.map(({ path, text }) => [path, text] as const)]),
  );
  const scenarios = [...shippedFiles.keys(), ...laterFiles.map(({ path }) => path)].filter(
    (path) => /^scenarios\/.*\.json$/.test(path) && !path.endsWith('/defaults.json'),
  );

  it('hold 2015 and the measures', () => {
    expect(scenarios).toContain('scenarios/utrecht-2015.json');
    expect(scenarios.filter((path) => path.includes('/levers/')).length).toBeGreaterThan(30);
  });

  it.each(scenarios)('%s can be read with the files that the page has', (path) => {
    const loaded = loadScenario(path, files);
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  });
});
