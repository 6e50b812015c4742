import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadScenario } from '../scenario/index.ts';
import { entryOf, fileSource, shippedScenarios } from './file-source.ts';
import { packageRoot } from './package-root.ts';

const root = packageRoot();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('entryOf', () => {
  it('finds a scenario of the package from anywhere, with and without folder and ending', () => {
    for (const name of ['utrecht-2017.json', 'utrecht-2017', 'scenarios/utrecht-2017.json']) {
      expect(entryOf(name, folder, root).path).toBe('scenarios/utrecht-2017.json');
      expect(entryOf(name, root, root).path).toBe('scenarios/utrecht-2017.json');
    }
    expect(entryOf('ambulant-5', folder, root).path).toBe('scenarios/questions/ambulant-5.json');
  });

  it('prefers a file of the user', () => {
    put('utrecht-2017.json', '{}');
    const { path, files } = entryOf('utrecht-2017.json', folder, root);
    expect(path).toBe('utrecht-2017.json');
    expect(files.read(path)).toEqual(Buffer.from('{}'));
  });

  it('loads a file anywhere on the disk that extends one of the package', () => {
    const text = JSON.stringify({
      schema: 'buurtsim.scenario/1',
      name: 'eigen',
      title: { nl: 'Eigen', en: 'Own' },
      question: { nl: 'Wat?', en: 'What?' },
      extends: 'utrecht-2017.json',
    });
    mkdirSync(join(folder, 'diep'));
    put('diep/eigen.json', text);
    for (const [named, from] of [
      ['diep/eigen.json', folder],
      ['eigen.json', join(folder, 'diep')],
      [join(folder, 'diep/eigen.json'), root],
      ['../diep/eigen.json', join(folder, 'diep')],
    ] as const) {
      const { path, files } = entryOf(named, from, root);
      const loaded = loadScenario(path, files);
      expect(loaded.ok ? loaded.value.name : loaded.problems).toBe('eigen');
    }
  });

  it('shows a path outside the folder in full', () => {
    put('x.json', '');
    const { path, shown } = entryOf(join(folder, 'x.json'), root, root);
    expect(shown(path)).toBe(join(folder, 'x.json'));
    expect(shown('data/utrecht/teams.csv')).toBe('data/utrecht/teams.csv');
  });
});

describe('fileSource', () => {
  it('says what cannot be read, and why', () => {
    mkdirSync(join(folder, 'map.json'));
    const files = fileSource(folder, folder, root);
    expect(files.read('weg.json')).toMatchObject({ code: 'file.missing', file: 'weg.json' });
    expect(files.read('map.json')).toMatchObject({ code: 'file.unreadable' });
  });

  it('refuses a file of 100 MB unread', () => {
    put('groot.json', '');
    truncateSync(join(folder, 'groot.json'), 100_000_000);
    expect(fileSource(folder, folder, root).read('groot.json')).toMatchObject({
      code: 'file.too-large',
      actual: '100000000 bytes',
    });
  });

  it('lists a folder of the user and of the package as one', () => {
    mkdirSync(join(folder, 'scenarios'));
    put('scenarios/eigen.json', '{}');
    const names = fileSource(folder, folder, root).list('scenarios');
    expect(names).toContain('eigen.json');
    expect(names).toContain('utrecht-2017.json');
    expect(fileSource(folder, folder, root).list('nergens')).toEqual([]);
  });
});

it('shippedScenarios names what can be run', () => {
  const names = shippedScenarios(root);
  expect(names).toContain('utrecht-2017.json');
  expect(names).not.toContain('defaults.json');
});
