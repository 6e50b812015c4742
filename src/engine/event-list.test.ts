import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList, NO_EVENT, type EventId } from './event-list.ts';

const ORDER = [2, 0, 1, 1];

/** Pops everything as [time, kind, a, b]. */
function drain(list: EventList): number[][] {
  const out: number[][] = [];
  while (list.pop()) out.push([list.time, list.kind, list.a, list.b]);
  return out;
}

/** The same contract on a plain array that is sorted at each step. */
class NaiveList {
  #events: { id: number; time: number; kind: number; a: number; b: number; sequence: number }[] = [];
  #sequence = 0;

  schedule(id: number, time: number, kind: number, a: number, b: number): void {
    this.#events.push({ id, time, kind, a, b, sequence: this.#sequence++ });
    this.#sort();
  }
  cancel(id: number): boolean {
    const before = this.#events.length;
    this.#events = this.#events.filter((event) => event.id !== id);
    return this.#events.length < before;
  }
  reschedule(id: number, time: number): boolean {
    const event = this.#events.find((one) => one.id === id);
    if (!event) return false;
    event.time = time;
    event.sequence = this.#sequence++;
    this.#sort();
    return true;
  }
  has(id: number): boolean {
    return this.#events.some((event) => event.id === id);
  }
  get size(): number {
    return this.#events.length;
  }
  get nextTime(): number {
    return this.#events[0]?.time ?? Infinity;
  }
  pop(): number[] | undefined {
    const event = this.#events.shift();
    return event && [event.time, event.kind, event.a, event.b];
  }
  #sort(): void {
    this.#events.sort(
      (p, q) => p.time - q.time || ORDER[p.kind]! - ORDER[q.kind]! || p.sequence - q.sequence,
    );
  }
}

