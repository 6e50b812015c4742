/** Nobody is lost, Little's law holds, and more capacity delays nobody: for drawn scenarios, not chosen ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../scenario/index.ts';
import { busyScenario } from './busy-scenario.fixture.ts';
import { CaseState, NEVER, prepare, replicate, summarise, type Records } from './index.ts';
import { ordinaryScenario, smallScenario, smallTeam } from './small-scenario.fixture.ts';

const runOf = (scenario: ResolvedScenario, seed: number): Records => replicate(prepare(scenario), seed, 0);

describe('for any scenario', () => {
  it('nobody is lost or counted twice, and Little’s law holds', () => {
    fc.assert(
      fc.property(busyScenario, fc.nat(1_000), (scenario, seed) => {
        const prepared = prepare(scenario);
        const { layout } = prepared;
        const summary = summarise(prepared, replicate(prepared, seed, 0));
        for (let area = 0; area <= scenario.teams.length; area++) {
          expect(summary[layout.area(area, 'flowResidual')]).toBe(0);
          expect(summary[layout.area(area, 'queueResidual')]).toBe(0);
          expect(Math.abs(summary[layout.area(area, 'littleResidual')]!)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 60, seed: 2017 },
    );
  }, 120_000);

  it('every case runs forwards and ends in a state that fits its times', () => {
    fc.assert(
      fc.property(busyScenario, fc.nat(1_000), (scenario, seed) => {
        const { cases } = runOf(scenario, seed);
        for (let id = 0; id < cases.count; id++) {
          const [registered, started, left] = [cases.registered[id]!, cases.started[id]!, cases.left[id]!];
          const state = cases.state[id]!;
          if (started !== NEVER) expect(started).toBeGreaterThanOrEqual(registered);
          if (left !== NEVER) expect(left).toBeGreaterThanOrEqual(started === NEVER ? registered : started);
          const isOpen = state === CaseState.Open || state === CaseState.Ended || state === CaseState.Paused;
          const waits = state === CaseState.Waiting || state === CaseState.Booked;
          expect(left === NEVER).toBe(isOpen || waits);
          expect(started !== NEVER).toBe(isOpen || state === CaseState.Closed);
        }
      }),
      { numRuns: 25, seed: 2018 },
    );
  }, 120_000);
});

describe('more capacity delays nobody', () => {
  /** Start of every case in order of registration; NEVER counts as after the end. */
  const starts = (scenario: ResolvedScenario, seed: number): number[] => {
    const { cases } = runOf(scenario, seed);
    return Array.from({ length: cases.count }, (_, id) => {
      const started = cases.started[id]!;
      return started === NEVER ? Infinity : started;
    });
  };
  const noLater = (more: number[], fewer: number[]): void => {
    expect(more).toHaveLength(fewer.length);
    more.forEach((start, i) => expect(start).toBeLessThanOrEqual(fewer[i]!));
  };

  it('one more daily slot, under common random numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.nat(1_000),
        (perDay, place, rate, seed) => {
          const at = (slots: readonly number[]): ResolvedScenario =>
            smallScenario({
              period: { from: '2017-01-02', to: '2017-04-30', warmUpDays: 0 },
              intake: { slots: { kind: 'daily', perDay: slots, atMinute: 960 }, caseloadMax: null },
              teams: [smallTeam('a', 2, rate)],
            });
          const more = perDay.map((slots, i) => (i === place % perDay.length ? slots + 1 : slots));
          noLater(starts(at(more), seed), starts(at(perDay), seed));
        },
      ),
      { numRuns: 60, seed: 2019 },
    );
  });

  it('one more worker, where stays belong to residents (Kiefer and Wolfowitz)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0.5, max: 1.2, noNaN: true }),
        fc.nat(1_000),
        (workers, load, seed) => {
          const at = (heads: number): ResolvedScenario =>
            smallScenario({
              period: { from: '2017-01-02', to: '2017-06-30', warmUpDays: 0 },
              teams: [smallTeam('a', heads, load * workers)],
            });
          noLater(starts(at(workers + 1), seed), starts(at(workers), seed));
        },
      ),
      { numRuns: 40, seed: 2020 },
    );
  });

  it('more slots in the agenda shorten the mean wait (20 replications, common random numbers)', () => {
    const wait = (perFteWeek: number): number => {
      const base = ordinaryScenario();
      const { slots } = base.intake;
      if (slots.kind !== 'weekly') throw new RangeError('weekly');
      const scenario = { ...base, intake: { ...base.intake, slots: { ...slots, perFteWeek } } };
      const prepared = prepare(scenario);
      let sum = 0;
      for (let i = 0; i < 20; i++)
        sum += summarise(prepared, replicate(prepared, 2021, i))[prepared.layout.area(0, 'waitMean')]!;
      return sum / 20;
    };
    const waits = [0.9, 1.1, 1.3, 1.6].map(wait);
    for (let i = 1; i < waits.length; i++) expect(waits[i]!).toBeLessThan(waits[i - 1]!);
  });
});
