/**
 * A folder that keeps the rows of a study, so that it can go on after it was stopped, at whatever moment.
 * Every run appends to files of its own, so several runs may share a folder, and a run that was killed leaves
 * at most one line that is cut off, which its checksum tells.
 *
 * A file is lines of text: first what its rows are of, as JSON; then a row a line: replication, checksum,
 * figures.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_VERSION, rowFromText, rowText, type RowStore, type Seed } from '../experiment/index.ts';
import { describeValue, ProblemError } from '../problem/problem.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

const ROWS_SCHEMA = 'buurtsim.rows/1';

interface Heading {
  readonly schema: string;
  readonly engine: string;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: Seed;
  readonly size: number;
}

export class StudyFolder implements RowStore {
  readonly #folder: string;
  /** Rows by scenario and seed, as far as they have been asked for. */
  readonly #kept = new Map<string, Map<number, Float64Array>>();
  /** Open files of this run, by scenario and seed. */
  readonly #files = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws ProblemError where the rows are of another version of the program, whose figures may differ */
  rows(scenario: ResolvedScenario, seed: Seed): ReadonlyMap<number, Float64Array> {
    const key = keyOf(scenario, seed);
    let rows = this.#kept.get(key);
    if (rows === undefined) {
      rows = this.#read(scenario, seed);
      this.#kept.set(key, rows);
    }
    return rows;
  }

  keep(scenario: ResolvedScenario, seed: Seed, replication: number, row: Float64Array): void {
    const key = keyOf(scenario, seed);
    let file = this.#files.get(key);
    if (file === undefined) {
      file = this.#open(scenario, seed, row.length);
      this.#files.set(key, file);
    }
    append(file, lineOf(replication, rowText(row)));
    this.#kept.get(key)?.set(replication, row.slice());
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
    this.#kept.clear();
  }

  #open(scenario: ResolvedScenario, seed: Seed, size: number): number {
    mkdirSync(this.#folder, { recursive: true });
    const own = `${prefixOf(scenario)}${randomBytes(6).toString('hex')}.rows`;
    const file = openSync(join(this.#folder, own), 'wx');
    const { name, hash } = scenario;
    const heading: Heading = {
      schema: ROWS_SCHEMA,
      engine: ENGINE_VERSION,
      scenario: name,
      hash,
      seed,
      size,
    };
    append(file, JSON.stringify(heading));
    return file;
  }

  #read(scenario: ResolvedScenario, seed: Seed): Map<number, Float64Array> {
    const rows = new Map<number, Float64Array>();
    for (const name of namesIn(this.#folder)) {
      if (!name.startsWith(prefixOf(scenario)) || !name.endsWith('.rows')) continue;
      const path = join(this.#folder, name);
      const lines = linesOf(readRows(path));
      const heading = headingOf(lines.next().value);
      if (heading?.hash !== scenario.hash || heading.seed !== seed) continue;
      if (heading.engine !== ENGINE_VERSION) {
        const actual = describeValue(heading.engine);
        throw new ProblemError([
          { code: 'value.conflict', file: path, path: ['engine'], expected: ENGINE_VERSION, actual },
        ]);
      }
      for (const line of lines) {
        const [replication = '', sum = '', figures = ''] = line.split(' ');
        const row = sum === checksum(replication, figures) ? rowFromText(figures, heading.size) : null;
        if (row !== null) rows.set(Number(replication), row);
      }
    }
    return rows;
  }
}

/** Problems: a folder of that name, or a file that may not be read. */
function readRows(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ProblemError([{ code: 'file.unreadable', file: path, expected: 'a file that exists' }]);
  }
}

/** Line by line, since a text cannot be as long as a file. What stands after the last line end was cut off. */
function* linesOf(bytes: Buffer): Generator<string, undefined> {
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    yield bytes.toString('utf8', from, end);
    from = end + 1;
  }
}

const keyOf = ({ hash }: ResolvedScenario, seed: Seed): string => `${hash} ${JSON.stringify(seed)}`;
const prefixOf = ({ name, hash }: ResolvedScenario): string => `${name}-${hash.slice(0, 12)}.`;

const checksum = (replication: string, figures: string): string =>
  createHash('sha256').update(`${replication} ${figures}`).digest('hex').slice(0, 16);

const lineOf = (replication: number, figures: string): string =>
  `${replication} ${checksum(String(replication), figures)} ${figures}`;

/** Writes a line and has it reach the disk before the run goes on. */
function append(file: number, line: string): void {
  const bytes = Buffer.from(`${line}\n`, 'utf8');
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  fsyncSync(file);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function headingOf(line: string | undefined): Heading | null {
  try {
    const heading = JSON.parse(line ?? '') as Heading;
    return heading.schema === ROWS_SCHEMA ? heading : null;
  } catch {
    return null;
  }
}
