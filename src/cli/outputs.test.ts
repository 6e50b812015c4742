import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileProblem, folderProblem, writeOutputs } from './outputs.ts';

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
