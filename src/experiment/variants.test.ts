import { beforeAll, describe, expect, it } from 'vitest';
import { Streams } from '../engine/index.ts';
import { diskSource } from '../scenario/disk.fixture.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { drawParameters, parameterQuantile, uncertainParameters } from './uncertain-parameters.ts';
import { variantsOf, wholeOf, type Variants } from './variants.ts';

let variants: Variants;
beforeAll(() => {
  const found = variantsOf('scenarios/questions/ambulant-5.json', diskSource());
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  variants = found.value;
});
function changed(numbers: Record<string, number>): ResolvedScenario {
  const found = variants.with(new Map(Object.entries(numbers)));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

describe('a variant', () => {
  it('is the scenario itself where nothing changes', () => {
    expect(changed({}).hash).toBe(variants.base.hash);
    const numbers = Object.fromEntries(variants.base.ledger.map(({ path, value }) => [path, value]));
    // Scaling parts of a whole rounds in the last bit only, so equal numbers give an equal scenario nearly.
    const again = changed(numbers);
    expect(again.teams.map((team) => team.inflow.registrations)).toEqual(
      variants.base.teams.map((team) => team.inflow.registrations),
    );
  });

  it('has other numbers wherever they stand', () => {
    const team = variants.base.teams[3]!.id;
    const found = changed({
      'demand.level': 1.1,
      'intake.lead.median': 2,
      'casework.types.M.hoursPerWeek': 1.2,
      [`teams.${team}.slotFactor`]: 0.77,
      [`teams.${team}.inflow.registrations`]: 50,
      [`teams.${team}.initial.queue`]: 7.4,
      'demand.weekdays.4': 0.9,
    });
    expect(found.demand.level).toBe(1.1);
    expect(found.intake.lead).toMatchObject({ median: 2 });
    expect(found.teams[3]).toMatchObject({ slotFactor: 0.77, initial: { queue: 7 } });
    expect(found.teams[3]!.inflow.registrations).toBeCloseTo(50, 9);
    expect(found.demand.weekdays[4]).toBe(0.9);
    expect(found.demand.weekdays.slice(0, 4)).toEqual(variants.base.demand.weekdays.slice(0, 4));
  });

  it('has what is derived from the number follow', () => {
    const before = variants.base.teams.reduce((sum, { staff }) => sum + staff.employed, 0);
    const found = changed({ 'staff.kinds.employed.contractShare': 0.5 });
    const heads = (scenario: ResolvedScenario): number =>
      scenario.teams.reduce((sum, { workers }) => sum + workers.employed, 0);
    expect(heads(found)).toBeGreaterThan(heads(variants.base));
    expect(found.teams.reduce((sum, { staff }) => sum + staff.employed, 0)).toBeCloseTo(before, 9);
  });

  it('keeps the sum of what are parts of a whole', () => {
    expect(wholeOf('casework.types.S.share')).toBe('casework.types');
    expect(wholeOf('demand.level')).toBeNull();
    const found = changed({ 'demand.months.0': 2, 'staff.absenceSpells.long.weight': 0.5 });
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(sum(found.demand.months)).toBeCloseTo(sum(variants.base.demand.months), 9);
    expect(found.staff.absenceSpells.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
  });

  it('is refused where its numbers do not go together', () => {
    const found = variants.with(new Map([['intake.noShow', 1.5]]));
    expect(found.ok).toBe(false);
  });

  it('goes together in at least nine draws out of ten', () => {
    const parameters = uncertainParameters(variants.base);
    let refused = 0;
    for (let draw = 0; draw < 40; draw++) {
      const streams = new Streams(1, draw);
      if (!variants.with(drawParameters(parameters, (path) => streams.stream(path))).ok) refused += 1;
    }
    expect(refused).toBeLessThanOrEqual(4);
  });
});

describe('uncertain parameters', () => {
  it('leave out choices, fixed numbers and labels', () => {
    const paths = new Set(uncertainParameters(variants.base).map(({ path }) => path));
    for (const path of ['pool.fte', 'pool.policy.settings.on', 'target.wait', 'demand.channels.self.share']) {
      expect(paths.has(path), path).toBe(false);
    }
    for (const path of [
      'demand.level',
      'pool.travelLoss',
      'intake.slots.perFteWeek',
      'teams.west.slotFactor',
    ]) {
      expect(paths.has(path), path).toBe(true);
    }
    const without = { ...variants.base, pool: { ...variants.base.pool, fte: 0 } };
    expect(uncertainParameters(without).some(({ path }) => path.startsWith('pool.'))).toBe(false);
  });

  it('are drawn from the law of their status', () => {
    const part = { path: 'x', unit: '', interval: [0, 4], value: 1 } as const;
    const triangle = { ...part, status: 'assumed', law: 'triangular' } as const;
    // Area below 1 is 1/4; the density falls from 1/2 at 1 to 0 at 4.
    expect(parameterQuantile(triangle, 0.25)).toBeCloseTo(1, 12);
    expect(parameterQuantile(triangle, 0.0625)).toBeCloseTo(0.5, 12);
    expect(parameterQuantile(triangle, 1 - 0.75 / 4)).toBeCloseTo(2.5, 12);
    const normal = { ...part, status: 'derived', law: 'two-piece normal' } as const;
    expect(parameterQuantile(normal, 0.5)).toBe(1);
    expect(parameterQuantile(normal, 0.025)).toBe(0);
    expect(parameterQuantile(normal, 0.975)).toBe(4);
    const edge = { ...triangle, value: 0 };
    expect(parameterQuantile(edge, 1e-9)).toBeCloseTo(0, 6);
    expect(parameterQuantile({ ...normal, value: 0 }, 0.3)).toBe(0);
  });
});
