/** Worker threads that end in every way that a thread can end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownScenario } from './known-system.fixture.ts';
import { nodeExecutor } from './node-executor.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A worker that answers its first portions, and then does this. */
function worker(name: string, then: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
let portions = 0;
parentPort.on('message', (message) => {
  if (message.kind !== 'portion') return;
  if (++portions > 2) { ${then} }
  else parentPort.postMessage({ kind: 'summaries', summaries: new Float64Array(message.numbers.length) });
});
`,
  );
  return pathToFileURL(file);
}

const numbers = Array.from({ length: 40 }, (_, i) => i);
const scenario = knownScenario({ name: 'a', teams: [], shift: 0, own: 0 });

describe('a study on worker threads', () => {
  it.each([
    ['leaves with status 0', 'process.exit(0);', 'ERR_WORKER_LEFT'],
    ['leaves with status 3', 'process.exit(3);', 'ERR_WORKER_LEFT'],
    ['throws', "throw new TypeError('kaput');", undefined],
    [
      'runs out of memory',
      'const all = []; for (;;) all.push(new Array(1e5).fill({}));',
      'ERR_WORKER_OUT_OF_MEMORY',
    ],
  ])('fails at once when a thread %s, and places nothing after that', async (what, then, code) => {
    const limits = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 };
    const executor = nodeExecutor(2, worker(what.replaceAll(' ', '-'), then), limits);
    const placed: number[] = [];
    const running = executor.run({ scenario, seed: 1, numbers, place: (number) => void placed.push(number) });
    const error: unknown = await running.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    if (code !== undefined) expect(error).toMatchObject({ code });
    const before = placed.length;
    expect(before).toBeLessThan(numbers.length);
    await executor.close();
    expect(placed).toHaveLength(before);
    await expect(executor.run({ scenario, seed: 1, numbers, place: () => undefined })).rejects.toBe(error);
  });

  it('ends without a word when it is closed', async () => {
    const executor = nodeExecutor(2, worker('waits', ''));
    const running = executor.run({ scenario, seed: 1, numbers, place: () => undefined });
    const outcome = expect(running).rejects.toThrow('closed');
    await executor.close();
    await outcome;
  });
});
