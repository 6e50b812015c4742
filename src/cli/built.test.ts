/** The program as it is built: processes, threads, pipes and signals. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resultSchema } from '../experiment/result-schema.ts';
import { packageRoot } from './package-root.ts';

const root = packageRoot();
let dist: string;
let folder: string;

beforeAll(async () => {
  // Inside the package, so that data, scenarios and yargs are found as they are from dist/.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  dist = mkdtempSync(join(cache, 'buurtsim-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['yargs'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: dist,
      emptyOutDir: true,
      rolldownOptions: {
        input: { cli: 'src/cli/main.ts', 'node-worker': 'src/experiment/node-worker.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
});
afterAll(() => {
  rmSync(dist, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const start = (line: string): ChildProcess =>
  spawn(process.execPath, [join(dist, 'cli.js'), ...line.split(' ')], { cwd: folder, stdio: 'pipe' });

const run = (line: string): Promise<{ status: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(dist, 'cli.js'), ...line.split(' ')],
      { cwd: folder, maxBuffer: 1e8 },
      (error, out, err) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

describe('the built program', () => {
  it.each([
    ['utrecht-2017.json', 3, [1, 2]],
    ['k1.json', 40, [1, 2, 3]],
  ] as const)(
    'gives the same bytes for any number of threads: %s',
    async (scenario, replications, threads) => {
      const texts: string[] = [];
      for (const workers of threads) {
        const line = `run ${scenario} --replications ${replications} --workers ${workers} --json -`;
        const { status, out, err } = await run(line);
        expect([status, err]).toEqual([0, '']);
        texts.push(out);
      }
      for (const text of texts) expect(text).toBe(texts[0]);
      expect(resultSchema.parse(JSON.parse(texts[0] ?? '')).replications).toBe(replications);
    },
  );

  it('refuses bad input with status 2 and writes nothing', async () => {
    writeFileSync(
      join(folder, 'kapot.json'),
      '{ "schema": "buurtsim.scenario/1", "extends": "utrecht-2017.json", "pool": { "fte": "veel" } }',
    );
    const { status, out, err } = await run('run kapot.json --json r.json');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('kapot.json, pool.fte: verwacht een getal');
    expect(readdirSync(folder)).toEqual(['kapot.json']);
  });

  it('suggests a scenario that is nearly named so', async () => {
    const { status, err } = await run('validate utrecht-2107.json');
    expect(status).toBe(2);
    expect(err).toContain('utrecht-2107.json: dit bestand is niet gevonden. Bedoelde u utrecht-2017.json?');
  });

  it('does not mind a reader that leaves', async () => {
    const child = start('run k1.json --replications 2 --workers 1 --json -');
    let err = '';
    child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect([status, err]).toEqual([0, '']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends by %s without leaving a file', async (signal) => {
    const child = start('run utrecht-2017.json --replications 100000 --json r.json --csv tabellen');
    let err = '';
    child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
    setTimeout(() => child.kill(signal), 1500);
    const ended = await new Promise((resolve) => child.once('close', (_status, by) => resolve(by)));
    expect(ended).toBe(signal);
    expect(err).toBe('Gestopt. Er is niets geschreven.\n');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the old result when a new run is killed', async () => {
    writeFileSync(join(folder, 'r.json'), 'old');
    const child = start('run utrecht-2017.json --replications 100000 --json r.json');
    setTimeout(() => child.kill('SIGKILL'), 1500);
    await new Promise((resolve) => child.once('close', resolve));
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  it.each([
    ['run utrecht-2017.json --json r.json --csv tabellen --xlsx r.xlsx', 'SIGINT', 300],
    ['run k1.json --replications 3000 --json r.json --xlsx r.xlsx', 'SIGTERM', 1200],
    ['compare utrecht-2017.json ambulant-5.json --json r.json --csv tabellen', 'SIGKILL', 900],
    ['compare k1.json k1.json --replications 50 --json r.json --csv tabellen', 'SIGTERM', 700],
    ['norm utrecht-2017.json --explore --json r.json', 'SIGINT', 1500],
    ['run k1.json --replications 3000 --resume staat --json r.json', 'SIGKILL', 1000],
    ['calibrate utrecht-2017.json --quick --json r.json', 'SIGTERM', 2500],
    ['calibrate utrecht-2017.json --slots-only --json r.json', 'SIGINT', 3000],
    ['size utrecht-2017.json --json r.json', 'SIGTERM', 2500],
    ['size utrecht-2017.json --json r.json', 'SIGKILL', 2000],
    ['backtest --json r.json', 'SIGINT', 3000],
    ['pool utrecht-2017-03-06.json --advise --json r.json', 'SIGTERM', 2500],
  ] as const)('leaves only whole files: %s, %s after %i ms', async (line, signal, moment) => {
    const child = start(line);
    let err = '';
    child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
    setTimeout(() => child.kill(signal), moment);
    const [status, by] = await new Promise<[number | null, string | null]>((resolve) =>
      child.once('close', (...ended) => resolve(ended)),
    );
    // It may have been done, or still be starting, at that moment.
    expect([0, null]).toContain(status);
    if (by !== null) expect(by).toBe(signal);
    expect(err).not.toMatch(/\bat .*:\d+|Error/);
    // Only what nobody can clear up after may lie there under another name.
    const left = readdirSync(folder).filter((name) => !(signal === 'SIGKILL' && name.endsWith('.tmp')));
    for (const name of left.filter((each) => each.endsWith('.json'))) {
      expect(typeof JSON.parse(readFileSync(join(folder, name), 'utf8'))).toBe('object');
    }
    if (by !== null && signal !== 'SIGKILL') expect(left).toEqual([]);
  });

  it.each([
    ['SIGTERM', 60],
    ['SIGINT', 250],
    ['SIGKILL', 400],
    ['SIGTERM', 700],
  ] as const)('leaves the old result or the new when merge gets %s after %i ms', async (signal, moment) => {
    const part = (index: number): string =>
      `run k1.json --replications 400 --workers 1 --quiet --shard ${index}/2 --json deel-${index}.json`;
    await Promise.all([run(part(1)), run(part(2))]);
    writeFileSync(join(folder, 'r.json'), 'old');
    const child = start('merge deel-1.json deel-2.json --json r.json --csv tabellen --xlsx r.xlsx');
    setTimeout(() => child.kill(signal), moment);
    const by = await new Promise((resolve) => child.once('close', (_status, name) => resolve(name)));
    const text = readFileSync(join(folder, 'r.json'), 'utf8');
    if (text !== 'old') expect(resultSchema.parse(JSON.parse(text)).replications).toBe(400);
    expect([null, signal]).toContain(by);
    const left = readdirSync(folder).filter((name) => !/^deel-|^r\.json$/.test(name));
    // SIGKILL can come between the files; whatever has its own name is whole.
    if (by !== null && text === 'old' && signal !== 'SIGKILL') expect(left).toEqual([]);
    else expect(left.filter((name) => !name.endsWith('.tmp')).length).toBeLessThanOrEqual(2);
  });

  // Only Linux tells which signals a process listens to.
  it.skipIf(!existsSync('/proc/self/status'))(
    'can be stopped while a case of verify is computed',
    async () => {
      const child = start('verify --case PUB-30 --workers 1 --json r.json');
      let err = '';
      child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
      const ended = new Promise((resolve) => child.once('close', (_status, by) => resolve(by)));
      await hears(child, true);
      // The work has begun, and gives nothing else a turn.
      await hears(child, false);
      child.kill('SIGTERM');
      expect(await ended).toBe('SIGTERM');
      // Had it gone on to its end, it would have said that it was stopped.
      expect([err, readdirSync(folder)]).toEqual(['', []]);
    },
  );

  // The page is built by `npm test` before the tests.
  it.skipIf(!existsSync(join(root, 'dist/web/index.html')))('stops serving at once on Ctrl-C', async () => {
    const child = start('serve --port 0');
    const url = await new Promise<string>((resolve) =>
      child.stdout?.on('data', (data: Buffer) => {
        const found = /http:\S+/.exec(data.toString())?.[0];
        if (found !== undefined) resolve(found);
      }),
    );
    await fetch(url, { headers: { connection: 'keep-alive' } });
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.once('close', (_status, by) => resolve(by)))).toBe('SIGINT');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('explains a difference, a team and a case', async () => {
    const pair = await run('why utrecht-2017.json ambulant-5.json --replications 2 --workers 2');
    expect([pair.status, pair.err]).toEqual([0, '']);
    expect(pair.out).toMatch(/^ambulant team +-/m);
    const team = await run('why utrecht-2017.json --team zuilen');
    const id = /casus (\d+), aangemeld/.exec(team.out)?.[1] ?? '';
    const casus = await run(`why utrecht-2017.json --casus ${id}`);
    expect(casus.out).toContain(`Casus ${id} bij Zuilen (herhaling 0)`);
    expect(casus.out).toMatch(/eerste kennismaking na \d+ werkdagen/);
    const wrong = await run('why utrecht-2017.json --team zuiln');
    expect([wrong.status, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('Bedoelde u zuilen?');
  });

  it('computes a study in four processes, one of them killed and started again, to the bytes of one run', async () => {
    const study = 'run k1.json --replications 200 --workers 1 --quiet';
    const shard = (index: number): string =>
      `${study} --shard ${index}/4 --resume staat-${index} --json deel-${index}.json`;
    const victim = start(shard(3));
    const ended = new Promise((resolve) => victim.once('close', (_status, by) => resolve(by)));
    const others = Promise.all([1, 2, 4].map((index) => run(shard(index))));
    await kept('staat-3', 5);
    victim.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const before = rowsIn('staat-3');
    expect(before).toBeGreaterThanOrEqual(5);
    expect(before).toBeLessThan(50);
    for (const { status } of await others) expect(status).toBe(0);
    expect(readdirSync(folder)).not.toContain('deel-3.json');
    expect((await run('merge deel-1.json deel-2.json deel-4.json')).err).toContain('3/4');

    expect((await run(shard(3))).status).toBe(0);
    // At most the row that was being written is done again.
    expect(rowsIn('staat-3')).toBeLessThanOrEqual(51);
    const merged = await run('merge deel-4.json deel-1.json deel-3.json deel-2.json --json samen.json');
    expect([merged.status, merged.err]).toEqual([0, '']);
    await run(`${study} --json heel.json`);
    expect(readFileSync(join(folder, 'samen.json'))).toEqual(readFileSync(join(folder, 'heel.json')));
  });
});

/** Waits until a process listens to SIGTERM, or does not. */
async function hears(child: ChildProcess, wanted: boolean): Promise<void> {
  for (;;) {
    const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8');
    const caught = BigInt(`0x${/^SigCgt:\s*(\w+)/m.exec(status)?.[1] ?? '0'}`);
    if (((caught >> 14n) & 1n) === (wanted ? 1n : 0n)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Lines of rows in a folder of `--resume`. */
function rowsIn(name: string): number {
  const place = join(folder, name);
  const texts = readdirSync(place).map((file) => readFileSync(join(place, file), 'utf8'));
  return texts.reduce((sum, text) => sum + Math.max(0, text.split('\n').length - 2), 0);
}

/** Waits until so many rows are kept. */
async function kept(name: string, rows: number): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (readdirSync(folder).includes(name) && rowsIn(name) >= rows) return;
  }
}
