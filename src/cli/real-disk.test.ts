/** A disk that is really full, and one that is really closed: a small file system in memory, where that may be made. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ran } from './cli.fixture.ts';

const PAGE = 4096;
const mount = (...args: readonly string[]): void => void execFileSync('mount', args, { stdio: 'ignore' });
const unmount = (folder: string): void => void execFileSync('umount', [folder], { stdio: 'ignore' });

/** Only the administrator of a Linux computer may mount. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let base: string;
let folder: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'buurtsim-'));
  folder = join(base, 'schijf');
  mkdirSync(folder);
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

describe.skipIf(!mayMount())('a disk of sixteen pages', () => {
  beforeEach(() => {
    mount('-t', 'tmpfs', '-o', `size=${16 * PAGE}`, 'tmpfs', folder);
  });
  afterEach(() => {
    unmount(folder);
  });

  it('that is full keeps its old result, gets no part of the new one, and says so', async () => {
    writeFileSync(join(folder, 'r.json'), 'old');
    for (const free of [0, 1, 2]) {
      writeFileSync(join(folder, 'vulling'), Buffer.alloc((15 - free) * PAGE));
      const { status, err } = await ran('run basis.json --replications 2 --json r.json --csv tabellen', {
        folder,
      });
      expect(status).toBe(1);
      expect(err).toMatch(/^De schijf is vol/);
      expect(readdirSync(folder).sort()).toEqual(['r.json', 'vulling']);
      expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe('old');
      rmSync(join(folder, 'vulling'));
    }
  });

  it('that was full, and is made larger, lets the study go on to the same bytes', async () => {
    const line = 'run basis.json --replications 40 --quiet';
    await ran(`${line} --json heel.json`, { folder: base });
    writeFileSync(join(folder, 'vulling'), Buffer.alloc(14 * PAGE));
    const stopped = await ran(`${line} --resume staat --json r.json`, { folder });
    expect(stopped.status).toBe(1);
    expect(readdirSync(folder)).not.toContain('r.json');
    mount('-o', `remount,size=${256 * PAGE}`, folder);
    const done = await ran(`${line} --resume staat --json r.json`, { folder });
    expect([done.status, done.err]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'r.json'))).toEqual(readFileSync(join(base, 'heel.json')));
  });

  it('that is closed for writing is refused before the work', async () => {
    writeFileSync(join(folder, 'r.json'), 'old');
    mount('-o', 'remount,ro', folder);
    const { status, err } = await ran('run basis.json --replications 2 --json r.json --lang en', { folder });
    expect(status).toBe(2);
    expect(err).toContain('a folder that may be written to');
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe('old');
  });
});
