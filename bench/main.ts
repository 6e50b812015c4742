/**
 * Measures the speed of everything that has a goal, and compares it with the last recorded run.
 *
 *     npm run bench                          all of it
 *     npm run bench -- --only M1,page        some of it
 *     npm run bench -- --json FILE           the samples as JSON
 *     npm run bench -- --record              keeps this run for comparison, and writes docs/performance.md
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BENCHMARKS } from './benchmarks.ts';
import type { Measurement } from './measurement.ts';
import { performancePage } from './performance-page.ts';
import { instantYear, utrechtYear, yearOfSize } from './simulations.ts';
import { table, type Record } from './table.ts';

/** This program is dist/bench.js. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RECORDED = join(ROOT, 'bench/recorded.json');

function main(): void {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      json: { type: 'string' },
      record: { type: 'boolean', default: false },
      child: { type: 'string' },
    },
  });
  if (values.child !== undefined) {
    process.stdout.write(JSON.stringify(child(values.child)));
    return;
  }
  const wanted = values.only?.split(',') ?? BENCHMARKS.map(({ name }) => name);
  const unknown = wanted.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    const known = BENCHMARKS.map(({ name }) => name).join(', ');
    throw new RangeError(`unknown: ${unknown.join(', ')}; there are ${known}`);
  }
  const before = existsSync(RECORDED) ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Record) : null;
  const measurements: Measurement[] = [];
  for (const benchmark of BENCHMARKS) {
    if (!wanted.includes(benchmark.name)) continue;
    process.stderr.write(`${benchmark.name} ...\n`);
    measurements.push(...benchmark.measure(ROOT));
  }
  const [processor] = cpus();
  const record: Record = {
    machine: `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`,
    measurements,
  };
  console.log(table(record, before));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(record, null, 2)}\n`);
  if (!values.record) return;
  writeFileSync(RECORDED, `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/performance.md'), performancePage(record));
}

/** A benchmark that wants a process of its own. */
function child(wanted: string): unknown {
  const [name, copies, parts] = wanted.split(' ');
  if (name === 'instant') return instantYear(ROOT);
  return name === 'year' ? utrechtYear(ROOT) : yearOfSize(ROOT, Number(copies), Number(parts));
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
