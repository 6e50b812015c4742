/** A disk that takes so many bytes and no more: nothing half-written, whatever the moment. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as Fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knownScenario } from '../experiment/known-system.fixture.ts';
import { ran } from './cli.fixture.ts';
import { writeOutputs } from './outputs.ts';
import { StudyFolder } from './study-folder.ts';

const disk = { room: Infinity, code: 'ENOSPC' };

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  return {
    ...fs,
    writeSync(file: number, bytes: Uint8Array, at = 0) {
      const length = Math.min(bytes.length - at, disk.room);
      if (length <= 0 && bytes.length > at) {
        throw Object.assign(new Error(`${disk.code}: write`), { code: disk.code, syscall: 'write' });
      }
      disk.room -= length;
      return fs.writeSync(file, bytes, at, length);
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
});
afterEach(() => {
  disk.room = Infinity;
  disk.code = 'ENOSPC';
  rmSync(folder, { recursive: true, force: true });
});

describe('a full disk', () => {
  it('leaves what was there, and no part of what was to come, at every size', () => {
    writeFileSync(join(folder, 'a.json'), 'old');
    const files = [
      { path: join(folder, 'a.json'), text: 'new a' },
      { path: join(folder, 'tabellen/b.csv'), text: 'new b' },
    ];
    for (let room = 0; room < 10; room++) {
      disk.room = room;
      expect(() => writeOutputs(files)).toThrow('ENOSPC');
      expect(readdirSync(folder)).toEqual(['a.json']);
      expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    }
    disk.room = 10;
    writeOutputs(files);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new a');
  });

  it('is told in the language of the user, with status 1', async () => {
    disk.room = 100;
    const dutch = await ran('run basis.json --replications 2 --json r.json --csv tabellen', { folder });
    expect([dutch.status, dutch.out]).toEqual([1, '']);
    expect(dutch.err).toMatch(/^De schijf is vol. Er is geen resultaat geschreven\. .*--resume/);
    disk.room = 100;
    const english = await ran('run basis.json --replications 2 --json r.json --lang en', { folder });
    expect(english.err).toMatch(/^The disk is full/);
    disk.room = 0;
    disk.code = 'EROFS';
    const closed = await ran('run basis.json --replications 2 --json r.json', { folder });
    expect(closed.err).toMatch(/^Hier mag niet worden geschreven/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stops a study that goes on later where it was', async () => {
    const line = 'run basis.json --replications 12 --quiet --resume';
    await ran(`${line} heel --json heel.json`, { folder });
    const [whole = ''] = readdirSync(join(folder, 'heel'));
    disk.room = readFileSync(join(folder, 'heel', whole)).length / 2;
    const stopped = await ran(`${line} staat --json r.json`, { folder });
    expect([stopped.status, readdirSync(folder).sort()]).toEqual([1, ['heel', 'heel.json', 'staat']]);
    disk.room = Infinity;
    expect((await ran(`${line} staat --json r.json`, { folder })).status).toBe(0);
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(
      readFileSync(join(folder, 'heel.json'), 'utf8'),
    );
    const files = readdirSync(join(folder, 'staat')).map((name) =>
      readFileSync(join(folder, 'staat', name), 'utf8'),
    );
    const rows = files.reduce((sum, text) => sum + text.split('\n').length - 2, 0);
    // What had been kept was not done again.
    expect(files).toHaveLength(2);
    expect(rows).toBe(12);
  });

  it('loses no row that was kept, at whatever byte it came', () => {
    const scenario = knownScenario({ name: 'a', teams: [], shift: 0, own: 0 });
    const whole = (): number => {
      const study = new StudyFolder(join(folder, 'heel'));
      study.keep(scenario, 1, 0, Float64Array.of(1, 2));
      study.close();
      const [name = ''] = readdirSync(join(folder, 'heel'));
      return readFileSync(join(folder, 'heel', name)).length;
    };
    const first = whole();
    for (let room = first - 3; room <= first + 60; room += 9) {
      const place = join(folder, `studie-${room}`);
      disk.room = room;
      const study = new StudyFolder(place);
      let kept = 0;
      try {
        for (let number = 0; number < 5; number++) {
          study.keep(scenario, 1, number, Float64Array.of(1, number));
          kept += 1;
        }
      } catch {
        // The disk is full.
      }
      study.close();
      disk.room = Infinity;
      expect([...new StudyFolder(place).rows(scenario, 1).keys()]).toEqual(
        Array.from({ length: kept }, (_, i) => i),
      );
    }
  });
});
