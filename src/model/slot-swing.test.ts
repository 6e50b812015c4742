import { describe, expect, it } from 'vitest';
import { Streams } from '../engine/index.ts';
import { prepare } from './prepared.ts';
import { replicate } from './replication.ts';
import { NOTHING_KNOWN, ordinaryScenario, smallTeam } from './small-scenario.fixture.ts';
import { slotStates, slotSwing } from './slot-swing.ts';
import { summarise } from './summary.ts';

const team = smallTeam('a', 4, 1);
const known = (slotState: number | null): typeof team => ({
  ...team,
  initial: { ...team.initial, ...NOTHING_KNOWN, slotState },
});

describe('slots that differ from month to month', () => {
  it('are the same slots while the spread is 0, whatever the memory', () => {
    const bits = (memory: number): Float64Array => {
      const base = ordinaryScenario();
      const { slots } = base.intake;
      if (slots.kind !== 'weekly') throw new Error('weekly slots');
      const scenario = { ...base, intake: { ...base.intake, slots: { ...slots, monthMemory: memory } } };
      const prepared = prepare(scenario);
      expect(slotSwing(prepared, new Streams(1), scenario.teams[0]!)).toBeNull();
      return summarise(prepared, replicate(prepared, 1, 0));
    };
    expect(bits(0.9)).toEqual(bits(0));
  });

  it('change what a run gives once there is a spread', () => {
    const started = (spread: number): number => {
      const base = ordinaryScenario();
      const { slots } = base.intake;
      if (slots.kind !== 'weekly') throw new Error('weekly slots');
      const scenario = { ...base, intake: { ...base.intake, slots: { ...slots, monthSpread: spread } } };
      return replicate(prepare(scenario), 1, 0).slots.count;
    };
    expect(started(0.5)).not.toBe(started(0));
  });

  it('have states with variance 1 and the memory that is asked', () => {
    const states = slotStates(new Streams('moments'), known(null), 0.6, 20_000);
    const mean = states.reduce((sum, state) => sum + state, 0) / states.length;
    const variance = states.reduce((sum, state) => sum + (state - mean) * (state - mean), 0) / states.length;
    const lagged = states.slice(1).reduce((sum, state, i) => sum + (state - mean) * (states[i]! - mean), 0);
    // Standard errors of 20,000 months with memory 0.6: mean 0.014, variance 0.015, correlation 0.006; four of each.
    expect(Math.abs(mean)).toBeLessThan(0.057);
    expect(Math.abs(variance - 1)).toBeLessThan(0.06);
    expect(Math.abs(lagged / states.length / variance - 0.6)).toBeLessThan(0.024);
  });

  it('fade from a known state as the memory says', () => {
    const at = (state: number): readonly number[] => slotStates(new Streams('known'), known(state), 0.5, 3);
    const gaps = at(2).map((value, i) => value - at(0)[i]!);
    [1, 0.5, 0.25].forEach((gap, i) => {
      expect(gaps[i]).toBeCloseTo(gap, 12);
    });
  });

  it('have factors of mean 1', () => {
    const base = ordinaryScenario();
    const { slots } = base.intake;
    if (slots.kind !== 'weekly') throw new Error('weekly slots');
    const scenario = { ...base, intake: { ...base.intake, slots: { ...slots, monthSpread: 0.4 } } };
    const prepared = prepare(scenario);
    const factors = Array.from({ length: 4000 }, (_, i) =>
      slotSwing(prepared, new Streams('mean', i), scenario.teams[0]!)!.at(-1)!,
    );
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
    // Standard deviation of the factor: root of exp(0.16) - 1 = 0.417; four standard errors.
    expect(Math.abs(mean - 1)).toBeLessThan((4 * 0.417) / Math.sqrt(factors.length));
  });
});
