/** Runs cases of the verification side by side: each in a process of its own, as many at a time as there are cores. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface CaseRun {
  /** Path of the package. */
  readonly root: string;
  readonly ids: readonly string[];
  readonly processes: number;
  /** Arguments that every process gets besides the case. */
  readonly args: readonly string[];
  readonly signal: AbortSignal;
  readonly onDone: (done: number) => void;
}

/**
 * The JSON that `buurtsim verify --case ID --json -` writes, per case in the order of `ids`.
 * @throws the signal's reason when stopped; Error with what a process said where it wrote no JSON
 */
export async function runCases({ root, ids, processes, args, signal, onDone }: CaseRun): Promise<string[]> {
  const found: string[] = ids.map(() => '');
  const waiting = ids.map((id, place) => ({ id, place }));
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
  await Promise.all(Array.from({ length: Math.min(processes, ids.length) }, worker));
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
