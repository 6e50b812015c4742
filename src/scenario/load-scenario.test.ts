import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskSource } from './disk.fixture.ts';
import { loadScenario } from './load-scenario.ts';

const root = new URL('../../scenarios/', import.meta.url);
const files = ['', 'questions/', 'verification/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.json') && !['defaults.json', 'base.json'].includes(name))
    .map((name) => `scenarios/${folder}${name}`),
);

describe('loadScenario', () => {
  it.each(files)('%s', (n) => {
    const r = loadScenario(n, diskSource());
    if (!r.ok) console.log(JSON.stringify(r.problems.slice(0, 10), null, 1));
    expect(r.ok).toBe(true);
  });
});
