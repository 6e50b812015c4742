import { describe, expect, it } from 'vitest';
import { ProgressClock } from './progress-clock.ts';

describe('progress clock', () => {
  it('at rate 1 an end falls exactly at start + stay', () => {
    const clock = new ProgressClock();
    clock.add(7, 100, 50);
    expect(clock.nextEnd(100)).toBe(150);
    expect(clock.takeEnded(149)).toBe(-1);
    expect(clock.takeEnded(150)).toBe(7);
    expect(clock.nextEnd(150)).toBe(Infinity);
  });

  it('at half rate what is left lasts twice as long, whatever was done before', () => {
    const clock = new ProgressClock();
    clock.add(1, 0, 100);
    clock.setRate(40, 0.5);
    expect(clock.nextEnd(40)).toBe(40 + 120);
    clock.setRate(100, 1);
    expect(clock.nextEnd(100)).toBe(100 + 30);
  });

  it('keeps the order of ends among cases that start under different rates', () => {
    const clock = new ProgressClock();
    clock.add(1, 0, 100);
    clock.setRate(0, 0.5);
    clock.add(2, 60, 40);
    expect(clock.takeEnded(139)).toBe(-1);
    expect(clock.takeEnded(140)).toBe(2);
    expect(clock.takeEnded(200)).toBe(1);
  });

  it('a removed case never ends', () => {
    const clock = new ProgressClock();
    const { event } = clock.add(1, 0, 10);
    clock.remove(event);
    expect(clock.takeEnded(1000)).toBe(-1);
  });
});
