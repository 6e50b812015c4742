import { describe, expect, it } from 'vitest';
import { WaitingLine } from './waiting-line.ts';

function line(): { line: WaitingLine; waiting: Set<number> } {
  const waiting = new Set<number>();
  return { line: new WaitingLine({ isWaiting: (id) => waiting.has(id), dropped: () => undefined }), waiting };
}

describe('waiting line', () => {
  it('serves head, then urgent, then first come first served', () => {
    const { line: l, waiting } = line();
    for (const [id, lane] of [
      [1, 2],
      [2, 2],
      [3, 1],
      [4, 0],
      [5, 1],
    ] as const) {
      waiting.add(id);
      l.join(id, lane);
    }
    const order: number[] = [];
    l.offer((id) => {
      order.push(id);
      waiting.delete(id);
      return 'taken';
    });
    expect(order).toEqual([4, 3, 5, 1, 2]);
    expect(l.size).toBe(0);
  });

  it('keeps the place of who is kept and asks nobody after a stop', () => {
    const { line: l, waiting } = line();
    for (const id of [1, 2, 3, 4]) {
      waiting.add(id);
      l.join(id, 2);
    }
    const asked: number[] = [];
    l.offer((id) => {
      asked.push(id);
      if (id === 1) return 'kept';
      if (id === 2) {
        waiting.delete(2);
        return 'taken';
      }
      return 'stop';
    });
    expect(asked).toEqual([1, 2, 3]);
    expect([...l]).toEqual([1, 3, 4]);
    expect(l.size).toBe(3);
  });

  it('forgets who left by another way', () => {
    const { line: l, waiting } = line();
    for (const id of [1, 2]) {
      waiting.add(id);
      l.join(id, 2);
    }
    waiting.delete(1);
    l.leave();
    expect(l.size).toBe(1);
    expect([...l]).toEqual([2]);
  });

  it('drops who left when met, or when they are more than those who wait; each once', () => {
    const waiting = new Set<number>();
    const dropped: number[] = [];
    const l = new WaitingLine({
      isWaiting: (id) => waiting.has(id),
      dropped: (id) => dropped.push(id),
    });
    const all = Array.from({ length: 200 }, (_, id) => id);
    for (const id of all) {
      waiting.add(id);
      l.join(id, 2);
    }
    const leave = (id: number): void => {
      waiting.delete(id);
      l.leave();
    };
    leave(0);
    l.offer((id) => (id === 1 ? 'kept' : 'stop'));
    expect(dropped).toEqual([0]);
    // Nobody is met behind the second.
    for (const id of all.slice(10, 150)) leave(id);
    expect(dropped.length).toBeGreaterThan(100);
    expect([...l]).toEqual([...all.slice(1, 10), ...all.slice(150)]);
    l.offer(() => 'kept');
    expect(dropped).toEqual([0, ...all.slice(10, 150)]);
    expect(l.size).toBe(59);
  });

  it('offers anew, not nested, when serving makes room', () => {
    const { line: l, waiting } = line();
    for (const id of [1, 2, 3]) {
      waiting.add(id);
      l.join(id, 2);
    }
    let room = 1;
    const order: number[] = [];
    const serve = (id: number): 'taken' | 'stop' => {
      if (room === 0) return 'stop';
      room--;
      order.push(id);
      waiting.delete(id);
      if (id === 1) {
        room++; // the case closes at once and asks the line again
        l.offer(serve);
      }
      return 'taken';
    };
    l.offer(serve);
    expect(order).toEqual([1, 2]);
    expect([...l]).toEqual([3]);
  });
});
