/** Runs cases of the verification side by side: each in a process of its own, as many at a time as there are cores. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Case } from '../verification/index.ts';

export interface CaseRun {
  /** Path of the package. */
  readonly root: string;
  readonly cases: readonly Case[];
  readonly processes: number;
  /** Arguments that every process gets besides the case. */
  readonly args: readonly string[];
  readonly signal: AbortSignal;
  readonly onDone: (done: number) => void;
}

/**
 * The JSON that `buurtsim verify --case ID --json -` writes, per case in their order.
 * @throws the signal's reason when stopped; Error with what a process said where it wrote no JSON
 */
export async function runCases({ root, cases, processes, args, signal, onDone }: CaseRun): Promise<string[]> {
  const found: string[] = cases.map(() => '');
  const waiting = cases
    .map(({ id, slow }, place) => ({ id, place, slow: slow === true }))
    .sort((a, b) => Number(b.slow) - Number(a.slow));
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      found[next.place] = await run(
        [join(root, 'bin/buurtsim.js'), 'verify', '--case', next.id, ...args],
        signal,
      );
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, cases.length) }, worker));
  return found;
}

function run(args: readonly string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, '--workers', '1', '--json', '-'], {
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', () => {
      // A case that fails ends with status 1, and has its outcomes written all the same.
      if (out.startsWith('{')) resolve(out);
      else reject(new Error(err.trim()));
    });
  });
}
