import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeWeighted } from './time-weighted.ts';

describe('TimeWeighted', () => {
  it('adds up rectangles, within the window only', () => {
    const queue = new TimeWeighted(10, 30, 2);
    queue.set(5, 7); // before the window: holds from its start
    queue.set(14, 1);
    queue.add(20, 3);
    queue.set(40, 100); // after its end
    expect(queue.value).toBe(100);
    expect(queue.integral()).toBe(4 * 7 + 6 * 1 + 10 * 4);
    expect(queue.mean()).toBe(74 / 20);
  });

  it('has the first value from the start of the window', () => {
    expect(new TimeWeighted(10, 30, 2).integral()).toBe(40);
    expect(new TimeWeighted(0, Infinity, 2).integral(8)).toBe(16);
  });

  it('tells the integral so far', () => {
    const queue = new TimeWeighted(0, Infinity);
    queue.set(2, 5);
    expect([queue.integral(2), queue.integral(4), queue.mean(4)]).toEqual([0, 10, 2.5]);
    expect(queue.mean(0 + 2)).toBe(0);
    expect(new TimeWeighted(5, 9, 1).mean(5)).toBeNaN();
  });

  it('is the sum over the minutes of any step function', () => {
    const change = fc.record({ time: fc.nat(100), value: fc.integer({ min: -5, max: 5 }) });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 30 }),
        fc.nat(50),
        fc.integer({ min: 1, max: 50 }),
        (changes, from, length) => {
          changes.sort((p, q) => p.time - q.time);
          const weighted = new TimeWeighted(from, from + length, 3);
          for (const { time, value } of changes) weighted.set(time, value);
          let sum = 0;
          for (let minute = from; minute < from + length; minute++) {
            sum += changes.filter(({ time }) => time <= minute).at(-1)?.value ?? 3;
          }
          expect(weighted.integral(Math.max(from + length, changes.at(-1)?.time ?? 0))).toBe(sum);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it('refuses time that runs back and an empty window', () => {
    const queue = new TimeWeighted(0, 10);
    queue.set(5, 1);
    expect(() => queue.set(4, 1)).toThrow('time: expected a number >= 5, got 4');
    expect(() => queue.integral(4)).toThrow(RangeError);
    expect(() => new TimeWeighted(3, 3)).toThrow('to: expected a number > from (3), got 3');
  });
});
