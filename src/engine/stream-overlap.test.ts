import { expect, it } from 'vitest';
import { Streams } from './stream.ts';

it('streams do not overlap: no two of 200 share a pair of successive draws in 10,000 each', () => {
  // Two streams that met at any offset would share all that follows. A pair has 64 bits, of which 53 are compared:
  // two million pairs meet by chance with probability 2e-4.
  const streams = new Streams(2017, 'rep', 3);
  const pairs = new Float64Array(200 * 10_000);
  let n = 0;
  for (let team = 0; team < 20; team++) {
    for (const purpose of ['arrivals', 'cases', 'steps', 'agenda', 'absence', 'career', 'a', 'b', 'c', 'd']) {
      const stream = streams.stream('team', team, purpose);
      let before = Math.floor(stream.uniform() * 4_294_967_296);
      for (let i = 0; i < 10_000; i++) {
        const draw = Math.floor(stream.uniform() * 4_294_967_296);
        pairs[n++] = before * 2_097_152 + (draw >>> 11);
        before = draw;
      }
    }
  }
  pairs.sort();
  let shared = 0;
  for (let i = 1; i < pairs.length; i++) if (pairs[i] === pairs[i - 1]) shared++;
  expect(shared).toBe(0);
});
