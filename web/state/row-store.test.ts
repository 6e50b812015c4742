import { describe, expect, it } from 'vitest';
import type { Executor, ResolvedScenario } from '../../src/index.ts';
import { RowStore } from './row-store.ts';

const scenario = {} as ResolvedScenario;

/** Gives each replication its number twice, the last one first, and notes what it was asked. */
function executor(asked: number[][]): Executor {
  return {
    workers: 1,
    run({ numbers, place }) {
      asked.push([...numbers]);
      for (const number of numbers.toReversed()) place(number, Float64Array.of(number, number));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

describe('RowStore', () => {
  it('asks for what is missing only, and hands out rows in the order of their numbers', async () => {
    const asked: number[][] = [];
    const store = new RowStore();
    let calls = 0;
    const task = {
      executor: executor(asked),
      scenario,
      seed: 1,
      signal: undefined,
      onProgress: () => (calls += 1),
    };
    await store.fill(2, task);
    await store.fill(5, task);
    expect(asked).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    expect([store.done, calls]).toEqual([5, 5]);
    expect(store.rows(scenario, 3)).toEqual({
      scenario,
      numbers: [0, 1, 2],
      values: Float64Array.of(0, 0, 1, 1, 2, 2),
    });
    expect(store.rows(scenario, 100).numbers).toHaveLength(5);
  });

  it('keeps its own copy of a row', async () => {
    const buffer = Float64Array.of(1, 2);
    const once: Executor = {
      workers: 1,
      run({ place }) {
        place(0, buffer);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
    const store = new RowStore();
    await store.fill(1, {
      executor: once,
      scenario,
      seed: 1,
      signal: undefined,
      onProgress: () => undefined,
    });
    buffer.fill(9);
    expect(store.rows(scenario, 1).values).toEqual(Float64Array.of(1, 2));
  });

  it('is empty at first', () => {
    const store = new RowStore();
    expect([store.done, store.rows(scenario, 10).values.length]).toEqual([0, 0]);
  });
});
