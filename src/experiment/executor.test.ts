import { describe, expect, it } from 'vitest';
import { portions, type Executor } from './executor.ts';
import { inlineExecutor } from './inline-executor.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import { PoolExecutor } from './pool-executor.ts';
import type { Prepare } from './replicator.ts';
import { runReplications, type Progress } from './run.ts';
import { workerService, type FromWorker, type ToWorker, type WorkerPort } from './worker-protocol.ts';

const scenario = knownScenario({ name: 'a', teams: ['noord'], shift: 0, own: 1 });

/** A worker in this thread that answers after `delay` ms, with everything cloned as between threads. */
class LocalPort implements WorkerPort {
  readonly received: ToWorker[] = [];
  terminated = false;
  breakDown: (error: Error) => void = () => undefined;
  readonly #serve: (message: ToWorker) => void;
  #listener: (message: FromWorker) => void = () => undefined;

  constructor(prepare: Prepare, delay: number) {
    this.#serve = workerService(prepare, (message, transfer) => {
      const copy = structuredClone(message, { transfer });
      setTimeout(() => {
        if (!this.terminated) this.#listener(copy);
      }, delay);
    });
  }
  post(message: ToWorker): void {
    this.received.push(message);
    const copy = structuredClone(message);
    setTimeout(() => this.#serve(copy), 0);
  }
  onMessage(listener: (message: FromWorker) => void): void {
    this.#listener = listener;
  }
  onBreakdown(listener: (error: Error) => void): void {
    this.breakDown = listener;
  }
  terminate(): Promise<void> {
    this.terminated = true;
    return Promise.resolve();
  }
}

const pool = (delays: readonly number[], prepare: Prepare = knownSystem): [PoolExecutor, LocalPort[]] => {
  const ports = delays.map((delay) => new LocalPort(prepare, delay));
  return [new PoolExecutor(ports), ports];
};

async function bytes(executor: Executor, replications: number): Promise<Uint8Array> {
  const matrix = await runReplications(scenario, { executor, prepare: knownSystem, seed: 7, replications });
  return Uint8Array.from(
    matrix.numbers.flatMap((number) => [...new Uint8Array(matrix.row(number).slice().buffer)]),
  );
}

const failing: Prepare = (given) => {
  const sound = knownSystem(given);
  return {
    ...sound,
    replicate(seed, replication) {
      if (replication === 5) throw new RangeError('no such thing');
      return sound.replicate(seed, replication);
    },
  };
};

describe('portions', () => {
  it('holds every number once, in small parts', () => {
    const numbers = Array.from({ length: 101 }, (_, i) => i);
    const parts = portions(numbers, 2);
    expect(parts.flat()).toEqual(numbers);
    expect(Math.max(...parts.map((part) => part.length))).toBe(6);
    expect(portions([], 4)).toEqual([]);
    expect(portions([3, 1], 8)).toEqual([[3], [1]]);
  });
});

describe('executors', () => {
  it('give the same bytes for any number of workers, however slow each is', async () => {
    const inline = await bytes(inlineExecutor(knownSystem), 50);
    for (const delays of [[0], [3, 0], [0, 5, 1, 2]]) {
      const [executor] = pool(delays);
      expect(await bytes(executor, 50)).toEqual(inline);
      await executor.close();
    }
  });

  it('send a scenario once to each worker', async () => {
    const [executor, ports] = pool([0, 0]);
    await bytes(executor, 20);
    await bytes(executor, 20);
    for (const port of ports) {
      expect(port.received.filter((message) => message.kind === 'scenario')).toHaveLength(1);
    }
    await executor.close();
  });

  it('let the workers drop a scenario that is not needed any more, and send it again when it is', async () => {
    const [executor, ports] = pool([0]);
    const first = await bytes(executor, 3);
    executor.forget(scenario);
    executor.forget(scenario);
    expect(await bytes(executor, 3)).toEqual(first);
    const kinds = ports[0]?.received.map(({ kind }) => kind).filter((kind) => kind !== 'portion');
    expect(kinds).toEqual(['scenario', 'forget', 'scenario']);
    await executor.close();
  });

  it('work on several tasks at once', async () => {
    const [executor] = pool([0, 2]);
    const [a, b] = await Promise.all([bytes(executor, 12), bytes(executor, 12)]);
    expect(a).toEqual(b);
    await executor.close();
  });

  it('report progress up to the end', async () => {
    const seen: Progress[] = [];
    const [executor] = pool([0, 1]);
    await runReplications(scenario, {
      executor,
      prepare: knownSystem,
      seed: 1,
      replications: 9,
      onProgress: (progress) => void seen.push(progress),
    });
    expect(seen.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(seen.every(({ planned }) => planned === 9)).toBe(true);
    await executor.close();
  });

  for (const [kind, make] of [
    ['inline', (prepare: Prepare): Executor => inlineExecutor(prepare)],
    ['pool', (prepare: Prepare): Executor => pool([0, 1], prepare)[0]],
  ] as const) {
    it(`pass on what the model throws (${kind})`, async () => {
      const executor = make(failing);
      await expect(bytes(executor, 10)).rejects.toThrow('no such thing');
      await executor.close();
    });

    it(`stop when asked to (${kind})`, async () => {
      const executor = make(knownSystem);
      const stop = new AbortController();
      let placed = 0;
      const running = executor.run({
        scenario,
        seed: 1,
        numbers: Array.from({ length: 200 }, (_, i) => i),
        signal: stop.signal,
        place() {
          placed += 1;
          if (placed === 3) stop.abort(new Error('enough'));
        },
      });
      await expect(running).rejects.toThrow('enough');
      const before = placed;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(placed).toBe(before);
      await executor.close();
    });

    it(`reject what is under way when closed (${kind})`, async () => {
      const executor = make(knownSystem);
      const running = bytes(executor, 500);
      const expected = expect(running).rejects.toThrow('closed');
      await executor.close();
      await expected;
    });
  }

  it('do not start what is aborted already', async () => {
    const [executor, ports] = pool([0]);
    const signal = AbortSignal.abort(new Error('too late'));
    const place = (): void => undefined;
    await expect(executor.run({ scenario, seed: 1, numbers: [0], signal, place })).rejects.toThrow(
      'too late',
    );
    expect(ports[0]!.received).toEqual([]);
  });

  it('fail when a worker breaks down, and stay failed', async () => {
    const [executor, ports] = pool([50, 50]);
    const running = bytes(executor, 10);
    ports[1]!.breakDown(new Error('out of memory'));
    await expect(running).rejects.toThrow('out of memory');
    await expect(bytes(executor, 10)).rejects.toThrow('out of memory');
  });

  it('refuse an empty pool', () => {
    expect(() => new PoolExecutor([])).toThrow(RangeError);
  });
});
