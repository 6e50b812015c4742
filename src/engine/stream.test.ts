import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Streams, type NamePart, type Stream } from './stream.ts';

const draw = (stream: Stream, n: number): number[] => Array.from({ length: n }, () => stream.uniform());

const namePart = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '1', ':', ';', '#', ','), maxLength: 4 }),
  fc.integer({ min: -20, max: 20 }),
);

describe('names of streams', () => {
  const start = (parts: readonly NamePart[]): string => draw(new Streams('names').stream(...parts), 4).join();

  it('differ where their lists differ, however the parts look', () => {
    const lists: NamePart[][] = [
      [],
      [''],
      ['', ''],
      ['a', 'b'],
      ['ab'],
      ['b', 'a'],
      [1],
      ['1'],
      [12],
      [1, 2],
      [2, 1],
      ['a', ''],
      ['', 'a'],
      [0],
      [-1],
      [2 ** 32],
      [2 ** 32 + 1],
      [-(2 ** 32)],
      [2 ** 53 - 1],
      [0, 0],
      ['\u0001\u0001\u0000'],
      ['\u0000'],
    ];
    expect(new Set(lists.map(start)).size).toBe(lists.length);
  });

  it('give equal streams for equal lists only', () => {
    const list = fc.array(namePart, { maxLength: 4 });
    fc.assert(
      fc.property(
        list,
        list,
        (p, q) => (start(p) === start(q)) === (JSON.stringify(p) === JSON.stringify(q)),
      ),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('refuses numbers that are not whole', () => {
    for (const bad of [0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => new Streams(1).stream(bad)).toThrow(RangeError);
      expect(() => new Streams(1, bad)).toThrow(RangeError);
      expect(() => new Streams(bad)).toThrow(`expected a whole number, got ${bad}`);
    }
  });
});

describe('Streams', () => {
  // A snapshot: these numbers hold a release to its own results, they prove nothing about randomness.
  it('gives the numbers it always gave', () => {
    const stream = new Streams(2017, 'rep', 3).stream('team', 'zuilen', 'arrivals');
    expect(draw(stream, 4)).toEqual([
      0.9119300075108185, 0.19633951399009675, 0.062078102375380695, 0.36903257423546165,
    ]);
    expect(Array.from({ length: 6 }, () => stream.below(10))).toEqual([3, 9, 9, 8, 2, 5]);
  });

  it('starts a name over when it is asked again', () => {
    const streams = new Streams('s');
    const first = draw(streams.stream('a', 1), 50);
    expect(draw(streams.stream('a', 1), 50)).toEqual(first);
    expect(draw(new Streams('s').stream('a', 1), 50)).toEqual(first);
  });

  it('is not changed by other streams, made or drawn from before or in between', () => {
    const alone = draw(new Streams(7).stream('x'), 100);
    const streams = new Streams(7);
    draw(streams.stream('before'), 10);
    const stream = streams.stream('x');
    const among = Array.from({ length: 100 }, (_, i) => {
      draw(streams.stream('between', i), 3);
      return stream.uniform();
    });
    expect(among).toEqual(alone);
  });

  it('takes a prefix as part of the path and a seed as text', () => {
    const expected = draw(new Streams(7).stream('rep', 3, 'a'), 5);
    expect(draw(new Streams(7, 'rep', 3).stream('a'), 5)).toEqual(expected);
    expect(draw(new Streams('7', 'rep').stream(3, 'a'), 5)).toEqual(expected);
    expect(draw(new Streams(8, 'rep', 3).stream('a'), 5)).not.toEqual(expected);
    expect(draw(new Streams(7, 'rep', '3').stream('a'), 5)).not.toEqual(expected);
  });

  it('gives every name its own numbers: 5,000 streams begin differently', () => {
    // By chance two of them would agree in their first two draws with probability below 1e-12.
    const streams = new Streams(2017);
    const starts = new Set<string>();
    for (let rep = 0; rep < 50; rep++) {
      for (let team = 0; team < 100; team++)
        starts.add(draw(streams.stream('rep', rep, 'team', team), 2).join());
    }
    expect(starts.size).toBe(5000);
  });

  it('gives streams of neighbouring names that do not correlate', () => {
    // 1,000 correlations of 1,000 pairs, each about N(0, 1/1000). A sum of their squares times 1,000 is about
    // chi-square(1000): mean 1000, sd 44.7. Bounds of 4.4 sd and of 5.1 for the largest: false alarm below 1e-4.
    const n = 1000;
    let sumOfSquares = 0;
    let largest = 0;
    for (let i = 0; i < 1000; i++) {
      const one = new Streams(2017).stream('rep', i, 'arrivals');
      const next = new Streams(2017).stream('rep', i + 1, 'arrivals');
      let product = 0;
      for (let j = 0; j < n; j++) product += 12 * (one.uniform() - 0.5) * (next.uniform() - 0.5);
      const z = product / Math.sqrt(n);
      sumOfSquares += z * z;
      largest = Math.max(largest, Math.abs(z));
    }
    expect(Math.abs(sumOfSquares - 1000)).toBeLessThan(197);
    expect(largest).toBeLessThan(5.1);
  });

  it('spreads the first draws of many streams evenly', () => {
    // Chi-square with 99 degrees of freedom over 100,000 first draws; 173 is exceeded with probability 5e-6.
    const counts = new Float64Array(100);
    const streams = new Streams(1);
    for (let i = 0; i < 100_000; i++) counts[streams.stream('case', i).below(100)]! += 1;
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(173);
  });
});

describe('Stream', () => {
  it('draws from the open interval, in the middle of cells of 2^-32', () => {
    const stream = new Streams('open').stream();
    let sum = 0;
    for (let i = 0; i < 100_000; i++) {
      const u = stream.uniform();
      if (!(u > 0 && u < 1 && Number.isInteger(u * 2 ** 32 - 0.5))) expect.fail(`draw ${u}`);
      sum += u;
    }
    // Standard error of the mean 0.00091; five of them are exceeded with probability 6e-7.
    expect(Math.abs(sum / 100_000 - 0.5)).toBeLessThan(0.0046);
  });

  it('draws whole numbers evenly below n, from one uniform each', () => {
    const whole = new Streams('n').stream();
    const real = new Streams('n').stream();
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) {
      const k = whole.below(7);
      expect(k).toBe(Math.floor(7 * real.uniform()));
      counts[k]! += 1;
    }
    // Chi-square with 6 degrees of freedom; 35 is exceeded with probability 4e-6.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(35);
    expect(whole.below(1)).toBe(0);
  });
});
