/** Runs with drawn parameters, and tornados, on a system whose answers are known. */
import { describe, expect, it } from 'vitest';
import { ok, failed } from '../problem/problem.ts';
import { AREA_MEASURES } from '../model/summary-layout.ts';
import type { LedgerEntry, ResolvedScenario } from '../scenario/resolved.ts';
import { knownScenario, knownSystem } from './known-system.fixture.ts';
import type { Prepare } from './replicator.ts';
import type { Estimate } from './estimate.ts';
import { factorsOf, tornado, type Screened } from './tornado.ts';
import { simulateUncertain } from './uncertainty.ts';
import type { Variants } from './variants.ts';

const entry = (path: string, value: number, interval: readonly [number, number]): LedgerEntry => ({
  path,
  value,
  interval,
  status: 'derived',
  source: 'test',
  unit: '',
  replaces: null,
});
const ledger = [
  entry('strong', 0, [-3.92, 3.92]),
  entry('weak', 0, [-0.392, 0.392]),
  entry('idle', 0, [-1, 1]),
  entry('teams.noord.slotFactor', 0, [-0.1, 0.1]),
  entry('teams.zuid.slotFactor', 0, [-0.1, 0.1]),
];

type Numbers = ResolvedScenario & { readonly numbers: ReadonlyMap<string, number> };

/** Every figure moves by `strong` + `weak`, shares not at all. */
const system: Prepare = (scenario) => {
  const known = knownSystem(scenario);
  const { numbers } = scenario as Numbers;
  const shift = (numbers.get('strong') ?? 0) + (numbers.get('weak') ?? 0);
  return {
    layout: known.layout,
    replicate(seed, replication) {
      const row = known.replicate(seed, replication);
      known.layout.areas.forEach((_, area) => {
        for (const measure of AREA_MEASURES) {
          if (measure !== 'withinTarget' && measure !== 'utilisation')
            row[known.layout.area(area, measure)]! += shift;
        }
      });
      return row;
    },
  };
};

function variants(refuse: (numbers: ReadonlyMap<string, number>) => boolean = () => false): Variants {
  const bare = knownScenario({ name: 'a', teams: ['noord', 'zuid'], shift: 0, own: 0 });
  const base = { ...bare, ledger, pool: { fte: 0 }, numbers: new Map() } as unknown as Numbers;
  return {
    base,
    with(numbers) {
      if (refuse(numbers)) return failed([{ code: 'value.range', path: ['weak'], expected: 'number <= 0' }]);
      return ok({ ...base, numbers });
    },
  };
}

describe('a run with drawn parameters', () => {
  it('finds how much is chance and how much not knowing', async () => {
    // Chance has deviation 2; strong and weak together sqrt(4 + 0.04) = 2.01: half of the variance.
    const result = await simulateUncertain(variants(), {
      draws: 150,
      replicationsPerDraw: 4,
      prepare: system,
    });
    const { waitMean, withinTarget } = result.city;
    expect(waitMean.lower!).toBeLessThan(10);
    expect(waitMean.upper!).toBeGreaterThan(10);
    expect(waitMean.chance).toBeCloseTo(2, 0);
    expect(waitMean.notKnowing).toBeCloseTo(2, 0);
    expect(waitMean.share.lower!).toBeLessThan(0.5);
    expect(waitMean.share.upper!).toBeGreaterThan(0.5);
    expect(withinTarget.share.lower).toBe(0);
    expect(result.parameters.map(({ path }) => path)).toEqual(ledger.map(({ path }) => path));
    expect(result).toMatchObject({ draws: 150, replicationsPerDraw: 4, redrawn: 0 });
    expect(result.teams.map(({ team }) => team)).toEqual(['noord', 'zuid']);
  });

  it('is the same again, whatever other parameters there are', async () => {
    const options = { draws: 4, prepare: system };
    const first = await simulateUncertain(variants(), options);
    expect(await simulateUncertain(variants(), options)).toEqual(first);
    const fewer = variants();
    const without = {
      ...fewer,
      base: { ...fewer.base, ledger: ledger.filter(({ path }) => path !== 'idle') },
    };
    expect((await simulateUncertain(without, options)).city).toEqual(first.city);
  });

  it('draws again what does not go together, and gives up where nothing does', async () => {
    const some = variants((numbers) => (numbers.get('weak') ?? 0) > 0);
    expect((await simulateUncertain(some, { draws: 10, prepare: system })).redrawn).toBeGreaterThan(0);
    await expect(
      simulateUncertain(
        variants(() => true),
        { draws: 2, prepare: system },
      ),
    ).rejects.toThrow('weak');
    await expect(simulateUncertain(variants(), { draws: 1, prepare: system })).rejects.toThrow(RangeError);
  });
});

