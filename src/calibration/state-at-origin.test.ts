import { describe, expect, it } from 'vitest';
import { StateAtOrigin, type StateRun } from './state-at-origin.ts';

/**
 * Runs that follow a law exactly: log((queue + 1/2) / perDay) = 0.3 + 0.9 log lastWait + 0.2 meanLogWait + miss, and
 * state = -spread (0.5 gap of the last wait + 0.25 gap of the mean) + 0.4 spread miss.
 */
const law = (lastWait: number, meanLogWait: number, perDay: number, miss: number, spread = 0.5): StateRun => {
  const lastingLogWait = 1.4;
  return {
    lastWait,
    meanLogWait,
    lastingLogWait,
    perDay,
    spread,
    queue: perDay * Math.exp(0.3 + 0.9 * Math.log(lastWait) + 0.2 * meanLogWait + miss) - 0.5,
    slotState:
      -spread * (0.5 * (Math.log(lastWait) - lastingLogWait) + 0.25 * (meanLogWait - lastingLogWait)) +
      0.4 * spread * miss,
  };
};
/** Misses that lean on neither wait: each pair of waits occurs with both signs. */
const runs = (size: number): StateRun[] =>
  [2, 3, 4, 6, 8].flatMap((wait, i) =>
    [1, 1.3, 1.7, 2].flatMap((mean) =>
      [-size, size].map((miss) => law(wait, mean, 1 + (i % 3), miss, 0.3 + 0.1 * i)),
    ),
  );
const asked = { lastWait: 5, meanLogWait: 1.5, lastingLogWait: 1.4, perDay: 2, spread: 0.5 };

describe('the state at the origin', () => {
  it('is that of the runs, where waits tell it exactly', () => {
    const { queue, slotState } = new StateAtOrigin(runs(0)).at(asked, [0, 0]);
    const exact = law(5, 1.5, 2, 0);
    expect(queue).toBeCloseTo(exact.queue, 3);
    expect(slotState).toBeCloseTo(exact.slotState, 3);
  });

  it('a longer wait tells of a longer queue and of less room', () => {
    const state = new StateAtOrigin(runs(0.2));
    const [short, long] = [3, 9].map((lastWait) => state.at({ ...asked, lastWait }, [0, 0]));
    expect(long!.queue).toBeGreaterThan(short!.queue);
    expect(long!.slotState).toBeLessThan(short!.slotState);
  });

  it('draws miss by what the runs missed, and the room goes with the miss of the queue', () => {
    const state = new StateAtOrigin(runs(0.2));
    const [low, high] = [-1, 1].map((z) => state.at(asked, [z, 0]));
    // 40 runs miss by 0.2 each; three coefficients are fitted.
    const error = 0.2 * Math.sqrt(40 / 37);
    expect(Math.log((high!.queue + 0.5) / (low!.queue + 0.5))).toBeCloseTo(2 * error, 4);
    expect(high!.slotState - low!.slotState).toBeCloseTo(2 * error * 0.5 * 0.4, 3);
  });

  it('never a queue below nobody, nor room beyond what a scenario may have', () => {
    const state = new StateAtOrigin(runs(0.2));
    expect(state.at({ ...asked, perDay: 0.001, lastWait: 0 }, [-4, 0]).queue).toBe(0);
    expect(state.at({ ...asked, lastWait: 1e9, spread: 3 }, [0, 0]).slotState).toBe(-4);
    expect(state.at({ ...asked, lastWait: 1e-9, meanLogWait: -30, spread: 3 }, [0, 0]).slotState).toBe(4);
  });

  it('leaves out runs without a wait, and refuses fewer than ten that are left', () => {
    const silent = law(0, 1.5, 2, 5);
    const unknown = { ...law(4, 1.5, 2, 5), meanLogWait: NaN };
    const with_ = new StateAtOrigin([...runs(0.2), silent, unknown]).at(asked, [0.5, 0.5]);
    expect(with_).toEqual(new StateAtOrigin(runs(0.2)).at(asked, [0.5, 0.5]));
    expect(() => new StateAtOrigin([...runs(0.2).slice(0, 9), silent])).toThrow(RangeError);
  });
});
