import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalStages, type ArrivalStages } from './arrival-stages.ts';
import { BulkQueue, WEIGHTS } from './bulk-queue.ts';
import { countLaw } from './count-law.ts';
import { real } from '../../engine/real.fixture.ts';

const SIZE = 400;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Sum of two numbers that do not depend on each other. */
const convolved = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((_, n) => sum(b.slice(0, n + 1).map((share, k) => share * a[n - k]!)));

/** The law of the stages, number by number. */
function lawOf({ count, last, ratio }: ArrivalStages): number[] {
  const geometric = Array.from({ length: SIZE }, (_, n) => (1 - ratio) * ratio ** n);
  let law: number[] = Array.from({ length: SIZE }, (_, n) => (n === 0 ? 1 : 0));
  for (let k = 1; k < count; k++) law = convolved(law, geometric);
  const more = convolved(law, geometric);
  return law.map((share, n) => (1 - last) * share + last * more[n]!);
}

function stagesOf(mean: number, dispersion: number): ArrivalStages {
  const stages = arrivalStages(mean, dispersion);
  if (stages === null) throw new Error('expected stages');
  return stages;
}

describe('registrations of a day as stages', () => {
  it('have the mean and the variance asked, whatever the shape', () => {
    fc.assert(
      fc.property(real(0.01, 7), real(1.2, 3), (shape, dispersion) => {
        const mean = shape * (dispersion - 1);
        const law = lawOf(stagesOf(mean, dispersion));
        const first = sum(law.map((share, n) => n * share));
        expect(sum(law)).toBeCloseTo(1, 10);
        expect(first).toBeCloseTo(mean, 8);
        expect(sum(law.map((share, n) => share * (n - first) ** 2)) / mean).toBeCloseTo(dispersion, 6);
      }),
      { seed: 61, numRuns: 30 },
    );
  });
  it('are the negative binomial law itself where the shape is a whole number', () => {
    const exact = new Float64Array(512);
    const terms = countLaw(2.4, 1.8, 1e-15, exact);
    const law = lawOf(stagesOf(2.4, 1.8));
    for (let n = 0; n < terms; n++) expect(law[n]).toBeCloseTo(exact[n]!, 12);
  });
  it('lie within 3 in a hundred of that law between whole shapes of 1 and more', () => {
    const exact = new Float64Array(512);
    for (const shape of [1.1, 1.5, 1.9, 2.5, 3.5, 6.5]) {
      const law = lawOf(stagesOf(0.8 * shape, 1.8));
      const terms = countLaw(0.8 * shape, 1.8, 1e-15, exact);
      const apart = sum(law.map((share, n) => Math.abs(share - (n < terms ? exact[n]! : 0)))) / 2;
      expect(apart).toBeLessThan(0.03);
    }
  });
  it('are left to the numbers one by one where there are many, or the law is Poisson', () => {
    expect(arrivalStages(8, 1.8)).toBeNull();
    expect(arrivalStages(2, 1)).toBeNull();
  });
});

describe('a day of the queue in stages', () => {
  /** Weights after one day, number by number. */
  function plainDay(before: readonly number[], law: readonly number[], slots: number): number[] {
    const after = Array.from({ length: SIZE }, () => 0);
    const whole = Math.floor(slots);
    const part = slots - whole;
    before.forEach((p, m) => {
      for (let a = 0; a < SIZE - m; a++) {
        const less = Math.max(0, m + a - whole);
        const least = Math.max(0, m + a - whole - 1);
        after[less] = after[less]! + p * law[a]! * (1 - part);
        after[least] = after[least]! + p * law[a]! * part;
      }
    });
    return after;
  }

  const oneDay = fc.record({
    ready: real(0, 6),
    slots: fc.array(real(0, 40), { minLength: 3, maxLength: 3 }),
    memory: real(0.5, 1),
  });
  it('is what number by number gives, but for the ends that are forgotten', () => {
    fc.assert(
      fc.property(real(0, 90), oneDay, (waiting, { ready, slots, memory }) => {
        const queue = new BulkQueue(waiting, false);
        queue.step(ready, 1.8, slots, memory);
        const law = lawOf(stagesOf(ready, 1.8));
        const low = Math.floor(waiting);
        const [a, b, c] = WEIGHTS.map((weight, e) => {
          const before = Array.from({ length: low + 2 }, () => 0);
          before[low] = weight * (1 - (waiting - low));
          before[low + 1] = weight * (waiting - low);
          return plainDay(before, law, slots[e]!);
        }) as [number[], number[], number[]];
        const up = (1 - memory) / 4;
        const mixed = [
          a.map((below, n) => memory * below + up * b[n]!),
          b.map((own, n) => (1 - 2 * up) * own + 4 * up * (a[n]! + c[n]!)),
          c.map((above, n) => memory * above + up * b[n]!),
        ];
        queue.states.forEach(({ p, from, to }, e) => {
          expect(sum([...p])).toBeCloseTo(WEIGHTS[e]!, 12);
          // What was looked at and not forgotten is the same; the last number carries what lies beyond.
          for (let n = from + 1; n < to - 1; n++) expect(Math.abs(p[n]! - mixed[e]![n]!)).toBeLessThan(1e-12);
          expect(Math.abs(queue.meanIn(e) - sum(mixed[e]!.map((share, n) => n * share)))).toBeLessThan(0.02);
          expect(queue.meanIn(e)).toBeCloseTo(sum([...p].map((share, n) => n * share)), 10);
        });
      }),
      { seed: 62, numRuns: 40 },
    );
  });
});
