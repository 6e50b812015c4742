/** What is measured, in the order of the table. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measurement } from './measurement.ts';
import { runProgram } from './program.ts';
import type { Size, Year } from './simulations.ts';

export interface Benchmark {
  readonly name: string;
  readonly measure: (root: string) => readonly Measurement[];
}

/** A country of 14,500 buurten and 8 million households: Utrecht 48 times over, each buurt in three. */
const COUNTRY = { copies: 48, parts: 3 };
const SIZES = [{ copies: 1, parts: 1 }, { copies: 10, parts: 1 }, { copies: 100, parts: 1 }, COUNTRY];

/** Goals: seconds of processor time of the C program are 1. */
const YARDSTICKS = [
  { model: 'M1', size: 1_000_000, goal: 4 },
  { model: 'M2', size: 100, goal: 3 },
] as const;

const yardsticks: readonly Benchmark[] = YARDSTICKS.map(({ model, size, goal }) => ({
  name: model,
  measure(root) {
    const uses = many(5, () => runProgram(root, 'dist/yardstick.js', [model, String(size)]));
    const events = Number(/events=(\d+)/.exec(uses[0]?.output ?? '')?.[1]);
    const perEvent = uses.map(({ cpu }) => (cpu * 1e6) / events);
    const reference = secondsOfReference(root, model, size);
    const cost: Measurement = { name: model, unit: 'µs/event', samples: perEvent, goal: null };
    if (reference === null) return [cost];
    const ratio = uses.map(({ cpu }) => cpu / reference);
    return [cost, { name: `${model} ratio`, unit: 'times C', samples: ratio, goal }];
  },
}));

export const BENCHMARKS: readonly Benchmark[] = [
  ...yardsticks,
  {
    name: 'utrecht-year',
    measure(root) {
      const { output } = runProgram(root, 'dist/bench.js', ['--child', 'year']);
      const { replication, figures } = JSON.parse(output) as Year;
      return [
        { name: 'utrecht-year', unit: 'ms', samples: replication, goal: 25 },
        { name: 'utrecht-year with figures', unit: 'ms', samples: figures, goal: null },
      ];
    },
  },
  {
    name: 'instant',
    measure(root) {
      const { output } = runProgram(root, 'dist/bench.js', ['--child', 'instant']);
      return [{ name: 'instant', unit: 'ms', samples: JSON.parse(output) as number[], goal: 20 }];
    },
  },
  command('run-100', 3, 2, ['run', 'utrecht-2017', '--replications', '100', '--quiet']),
  command('run-1', 5, 0.4, ['run', 'utrecht-2017', '--replications', '1', '--quiet']),
  command('start', 5, null, ['--version']),
  command('norm-explorer', 1, 60, ['norm', 'utrecht-2017', '--explore', '--quiet']),
  {
    name: 'size',
    measure: (root) =>
      SIZES.flatMap(({ copies, parts }) => {
        const { memory, output } = runProgram(root, 'dist/bench.js', ['--child', `size ${copies} ${parts}`]);
        const size = JSON.parse(output) as Size;
        const name = `${size.teams} teams`;
        const isCountry = parts > 1;
        return [
          { name, unit: 's', samples: [size.seconds], goal: isCountry ? 60 : null },
          {
            name: `${name} per event`,
            unit: 'µs/event',
            samples: [(size.seconds * 1e6) / size.events],
            goal: null,
          },
          { name: `${name} memory`, unit: 'MiB', samples: [memory], goal: isCountry ? 2048 : null },
        ] satisfies Measurement[];
      }),
  },
  {
    name: 'page',
    measure: (root) => [{ name: 'page', unit: 'kB', samples: [firstLoad(root)], goal: 250 }],
  },
];

/** Seconds on the clock of a command of the CLI, and the memory that it took. */
function command(name: string, times: number, goal: number | null, args: readonly string[]): Benchmark {
  return {
    name,
    measure(root) {
      const uses = many(times, () => runProgram(root, 'bin/buurtsim.js', args));
      return [
        { name, unit: 's', samples: uses.map(({ wall }) => wall), goal },
        { name: `${name} memory`, unit: 'MiB', samples: uses.map(({ memory }) => memory), goal: null },
      ];
    },
  };
}

/** Least processor seconds of the program in C; null where the machine has no C compiler. */
function secondsOfReference(root: string, model: string, size: number): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'buurtsim-bench-'));
  try {
    const program = join(folder, 'reference');
    execFileSync('cc', ['-O2', '-o', program, join(root, 'bench/reference.c'), '-lm'], { stdio: 'ignore' });
    const runs = many(5, () => execFileSync(program, [model, String(size)], { encoding: 'utf8' }));
    return Math.min(...runs.map((line) => Number(/cpu=([\d.]+)/.exec(line)?.[1])));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** kB, packed by gzip, of what a browser gets at once: the page, all that it names itself, and its worker. */
function firstLoad(root: string): number {
  const folder = join(root, 'dist/web');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => join(folder, path ?? ''));
  // The page starts its worker at once.
  const workers = readdirSync(join(folder, 'assets')).filter((name) => /^page-worker.*\.js$/.test(name));
  const files = [
    join(folder, 'index.html'),
    ...named.filter((path) => existsSync(path)),
    ...workers.map((name) => join(folder, 'assets', name)),
  ];
  return files.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0) / 1000;
}

function many<T>(times: number, work: () => T): T[] {
  return Array.from({ length: times }, work);
}