describe('EventList', () => {
  it('gives events by time', () => {
    const list = new EventList([0]);
    for (const time of [5, 3, 9, 0, 7]) list.schedule(time, 0, time * 10, 100 - time);
    expect(list.size).toBe(5);
    expect(list.nextTime).toBe(0);
    expect(drain(list)).toEqual([
      [0, 0, 0, 100],
      [3, 0, 30, 97],
      [5, 0, 50, 95],
      [7, 0, 70, 93],
      [9, 0, 90, 91],
    ]);
    expect(list.nextTime).toBe(Infinity);
    expect(list.pop()).toBe(false);
  });

  it.each([
    [0, 1],
    [0, 2],
    [0, 3],
    [2, 1],
    [3, 1],
  ])('kind %d follows kind %d at the same time, whichever was scheduled first', (late, early) => {
    for (const kinds of [
      [late, early],
      [early, late],
    ]) {
      const list = new EventList(ORDER);
      for (const kind of kinds) list.schedule(4, kind, 0);
      expect(drain(list).map((event) => event[1])).toEqual([early, late]);
    }
  });

  it('keeps the order of scheduling among events of one order, also over kinds', () => {
    const list = new EventList(ORDER);
    const kinds = [2, 3, 3, 2, 2, 3];
    kinds.forEach((kind, i) => list.schedule(4, kind, i));
    expect(drain(list).map((event) => event[2])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('puts a rescheduled event last among its equals and keeps its id', () => {
    const list = new EventList([0]);
    const first = list.schedule(4, 0, 1);
    list.schedule(4, 0, 2);
    expect(list.reschedule(first, 4)).toBe(true);
    list.schedule(4, 0, 3);
    expect(list.isScheduled(first)).toBe(true);
    expect(drain(list).map((event) => event[2])).toEqual([2, 1, 3]);
    expect(list.isScheduled(first)).toBe(false);
  });

  it('refuses stale ids, also when their slot is in use again', () => {
    const list = new EventList([0], 1);
    const stale: EventId[] = [NO_EVENT, 0.5, NaN, 12345, 2 ** 60, Infinity];
    for (let i = 0; i < 5; i++) {
      const id = list.schedule(i, 0, i);
      for (const old of stale) {
        expect(list.isScheduled(old)).toBe(false);
        expect(list.cancel(old)).toBe(false);
        expect(list.reschedule(old, 9)).toBe(false);
      }
      if (i % 2 === 0) expect(list.cancel(id)).toBe(true);
      else expect(list.pop()).toBe(true);
      stale.push(id);
    }
    expect(new Set(stale).size).toBe(stale.length);
    expect(list.size).toBe(0);
    list.verify();
  });

  it('grows without losing events or ids', () => {
    const list = new EventList([0], 1);
    const ids = Array.from({ length: 1000 }, (_, i) => list.schedule((i * 7919) % 1000, 0, i));
    list.verify();
    expect(ids.every((id) => list.isScheduled(id))).toBe(true);
    ids.forEach((id, i) => i % 2 === 0 && list.cancel(id));
    list.verify();
    const times = drain(list).map((event) => event[0]!);
    expect(times).toEqual([...times].sort((p, q) => p - q));
    expect(times).toHaveLength(500);
  });

  it('carries the whole range of times and payloads', () => {
    const list = new EventList([511]);
    list.schedule(Number.MAX_SAFE_INTEGER, 0, -(2 ** 31), 2 ** 31 - 1);
    expect(drain(list)).toEqual([[Number.MAX_SAFE_INTEGER, 0, -(2 ** 31), 2 ** 31 - 1]]);
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])('refuses the time %d', (time) => {
    const list = new EventList([0]);
    const id = list.schedule(1, 0, 0);
    expect(() => list.schedule(time, 0, 0)).toThrow(RangeError);
    expect(() => list.reschedule(id, time)).toThrow(RangeError);
    expect(list.size).toBe(1);
    list.verify();
  });

  it('refuses unknown kinds, payloads, orders and capacities', () => {
    const list = new EventList([0, 1]);
    expect(() => list.schedule(0, 2, 0)).toThrow('kind: expected 0..1, got 2');
    expect(() => list.schedule(0, -1, 0)).toThrow(RangeError);
    expect(() => list.schedule(0, 0.5, 0)).toThrow(RangeError);
    expect(() => list.schedule(0, 0, 0.5)).toThrow(RangeError);
    expect(() => list.schedule(0, 0, 0, 2 ** 31)).toThrow(RangeError);
    expect(list.size).toBe(0);
    expect(() => new EventList([512])).toThrow(RangeError);
    expect(() => new EventList([-1])).toThrow(RangeError);
    expect(() => new EventList([0], 0)).toThrow(RangeError);
    expect(() => new EventList([0], 2 ** 24 + 1)).toThrow(RangeError);
  });

  it('does as a sorted array does, for any sequence of operations', () => {
    // Few times and many equal ones; ids are chosen among all that were ever given, so many are stale.
    const operation = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ do: fc.constant('schedule' as const), time: fc.nat(12), kind: fc.nat(3) }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(200) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('reschedule' as const),
          which: fc.nat(200),
          time: fc.nat(12),
        }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('pop' as const) }) },
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200, size: 'max' }), (operations) => {
        const list = new EventList(ORDER, 2);
        const twin = new NaiveList();
        const ids: EventId[] = [];
        operations.forEach((op, i) => {
          switch (op.do) {
            case 'schedule': {
              const id = list.schedule(op.time, op.kind, i, 1000 - i);
              expect(ids).not.toContain(id);
              ids.push(id);
              twin.schedule(id, op.time, op.kind, i, 1000 - i);
              break;
            }
            case 'cancel': {
              const id = ids[op.which % Math.max(1, ids.length)] ?? 7;
              expect(list.cancel(id)).toBe(twin.cancel(id));
              break;
            }
            case 'reschedule': {
              const id = ids[op.which % Math.max(1, ids.length)] ?? 7;
              expect(list.reschedule(id, op.time)).toBe(twin.reschedule(id, op.time));
              break;
            }
            case 'pop': {
              const expected = twin.pop();
              expect(list.pop()).toBe(expected !== undefined);
              if (expected) expect([list.time, list.kind, list.a, list.b]).toEqual(expected);
              break;
            }
          }
          list.verify();
          expect(list.size).toBe(twin.size);
          expect(list.nextTime).toBe(twin.nextTime);
        });
        for (const id of ids) expect(list.isScheduled(id)).toBe(twin.has(id));
        const rest = drain(list);
        expect(rest).toEqual(Array.from(rest, () => twin.pop()));
        expect(twin.size).toBe(0);
      }),
      { seed: 2017, numRuns: 500 },
    );
  });
});
