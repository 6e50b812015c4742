import { describe, expect, it } from 'vitest';
import { Simulator } from './simulator.ts';

describe('Simulator', () => {
  it('handles events before `until` in order, then stands at `until`', () => {
    const simulator = new Simulator([0]);
    for (const time of [30, 10, 20]) simulator.at(time, 0, time, 1);
    const seen: number[][] = [];
    const handled = simulator.run(30, (kind, a, b) => seen.push([simulator.now, kind, a, b]));
    expect(seen).toEqual([
      [10, 0, 10, 1],
      [20, 0, 20, 1],
    ]);
    expect(handled).toBe(2);
    expect([simulator.now, simulator.pending, simulator.nextTime, simulator.eventCount]).toEqual([
      30, 1, 30, 2,
    ]);
    expect(simulator.run(31, () => undefined)).toBe(1);
    expect(simulator.eventCount).toBe(3);
  });

  it('runs dry with Infinity and keeps the clock at the last event', () => {
    const simulator = new Simulator([0]);
    simulator.at(0, 0, 5);
    simulator.run(Infinity, (_kind, a) => {
      if (a > 0) simulator.at(simulator.now + 3, 0, a - 1);
    });
    expect([simulator.now, simulator.pending, simulator.eventCount]).toEqual([15, 0, 6]);
  });

  it('takes up an event for now that a handler schedules, in the order of kinds', () => {
    const simulator = new Simulator([0, 1, 2]);
    const seen: number[] = [];
    simulator.at(7, 1, 0);
    simulator.at(7, 2, 0);
    simulator.run(8, (kind) => {
      seen.push(kind);
      if (seen.length > 1) return;
      simulator.at(7, 1, 1);
      simulator.at(7, 0, 0);
    });
    expect(seen).toEqual([1, 0, 1, 2]);
  });

  it('lets a handler cancel and move events that are still to come, and not the one being handled', () => {
    const simulator = new Simulator([0]);
    const first = simulator.at(1, 0, 1);
    const second = simulator.at(2, 0, 2);
    const third = simulator.at(3, 0, 3);
    const seen: number[][] = [];
    simulator.run(100, (_kind, a) => {
      seen.push([simulator.now, a]);
      if (a === 1) {
        expect(simulator.cancel(first)).toBe(false);
        expect(simulator.isScheduled(first)).toBe(false);
        expect(simulator.cancel(second)).toBe(true);
        expect(simulator.reschedule(third, 50)).toBe(true);
      }
    });
    expect(seen).toEqual([
      [1, 1],
      [50, 3],
    ]);
  });

  it('refuses the past', () => {
    const simulator = new Simulator([0]);
    simulator.run(10, () => undefined);
    expect(() => simulator.at(9, 0, 0)).toThrow('time: expected at least now, 10, got 9');
    const id = simulator.at(10, 0, 0);
    expect(() => simulator.reschedule(id, 9)).toThrow(RangeError);
    expect(() => simulator.run(9, () => undefined)).toThrow(RangeError);
    expect(() => simulator.run(NaN, () => undefined)).toThrow(RangeError);
    expect(simulator.pending).toBe(1);
  });

  it('refuses to run inside a handler, and can go on after a handler threw', () => {
    const simulator = new Simulator([0]);
    simulator.at(1, 0, 0);
    simulator.at(2, 0, 0);
    expect(() => simulator.run(9, () => simulator.run(9, () => undefined))).toThrow(
      'run: called while running',
    );
    expect(simulator.now).toBe(1);
    expect(simulator.run(9, () => undefined)).toBe(1);
  });
});
