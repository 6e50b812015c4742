import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownScenario } from '../experiment/known-system.fixture.ts';
import { ProblemError } from '../problem/problem.ts';
import { StudyFolder } from './study-folder.ts';

const scenario = knownScenario({ name: 'a', teams: [], shift: 0, own: 0 });
const other = knownScenario({ name: 'b', teams: [], shift: 0, own: 0 });
const row = (value: number): Float64Array => Float64Array.of(value, NaN, -0);

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'buurtsim-')), 'studie');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Rows of `values`, kept by a run of its own. */
function keep(values: readonly number[]): void {
  const study = new StudyFolder(folder);
  for (const value of values) study.keep(scenario, 1, value, row(value));
  study.close();
}
const numbers = (): number[] => [...new StudyFolder(folder).rows(scenario, 1).keys()].sort((a, b) => a - b);

describe('a folder of rows', () => {
  it('is not made before there is something to keep', () => {
    expect(new StudyFolder(folder).rows(scenario, 1).size).toBe(0);
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  it('gives back the rows of every run, bit for bit', () => {
    keep([3, 1]);
    keep([2, 1]);
    expect(numbers()).toEqual([1, 2, 3]);
    expect(new StudyFolder(folder).rows(scenario, 1).get(2)).toEqual(row(2));
  });

  it('keeps scenarios and seeds apart', () => {
    keep([1]);
    const study = new StudyFolder(folder);
    expect(study.rows(other, 1).size).toBe(0);
    expect(study.rows(scenario, 2).size).toBe(0);
    expect(study.rows(scenario, '1').size).toBe(0);
  });

  it('knows its own rows too', () => {
    const study = new StudyFolder(folder);
    expect(study.rows(scenario, 1).size).toBe(0);
    study.keep(scenario, 1, 5, row(5));
    expect([...study.rows(scenario, 1).keys()]).toEqual([5]);
    study.close();
  });

  it('leaves out what was cut off at any place, and nothing else', () => {
    keep([1, 2]);
    const [name] = readdirSync(folder) as [string];
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const heading = text.indexOf('\n') + 1;
    const first = text.indexOf('\n', heading) + 1;
    for (let length = 0; length <= text.length; length++) {
      writeFileSync(path, text.slice(0, length));
      const expected = length === text.length ? [1, 2] : length >= first ? [1] : [];
      expect(numbers(), `${length}`).toEqual(expected);
    }
    // A run that goes on after such a cut writes its own file.
    writeFileSync(path, text.slice(0, -3));
    keep([2, 3]);
    expect(numbers()).toEqual([1, 2, 3]);
  });

  it('leaves out a row that was changed', () => {
    keep([1, 2]);
    const [name] = readdirSync(folder) as [string];
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace(/\n2 (....)/, '\n2 0000'));
    expect(numbers()).toEqual([1]);
    appendFileSync(join(folder, 'vreemd.txt'), 'x');
    expect(numbers()).toEqual([1]);
  });

  it('refuses rows of another version of the program', () => {
    keep([1]);
    const [name] = readdirSync(folder) as [string];
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/"engine":"[^"]+"/, '"engine":"0.0.0"'));
    expect(numbers).toThrow(ProblemError);
  });
});
