import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileProblem, folderProblem, kindOf, writeOutputs } from './outputs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writeOutputs', () => {
  it('writes all files and leaves no drafts', () => {
    writeOutputs([
      { path: join(folder, 'a.json'), text: 'é' },
      { path: join(folder, 'nieuw/b.csv'), text: '' },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'nieuw']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('é');
    expect(readdirSync(join(folder, 'nieuw'))).toEqual(['b.csv']);
  });

  it('writes none when one cannot be written, and keeps what was there', () => {
    writeFileSync(join(folder, 'a.json'), 'old');
    mkdirSync(join(folder, 'in-de-weg'));
    const files = [
      { path: join(folder, 'tabellen/b.csv'), text: 'x' },
      { path: join(folder, 'a.json', 'c'), text: 'x' },
    ];
    expect(() => writeOutputs(files)).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'in-de-weg']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
  });
});

describe('what stands in the way', () => {
  it('keeps every file from getting its name, old results included', () => {
    writeFileSync(join(folder, 'a.json'), 'old');
    mkdirSync(join(folder, 'c.csv'));
    const files = ['a.json', 'b.json', 'c.csv'].map((name) => ({ path: join(folder, name), text: 'new' }));
    expect(() => writeOutputs(files)).toThrow('EISDIR');
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'c.csv']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
  });

  it('does not write through a link to somebody else’s file', () => {
    writeFileSync(join(folder, 'theirs'), 'theirs');
    symlinkSync(join(folder, 'theirs'), join(folder, 'mine.json'));
    writeOutputs([{ path: join(folder, 'mine.json'), text: 'mine' }]);
    expect(readFileSync(join(folder, 'theirs'), 'utf8')).toBe('theirs');
    expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine');
  });

  it('refuses a device, a name that is too long and links in a circle', () => {
    symlinkSync(join(folder, 'b'), join(folder, 'a'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    expect(fileProblem('--json', '/dev/null')).toMatchObject({ code: 'option.wrong', actual: '/dev/null' });
    expect(() => writeOutputs([{ path: '/dev/null', text: 'x' }])).toThrow();
    expect(kindOf('/dev/null')).toBe('other');
    expect(folderProblem('--csv', join(folder, 'a/b'))).not.toBeNull();
    expect(folderProblem('--csv', join(folder, 'a'.repeat(5000), 'b'))).not.toBeNull();
  });
});

describe('what is seen before any work is done', () => {
  it('knows files from folders', () => {
    writeFileSync(join(folder, 'a'), '');
    expect(fileProblem('--json', join(folder, 'a'))).toBeNull();
    expect(fileProblem('--json', join(folder, 'b'))).toBeNull();
    expect(fileProblem('--json', folder)).toMatchObject({
      code: 'option.wrong',
      path: ['--json'],
      actual: folder,
    });
    expect(fileProblem('--json', join(folder, 'x/y'))).not.toBeNull();
    expect(folderProblem('--csv', folder)).toBeNull();
    expect(folderProblem('--csv', join(folder, 'new'))).toBeNull();
    expect(folderProblem('--csv', join(folder, 'a'))).not.toBeNull();
    expect(folderProblem('--csv', join(folder, 'x/y'))).not.toBeNull();
  });
});
