import { describe, expect, it } from 'vitest';
import { normalQuantile, Streams } from '../engine/index.ts';
import { waitLevels } from './wait-levels.ts';

/** Teams whose log waits are a level and a state with this memory; levels 0 and 1 by turns. */
function drawn(memory: number, gap: number): number[][] {
  return Array.from({ length: 40 }, (_, t) => {
    const stream = new Streams('waits', t).stream('months');
    const z = (): number => normalQuantile(stream.uniform());
    let state = 0.4 * z();
    return Array.from({ length: 6 }, (__, month) => {
      if (month > 0) state = memory * state + 0.4 * Math.sqrt(1 - memory * memory) * z();
      return (t % 2) * gap + state;
    });
  });
}

describe('lasting waits', () => {
  it('are those of the team where months agree, and of all where teams are alike', () => {
    const apart = waitLevels(drawn(0, 1), null);
    expect(apart.units[1]!.mean - apart.units[0]!.mean).toBeGreaterThan(0.4);
    const alike = waitLevels(
      Array.from({ length: 10 }, () => [1.5, 1, 0.5]),
      null,
    );
    alike.units.forEach(({ mean }) => {
      expect(mean).toBeCloseTo(1, 6);
    });
  });

  it('tell a state that fades from months that have nothing to do with each other', () => {
    expect(waitLevels(drawn(0.7, 0), null).memory).toBeGreaterThan(
      waitLevels(drawn(0, 0), null).memory + 0.2,
    );
  });

  it('are known less well where neighbouring months are alike', () => {
    expect(waitLevels(drawn(0.7, 1), null).units[0]!.sd).toBeGreaterThan(
      waitLevels(drawn(0, 1), null).units[0]!.sd,
    );
  });

  it('rise with a number that is known of the teams', () => {
    const known = Array.from({ length: 40 }, (_, t) => t % 2);
    const { units } = waitLevels(drawn(0, 1), known);
    expect(units[1]!.mean - units[0]!.mean).toBeGreaterThan(0.8);
  });
});
