/** Runs a program of the build as a user would, and tells what it took. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Prints what the process used, from its very start, as the last line of stderr. */
const TELL_USE =
  'data:text/javascript,' +
  encodeURIComponent(
    "process.on('exit',()=>{const u=process.resourceUsage();" +
      "process.stderr.write('\\n'+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+'\\n')})",
  );

export interface Use {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time of the process and its threads. */
  readonly cpu: number;
  /** Greatest resident memory, MiB. */
  readonly memory: number;
  readonly output: string;
}

/**
 * @param root folder of the package
 * @throws Error with what the program said where it fails
 */
export function runProgram(root: string, program: string, args: readonly string[]): Use {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TELL_USE, join(root, program), ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 28, cwd: root },
  );
  const wall = (performance.now() - start) / 1000;
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  const [microseconds = NaN, kilobytes = NaN] = JSON.parse(last) as number[];
  return { wall, cpu: microseconds / 1e6, memory: kilobytes / 1024, output: stdout };
}
