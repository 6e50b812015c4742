import { describe, expect, it } from 'vitest';
import type { Executor } from './executor.ts';
import { inlineExecutor } from './inline-executor.ts';
import { keepingExecutor, type RowStore } from './keeping-executor.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import { runReplications } from './run.ts';

const scenario = knownScenario({ name: 'a', teams: ['noord'], shift: 0, own: 0 });

function memory(): RowStore & { readonly kept: Map<number, Float64Array> } {
  const kept = new Map<number, Float64Array>();
  return {
    kept,
    rows: () => new Map(kept),
    keep: (_scenario, _seed, number, row) => void kept.set(number, row.slice()),
  };
}

/** Counts what is really computed, and fails after `most`. */
function counting(most = Infinity): Executor & { readonly asked: number[] } {
  const inner = inlineExecutor(knownSystem);
  const asked: number[] = [];
  return {
    asked,
    workers: 1,
    run: (task) =>
      inner.run({
        ...task,
        place(number, row) {
          if (asked.length >= most) throw new Error('killed');
          asked.push(number);
          task.place(number, row);
        },
      }),
    close: () => inner.close(),
  };
}

const run = (executor: Executor): ReturnType<typeof runReplications> =>
  runReplications(scenario, { executor, prepare: knownSystem, seed: 1, replications: 10 });

describe('an executor that keeps rows', () => {
  it('goes on after it was stopped, and gives what one run gives', async () => {
    const store = memory();
    const first = counting(4);
    await expect(run(keepingExecutor(first, store))).rejects.toThrow('killed');
    expect([...store.kept.keys()]).toEqual([0, 1, 2, 3]);
    const second = counting();
    const matrix = await run(keepingExecutor(second, store));
    expect(second.asked).toEqual([4, 5, 6, 7, 8, 9]);
    const whole = await run(inlineExecutor(knownSystem));
    for (const number of whole.numbers) expect(matrix.row(number)).toEqual(whole.row(number));
  });

  it('computes nothing that is kept', async () => {
    const store = memory();
    await run(keepingExecutor(counting(), store));
    const again = counting();
    expect((await run(keepingExecutor(again, store))).replications).toBe(10);
    expect(again.asked).toEqual([]);
  });

  it('passes on what the executor has', async () => {
    const inner = inlineExecutor(knownSystem);
    const executor = keepingExecutor(inner, memory());
    expect(executor.workers).toBe(1);
    await executor.close();
    await expect(run(executor)).rejects.toThrow('closed');
  });
});