describe('a tornado', () => {
  it('finds what moves the answer, how far, and what it cost', async () => {
    const options = { prepare: system, walks: 3, top: 2, replications: 5 };
    const result = await tornado(variants(), options);
    const factors = factorsOf(variants().base);
    expect(factors.map(({ path }) => path)).toEqual(['strong', 'weak', 'idle', 'teams.*.slotFactor']);
    expect(factors[3]!.parameters).toHaveLength(2);
    expect(result.cost.screening).toBe(3 * (factors.length + 1) * 2);
    expect(result.screening.map(({ path }) => path).slice(0, 2)).toEqual(['strong', 'weak']);
    const [strong, weak, idle] = result.screening;
    // Ten times the interval is ten times the influence.
    const influence = ({ effects }: Screened): Estimate => effects.waitMean.influence;
    expect(influence(strong!).value! / influence(weak!).value!).toBeCloseTo(10, 0);
    expect(influence(idle!)).toEqual({ value: 0, lower: 0, upper: 0 });
    expect(result.swings.map(({ path }) => path)).toEqual(['strong', 'weak']);
    const [largest] = result.swings;
    expect(largest!.atLow!.waitMean.value).toBeCloseTo(-3.92, 9);
    expect(largest!.atHigh!.waitMean).toMatchObject({ value: expect.closeTo(3.92, 9) as number });
    expect(largest!.atHigh!.withinTarget.value).toBe(0);
    expect(result.cost.oneAtATime).toBe((2 * 2 + 1) * 5);
  });

  it('says how certain an influence is, from how much walks differ', async () => {
    // With its square in the answer the effect of a number depends on where a walk meets it.
    const curved: Prepare = (scenario) => {
      const { numbers } = scenario as Numbers;
      const x = numbers.get('strong') ?? 0;
      const known = knownSystem(scenario);
      return {
        layout: known.layout,
        replicate: (seed, replication) =>
          known.replicate(seed, replication).map((value) => value + x * (x + 4)),
      };
    };
    const options = { prepare: curved, top: 0, replications: 2 };
    const few = (await tornado(variants(), { ...options, walks: 4 })).screening[0]!.effects.waitMean;
    const many = (await tornado(variants(), { ...options, walks: 40 })).screening[0]!.effects.waitMean;
    for (const { influence, bend } of [few, many]) {
      expect(influence.lower!).toBeLessThan(influence.value!);
      expect(influence.upper!).toBeGreaterThan(influence.value!);
      expect(bend).toBeGreaterThan(0);
    }
    const width = ({ lower, upper }: Estimate): number => upper! - lower!;
    expect(width(many.influence)).toBeLessThan(width(few.influence) / 2);
    const one = (await tornado(variants(), { ...options, walks: 1 })).screening[0]!.effects.waitMean;
    expect(one).toMatchObject({ influence: { lower: null, upper: null }, bend: null });
  });

  it('has the fte that are needed computed elsewhere, without chance', async () => {
    const required = {
      share: 0.8,
      fte: (scenario: ResolvedScenario) => 20 + 3 * ((scenario as Numbers).numbers.get('weak') ?? 0),
    };
    const options = { prepare: system, walks: 2, top: 1, replications: 4 };
    const result = await tornado(variants(), { ...options, required });
    expect(result.requiredShare).toBe(0.8);
    expect(result.base.requiredFte).toEqual({ value: 20, lower: 20, upper: 20 });
    // The most influential on the wait, and the most influential on the fte.
    expect(result.swings.map(({ path }) => path)).toEqual(['strong', 'weak']);
    expect(result.swings[1]!.atHigh!.requiredFte.value).toBeCloseTo(3 * 0.392, 9);
    const without = await tornado(variants(), options);
    expect(without.requiredShare).toBeNull();
    expect(without.base.requiredFte.value).toBeNull();
  });

  it('does without what cannot be', async () => {
    const high = variants((numbers) => (numbers.get('strong') ?? 0) > 3);
    const result = await tornado(high, { prepare: system, walks: 2, top: 1, replications: 3 });
    const strong = result.swings.find(({ path }) => path === 'strong');
    if (strong !== undefined) expect(strong.atHigh).toBeNull();
    const never = await tornado(
      variants(() => true),
      { prepare: system, walks: 1, replications: 3 },
    );
    expect(never.swings).toEqual([]);
    expect(never.base.waitMean.value).not.toBeNull();
  });
});
