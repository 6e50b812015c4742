import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BulkQueue, WEIGHTS } from './bulk-queue.ts';
import { countLaw } from './count-law.ts';
import { real } from '../../engine/real.fixture.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

describe('registrations of a day', () => {
  it.each([
    [2, 1],
    [0.3, 1],
    [2, 1.8],
    [6, 3],
  ])('mean %d, variance over mean %d', (mean, dispersion) => {
    const law = new Float64Array(512);
    const terms = countLaw(mean, dispersion, 1e-15, law);
    const p = [...law.subarray(0, terms)];
    const first = sum(p.map((share, k) => share * k));
    expect(sum(p)).toBeCloseTo(1, 12);
    expect(first).toBeCloseTo(mean, 10);
    expect(sum(p.map((share, k) => share * (k - first) * (k - first))) / first).toBeCloseTo(dispersion, 8);
  });
  it('keeps the mean where the tail is gathered', () => {
    const law = new Float64Array(512);
    const terms = countLaw(2, 1.8, 1e-3, law);
    expect(terms).toBeLessThan(15);
    expect(sum(law.subarray(0, terms))).toBeCloseTo(1, 12);
    expect(sum([...law.subarray(0, terms)].map((share, k) => share * k))).toBeCloseTo(2, 10);
  });
});

/** The same day, number by number. */
function plainDay(before: readonly number[], arrivals: readonly number[], slots: number): number[] {
  const after = Array.from({ length: before.length + arrivals.length }, () => 0);
  const whole = Math.floor(slots);
  before.forEach((p, m) => {
    arrivals.forEach((share, a) => {
      for (const [taken, chance] of [
        [whole, 1 - (slots - whole)],
        [whole + 1, slots - whole],
      ] as const) {
        const left = Math.max(0, m + a - taken);
        after[left] = (after[left] ?? 0) + p * share * chance;
      }
    });
  });
  return after;
}

const day = fc.record({
  ready: real(0, 6),
  slots: fc.array(real(0, 9), { minLength: 3, maxLength: 3 }),
});

describe('the queue from day to day', () => {
  it('is what number by number gives', () => {
    fc.assert(
      fc.property(real(0, 40), fc.array(day, { minLength: 1, maxLength: 6 }), (waiting, days) => {
        const queue = new BulkQueue(waiting, true);
        const low = Math.floor(waiting);
        let plain = WEIGHTS.map((weight) => {
          const p = Array.from({ length: low + 2 }, () => 0);
          p[low] = weight * (1 - (waiting - low));
          p[low + 1] = weight * (waiting - low);
          return p;
        });
        for (const { ready, slots } of days) {
          queue.step(ready, 1.5, slots, 1);
          const law = new Float64Array(512);
          const arrivals = [...law.subarray(0, countLaw(ready, 1.5, 2e-14, law))];
          plain = plain.map((p, e) => plainDay(p, arrivals, slots[e]!));
        }
        queue.states.forEach(({ p }, e) => {
          plain[e]!.forEach((share, n) => {
            expect(Math.abs((p[n] ?? 0) - share)).toBeLessThan(1e-11);
          });
        });
      }),
      { seed: 6, numRuns: 60 },
    );
  });
  it('keeps the weight of all together, also where ends are forgotten and the environment drifts', () => {
    const queue = new BulkQueue(30, false);
    for (let i = 0; i < 300; i++) queue.step(2.1, 1.8, [1.6, 2.1, 2.6], 0.97);
    const weights = queue.states.map(({ p, from, to }) => sum(p.subarray(from, to)));
    expect(sum(weights)).toBeCloseTo(1, 10);
    weights.forEach((weight, e) => {
      expect(weight).toBeCloseTo(WEIGHTS[e]!, 10);
    });
  });
  it('what may be forgotten hardly changes the mean', () => {
    const exact = new BulkQueue(10, true);
    const quick = new BulkQueue(10, false);
    for (let i = 0; i < 250; i++) {
      exact.step(2, 1.8, [1.5, 2.1, 2.7], 0.97);
      quick.step(2, 1.8, [1.5, 2.1, 2.7], 0.97);
    }
    expect(Math.abs(quick.mean() / exact.mean() - 1)).toBeLessThan(0.01);
  });
  it('without slots everybody stays; with slots enough nobody does', () => {
    const queue = new BulkQueue(12.5, true);
    queue.step(2, 1, [0, 0, 0], 1);
    expect(queue.mean()).toBeCloseTo(14.5, 10);
    queue.step(2, 1, [Infinity, 400, 500], 1);
    expect(queue.mean()).toBe(0);
  });
  it('a state with more slots has fewer waiting', () => {
    const queue = new BulkQueue(5, true);
    for (let i = 0; i < 60; i++) queue.step(2, 1.5, [1.5, 2.2, 3], 0.95);
    const per = [0, 1, 2].map((e) => queue.meanIn(e) / WEIGHTS[e]!);
    expect(per[0]).toBeGreaterThan(per[1]!);
    expect(per[1]).toBeGreaterThan(per[2]!);
  });
});
